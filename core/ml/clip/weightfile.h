// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

namespace postil::ml {

/// Memory that reading weights may take beyond the file's own size, before they are widened.
inline constexpr qint64 weightSlack = 64 << 20;

/// Opens a file that is there and has something in it.
[[nodiscard]] Result<void> openSomething(QFile& file);
/// The same for a file of weights; also looks at its first bytes: what is no such file at all (a Git LFS pointer, a saved web
/// page, a text) is refused with a hint at what happened.
[[nodiscard]] Result<void> openWeights(QFile& file);

} // namespace postil::ml
