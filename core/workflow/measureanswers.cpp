// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/measureanswers.h"

#include "core/base/text.h"
#include "core/metrics/auc.h"
#include "core/metrics/confusion.h"
#include "core/project/projectdb.h"
#include "core/workflow/findings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace postil {

namespace {

/// What the voice says of one class of one image, as a probability; NaN: nothing.
float saidOf(MeasuredVoice voice, const AnswerTable& answers, std::size_t image, std::size_t k)
{
    if (voice == MeasuredVoice::ZeroShot) {
        return answers.zeroshot(image, k);
    }
    if (voice == MeasuredVoice::Refiner) {
        return answers.refiner(image, k);
    }
    const YesNo human = answers.human(image, k);
    return human == YesNo::Unknown ? answers.chosen(image, k) : static_cast<float>(human);
}

Matrix saidBy(MeasuredVoice voice, const AnswerTable& answers, std::size_t images)
{
    Matrix said(images, answers.classes());
    for (std::size_t i = 0; i < images; ++i) {
        for (std::size_t k = 0; k < answers.classes(); ++k) {
            said.row(i)[k] = saidOf(voice, answers, i, k);
        }
    }
    return said;
}

/// The images that are measured: of the split, with a reference answer, and no part of what a person excluded where that counts.
AnswerYardstick measuredImages(const LabelView& view, const AnswerTable& answers, const MeasureOptions& options, MeasureReport& report)
{
    AnswerYardstick images{report.yardstick, {}};
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        if ((options.split && view.images[i].split != *options.split) || !answers.anyReference(i)) {
            continue;
        }
        if (options.voice == MeasuredVoice::Label && view.rows[i].decision.kind == Decision::Kind::Excluded) {
            ++report.excluded;
        } else {
            images.rows.push_back(i);
        }
    }
    return images;
}

double share(std::int64_t part, std::int64_t all)
{
    return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : 0.0;
}

/// Scores and truths of one class, over the images where the truth is known.
struct Column {
    std::vector<double> scores;
    std::vector<std::uint8_t> truth;

    [[nodiscard]] bool hasBoth() const
    {
        const auto yes = std::ranges::count(truth, std::uint8_t{1});
        return yes > 0 && yes < std::ssize(truth);
    }
};

void count(FindingFigures& figures, YesNo said, bool yes)
{
    ++figures.n;
    figures.unanswered += said == YesNo::Unknown ? 1 : 0;
    const bool saysYes = said == YesNo::Unknown ? !yes : said == YesNo::Yes;
    YesNoCounts& counts = figures.counts;
    ++(yes ? (saysYes ? counts.trueYes : counts.falseNo) : (saysYes ? counts.falseYes : counts.trueNo));
}

FindingFigures figuresOf(const AnswerYardstick& images, const AnswerTable& answers, const Matrix& said, std::size_t k, Column& column)
{
    FindingFigures figures;
    for (const std::size_t i : images.rows) {
        const YesNo truth = answers.reference(i, k);
        if (truth == YesNo::Unknown) {
            continue;
        }
        const float probability = said.row(i)[k];
        count(figures, answerOf(probability), truth == YesNo::Yes);
        column.scores.push_back(std::isnan(probability) ? 0.5 : static_cast<double>(probability));
        column.truth.push_back(truth == YesNo::Yes ? 1 : 0);
    }
    if (figures.n == 0) {
        return figures;
    }
    const YesNoCounts& counts = figures.counts;
    figures.accuracy = wilsonInterval(counts.trueYes + counts.trueNo, figures.n);
    figures.precision = share(counts.trueYes, counts.trueYes + counts.falseYes);
    figures.recall = share(counts.trueYes, counts.trueYes + counts.falseNo);
    figures.f1 = share(2 * counts.trueYes, 2 * counts.trueYes + counts.falseYes + counts.falseNo);
    if (column.hasBoth()) {
        figures.auc = multiLabelAuc(column.scores, 1, column.truth);
    }
    return figures;
}

/// DeLong's interval needs every answer of the classes that count.
std::optional<Interval> meanAuc(const std::vector<Column>& columns)
{
    std::vector<const Column*> both;
    for (const Column& column : columns) {
        if (column.hasBoth()) {
            both.push_back(&column);
        }
    }
    if (both.empty() || std::ranges::any_of(both, [&](const Column* column) { return column->truth.size() != both.front()->truth.size(); })) {
        return std::nullopt;
    }
    const std::size_t images = both.front()->truth.size();
    std::vector<double> scores;
    std::vector<std::uint8_t> truth;
    for (std::size_t i = 0; i < images; ++i) {
        for (const Column* column : both) {
            scores.push_back(column->scores[i]);
            truth.push_back(column->truth[i]);
        }
    }
    return multiLabelAuc(scores, both.size(), truth);
}

/// Mean of what is known.
std::optional<double> mean(const std::vector<FindingFigures>& findings, const std::function<std::optional<double>(const FindingFigures&)>& figure)
{
    double sum = 0;
    std::int64_t n = 0;
    for (const FindingFigures& one : findings) {
        if (const std::optional<double> value = figure(one)) {
            sum += *value;
            ++n;
        }
    }
    return n > 0 ? std::optional(sum / static_cast<double>(n)) : std::nullopt;
}

void summarise(MeasureReport& report)
{
    YesNoCounts all;
    for (const FindingFigures& one : report.findings) {
        all.trueYes += one.counts.trueYes;
        all.falseYes += one.counts.falseYes;
        all.falseNo += one.counts.falseNo;
        all.trueNo += one.counts.trueNo;
        report.precision.push_back(one.precision);
        report.recall.push_back(one.recall);
        report.f1.push_back(one.f1);
    }
    report.macroF1 = mean(report.findings, [](const FindingFigures& one) { return one.n > 0 ? std::optional(one.f1) : std::nullopt; });
    report.auc = mean(report.findings, [](const FindingFigures& one) { return one.auc ? std::optional(one.auc->value) : std::nullopt; });
    report.balancedAccuracy = mean(report.findings, [](const FindingFigures& one) -> std::optional<double> {
        const YesNoCounts& counts = one.counts;
        if (counts.trueYes + counts.falseNo == 0 || counts.trueNo + counts.falseYes == 0) {
            return std::nullopt;
        }
        return (one.recall + share(counts.trueNo, counts.trueNo + counts.falseYes)) / 2;
    });
    report.microF1 = share(2 * all.trueYes, 2 * all.trueYes + all.falseYes + all.falseNo);
    const std::int64_t total = all.trueYes + all.trueNo + all.falseYes + all.falseNo;
    report.hammingLoss = share(all.falseYes + all.falseNo, total);
}

/// Images of which every known answer is right.
std::int64_t whollyRight(const AnswerYardstick& images, const AnswerTable& answers, const Matrix& said)
{
    return std::ranges::count_if(images.rows, [&](std::size_t i) {
        for (std::size_t k = 0; k < answers.classes(); ++k) {
            const YesNo truth = answers.reference(i, k);
            if (truth != YesNo::Unknown && answerOf(said.row(i)[k]) != truth) {
                return false;
            }
        }
        return true;
    });
}

/// A machine's yes is as sure as its probability, a no as the rest to 1. People's answers have no confidence to check.
void measureReliability(const AnswerYardstick& images, const AnswerTable& answers, const Matrix& said, bool people, MeasureReport& report)
{
    std::vector<double> confidences;
    std::vector<std::uint8_t> right;
    for (const std::size_t i : images.rows) {
        for (std::size_t k = 0; k < answers.classes(); ++k) {
            const YesNo truth = answers.reference(i, k);
            const float p = said.row(i)[k];
            if (truth == YesNo::Unknown || std::isnan(p) || (people && answers.human(i, k) != YesNo::Unknown)) {
                continue;
            }
            confidences.push_back(static_cast<double>(std::max(p, 1 - p)));
            right.push_back(answerOf(p) == truth ? 1 : 0);
        }
    }
    if (!confidences.empty()) {
        report.reliability = reliabilityBins(confidences, right);
        report.ece = expectedCalibrationError(report.reliability);
    }
}

/// Without probabilities there is none.
void forgetAuc(MeasureReport& report)
{
    report.auc.reset();
    report.aucInterval.reset();
    for (FindingFigures& one : report.findings) {
        one.auc.reset();
    }
}

bool saysNothing(const AnswerYardstick& images, const Matrix& said)
{
    return std::ranges::all_of(images.rows, [&](std::size_t i) {
        return std::ranges::all_of(said.row(i), [](float p) { return std::isnan(p); });
    });
}

} // namespace

Result<MeasureReport> measureAnswers(ProjectDb& db, const LabelView& view, const MeasureOptions& options)
{
    if (options.against == MeasureAgainst::Gold) {
        return fail(Error::Code::Unsupported, QStringLiteral("--yardstick"), Text::tr("a gold answer is one class; this project's images may have several"));
    }
    const std::optional<RunRow>& run = options.voice == MeasuredVoice::ZeroShot ? view.zeroshotRun
                                       : options.voice == MeasuredVoice::Refiner ? view.refinerRun
                                                                                 : view.chosenRun;
    if (!run && options.voice != MeasuredVoice::Label) {
        return fail(Error::Code::NotFound, measuredVoiceName(options.voice), Text::tr("this voice has no run yet"));
    }
    const Result<AnswerTable> answers = AnswerTable::load(db, view);
    if (!answers) {
        return failAs(answers);
    }
    MeasureReport report;
    report.voice = measuredVoiceName(options.voice);
    report.split = options.split ? splitName(*options.split) : QStringLiteral("all");
    report.yardstick = QStringLiteral("reference");
    report.run = run ? run->name : QString();
    const AnswerYardstick images = measuredImages(view, *answers, options, report);
    const Matrix said = saidBy(options.voice, *answers, view.images.size());
    report.n = std::ssize(images.rows);
    std::vector<Column> columns(view.classes.size());
    for (std::size_t k = 0; k < view.classes.size(); ++k) {
        report.classes << view.classes[k].name;
        report.findings.push_back(figuresOf(images, *answers, said, k, columns[k]));
    }
    if (saysNothing(images, said)) {
        report.unlabelled = report.n;
        report.findings.clear();
        return report; // nothing to measure, or nothing said
    }
    for (const std::size_t i : images.rows) {
        report.unlabelled += std::ranges::all_of(said.row(i), [](float p) { return std::isnan(p); }) ? 1 : 0;
    }
    if (const std::optional<Accuracy> accuracy = answersAccuracy(images, *answers, said)) {
        report.accuracy = accuracy->interval;
    }
    summarise(report);
    report.subsetAccuracy = wilsonInterval(whollyRight(images, *answers, said), report.n);
    report.aucInterval = meanAuc(columns);
    if (hasOnlyAnswers(run)) {
        forgetAuc(report);
    } else {
        measureReliability(images, *answers, said, options.voice == MeasuredVoice::Label, report);
    }
    return report;
}

std::vector<Agreement> answerAgreements(const LabelView& view, const AnswerTable& answers)
{
    using Says = std::function<YesNo(std::size_t, std::size_t)>;
    const std::array<std::pair<QString, Says>, 3> voices{
        {{voiceName(Voice::ZeroShot), [&](std::size_t i, std::size_t k) { return answerOf(answers.zeroshot(i, k)); }},
         {voiceName(Voice::Refiner), [&](std::size_t i, std::size_t k) { return answerOf(answers.refiner(i, k)); }},
         {QStringLiteral("human"), [&](std::size_t i, std::size_t k) { return answers.human(i, k); }}}};
    std::vector<Agreement> list;
    for (std::size_t a = 0; a < voices.size(); ++a) {
        for (std::size_t b = a + 1; b < voices.size(); ++b) {
            ConfusionMatrix matrix(2);
            for (std::size_t i = 0; i < view.images.size(); ++i) {
                for (std::size_t k = 0; k < answers.classes(); ++k) {
                    const YesNo first = voices[a].second(i, k);
                    const YesNo second = voices[b].second(i, k);
                    if (first != YesNo::Unknown && second != YesNo::Unknown) {
                        matrix.add(static_cast<int>(first), static_cast<int>(second));
                    }
                }
            }
            if (matrix.n() > 0) {
                list.push_back({voices[a].first, voices[b].first, matrix.n(), share(matrix.correct(), matrix.n()), matrix.kappa()});
            }
        }
    }
    return list;
}

} // namespace postil
