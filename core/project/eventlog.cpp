// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/eventlog.h"

#include "core/base/text.h"
#include "core/project/answers.h"
#include "core/project/projectdb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace postil {

namespace {

const std::array<QString, 4> groupKindNames{QStringLiteral("act"), QStringLiteral("undo"), QStringLiteral("redo"),
                                            QStringLiteral("note")};

void addField(QCryptographicHash& hash, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray length = text.isNull() ? QByteArray("-") : QByteArray::number(bytes.size());
    hash.addData(length + ':' + bytes + ';');
}

QJsonObject object(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QVariant idOrNull(const QJsonValue& value)
{
    return value.isDouble() ? QVariant(value.toInteger()) : QVariant();
}

Result<void> applyClass(ProjectDb& db, const StateChange& change)
{
    if (change.after.isNull()) { // takes back an addition: predictions and decisions of the past may name it
        return execute(db, QStringLiteral("UPDATE class SET removed = 1 WHERE id = ?"),
                       object(change.before).value(QStringLiteral("id")).toInteger());
    }
    const QJsonObject state = object(change.after);
    return execute(db,
                   QStringLiteral("INSERT INTO class (id, name, position, removed, merged_into) VALUES (?, ?, ?, ?, ?) "
                                  "ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position, "
                                  "removed = excluded.removed, merged_into = excluded.merged_into"),
                   state.value(QStringLiteral("id")).toInteger(), state.value(QStringLiteral("name")).toString(),
                   state.value(QStringLiteral("position")).toInt(), state.value(QStringLiteral("removed")).toBool() ? 1 : 0,
                   idOrNull(state.value(QStringLiteral("merged_into"))));
}

Result<void> applyCaption(ProjectDb& db, const StateChange& change)
{
    if (change.after.isNull()) {
        return execute(db, QStringLiteral("DELETE FROM caption WHERE id = ?"),
                       object(change.before).value(QStringLiteral("id")).toInteger());
    }
    const QJsonObject state = object(change.after);
    return execute(db,
                   QStringLiteral("INSERT INTO caption (id, class_id, text, enabled, position) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO "
                                  "UPDATE SET class_id = excluded.class_id, text = excluded.text, enabled = excluded.enabled, "
                                  "position = excluded.position"),
                   state.value(QStringLiteral("id")).toInteger(), state.value(QStringLiteral("class")).toInteger(),
                   state.value(QStringLiteral("text")).toString(), state.value(QStringLiteral("enabled")).toBool() ? 1 : 0,
                   state.value(QStringLiteral("position")).toInteger(state.value(QStringLiteral("id")).toInteger()));
}

Result<void> applyTemplates(ProjectDb& db, const StateChange& change)
{
    if (const Result<void> done = execute(db, QStringLiteral("DELETE FROM template")); !done) {
        return done;
    }
    const QJsonArray texts = QJsonDocument::fromJson(change.after.toUtf8()).array();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (const Result<void> done = execute(db, QStringLiteral("INSERT INTO template (position, text) VALUES (?, ?)"),
                                              static_cast<qint64>(i), texts[i].toString());
            !done) {
            return done;
        }
    }
    return {};
}

Result<void> applyModality(ProjectDb& db, const StateChange& change)
{
    if (change.after.isEmpty()) {
        return execute(db, QStringLiteral("DELETE FROM modality"));
    }
    return execute(db, QStringLiteral("INSERT OR REPLACE INTO modality (id, text) VALUES (1, ?)"), change.after);
}

Result<void> applyGoldDraw(ProjectDb& db, const StateChange& change)
{
    return execute(db, QStringLiteral("INSERT INTO gold (image_id, part, drawn_at) VALUES (?, ?, ?)"), change.image, change.after, timestamp());
}

Result<void> applyGold(ProjectDb& db, const StateChange& change)
{
    const std::optional<Decision> answer = decisionFromText(change.after);
    if (!answer) {
        return fail(Error::Code::Database, db.path(), Text::tr("the history has a gold answer '%1' that cannot be read").arg(change.after));
    }
    const bool given = answer->kind != Decision::Kind::None;
    return execute(db, QStringLiteral("UPDATE gold SET kind = ?, class_id = ?, annotator = ?, answered_at = ? WHERE image_id = ?"),
                   textOrNull(given ? decisionKindName(answer->kind) : QString()), answer->classId,
                   textOrNull(given ? annotatorName() : QString()), textOrNull(given ? timestamp() : QString()), change.image);
}

Result<void> applyUse(ProjectDb& db, const StateChange& change)
{
    const QJsonObject state = object(change.after);
    for (const QString& voice : {QStringLiteral("zeroshot"), QStringLiteral("refiner")}) {
        const QVariant run = idOrNull(state.value(voice));
        const Result<void> done =
            run.isNull() ? execute(db, QStringLiteral("DELETE FROM run_in_use WHERE voice = ?"), voice)
                         : execute(db, QStringLiteral("INSERT OR REPLACE INTO run_in_use (voice, run_id) VALUES (?, ?)"), voice, run);
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> applyMapping(ProjectDb& db, const StateChange& change)
{
    const QJsonObject state = object(change.after);
    return execute(db, QStringLiteral("UPDATE source_class SET class_id = ? WHERE source_id = ? AND label = ?"),
                   idOrNull(state.value(QStringLiteral("class"))), state.value(QStringLiteral("source")).toInteger(),
                   state.value(QStringLiteral("label")).toInt());
}

Result<void> applyAnswer(ProjectDb& db, const StateChange& change, qint64 event)
{
    const bool given = !change.after.isNull();
    const auto answer = answerFromText(given ? change.after : change.before);
    if (!answer) {
        return fail(Error::Code::Database, db.path(), Text::tr("the history has an answer '%1' that cannot be read").arg(given ? change.after : change.before));
    }
    if (!given) {
        return execute(db, QStringLiteral("DELETE FROM decision_label WHERE image_id = ? AND class_id = ?"), change.image, answer->first);
    }
    return execute(db, QStringLiteral("INSERT OR REPLACE INTO decision_label (image_id, class_id, answer, event_id) VALUES (?, ?, ?, ?)"), change.image,
                   answer->first, static_cast<int>(answer->second), event);
}

} // namespace

QString answerText(ClassId id, YesNo answer)
{
    return answer == YesNo::Unknown ? QString() : QStringLiteral("%1:%2").arg(id.value).arg(answerName(answer));
}

std::optional<std::pair<ClassId, YesNo>> answerFromText(const QString& text)
{
    bool ok = false;
    const qint64 id = text.section(QLatin1Char(':'), 0, 0).toLongLong(&ok);
    const QString said = text.section(QLatin1Char(':'), 1);
    for (const YesNo answer : {YesNo::Yes, YesNo::No}) {
        if (ok && said == answerName(answer)) {
            return std::pair(ClassId{id}, answer);
        }
    }
    return std::nullopt;
}

QString decisionKindName(Decision::Kind kind)
{
    switch (kind) {
    case Decision::Kind::None:
        return {};
    case Decision::Kind::Class:
        return QStringLiteral("class");
    case Decision::Kind::Excluded:
        return QStringLiteral("excluded");
    case Decision::Kind::NoneOfThese:
        return QStringLiteral("none_of_these");
    case Decision::Kind::SecondLook:
        return QStringLiteral("second_look");
    }
    return {};
}

QString decisionText(const Decision& decision)
{
    const QString kind = decisionKindName(decision.kind);
    if (decision.kind != Decision::Kind::Class) {
        return kind;
    }
    return QStringLiteral("%1:%2").arg(kind).arg(decision.classId.value) + (decision.confirmed ? QStringLiteral(":confirmed") : QString());
}

std::optional<Decision> decisionFromText(const QString& text)
{
    if (text.isNull()) {
        return Decision{};
    }
    for (const Decision::Kind kind : {Decision::Kind::Excluded, Decision::Kind::NoneOfThese, Decision::Kind::SecondLook}) {
        if (text == decisionText({kind, {}, false})) {
            return Decision{kind, {}, false};
        }
    }
    const QStringList parts = text.split(QLatin1Char(':'));
    bool ok = false;
    const qint64 id = parts.value(1).toLongLong(&ok);
    if (!ok || parts.front() != QLatin1String("class")) {
        return std::nullopt;
    }
    return Decision{Decision::Kind::Class, ClassId{id}, parts.value(2) == QLatin1String("confirmed")};
}

void hashEvent(QCryptographicHash& hash, qint64 id, const StateChange& change)
{
    addField(hash, QString::number(id));
    addField(hash, change.kind);
    addField(hash, QString::number(change.image.value));
    addField(hash, change.before);
    addField(hash, change.after);
    addField(hash, QString::number(change.run.value));
}

void hashGroup(QCryptographicHash& hash, qint64 id, const QString& time, const QString& annotator, const QString& kind,
               const QString& what)
{
    addField(hash, QString::number(id));
    addField(hash, time);
    addField(hash, annotator);
    addField(hash, kind);
    addField(hash, what);
}

QString annotatorName()
{
    const QString given = qEnvironmentVariable("POSTIL_ANNOTATOR").trimmed();
    if (!given.isEmpty()) {
        return given;
    }
    const passwd* user = getpwuid(geteuid());
    return user != nullptr ? QString::fromLocal8Bit(user->pw_name) : QStringLiteral("uid %1").arg(geteuid());
}

Result<UndoState> undoState(const ProjectDb& db)
{
    Result<Statement> last = query(db, QStringLiteral("SELECT id, undo_top, redo_top, hash FROM event_group ORDER BY id DESC LIMIT 1"));
    if (!last) {
        return failAs(last);
    }
    UndoState state;
    if (last->next()) {
        state = {last->integer(0), last->integer(1), last->integer(2), last->blob(3)};
    }
    return state;
}

Result<EventGroup> EventGroup::begin(ProjectDb& db, GroupKind kind, qint64 target)
{
    EventGroup group(db);
    group.m_kind = kind;
    group.m_target = target;
    Result<UndoState> before = undoState(db);
    if (!before) {
        return failAs(before);
    }
    group.m_before = *std::move(before);
    Result<Statement> last = query(db, QStringLiteral("SELECT max(id) FROM event"));
    if (!last) {
        return failAs(last);
    }
    group.m_nextEvent = last->next() ? last->integer(0) + 1 : 1;
    group.m_hash = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    group.m_hash->addData(group.m_before.hash);
    const std::array<std::pair<std::optional<Statement>*, QString>, 3> statements{{
        {&group.m_insert, QStringLiteral("INSERT INTO event (id, group_id, kind, image_id, before, after, run_id) "
                                         "VALUES (?, ?, ?, ?, ?, ?, ?)")},
        {&group.m_putDecision, QStringLiteral("INSERT OR REPLACE INTO decision (image_id, kind, class_id, confirmed, event_id) "
                                              "VALUES (?, ?, ?, ?, ?)")},
        {&group.m_dropDecision, QStringLiteral("DELETE FROM decision WHERE image_id = ?")},
    }};
    for (const auto& [place, sql] : statements) {
        Result<Statement> statement = Statement::prepare(db, sql);
        if (!statement) {
            return failAs(statement);
        }
        *place = *std::move(statement);
    }
    return group;
}

Result<void> EventGroup::add(const StateChange& change)
{
    const qint64 id = m_nextEvent++;
    if (const Result<void> done = m_insert->exec(id, m_before.lastGroup + 1, change.kind, change.image, textOrNull(change.before),
                                                 textOrNull(change.after), change.run);
        !done) {
        return done;
    }
    hashEvent(*m_hash, id, change);
    ++m_events;
    if (change.image.isValid()) {
        m_images.insert(change.image);
    }
    return apply(change, id);
}

Result<void> EventGroup::apply(const StateChange& change, qint64 event)
{
    if (change.kind == eventkind::decision) {
        return applyDecision(change, event);
    }
    if (change.kind == eventkind::answer) {
        return applyAnswer(*m_db, change, event);
    }
    using Apply = Result<void> (*)(ProjectDb&, const StateChange&);
    static const std::array<std::pair<QString, Apply>, 8> others{{{eventkind::classes, applyClass},
                                                                  {eventkind::caption, applyCaption},
                                                                  {eventkind::templates, applyTemplates},
                                                                  {eventkind::modality, applyModality},
                                                                  {eventkind::goldDraw, applyGoldDraw},
                                                                  {eventkind::gold, applyGold},
                                                                  {eventkind::use, applyUse},
                                                                  {eventkind::mapping, applyMapping}}};
    for (const auto& [kind, apply] : others) {
        if (change.kind == kind) {
            return apply(*m_db, change);
        }
    }
    return fail(Error::Code::Database, m_db->path(), Text::tr("the history has an event of an unknown kind '%1'").arg(change.kind));
}

Result<void> EventGroup::applyDecision(const StateChange& change, qint64 event)
{
    const std::optional<Decision> decision = decisionFromText(change.after);
    if (!decision) {
        return fail(Error::Code::Database, m_db->path(), Text::tr("the history has a decision '%1' that cannot be read").arg(change.after));
    }
    if (decision->kind == Decision::Kind::None) {
        return m_dropDecision->exec(change.image);
    }
    return m_putDecision->exec(change.image, change.after.section(QLatin1Char(':'), 0, 0), decision->classId,
                               decision->confirmed ? 1 : 0, event);
}

Result<void> EventGroup::finish(const QString& what)
{
    const qint64 id = m_before.lastGroup + 1;
    qint64 parent = 0;
    qint64 undoTop = m_before.undoTop;
    qint64 redoTop = m_before.redoTop;
    switch (m_kind) {
    case GroupKind::Act:
        parent = m_before.undoTop;
        undoTop = id;
        redoTop = 0;
        break;
    case GroupKind::Undo: {
        Result<Statement> below = query(*m_db, QStringLiteral("SELECT parent FROM event_group WHERE id = ?"), m_target);
        if (!below) {
            return failAs(below);
        }
        undoTop = below->next() ? below->integer(0) : 0;
        redoTop = m_target;
        break;
    }
    case GroupKind::Redo: {
        // Of the acts that were done on top of this one, only the latest can still be brought back: a new act clears redo.
        Result<Statement> above = query(*m_db, QStringLiteral("SELECT max(id) FROM event_group WHERE parent = ? AND kind = 'act'"), m_target);
        if (!above) {
            return failAs(above);
        }
        undoTop = m_target;
        redoTop = above->next() ? above->integer(0) : 0;
        break;
    }
    case GroupKind::Note:
        break;
    }
    const QString time = timestamp();
    const QString annotator = annotatorName();
    const QString kind = groupKindNames.at(static_cast<std::size_t>(m_kind));
    hashGroup(*m_hash, id, time, annotator, kind, what);
    const auto orNull = [](qint64 group) { return group > 0 ? QVariant(group) : QVariant(); };
    return execute(*m_db,
                   QStringLiteral("INSERT INTO event_group (id, time, annotator, kind, what, images, target, parent, undo_top, "
                                  "redo_top, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                   id, time, annotator, kind, what, images(), orNull(m_target), orNull(parent), orNull(undoTop), orNull(redoTop),
                   m_hash->result());
}

Result<int> commitAct(ProjectDb& db, const std::vector<StateChange>& changes, const QString& what, GroupKind kind)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(db, Transaction::Durability::Full);
    if (!transaction) {
        return failAs(transaction);
    }
    Result<EventGroup> group = EventGroup::begin(db, kind);
    if (!group) {
        return failAs(group);
    }
    for (const StateChange& change : changes) {
        if (const Result<void> done = group->add(change); !done) {
            return failAs(done);
        }
    }
    if (const Result<void> done = group->finish(what); !done) {
        return failAs(done);
    }
    if (const Result<void> done = (*transaction)->commit(); !done) {
        return failAs(done);
    }
    return group->images();
}

} // namespace postil
