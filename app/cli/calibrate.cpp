// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/captionreports.h"
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/calibrate.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string voice = "zeroshot";
    bool use = false;
    bool ownScale = false;
};

QJsonValue calibrationJson(const std::optional<Calibration>& calibration)
{
    if (!calibration) {
        return {};
    }
    QJsonArray bins;
    for (const ReliabilityBin& bin : calibration->bins) {
        bins.append(QJsonObject{{QStringLiteral("n"), static_cast<qint64>(bin.n)},
                                {QStringLiteral("right"), static_cast<qint64>(bin.right)},
                                {QStringLiteral("confidence"), bin.n > 0 ? QJsonValue(bin.confidence) : QJsonValue()}});
    }
    return QJsonObject{{QStringLiteral("reliability"), bins},
                       {QStringLiteral("ece"), calibration->ece ? QJsonValue(*calibration->ece) : QJsonValue()},
                       {QStringLiteral("negative_log_likelihood"), calibration->negativeLogLikelihood}};
}

QString binsText(const Calibration& before, const Calibration& after)
{
    std::vector<QStringList> table{{QStringLiteral("  confidence"), QStringLiteral("before: images, right"), QStringLiteral("after: images, right")}};
    const auto cell = [](const ReliabilityBin& bin) {
        return bin.n == 0 ? QStringLiteral("-") : QStringLiteral("%1, %2 %").arg(bin.n).arg(100.0 * static_cast<double>(bin.right) / static_cast<double>(bin.n), 0, 'f', 0);
    };
    for (std::size_t b = 0; b < before.bins.size(); ++b) {
        if (before.bins[b].n + after.bins[b].n > 0) {
            table.push_back({QStringLiteral("  %1 to %2").arg(0.1 * static_cast<double>(b), 0, 'f', 1).arg(0.1 * static_cast<double>(b + 1), 0, 'f', 1), cell(before.bins[b]),
                             cell(after.bins[b])});
        }
    }
    return textTable(table);
}

QString reportText(const CalibrateReport& report)
{
    QStringList lines;
    lines.append(QStringLiteral("run %1: factor %2%3, fitted on %4 images, %5")
                     .arg(report.run)
                     .arg(report.factor, 0, 'g', 3)
                     .arg(report.scale ? QStringLiteral(" (zeroshot --logit-scale %1, --temperature %2)").arg(*report.scale, 0, 'g', 4).arg(1 / *report.scale, 0, 'g', 3) : QString())
                     .arg(report.fittedOn->n)
                     .arg(report.fittedOn->yardstick));
    if (report.before && report.after) {
        lines.append(QStringLiteral("shown on %1 images, %2: calibration error %3 before, %4 after")
                         .arg(report.n)
                         .arg(report.shownOn)
                         .arg(report.before->ece.value_or(0), 0, 'f', 3)
                         .arg(report.after->ece.value_or(0), 0, 'f', 3));
        lines.append(binsText(*report.before, *report.after));
    } else {
        lines.append(QStringLiteral("no reporting gold and no reference labels of the test split: nothing honest to show it on"));
    }
    if (report.swapped) {
        lines.append(report.advice);
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Answer> run(const Options& options)
{
    const auto db = options.use || options.ownScale ? openForWriting(options.project) : openForReading(options.project);
    if (!db) {
        return failAs(db);
    }
    const CalibrateOptions what{voiceFromName(QString::fromStdString(options.voice)).value_or(Voice::ZeroShot)};
    const Result<CalibrateReport> report = calibrate(**db, what);
    if (!report) {
        return failAs(report);
    }
    if (options.use && !report->scale) {
        return fail(Error::Code::InvalidArgument, report->run, QStringLiteral("has no scale to use: it is no plain zero-shot run"));
    }
    if (options.use || options.ownScale) {
        if (const auto used = useScale(**db, options.use ? *report->scale : 0); !used) {
            return failAs(used);
        }
    }
    Answer answer;
    answer.json = {{QStringLiteral("run"), report->run},
                   {QStringLiteral("factor"), report->factor},
                   {QStringLiteral("logit_scale"), report->scale ? QJsonValue(*report->scale) : QJsonValue()},
                   {QStringLiteral("temperature"), report->scale ? QJsonValue(1 / *report->scale) : QJsonValue()},
                   {QStringLiteral("fitted_on"), accuracyJson(report->fittedOn)},
                   {QStringLiteral("shown_on"), textOrNull(report->shownOn)},
                   {QStringLiteral("n"), static_cast<qint64>(report->n)},
                   {QStringLiteral("before"), calibrationJson(report->before)},
                   {QStringLiteral("after"), calibrationJson(report->after)},
                   {QStringLiteral("swapped"), report->swapped},
                   {QStringLiteral("advice"), textOrNull(report->advice)},
                   {QStringLiteral("used"), options.use}};
    answer.text = reportText(*report);
    return answer;
}

} // namespace

void addCalibrate(Commands& commands)
{
    CLI::App* command = commands.add("calibrate", "Fits the temperature of a voice on the steering images and shows on the reporting images what it does");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "Project file")->required();
    command->add_option("--voice", options->voice, "zeroshot or refiner (default: zeroshot)")->check(CLI::IsMember({"zeroshot", "refiner"}));
    CLI::Option* use = command->add_flag("--use", options->use, "Zero-shot runs of this project that name no scale take the fitted one from now on");
    command->add_flag("--own-scale", options->ownScale, "They take the encoder's own again")->excludes(use);
    commands.run(command, [options](Context&) { return run(*options); });
}

} // namespace postil::cli
