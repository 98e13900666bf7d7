// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

namespace postil {

/// The right to write a project, held by at most one owner on this machine: an flock() on "NAME.postil-lock" beside the
/// file. It ends with the process, whatever ends that; the lock file is removed when it is given back.
class WriterLock
{
public:
    /// Error::Code::Locked names the process that holds it, Io says why the lock file cannot be made.
    [[nodiscard]] static Result<std::shared_ptr<WriterLock>> acquire(const QString& projectPath);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    WriterLock(QByteArray path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
    {
    }
    QByteArray m_path;
    int m_descriptor;
};

} // namespace postil
