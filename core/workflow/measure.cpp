// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/measure.h"

#include "core/base/text.h"
#include "core/metrics/auc.h"
#include "core/metrics/confusion.h"
#include "core/project/projectdb.h"
#include "core/workflow/measureanswers.h"
#include "core/workflow/steering.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace postil {

namespace {

constexpr std::array voices{MeasuredVoice::ZeroShot, MeasuredVoice::Refiner, MeasuredVoice::Label};

/// Class id -> position, without a search per image.
class ClassPositions
{
public:
    explicit ClassPositions(const LabelView& view)
    {
        for (std::size_t i = 0; i < view.classes.size(); ++i) {
            m_positions.emplace(view.classes[i].id, static_cast<int>(i));
        }
    }
    [[nodiscard]] int of(ClassId id) const
    {
        const auto found = m_positions.find(id);
        return found == m_positions.end() ? -1 : found->second;
    }

private:
    std::unordered_map<ClassId, int> m_positions;
};

/// What the voice says about one image.
struct Said {
    int label = -1;
    float confidence = std::nanf("");
    bool human = false;
};

Said saidBy(MeasuredVoice voice, const LabelRow& row, const ClassPositions& positions)
{
    switch (voice) {
    case MeasuredVoice::ZeroShot:
        return {positions.of(row.zeroshot), row.zeroshotConfidence, false};
    case MeasuredVoice::Refiner:
        return {positions.of(row.refiner), row.refinerConfidence, false};
    case MeasuredVoice::Label:
        break;
    }
    if (row.decision.kind == Decision::Kind::NoneOfThese) {
        return {-1, std::nanf(""), true};
    }
    return {positions.of(row.label), row.confidence, row.source == LabelSource::Human};
}

const std::optional<RunRow>& runOf(MeasuredVoice voice, const LabelView& view)
{
    switch (voice) {
    case MeasuredVoice::ZeroShot:
        return view.zeroshotRun;
    case MeasuredVoice::Refiner:
        return view.refinerRun;
    case MeasuredVoice::Label:
        break;
    }
    return view.chosenRun;
}

/// Probability rows of a run in the order of the project's classes.
class Probabilities
{
public:
    Probabilities(const PredictionTable& table, const RunRow& run, const ClassPositions& positions, std::size_t classes)
        : m_table(table)
        , m_classes(classes)
    {
        for (const ClassId id : run.classes) {
            m_columns.push_back(positions.of(id));
        }
        for (std::size_t i = 0; i < table.images.size(); ++i) {
            m_rows.emplace(table.images[i], i);
        }
    }

    void append(ImageId image, const Said& said, std::vector<double>& scores) const
    {
        const std::size_t start = scores.size();
        if (said.human && said.label >= 0) {
            scores.resize(start + m_classes, 0.0);
            scores[start + static_cast<std::size_t>(said.label)] = 1.0;
            return;
        }
        const auto found = m_rows.find(image);
        if (found == m_rows.end()) {
            scores.resize(start + m_classes, 1.0 / static_cast<double>(m_classes));
            return;
        }
        scores.resize(start + m_classes, 0.0);
        const std::span<const float> row = m_table.probabilities.row(found->second);
        for (std::size_t c = 0; c < m_columns.size() && c < row.size(); ++c) {
            if (m_columns[c] >= 0) {
                scores[start + static_cast<std::size_t>(m_columns[c])] += static_cast<double>(row[c]);
            }
        }
    }

private:
    const PredictionTable& m_table;
    std::size_t m_classes;
    std::vector<int> m_columns; ///< column of the run -> class position, -1: gone
    std::unordered_map<ImageId, std::size_t> m_rows;
};

/// One image that is measured.
struct Measured {
    ImageId image;
    int truth = 0;
    Said said;
};

std::optional<double> valueOf(const std::optional<Interval>& interval)
{
    return interval ? std::optional(interval->value) : std::nullopt;
}

Result<void> measureAuc(ProjectDb& db, const RunRow& run, const ClassPositions& positions, std::size_t classes,
                        const std::vector<Measured>& measured, MeasureReport& report)
{
    const Result<PredictionTable> table = RunStore(db).predictions(run.id);
    if (!table) {
        return failAs(table);
    }
    const Probabilities probabilities(*table, run, positions, classes);
    std::vector<double> scores;
    std::vector<int> truth;
    scores.reserve(measured.size() * classes);
    truth.reserve(measured.size());
    for (const Measured& item : measured) {
        probabilities.append(item.image, item.said, scores);
        truth.push_back(item.truth);
    }
    report.aucInterval = classAuc(scores, classes, truth);
    report.auc = valueOf(report.aucInterval);
    return {};
}

void measureReliability(const std::vector<Measured>& measured, MeasureReport& report)
{
    std::vector<double> confidences;
    std::vector<std::uint8_t> right;
    for (const Measured& item : measured) {
        if (item.said.label >= 0 && !item.said.human && !std::isnan(item.said.confidence)) {
            confidences.push_back(static_cast<double>(item.said.confidence));
            right.push_back(item.said.label == item.truth ? 1 : 0);
        }
    }
    if (!confidences.empty()) {
        report.reliability = reliabilityBins(confidences, right);
        report.ece = expectedCalibrationError(report.reliability);
    }
}

/// The yardstick by image position: class positions, -1 where there is none, noneOfTheseTruth for that answer.
constexpr int noneOfTheseTruth = -2;

std::vector<int> truths(const LabelView& view, const MeasureOptions& options, const ClassPositions& positions, QString& yardstick)
{
    const auto asked = [&](std::size_t i) { return !options.split || view.images[i].split == *options.split; };
    std::vector<int> truth(view.rows.size(), -1);
    bool gold = false;
    if (options.against != MeasureAgainst::Reference) {
        const Yardstick set = goldSet(view, GoldPart::Reporting);
        for (std::size_t k = 0; k < set.rows.size(); ++k) {
            if (asked(set.rows[k])) {
                truth[set.rows[k]] = set.truth[k] < 0 ? noneOfTheseTruth : set.truth[k];
                gold = true;
            }
        }
    }
    gold = gold || options.against == MeasureAgainst::Gold;
    for (std::size_t i = 0; i < view.rows.size() && !gold; ++i) {
        truth[i] = asked(i) ? positions.of(view.rows[i].reference) : -1;
    }
    yardstick = gold ? QStringLiteral("gold") : QStringLiteral("reference");
    return truth;
}

} // namespace

std::optional<MeasureAgainst> measureAgainstFromName(const QString& name)
{
    const std::array<std::pair<QString, MeasureAgainst>, 3> names{{{QStringLiteral("auto"), MeasureAgainst::Auto},
                                                                   {QStringLiteral("reference"), MeasureAgainst::Reference},
                                                                   {QStringLiteral("gold"), MeasureAgainst::Gold}}};
    const auto found = std::ranges::find(names, name, &std::pair<QString, MeasureAgainst>::first);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

QString measuredVoiceName(MeasuredVoice voice)
{
    switch (voice) {
    case MeasuredVoice::ZeroShot:
        return voiceName(Voice::ZeroShot);
    case MeasuredVoice::Refiner:
        return voiceName(Voice::Refiner);
    case MeasuredVoice::Label:
        break;
    }
    return QStringLiteral("label");
}

std::optional<MeasuredVoice> measuredVoiceFromName(const QString& name)
{
    for (const MeasuredVoice voice : voices) {
        if (measuredVoiceName(voice) == name) {
            return voice;
        }
    }
    return std::nullopt;
}

Result<MeasureReport> measure(ProjectDb& db, const LabelView& view, const MeasureOptions& options)
{
    if (db.task() == Task::Multi) {
        return measureAnswers(db, view, options);
    }
    const std::optional<RunRow>& run = runOf(options.voice, view);
    if (!run && options.voice != MeasuredVoice::Label) {
        return fail(Error::Code::NotFound, measuredVoiceName(options.voice), Text::tr("this voice has no run yet"));
    }
    MeasureReport report;
    report.voice = measuredVoiceName(options.voice);
    report.split = options.split ? splitName(*options.split) : QStringLiteral("all");
    report.run = run ? run->name : QString();
    for (const ClassRow& row : view.classes) {
        report.classes << row.name;
    }

    const ClassPositions positions(view);
    ConfusionMatrix matrix(view.classes.size());
    std::vector<Measured> measured;
    const std::vector<int> truth = truths(view, options, positions, report.yardstick);
    std::int64_t rightlyNone = 0;
    std::int64_t saidNothing = 0;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const LabelRow& row = view.rows[i];
        if (truth[i] == -1) {
            continue;
        }
        if (options.voice == MeasuredVoice::Label && row.decision.kind == Decision::Kind::Excluded) {
            ++report.excluded;
            continue;
        }
        const Said said = saidBy(options.voice, row, positions);
        if (truth[i] == noneOfTheseTruth) {
            ++report.noneOfThese;
            rightlyNone += said.label < 0 ? 1 : 0;
            continue;
        }
        matrix.add(truth[i], said.label);
        measured.push_back({row.image, truth[i], said});
    }
    report.n = matrix.n() + report.noneOfThese;
    report.unlabelled = matrix.unlabelled();
    saidNothing = report.unlabelled + rightlyNone;
    report.confusion = matrix.counts();
    if (saidNothing == report.n) {
        return report; // nothing to measure, or nothing said
    }
    report.accuracy = wilsonInterval(matrix.correct() + rightlyNone, report.n);
    report.balancedAccuracyInterval = matrix.balancedAccuracy();
    report.macroF1Interval = matrix.macroF1();
    report.binaryF1Interval = matrix.binaryF1();
    report.balancedAccuracy = valueOf(report.balancedAccuracyInterval);
    report.macroF1 = valueOf(report.macroF1Interval);
    report.binaryF1 = valueOf(report.binaryF1Interval);
    report.kappa = matrix.kappa();
    if (db.task() == Task::Ordinal && view.classes.size() > 1) {
        report.linearKappa = matrix.kappa(ConfusionMatrix::KappaWeights::Linear);
        report.quadraticKappa = matrix.kappa(ConfusionMatrix::KappaWeights::Quadratic);
    }
    report.precision = matrix.precision();
    report.recall = matrix.recall();
    report.f1 = matrix.f1();
    measureReliability(measured, report);
    if (run && run->hasProbabilities && view.classes.size() > 1) {
        if (const Result<void> done = measureAuc(db, *run, positions, view.classes.size(), measured, report); !done) {
            return failAs(done);
        }
    }
    return report;
}

std::vector<Agreement> agreements(const LabelView& view)
{
    const ClassPositions positions(view);
    const auto humanLabel = [&](const LabelRow& row) {
        return row.decision.kind == Decision::Kind::Class ? positions.of(row.decision.classId) : -1;
    };
    using Label = std::function<int(const LabelRow&)>;
    const std::array<std::pair<QString, Label>, 3> speakers{
        std::pair{voiceName(Voice::ZeroShot), Label([&](const LabelRow& row) { return positions.of(row.zeroshot); })},
        std::pair{voiceName(Voice::Refiner), Label([&](const LabelRow& row) { return positions.of(row.refiner); })},
        std::pair{labelSourceName(LabelSource::Human), Label(humanLabel)}};

    std::vector<Agreement> result;
    for (std::size_t a = 0; a < speakers.size(); ++a) {
        for (std::size_t b = a + 1; b < speakers.size(); ++b) {
            ConfusionMatrix matrix(view.classes.size());
            for (const LabelRow& row : view.rows) {
                const int first = speakers[a].second(row);
                const int second = speakers[b].second(row);
                if (first >= 0 && second >= 0) {
                    matrix.add(first, second);
                }
            }
            if (matrix.n() > 0) {
                result.push_back({speakers[a].first, speakers[b].first, matrix.n(), valueOf(matrix.accuracy()), matrix.kappa()});
            }
        }
    }
    return result;
}

Result<std::vector<Agreement>> agreements(ProjectDb& db, const LabelView& view)
{
    if (db.task() != Task::Multi) {
        return agreements(view);
    }
    const Result<AnswerTable> answers = AnswerTable::load(db, view);
    return answers ? Result<std::vector<Agreement>>(answerAgreements(view, *answers)) : Result<std::vector<Agreement>>(failAs(answers));
}

} // namespace postil
