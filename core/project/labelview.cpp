// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/labelview.h"

#include "core/project/answers.h"
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
        // Of several labels the first yes speaks for the image.
        const auto yes = std::ranges::find(image.multiLabel, std::uint8_t{1});
        const int label = view.task != Task::Multi || image.multiLabel.empty() ? image.sourceLabel : yes == image.multiLabel.end() ? -1 : static_cast<int>(yes - image.multiLabel.begin());
        if (label < 0) {
            continue;
        }
        // Sources are few and sorted by id.
        const auto source = std::ranges::lower_bound(view.sources, image.source, {}, &SourceRow::id);
        if (source == view.sources.end() || source->id != image.source) {
            continue;
        }
        const auto mapped = source->classOfLabel.find(label);
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

/// Answers about several classes of an image as one decision: once every class has one, the first yes, or "none of these". Before that
/// the image is undecided, and its label is the run's, unless the person denied it: then the person's first yes, if there is one.
/// `settled`: rows by image id, those of all images or of those in `only`.
Result<void> settleAnswers(const ProjectDb& db, const LabelView& view, std::span<LabelRow* const> settled, const QString& only = {})
{
    Result<Statement> rows = query(db, QStringLiteral("SELECT l.image_id, l.class_id, l.answer, g.annotator, g.time FROM decision_label l JOIN class c "
                                                      "ON c.id = l.class_id JOIN event e ON e.id = l.event_id JOIN event_group g ON g.id = e.group_id "
                                                      "%1ORDER BY l.image_id, c.position, c.id")
                                           .arg(only.isEmpty() ? QString() : QStringLiteral("WHERE l.image_id IN (%1) ").arg(only)));
    if (!rows) {
        return failAs(rows);
    }
    bool more = rows->next();
    for (LabelRow* const settling : settled) {
        LabelRow& row = *settling;
        std::size_t answers = 0;
        ClassId yes;
        bool denied = false;
        for (; more && rows->id<ImageId>(0) == row.image; more = rows->next()) {
            ++answers;
            const auto id = rows->id<ClassId>(1);
            const bool isYes = rows->integer(2) != 0;
            yes = isYes && !yes.isValid() ? id : yes;
            denied = denied || (!isYes && id == row.label);
            if (const QString time = rows->text(4); row.decision.kind == Decision::Kind::None && time > row.decidedAt) {
                row.annotator = rows->text(3);
                row.decidedAt = time;
            }
        }
        if (answers == 0 || row.decision.kind != Decision::Kind::None) {
            continue;
        }
        const bool complete = answers == view.classes.size();
        if (complete) {
            row.decision = yes.isValid() ? Decision{Decision::Kind::Class, yes, false} : Decision{Decision::Kind::NoneOfThese, {}, false};
        }
        if (complete || denied || !row.label.isValid()) {
            row.label = yes;
            row.confidence = yes.isValid() ? 1 : unknown;
            row.source = yes.isValid() ? LabelSource::Human : LabelSource::None;
        }
    }
    return {};
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
    view.task = db.task();
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
    if (db.task() == Task::Multi) {
        std::vector<LabelRow*> all;
        std::ranges::transform(view.rows, std::back_inserter(all), [](LabelRow& row) { return &row; });
        if (const Result<void> done = settleAnswers(db, view, all); !done) {
            return failAs(done);
        }
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
    const QString only = ids.join(QLatin1Char(','));
    const Result<void> read = fillDecisions(db, *this, only);
    for (LabelRow* row : changed) {
        settle(*row, chosenRun);
    }
    if (!read || task != Task::Multi) {
        return read;
    }
    std::ranges::sort(changed);
    const auto repeated = std::ranges::unique(changed);
    changed.erase(repeated.begin(), repeated.end());
    return settleAnswers(db, *this, changed, only);
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
