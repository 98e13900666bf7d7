// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <array>

namespace postil::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Theme& current()
{
    static Theme active = Theme::light();
    return active;
}

constexpr std::array<QRgb, 8> okabeIto{0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0xF0E442, 0x8C8C8C};

} // namespace

Theme Theme::light()
{
    Theme t;
    t.window = rgb(0xF3F4F7);
    t.rail = rgb(0xE9EBF0);
    t.panel = rgb(0xFAFAFC);
    t.base = rgb(0xFFFFFF);
    t.canvas = rgb(0xE3E6EB);
    t.stage = rgb(0x0B0C0E);
    t.hairline = rgb(0xD9DDE4);
    t.chartGrid = rgb(0xE8EBEF);
    t.track = rgb(0xDDE1E8);
    t.inputEdge = rgb(0x868E9C);
    t.buttonEdge = rgb(0xC3C9D2);
    t.text = rgb(0x1A1E26);
    t.text2 = rgb(0x4D5563);
    t.text3 = rgb(0x5C6473);
    t.disabledText = rgb(0xA0A7B3);
    t.accent = rgb(0x4A45C4);
    t.accentFill = rgb(0x4A45C4);
    t.tint = rgb(0xE8E7F9);
    t.hover = rgb(0xEDEFF3);
    t.neutralBar = rgb(0x6E7788);
    t.good = rgb(0x17704A);
    t.warning = rgb(0x855300);
    t.error = rgb(0xB3261E);
    t.warningGround = rgb(0xFDF3DC);
    t.goodGround = rgb(0xE4F3EB);
    return t;
}

Theme Theme::darkMode()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x1B1D22);
    t.rail = rgb(0x16181C);
    t.panel = rgb(0x202329);
    t.base = rgb(0x262A31);
    t.canvas = rgb(0x121417);
    t.stage = rgb(0x0B0C0E);
    t.hairline = rgb(0x343943);
    t.chartGrid = rgb(0x353B45);
    t.track = rgb(0x3A404A);
    t.inputEdge = rgb(0x737B89);
    t.buttonEdge = rgb(0x474D58);
    t.text = rgb(0xE4E7EC);
    t.text2 = rgb(0xAFB6C2);
    t.text3 = rgb(0x939BA8);
    t.disabledText = rgb(0x5F6672);
    t.accent = rgb(0xA5A1FF);
    t.accentFill = rgb(0x5B55D6);
    t.tint = rgb(0x33325A);
    t.hover = rgb(0x2B2F37);
    t.neutralBar = rgb(0x9AA2B0);
    t.good = rgb(0x5CC596);
    t.warning = rgb(0xE0B050);
    t.error = rgb(0xFF8A80);
    t.warningGround = rgb(0x3A3120);
    t.goodGround = rgb(0x1F3A2E);
    return t;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, panel);
    p.setColor(QPalette::ToolTipBase, base);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, base);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, error);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Highlight, tint);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Light, base);
    p.setColor(QPalette::Midlight, hairline);
    p.setColor(QPalette::Mid, hairline);
    p.setColor(QPalette::Dark, buttonEdge);
    p.setColor(QPalette::Shadow, inputEdge);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, disabledText);
    }
    return p;
}

const Theme& theme()
{
    return current();
}

void applyTheme(bool dark)
{
    current() = dark ? Theme::darkMode() : Theme::light();
    QApplication::setPalette(current().palette());
    qApp->setStyleSheet(current().styleSheet());
}

QColor classColour(int position)
{
    return rgb(okabeIto.at(static_cast<std::size_t>(position) % okabeIto.size()));
}

QColor classTextColour(int position)
{
    return position % int(okabeIto.size()) == 0 ? rgb(0xFFFFFF) : rgb(0x10131A);
}

QFont textFont(TextRole role)
{
    QFont font = QApplication::font();
    const auto grow = [&font](double points, bool semibold) {
        font.setPointSizeF(font.pointSizeF() + points);
        if (semibold) {
            font.setWeight(QFont::DemiBold);
        }
    };
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::Hint:
        grow(-1, false);
        break;
    case TextRole::Head:
        grow(-1.5, true);
        font.setCapitalization(QFont::AllUppercase);
        break;
    case TextRole::Title:
        grow(3, true);
        break;
    case TextRole::Number:
        grow(4, true);
        break;
    case TextRole::BigNumber:
        grow(7, true);
        break;
    }
    return font;
}

QIcon themeIcon(const QString& name, const QColor& colour)
{
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QPixmap pixmap(60, 60); // 20 px at three times the resolution: sharp up to 300 %
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour.isValid() ? colour : theme().text);
    return QIcon(pixmap);
}

QString Theme::styleSheet() const
{
    return QStringLiteral(
               "QToolTip { border: 1px solid %1; padding: 4px; }"
               "QPushButton, QToolButton[chip=\"true\"] { border: 1px solid %2; border-radius: 4px; padding: 4px 12px; background: %3; }"
               "QPushButton:hover, QToolButton[chip=\"true\"]:hover { background: %4; }"
               "QPushButton:focus, QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid %5; }"
               "QPushButton[primary=\"true\"] { background: %6; color: white; border: 1px solid %6; font-weight: 600; }"
               "QPushButton[primary=\"true\"]:disabled { background: %7; color: %8; border-color: %7; }"
               "QToolButton[chip=\"true\"]:checked { background: %9; border-color: %5; }")
        .arg(hairline.name(), buttonEdge.name(), base.name(), hover.name(), accent.name(), accentFill.name(), track.name(),
             disabledText.name(), tint.name());
}

} // namespace postil::ui
