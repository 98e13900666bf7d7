// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postil {

/// Name of the network file system with this statfs() f_type (linux/magic.h), or empty for a local one. FUSE serves both:
/// `mountType` ("fuse.sshfs", from /proc/self/mountinfo) decides.
[[nodiscard]] QString networkFileSystem(quint32 magic, const QString& mountType);

/// The same for the place where `path` is, or would be made.
[[nodiscard]] QString networkFileSystemAt(const QString& path);

} // namespace postil
