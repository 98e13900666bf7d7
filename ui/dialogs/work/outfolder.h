// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace postil::ui {

class PathField;

/// The folder into which a work dialog writes; what is finished there is kept.
[[nodiscard]] PathField* makeOutFolder(const QString& path, QWidget* parent = nullptr);

} // namespace postil::ui
