// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postil {

/// Absolute path of an installed resource ("postil-mini", "bpe_simple_vocab_16e6.txt.gz"), or empty if it is not there.
/// Looked for in POSTIL_RESOURCES, then in ../share/postil beside the executable's folder (build tree and installation alike).
[[nodiscard]] QString resourcePath(const QString& name);

} // namespace postil
