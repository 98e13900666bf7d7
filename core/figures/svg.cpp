// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/svg.h"

#include <array>
#include <cmath>

namespace postil::figures {

namespace {

constexpr std::array okabeIto{"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C8C8C"};

/// Hundredths of a pixel, without trailing zeros and without "-0".
QString number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0 : rounded, 'g', 8);
}

QString escaped(const QString& text)
{
    QString clean;
    for (const QChar c : text) { // XML 1.0 knows no other control characters
        clean += c >= QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n') ? c : QChar(0xFFFD);
    }
    return clean.toHtmlEscaped();
}

QString strokeOf(const Stroke& stroke)
{
    QString text = QStringLiteral(" stroke=\"%1\" stroke-width=\"%2\"").arg(stroke.colour, number(stroke.width));
    if (!stroke.dash.isEmpty()) {
        text += QStringLiteral(" stroke-dasharray=\"%1\"").arg(stroke.dash);
    }
    return text;
}

QString list(const std::vector<Point>& points)
{
    QString text;
    for (const Point& point : points) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + number(point.x) + QLatin1Char(',') + number(point.y);
    }
    return text;
}

QString anchorName(Anchor anchor)
{
    switch (anchor) {
    case Anchor::Start:
        return QStringLiteral("start");
    case Anchor::Middle:
        return QStringLiteral("middle");
    case Anchor::End:
        break;
    }
    return QStringLiteral("end");
}

} // namespace

QString seriesColour(std::size_t position)
{
    return QString::fromLatin1(okabeIto.at(position % okabeIto.size()));
}

Svg::Svg(double width, double height, const QString& title, const QString& description)
{
    m_body = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" role=\"img\" "
                            "font-family=\"Noto Sans, DejaVu Sans, Arial, sans-serif\">\n")
                 .arg(number(width), number(height));
    m_body += QStringLiteral("<title>") + escaped(title) + QStringLiteral("</title>\n");
    if (!description.isEmpty()) {
        m_body += QStringLiteral("<desc>") + escaped(description) + QStringLiteral("</desc>\n");
    }
    m_body += QStringLiteral("<rect width=\"%1\" height=\"%2\" fill=\"%3\"/>\n").arg(number(width), number(height), QString::fromLatin1(ground));
}

void Svg::line(Point from, Point to, const Stroke& stroke)
{
    m_body += QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\"").arg(number(from.x), number(from.y), number(to.x), number(to.y))
              + strokeOf(stroke) + QStringLiteral("/>\n");
}

void Svg::polyline(const std::vector<Point>& points, const Stroke& stroke)
{
    m_body += QStringLiteral("<polyline points=\"") + list(points) + QStringLiteral("\" fill=\"none\" stroke-linejoin=\"round\"") + strokeOf(stroke)
              + QStringLiteral("/>\n");
}

void Svg::area(const std::vector<Point>& points, const QString& fill, double opacity)
{
    m_body += QStringLiteral("<polygon points=\"") + list(points)
              + QStringLiteral("\" fill=\"%1\" fill-opacity=\"%2\"/>\n").arg(fill, number(opacity));
}

void Svg::rectangle(Point corner, double width, double height, const QString& fill, const Stroke& stroke)
{
    m_body += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"")
                  .arg(number(corner.x), number(corner.y), number(width), number(height), fill)
              + strokeOf(stroke) + QStringLiteral("/>\n");
}

void Svg::circle(Point centre, double radius, const QString& fill, const Stroke& stroke, const QString& hint)
{
    m_body += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"%4\"").arg(number(centre.x), number(centre.y), number(radius), fill)
              + strokeOf(stroke);
    m_body += hint.isEmpty() ? QStringLiteral("/>\n") : QStringLiteral("><title>") + escaped(hint) + QStringLiteral("</title></circle>\n");
}

void Svg::image(Point corner, double width, double height, const QByteArray& png, const QString& hint)
{
    m_body += QStringLiteral("<image x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,%5\"")
                  .arg(number(corner.x), number(corner.y), number(width), number(height), QString::fromLatin1(png.toBase64()));
    m_body += hint.isEmpty() ? QStringLiteral("/>\n") : QStringLiteral("><title>") + escaped(hint) + QStringLiteral("</title></image>\n");
}

void Svg::text(Point at, const QString& text, const TextStyle& style)
{
    m_body += QStringLiteral("<text x=\"%1\" y=\"%2\" font-size=\"%3\" fill=\"%4\" text-anchor=\"%5\"")
                  .arg(number(at.x), number(at.y), number(style.size), style.colour, anchorName(style.anchor));
    if (style.bold) {
        m_body += QStringLiteral(" font-weight=\"600\"");
    }
    if (style.upwards) {
        m_body += QStringLiteral(" transform=\"rotate(-90 %1 %2)\"").arg(number(at.x), number(at.y));
    }
    m_body += QLatin1Char('>') + escaped(text) + QStringLiteral("</text>\n");
}

QByteArray Svg::bytes() const
{
    return (m_body + QStringLiteral("</svg>\n")).toUtf8();
}

double textWidth(const QString& text, double size)
{
    return 0.56 * size * static_cast<double>(text.size());
}

} // namespace postil::figures
