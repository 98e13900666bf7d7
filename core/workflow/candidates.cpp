// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/candidates.h"

#include "core/base/text.h"
#include "core/labelling/gaussians.h"
#include "core/labelling/neighbours.h"
#include "core/metrics/confusion.h"
#include "core/project/captionstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/embed.h"
#include "core/workflow/livecaptions.h"

#include <algorithm>
#include <array>

namespace postil {

namespace {

const std::array<QString, 7> names{QStringLiteral("zeroshot"),    QStringLiteral("centred"),    QStringLiteral("sinkhorn"),          QStringLiteral("gda"),
                                   QStringLiteral("gda-centred"), QStringLiteral("neighbours"), QStringLiteral("neighbours-centred")};

QString meaning(const QString& name)
{
    const std::array<QString, 7> texts{Text::tr("the captions as they are"),
                                       Text::tr("each class's mean cosine taken off first"),
                                       Text::tr("classes scaled to their proportions"),
                                       Text::tr("Gaussian classes found around zero-shot"),
                                       Text::tr("Gaussian classes found around centred"),
                                       Text::tr("zero-shot, smoothed over similar images"),
                                       Text::tr("centred, smoothed over similar images")};
    return texts.at(static_cast<std::size_t>(std::ranges::find(names, name) - names.begin()));
}

Matrix centredColumns(Matrix logits)
{
    const std::vector<double> means = columnMeans(logits);
    for (std::size_t i = 0; i < logits.rows; ++i) {
        for (std::size_t k = 0; k < logits.cols; ++k) {
            logits.row(i)[k] -= static_cast<float>(means[k]);
        }
    }
    return logits;
}

std::vector<int> bestOf(const Matrix& probabilities)
{
    std::vector<int> best;
    best.reserve(probabilities.rows);
    for (std::size_t i = 0; i < probabilities.rows; ++i) {
        best.push_back(static_cast<int>(largestColumn(probabilities.row(i))));
    }
    return best;
}

Candidate named(const QString& name, Scores scores)
{
    Candidate candidate;
    candidate.name = name;
    candidate.what = meaning(name);
    candidate.labels = std::move(scores.best);
    candidate.probabilities = std::move(scores.probabilities);
    return candidate;
}

Candidate named(const QString& name, Matrix probabilities)
{
    std::vector<int> best = bestOf(probabilities);
    return named(name, Scores{std::move(probabilities), std::move(best)});
}

Result<std::vector<Candidate>> makeCandidates(LiveCaptions& live, const ScoringOptions& asked, std::uint64_t seed, double& recall, TaskContext& task)
{
    const auto stopped = [] { return fail(Error::Code::Cancelled, Text::tr("candidates"), Text::tr("stopped")); };
    const Matrix& cosines = live.scorer().cosines();
    const EmbeddingRows& rows = live.scorer().rows();
    ScoringOptions scoring;
    scoring.scale = asked.scale;
    std::vector<Candidate> list;
    list.push_back(named(names[0], score(cosines, scoring)));
    scoring.prior = Prior::Equal;
    list.push_back(named(names[1], score(cosines, scoring)));
    scoring.prior = asked.prior == Prior::Known ? Prior::Known : Prior::Unknown;
    scoring.shares = asked.shares;
    list.push_back(named(names[2], score(cosines, scoring)));

    const std::array logits{workingLogits(cosines), centredColumns(workingLogits(cosines))};
    task.progress(0, 0, Text::tr("Measuring how embeddings vary"));
    const std::optional<Covariance> covariance = covarianceOf(rows, task);
    if (!covariance) {
        return stopped();
    }
    for (std::size_t c = 0; c < logits.size(); ++c) {
        task.progress(0, 0, Text::tr("Fitting Gaussian classes"));
        std::optional<Matrix> probabilities = gaussianEm(rows, logits[c], *covariance, task);
        if (!probabilities) {
            return stopped();
        }
        list.push_back(named(names[3 + c], std::move(*probabilities)));
    }
    NeighbourOptions options;
    options.seed = seed;
    const std::optional<NeighbourGraph> graph = nearestNeighbours(rows, *covariance, options, task);
    if (!graph) {
        return stopped();
    }
    recall = graph->recall;
    for (std::size_t c = 0; c < logits.size(); ++c) {
        list.push_back(named(names[5 + c], spreadLabels(*graph, softmax(logits[c]))));
    }
    return list;
}

void compare(CandidatesReport& report)
{
    const std::size_t n = report.candidates.size();
    report.agreement.assign(n, std::vector<double>(n, 1.0));
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = a + 1; b < n; ++b) {
            const qint64 different = differences(report.candidates[a].labels, report.candidates[b].labels);
            const double share = 1 - static_cast<double>(different) / static_cast<double>(std::max<qint64>(report.images, 1));
            report.agreement[a][b] = share;
            report.agreement[b][a] = share;
            if (a == 0) {
                report.candidates[b].differs = different;
            }
        }
    }
    for (std::size_t a = 0; a < n; ++a) {
        double sum = 0;
        for (std::size_t b = 0; b < n; ++b) {
            sum += b == a ? 0 : report.agreement[a][b];
        }
        report.candidates[a].meanAgreement = n > 1 ? sum / static_cast<double>(n - 1) : 1;
        report.candidates[a].perClass.resize(report.classes.size());
        for (const int label : report.candidates[a].labels) {
            report.candidates[a].perClass[static_cast<std::size_t>(std::max(label, 0))] += label >= 0 ? 1 : 0;
        }
    }
}

void judge(CandidatesReport& report, const Yardstick* steering)
{
    if (!steering) {
        report.verdict = Text::tr("Nobody knows which is best. Draw a gold set and answer %1 of its tuning images.").arg(answersForWinner);
        return;
    }
    report.answers = static_cast<std::int64_t>(steering->rows.size());
    report.yardstick = steering->name;
    for (Candidate& candidate : report.candidates) {
        ConfusionMatrix matrix(report.classes.size());
        for (std::size_t i = 0; i < steering->rows.size(); ++i) {
            const int said = candidate.labels[steering->rows[i]];
            candidate.right += said == steering->truth[i] ? 1 : 0;
            if (steering->truth[i] >= 0) {
                matrix.add(steering->truth[i], said);
            }
        }
        candidate.accuracy = Accuracy{wilsonInterval(candidate.right, report.answers), report.answers, steering->name};
        const auto balanced = matrix.balancedAccuracy();
        candidate.balancedAccuracy = balanced ? std::optional(balanced->value) : std::nullopt;
    }
    if (report.answers < answersForWinner) {
        report.verdict = Text::tr("%1 answers are too few to pick a winner; %2 are needed.").arg(report.answers).arg(answersForWinner);
        return;
    }
    report.winner = tournamentWinner(report.candidates);
    const Candidate& best = report.candidates[*report.winner];
    const double chance = 1.0 / static_cast<double>(std::max<std::size_t>(report.classes.size(), 1));
    report.uninformative = best.accuracy->interval.low <= chance + 0.1;
    if (report.uninformative) {
        report.verdict = Text::tr("Zero-shot is not informative here: the best labeling (%1) is not clearly ten points better than chance. "
                                  "Label about five images per class first.")
                             .arg(best.name);
    } else if (*report.winner == 0) {
        report.verdict = Text::tr("No candidate has more right answers than zero-shot: keep it.");
    } else {
        report.verdict = Text::tr("“%1” has %2 of %3 answers right, zero-shot %4.").arg(best.name).arg(best.right).arg(report.answers).arg(report.candidates.front().right);
    }
}

} // namespace

QStringList candidateNames()
{
    return {names.begin(), names.end()};
}

Result<void> CandidateOptions::validate() const
{
    if (!use.isEmpty() && use != QLatin1String("winner") && !candidateNames().contains(use)) {
        return fail(Error::Code::InvalidArgument, use, Text::tr("there is no such candidate; there are winner, %1").arg(candidateNames().join(QStringLiteral(", "))));
    }
    return zeroShot.validate();
}

std::size_t tournamentWinner(std::span<const Candidate> candidates)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        const bool more = candidates[i].right > candidates[best].right;
        const bool closer = best != 0 && candidates[i].right == candidates[best].right && candidates[i].meanAgreement > candidates[best].meanAgreement;
        best = more || closer ? i : best;
    }
    return best;
}

Result<RunRow> storeCandidate(ProjectDb& db, const CandidatesReport& report, std::size_t candidate, bool leaveAside)
{
    const Candidate& chosen = report.candidates.at(candidate);
    PredictionTable table;
    table.images = report.ids;
    for (std::size_t i = 0; i < chosen.labels.size(); ++i) {
        const int label = chosen.labels[i];
        table.labels.push_back(label < 0 ? ClassId{} : report.classes[static_cast<std::size_t>(label)].id);
        table.confidences.push_back(std::ranges::max(chosen.probabilities.row(i)));
    }
    table.probabilities = chosen.probabilities;
    const Result<PromptSetId> promptSet = CaptionStore(db).freeze();
    if (!promptSet) {
        return failAs(promptSet);
    }
    RunRow run;
    run.voice = Voice::ZeroShot;
    run.promptSet = *promptSet;
    run.hasProbabilities = true;
    run.config = report.config;
    run.config[QStringLiteral("candidate")] = chosen.name;
    std::ranges::transform(report.classes, std::back_inserter(run.classes), &ClassRow::id);
    return RunStore(db).add(std::move(run), table, leaveAside);
}

Result<CandidatesReport> labelCandidates(ProjectDb& db, Encoder& encoder, const CandidateOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (db.task() == Task::Multi) {
        return fail(Error::Code::Unsupported, db.path(), Text::tr("candidates are labelings with one label per image; here every class has a yes or no of its own"));
    }
    CandidatesReport report;
    {
        Result<Embedded> embedded = embedImages(db, encoder, task);
        if (!embedded) {
            return failAs(embedded);
        }
        report.skipped = std::move(embedded->report.skipped);
    }
    const auto live = LiveCaptions::open(db, encoder.info());
    const auto prompts = CaptionStore(db).current();
    if (!live || !prompts) {
        return live ? failAs(prompts) : failAs(live);
    }
    report.classes = (*live)->view().classes;
    if (report.classes.size() < 2) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("candidates differ only with two classes or more"));
    }
    const Result<ScoringOptions> scoring = scoringOptions(db, options.zeroShot, report.classes, encoder.info());
    if (!scoring) {
        return failAs(scoring);
    }
    if (const auto labels = (*live)->labels({*prompts, *scoring}, encoder, task); !labels) {
        return failAs(labels);
    }
    auto candidates = makeCandidates(**live, *scoring, options.zeroShot.seed, report.neighbourRecall, task);
    if (!candidates) {
        return failAs(candidates);
    }
    report.candidates = std::move(*candidates);
    report.images = static_cast<qint64>((*live)->images().size());
    for (const std::size_t image : (*live)->images()) {
        report.ids.push_back((*live)->view().images[image].id);
    }
    report.config = zeroShotConfig(options.zeroShot, *scoring, encoder.info());
    compare(report);
    judge(report, (*live)->steering().get());
    if (options.use.isEmpty()) {
        return report;
    }
    if (options.use == QLatin1String("winner") && !report.winner) {
        return fail(Error::Code::InvalidArgument, options.use, report.verdict);
    }
    const auto index = options.use == QLatin1String("winner") ? *report.winner : static_cast<std::size_t>(candidateNames().indexOf(options.use));
    Result<RunRow> run = storeCandidate(db, report, index, options.zeroShot.leaveAside);
    if (!run) {
        return failAs(run);
    }
    report.run = std::move(*run);
    return report;
}

} // namespace postil
