// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/sample.h"

#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/dataset/imagefile.h"
#include "core/dataset/phantoms.h"
#include "core/project/captionstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/corrections.h"
#include "core/workflow/importsources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <atomic>
#include <mutex>
#include <thread>

namespace postil {

namespace {

struct Picture {
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
            task.progress(static_cast<qint64>(i + 1), static_cast<qint64>(pictures.size()), Text::tr("Drawing the sample"));
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
            const QString part = (i < test ? QStringLiteral("test/") : QStringLiteral("train/")) + phantomName(kind);
            if (!folder.mkpath(part)) {
                return fail(Error::Code::Io, folder.filePath(part), Text::tr("cannot be made"));
            }
            const QString name = QStringLiteral("%1/%2.png").arg(part).arg(i + 1, 4, 10, QLatin1Char('0'));
            pictures.push_back({folder.filePath(name), kind, random.below(UINT64_MAX)});
        }
    }
    return pictures;
}

QString percent(const std::optional<Interval>& share)
{
    return share ? QStringLiteral("%1 %  (%2 – %3)").arg(100 * share->value, 0, 'f', 1).arg(100 * share->low, 0, 'f', 1).arg(100 * share->high, 0, 'f', 1)
                 : Text::tr("not known");
}

QJsonValue accuracyJson(const MeasureReport& report)
{
    if (!report.accuracy) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("value"), report.accuracy->value},
                       {QStringLiteral("low"), report.accuracy->low},
                       {QStringLiteral("high"), report.accuracy->high},
                       {QStringLiteral("n"), static_cast<qint64>(report.n)}};
}

} // namespace

Result<void> SampleOptions::validate() const
{
    if (!path.endsWith(QLatin1String(".postil"))) {
        return fail(Error::Code::InvalidArgument, path, Text::tr("a project's name ends in .postil"));
    }
    if (images < 40 || images > 1'000'000) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--images"), Text::tr("%1 is outside 40 to 1000000").arg(images));
    }
    return {};
}

Result<std::unique_ptr<ProjectDb>> createSample(const SampleOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const QFileInfo file(options.path);
    const QDir folder(file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral("-images")));
    for (const QString& existing : {options.path, folder.path()}) {
        if (QFileInfo::exists(existing)) {
            return fail(Error::Code::AlreadyExists, existing, Text::tr("is there already"));
        }
    }
    const auto pictures = planPictures(options, folder);
    if (!pictures) {
        return failAs(pictures);
    }
    if (const auto written = writePictures(*pictures, task); !written) {
        QDir(folder).removeRecursively();
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
    for (const auto& [part, split] : {std::pair{QStringLiteral("train"), Split::Train}, std::pair{QStringLiteral("test"), Split::Test}}) {
        ImportOptions import;
        import.into = split;
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

QJsonObject SampleReport::toJson() const
{
    return {{QStringLiteral("images"), images},
            {QStringLiteral("classes"), QJsonArray::fromStringList(classes)},
            {QStringLiteral("zeroshot"), QJsonObject{{QStringLiteral("run"), zeroshot.run.name}, {QStringLiteral("accuracy"), accuracyJson(zeroshotFigures)}, {QStringLiteral("test_accuracy"), accuracyJson(zeroshotOnTest)}}},
            {QStringLiteral("refiner"), QJsonObject{{QStringLiteral("run"), refined.run.name}, {QStringLiteral("accuracy"), accuracyJson(refinerFigures)}, {QStringLiteral("test_accuracy"), accuracyJson(refinerOnTest)}, {QStringLiteral("seconds"), refined.seconds}}},
            {QStringLiteral("corrections"), corrections},
            {QStringLiteral("files"), exported.files.size()},
            {QStringLiteral("out"), exportFolder}};
}

QString SampleReport::table() const
{
    const std::vector<std::pair<QString, QString>> rows{
        {Text::tr("images"), QString::number(images)},
        {Text::tr("classes"), QStringLiteral("%1 (%2)").arg(classes.size()).arg(classes.join(QStringLiteral(", ")))},
        {Text::tr("zero-shot accuracy"), percent(zeroshotFigures.accuracy)},
        {Text::tr("refiner accuracy"), percent(refinerFigures.accuracy)},
        {Text::tr("zero-shot, test split"), percent(zeroshotOnTest.accuracy)},
        {Text::tr("refiner, test split"), percent(refinerOnTest.accuracy)},
        {Text::tr("corrections"), QString::number(corrections)},
        {Text::tr("exported files"), QStringLiteral("%1 in %2").arg(exported.files.size()).arg(exportFolder)}};
    qsizetype width = 0;
    for (const auto& row : rows) {
        width = std::max(width, row.first.size());
    }
    QStringList lines;
    for (const auto& [name, value] : rows) {
        lines.append(name.leftJustified(width + 2) + value);
    }
    return lines.join(QLatin1Char('\n'));
}

Result<SampleReport> runSample(ProjectDb& db, Encoder& encoder, const RefinerTrainer& trainer, std::uint64_t seed,
                               const BackendOptions& backend, const QString& exportFolder, TaskContext& task)
{
    SampleReport report;
    ZeroShotOptions scoring;
    scoring.encoder.path = encoder.info().path;
    scoring.encoder.backend = backend;
    scoring.seed = seed;
    auto zeroshot = zeroShot(db, encoder, scoring, task);
    if (!zeroshot) {
        return failAs(zeroshot);
    }
    report.zeroshot = std::move(*zeroshot);
    RefineOptions refining;
    refining.training.seed = seed;
    refining.training.backend = backend;
    refining.use = true;
    auto refined = refine(db, trainer, refining, nullptr, task);
    if (!refined) {
        return failAs(refined);
    }
    report.refined = std::move(*refined);
    const auto view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    report.images = static_cast<qint64>(view->images.size());
    for (const ClassRow& row : view->classes) {
        report.classes.append(row.name);
    }
    const auto changed = corrections(db, *view);
    if (!changed) {
        return failAs(changed);
    }
    report.corrections = static_cast<qint64>(changed->size());
    const std::array<std::tuple<MeasureReport*, MeasuredVoice, std::optional<Split>>, 4> figures{
        std::tuple{&report.zeroshotFigures, MeasuredVoice::ZeroShot, std::optional<Split>()},
        std::tuple{&report.refinerFigures, MeasuredVoice::Refiner, std::optional<Split>()},
        std::tuple{&report.zeroshotOnTest, MeasuredVoice::ZeroShot, std::optional(Split::Test)},
        std::tuple{&report.refinerOnTest, MeasuredVoice::Refiner, std::optional(Split::Test)}};
    for (const auto& [target, voice, split] : figures) {
        MeasureOptions options;
        options.voice = voice;
        options.split = split;
        auto measured = measure(db, *view, options);
        if (!measured) {
            return failAs(measured);
        }
        *target = std::move(*measured);
    }
    ExportOptions exporting;
    exporting.format = ExportFormat::Folders;
    exporting.out = exportFolder;
    auto exported = exportProject(db, exporting, task);
    if (!exported) {
        return failAs(exported);
    }
    report.exported = std::move(*exported);
    report.exportFolder = exportFolder;
    return report;
}

} // namespace postil
