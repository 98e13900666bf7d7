// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "core/project/projectdb.h"
#include "core/workflow/measure.h"

#include <QJsonArray>

#include <memory>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string split;
    std::string voice = "label";
    std::string yardstick = "auto";
};

QJsonValue json(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue json(const std::optional<Interval>& interval)
{
    if (!interval) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("value"), interval->value}, {QStringLiteral("low"), interval->low}, {QStringLiteral("high"), interval->high}};
}

template <class T>
QJsonArray json(const std::vector<T>& values)
{
    QJsonArray array;
    for (const T& value : values) {
        if constexpr (std::is_same_v<T, double>) {
            array.append(value);
        } else {
            array.append(static_cast<qint64>(value));
        }
    }
    return array;
}

QJsonArray findingsJson(const MeasureReport& report)
{
    QJsonArray array;
    for (std::size_t k = 0; k < report.findings.size(); ++k) {
        const FindingFigures& one = report.findings[k];
        const bool known = one.n > 0;
        array.append(QJsonObject{{QStringLiteral("class"), report.classes.at(static_cast<qsizetype>(k))},
                                 {QStringLiteral("n"), static_cast<qint64>(one.n)},
                                 {QStringLiteral("unanswered"), static_cast<qint64>(one.unanswered)},
                                 {QStringLiteral("true_yes"), static_cast<qint64>(one.counts.trueYes)},
                                 {QStringLiteral("false_yes"), static_cast<qint64>(one.counts.falseYes)},
                                 {QStringLiteral("false_no"), static_cast<qint64>(one.counts.falseNo)},
                                 {QStringLiteral("true_no"), static_cast<qint64>(one.counts.trueNo)},
                                 {QStringLiteral("accuracy"), json(one.accuracy)},
                                 {QStringLiteral("auc"), json(one.auc)},
                                 {QStringLiteral("precision"), json(known ? std::optional(one.precision) : std::nullopt)},
                                 {QStringLiteral("recall"), json(known ? std::optional(one.recall) : std::nullopt)},
                                 {QStringLiteral("f1"), json(known ? std::optional(one.f1) : std::nullopt)}});
    }
    return array;
}

/// Of a multi-label project: what the other projects' answers do not have.
void addFindings(const MeasureReport& report, QJsonObject& object)
{
    object.insert(QStringLiteral("findings"), findingsJson(report));
    object.insert(QStringLiteral("micro_f1"), json(report.microF1));
    object.insert(QStringLiteral("subset_accuracy"), json(report.subsetAccuracy));
    object.insert(QStringLiteral("hamming_loss"), json(report.hammingLoss));
    object.insert(QStringLiteral("confusion"), QJsonValue::Null);
}

QJsonObject reportJson(const MeasureReport& report)
{
    QJsonArray confusion;
    for (const auto& row : report.confusion) {
        confusion.append(json(row));
    }
    QJsonArray reliability;
    for (const ReliabilityBin& bin : report.reliability) {
        reliability.append(QJsonObject{{QStringLiteral("n"), static_cast<qint64>(bin.n)},
                                       {QStringLiteral("right"), static_cast<qint64>(bin.right)},
                                       {QStringLiteral("confidence"), bin.n > 0 ? QJsonValue(bin.confidence) : QJsonValue(QJsonValue::Null)}});
    }
    const QJsonObject intervals{{QStringLiteral("balanced_accuracy"), json(report.balancedAccuracyInterval)},
                                {QStringLiteral("macro_f1"), json(report.macroF1Interval)},
                                {QStringLiteral("binary_f1"), json(report.binaryF1Interval)},
                                {QStringLiteral("auc"), json(report.aucInterval)}};
    return {{QStringLiteral("voice"), report.voice},
            {QStringLiteral("split"), report.split},
            {QStringLiteral("yardstick"), report.yardstick},
            {QStringLiteral("run"), report.run.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(report.run)},
            {QStringLiteral("n"), static_cast<qint64>(report.n)},
            {QStringLiteral("unlabelled"), static_cast<qint64>(report.unlabelled)},
            {QStringLiteral("none_of_these"), static_cast<qint64>(report.noneOfThese)},
            {QStringLiteral("excluded"), static_cast<qint64>(report.excluded)},
            {QStringLiteral("accuracy"), json(report.accuracy)},
            {QStringLiteral("balanced_accuracy"), json(report.balancedAccuracy)},
            {QStringLiteral("macro_f1"), json(report.macroF1)},
            {QStringLiteral("binary_f1"), json(report.binaryF1)},
            {QStringLiteral("auc"), json(report.auc)},
            {QStringLiteral("kappa"), json(report.kappa)},
            {QStringLiteral("linear_kappa"), json(report.linearKappa)},
            {QStringLiteral("quadratic_kappa"), json(report.quadraticKappa)},
            {QStringLiteral("intervals"), intervals},
            {QStringLiteral("classes"), QJsonArray::fromStringList(report.classes)},
            {QStringLiteral("confusion"), confusion},
            {QStringLiteral("precision"), json(report.precision)},
            {QStringLiteral("recall"), json(report.recall)},
            {QStringLiteral("f1"), json(report.f1)},
            {QStringLiteral("reliability"), reliability},
            {QStringLiteral("ece"), json(report.ece)}};
}

QJsonArray agreementJson(const std::vector<Agreement>& list)
{
    QJsonArray array;
    for (const Agreement& one : list) {
        array.append(QJsonObject{{QStringLiteral("a"), one.a},
                                 {QStringLiteral("b"), one.b},
                                 {QStringLiteral("n"), static_cast<qint64>(one.n)},
                                 {QStringLiteral("share"), json(one.share)},
                                 {QStringLiteral("kappa"), json(one.kappa)}});
    }
    return array;
}

QString figure(const QString& name, const std::optional<Interval>& interval)
{
    if (!interval) {
        return QStringLiteral("  %1 not known\n").arg(name, -18);
    }
    return QStringLiteral("  %1 %2  (95 % %3 to %4)\n")
        .arg(name, -18)
        .arg(interval->value, 0, 'f', 4)
        .arg(interval->low, 0, 'f', 4)
        .arg(interval->high, 0, 'f', 4);
}

QString confusionText(const MeasureReport& report)
{
    qsizetype width = 8;
    for (const QString& name : report.classes) {
        width = std::max(width, name.size() + 2);
    }
    const int column = static_cast<int>(width);
    QString text = QStringLiteral("true \\ predicted").leftJustified(std::max<qsizetype>(width, 18));
    for (const QString& name : report.classes) {
        text += QStringLiteral("%1").arg(name, column);
    }
    text += QLatin1Char('\n');
    for (std::size_t row = 0; row < report.confusion.size(); ++row) {
        text += report.classes.at(static_cast<qsizetype>(row)).leftJustified(std::max<qsizetype>(width, 18));
        for (const std::int64_t count : report.confusion[row]) {
            text += QStringLiteral("%1").arg(count, column);
        }
        text += QLatin1Char('\n');
    }
    return text;
}

QString findingsText(const MeasureReport& report)
{
    QString text = QStringLiteral("  %1 %2 %3 %4 %5 %6\n").arg(QStringLiteral("class"), -20).arg(QStringLiteral("yes"), 6).arg(QStringLiteral("said yes"), 9)
                       .arg(QStringLiteral("accuracy"), 9).arg(QStringLiteral("AUC"), 9).arg(QStringLiteral("F1"), 9);
    for (std::size_t k = 0; k < report.findings.size(); ++k) {
        const FindingFigures& one = report.findings[k];
        const auto number = [](const std::optional<Interval>& value) { return value ? QString::number(value->value, 'f', 4) : QStringLiteral("-"); };
        text += QStringLiteral("  %1 %2 %3 %4 %5 %6\n").arg(report.classes.at(static_cast<qsizetype>(k)), -20).arg(one.counts.trueYes + one.counts.falseNo, 6)
                    .arg(one.counts.trueYes + one.counts.falseYes, 9).arg(number(one.accuracy), 9).arg(number(one.auc), 9).arg(one.f1, 9, 'f', 4);
    }
    return text;
}

QString mean(const QString& name, const std::optional<double>& value)
{
    return QStringLiteral("  %1 %2\n").arg(name, -18).arg(value ? QString::number(*value, 'f', 4) : QStringLiteral("not known"));
}

QString reportText(const MeasureReport& report, const std::vector<Agreement>& agreement)
{
    QString text = QStringLiteral("%1 against %2 labels, split %3, %4 images\n")
                       .arg(report.voice, report.yardstick, report.split)
                       .arg(report.n);
    if (report.findings.empty()) {
        text += figure(QStringLiteral("accuracy"), report.accuracy) + figure(QStringLiteral("balanced accuracy"), report.balancedAccuracyInterval)
                + figure(QStringLiteral("macro F1"), report.macroF1Interval) + figure(QStringLiteral("AUC"), report.aucInterval);
    } else {
        text += figure(QStringLiteral("accuracy"), report.accuracy) + figure(QStringLiteral("all answers right"), report.subsetAccuracy)
                + (report.aucInterval ? figure(QStringLiteral("AUC"), report.aucInterval) : mean(QStringLiteral("AUC"), report.auc))
                + mean(QStringLiteral("macro F1"), report.macroF1) + mean(QStringLiteral("micro F1"), report.microF1);
    }
    if (report.quadraticKappa && report.linearKappa) {
        text += QStringLiteral("  %1 %2  (linear %3)\n")
                    .arg(QStringLiteral("quadratic kappa"), -18)
                    .arg(*report.quadraticKappa, 0, 'f', 4)
                    .arg(*report.linearKappa, 0, 'f', 4);
    }
    if (report.unlabelled > 0) {
        text += QStringLiteral("  %1 of these images have no label of this voice and count as wrong\n").arg(report.unlabelled);
    }
    if (!report.findings.empty()) {
        text += findingsText(report);
    } else if (report.n > 0 && !report.confusion.empty()) {
        text += confusionText(report);
    }
    for (const Agreement& one : agreement) {
        text += QStringLiteral("agreement %1 with %2: %3 on %4 %5 (no accuracy)\n")
                    .arg(one.a, one.b)
                    .arg(one.share.value_or(0), 0, 'f', 4)
                    .arg(one.n)
                    .arg(report.findings.empty() ? QStringLiteral("images") : QStringLiteral("answers"));
    }
    return text.trimmed();
}

Result<Answer> run(const Options& options)
{
    const auto db = ProjectDb::open(QString::fromStdString(options.project), ProjectDb::Access::ReadOnly);
    if (!db) {
        return failAs(db);
    }
    const Result<LabelView> view = LabelView::load(**db);
    if (!view) {
        return failAs(view);
    }
    MeasureOptions what;
    what.split = splitFromName(QString::fromStdString(options.split));
    what.voice = measuredVoiceFromName(QString::fromStdString(options.voice)).value_or(MeasuredVoice::Label);
    what.against = measureAgainstFromName(QString::fromStdString(options.yardstick)).value_or(MeasureAgainst::Auto);
    const Result<MeasureReport> report = measure(**db, *view, what);
    if (!report) {
        return failAs(report);
    }
    const Result<std::vector<Agreement>> agreement = agreements(**db, *view);
    if (!agreement) {
        return failAs(agreement);
    }
    Answer answer;
    answer.json = reportJson(*report);
    if ((*db)->task() == Task::Multi) {
        addFindings(*report, answer.json);
    }
    answer.json.insert(QStringLiteral("agreement"), agreementJson(*agreement));
    answer.text = reportText(*report, *agreement);
    return answer;
}

} // namespace

void addMeasure(Commands& commands)
{
    CLI::App* command = commands.add("measure", "Accuracy, F1, AUC and calibration of the labels or of one voice");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "Project file")->required();
    command->add_option("--split", options->split, "train, val, test, none or all (default: all)")
        ->check(CLI::IsMember({"train", "val", "test", "none", "all"}));
    command->add_option("--voice", options->voice, "zeroshot, refiner or label (default: label)")
        ->check(CLI::IsMember({"zeroshot", "refiner", "label"}));
    command->add_option("--yardstick", options->yardstick, "auto (gold where there is any, else reference), reference, or gold (its reporting part)")
        ->check(CLI::IsMember({"auto", "reference", "gold"}));
    commands.run(command, [options](Context&) { return run(*options); });
}

} // namespace postil::cli
