// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/medmnistsource.h"

#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/dataset/medmnist.h"
#include "core/dataset/npzarrays.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <thread>

namespace postil {

namespace {

constexpr qint64 blockBytes = qint64(16) << 20;
constexpr qint64 mostClasses = 1000; ///< of a set that is not in the registry
constexpr qint64 mostNameBytes = 1 << 20; ///< of a classes.txt

struct SplitArrays {
    Split split = Split::None;
    const NpzEntry* images = nullptr;
    PictureShape shape;
    LabelArray labels; ///< no values: the file has none for this split
};

/// Lists one file.
class Lister
{
public:
    Lister(QString path, NpzArchive& archive, TaskContext& task)
        : m_path(std::move(path))
        , m_archive(archive)
        , m_task(task)
    {
    }

    Result<SourceListing> list()
    {
        if (const Result<void> done = readHeadersAndLabels(); !done) {
            return failAs(done);
        }
        m_listing.kind = SourceKind::MedMnist;
        m_listing.path = QFileInfo(m_path).canonicalFilePath();
        m_listing.name = QFileInfo(m_path).fileName();
        if (const Result<void> done = identify(); !done) {
            return failAs(done);
        }
        if (const Result<void> done = addItems(); !done) {
            return failAs(done);
        }
        for (const SplitArrays& arrays : m_splits) {
            if (const Result<void> done = hashImages(arrays); !done) {
                return failAs(done);
            }
        }
        return std::move(m_listing);
    }

private:
    [[nodiscard]] tl::unexpected<Error> refuse(const QString& reason) const { return fail(Error::Code::Format, m_path, reason); }
    [[nodiscard]] tl::unexpected<Error> cancelled() const { return fail(Error::Code::Cancelled, m_path, Text::tr("cancelled")); }

    Result<void> readHeadersAndLabels()
    {
        for (const Split split : npzSplits) {
            const NpzEntry* images = m_archive.find(imagesArray(split));
            const NpzEntry* labels = m_archive.find(labelsArray(split));
            if (images == nullptr && labels == nullptr) {
                continue;
            }
            if (images == nullptr) {
                return refuse(Text::tr("has %1, but no %2").arg(labelsArray(split), imagesArray(split)));
            }
            SplitArrays arrays{split, images, {}, {}};
            if (const Result<void> done = readSplit(arrays, labels); !done) {
                return done;
            }
            m_total += arrays.shape.count;
            m_splits.push_back(std::move(arrays));
        }
        if (m_splits.empty()) {
            QStringList names;
            for (const NpzEntry& entry : m_archive.entries()) {
                names.append(entry.name);
            }
            return refuse(Text::tr("holds no train_images, val_images or test_images (it holds: %1)")
                              .arg(names.isEmpty() ? Text::tr("no arrays") : names.mid(0, 6).join(QStringLiteral(", "))));
        }
        return m_total > 0 ? Result<void>() : refuse(Text::tr("holds no pictures: its arrays are empty"));
    }

    Result<void> readSplit(SplitArrays& arrays, const NpzEntry* labels)
    {
        const QString name = imagesArray(arrays.split);
        const auto stream = m_archive.stream(*arrays.images);
        if (!stream) {
            return failAs(stream);
        }
        const Result<PictureShape> shape = pictureShape((*stream)->header(), m_path, name);
        if (!shape) {
            return failAs(shape);
        }
        arrays.shape = *shape;
        if (!m_splits.empty() && !m_splits.front().shape.samePictures(*shape)) {
            return refuse(Text::tr("%1: its pictures differ in size or channels from those of %2").arg(name, imagesArray(m_splits.front().split)));
        }
        if (labels == nullptr) {
            return {};
        }
        const auto labelStream = m_archive.stream(*labels);
        if (!labelStream) {
            return failAs(labelStream);
        }
        Result<LabelArray> read = readLabels(**labelStream, m_path, labels->name);
        if (!read) {
            return failAs(read);
        }
        if (read->rows != shape->count) {
            return refuse(Text::tr("%1: has %2 labels for the %3 pictures of %4").arg(labels->name).arg(read->rows).arg(shape->count).arg(name));
        }
        for (const SplitArrays& other : m_splits) {
            if (!other.labels.values.empty() && !read->values.empty() && other.labels.columns != read->columns) {
                return refuse(Text::tr("%1: has %2 labels per picture, %3 has %4").arg(labels->name).arg(read->columns).arg(labelsArray(other.split)).arg(other.labels.columns));
            }
        }
        arrays.labels = std::move(*read);
        return {};
    }

    [[nodiscard]] qint64 labelColumns() const
    {
        qint64 columns = 1;
        for (const SplitArrays& arrays : m_splits) {
            columns = std::max(columns, arrays.labels.columns);
        }
        return columns;
    }

    [[nodiscard]] std::array<qint64, 3> samples() const
    {
        std::array<qint64, 3> counts{};
        for (const SplitArrays& arrays : m_splits) {
            counts.at(static_cast<std::size_t>(arrays.split)) = arrays.shape.count;
        }
        return counts;
    }

    [[nodiscard]] bool couldBe(const MedMnistSet& set) const
    {
        const qint64 columns = set.task == MedMnistTask::MultiLabel ? set.classes.size() : 1;
        return set.dimensions == 2 && set.channels == m_splits.front().shape.channels && columns == labelColumns();
    }

    /// The set by the file's checksum; else, not official, by its name.
    Result<void> identify()
    {
        const int size = m_splits.front().shape.width;
        QByteArray md5;
        for (const MedMnistSet& set : medMnistSets()) {
            for (const MedMnistEdition& edition : set.editions) {
                const auto published = edition.md5.find(size);
                if (published == edition.md5.end() || !couldBe(set) || edition.samples != samples()) {
                    continue;
                }
                if (md5.isEmpty()) {
                    const Result<QByteArray> read = fileMd5();
                    if (!read) {
                        return failAs(read);
                    }
                    md5 = *read;
                }
                if (md5 == published->second) {
                    m_listing.official = true;
                    m_set = &set;
                }
            }
        }
        if (m_set == nullptr) {
            const MedMnistSet* named = medMnistSetOfFile(m_path);
            m_set = named != nullptr && couldBe(*named) ? named : nullptr;
        }
        m_listing.task = labelColumns() > 1 ? Task::Multi : Task::Single;
        if (m_set != nullptr) {
            m_listing.dataset = m_set->flag;
            m_listing.licence = m_set->licence;
            m_listing.task = m_set->projectTask();
            m_listing.classNames = m_set->classes;
        }
        return {};
    }

    Result<QByteArray> fileMd5()
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(Error::Code::Io, m_path, file.errorString());
        }
        QCryptographicHash hash(QCryptographicHash::Md5);
        QByteArray block(blockBytes, Qt::Uninitialized);
        qint64 done = 0;
        for (qint64 got = 0; (got = file.read(block.data(), block.size())) > 0;) {
            if (m_task.isCancelled()) {
                return cancelled();
            }
            hash.addData(QByteArrayView(block.constData(), got));
            m_task.progress(done += got, file.size(), Text::tr("Checksum of %1").arg(m_listing.name));
        }
        return file.error() == QFileDevice::NoError ? Result<QByteArray>(hash.result().toHex()) : fail(Error::Code::Io, m_path, file.errorString());
    }

    Result<void> checkLabels()
    {
        const bool multi = m_listing.task == Task::Multi;
        const qint64 limit = multi ? 2 : m_set != nullptr ? m_set->classes.size() : mostClasses;
        qint64 largest = -1;
        for (const SplitArrays& arrays : m_splits) {
            const std::vector<qint64>& values = arrays.labels.values;
            const auto wrong = std::find_if(values.begin(), values.end(), [limit](qint64 value) { return value < 0 || value >= limit; });
            if (wrong != values.end()) {
                const qint64 row = (wrong - values.begin()) / arrays.labels.columns;
                return refuse(Text::tr("%1: label %2 of picture %3 is out of range (0 to %4)")
                                  .arg(labelsArray(arrays.split)).arg(*wrong).arg(row).arg(limit - 1));
            }
            largest = values.empty() ? largest : std::max(largest, *std::max_element(values.begin(), values.end()));
        }
        if (m_set == nullptr) {
            m_listing.classNames = namesBeside(multi ? labelColumns() : largest + 1, multi);
        }
        return {};
    }

    /// The lines of a classes.txt in the file's folder, as an export writes it, if they can be the names of its labels; else numbers.
    [[nodiscard]] QStringList namesBeside(qint64 classes, bool exactly) const
    {
        QFile file(QFileInfo(m_path).dir().filePath(QStringLiteral("classes.txt")));
        QStringList names;
        if (file.size() <= mostNameBytes && file.open(QIODevice::ReadOnly)) {
            names = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
            if (names.constLast().isEmpty()) {
                names.removeLast();
            }
        }
        QStringList distinct = names;
        distinct.removeDuplicates();
        const bool fits = exactly ? names.size() == classes : names.size() >= classes;
        if (fits && !names.isEmpty() && distinct.size() == names.size() && !names.contains(QString())) {
            return names;
        }
        names.clear();
        for (qint64 i = 0; i < classes; ++i) {
            names.append(QString::number(i));
        }
        return names;
    }

    Result<void> addItems()
    {
        if (const Result<void> done = checkLabels(); !done) {
            return done;
        }
        m_listing.items.reserve(static_cast<std::size_t>(m_total));
        for (const SplitArrays& arrays : m_splits) {
            for (qint64 i = 0; i < arrays.shape.count; ++i) {
                SourceItem item;
                item.index = static_cast<qint64>(m_listing.items.size());
                item.fileName = npzPictureName(arrays.split, i);
                item.split = arrays.split;
                item.width = arrays.shape.width;
                item.height = arrays.shape.height;
                item.channels = arrays.shape.channels;
                if (!arrays.labels.values.empty()) {
                    const auto row = arrays.labels.values.begin() + i * arrays.labels.columns;
                    if (m_listing.task == Task::Multi) {
                        item.multiLabel.assign(row, row + arrays.labels.columns);
                    } else {
                        item.label = static_cast<int>(*row);
                    }
                }
                m_listing.items.push_back(std::move(item));
            }
        }
        return {};
    }

    Result<void> hashImages(const SplitArrays& arrays)
    {
        const auto stream = m_archive.stream(*arrays.images);
        if (!stream) {
            return failAs(stream);
        }
        const qint64 imageBytes = arrays.shape.bytes();
        const qint64 perBlock = std::max<qint64>(1, blockBytes / imageBytes);
        std::vector<char> block(static_cast<std::size_t>(std::min(perBlock, arrays.shape.count) * imageBytes));
        for (qint64 first = 0; first < arrays.shape.count; first += perBlock) {
            if (m_task.isCancelled()) {
                return cancelled();
            }
            const qint64 count = std::min(perBlock, arrays.shape.count - first);
            if (const Result<void> done = (*stream)->read(block.data(), count * imageBytes); !done) {
                return done;
            }
            hashBlock(block, count, imageBytes);
            m_task.progress(m_hashed, m_total, Text::tr("Reading %1").arg(m_listing.name));
        }
        return (*stream)->finish();
    }

    /// Hashes go to the items that come next.
    void hashBlock(const std::vector<char>& block, qint64 count, qint64 imageBytes)
    {
        const auto hashRange = [&](qint64 from, qint64 to) {
            for (qint64 i = from; i < to; ++i) {
                SourceItem& item = m_listing.items[static_cast<std::size_t>(m_hashed + i)];
                QCryptographicHash hash(QCryptographicHash::Sha256);
                hash.addData(QByteArray::number(item.height) + 'x' + QByteArray::number(item.width) + 'x' + QByteArray::number(item.channels) + '\n');
                hash.addData(QByteArrayView(block.data() + i * imageBytes, imageBytes));
                item.sha256 = hash.result();
            }
        };
        constexpr qint64 worthAThread = qint64(1) << 20;
        const qint64 threads = std::clamp<qint64>(count * imageBytes / worthAThread, 1, threadBudget());
        {
            std::vector<std::jthread> helpers;
            for (qint64 t = 1; t < threads; ++t) {
                helpers.emplace_back(hashRange, count * t / threads, count * (t + 1) / threads);
            }
            hashRange(0, count / threads);
        }
        m_hashed += count;
    }

    const QString m_path;
    NpzArchive& m_archive;
    TaskContext& m_task;
    SourceListing m_listing;
    std::vector<SplitArrays> m_splits;
    const MedMnistSet* m_set = nullptr;
    qint64 m_total = 0;
    qint64 m_hashed = 0;
};

} // namespace

Result<SourceListing> listMedMnist(const QString& path, TaskContext& task)
{
    const auto archive = NpzArchive::open(path);
    if (!archive) {
        return failAs(archive);
    }
    try {
        return Lister(path, **archive, task).list();
    } catch (const std::bad_alloc&) {
        return fail(Error::Code::Io, path, Text::tr("there is not enough memory to list it"));
    }
}

} // namespace postil
