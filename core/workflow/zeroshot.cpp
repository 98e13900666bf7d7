// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/zeroshot.h"

#include "core/base/text.h"
#include "core/inference/clippreprocess.h"
#include "core/project/captionstore.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/captiontexts.h"
#include "core/workflow/embed.h"
#include "core/workflow/findings.h"
#include "core/workflow/livecaptions.h"
#include "core/workflow/presets.h"
#include "core/workflow/steering.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace postil {

namespace {

PredictionTable predictionsOf(const Embedded& embedded, const std::vector<ClassRow>& classes, Scores scores)
{
    PredictionTable table;
    for (std::size_t i = 0; i < embedded.images.size(); ++i) {
        const int best = scores.best[i];
        table.images.push_back(embedded.images[i].id);
        table.labels.push_back(best < 0 ? ClassId{} : classes[static_cast<std::size_t>(best)].id);
        table.confidences.push_back(*std::ranges::max_element(scores.probabilities.row(i)));
    }
    table.probabilities = std::move(scores.probabilities);
    return table;
}

Result<void> knowsNames(const ZeroShotOptions& options, const std::vector<ClassRow>& classes)
{
    for (const auto& [name, share] : options.proportions) {
        if (std::ranges::find(classes, name, &ClassRow::name) == classes.end()) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--proportions"), Text::tr("there is no class '%1'").arg(name));
        }
    }
    return {};
}

/// `scoring` completed for a yes or no per class.
Result<ScoringOptions> answerScoring(const ZeroShotOptions& options, const std::vector<ClassRow>& classes, ScoringOptions scoring)
{
    const auto wrong = [](const QString& option, const QString& reason) { return fail(Error::Code::InvalidArgument, option, reason); };
    if (options.reject) {
        return wrong(QStringLiteral("--reject"), Text::tr("is for one class per image; here an image may have none"));
    }
    if (options.proportionsUnknown) {
        return wrong(QStringLiteral("--proportions"), Text::tr("unknown is for one class per image; here it takes the share of each class: a=.1,b=.02"));
    }
    if (const Result<void> known = knowsNames(options, classes); !known) {
        return failAs(known);
    }
    scoring.independent = true;
    scoring.prior = options.proportions.empty() ? Prior::None : Prior::Known;
    for (const ClassRow& row : classes) {
        const auto found = options.proportions.find(row.name);
        if (found != options.proportions.end() && found->second > 1) {
            return wrong(QStringLiteral("--proportions"), Text::tr("the share of '%1' is above 1").arg(row.name));
        }
        scoring.shares.push_back(found == options.proportions.end() ? -1 : found->second);
    }
    return scoring;
}

} // namespace

Result<ScoringOptions> scoringOptions(const ProjectDb& db, const ZeroShotOptions& options, const std::vector<ClassRow>& classes,
                                      const EncoderInfo& info)
{
    const double preset = db.setting(presetScaleSetting).toDouble();
    ScoringOptions scoring;
    scoring.scale = options.logitScale > 0 ? options.logitScale : preset > 0 ? preset : info.logitScale;
    scoring.reject = options.reject;
    if (db.task() == Task::Multi) {
        return answerScoring(options, classes, scoring);
    }
    if (options.proportionsUnknown) {
        scoring.prior = Prior::Unknown;
        return scoring;
    }
    if (options.proportions.empty()) {
        return scoring;
    }
    for (const ClassRow& row : classes) {
        const auto found = options.proportions.find(row.name);
        if (found == options.proportions.end()) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--proportions"), Text::tr("the class '%1' has no share").arg(row.name));
        }
        scoring.shares.push_back(found->second);
    }
    if (const Result<void> known = knowsNames(options, classes); !known) {
        return failAs(known);
    }
    const bool equal = std::ranges::all_of(scoring.shares, [&](double s) { return std::abs(s - scoring.shares.front()) < 1e-9; });
    scoring.prior = equal ? Prior::Equal : Prior::Known;
    return scoring;
}

QJsonObject zeroShotConfig(const ZeroShotOptions& options, const ScoringOptions& scoring, const EncoderInfo& info)
{
    QJsonObject config{{QStringLiteral("encoder"), info.name},
                       {QStringLiteral("encoder_sha256"), info.sha256},
                       {QStringLiteral("dimension"), info.dimension},
                       {QStringLiteral("logit_scale"), scoring.scale},
                       {QStringLiteral("preprocessing"), preprocessingVersion},
                       {QStringLiteral("precision"), info.precision},
                       {QStringLiteral("backend"), info.backend},
                       {QStringLiteral("seed"), QString::number(options.seed)}};
    const char* priors[] = {"none", "equal", "known", "unknown"};
    config[QStringLiteral("proportions")] = QString::fromLatin1(priors[static_cast<int>(scoring.prior)]);
    if (scoring.prior == Prior::Known) {
        QJsonObject shares;
        for (const auto& [name, share] : options.proportions) {
            shares[name] = share;
        }
        config[QStringLiteral("shares")] = shares;
    }
    if (scoring.reject) {
        config[QStringLiteral("reject")] = *scoring.reject;
    }
    return config;
}

Result<void> ZeroShotOptions::validate() const
{
    if (!std::isfinite(logitScale) || logitScale < 0) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--logit-scale"), Text::tr("must be above 0"));
    }
    if (reject && !(*reject >= -1 && *reject <= 1)) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--reject"), Text::tr("is a cosine: from -1 to 1"));
    }
    for (const auto& [name, share] : proportions) {
        if (!(share > 0)) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--proportions"), Text::tr("the share of '%1' must be above 0").arg(name));
        }
    }
    return encoder.backend.validate();
}

Result<void> ZeroShotOptions::validateSum() const
{
    double sum = 0;
    for (const auto& [name, share] : proportions) {
        sum += share;
    }
    if (!proportions.empty() && std::abs(sum - 1) > 0.01) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--proportions"), Text::tr("the shares add up to %1 instead of 1").arg(sum));
    }
    return {};
}

Result<ZeroShotReport> zeroShot(ProjectDb& db, Encoder& encoder, const ZeroShotOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (db.task() == Task::Multi) {
        return zeroShotFindings(db, encoder, options, task);
    }
    if (const auto valid = options.validateSum(); !valid) {
        return failAs(valid);
    }
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    if (view->classes.empty()) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("the project has no classes yet"));
    }
    const Result<ScoringOptions> scoring = scoringOptions(db, options, view->classes, encoder.info());
    if (!scoring) {
        return failAs(scoring);
    }
    CaptionStore captions(db);
    const Result<PromptSet> prompts = captions.current();
    if (!prompts) {
        return failAs(prompts);
    }
    const Result<Matrix> directions = CaptionTexts().directions(*prompts, view->classes, encoder);
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
    const PredictionTable table = predictionsOf(*embedded, view->classes, score(embedded->along(*directions), *scoring));

    const Result<PromptSetId> promptSet = captions.freeze();
    if (!promptSet) {
        return failAs(promptSet);
    }
    RunRow run;
    run.voice = Voice::ZeroShot;
    run.promptSet = *promptSet;
    run.config = zeroShotConfig(options, *scoring, encoder.info());
    std::ranges::transform(view->classes, std::back_inserter(run.classes), &ClassRow::id);
    run.hasProbabilities = true;
    Result<RunRow> stored = RunStore(db).add(std::move(run), table, options.leaveAside);
    if (!stored) {
        return failAs(stored);
    }

    ZeroShotReport report;
    report.run = std::move(*stored);
    report.images = static_cast<qint64>(table.images.size());
    for (const ClassRow& row : view->classes) {
        const auto count = std::ranges::count(table.labels, row.id);
        report.perClass[row.name] = count;
        if (view->classes.size() > 1 && static_cast<double>(count) > collapseShare * static_cast<double>(report.images)) {
            report.collapse = {row.name, static_cast<double>(count) / static_cast<double>(report.images)};
        }
    }
    report.rejected = std::ranges::count(table.labels, ClassId{});
    report.skipped = std::move(embedded->report.skipped);
    report.accuracy = steeringAccuracy(*view, table);
    report.encoded = embedded->report.encoded;
    report.secondsEncoding = embedded->report.seconds;
    return report;
}

Result<std::vector<CaptionSimilarity>> captionSimilarities(ProjectDb& db, Encoder& encoder, ImageId image)
{
    const Result<PromptSet> prompts = CaptionStore(db).current();
    if (!prompts) {
        return failAs(prompts);
    }
    const auto classes = ClassStore(db).list();
    if (!classes) {
        return failAs(classes);
    }
    QHash<ClassId, QString> names;
    for (const ClassRow& row : *classes) {
        names.insert(row.id, row.name);
    }
    std::vector<CaptionSimilarity> result;
    if (prompts->captions.empty()) {
        return result;
    }
    const Result<std::vector<float>> picture = imageEmbedding(db, encoder, image);
    if (!picture) {
        return failAs(picture);
    }
    for (const CaptionRow& caption : prompts->captions) {
        const Result<Matrix> texts = encoder.encodeTexts(prompts->textsOf(caption, names.value(caption.classId)));
        if (!texts) {
            return failAs(texts);
        }
        result.push_back({caption.id, caption.classId, caption.text, cosine(*picture, meanDirection(*texts)), caption.enabled});
    }
    return result;
}

} // namespace postil
