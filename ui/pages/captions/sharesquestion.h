// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/classstore.h"

#include <QString>

#include <optional>
#include <vector>

class QWidget;

namespace postil::ui {

/// "hand=0.3, head=0.7" to shares by class position. One label per image: every class has one, above 0, and they add up to 1.
/// `several`, a yes or no per class: each is above 0 and at most 1, classes that are not named get -1, not known.
[[nodiscard]] Result<std::vector<double>> parseShares(const QString& text, const std::vector<ClassRow>& classes, bool several);

/// Asks for them in a field: the keyboard alone does it. `present`: by class position, or of another length when there are none.
/// Nothing when the person gave up.
[[nodiscard]] std::optional<Result<std::vector<double>>> askForShares(QWidget* parent, const std::vector<ClassRow>& classes, const std::vector<double>& present,
                                                                      bool several);

} // namespace postil::ui
