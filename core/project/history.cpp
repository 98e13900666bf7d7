// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/history.h"

#include "core/base/text.h"
#include "core/project/answers.h"
#include "core/project/classresolver.h"
#include "core/project/classstore.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"
#include "core/project/runstore.h"

#include <QHash>

#include <algorithm>

namespace postil {

namespace {

constexpr auto fewImages = std::size_t{500}; ///< up to here single look-ups are quicker than reading all decisions

/// Decisions of the images asked for, as text; images without one are not in it. Unknown images are an error.
Result<QHash<ImageId, QString>> presentDecisions(const ProjectDb& db, std::span<const ImageId> images)
{
    const bool single = images.size() <= fewImages;
    QHash<ImageId, QString> present;
    QHash<ImageId, bool> known;
    const auto take = [&](Statement& row) {
        const ImageId image = row.id<ImageId>(0);
        known.insert(image, true);
        if (row.text(1) == QLatin1String("class")) {
            present.insert(image, decisionText({Decision::Kind::Class, row.id<ClassId>(2), row.integer(3) != 0}));
        } else if (!row.isNull(1)) {
            present.insert(image, row.text(1));
        }
    };
    const QString sql = QStringLiteral("SELECT i.id, d.kind, d.class_id, d.confirmed FROM image i LEFT JOIN decision d ON d.image_id = i.id");
    Result<Statement> rows = Statement::prepare(db, single ? sql + QStringLiteral(" WHERE i.id = ?") : sql);
    if (!rows) {
        return failAs(rows);
    }
    if (!single) {
        if (const Result<void> done = rows->exec(); !done) {
            return failAs(done);
        }
        while (rows->next()) {
            take(*rows);
        }
    }
    for (const ImageId image : images) {
        if (single) {
            if (const Result<void> done = rows->exec(image); !done) {
                return failAs(done);
            }
            if (rows->next()) {
                take(*rows);
            }
        }
        if (!known.contains(image)) {
            return fail(Error::Code::NotFound, Text::tr("image number %1").arg(image.value), Text::tr("there is no such image"));
        }
    }
    return present;
}

Result<QHash<ClassId, QString>> classNames(const ProjectDb& db, bool withRemoved)
{
    Result<Statement> rows = query(db, withRemoved ? QStringLiteral("SELECT id, name FROM class")
                                                   : QStringLiteral("SELECT id, name FROM class WHERE removed = 0"));
    if (!rows) {
        return failAs(rows);
    }
    QHash<ClassId, QString> names;
    while (rows->next()) {
        names.insert(rows->id<ClassId>(0), rows->text(1));
    }
    return names;
}

QString nameOf(const Decision& decision, const QHash<ClassId, QString>& names)
{
    switch (decision.kind) {
    case Decision::Kind::None:
        return Text::tr("decision cleared");
    case Decision::Kind::Class:
        return names.value(decision.classId);
    case Decision::Kind::Excluded:
        return Text::tr("excluded");
    case Decision::Kind::NoneOfThese:
        return Text::tr("none of these");
    case Decision::Kind::SecondLook:
        return Text::tr("second look");
    }
    return {};
}

/// "chest × 48", or "48 decisions" when they differ.
QString describe(std::span<const Decision> decisions, const QHash<ClassId, QString>& names, int images)
{
    const bool same = std::ranges::all_of(decisions, [&](const Decision& one) { return one == decisions.front(); });
    if (!same) {
        return Text::tr("%n decision(s)", nullptr, images);
    }
    return Text::tr("%1 × %2").arg(nameOf(decisions.front(), names)).arg(images);
}

Result<void> checkClasses(std::span<const Decision> decisions, const QHash<ClassId, QString>& names)
{
    for (const Decision& decision : decisions) {
        if (decision.kind == Decision::Kind::Class && !names.contains(decision.classId)) {
            return fail(Error::Code::NotFound, Text::tr("class %1").arg(decision.classId.value), Text::tr("there is no such class"));
        }
    }
    return {};
}

/// `decisions` has one entry for all images, or one per image. `what` overrides the text for people.
Result<Change> decideAll(ProjectDb& db, std::span<const ImageId> images, std::span<const Decision> decisions, const QString& verb)
{
    if (images.empty()) {
        return Change{};
    }
    const Result<QHash<ClassId, QString>> names = classNames(db, false);
    if (!names) {
        return failAs(names);
    }
    if (const Result<void> valid = checkClasses(decisions, *names); !valid) {
        return failAs(valid);
    }
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(db, Transaction::Durability::Full);
    if (!transaction) {
        return failAs(transaction);
    }
    Result<QHash<ImageId, QString>> present = presentDecisions(db, images);
    if (!present) {
        return failAs(present);
    }
    const Result<std::optional<RunRow>> shown = RunStore(db).chosen();
    if (!shown) {
        return failAs(shown);
    }
    const RunId run = *shown ? (*shown)->id : RunId{};
    Result<EventGroup> group = EventGroup::begin(db);
    if (!group) {
        return failAs(group);
    }
    Change change;
    QSet<ImageId> touched;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const QString after = decisionText(decisions.size() == 1 ? decisions.front() : decisions[i]);
        const QString before = present->value(images[i]);
        if (before == after) {
            continue;
        }
        if (const Result<void> done = group->add({eventkind::decision, images[i], before, after, run}); !done) {
            return failAs(done);
        }
        present->insert(images[i], after);
        if (!touched.contains(images[i])) {
            touched.insert(images[i]);
            change.touched.push_back(images[i]);
        }
    }
    if (group->isEmpty()) {
        change.what = Text::tr("nothing to change");
        return change;
    }
    change.images = group->images();
    change.what = verb.isEmpty() ? describe(decisions, *names, change.images) : Text::tr("%1 × %2").arg(verb).arg(change.images);
    if (const Result<void> done = group->finish(change.what); !done) {
        return failAs(done);
    }
    if (const Result<void> done = (*transaction)->commit(); !done) {
        return failAs(done);
    }
    return change;
}

Result<QString> groupText(const ProjectDb& db, qint64 group)
{
    Result<Statement> row = query(db, QStringLiteral("SELECT what FROM event_group WHERE id = ?"), group);
    if (!row) {
        return failAs(row);
    }
    return row->next() ? row->text(0) : QString();
}

Result<std::vector<StateChange>> changesOf(const ProjectDb& db, qint64 group, bool reversed)
{
    Result<Statement> rows = query(db, QStringLiteral("SELECT kind, image_id, before, after, run_id FROM event WHERE group_id = ? ORDER BY id %1")
                                           .arg(reversed ? QStringLiteral("DESC") : QStringLiteral("ASC")),
                                   group);
    if (!rows) {
        return failAs(rows);
    }
    std::vector<StateChange> changes;
    while (rows->next()) {
        const auto textAt = [&rows](int column) { return rows->isNull(column) ? QString() : rows->text(column); };
        StateChange change{rows->text(0), rows->id<ImageId>(1), textAt(2), textAt(3), rows->id<RunId>(4)};
        if (reversed) {
            std::swap(change.before, change.after);
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

/// Appends the events that take back or bring back the act on top of the stack.
Result<Change> step(ProjectDb& db, GroupKind kind)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(db, Transaction::Durability::Full);
    if (!transaction) {
        return failAs(transaction);
    }
    const Result<UndoState> state = undoState(db);
    if (!state) {
        return failAs(state);
    }
    const bool undo = kind == GroupKind::Undo;
    const qint64 target = undo ? state->undoTop : state->redoTop;
    if (target == 0) {
        return fail(Error::Code::NotFound, undo ? Text::tr("undo") : Text::tr("redo"),
                    undo ? Text::tr("there is nothing to undo") : Text::tr("there is nothing to redo"));
    }
    const Result<QString> what = groupText(db, target);
    const Result<std::vector<StateChange>> changes = changesOf(db, target, undo);
    if (!what || !changes) {
        return what ? failAs(changes) : failAs(what);
    }
    Result<EventGroup> group = EventGroup::begin(db, kind, target);
    if (!group) {
        return failAs(group);
    }
    Change change;
    change.what = *what;
    QSet<ImageId> touched;
    for (const StateChange& one : *changes) {
        if (const Result<void> done = group->add(one); !done) {
            return failAs(done);
        }
        change.decisionsOnly = change.decisionsOnly && (one.kind == eventkind::decision || one.kind == eventkind::answer);
        if (one.image.isValid() && !touched.contains(one.image)) {
            touched.insert(one.image);
            change.touched.push_back(one.image);
        }
    }
    change.images = group->images();
    if (const Result<void> done = group->finish(*what); !done) {
        return failAs(done);
    }
    if (const Result<void> done = (*transaction)->commit(); !done) {
        return failAs(done);
    }
    return change;
}

Result<std::optional<QString>> textOfTop(const ProjectDb& db, qint64 UndoState::*top)
{
    const Result<UndoState> state = undoState(db);
    if (!state) {
        return failAs(state);
    }
    if ((*state).*top == 0) {
        return std::optional<QString>();
    }
    const Result<QString> what = groupText(db, (*state).*top);
    return what ? Result<std::optional<QString>>(*what) : Result<std::optional<QString>>(failAs(what));
}

/// "class:5:confirmed" as a person reads it.
QString readable(const QString& text, const QHash<ClassId, QString>& names)
{
    if (const auto answer = answerFromText(text)) {
        return QStringLiteral("%1: %2").arg(names.value(answer->first), answerName(answer->second));
    }
    const std::optional<Decision> decision = decisionFromText(text);
    return decision && decision->kind == Decision::Kind::Class ? names.value(decision->classId) : text;
}

} // namespace

Result<Change> History::decide(std::span<const ImageId> images, const Decision& decision)
{
    if (m_db.task() == Task::Multi) {
        return AnswerStore(m_db).decide(images, {&decision, 1});
    }
    return decideAll(m_db, images, {&decision, 1}, {});
}

Result<Change> History::decideEach(std::span<const ImageId> images, std::span<const Decision> decisions)
{
    if (images.size() != decisions.size()) {
        return fail(Error::Code::Internal, Text::tr("decisions"), Text::tr("there are more or fewer than images"));
    }
    return m_db.task() == Task::Multi ? AnswerStore(m_db).decide(images, decisions) : decideAll(m_db, images, decisions, {});
}

Result<Change> History::confirm(std::span<const ImageId> images)
{
    if (m_db.task() == Task::Multi) {
        return AnswerStore(m_db).confirm(images);
    }
    const Result<std::optional<RunRow>> run = RunStore(m_db).chosen();
    if (!run) {
        return failAs(run);
    }
    Result<QHash<ImageId, QString>> present = presentDecisions(m_db, images);
    if (!present) {
        return failAs(present);
    }
    Change nothing;
    nothing.what = Text::tr("nothing to change");
    if (!*run) {
        return nothing;
    }
    const Result<PredictionTable> table = RunStore(m_db).labels((*run)->id);
    if (!table) {
        return failAs(table);
    }
    std::vector<ImageId> confirmed;
    std::vector<Decision> decisions;
    for (const ImageId image : images) {
        const QString decided = present->value(image);
        const auto found = std::ranges::lower_bound(table->images, image);
        const bool undecided = decided.isEmpty() || decided == QLatin1String("second_look");
        if (!undecided || found == table->images.end() || *found != image) {
            continue;
        }
        const ClassId label = table->labels[static_cast<std::size_t>(found - table->images.begin())];
        if (label.isValid()) {
            confirmed.push_back(image);
            decisions.push_back({Decision::Kind::Class, label, true});
        }
    }
    return confirmed.empty() ? Result<Change>(nothing) : decideAll(m_db, confirmed, decisions, Text::tr("confirmed"));
}

Result<Change> History::undo()
{
    return step(m_db, GroupKind::Undo);
}

Result<Change> History::redo()
{
    return step(m_db, GroupKind::Redo);
}

Result<std::optional<QString>> History::nextUndo() const
{
    return textOfTop(m_db, &UndoState::undoTop);
}

Result<std::optional<QString>> History::nextRedo() const
{
    return textOfTop(m_db, &UndoState::redoTop);
}

Result<qint64> History::newestGroup() const
{
    const Result<UndoState> state = undoState(m_db);
    return state ? Result<qint64>(state->lastGroup) : Result<qint64>(failAs(state));
}

Result<std::vector<EventRow>> History::events(std::optional<ImageId> image) const
{
    const ReadSnapshot snapshot(m_db);
    const Result<QHash<ClassId, QString>> names = classNames(m_db, true);
    if (!names) {
        return failAs(names);
    }
    const QString sql = QStringLiteral("SELECT e.id, e.group_id, g.time, g.annotator, e.kind, g.kind, e.image_id, e.before, e.after, e.run_id "
                                       "FROM event e JOIN event_group g ON g.id = e.group_id %1 ORDER BY e.id");
    Result<Statement> rows = image ? query(m_db, sql.arg(QStringLiteral("WHERE e.image_id = ?")), *image) : query(m_db, sql.arg(QString()));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<EventRow> events;
    while (rows->next()) {
        EventRow& row = events.emplace_back();
        row.id = rows->id<EventId>(0);
        row.group = rows->integer(1);
        row.time = rows->text(2);
        row.annotator = rows->text(3);
        const QString groupKind = rows->text(5);
        row.kind = groupKind == QLatin1String("undo") || groupKind == QLatin1String("redo") ? groupKind : rows->text(4);
        row.image = rows->id<ImageId>(6);
        row.before = rows->isNull(7) ? QString() : readable(rows->text(7), *names);
        row.after = rows->isNull(8) ? QString() : readable(rows->text(8), *names);
        row.run = rows->id<RunId>(9);
    }
    return events;
}

} // namespace postil
