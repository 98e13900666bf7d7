// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/picturesheet.h"

#include "core/figures/svg.h"

#include <algorithm>

namespace postil {

namespace {

constexpr double margin = 16;
constexpr double gap = 12;
constexpr double titleHeight = 34;
constexpr double lineHeight = 14;
constexpr double letterSize = 11;

QString fitting(const QString& text, double width)
{
    const auto letters = static_cast<qsizetype>(width / figures::textWidth(QStringLiteral("n"), letterSize));
    return text.size() <= letters ? text : text.left(std::max<qsizetype>(1, letters - 1)) + QChar(0x2026);
}

} // namespace

QByteArray pictureSheetSvg(const PictureSheetFigure& figure)
{
    const auto count = static_cast<int>(figure.pictures.size());
    const int columns = std::max(1, std::min(figure.columns, count));
    const int rows = (count + columns - 1) / columns;
    qsizetype lines = 0;
    for (const SheetPicture& picture : figure.pictures) {
        lines = std::max(lines, picture.lines.size());
    }
    const double rowHeight = figure.side + static_cast<double>(lines) * lineHeight + gap;
    const double width = std::max(2 * margin + columns * (figure.side + gap) - gap, 2 * margin + figures::textWidth(figure.title, 13));
    figures::Svg svg(width, margin + titleHeight + rows * rowHeight, figure.title);
    svg.text({margin, margin + 12}, figure.title, {13, QString::fromLatin1(figures::ink), figures::Anchor::Start, true});
    for (int i = 0; i < count; ++i) {
        const SheetPicture& picture = figure.pictures[static_cast<std::size_t>(i)];
        const figures::Point corner{margin + (i % columns) * (figure.side + gap), margin + titleHeight + (i / columns) * rowHeight};
        svg.image(corner, figure.side, figure.side, picture.png, picture.hint);
        for (qsizetype line = 0; line < picture.lines.size(); ++line) {
            svg.text({corner.x, corner.y + figure.side + static_cast<double>(line + 1) * lineHeight - 2}, fitting(picture.lines[line], figure.side),
                     {letterSize, QString::fromLatin1(line == 0 ? figures::ink : figures::faintInk)});
        }
    }
    return svg.bytes();
}

} // namespace postil
