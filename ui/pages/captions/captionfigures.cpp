// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captionfigures.h"

#include "core/workflow/steering.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace postil::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::CaptionFigures)
};

void count(const LabelView& view, const PredictionTable& table, std::vector<qint64>& perClass, qint64& none)
{
    perClass.assign(view.classes.size(), 0);
    none = 0;
    for (const ClassId id : table.labels) {
        if (const int position = view.classIndex(id); position >= 0) {
            ++perClass[static_cast<std::size_t>(position)];
        } else {
            ++none;
        }
    }
}

std::vector<SideChange> sideChanges(const PredictionTable& before, const PredictionTable& now)
{
    std::map<std::pair<ClassId, ClassId>, std::vector<ImageId>> found;
    for (std::size_t i = 0; i < now.images.size(); ++i) {
        const auto was = std::ranges::lower_bound(before.images, now.images[i]);
        if (was == before.images.end() || *was != now.images[i]) {
            continue;
        }
        const ClassId from = before.labels[static_cast<std::size_t>(was - before.images.begin())];
        if (from != now.labels[i]) {
            found[{from, now.labels[i]}].push_back(now.images[i]);
        }
    }
    std::vector<SideChange> changes;
    for (auto& [direction, images] : found) {
        changes.push_back({direction.first, direction.second, std::move(images)});
    }
    std::ranges::stable_sort(changes, std::ranges::greater{}, [](const SideChange& change) { return change.images.size(); });
    return changes;
}

std::vector<std::vector<std::int64_t>> steeringConfusion(const LabelView& view, const PredictionTable& table)
{
    const std::optional<Split> split = steeringSplit(view);
    std::vector<std::vector<std::int64_t>> matrix(view.classes.size(), std::vector<std::int64_t>(view.classes.size(), 0));
    if (!split) {
        return {};
    }
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const int truth = view.images[i].split == *split ? view.classIndex(view.rows[i].reference) : -1;
        const auto at = std::ranges::lower_bound(table.images, view.images[i].id);
        if (truth < 0 || at == table.images.end() || *at != view.images[i].id) {
            continue;
        }
        const int said = view.classIndex(table.labels[static_cast<std::size_t>(at - table.images.begin())]);
        if (said >= 0) {
            ++matrix[static_cast<std::size_t>(truth)][static_cast<std::size_t>(said)];
        }
    }
    return matrix;
}

QString detailOf(const RunRow& run)
{
    if (run.imported) {
        return Words::tr("imported");
    }
    const QString encoder = run.config.value(QStringLiteral("encoder")).toString();
    const double scale = run.config.value(QStringLiteral("logit_scale")).toDouble();
    return scale > 0 ? Words::tr("%1, scale %2").arg(encoder).arg(scale, 0, 'g', 3) : encoder;
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

Result<CaptionFigures> captionFigures(ProjectDb& db)
{
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    const RunStore store(db);
    const Result<std::vector<RunRow>> runs = store.list();
    if (!runs) {
        return failAs(runs);
    }
    CaptionFigures figures;
    std::optional<PredictionTable> now;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (run->voice != Voice::ZeroShot) {
            continue;
        }
        const Result<PredictionTable> table = store.labels(run->id);
        if (!table) {
            return failAs(table);
        }
        const bool inUse = view->zeroshotRun && view->zeroshotRun->id == run->id;
        const std::optional<Accuracy> accuracy = steeringAccuracy(*view, *table);
        figures.runs.push_back({run->id, run->name, detailOf(*run), inUse, accuracy});
        if (inUse) {
            now = *table;
            figures.accuracy = accuracy;
            figures.images = static_cast<qint64>(table->images.size());
            figures.confusion = steeringConfusion(*view, *table);
            count(*view, *table, figures.perClass, figures.none);
        } else if (now && !figures.previous) {
            figures.previous = run->name;
            count(*view, *table, figures.previousPerClass, figures.previousNone);
            figures.changes = sideChanges(*table, *now);
        }
    }
    return figures;
}

} // namespace postil::ui
