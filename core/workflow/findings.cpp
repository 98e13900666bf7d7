// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/findings.h"

#include "core/base/text.h"
#include "core/inference/clippreprocess.h"
#include "core/labelling/scoring.h"
#include "core/metrics/spread.h"
#include "core/project/captionstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/captiontexts.h"
#include "core/workflow/embed.h"
#include "core/workflow/steering.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace postil {

namespace {

QJsonObject configOf(const ZeroShotOptions& options, double scale, const std::vector<ClassRow>& classes, const std::vector<float>& thresholds,
                     const EncoderInfo& info)
{
    QJsonObject shares;
    QJsonObject taken;
    for (std::size_t k = 0; k < classes.size(); ++k) {
        if (const auto found = options.proportions.find(classes[k].name); found != options.proportions.end()) {
            shares.insert(found->first, found->second);
            taken.insert(found->first, static_cast<double>(thresholds[k]));
        }
    }
    return {{QStringLiteral("encoder"), info.name},
            {QStringLiteral("encoder_sha256"), info.sha256},
            {QStringLiteral("dimension"), info.dimension},
            {QStringLiteral("logit_scale"), scale},
            {QStringLiteral("preprocessing"), preprocessingVersion},
            {QStringLiteral("precision"), info.precision},
            {QStringLiteral("backend"), info.backend},
            {QStringLiteral("seed"), QString::number(options.seed)},
            {QStringLiteral("answers"), QStringLiteral("multi")},
            {QStringLiteral("shares"), shares},
            {QStringLiteral("thresholds"), taken}};
}

Matrix probabilitiesOf(Matrix differences, double scale, const std::vector<float>& thresholds)
{
    for (std::size_t i = 0; i < differences.rows; ++i) {
        const std::span<float> row = differences.row(i);
        for (std::size_t k = 0; k < row.size(); ++k) {
            row[k] = static_cast<float>(1 / (1 + std::exp(-scale * static_cast<double>(row[k] - thresholds[k]))));
        }
    }
    return differences;
}

} // namespace

PredictionTable findingsTable(std::vector<ImageId> images, Matrix probabilities, const std::vector<ClassId>& classes)
{
    PredictionTable table;
    table.images = std::move(images);
    for (std::size_t i = 0; i < probabilities.rows; ++i) {
        const std::span<const float> row = std::as_const(probabilities).row(i);
        const auto best = std::ranges::max_element(row);
        const bool yes = best != row.end() && *best > 0.5F;
        table.labels.push_back(yes ? classes[static_cast<std::size_t>(best - row.begin())] : ClassId());
        table.confidences.push_back(best == row.end() ? std::numeric_limits<float>::quiet_NaN() : yes ? *best : 1 - *best);
    }
    table.probabilities = std::move(probabilities);
    return table;
}

AnswerYardstick steeringAnswers(const LabelView& view, const AnswerTable& answers)
{
    for (const Split split : {Split::Val, Split::Train, Split::None}) {
        AnswerYardstick yardstick{QStringLiteral("reference (%1)").arg(splitName(split)), {}};
        for (std::size_t i = 0; i < view.images.size(); ++i) {
            if (view.images[i].split == split && answers.anyReference(i)) {
                yardstick.rows.push_back(i);
            }
        }
        if (!yardstick.rows.empty()) {
            return yardstick;
        }
    }
    return {};
}

std::vector<double> rightShares(const AnswerYardstick& yardstick, const AnswerTable& answers, const std::function<YesNo(std::size_t image, std::size_t k)>& said)
{
    std::vector<double> shares;
    for (const std::size_t i : yardstick.rows) {
        double right = 0;
        double known = 0;
        for (std::size_t k = 0; k < answers.classes(); ++k) {
            if (const YesNo truth = answers.reference(i, k); truth != YesNo::Unknown) {
                known += 1;
                right += said(i, k) == truth ? 1 : 0;
            }
        }
        shares.push_back(right / known);
    }
    return shares;
}

std::optional<Accuracy> accuracyOfShares(const AnswerYardstick& yardstick, std::span<const double> shares)
{
    if (shares.empty()) {
        return std::nullopt;
    }
    const MeanInterval mean = meanInterval(shares);
    const bool known = shares.size() > 1;
    return Accuracy{{mean.mean, known ? std::max(0.0, mean.low) : 0.0, known ? std::min(1.0, mean.high) : 1.0},
                    static_cast<std::int64_t>(shares.size()),
                    yardstick.name};
}

std::optional<Accuracy> answersAccuracy(const AnswerYardstick& yardstick, const AnswerTable& answers, const Matrix& probabilities)
{
    return accuracyOfShares(yardstick, rightShares(yardstick, answers, [&](std::size_t i, std::size_t k) { return answerOf(probabilities.row(i)[k]); }));
}

Result<ZeroShotReport> zeroShotFindings(ProjectDb& db, Encoder& encoder, const ZeroShotOptions& options, TaskContext& task)
{
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    if (view->classes.empty()) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("the project has no classes yet"));
    }
    CaptionStore captions(db);
    const Result<PromptSet> prompts = captions.current();
    if (!prompts) {
        return failAs(prompts);
    }
    const Result<ScoringOptions> scoring = scoringOptions(db, options, view->classes, encoder.info());
    const Result<Matrix> directions = scoring ? CaptionTexts(true).directions(*prompts, view->classes, encoder) : Result<Matrix>(failAs(scoring));
    if (!directions) {
        return failAs(directions);
    }
    Result<Embedded> embedded = embedImages(db, encoder, task);
    if (!embedded) {
        return failAs(embedded);
    }
    if (task.isCancelled()) {
        return fail(Error::Code::Cancelled, db.path(), Text::tr("stopped"));
    }
    Matrix scores = embedded->along(*directions); // cosine with what shows the class minus cosine with what does not
    const std::vector<float> taken = answerThresholds(scores, scoring->shares);
    const double scale = scoring->scale;
    std::vector<ImageId> images;
    std::ranges::transform(embedded->images, std::back_inserter(images), &ImageRow::id);

    const Result<PromptSetId> promptSet = captions.freeze();
    if (!promptSet) {
        return failAs(promptSet);
    }
    RunRow run;
    run.voice = Voice::ZeroShot;
    run.promptSet = *promptSet;
    run.config = configOf(options, scale, view->classes, taken, encoder.info());
    std::ranges::transform(view->classes, std::back_inserter(run.classes), &ClassRow::id);
    const PredictionTable table = findingsTable(std::move(images), probabilitiesOf(std::move(scores), scale, taken), run.classes);
    Result<RunRow> stored = RunStore(db).add(std::move(run), table, options.leaveAside);
    if (!stored) {
        return failAs(stored);
    }

    const Result<AnswerTable> answers = AnswerTable::load(db, *view);
    const Result<Matrix> said = AnswerTable::ofRun(db, *view, stored->id);
    if (!answers || !said) {
        return answers ? failAs(said) : failAs(answers);
    }
    ZeroShotReport report;
    report.run = std::move(*stored);
    report.images = static_cast<qint64>(table.images.size());
    for (std::size_t k = 0; k < view->classes.size(); ++k) {
        qint64& count = report.perClass[view->classes[k].name];
        for (std::size_t i = 0; i < table.images.size(); ++i) {
            count += table.probabilities.row(i)[k] > 0.5F ? 1 : 0;
        }
    }
    report.rejected = std::ranges::count(table.labels, ClassId{});
    report.skipped = std::move(embedded->report.skipped);
    report.accuracy = answersAccuracy(steeringAnswers(*view, *answers), *answers, *said);
    report.encoded = embedded->report.encoded;
    report.secondsEncoding = embedded->report.seconds;
    return report;
}

Result<RunAccuracy> RunAccuracy::of(ProjectDb& db, const LabelView& view)
{
    RunAccuracy made;
    if (view.task == Task::Multi) {
        Result<AnswerTable> answers = AnswerTable::load(db, view);
        if (!answers) {
            return failAs(answers);
        }
        made.m_yardstick = steeringAnswers(view, *answers);
        made.m_answers = *std::move(answers);
    }
    return made;
}

Result<std::optional<Accuracy>> RunAccuracy::find(ProjectDb& db, const LabelView& view, RunId run, const PredictionTable& labels) const
{
    if (!m_answers) {
        return steeringAccuracy(view, labels);
    }
    const Result<Matrix> said = AnswerTable::ofRun(db, view, run);
    if (!said) {
        return failAs(said);
    }
    return answersAccuracy(m_yardstick, *m_answers, *said);
}

} // namespace postil
