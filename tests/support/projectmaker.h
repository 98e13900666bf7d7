// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdb.h"
#include "core/project/runstore.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace postil::test {

/// A project in a folder of its own, with a source that was never on disk: for tests that need rows, not pixels.
class ProjectMaker
{
public:
    explicit ProjectMaker(const QStringList& classes = {QStringLiteral("chest"), QStringLiteral("hand"), QStringLiteral("head")},
                          Task task = Task::Single);

    /// Adds a source; image i has the reference label i modulo the number of classes. Gives the images' ids.
    std::vector<ImageId> addImages(int count);
    /// A run that gives image i the class (i + shift) modulo the number of classes, with probability .7.
    RunRow addRun(Voice voice, int shift, bool leaveAside = false);
    /// Closes the connection and opens the file again.
    void reopen(ProjectDb::Access access = ProjectDb::Access::ReadWrite);

    [[nodiscard]] ProjectDb& db() { return *m_db; }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("test.postil")); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    void close() { m_db.reset(); }
    [[nodiscard]] ClassId classId(const QString& name);
    [[nodiscard]] std::vector<ImageId> imageIds();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ProjectDb> m_db;
};

} // namespace postil::test
