// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportwriter.h"

#include "core/base/text.h"
#include "core/project/projectdb.h"

#include <QSet>

namespace postil {

QString reasonLeftOut(const LabelRecord& record)
{
    if (record.status == LabelStatus::Excluded) {
        return Text::tr("excluded");
    }
    if (record.isLabelled()) {
        return {};
    }
    if (!record.answers.empty()) {
        return Text::tr("has no answer for every class");
    }
    return record.status == LabelStatus::Confirmed ? Text::tr("none of these classes") : Text::tr("has no label");
}

QStringList classFolderNames(const QStringList& classNames)
{
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
    QStringList folders;
    QSet<QString> taken; // lower case: some file systems do not tell cases apart
    for (const QString& name : classNames) {
        QString folder;
        for (const QChar c : name.trimmed()) {
            folder += forbidden.contains(c) || c.category() == QChar::Other_Control ? QLatin1Char('_') : c;
        }
        while (folder.endsWith(QLatin1Char('.')) || folder.toUtf8().size() > 200) {
            folder.chop(1);
        }
        if (folder.startsWith(QLatin1Char('.'))) {
            folder[0] = QLatin1Char('_'); // not hidden
        }
        if (folder.isEmpty()) {
            folder = QStringLiteral("class");
        }
        QString unique = folder;
        for (int n = 2; taken.contains(unique.toLower()); ++n) {
            unique = QStringLiteral("%1_%2").arg(folder).arg(n);
        }
        taken.insert(unique.toLower());
        folders << unique;
    }
    return folders;
}

PictureReader::PictureReader(ProjectDb& db, const LabelView& view)
    : m_cacheDir(db.cacheDir())
{
    for (const SourceRow& source : view.sources) {
        m_sources.emplace(source.id, &source);
    }
}

Result<Image> PictureReader::read(const ImageRow& image)
{
    auto found = m_readers.find(image.source);
    if (found == m_readers.end()) {
        const SourceRow& row = source(image.source);
        Result<std::unique_ptr<SourceReader>> opened = openSource(row.kind, row.path, m_cacheDir);
        if (!opened) {
            return failAs(opened);
        }
        found = m_readers.emplace(image.source, std::move(*opened)).first;
    }
    return found->second->read(image.index, image.fileName);
}

} // namespace postil
