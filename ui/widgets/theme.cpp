// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHash>
#include <QPainter>
#include <QIconEngine>
#include <QPixmap>
#include <QPixmapCache>
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

/// Draws an SVG in the given colour or, without one, in the text colour of the moment: icons follow a change of the theme.
class ThemeIconEngine final : public QIconEngine
{
public:
    /// `colour` holds in both modes; where it is invalid, the theme's `tone` is taken when the icon is drawn.
    ThemeIconEngine(QString name, const QColor& colour, QColor Theme::*tone)
        : m_name(std::move(name))
        , m_colour(colour)
        , m_tone(tone)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPixmap picture = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor ink = mode == QIcon::Disabled ? theme().disabledText : (m_colour.isValid() ? m_colour : theme().*m_tone);
        const QString key = QStringLiteral("postil-icon-%1-%2-%3x%4").arg(m_name, ink.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture)) {
            return picture;
        }
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(m_name));
        QPainter painter(&picture);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), ink);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemeIconEngine(m_name, m_colour, m_tone); }

private:
    QString m_name;
    QColor m_colour;
    QColor Theme::*m_tone;
};

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

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
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
    case TextRole::Strip:
        grow(-1.5, false);
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
    return QIcon(new ThemeIconEngine(name, colour, &Theme::text));
}

QIcon themeIcon(const QString& name, QColor Theme::*tone)
{
    return QIcon(new ThemeIconEngine(name, {}, tone));
}

QString Theme::styleSheet() const
{
    // @name@ is replaced by a colour of the table.
    QString css = QStringLiteral(R"(
QToolTip { border: 1px solid @hairline@; padding: 4px; background: @base@; color: @text@; }
QMainWindow, QDialog { background: @window@; }
QMenuBar { background: @rail@; border-bottom: 1px solid @hairline@; }
QMenuBar::item { padding: 4px 9px; background: transparent; }
QMenuBar::item:selected { background: @hover@; }
QMenu { background: @base@; border: 1px solid @hairline@; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 24px; }
QMenu::item:selected { background: @tint@; color: @text@; }
QMenu::item:disabled { color: @disabled@; }
QMenu::separator { height: 1px; background: @hairline@; margin: 4px 0; }
QToolBar#rail { background: @rail@; border: 0; border-right: 1px solid @hairline@; padding: 0; spacing: 0; }
QStatusBar { background: @rail@; border-top: 1px solid @hairline@; }
QStatusBar::item { border: 0; }
QFrame#taskStrip { background: @rail@; }
QFrame#pageHeader { background: @window@; border-bottom: 1px solid @hairline@; }
QFrame#filterBar { background: @window@; border-bottom: 1px solid @hairline@; }
QFrame#keyStrip, QFrame#gridFoot { background: @panel@; border-top: 1px solid @hairline@; }
QWidget[column="true"] { background: @panel@; }
QFrame[panel="true"] { background: @base@; border: 1px solid @hairline@; border-radius: 6px; }
QFrame[line="true"] { background: @hairline@; }
QSplitter::handle { background: @hairline@; }
QLabel[role="text2"] { color: @text2@; }
QLabel[role="text3"] { color: @text3@; }
QLabel[role="warning"] { color: @warning@; }
QLabel[role="error"] { color: @error@; }
QLabel[role="good"] { color: @good@; }
QLabel[keycap="true"] { background: @base@; border: 1px solid @buttonEdge@; border-radius: 3px; padding: 0 4px; color: @text2@; min-width: 9px; }
QPushButton { border: 1px solid @buttonEdge@; border-radius: 4px; padding: 0 12px; background: @base@; min-height: 26px; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed, QPushButton:checked { background: @tint@; }
QPushButton:disabled { color: @disabled@; border-color: @hairline@; }
QPushButton:focus { border: 2px solid @accent@; padding: 0 11px; min-height: 24px; }
QPushButton[primary="true"] { background: @fill@; color: white; border: 1px solid @fill@; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text@; }
QPushButton[primary="true"]:disabled { background: @track@; color: @disabled@; border-color: @track@; }
QToolButton[chip="true"] { border: 1px solid @buttonEdge@; border-radius: 12px; padding: 1px 10px; background: @base@; min-height: 18px; }
QToolButton[chip="true"]:hover { background: @hover@; }
QToolButton[chip="true"]:checked { background: @tint@; border-color: @accent@; color: @accent@; }
QToolButton[chip="true"]:focus { border: 2px solid @accent@; padding: 0 9px; }
QToolButton[chip="true"]::menu-indicator { image: none; width: 0; }
QToolButton[segment="true"] { border: 1px solid @buttonEdge@; border-right-width: 0; padding: 1px 9px; background: @base@; min-height: 20px; }
QToolButton[segment="true"]:hover { background: @hover@; }
QToolButton[segment="true"]:checked { background: @tint@; color: @accent@; font-weight: 600; }
QToolButton[segment="true"]:focus { border: 2px solid @accent@; padding: 0 8px; }
QToolButton[segment="last"] { border: 1px solid @buttonEdge@; padding: 1px 9px; background: @base@; min-height: 20px; }
QToolButton[segment="last"]:hover { background: @hover@; }
QToolButton[segment="last"]:checked { background: @tint@; color: @accent@; font-weight: 600; }
QToolButton[segment="last"]:focus { border: 2px solid @accent@; padding: 0 8px; }
QToolButton[segment="true"][narrow="true"], QToolButton[segment="last"][narrow="true"] { padding: 1px 2px; }
QToolButton[segment="true"][narrow="true"]:focus, QToolButton[segment="last"][narrow="true"]:focus { padding: 0 1px; }
QToolButton[link="true"] { border: 0; background: transparent; color: @accent@; padding: 2px 4px; }
QToolButton[link="true"]:hover, QToolButton[link="true"]:focus { text-decoration: underline; }
QToolButton[flat="true"] { border: 1px solid transparent; border-radius: 4px; background: transparent; padding: 3px; }
QToolButton[flat="true"]:hover { background: @hover@; }
QToolButton[flat="true"]:focus { border: 2px solid @accent@; padding: 2px; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit { border: 1px solid @inputEdge@; border-radius: 4px; background: @base@; padding: 0 6px; min-height: 26px; selection-background-color: @fill@; selection-color: white; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid @accent@; padding: 0 5px; min-height: 24px; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 10px; height: 10px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; border: 0; width: 18px; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; border: 0; width: 18px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/arrow-up.svg); width: 8px; height: 8px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 8px; height: 8px; }
QLineEdit[wrong="true"] { border: 1px solid @error@; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @disabled@; border-color: @buttonEdge@; }
QProgressBar { border: 0; border-radius: 2px; background: @track@; }
QProgressBar::chunk { background: @accent@; border-radius: 2px; }
QListView#panelList, QTableView#panelList, QTreeView#panelList { background: @base@; border: 1px solid @hairline@; border-radius: 6px; }
QHeaderView::section { background: @base@; border: 0; border-bottom: 1px solid @hairline@; padding: 4px 8px; color: @text2@; }
QFrame[note="info"] { background: @hover@; border: 0; border-radius: 4px; }
QFrame[note="good"] { background: @goodGround@; border: 0; border-radius: 4px; }
QFrame[note="warning"] { background: @warningGround@; border: 0; border-radius: 4px; }
QFrame[note="error"] { background: @base@; border: 1px solid @hairline@; border-left: 3px solid @error@; }
QTabBar::tab { background: transparent; padding: 6px 12px; border: 0; border-bottom: 2px solid transparent; color: @text2@; }
QTabBar::tab:selected { border-bottom: 2px solid @accent@; color: @text@; font-weight: 600; }
QTabWidget::pane { border: 0; border-top: 1px solid @hairline@; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @track@; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent@; }
QSlider::handle:horizontal { width: 10px; height: 10px; margin: -5px 0; border-radius: 6px; border: 2px solid @accent@; background: @base@; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid @inputEdge@; border-radius: 3px; background: @base@; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked { background: @fill@; border-color: @fill@; image: url(:/icons/check-white.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent@; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @inputEdge@; border-radius: 3px; margin: 2px 3px; min-height: 28px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @inputEdge@; border-radius: 3px; margin: 3px 2px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { height: 0; width: 0; background: transparent; }
)");
    const std::pair<const char*, QColor> names[] = {
        {"@hairline@", hairline}, {"@base@", base},         {"@text@", text},         {"@window@", window},
        {"@rail@", rail},         {"@hover@", hover},       {"@tint@", tint},         {"@disabled@", disabledText},
        {"@panel@", panel},       {"@text2@", text2},       {"@text3@", text3},       {"@warning@", warning},
        {"@error@", error},       {"@good@", good},         {"@buttonEdge@", buttonEdge}, {"@accent@", accent},
        {"@fill@", accentFill},   {"@track@", track},       {"@inputEdge@", inputEdge},   {"@goodGround@", goodGround},
        {"@warningGround@", warningGround},
    };
    for (const auto& [name, colour] : names) {
        css.replace(QLatin1String(name), colour.name());
    }
    return css;
}

} // namespace postil::ui
