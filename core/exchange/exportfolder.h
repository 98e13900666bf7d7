// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/manifest.h"

#include <functional>
#include <memory>

namespace postil {

/// The files of an earlier export in a folder, relative to it; an error says why it is none.
using OwnFiles = std::function<Result<QStringList>(const QString& folder)>;
[[nodiscard]] Result<QStringList> filesOfManifest(const QString& folder); ///< what a project's export says of itself

/// An export while it is being made: a hidden folder beside OUT, on the same file system, that is renamed to OUT by commit()
/// once everything in it is on disk. The destructor removes it if that did not happen.
class ExportFolder
{
public:
    /// Refuses an `out` that exists; with `overwrite` an earlier export of ours may be there, if it holds nothing but its own
    /// files.
    [[nodiscard]] static Result<std::unique_ptr<ExportFolder>> create(const QString& out, bool overwrite, const OwnFiles& own = filesOfManifest);
    ~ExportFolder();
    ExportFolder(const ExportFolder&) = delete;
    ExportFolder& operator=(const ExportFolder&) = delete;

    [[nodiscard]] QString path() const { return m_path; } ///< of the hidden folder
    [[nodiscard]] QString filePath(const QString& relative) const;
    /// Writes one file, making its folder, and takes it into files().
    [[nodiscard]] Result<void> write(const QString& relative, const QByteArray& bytes);
    /// Takes a file into files() that someone else wrote to filePath(relative).
    [[nodiscard]] Result<void> adopt(const QString& relative);
    [[nodiscard]] const std::vector<ExportedFile>& files() const { return m_files; }

    /// Flushes the file system and puts the folder in place: the name OUT changes from the old export to the new in one step.
    [[nodiscard]] Result<void> commit();

private:
    ExportFolder(QString out, QString path, bool overwrite);

    QString m_out;
    QString m_path;
    bool m_overwrite;
    bool m_committed = false;
    std::vector<ExportedFile> m_files;
};

/// Every file below `folder`, relative, sorted; hidden ones and links too.
[[nodiscard]] QStringList filesBelow(const QString& folder);

} // namespace postil
