// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace postil {

struct SheetPicture {
    QByteArray png;
    QStringList lines; ///< below it; the first is in ink, the others are paler
    QString hint;      ///< shown when the pointer rests on it
};

struct PictureSheetFigure {
    QString title;
    std::vector<SheetPicture> pictures;
    int columns = 9;
    double side = 96; ///< px of a picture, square
};

/// Pictures in rows, words below: an SVG document that holds the pixels itself.
[[nodiscard]] QByteArray pictureSheetSvg(const PictureSheetFigure& figure);

} // namespace postil
