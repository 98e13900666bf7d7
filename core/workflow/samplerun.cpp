// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/samplerun.h"

#include "core/base/text.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/corrections.h"

#include <QJsonArray>

#include <array>
#include <tuple>

namespace postil {

namespace {

QString percent(const std::optional<Interval>& share)
{
    return share ? QStringLiteral("%1 %  (%2 – %3)")
                       .arg(100 * share->value, 0, 'f', 1)
                       .arg(100 * share->low, 0, 'f', 1)
                       .arg(100 * share->high, 0, 'f', 1)
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

QJsonObject SampleReport::toJson() const
{
    return {{QStringLiteral("images"), images},
            {QStringLiteral("classes"), QJsonArray::fromStringList(classes)},
            {QStringLiteral("zeroshot"),
             QJsonObject{{QStringLiteral("run"), zeroshot.run.name},
                         {QStringLiteral("accuracy"), accuracyJson(zeroshotFigures)},
                         {QStringLiteral("test_accuracy"), accuracyJson(zeroshotOnTest)}}},
            {QStringLiteral("refiner"),
             QJsonObject{{QStringLiteral("run"), refined.run.name},
                         {QStringLiteral("accuracy"), accuracyJson(refinerFigures)},
                         {QStringLiteral("test_accuracy"), accuracyJson(refinerOnTest)},
                         {QStringLiteral("seconds"), refined.seconds}}},
            {QStringLiteral("corrections"), corrections},
            {QStringLiteral("files"), exported.files.size()},
            {QStringLiteral("out"), exportFolder}};
}

QString SampleReport::table() const
{
    const std::vector<std::pair<QString, QString>> rows{
        {Text::tr("images"), QString::number(images)},
        {Text::tr("classes"),
         QStringLiteral("%1 (%2)").arg(classes.size()).arg(classes.join(QStringLiteral(", ")))},
        {Text::tr("zero-shot accuracy"), percent(zeroshotFigures.accuracy)},
        {Text::tr("refiner accuracy"), percent(refinerFigures.accuracy)},
        {Text::tr("zero-shot, test split"), percent(zeroshotOnTest.accuracy)},
        {Text::tr("refiner, test split"), percent(refinerOnTest.accuracy)},
        {Text::tr("corrections"), QString::number(corrections)},
        {Text::tr("exported files"),
         QStringLiteral("%1 in %2").arg(exported.files.size()).arg(exportFolder)}};
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

Result<SampleReport> runSample(ProjectDb& db, Encoder& encoder, const RefinerTrainer& trainer,
                               std::uint64_t seed, const BackendOptions& backend, const QString& exportFolder,
                               TaskContext& task)
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
