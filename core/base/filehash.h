// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace postil {

/// SHA-256 of a file's contents (32 bytes).
[[nodiscard]] Result<QByteArray> sha256OfFile(const QString& path);

/// The same, remembered for large files in the person's cache folder: hashing gigabytes of weights takes longer than loading them.
/// A file is hashed anew when its path, size, inode or a time of change differs from what is remembered, and is not remembered while it
/// is so young that a second change could keep its time. A damaged or absent memory costs nothing but time.
[[nodiscard]] Result<QByteArray> rememberedSha256(const QString& path);

/// Where that is remembered; for tests and for people who clear it.
[[nodiscard]] QString hashMemoryPath();

} // namespace postil
