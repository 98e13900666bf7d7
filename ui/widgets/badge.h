// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/classstore.h"
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace postil::ui {

/// Filled: a person decided. Outlined: a machine proposes. Holds on every page.
enum class BadgeStyle { Filled, Outlined };

/// A letter per class, by position: the first one of the name that no earlier class took, else the first letter.
[[nodiscard]] QStringList classLetters(const std::vector<ClassRow>& classes);

/// `position` -1 is "none of these": grey with a dash. `letter` may be empty then.
/// `mode` gives the ground of outlined badges where it is not the theme in use (the dark band of the start screen).
void paintBadge(QPainter& painter, const QRectF& box, int position, const QString& letter, BadgeStyle style,
                const Theme& mode = theme());
[[nodiscard]] QIcon badgeIcon(int position, const QString& letter, BadgeStyle style, int size = 16);

} // namespace postil::ui
