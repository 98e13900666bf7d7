// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/experimentfiles.h"

#include "core/base/stringlist.h"
#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/exchange/csv.h"
#include "core/figures/boxplot.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace postil {

namespace {

const QString stateFile = QStringLiteral("experiment.json");

QJsonValue known(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<double> knownFrom(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

Repetition repetitionFrom(const QJsonValue& json)
{
    Repetition one;
    one.seed = static_cast<std::uint64_t>(json[QStringLiteral("seed")].toInteger());
    one.classes = stringsOf(json[QStringLiteral("classes")]);
    one.trainImages = json[QStringLiteral("n_train")].toInteger();
    one.testImages = json[QStringLiteral("n_test")].toInteger();
    one.clipAccuracy = json[QStringLiteral("clip_accuracy")].toDouble();
    one.refinerAccuracy = json[QStringLiteral("refiner_accuracy")].toDouble();
    one.clipMacroF1 = json[QStringLiteral("clip_macro_f1")].toDouble();
    one.refinerMacroF1 = json[QStringLiteral("refiner_macro_f1")].toDouble();
    one.clipBinaryF1 = knownFrom(json[QStringLiteral("clip_binary_f1")]);
    one.refinerBinaryF1 = knownFrom(json[QStringLiteral("refiner_binary_f1")]);
    one.teacherRight = json[QStringLiteral("teacher_right")].toDouble();
    one.bestEpoch = json[QStringLiteral("best_epoch")].toInt();
    one.seconds = json[QStringLiteral("seconds")].toDouble();
    return one;
}

QString shortest(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray table(const ExperimentReport& report)
{
    QByteArray text = csvLine({QStringLiteral("seed"), QStringLiteral("classes"), QStringLiteral("n_train"), QStringLiteral("n_test"),
                               QStringLiteral("clip_accuracy"), QStringLiteral("refiner_accuracy"), QStringLiteral("accuracy_gain"),
                               QStringLiteral("clip_macro_f1"), QStringLiteral("refiner_macro_f1"), QStringLiteral("f1_gain"),
                               QStringLiteral("clip_binary_f1"), QStringLiteral("refiner_binary_f1"), QStringLiteral("teacher_right"),
                               QStringLiteral("best_epoch"), QStringLiteral("seconds")});
    for (const Repetition& one : report.repetitions) {
        const auto cell = [](const std::optional<double>& value) { return value ? shortest(*value) : QString(); };
        text += csvLine({QString::number(one.seed), one.classes.join(QStringLiteral(" / ")), QString::number(one.trainImages),
                         QString::number(one.testImages), shortest(one.clipAccuracy), shortest(one.refinerAccuracy), shortest(one.accuracyGain()),
                         shortest(one.clipMacroF1), shortest(one.refinerMacroF1), shortest(one.f1Gain()), cell(one.clipBinaryF1),
                         cell(one.refinerBinaryF1), shortest(one.teacherRight), QString::number(one.bestEpoch), shortest(one.seconds)});
    }
    return text;
}

template <class Value>
std::vector<double> collected(const std::vector<Repetition>& repetitions, Value value)
{
    std::vector<double> values;
    for (const Repetition& one : repetitions) {
        values.push_back(value(one));
    }
    return values;
}

using PerPair = std::map<QStringList, std::vector<Repetition>>;

PerPair perPair(const ExperimentReport& report)
{
    PerPair pairs;
    for (const Repetition& one : report.repetitions) {
        pairs[one.classes].push_back(one);
    }
    return pairs;
}

QString summaryRow(const QString& name, const std::vector<double>& values)
{
    const MeanInterval mean = meanInterval(values);
    const auto points = [](double share) { return std::isfinite(share) ? QString::number(100 * share, 'f', 2) : QStringLiteral("–"); };
    if (values.empty()) {
        return QStringLiteral("| %1 | – | – | – | – |\n").arg(name);
    }
    return QStringLiteral("| %1 | %2 | %3 to %4 | %5 | %6 |\n")
        .arg(name, points(mean.mean), points(mean.low), points(mean.high), points(boxSummary(values).median), points(mean.deviation));
}

QByteArray summary(const ExperimentReport& report)
{
    QString text = QStringLiteral("# Repeated experiment\n\n");
    text += Text::tr("%1 of %2 repetitions. Each drew its training and test images anew; the refiner learned from the labels of run %3, and both were "
                     "measured on the same test images against reference labels. Percent and percentage points.")
                .arg(report.repetitions.size())
                .arg(report.planned)
                .arg(report.teacher)
            + QStringLiteral("\n\n| | %1 | %2 | %3 | %4 |\n|---|---|---|---|---|\n")
                  .arg(Text::tr("mean"), Text::tr("95 % interval of the mean"), Text::tr("median"), Text::tr("deviation"));
    const auto row = [&](const QString& name, auto value) { text += summaryRow(name, collected(report.repetitions, value)); };
    row(Text::tr("CLIP alone, accuracy"), [](const Repetition& one) { return one.clipAccuracy; });
    row(Text::tr("refiner, accuracy"), [](const Repetition& one) { return one.refinerAccuracy; });
    row(Text::tr("gain in accuracy"), [](const Repetition& one) { return one.accuracyGain(); });
    row(Text::tr("CLIP alone, macro F1"), [](const Repetition& one) { return one.clipMacroF1; });
    row(Text::tr("refiner, macro F1"), [](const Repetition& one) { return one.refinerMacroF1; });
    row(Text::tr("gain in macro F1"), [](const Repetition& one) { return one.f1Gain(); });
    row(Text::tr("right labels in the training sets"), [](const Repetition& one) { return one.teacherRight; });
    if (const QString verdict = gainVerdict(report); !verdict.isEmpty()) {
        text += QLatin1Char('\n') + verdict + QLatin1Char('\n');
    }
    if (const PerPair pairs = perPair(report); pairs.size() > 1) {
        text += QStringLiteral("\n## %1\n\n| | %2 | %3 | %4 | %5 |\n|---|---|---|---|---|\n")
                    .arg(Text::tr("Gain in accuracy by pair"), Text::tr("mean"), Text::tr("95 % interval of the mean"), Text::tr("median"), Text::tr("deviation"));
        for (const auto& [classes, repetitions] : pairs) {
            text += summaryRow(classes.join(QStringLiteral(" / ")), collected(repetitions, [](const Repetition& one) { return one.accuracyGain(); }));
        }
    }
    return text.toUtf8();
}

std::vector<double> inPoints(std::vector<double> shares)
{
    for (double& share : shares) {
        share *= 100;
    }
    return shares;
}

QByteArray pairPicture(const PerPair& pairs)
{
    BoxPlotFigure figure;
    figure.title = Text::tr("Gain in accuracy over CLIP alone, by pair of classes");
    figure.valueAxis = Text::tr("percentage points");
    figure.zeroLine = true;
    for (const auto& [classes, repetitions] : pairs) {
        figure.groups.push_back({classes.join(QStringLiteral(" / ")), inPoints(collected(repetitions, [](const Repetition& one) { return one.accuracyGain(); }))});
    }
    return boxPlotSvg(figure);
}

} // namespace

QByteArray gainPicture(const ExperimentReport& report)
{
    BoxPlotFigure figure;
    figure.title = Text::tr("Gain of the refiner over CLIP alone");
    figure.valueAxis = Text::tr("percentage points");
    figure.zeroLine = true;
    figure.groups = {{Text::tr("accuracy"), inPoints(collected(report.repetitions, [](const Repetition& one) { return one.accuracyGain(); }))},
                     {Text::tr("macro F1"), inPoints(collected(report.repetitions, [](const Repetition& one) { return one.f1Gain(); }))}};
    return boxPlotSvg(figure);
}

QJsonObject repetitionJson(const Repetition& one)
{
    return {{QStringLiteral("seed"), static_cast<qint64>(one.seed)},
            {QStringLiteral("classes"), QJsonArray::fromStringList(one.classes)},
            {QStringLiteral("n_train"), one.trainImages},
            {QStringLiteral("n_test"), one.testImages},
            {QStringLiteral("clip_accuracy"), one.clipAccuracy},
            {QStringLiteral("refiner_accuracy"), one.refinerAccuracy},
            {QStringLiteral("clip_macro_f1"), one.clipMacroF1},
            {QStringLiteral("refiner_macro_f1"), one.refinerMacroF1},
            {QStringLiteral("clip_binary_f1"), known(one.clipBinaryF1)},
            {QStringLiteral("refiner_binary_f1"), known(one.refinerBinaryF1)},
            {QStringLiteral("teacher_right"), one.teacherRight},
            {QStringLiteral("best_epoch"), one.bestEpoch},
            {QStringLiteral("seconds"), one.seconds}};
}

QJsonObject meanJson(const MeanInterval& mean)
{
    const auto finite = [](double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null); };
    return {{QStringLiteral("mean"), finite(mean.mean)}, {QStringLiteral("low"), finite(mean.low)}, {QStringLiteral("high"), finite(mean.high)}};
}

QJsonObject experimentJson(const ExperimentReport& report)
{
    QJsonArray repeats;
    for (const Repetition& one : report.repetitions) {
        repeats.append(repetitionJson(one));
    }
    QJsonObject json{{QStringLiteral("repeats"), repeats},
                     {QStringLiteral("accuracy_gain"), meanJson(report.accuracyGain)},
                     {QStringLiteral("f1_gain"), meanJson(report.f1Gain)},
                     {QStringLiteral("teacher"), report.teacher},
                     {QStringLiteral("classes"), QJsonArray::fromStringList(report.classes)},
                     {QStringLiteral("planned"), report.planned}};
    if (const PerPair pairs = perPair(report); pairs.size() > 1) {
        QJsonArray list;
        for (const auto& [classes, repetitions] : pairs) {
            list.append(QJsonObject{
                {QStringLiteral("classes"), QJsonArray::fromStringList(classes)},
                {QStringLiteral("accuracy_gain"), meanJson(meanInterval(collected(repetitions, [](const Repetition& one) { return one.accuracyGain(); })))},
                {QStringLiteral("f1_gain"), meanJson(meanInterval(collected(repetitions, [](const Repetition& one) { return one.f1Gain(); })))}});
        }
        json.insert(QStringLiteral("pairs"), list);
    }
    return json;
}

ExperimentFolder::ExperimentFolder(QString path, QByteArray fingerprint)
    : m_path(std::move(path))
    , m_fingerprint(std::move(fingerprint))
{
}

QString ExperimentFolder::file(const QString& name) const
{
    return QDir(m_path).filePath(name);
}

Result<std::vector<Repetition>> ExperimentFolder::read(bool overwrite)
{
    QFile state(file(stateFile));
    if (!state.exists()) {
        return std::vector<Repetition>();
    }
    if (!state.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, state.fileName(), state.errorString());
    }
    const QJsonObject json = QJsonDocument::fromJson(state.readAll()).object();
    if (json.value(QStringLiteral("fingerprint")).toString().toLatin1() != m_fingerprint) {
        if (overwrite) {
            return std::vector<Repetition>();
        }
        return fail(Error::Code::AlreadyExists, m_path,
                    Text::tr("holds an experiment with other labels, images or settings; choose another folder, or overwrite it"));
    }
    m_found.clear();
    for (const QJsonValue& one : json.value(QStringLiteral("repeats")).toArray()) {
        m_found.push_back(repetitionFrom(one));
    }
    return m_found;
}

Result<void> ExperimentFolder::writeState(const ExperimentReport& report) const
{
    if (!QDir().mkpath(m_path)) {
        return fail(Error::Code::Io, m_path, Text::tr("the folder cannot be made"));
    }
    QJsonObject json = experimentJson(report);
    json.insert(QStringLiteral("fingerprint"), QString::fromLatin1(m_fingerprint));
    QJsonArray repeats = json.value(QStringLiteral("repeats")).toArray();
    for (const Repetition& found : m_found) { // those that this call did not ask for are not lost either
        if (std::ranges::none_of(report.repetitions, [&](const Repetition& one) { return one.seed == found.seed && one.classes == found.classes; })) {
            repeats.append(repetitionJson(found));
        }
    }
    json.insert(QStringLiteral("repeats"), repeats);
    return writeWholeFile(file(stateFile), QJsonDocument(json).toJson());
}

Result<QStringList> ExperimentFolder::write(const ExperimentReport& report) const
{
    if (const Result<void> written = writeState(report); !written) {
        return failAs(written);
    }
    std::vector<std::pair<QString, QByteArray>> files{{QStringLiteral("repeats.csv"), table(report)},
                                                      {QStringLiteral("summary.md"), summary(report)},
                                                      {QStringLiteral("gains.svg"), gainPicture(report)}};
    if (const PerPair pairs = perPair(report); pairs.size() > 1) {
        files.emplace_back(QStringLiteral("pairs.svg"), pairPicture(pairs));
    }
    QStringList names{stateFile};
    for (const auto& [name, bytes] : files) {
        if (const Result<void> written = writeWholeFile(file(name), bytes); !written) {
            return failAs(written);
        }
        names.append(name);
    }
    return names;
}

} // namespace postil
