// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/imageloader.h"

#include "ui/models/projectsession.h"
#include "ui/tasks/taskrunner.h"
#include "ui/thumbnails/pixels.h"

#include <QBuffer>
#include <QPainter>
#include <QPointer>
#include <QSet>

#include <mutex>

namespace postil::ui {

namespace {
constexpr qsizetype cacheBytes = 192 << 20;
constexpr std::size_t mostWaiting = 1500; ///< more than a screen of the smallest cells on a large monitor
constexpr std::size_t perPost = 12;       ///< images per trip to a thread: fewer trips, still quick to overtake
constexpr int mostInFlight = 2;
} // namespace

struct ImageLoader::Reader {
    SourceKind kind = SourceKind::Folder;
    QString path;
    QString cacheDir;
    std::once_flag once;
    Result<std::unique_ptr<SourceReader>> opened = fail(Error::Code::Internal, {}, {});

    Result<Image> read(qint64 index, const QString& fileName)
    {
        std::call_once(once, [this] { opened = openSource(kind, path, cacheDir); });
        if (!opened) {
            return failAs(opened);
        }
        return (*opened)->read(index, fileName);
    }
};

ImageLoader::ImageLoader(ProjectSession& session, TaskRunner& tasks, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_tasks(tasks)
    , m_cache(cacheBytes)
{
    connect(&session, &ProjectSession::imagesChanged, this, &ImageLoader::forgetSources);
}

ImageLoader::~ImageLoader() = default;

void ImageLoader::forgetSources()
{
    m_readers.clear(); // running requests keep theirs
}

std::shared_ptr<ImageLoader::Reader> ImageLoader::readerOf(const ImageRow& image)
{
    auto& reader = m_readers[image.source];
    if (!reader) {
        reader = std::make_shared<Reader>();
        for (const SourceRow& source : m_session.view().sources) {
            if (source.id == image.source) {
                reader->kind = source.kind;
                reader->path = source.path;
            }
        }
        reader->cacheDir = m_session.db().cacheDir();
    }
    return reader;
}

QImage ImageLoader::thumbnail(qsizetype row, int box)
{
    const ImageRow& image = m_session.view().images[static_cast<std::size_t>(row)];
    const Key key{image.id.value, box};
    if (const QImage* cached = m_cache.object(key)) {
        return *cached;
    }
    if (!m_failures.contains(image.id) && !m_requested.contains(key)) {
        m_requested.insert(key);
        m_waiting.push_back({image.id, image.index, image.fileName, readerOf(image), box});
        if (m_waiting.size() > mostWaiting) {
            m_requested.remove({m_waiting.front().id.value, m_waiting.front().box});
            m_waiting.erase(m_waiting.begin());
        }
        pump();
    }
    return {};
}

void ImageLoader::pump()
{
    while (m_inFlight < mostInFlight && !m_waiting.empty()) {
        const std::size_t taken = std::min(perPost, m_waiting.size());
        auto requests = std::make_shared<std::vector<Request>>(std::make_move_iterator(m_waiting.end() - static_cast<std::ptrdiff_t>(taken)),
                                                               std::make_move_iterator(m_waiting.end()));
        m_waiting.resize(m_waiting.size() - taken);
        auto loaded = std::make_shared<std::vector<Loaded>>();
        ++m_inFlight;
        m_tasks.post(
            [requests, loaded] {
                for (const Request& request : *requests) {
                    const Result<Image> image = request.reader->read(request.index, request.fileName);
                    loaded->push_back({request.id, request.box, image ? fitted(toQImage(*image), request.box) : QImage(),
                                       image ? QString() : image.error().message()});
                }
            },
            [self = QPointer<ImageLoader>(this), loaded] {
                if (!self) {
                    return;
                }
                --self->m_inFlight;
                for (const Loaded& item : *loaded) {
                    self->m_requested.remove({item.id.value, item.box});
                    if (item.image.isNull()) {
                        self->m_failures.insert(item.id, item.failure);
                    } else {
                        self->m_cache.insert({item.id.value, item.box}, new QImage(item.image), item.image.sizeInBytes());
                    }
                    emit self->ready(item.id);
                }
                self->pump();
            });
    }
}

void ImageLoader::full(qsizetype row, QObject* guard, std::function<void(const Result<QImage>&)> deliver)
{
    const ImageRow& image = m_session.view().images[static_cast<std::size_t>(row)];
    auto result = std::make_shared<Result<QImage>>();
    m_tasks.post(
        [reader = readerOf(image), index = image.index, fileName = image.fileName, result] {
            const Result<Image> read = reader->read(index, fileName);
            *result = read ? Result<QImage>(toQImage(*read)) : Result<QImage>(failAs(read));
        },
        [result, guard = QPointer<QObject>(guard), deliver = std::move(deliver)] {
            if (guard) {
                deliver(*result);
            }
        });
}

QByteArray ImageLoader::strip(int count, int size) const
{
    QList<QImage> found;
    const auto keys = m_cache.keys();
    for (const Key& key : keys) {
        if (found.size() < count) {
            found.append(*m_cache.object(key));
        }
    }
    if (found.isEmpty()) {
        return {};
    }
    QImage strip(count * size, size, QImage::Format_RGB32);
    strip.fill(Qt::black);
    QPainter painter(&strip);
    for (int i = 0; i < found.size(); ++i) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRect(i * size, 0, size, size), found[i]);
    }
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    strip.save(&buffer, "PNG");
    return png;
}

} // namespace postil::ui
