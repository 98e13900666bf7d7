// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// Pictures that a command writes are SVG text made here: nothing in core draws.
namespace postil::figures {

// The window's light theme; series are told apart by Okabe and Ito's colours.
inline constexpr auto ink = "#1A1E26";
inline constexpr auto faintInk = "#4D5563";
inline constexpr auto hairline = "#C3C9D2";
inline constexpr auto grid = "#E8EBEF";
inline constexpr auto ground = "#FFFFFF";
inline constexpr auto accent = "#4A45C4";
inline constexpr auto tint = "#E8E7F9";
[[nodiscard]] QString seriesColour(std::size_t position);

struct Point {
    double x = 0;
    double y = 0;
};

struct Stroke {
    QString colour;
    double width = 1;
    QString dash = {}; ///< "5 3"; empty: solid
};

enum class Anchor { Start, Middle, End };

struct TextStyle {
    double size = 12; ///< px
    QString colour = QString::fromLatin1(faintInk);
    Anchor anchor = Anchor::Start;
    bool bold = false;
    bool upwards = false; ///< turned by 90°, read from below
};

/// An SVG document in the making, in pixels, y downwards, on white ground. Texts are escaped; equal calls give equal bytes.
class Svg
{
public:
    /// `description` is what a screen reader says.
    Svg(double width, double height, const QString& title, const QString& description = {});

    void line(Point from, Point to, const Stroke& stroke);
    void polyline(const std::vector<Point>& points, const Stroke& stroke);
    /// Closed, without an edge.
    void area(const std::vector<Point>& points, const QString& fill, double opacity);
    void rectangle(Point corner, double width, double height, const QString& fill, const Stroke& stroke);
    /// `hint` is shown when the pointer rests on it.
    void circle(Point centre, double radius, const QString& fill, const Stroke& stroke, const QString& hint = {});
    /// A PNG, embedded; small pictures keep their square pixels.
    void image(Point corner, double width, double height, const QByteArray& png, const QString& hint = {});
    void text(Point at, const QString& text, const TextStyle& style = {});

    [[nodiscard]] QByteArray bytes() const;

private:
    QString m_body;
};

/// Roughly how wide a line of text becomes, since nothing here knows fonts.
[[nodiscard]] double textWidth(const QString& text, double size);

} // namespace postil::figures
