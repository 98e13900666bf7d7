// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/findings.h"

#include "core/base/text.h"
#include "core/inference/clippreprocess.h"
#include "core/labelling/scoring.h"
#include "core/metrics/spread.h"
#include "core/project/captionstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/embed.h"
#include "core/workflow/presets.h"
#include "core/workflow/steering.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace postil {

namespace {

Result<std::vector<float>> direction(Encoder& encoder, const QStringList& texts)
{
    const Result<Matrix> encoded = encoder.encodeTexts(texts);
    return encoded ? Result<std::vector<float>>(meanDirection(*encoded)) : Result<std::vector<float>>(failAs(encoded));
}

/// Cosine with what shows the class minus cosine with what does not, images × classes.
Result<Matrix> differences(const Embedded& embedded, const PromptSet& prompts, const std::vector<ClassRow>& classes, Encoder& encoder)
{
    Matrix result(embedded.images.size(), classes.size());
    for (std::size_t k = 0; k < classes.size(); ++k) {
        const auto present = direction(encoder, prompts.textsFor(classes[k].id, classes[k].name));
        const auto absent = direction(encoder, prompts.textsAgainst(classes[k].id, classes[k].name));
        if (!present || !absent) {
            return present ? failAs(absent) : failAs(present);
        }
        for (std::size_t i = 0; i < result.rows; ++i) {
            const std::vector<float> image = embedded.row(i).values();
            result.row(i)[k] = cosine(image, *present) - cosine(image, *absent);
        }
    }
    return result;
}

/// What is taken off a class's differences so that its share of the images is above 0.
float thresholdFor(const Matrix& differences, std::size_t k, double share)
{
    std::vector<float> values(differences.rows);
    for (std::size_t i = 0; i < differences.rows; ++i) {
        values[i] = differences.row(i)[k];
    }
    std::ranges::sort(values, std::greater<>());
    const auto yes = std::min(static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size()))), values.size());
    if (values.empty()) {
        return 0;
    }
    if (yes == 0 || yes == values.size()) {
        return yes == 0 ? values.front() : std::nextafter(values.back(), -std::numeric_limits<float>::infinity());
    }
    return (values[yes - 1] + values[yes]) / 2;
}

Result<std::vector<float>> thresholds(const ZeroShotOptions& options, const std::vector<ClassRow>& classes, const Matrix& differences)
{
    const auto wrong = [](const QString& reason) { return fail(Error::Code::InvalidArgument, QStringLiteral("--proportions"), reason); };
    if (options.proportionsUnknown) {
        return wrong(Text::tr("unknown is for one class per image; here it takes the share of each class: a=.1,b=.02"));
    }
    std::vector<float> result(classes.size(), 0.0F);
    for (const auto& [name, share] : options.proportions) {
        const auto found = std::ranges::find(classes, name, &ClassRow::name);
        if (found == classes.end()) {
            return wrong(Text::tr("there is no class '%1'").arg(name));
        }
        if (share > 1) {
            return wrong(Text::tr("the share of '%1' is above 1").arg(name));
        }
        const auto k = static_cast<std::size_t>(found - classes.begin());
        result[k] = thresholdFor(differences, k, share);
    }
    return result;
}

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

std::optional<Accuracy> answersAccuracy(const AnswerYardstick& yardstick, const AnswerTable& answers, const Matrix& probabilities)
{
    std::vector<double> shares;
    for (const std::size_t i : yardstick.rows) {
        double right = 0;
        double known = 0;
        for (std::size_t k = 0; k < answers.classes(); ++k) {
            if (const YesNo truth = answers.reference(i, k); truth != YesNo::Unknown) {
                known += 1;
                right += answerOf(probabilities.row(i)[k]) == truth ? 1 : 0;
            }
        }
        shares.push_back(right / known);
    }
    if (shares.empty()) {
        return std::nullopt;
    }
    const MeanInterval mean = meanInterval(shares);
    const bool known = shares.size() > 1;
    return Accuracy{{mean.mean, known ? std::max(0.0, mean.low) : 0.0, known ? std::min(1.0, mean.high) : 1.0},
                    static_cast<std::int64_t>(shares.size()),
                    yardstick.name};
}

Result<ZeroShotReport> zeroShotFindings(ProjectDb& db, Encoder& encoder, const ZeroShotOptions& options, TaskContext& task)
{
    if (options.reject) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--reject"), Text::tr("is for one class per image; here an image may have none"));
    }
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
    Result<Embedded> embedded = embedImages(db, encoder, task);
    if (!embedded) {
        return failAs(embedded);
    }
    if (task.isCancelled()) {
        return fail(Error::Code::Cancelled, db.path(), Text::tr("stopped"));
    }
    Result<Matrix> scores = differences(*embedded, *prompts, view->classes, encoder);
    if (!scores) {
        return failAs(scores);
    }
    const Result<std::vector<float>> taken = thresholds(options, view->classes, *scores);
    if (!taken) {
        return failAs(taken);
    }
    const double preset = db.setting(presetScaleSetting).toDouble();
    const double scale = options.logitScale > 0 ? options.logitScale : preset > 0 ? preset : encoder.info().logitScale;
    std::vector<ImageId> images;
    std::ranges::transform(embedded->images, std::back_inserter(images), &ImageRow::id);

    const Result<PromptSetId> promptSet = captions.freeze();
    if (!promptSet) {
        return failAs(promptSet);
    }
    RunRow run;
    run.voice = Voice::ZeroShot;
    run.promptSet = *promptSet;
    run.config = configOf(options, scale, view->classes, *taken, encoder.info());
    std::ranges::transform(view->classes, std::back_inserter(run.classes), &ClassRow::id);
    const PredictionTable table = findingsTable(std::move(images), probabilitiesOf(std::move(*scores), scale, *taken), run.classes);
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
