// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stringlist.h"
#include "core/base/text.h"
#include "core/project/captionstore.h"
#include "core/project/classresolver.h"
#include "core/project/classstore.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postil {

namespace {

CaptionRow captionFromJson(const QJsonObject& object)
{
    return {CaptionId{object.value(QStringLiteral("id")).toInteger()}, ClassId{object.value(QStringLiteral("class")).toInteger()},
            object.value(QStringLiteral("text")).toString(), object.value(QStringLiteral("enabled")).toBool(), 0};
}

QString contentOf(const PromptSet& prompts, const std::vector<ClassRow>& classes)
{
    QJsonArray captions;
    for (const CaptionRow& row : prompts.captions) {
        captions.append(captionToJson(row));
    }
    QJsonArray names; // part of the version: a class without captions speaks with its name
    for (const ClassRow& row : classes) {
        names.append(QJsonObject{{QStringLiteral("id"), row.id.value}, {QStringLiteral("name"), row.name}});
    }
    QJsonObject content{{QStringLiteral("classes"), names},
                        {QStringLiteral("captions"), captions},
                        {QStringLiteral("templates"), QJsonArray::fromStringList(prompts.templates)}};
    if (!prompts.modality.isEmpty()) {
        content.insert(QStringLiteral("modality"), prompts.modality);
    }
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

PromptSetRow rowOf(PromptSetId id, const QString& created, const QString& name, const QString& text)
{
    const QJsonObject content = QJsonDocument::fromJson(text.toUtf8()).object();
    PromptSetRow row;
    row.created = created;
    row.name = name;
    row.prompts.id = id;
    for (const QJsonValue& value : content.value(QStringLiteral("captions")).toArray()) {
        row.prompts.captions.push_back(captionFromJson(value.toObject()));
    }
    row.prompts.templates = stringsOf(content.value(QStringLiteral("templates")));
    row.prompts.modality = content.value(QStringLiteral("modality")).toString();
    for (const QJsonValue& value : content.value(QStringLiteral("classes")).toArray()) {
        row.classes.emplace_back(ClassId{value[QStringLiteral("id")].toInteger()}, value[QStringLiteral("name")].toString());
    }
    return row;
}

} // namespace

QJsonObject captionToJson(const CaptionRow& row)
{
    return {{QStringLiteral("id"), row.id.value},
            {QStringLiteral("class"), row.classId.value},
            {QStringLiteral("text"), row.text},
            {QStringLiteral("enabled"), row.enabled}};
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
    return rowOf(id, {}, {}, row->text(0)).prompts;
}

Result<std::vector<PromptSetRow>> CaptionStore::versions() const
{
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT id, created_at, name, content FROM prompt_set ORDER BY id"));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<PromptSetRow> list;
    while (rows->next()) {
        list.push_back(rowOf(rows->id<PromptSetId>(0), rows->text(1), rows->text(2), rows->text(3)));
    }
    return list;
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
    const QString content = contentOf(*prompts, *classes);
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

Result<PromptSetId> CaptionStore::keep(const QString& name)
{
    const Result<PromptSetId> id = freeze();
    if (!id || name.trimmed().isEmpty()) {
        return id;
    }
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(m_db, Transaction::Durability::Full);
    if (!transaction) {
        return failAs(transaction);
    }
    if (const Result<void> named = execute(m_db, QStringLiteral("UPDATE prompt_set SET name = ? WHERE id = ?"), name.trimmed(), *id); !named) {
        return failAs(named);
    }
    const Result<void> done = (*transaction)->commit();
    return done ? id : Result<PromptSetId>(failAs(done));
}

Result<QStringList> CaptionStore::restore(PromptSetId id)
{
    const Result<std::vector<PromptSetRow>> rows = versions();
    const Result<ClassResolver> classes = ClassResolver::load(m_db);
    if (!rows || !classes) {
        return rows ? failAs(classes) : failAs(rows);
    }
    for (const PromptSetRow& row : *rows) {
        if (row.prompts.id != id) {
            continue;
        }
        std::vector<CaptionRow> captions;
        QStringList gone;
        for (CaptionRow caption : row.prompts.captions) {
            const ClassId now = classes->resolve(caption.classId);
            if (now.isValid()) {
                caption.classId = now;
                captions.push_back(std::move(caption));
            }
        }
        for (const auto& [classId, name] : row.classes) {
            if (!classes->resolve(classId).isValid()) {
                gone.append(name);
            }
        }
        const Result<void> done = replaceAll(captions, row.prompts.templates, row.prompts.modality);
        return done ? Result<QStringList>(gone) : Result<QStringList>(failAs(done));
    }
    return fail(Error::Code::NotFound, Text::tr("prompt set %1").arg(id.value), Text::tr("there is no such version of the captions"));
}

} // namespace postil
