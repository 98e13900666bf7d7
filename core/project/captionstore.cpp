// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"

#include "core/base/stringlist.h"
#include "core/base/text.h"
#include "core/project/classstore.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postil {

namespace {

QJsonObject captionObject(const CaptionRow& row)
{
    return {{QStringLiteral("id"), row.id.value},
            {QStringLiteral("class"), row.classId.value},
            {QStringLiteral("text"), row.text},
            {QStringLiteral("enabled"), row.enabled}};
}

CaptionRow captionFromObject(const QJsonObject& object)
{
    return {CaptionId{object.value(QStringLiteral("id")).toInteger()}, ClassId{object.value(QStringLiteral("class")).toInteger()},
            object.value(QStringLiteral("text")).toString(), object.value(QStringLiteral("enabled")).toBool()};
}

QString compact(const QJsonDocument& document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString templatesText(const QStringList& templates)
{
    return compact(QJsonDocument(QJsonArray::fromStringList(templates)));
}

Result<QString> checkedText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return fail(Error::Code::InvalidArgument, Text::tr("caption"), Text::tr("is empty"));
    }
    return trimmed;
}

Result<QStringList> checkedTemplates(const QStringList& templates)
{
    QStringList checked;
    for (const QString& text : templates) {
        const QString trimmed = text.trimmed();
        if (!trimmed.contains(QLatin1String("{}")) && !trimmed.contains(QLatin1String("{class}"))) {
            return fail(Error::Code::InvalidArgument, text, Text::tr("a template needs {} (the caption) or {class} in it"));
        }
        if (!checked.contains(trimmed)) {
            checked.append(trimmed);
        }
    }
    return checked;
}

Result<CaptionRow> findCaption(const PromptSet& prompts, CaptionId id)
{
    for (const CaptionRow& row : prompts.captions) {
        if (row.id == id) {
            return row;
        }
    }
    return fail(Error::Code::NotFound, Text::tr("caption %1").arg(id.value), Text::tr("there is no such caption"));
}

bool hasText(const PromptSet& prompts, ClassId id, const QString& text)
{
    return std::ranges::any_of(prompts.captions, [&](const CaptionRow& row) { return row.classId == id && row.text == text; });
}

Result<qint64> lastCaptionId(const ProjectDb& db)
{
    Result<Statement> last = query(db, QStringLiteral("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'caption'), 0)"));
    if (!last) {
        return failAs(last);
    }
    return last->next() ? last->integer(0) : 0;
}

Result<void> act(ProjectDb& db, const std::vector<StateChange>& changes, const QString& what)
{
    if (changes.empty()) {
        return {};
    }
    const Result<int> done = commitAct(db, changes, what);
    return done ? Result<void>() : Result<void>(failAs(done));
}

} // namespace

StateChange captionChange(const std::optional<CaptionRow>& before, const std::optional<CaptionRow>& after)
{
    const auto text = [](const std::optional<CaptionRow>& row) {
        return row ? compact(QJsonDocument(captionObject(*row))) : QString();
    };
    return {eventkind::caption, {}, text(before), text(after), {}};
}

QStringList PromptSet::textsFor(ClassId classId, const QString& className) const
{
    QStringList texts;
    for (const CaptionRow& row : captions) {
        if (row.classId == classId && row.enabled) {
            texts.append(row.text);
        }
    }
    if (texts.isEmpty()) {
        texts.append(className);
    }
    const QStringList frames = templates.isEmpty() ? QStringList{QStringLiteral("{}")} : templates;
    QStringList filled;
    for (const QString& text : std::as_const(texts)) {
        for (QString frame : frames) {
            frame.replace(QLatin1String("{}"), text);
            frame.replace(QLatin1String("{class}"), className);
            if (!filled.contains(frame)) {
                filled.append(frame);
            }
        }
    }
    return filled;
}

Result<PromptSet> CaptionStore::current() const
{
    PromptSet prompts;
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT c.id, c.class_id, c.text, c.enabled FROM caption c JOIN class k "
                                                        "ON k.id = c.class_id WHERE k.removed = 0 ORDER BY k.position, k.id, c.id"));
    if (!rows) {
        return failAs(rows);
    }
    while (rows->next()) {
        prompts.captions.push_back({rows->id<CaptionId>(0), rows->id<ClassId>(1), rows->text(2), rows->integer(3) != 0});
    }
    Result<Statement> templates = query(m_db, QStringLiteral("SELECT text FROM template ORDER BY position"));
    if (!templates) {
        return failAs(templates);
    }
    while (templates->next()) {
        prompts.templates.append(templates->text(0));
    }
    return prompts;
}

Result<PromptSet> CaptionStore::version(PromptSetId id) const
{
    Result<Statement> row = query(m_db, QStringLiteral("SELECT content FROM prompt_set WHERE id = ?"), id);
    if (!row) {
        return failAs(row);
    }
    if (!row->next()) {
        return fail(Error::Code::NotFound, Text::tr("prompt set %1").arg(id.value), Text::tr("there is no such version of the captions"));
    }
    const QJsonObject content = QJsonDocument::fromJson(row->text(0).toUtf8()).object();
    PromptSet prompts;
    prompts.id = id;
    for (const QJsonValue& value : content.value(QStringLiteral("captions")).toArray()) {
        prompts.captions.push_back(captionFromObject(value.toObject()));
    }
    prompts.templates = stringsOf(content.value(QStringLiteral("templates")));
    return prompts;
}

Result<PromptSetId> CaptionStore::freeze()
{
    const Result<PromptSet> prompts = current();
    if (!prompts) {
        return failAs(prompts);
    }
    const Result<std::vector<ClassRow>> classes = ClassStore(m_db).list();
    if (!classes) {
        return failAs(classes);
    }
    QJsonArray captions;
    for (const CaptionRow& row : prompts->captions) {
        captions.append(captionObject(row));
    }
    QJsonArray names; // part of the version: a class without captions speaks with its name
    for (const ClassRow& row : *classes) {
        names.append(QJsonObject{{QStringLiteral("id"), row.id.value}, {QStringLiteral("name"), row.name}});
    }
    const QString content = compact(QJsonDocument(QJsonObject{{QStringLiteral("classes"), names},
                                                              {QStringLiteral("captions"), captions},
                                                              {QStringLiteral("templates"), QJsonArray::fromStringList(prompts->templates)}}));
    Result<Statement> newest = query(m_db, QStringLiteral("SELECT id, content FROM prompt_set ORDER BY id DESC LIMIT 1"));
    if (!newest) {
        return failAs(newest);
    }
    if (newest->next() && newest->text(1) == content) {
        return newest->id<PromptSetId>(0);
    }
    newest->finish();
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(m_db, Transaction::Durability::Normal);
    if (!transaction) {
        return failAs(transaction);
    }
    const Result<Statement> inserted =
        query(m_db, QStringLiteral("INSERT INTO prompt_set (created_at, content) VALUES (?, ?)"), timestamp(), content);
    if (!inserted) {
        return failAs(inserted);
    }
    const PromptSetId id{inserted->lastInsertId()};
    if (const Result<void> done = (*transaction)->commit(); !done) {
        return failAs(done);
    }
    return id;
}

Result<CaptionId> CaptionStore::add(ClassId id, const QString& text)
{
    const Result<QString> checked = checkedText(text);
    const Result<PromptSet> prompts = current();
    if (!checked || !prompts) {
        return checked ? failAs(prompts) : failAs(checked);
    }
    if (hasText(*prompts, id, *checked)) {
        return fail(Error::Code::AlreadyExists, *checked, Text::tr("the class has this caption already"));
    }
    const Result<qint64> last = lastCaptionId(m_db);
    if (!last) {
        return failAs(last);
    }
    const CaptionRow row{CaptionId{*last + 1}, id, *checked, true};
    if (const Result<void> done = act(m_db, {captionChange({}, row)}, Text::tr("caption '%1' added").arg(row.text)); !done) {
        return failAs(done);
    }
    return row.id;
}

Result<void> CaptionStore::setText(CaptionId id, const QString& text)
{
    const Result<QString> checked = checkedText(text);
    const Result<PromptSet> prompts = current();
    if (!checked || !prompts) {
        return checked ? failAs(prompts) : failAs(checked);
    }
    const Result<CaptionRow> before = findCaption(*prompts, id);
    if (!before) {
        return failAs(before);
    }
    if (before->text == *checked) {
        return {};
    }
    if (hasText(*prompts, before->classId, *checked)) {
        return fail(Error::Code::AlreadyExists, *checked, Text::tr("the class has this caption already"));
    }
    CaptionRow after = *before;
    after.text = *checked;
    return act(m_db, {captionChange(*before, after)}, Text::tr("caption '%1' changed").arg(before->text));
}

Result<void> CaptionStore::setEnabled(CaptionId id, bool enabled)
{
    const Result<PromptSet> prompts = current();
    if (!prompts) {
        return failAs(prompts);
    }
    const Result<CaptionRow> before = findCaption(*prompts, id);
    if (!before) {
        return failAs(before);
    }
    if (before->enabled == enabled) {
        return {};
    }
    CaptionRow after = *before;
    after.enabled = enabled;
    return act(m_db, {captionChange(*before, after)},
               (enabled ? Text::tr("caption '%1' switched on") : Text::tr("caption '%1' switched off")).arg(before->text));
}

Result<void> CaptionStore::remove(CaptionId id)
{
    const Result<PromptSet> prompts = current();
    if (!prompts) {
        return failAs(prompts);
    }
    const Result<CaptionRow> before = findCaption(*prompts, id);
    if (!before) {
        return failAs(before);
    }
    return act(m_db, {captionChange(*before, {})}, Text::tr("caption '%1' removed").arg(before->text));
}

Result<void> CaptionStore::setTemplates(const QStringList& templates)
{
    const Result<QStringList> checked = checkedTemplates(templates);
    const Result<PromptSet> prompts = current();
    if (!checked || !prompts) {
        return checked ? failAs(prompts) : failAs(checked);
    }
    if (prompts->templates == *checked) {
        return {};
    }
    return act(m_db, {{eventkind::templates, {}, templatesText(prompts->templates), templatesText(*checked), {}}},
               Text::tr("templates changed"));
}

Result<void> CaptionStore::replaceAll(const std::vector<CaptionRow>& captions, const QStringList& templates)
{
    const Result<QStringList> checked = checkedTemplates(templates);
    const Result<PromptSet> prompts = current();
    if (!checked || !prompts) {
        return checked ? failAs(prompts) : failAs(checked);
    }
    const Result<qint64> last = lastCaptionId(m_db);
    if (!last) {
        return failAs(last);
    }
    std::vector<StateChange> changes;
    const auto same = [](const CaptionRow& a, const CaptionRow& b) { return a.classId == b.classId && a.text == b.text && a.enabled == b.enabled; };
    PromptSet added;
    if (!std::ranges::equal(prompts->captions, captions, same)) {
        for (const CaptionRow& row : prompts->captions) {
            changes.push_back(captionChange(row, {}));
        }
        for (CaptionRow row : captions) {
            const Result<QString> text = checkedText(row.text);
            if (!text) {
                return failAs(text);
            }
            if (hasText(added, row.classId, *text)) {
                continue;
            }
            row.id = CaptionId{*last + 1 + static_cast<qint64>(added.captions.size())};
            row.text = *text;
            added.captions.push_back(row);
            changes.push_back(captionChange({}, row));
        }
    }
    if (prompts->templates != *checked) {
        changes.push_back({eventkind::templates, {}, templatesText(prompts->templates), templatesText(*checked), {}});
    }
    return act(m_db, changes, Text::tr("all captions replaced"));
}

} // namespace postil
