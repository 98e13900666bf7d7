// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace postil {

/// The report of a study while it is written: `report.md`, its pictures and `study.json` in one folder. Names of files already there are
/// replaced; nothing else in the folder is touched.
class StudyFolder
{
public:
    explicit StudyFolder(QString path)
        : m_path(std::move(path))
    {
    }
    /// Makes the folder.
    [[nodiscard]] Result<void> open() const;
    [[nodiscard]] QString path(const QString& name) const;
    void heading(const QString& text);
    void paragraph(const QString& text); ///< Markdown
    /// Writes the SVG and shows it in the report.
    [[nodiscard]] Result<void> picture(const QString& name, const QByteArray& svg, const QString& alternative);
    /// Shows a picture that another step wrote, relative to the folder.
    void showPicture(const QString& name, const QString& alternative);
    void addFiles(const QString& folder, const QStringList& names);
    /// Writes report.md and study.json.
    [[nodiscard]] Result<void> finish(const QJsonObject& figures);
    [[nodiscard]] const QStringList& files() const { return m_files; } ///< relative to the folder

private:
    QString m_path;
    QString m_report;
    QStringList m_files;
};

} // namespace postil
