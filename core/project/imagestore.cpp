// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/imagestore.h"

#include "core/base/text.h"
#include "core/project/classresolver.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace postil {

namespace {

QString imageName(SourceId source, qint64 index)
{
    return QStringLiteral("s%1-%2").arg(source.value).arg(index, 6, 10, QLatin1Char('0'));
}

QVariant labelOrNull(int label)
{
    return label < 0 ? QVariant() : QVariant(label);
}

Result<SourceId> insertSource(ProjectDb& db, const SourceListing& listing)
{
    const Result<Statement> inserted =
        query(db,
              QStringLiteral("INSERT INTO source (kind, path, name, dataset, licence, official, task, images, added_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
              sourceKindName(listing.kind), listing.path, listing.name, listing.dataset, listing.licence, listing.official ? 1 : 0,
              taskName(listing.task), static_cast<qint64>(listing.items.size()), timestamp());
    if (!inserted) {
        return failAs(inserted);
    }
    return SourceId{inserted->lastInsertId()};
}

Result<void> insertClasses(ProjectDb& db, SourceId source, const NewSource& added)
{
    Result<Statement> insert =
        Statement::prepare(db, QStringLiteral("INSERT INTO source_class (source_id, label, name, class_id) VALUES (?, ?, ?, ?)"));
    if (!insert) {
        return failAs(insert);
    }
    const QStringList& names = added.listing.classNames;
    for (int label = 0; label < names.size(); ++label) {
        const auto mapped = added.classOfLabel.find(label);
        const ClassId id = mapped == added.classOfLabel.end() ? ClassId{} : mapped->second;
        if (const Result<void> done = insert->exec(source, label, names[label], id); !done) {
            return done;
        }
    }
    for (const auto& [label, id] : added.classOfLabel) {
        if (label >= 0 && label < names.size()) {
            continue;
        }
        if (const Result<void> done = insert->exec(source, label, QString(), id); !done) {
            return done;
        }
    }
    return {};
}

Result<void> insertImages(ProjectDb& db, SourceId source, const std::vector<SourceItem>& items)
{
    Result<Statement> insert = Statement::prepare(
        db, QStringLiteral("INSERT INTO image (name, source_id, source_index, file_name, split, group_name, width, height, channels, "
                           "depth, sha256, source_label, multi_label) VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, 1, ?, ?, ?)"));
    if (!insert) {
        return failAs(insert);
    }
    for (const SourceItem& item : items) {
        const QVariant multiLabel =
            item.multiLabel.empty()
                ? QVariant()
                : QVariant(QByteArray(reinterpret_cast<const char*>(item.multiLabel.data()), static_cast<qsizetype>(item.multiLabel.size())));
        if (const Result<void> done = insert->exec(imageName(source, item.index), source, item.index, item.fileName, splitName(item.split),
                                                   item.width, item.height, item.channels, item.sha256, labelOrNull(item.label), multiLabel);
            !done) {
            return done;
        }
    }
    return {};
}

Result<void> insertSkipped(ProjectDb& db, SourceId source, const std::vector<Skipped>& skipped)
{
    for (const Skipped& one : skipped) {
        const Result<Statement> done =
            query(db, QStringLiteral("INSERT INTO skipped (source_id, subject, reason) VALUES (?, ?, ?)"), source, one.subject, one.reason);
        if (!done) {
            return failAs(done);
        }
    }
    return {};
}

} // namespace

Result<SourceId> ImageStore::addSource(const NewSource& source)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(m_db, Transaction::Durability::Full);
    if (!transaction) {
        return failAs(transaction);
    }
    const Result<SourceId> id = insertSource(m_db, source.listing);
    if (!id) {
        return id;
    }
    if (const Result<void> done = insertClasses(m_db, *id, source); !done) {
        return failAs(done);
    }
    if (const Result<void> done = insertImages(m_db, *id, source.listing.items); !done) {
        return failAs(done);
    }
    if (const Result<void> done = insertSkipped(m_db, *id, source.listing.skipped); !done) {
        return failAs(done);
    }
    if (const Result<void> done = (*transaction)->commit(); !done) {
        return failAs(done);
    }
    return id;
}

Result<std::vector<SourceRow>> ImageStore::sources() const
{
    const Result<ClassResolver> resolver = ClassResolver::load(m_db);
    if (!resolver) {
        return failAs(resolver);
    }
    Result<Statement> rows = query(
        m_db, QStringLiteral("SELECT id, kind, path, name, dataset, licence, official, task, images FROM source ORDER BY id"));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<SourceRow> sources;
    while (rows->next()) {
        SourceRow row;
        row.id = rows->id<SourceId>(0);
        row.kind = sourceKindFromName(rows->text(1)).value_or(SourceKind::Folder);
        row.path = rows->text(2);
        row.name = rows->text(3);
        row.dataset = rows->text(4);
        row.licence = rows->text(5);
        row.official = rows->integer(6) != 0;
        row.task = taskFromName(rows->text(7)).value_or(Task::Single);
        row.images = static_cast<int>(rows->integer(8));
        sources.push_back(std::move(row));
    }
    Result<Statement> classes =
        query(m_db, QStringLiteral("SELECT source_id, label, name, class_id FROM source_class ORDER BY source_id, label"));
    if (!classes) {
        return failAs(classes);
    }
    while (classes->next()) {
        for (SourceRow& row : sources) {
            if (row.id != classes->id<SourceId>(0)) {
                continue;
            }
            const int label = static_cast<int>(classes->integer(1));
            if (label == row.classNames.size() && !classes->text(2).isEmpty()) {
                row.classNames.append(classes->text(2));
            }
            if (const ClassId id = resolver->resolve(classes->id<ClassId>(3)); id.isValid()) {
                row.classOfLabel.emplace(label, id);
            }
        }
    }
    return sources;
}

Result<std::vector<Skipped>> ImageStore::skipped() const
{
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT subject, reason FROM skipped ORDER BY id"));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<Skipped> skipped;
    while (rows->next()) {
        skipped.push_back({rows->text(0), rows->text(1)});
    }
    return skipped;
}

Result<std::vector<ImageRow>> ImageStore::images() const
{
    const Result<qint64> total = count();
    if (!total) {
        return failAs(total);
    }
    Result<Statement> rows = query(
        m_db, QStringLiteral("SELECT id, name, source_id, source_index, file_name, split, group_name, width, height, channels, depth, "
                             "sha256, source_label, multi_label FROM image ORDER BY id"));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<ImageRow> images;
    images.reserve(static_cast<std::size_t>(*total));
    while (rows->next()) {
        ImageRow& row = images.emplace_back();
        row.id = rows->id<ImageId>(0);
        row.name = rows->text(1);
        row.source = rows->id<SourceId>(2);
        row.index = rows->integer(3);
        row.fileName = rows->text(4);
        row.split = splitFromName(rows->text(5)).value_or(Split::None);
        row.group = rows->text(6);
        row.width = static_cast<int>(rows->integer(7));
        row.height = static_cast<int>(rows->integer(8));
        row.channels = static_cast<int>(rows->integer(9));
        row.depth = static_cast<int>(rows->integer(10));
        row.sha256 = rows->blob(11);
        row.sourceLabel = rows->isNull(12) ? -1 : static_cast<int>(rows->integer(12));
        const QByteArray multiLabel = rows->blob(13);
        row.multiLabel.assign(multiLabel.begin(), multiLabel.end());
    }
    return images;
}

Result<ImageId> ImageStore::find(const QString& name) const
{
    Result<Statement> row = query(m_db, QStringLiteral("SELECT id FROM image WHERE name = ?"), name);
    if (!row) {
        return failAs(row);
    }
    if (!row->next()) {
        return fail(Error::Code::NotFound, name, Text::tr("there is no such image"));
    }
    return row->id<ImageId>(0);
}

Result<qint64> ImageStore::count() const
{
    Result<Statement> row = query(m_db, QStringLiteral("SELECT count(*) FROM image"));
    if (!row) {
        return failAs(row);
    }
    return row->next() ? row->integer(0) : 0;
}

Result<void> ImageStore::mapLabel(SourceId source, int label, ClassId id)
{
    Result<Statement> row = query(m_db, QStringLiteral("SELECT name, class_id FROM source_class WHERE source_id = ? AND label = ?"), source, label);
    if (!row) {
        return failAs(row);
    }
    if (!row->next()) {
        return fail(Error::Code::NotFound, Text::tr("label %1").arg(label), Text::tr("the source has no such label"));
    }
    const auto state = [&](ClassId mapped) {
        const QJsonObject object{{QStringLiteral("source"), source.value},
                                 {QStringLiteral("label"), label},
                                 {QStringLiteral("class"), mapped.isValid() ? QJsonValue(mapped.value) : QJsonValue()}};
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QString before = state(row->id<ClassId>(1));
    const QString name = row->text(0);
    row->finish();
    if (before == state(id)) {
        return {};
    }
    const Result<int> done = commitAct(m_db, {{eventkind::mapping, {}, before, state(id), {}}},
                                       Text::tr("source class '%1' connected").arg(name.isEmpty() ? QString::number(label) : name));
    return done ? Result<void>() : Result<void>(failAs(done));
}

} // namespace postil
