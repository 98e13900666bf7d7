// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace postil::ui {

/// The visual system: one table of colours per mode (the contrast of each pair was computed for WCAG 2). Every widget
/// takes its colours from here or from the palette made of it; no colour literal anywhere else.
struct Theme {
    bool dark = false;
    QColor window, rail, panel, base, canvas, stage;
    QColor hairline, chartGrid, track, inputEdge, buttonEdge;
    QColor text, text2, text3, disabledText;
    QColor accent, accentFill, tint, hover, neutralBar;
    QColor good, warning, error, warningGround, goodGround;

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme darkMode();
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const; ///< radii, header, tabs, chips only
};

/// The theme in use: follows qApp's palette. Widgets ask again in changeEvent(PaletteChange).
[[nodiscard]] const Theme& theme();
/// Sets palette, style sheet and font sizes of the application.
void applyTheme(bool dark);

/// Okabe-Ito by class position (8 colours, then repeated with another badge shape); the same in both modes.
[[nodiscard]] QColor classColour(int position);
[[nodiscard]] QColor classTextColour(int position); ///< of the letter on a filled badge

/// Sizes relative to the application's font B: hint B-1, head and cell strip B-1.5, title B+3, number B+4, big number B+7.
enum class TextRole { Body, Hint, Head, Strip, Title, Number, BigNumber };
[[nodiscard]] QFont textFont(TextRole role);
/// The same font in the weight of names and titles.
[[nodiscard]] QFont semibold(QFont font);

/// An SVG of resources/icons in the given colour, at device resolution.
[[nodiscard]] QIcon themeIcon(const QString& name, const QColor& colour = {});
/// The same in a colour of the theme in use whenever it is drawn: themeIcon(name, &Theme::text2).
[[nodiscard]] QIcon themeIcon(const QString& name, QColor Theme::*tone);

} // namespace postil::ui
