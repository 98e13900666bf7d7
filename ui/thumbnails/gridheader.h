// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/thumbnails/cellpainter.h"

#include <QRect>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

class QPainter;

namespace postil::ui {

/// A group of images in a grid. An empty title: no header (then it is the only section).
struct GridSection {
    QString title;
    int position = CellLook::noClass;             ///< badge of the header
    std::vector<qsizetype> rows;                  ///< of LabelView
    QString breakdownTitle;                       ///< "CLIP said"
    std::vector<std::pair<int, int>> breakdown;   ///< class position, images
    bool folded = false;
};

/// How much of a group is selected.
enum class GroupCheck { None, Some, All };

struct GroupHeaderState {
    QString note; ///< at the right: "12 seen"
    bool hovered = false;
    GroupCheck check = GroupCheck::None;
};

/// Where the check of a header is; the rest of the header folds the group.
[[nodiscard]] QRect groupCheckRect(const QRect& header);
/// Paints one group's header with the painter's font. `letters` by class position.
void paintGroupHeader(QPainter& painter, const QRect& rect, const GridSection& section, const GroupHeaderState& state, const QStringList& letters);

} // namespace postil::ui
