// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace postil::ui {

/// What a page wants to say about an image in its cell. Class positions: -1 = none of these, noClass = say nothing.
struct CellLook {
    static constexpr int noClass = -2;
    enum class Mark { None, Decided, SecondLook, Excluded };

    int from = noClass;      ///< what CLIP said, before the arrow
    int label = noClass;
    bool filled = false;     ///< a person decided
    std::vector<std::pair<int, bool>> also; ///< multi-label: the further classes, and whether a person said so
    Mark mark = Mark::None;
    bool doubtful = false;
    float confidence = 0;    ///< of the label, for the strip's bar; NaN = no bar
    QString word;            ///< after the badge: the split
    QString right;           ///< confidence, or the initials of who decided
};

struct CellState {
    bool selected = false;
    bool current = false;
    bool hovered = false;
    bool focused = false; ///< the grid has the keyboard
    bool unreadable = false;
};

/// Paints one cell: image, strip with badge and number, marks. `image` null = still loading.
void paintCell(QPainter& painter, const QRect& cell, int imageSize, const QImage& image, const CellLook& look,
               const CellState& state, const QStringList& letters);

} // namespace postil::ui
