// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"

#include "core/base/text.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postil {

namespace {

QString templatesText(const QStringList& templates)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(templates)).toJson(QJsonDocument::Compact));
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
        if (!row) {
            return QString();
        }
        QJsonObject object = captionToJson(*row);
        object.insert(QStringLiteral("position"), row->position);
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    return {eventkind::caption, {}, text(before), text(after), {}};
}

Result<PromptSet> CaptionStore::current() const
{
    PromptSet prompts;
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT c.id, c.class_id, c.text, c.enabled, c.position FROM caption c JOIN class k "
                                                        "ON k.id = c.class_id WHERE k.removed = 0 ORDER BY k.position, k.id, c.position, c.id"));
    if (!rows) {
        return failAs(rows);
    }
    while (rows->next()) {
        prompts.captions.push_back({rows->id<CaptionId>(0), rows->id<ClassId>(1), rows->text(2), rows->integer(3) != 0, rows->integer(4)});
    }
    Result<Statement> templates = query(m_db, QStringLiteral("SELECT text FROM template ORDER BY position"));
    if (!templates) {
        return failAs(templates);
    }
    while (templates->next()) {
        prompts.templates.append(templates->text(0));
    }
    Result<Statement> modality = query(m_db, QStringLiteral("SELECT text FROM modality"));
    if (!modality) {
        return failAs(modality);
    }
    if (modality->next()) {
        prompts.modality = modality->text(0);
    }
    return prompts;
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
    const CaptionRow row{CaptionId{*last + 1}, id, *checked, true, *last + 1};
    if (const Result<void> done = act(m_db, {captionChange({}, row)}, Text::tr("caption '%1' added").arg(row.text)); !done) {
        return failAs(done);
    }
    return row.id;
}

Result<int> CaptionStore::addMany(ClassId id, const QStringList& texts)
{
    const Result<PromptSet> prompts = current();
    const Result<qint64> last = lastCaptionId(m_db);
    if (!prompts || !last) {
        return prompts ? failAs(last) : failAs(prompts);
    }
    PromptSet added = *prompts;
    std::vector<StateChange> changes;
    for (const QString& text : texts) {
        const QString trimmed = text.trimmed();
        if (trimmed.isEmpty() || hasText(added, id, trimmed)) {
            continue;
        }
        const qint64 number = *last + 1 + static_cast<qint64>(changes.size());
        added.captions.push_back({CaptionId{number}, id, trimmed, true, number});
        changes.push_back(captionChange({}, added.captions.back()));
    }
    const auto count = static_cast<int>(changes.size());
    const Result<void> done = act(m_db, changes, Text::tr("%n caption(s) added", nullptr, count));
    return done ? Result<int>(count) : Result<int>(failAs(done));
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

Result<void> CaptionStore::move(CaptionId id, ClassId into, int place)
{
    const Result<PromptSet> prompts = current();
    if (!prompts) {
        return failAs(prompts);
    }
    const Result<CaptionRow> moved = findCaption(*prompts, id);
    if (!moved) {
        return failAs(moved);
    }
    if (moved->classId != into && hasText(*prompts, into, moved->text)) {
        return fail(Error::Code::AlreadyExists, moved->text, Text::tr("the class has this caption already"));
    }
    std::vector<CaptionRow> order;
    std::vector<qint64> positions{moved->position};
    for (const CaptionRow& row : prompts->captions) {
        if (row.classId == into && row.id != id) {
            order.push_back(row);
            positions.push_back(row.position);
        }
    }
    order.insert(order.begin() + std::clamp<std::ptrdiff_t>(place, 0, std::ssize(order)), *moved);
    std::ranges::sort(positions);
    std::vector<StateChange> changes;
    for (std::size_t i = 0; i < order.size(); ++i) {
        CaptionRow after = order[i];
        after.classId = into;
        after.position = positions[i];
        if (after.position != order[i].position || after.classId != order[i].classId) {
            changes.push_back(captionChange(order[i], after));
        }
    }
    return act(m_db, changes, Text::tr("caption '%1' moved").arg(moved->text));
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

Result<void> CaptionStore::setModality(const QString& modality)
{
    const Result<PromptSet> prompts = current();
    if (!prompts) {
        return failAs(prompts);
    }
    const QString text = modality.simplified();
    if (prompts->modality == text) {
        return {};
    }
    return act(m_db, {{eventkind::modality, {}, prompts->modality, text, {}}}, Text::tr("modality changed"));
}

Result<void> CaptionStore::replaceAll(const std::vector<CaptionRow>& captions, const QStringList& templates,
                                      const std::optional<QString>& modality)
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
            row.position = row.id.value;
            row.text = *text;
            added.captions.push_back(row);
            changes.push_back(captionChange({}, row));
        }
    }
    if (prompts->templates != *checked) {
        changes.push_back({eventkind::templates, {}, templatesText(prompts->templates), templatesText(*checked), {}});
    }
    if (modality && *modality != prompts->modality) {
        changes.push_back({eventkind::modality, {}, prompts->modality, *modality, {}});
    }
    return act(m_db, changes, Text::tr("all captions replaced"));
}

} // namespace postil
