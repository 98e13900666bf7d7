// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace postil::cli {

/// Runs a Python script that does the same job as ours, and gives the lines that it printed. `interpreter` empty: python3.
/// `packages`: a folder put in front of PYTHONPATH, or empty. What the script complained of last is the error's reason.
[[nodiscard]] Result<QStringList> runPeer(const QString& script, const QString& interpreter, const QStringList& arguments, const QString& packages = {});

} // namespace postil::cli
