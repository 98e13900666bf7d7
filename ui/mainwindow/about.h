// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace postil {
struct Engine;
}

namespace postil::ui {

/// What this program is, its version, its engine and its licence.
void showAbout(const Engine& engine, QWidget* parent);

} // namespace postil::ui
