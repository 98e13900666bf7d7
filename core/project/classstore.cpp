// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/classstore.h"

#include "core/base/text.h"
#include "core/project/answers.h"
#include "core/project/eventlog.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postil {

namespace {

struct StoredClass {
    ClassId id;
    QString name;
    qint64 position = 0;
    bool removed = false;
    ClassId mergedInto;

    [[nodiscard]] QString toJson() const
    {
        const QJsonObject object{
            {QStringLiteral("id"), id.value},
            {QStringLiteral("name"), name},
            {QStringLiteral("position"), position},
            {QStringLiteral("removed"), removed},
            {QStringLiteral("merged_into"), mergedInto.isValid() ? QJsonValue(mergedInto.value) : QJsonValue()},
        };
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
};

Result<StoredClass> stored(const ProjectDb& db, ClassId id)
{
    Result<Statement> row = query(db, QStringLiteral("SELECT id, name, position FROM class WHERE id = ? AND removed = 0"), id);
    if (!row) {
        return failAs(row);
    }
    if (!row->next()) {
        return fail(Error::Code::NotFound, Text::tr("class %1").arg(id.value), Text::tr("there is no such class"));
    }
    return StoredClass{row->id<ClassId>(0), row->text(1), row->integer(2), false, {}};
}

Result<QString> checkedName(const std::vector<ClassRow>& classes, const QString& name, ClassId except = {})
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        return fail(Error::Code::InvalidArgument, Text::tr("class name"), Text::tr("is empty"));
    }
    for (const ClassRow& row : classes) {
        if (row.name == trimmed && row.id != except) {
            return fail(Error::Code::AlreadyExists, trimmed, Text::tr("there is a class of this name already"));
        }
    }
    return trimmed;
}

/// Changes that add classes at the end of the list; `ids` receives their ids.
Result<std::vector<StateChange>> additions(const ProjectDb& db, const QStringList& names, std::vector<ClassId>& ids)
{
    Result<Statement> last = query(db, QStringLiteral("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'class'), 0), "
                                                      "coalesce((SELECT max(position) FROM class), -1)"));
    if (!last) {
        return failAs(last);
    }
    last->next();
    std::vector<StateChange> changes;
    qint64 id = last->integer(0);
    qint64 position = last->integer(1);
    for (const QString& name : names) {
        const StoredClass added{ClassId{++id}, name, ++position, false, {}};
        changes.push_back({eventkind::classes, {}, QString(), added.toJson(), {}});
        ids.push_back(added.id);
    }
    return changes;
}

/// Decisions for `from` become `after` (null: no decision any more).
Result<void> moveDecisions(const ProjectDb& db, ClassId from, ClassId into, std::vector<StateChange>& changes)
{
    Result<Statement> rows = query(db, QStringLiteral("SELECT image_id, confirmed FROM decision WHERE class_id = ? ORDER BY image_id"), from);
    if (!rows) {
        return failAs(rows);
    }
    while (rows->next()) {
        const bool confirmed = rows->integer(1) != 0;
        const Decision before{Decision::Kind::Class, from, confirmed};
        const Decision after = into.isValid() ? Decision{Decision::Kind::Class, into, confirmed} : Decision{};
        changes.push_back({eventkind::decision, rows->id<ImageId>(0), decisionText(before), decisionText(after), {}});
    }
    return {};
}

/// Answers about `from` become answers about `into`, where a yes to either is a yes; without `into` they go.
Result<void> moveAnswers(const ProjectDb& db, ClassId from, ClassId into, std::vector<StateChange>& changes)
{
    Result<Statement> rows = query(db, QStringLiteral("SELECT a.image_id, a.answer, b.answer FROM decision_label a LEFT JOIN decision_label b "
                                                      "ON b.image_id = a.image_id AND b.class_id = ? WHERE a.class_id = ? ORDER BY a.image_id"),
                                   into, from);
    if (!rows) {
        return failAs(rows);
    }
    while (rows->next()) {
        const auto image = rows->id<ImageId>(0);
        const YesNo said = rows->integer(1) != 0 ? YesNo::Yes : YesNo::No;
        const YesNo known = rows->isNull(2) ? YesNo::Unknown : rows->integer(2) != 0 ? YesNo::Yes : YesNo::No;
        changes.push_back({eventkind::answer, image, answerText(from, said), QString(), {}});
        if (into.isValid() && said > known) {
            changes.push_back({eventkind::answer, image, answerText(into, known), answerText(into, said), {}});
        }
    }
    return {};
}

/// Captions of `from` go to `into`, except those that it has already; without `into` they go.
Result<void> moveCaptions(ProjectDb& db, ClassId from, ClassId into, std::vector<StateChange>& changes)
{
    const Result<PromptSet> prompts = CaptionStore(db).current();
    if (!prompts) {
        return failAs(prompts);
    }
    const auto has = [&prompts](ClassId id, const QString& text) {
        return std::ranges::any_of(prompts->captions, [&](const CaptionRow& row) { return row.classId == id && row.text == text; });
    };
    for (const CaptionRow& row : prompts->captions) {
        if (row.classId == from) {
            CaptionRow moved = row;
            moved.classId = into;
            changes.push_back(captionChange(row, into.isValid() && !has(into, row.text) ? std::optional(moved) : std::nullopt));
        }
    }
    return {};
}

Result<int> imagesOf(ProjectDb& db, ClassId id)
{
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    return static_cast<int>(std::ranges::count_if(view->rows, [id](const LabelRow& row) {
        return row.reference == id || row.zeroshot == id || row.refiner == id || row.decision.classId == id;
    }));
}

} // namespace

Result<std::vector<ClassRow>> ClassStore::list() const
{
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT id, name FROM class WHERE removed = 0 ORDER BY position, id"));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<ClassRow> classes;
    while (rows->next()) {
        classes.push_back({rows->id<ClassId>(0), rows->text(1), static_cast<int>(classes.size())});
    }
    return classes;
}

Result<ClassRow> ClassStore::find(const QString& name) const
{
    const Result<std::vector<ClassRow>> classes = list();
    if (!classes) {
        return failAs(classes);
    }
    QStringList names;
    for (const ClassRow& row : *classes) {
        if (row.name == name) {
            return row;
        }
        names.append(row.name);
    }
    return fail(Error::Code::NotFound, name,
                names.isEmpty() ? Text::tr("there is no such class; the project has none yet")
                                : Text::tr("there is no such class; there are: %1").arg(names.join(QStringLiteral(", "))));
}

Result<ClassId> ClassStore::add(const QString& name)
{
    const Result<std::vector<ClassRow>> classes = list();
    if (!classes) {
        return failAs(classes);
    }
    const Result<QString> checked = checkedName(*classes, name);
    if (!checked) {
        return failAs(checked);
    }
    std::vector<ClassId> ids;
    const Result<std::vector<StateChange>> changes = additions(m_db, {*checked}, ids);
    if (!changes) {
        return failAs(changes);
    }
    if (const Result<int> done = commitAct(m_db, *changes, Text::tr("class '%1' added").arg(*checked)); !done) {
        return failAs(done);
    }
    return ids.front();
}

Result<std::vector<ClassId>> ClassStore::adopt(const QStringList& names)
{
    Result<std::vector<ClassRow>> classes = list();
    if (!classes) {
        return failAs(classes);
    }
    QStringList fresh;
    for (const QString& name : names) {
        const Result<QString> checked = checkedName(*classes, name);
        if (!checked && checked.error().code != Error::Code::AlreadyExists) {
            return failAs(checked);
        }
        if (checked && !fresh.contains(*checked)) {
            fresh.append(*checked);
        }
    }
    std::vector<ClassId> ids;
    const Result<std::vector<StateChange>> changes = additions(m_db, fresh, ids);
    if (!changes) {
        return failAs(changes);
    }
    if (!changes->empty()) {
        const Result<int> done = commitAct(m_db, *changes, Text::tr("classes of a source: %1").arg(fresh.join(QStringLiteral(", "))),
                                           GroupKind::Note);
        if (!done) {
            return failAs(done);
        }
    }
    std::vector<ClassId> all;
    for (const QString& name : names) {
        const Result<ClassRow> row = find(name.trimmed());
        if (!row) {
            return failAs(row);
        }
        all.push_back(row->id);
    }
    return all;
}

Result<ClassChange> ClassStore::rename(ClassId id, const QString& name)
{
    const Result<std::vector<ClassRow>> classes = list();
    if (!classes) {
        return failAs(classes);
    }
    const Result<StoredClass> before = stored(m_db, id);
    if (!before) {
        return failAs(before);
    }
    const Result<QString> checked = checkedName(*classes, name, id);
    if (!checked) {
        return failAs(checked);
    }
    ClassChange change{0, Text::tr("renamed '%1' to '%2'").arg(before->name, *checked)};
    if (before->name != *checked) {
        StoredClass after = *before;
        after.name = *checked;
        if (const Result<int> done =
                commitAct(m_db, {{eventkind::classes, {}, before->toJson(), after.toJson(), {}}}, change.what);
            !done) {
            return failAs(done);
        }
    }
    return change;
}

Result<ClassChange> ClassStore::merge(ClassId from, ClassId into)
{
    const Result<StoredClass> target = stored(m_db, into);
    if (!target) {
        return failAs(target);
    }
    if (from == into) {
        return fail(Error::Code::InvalidArgument, target->name, Text::tr("a class cannot be merged into itself"));
    }
    return retire(from, into, target->name);
}

Result<ClassChange> ClassStore::remove(ClassId id)
{
    return retire(id, {}, {});
}

Result<ClassChange> ClassStore::retire(ClassId from, ClassId into, const QString& intoName)
{
    const Result<StoredClass> before = stored(m_db, from);
    if (!before) {
        return failAs(before);
    }
    const Result<int> images = imagesOf(m_db, from);
    if (!images) {
        return failAs(images);
    }
    std::vector<StateChange> changes;
    if (const Result<void> done = moveDecisions(m_db, from, into, changes); !done) {
        return failAs(done);
    }
    if (const Result<void> done = moveAnswers(m_db, from, into, changes); !done) {
        return failAs(done);
    }
    if (const Result<void> done = moveCaptions(m_db, from, into, changes); !done) {
        return failAs(done);
    }
    StoredClass after = *before;
    after.removed = true;
    after.mergedInto = into;
    changes.push_back({eventkind::classes, {}, before->toJson(), after.toJson(), {}});
    ClassChange change{*images, into.isValid() ? Text::tr("merged '%1' into '%2'").arg(before->name, intoName)
                                               : Text::tr("class '%1' removed").arg(before->name)};
    if (const Result<int> done = commitAct(m_db, changes, change.what); !done) {
        return failAs(done);
    }
    return change;
}

} // namespace postil
