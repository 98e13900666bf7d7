// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postil {

/// What this installation stands on, without the engine (LibTorch), which app/ asks.
struct Installation {
    QString qt;
    QString openCv;
    QString sqlite;      ///< empty: Qt's SQLite driver is missing
    QString vocabulary;  ///< path of OpenAI's byte-pair vocabulary; empty: not found
    QString miniEncoder; ///< path of postil-mini; empty: not found
};

[[nodiscard]] Installation inspectInstallation();

} // namespace postil
