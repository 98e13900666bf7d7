// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captionfigures.h"

#include "core/workflow/findings.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace postil::ui {

namespace {

constexpr std::size_t shownImages = 24;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::CaptionFigures)
};

QString detailOf(const RunRow& run)
{
    if (run.imported) {
        return Words::tr("imported");
    }
    const QString encoder = run.config.value(QStringLiteral("encoder")).toString();
    const double scale = run.config.value(QStringLiteral("logit_scale")).toDouble();
    const QString candidate = run.config.value(QStringLiteral("candidate")).toString();
    const QString detail = scale > 0 ? Words::tr("%1, scale %2").arg(encoder).arg(scale, 0, 'g', 3) : encoder;
    return candidate.isEmpty() || candidate == QLatin1String("zeroshot") ? detail : detail + QStringLiteral(", ") + candidate;
}

/// A run as the page compares it: images, and answersPerImage labels for each.
struct StoredLabels {
    std::vector<ImageId> images;
    std::size_t answersPerImage = 1;
    Labelled labels; ///< class positions; `margin` orders images by how sure the run was
};

StoredLabels storedLabels(const LabelView& view, const PredictionTable& table)
{
    StoredLabels stored{table.images, 1, {}};
    for (std::size_t i = 0; i < table.images.size(); ++i) {
        stored.labels.best.push_back(view.classIndex(table.labels[i]));
        stored.labels.margin.push_back(std::isnan(table.confidences[i]) ? 0 : table.confidences[i]);
    }
    return stored;
}

/// The same of independent answers; `said`: images of the view × classes.
StoredLabels storedAnswers(const LabelView& view, const PredictionTable& table, const Matrix& said)
{
    StoredLabels stored{table.images, said.cols, {}};
    std::size_t row = 0;
    for (const ImageId image : table.images) { // both by id
        while (row < view.images.size() && view.images[row].id < image) {
            ++row;
        }
        for (std::size_t k = 0; k < said.cols; ++k) {
            const float probability = row < said.rows ? said.row(row)[k] : std::numeric_limits<float>::quiet_NaN();
            const YesNo answer = answerOf(probability);
            stored.labels.best.push_back(answer == YesNo::Unknown ? unknownBefore : answer == YesNo::Yes ? static_cast<int>(k) : -1);
            stored.labels.margin.push_back(answer == YesNo::Unknown ? 0 : std::abs(probability - 0.5F));
        }
    }
    return stored;
}

Result<StoredLabels> labelsOfRun(ProjectDb& db, const LabelView& view, RunId run, const PredictionTable& table)
{
    if (view.task != Task::Multi) {
        return storedLabels(view, table);
    }
    const Result<Matrix> said = AnswerTable::ofRun(db, view, run);
    return said ? Result<StoredLabels>(storedAnswers(view, table, *said)) : Result<StoredLabels>(failAs(said));
}

std::vector<int> labelsBefore(const StoredLabels& before, const StoredLabels& now)
{
    std::vector<int> labels;
    for (const ImageId image : now.images) {
        const auto was = std::ranges::lower_bound(before.images, image);
        const bool seen = was != before.images.end() && *was == image;
        const auto first = static_cast<std::size_t>(was - before.images.begin()) * before.answersPerImage;
        for (std::size_t k = 0; k < now.answersPerImage; ++k) {
            labels.push_back(seen ? before.labels.best[first + k] : unknownBefore);
        }
    }
    return labels;
}

qint64 withoutClass(const StoredLabels& stored)
{
    qint64 count = 0;
    for (std::size_t i = 0; i < stored.images.size(); ++i) {
        const std::span answers(stored.labels.best.data() + i * stored.answersPerImage, stored.answersPerImage);
        count += std::ranges::all_of(answers, [](int answer) { return answer == -1; }) ? 1 : 0;
    }
    return count;
}

void steer(const LabelView& view, CaptionFigures& figures)
{
    const std::optional<Yardstick> set = steeringSet(view);
    if (!set) {
        return;
    }
    Yardstick among;
    among.name = set->name;
    figures.confusion.assign(view.classes.size(), std::vector<std::int64_t>(view.classes.size(), 0));
    for (std::size_t i = 0; i < set->rows.size(); ++i) {
        const auto at = std::ranges::lower_bound(*figures.ids, view.images[set->rows[i]].id);
        if (at == figures.ids->end() || *at != view.images[set->rows[i]].id) {
            continue;
        }
        const auto row = static_cast<std::size_t>(at - figures.ids->begin());
        among.rows.push_back(row);
        among.truth.push_back(set->truth[i]);
        if (set->truth[i] >= 0 && (*figures.labels)[row] >= 0) {
            ++figures.confusion[static_cast<std::size_t>(set->truth[i])][static_cast<std::size_t>((*figures.labels)[row])];
        }
    }
    figures.steering = std::make_shared<const Yardstick>(std::move(among));
}

CaptionFigures figuresOf(const LabelView& view, const StoredLabels& now, const std::optional<std::pair<QString, StoredLabels>>& previous)
{
    CaptionFigures figures;
    const std::vector<int> before = previous ? labelsBefore(previous->second, now) : std::vector<int>();
    const LabelSummary summary = summarize(now.labels, before, view.classes.size(), shownImages);
    const auto classAt = [&view](int position) { return position < 0 ? ClassId{} : view.classes[static_cast<std::size_t>(position)].id; };
    const auto idsOf = [&now](const std::vector<std::size_t>& rows) {
        std::vector<ImageId> ids;
        std::ranges::transform(rows, std::back_inserter(ids), [&now](std::size_t row) { return now.images[row / now.answersPerImage]; });
        return ids;
    };
    figures.perClass = summary.perClass;
    figures.none = withoutClass(now);
    figures.images = static_cast<qint64>(now.images.size());
    for (const auto& [direction, rows] : summary.changes) {
        figures.changes.push_back({classAt(direction.first), classAt(direction.second), idsOf(rows)});
    }
    std::ranges::stable_sort(figures.changes, std::ranges::greater{}, [](const SideChange& change) { return change.images.size(); });
    std::ranges::transform(summary.surest, std::back_inserter(figures.surest), idsOf);
    std::ranges::transform(summary.doubtful, std::back_inserter(figures.doubtful), idsOf);
    std::ranges::transform(summary.random, std::back_inserter(figures.random), idsOf);
    if (previous) {
        figures.previous = previous->first;
        figures.previousPerClass = summarize(previous->second.labels, {}, view.classes.size(), 0).perClass;
        figures.previousNone = withoutClass(previous->second);
    }
    figures.ids = std::make_shared<const std::vector<ImageId>>(now.images);
    figures.answersPerImage = now.answersPerImage;
    figures.labels = std::make_shared<const std::vector<int>>(now.labels.best);
    if (view.task != Task::Multi) {
        steer(view, figures);
    }
    return figures;
}

} // namespace

qint64 CaptionFigures::changed() const
{
    qint64 sum = 0;
    for (const SideChange& change : changes) {
        sum += static_cast<qint64>(change.images.size());
    }
    return sum;
}

std::optional<std::pair<int, double>> CaptionFigures::largest() const
{
    if (images == 0 || perClass.empty()) {
        return std::nullopt;
    }
    const auto most = std::ranges::max_element(perClass);
    return std::pair(static_cast<int>(most - perClass.begin()), static_cast<double>(*most) / static_cast<double>(images));
}

std::vector<ImageId> CaptionFigures::imagesOf(int position) const
{
    std::vector<ImageId> found;
    for (std::size_t i = 0; labels && i < ids->size(); ++i) {
        const std::span answers(labels->data() + i * answersPerImage, answersPerImage);
        const bool is = position >= 0 ? std::ranges::find(answers, position) != answers.end() : std::ranges::all_of(answers, [](int answer) { return answer == -1; });
        if (is) {
            found.push_back((*ids)[i]);
        }
    }
    return found;
}

std::vector<ImageId> CaptionFigures::imagesOf(int truth, int said) const
{
    std::vector<ImageId> found;
    for (std::size_t i = 0; steering && i < steering->rows.size(); ++i) {
        if (steering->truth[i] == truth && (*labels)[steering->rows[i]] == said) {
            found.push_back((*ids)[steering->rows[i]]);
        }
    }
    return found;
}

CaptionFigures liveFigures(const LiveAnswer& answer, const QString& previous)
{
    CaptionFigures figures;
    figures.perClass = answer.perClass;
    figures.none = answer.none;
    figures.images = answer.images;
    if (answer.perClassBefore) {
        figures.previous = previous;
        figures.previousPerClass = *answer.perClassBefore;
        figures.previousNone = answer.noneBefore;
    }
    figures.changes = answer.changes;
    figures.surest = answer.surest;
    figures.doubtful = answer.doubtful;
    figures.random = answer.random;
    figures.accuracy = answer.accuracy;
    figures.accuracyChange = answer.accuracyChange;
    figures.confusion = answer.confusion;
    figures.answersPerImage = answer.answersPerImage;
    figures.ids = answer.ids;
    figures.labels = answer.labels;
    figures.steering = answer.steering;
    return figures;
}

Result<StoredCaptions> storedCaptions(ProjectDb& db)
{
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    const RunStore store(db);
    const Result<std::vector<RunRow>> runs = store.list();
    Result<std::vector<PromptSetRow>> versions = CaptionStore(db).versions();
    if (!runs || !versions) {
        return runs ? failAs(versions) : failAs(runs);
    }
    StoredCaptions stored;
    stored.versions = std::move(*versions);
    std::ranges::reverse(stored.versions);
    const Result<RunAccuracy> accuracies = RunAccuracy::of(db, *view);
    if (!accuracies) {
        return failAs(accuracies);
    }
    std::optional<StoredLabels> now;
    std::optional<Accuracy> accuracyNow;
    std::optional<std::pair<QString, StoredLabels>> previous;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (run->voice != Voice::ZeroShot) {
            continue;
        }
        Result<PredictionTable> table = store.labels(run->id);
        if (!table) {
            return failAs(table);
        }
        const bool inUse = view->zeroshotRun && view->zeroshotRun->id == run->id;
        const Result<std::optional<Accuracy>> accuracy = accuracies->find(db, *view, run->id, *table);
        if (!accuracy) {
            return failAs(accuracy);
        }
        stored.runs.push_back({run->id, run->name, detailOf(*run), inUse, *accuracy});
        if (!inUse && (!now || previous)) {
            continue;
        }
        Result<StoredLabels> labels = labelsOfRun(db, *view, run->id, *table);
        if (!labels) {
            return failAs(labels);
        }
        if (inUse) {
            now = std::move(*labels);
            accuracyNow = *accuracy;
        } else {
            previous.emplace(run->name, std::move(*labels));
        }
    }
    if (now) {
        stored.figures = figuresOf(*view, *now, previous);
        stored.figures.accuracy = accuracyNow;
    }
    return stored;
}

} // namespace postil::ui
