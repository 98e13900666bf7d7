// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/labelview.h"

#include "core/project/projectdb.h"
#include "core/project/statement.h"

#include <algorithm>
#include <limits>

namespace postil {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

void fillReferences(LabelView& view)
{
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const ImageRow& image = view.images[i];
        if (image.sourceLabel < 0) {
            continue;
        }
        // Sources are few and sorted by id.
        const auto source = std::ranges::lower_bound(view.sources, image.source, {}, &SourceRow::id);
        if (source == view.sources.end() || source->id != image.source) {
            continue;
        }
        const auto mapped = source->classOfLabel.find(image.sourceLabel);
        if (mapped != source->classOfLabel.end()) {
            view.rows[i].reference = mapped->second;
        }
    }
}

/// Both lists ascend by image: one pass.
template <class Assign>
void forEachPrediction(LabelView& view, const PredictionTable& table, Assign assign)
{
    std::size_t row = 0;
    for (std::size_t i = 0; i < table.images.size(); ++i) {
        while (row < view.rows.size() && view.rows[row].image < table.images[i]) {
            ++row;
        }
        if (row < view.rows.size() && view.rows[row].image == table.images[i]) {
            assign(view.rows[row], table.labels[i], table.confidences[i]);
        }
    }
}

Result<void> fillVoices(RunStore& runs, LabelView& view)
{
    struct Voiced {
        const std::optional<RunRow>& run;
        ClassId LabelRow::*label;
        float LabelRow::*confidence;
    };
    const Voiced voices[] = {{view.zeroshotRun, &LabelRow::zeroshot, &LabelRow::zeroshotConfidence},
                             {view.refinerRun, &LabelRow::refiner, &LabelRow::refinerConfidence}};
    for (const Voiced& voice : voices) {
        if (!voice.run) {
            continue;
        }
        const Result<PredictionTable> table = runs.labels(voice.run->id);
        if (!table) {
            return failAs(table);
        }
        forEachPrediction(view, *table, [&voice](LabelRow& row, ClassId label, float confidence) {
            row.*voice.label = label;
            row.*voice.confidence = label.isValid() ? confidence : unknown;
        });
    }
    return {};
}

Decision::Kind kindFromText(const QString& text)
{
    if (text == QLatin1String("class")) {
        return Decision::Kind::Class;
    }
    if (text == QLatin1String("excluded")) {
        return Decision::Kind::Excluded;
    }
    return text == QLatin1String("none_of_these") ? Decision::Kind::NoneOfThese : Decision::Kind::SecondLook;
}

/// Of all images, or of those in a list of ids, "1,2,3". The rows must have no decision yet.
Result<void> fillDecisions(const ProjectDb& db, LabelView& view, const QString& only = {})
{
    Result<Statement> rows =
        query(db, QStringLiteral("SELECT d.image_id, d.kind, d.class_id, d.confirmed, g.annotator, g.time FROM decision d "
                                 "JOIN event e ON e.id = d.event_id JOIN event_group g ON g.id = e.group_id %1ORDER BY d.image_id")
                      .arg(only.isEmpty() ? QString() : QStringLiteral("WHERE d.image_id IN (%1) ").arg(only)));
    if (!rows) {
        return failAs(rows);
    }
    auto at = view.rows.begin();
    QString annotator; // most rows share them
    QString time;
    while (rows->next()) {
        at = std::ranges::lower_bound(at, view.rows.end(), rows->id<ImageId>(0), {}, &LabelRow::image);
        if (at == view.rows.end()) {
            break;
        }
        at->decision = {kindFromText(rows->text(1)), rows->id<ClassId>(2), rows->integer(3) != 0};
        if (const QString name = rows->text(4); name != annotator) {
            annotator = name;
        }
        if (const QString moment = rows->text(5); moment != time) {
            time = moment;
        }
        at->annotator = annotator;
        at->decidedAt = time;
    }
    return {};
}

LabelSource sourceOf(const RunRow& run)
{
    if (run.imported) {
        return LabelSource::Imported;
    }
    return run.voice == Voice::Refiner ? LabelSource::Refiner : LabelSource::ZeroShot;
}

/// The label as design says: the person's decision, else the chosen run's, else none.
void settle(LabelRow& row, const std::optional<RunRow>& chosen)
{
    row.label = {};
    row.confidence = unknown;
    row.source = LabelSource::None;
    switch (row.decision.kind) {
    case Decision::Kind::Class:
        row.label = row.decision.classId;
        row.confidence = 1;
        row.source = LabelSource::Human;
        return;
    case Decision::Kind::Excluded:
    case Decision::Kind::NoneOfThese:
        return; // a person said that it has none
    case Decision::Kind::None:
    case Decision::Kind::SecondLook:
        break;
    }
    if (!chosen) {
        return;
    }
    const bool refiner = chosen->voice == Voice::Refiner;
    row.label = refiner ? row.refiner : row.zeroshot;
    if (row.label.isValid()) {
        row.confidence = refiner ? row.refinerConfidence : row.zeroshotConfidence;
        row.source = sourceOf(*chosen);
    }
}

} // namespace

QString labelSourceName(LabelSource source)
{
    switch (source) {
    case LabelSource::None:
        return {};
    case LabelSource::Human:
        return QStringLiteral("human");
    case LabelSource::Refiner:
        return QStringLiteral("refiner");
    case LabelSource::ZeroShot:
        return QStringLiteral("zeroshot");
    case LabelSource::Imported:
        return QStringLiteral("imported");
    case LabelSource::Gold:
        return QStringLiteral("gold");
    }
    return {};
}

Result<LabelView> LabelView::load(ProjectDb& db)
{
    const ReadSnapshot snapshot(db);
    LabelView view;
    const Result<qint64> newest = History(db).newestGroup();
    if (!newest) {
        return failAs(newest);
    }
    view.newestGroup = *newest;
    RunStore runs(db);
    const auto take = [](auto result, auto& target) -> Result<void> {
        if (!result) {
            return failAs(result);
        }
        target = *std::move(result);
        return {};
    };
    for (const Result<void>& done : {take(ClassStore(db).list(), view.classes), take(ImageStore(db).sources(), view.sources),
                                     take(ImageStore(db).images(), view.images), take(GoldStore(db).list(), view.gold), take(runs.zeroShotInUse(), view.zeroshotRun),
                                     take(runs.refinerInUse(), view.refinerRun), take(runs.chosen(), view.chosenRun)}) {
        if (!done) {
            return failAs(done);
        }
    }
    view.rows.resize(view.images.size());
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        view.rows[i].image = view.images[i].id;
        view.rows[i].zeroshotConfidence = unknown;
        view.rows[i].refinerConfidence = unknown;
    }
    fillReferences(view);
    if (const Result<void> done = fillVoices(runs, view); !done) {
        return failAs(done);
    }
    if (const Result<void> done = fillDecisions(db, view); !done) {
        return failAs(done);
    }
    for (LabelRow& row : view.rows) {
        settle(row, view.chosenRun);
    }
    return view;
}

Result<void> LabelView::readDecisions(const ProjectDb& db, std::span<const ImageId> of)
{
    std::vector<LabelRow*> changed;
    changed.reserve(of.size());
    QStringList ids;
    ids.reserve(static_cast<qsizetype>(of.size()));
    for (const ImageId image : of) {
        const auto row = std::ranges::lower_bound(rows, image, {}, &LabelRow::image);
        if (row != rows.end() && row->image == image) {
            changed.push_back(&*row);
            ids.append(QString::number(image.value));
        }
    }
    if (changed.empty()) {
        return {};
    }
    for (LabelRow* row : changed) {
        row->decision = {};
        row->annotator.clear();
        row->decidedAt.clear();
    }
    const Result<void> read = fillDecisions(db, *this, ids.join(QLatin1Char(',')));
    for (LabelRow* row : changed) {
        settle(*row, chosenRun);
    }
    return read;
}

int LabelView::classIndex(ClassId id) const
{
    const auto found = std::ranges::find(classes, id, &ClassRow::id);
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

const GoldRow* LabelView::goldOf(ImageId image) const
{
    const auto found = std::ranges::lower_bound(gold, image, {}, &GoldRow::image);
    return found == gold.end() || found->image != image ? nullptr : &*found;
}

QString LabelView::className(ClassId id) const
{
    const int index = classIndex(id);
    return index < 0 ? QString() : classes[static_cast<std::size_t>(index)].name;
}

} // namespace postil
