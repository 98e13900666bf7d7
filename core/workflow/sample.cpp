// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/sample.h"

#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/dataset/imagefile.h"
#include "core/dataset/phantoms.h"
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/importsources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

namespace postil {

namespace {

struct Picture
{
    QString path;
    PhantomKind kind;
    std::uint64_t seed; ///< each picture has its own, so that threads do not change what is drawn
};

/// What a hurried person would write; no word of it says what these pictures really are.
const std::array<std::pair<PhantomKind, QString>, 4> captions{
    std::pair{PhantomKind::Head, QStringLiteral("a picture of a head")},
    std::pair{PhantomKind::Chest, QStringLiteral("a picture of a chest")},
    std::pair{PhantomKind::Hand, QStringLiteral("a picture of a hand")},
    std::pair{PhantomKind::Breast, QStringLiteral("a picture of a breast")}};

Result<void> writePicture(const Picture& picture, const PhantomStyle& style)
{
    Random random(picture.seed);
    const auto png = encodePng(drawPhantom(picture.kind, style, random));
    if (!png) {
        return failAs(png);
    }
    QFile file(picture.path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(*png) != png->size()) {
        return fail(Error::Code::Io, picture.path, file.errorString());
    }
    return {};
}

Result<void> writePictures(const std::vector<Picture>& pictures, TaskContext& task)
{
    const PhantomStyle style = PhantomStyle::sample();
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    Result<void> outcome;
    const auto work = [&] {
        for (std::size_t i = next++; i < pictures.size() && !task.isCancelled(); i = next++) {
            if (const auto written = writePicture(pictures[i], style); !written) {
                const std::lock_guard lock(mutex);
                outcome = written;
                next = pictures.size();
            }
            task.progress(static_cast<qint64>(i + 1), static_cast<qint64>(pictures.size()),
                          Text::tr("Drawing the sample"));
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 1; i < threadBudget(); ++i) {
            threads.emplace_back(work);
        }
        work();
    }
    if (outcome && task.isCancelled()) {
        return fail(Error::Code::Cancelled, Text::tr("sample"), Text::tr("cancelled"));
    }
    return outcome;
}

/// Lays out `train/CLASS/0001.png`, `test/CLASS/…`.
Result<std::vector<Picture>> planPictures(const SampleOptions& options, const QDir& folder)
{
    Random random(options.seed);
    std::vector<Picture> pictures;
    const int perClass = options.images / static_cast<int>(phantomKinds.size());
    const int test = perClass / 6;
    for (const PhantomKind kind : phantomKinds) {
        for (int i = 0; i < perClass; ++i) {
            const QString part =
                (i < test ? QStringLiteral("test/") : QStringLiteral("train/")) + phantomName(kind);
            if (!folder.mkpath(part)) {
                return fail(Error::Code::Io, folder.filePath(part), Text::tr("cannot be made"));
            }
            const QString name = QStringLiteral("%1/%2.png").arg(part).arg(i + 1, 4, 10, QLatin1Char('0'));
            pictures.push_back({folder.filePath(name), kind, random.below(UINT64_MAX)});
        }
    }
    return pictures;
}

Result<std::unique_ptr<ProjectDb>> buildSample(const SampleOptions& options, const QDir& folder,
                                               TaskContext& task)
{
    const auto pictures = planPictures(options, folder);
    if (!pictures) {
        return failAs(pictures);
    }
    if (const auto written = writePictures(*pictures, task); !written) {
        return failAs(written);
    }
    CreateOptions create;
    for (const auto& [kind, text] : captions) {
        create.classes.append(phantomName(kind));
    }
    auto db = ProjectDb::create(options.path, create);
    if (!db) {
        return db;
    }
    for (const auto& [part, split] :
         {std::pair{QStringLiteral("train"), Split::Train}, std::pair{QStringLiteral("test"), Split::Test}}) {
        ImportOptions import;
        import.into = split;
        import.licence = QStringLiteral("CC0-1.0");
        if (const auto imported = importSources(**db, {folder.filePath(part)}, import, task); !imported) {
            return failAs(imported);
        }
    }
    for (const auto& [kind, text] : captions) {
        const auto row = ClassStore(**db).find(phantomName(kind));
        if (!row) {
            return failAs(row);
        }
        if (const auto added = CaptionStore(**db).add(row->id, text); !added) {
            return failAs(added);
        }
    }
    return db;
}

} // namespace

Result<void> SampleOptions::validate() const
{
    if (!path.endsWith(QLatin1String(".postil"))) {
        return fail(Error::Code::InvalidArgument, path, Text::tr("a project's name ends in .postil"));
    }
    if (images < 40 || images > 1'000'000) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--images"),
                    Text::tr("%1 is outside 40 to 1000000").arg(images));
    }
    return {};
}

Result<std::unique_ptr<ProjectDb>> createSample(const SampleOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const QFileInfo file(options.path);
    QDir folder(file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral("-images")));
    for (const QString& existing : {options.path, folder.path()}) {
        if (QFileInfo::exists(existing)) {
            return fail(Error::Code::AlreadyExists, existing, Text::tr("is there already"));
        }
    }
    auto db = buildSample(options, folder, task);
    if (!db) { // half a sample is none
        folder.removeRecursively();
        QFile::remove(options.path);
    }
    return db;
}

} // namespace postil
