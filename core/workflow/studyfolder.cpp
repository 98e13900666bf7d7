// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/studyfolder.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"

#include <QDir>
#include <QJsonDocument>

namespace postil {

Result<void> StudyFolder::open() const
{
    return QDir().mkpath(m_path) ? Result<void>() : fail(Error::Code::Io, m_path, Text::tr("the folder cannot be made"));
}

QString StudyFolder::path(const QString& name) const
{
    return QDir(m_path).filePath(name);
}

void StudyFolder::heading(const QString& text)
{
    m_report += (m_report.isEmpty() ? QStringLiteral("# %1\n\n") : QStringLiteral("## %1\n\n")).arg(text);
}

void StudyFolder::paragraph(const QString& text)
{
    m_report += text.trimmed() + QStringLiteral("\n\n");
}

Result<void> StudyFolder::picture(const QString& name, const QByteArray& svg, const QString& alternative)
{
    if (const auto written = writeWholeFile(path(name), svg); !written) {
        return failAs(written);
    }
    m_files.append(name);
    showPicture(name, alternative);
    return {};
}

void StudyFolder::showPicture(const QString& name, const QString& alternative)
{
    m_report += QStringLiteral("![%1](%2)\n\n").arg(alternative, name);
}

void StudyFolder::addFiles(const QString& folder, const QStringList& names)
{
    for (const QString& name : names) {
        m_files.append(folder + QLatin1Char('/') + name);
    }
}

Result<void> StudyFolder::finish(const QJsonObject& figures)
{
    const std::pair<QString, QByteArray> files[]{{QStringLiteral("report.md"), m_report.toUtf8()},
                                                 {QStringLiteral("study.json"), QJsonDocument(figures).toJson()}};
    for (const auto& [name, bytes] : files) {
        if (const auto written = writeWholeFile(path(name), bytes); !written) {
            return failAs(written);
        }
        m_files.append(name);
    }
    return {};
}

} // namespace postil
