// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/rail.h"

#include "ui/pages/pagefactory.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QPainter>

namespace postil::ui {

namespace {
constexpr int railWidth = 72;
constexpr int itemHeight = 60;
constexpr int pageIconSize = 20;
} // namespace

RailButton::RailButton(const QString& icon, const QString& text, QWidget* parent)
    : QToolButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setCount(int count)
{
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%1 waiting").arg(thousands(count)) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return {railWidth - 1, text().isEmpty() ? 46 : itemHeight};
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), t.hover);
    }
    const QColor ink = !isEnabled() ? t.disabledText : isChecked() ? t.accent : t.text2;
    const bool named = !text().isEmpty();
    const QRect icon((width() - pageIconSize) / 2, named ? 10 : (height() - pageIconSize) / 2, pageIconSize, pageIconSize);
    painter.drawPixmap(icon, themeIcon(m_icon, ink).pixmap(pageIconSize, pageIconSize));
    if (named) {
        QFont font = textFont(TextRole::Hint);
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(0, 34, width(), 20), Qt::AlignCenter, text());
    }
    if (isChecked()) {
        painter.fillRect(QRect(0, 10, 3, height() - 20), t.accent);
    }
    if (m_count > 0) {
        QFont font = textFont(TextRole::Hint);
        font.setPointSizeF(font.pointSizeF() - 1.5);
        font.setBold(true);
        painter.setFont(font);
        const QString number = m_count > 9999 ? QStringLiteral("9999+") : thousands(m_count);
        const int w = std::max(16, painter.fontMetrics().horizontalAdvance(number) + 8);
        const QRect pill(std::min(icon.right() - 6, width() - w - 2), icon.top() - 6, w, 14);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.accentFill : t.text2);
        painter.drawRoundedRect(pill, 7, 7);
        painter.setPen(isChecked() ? QColor(Qt::white) : t.rail);
        painter.drawText(pill, Qt::AlignCenter, number);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(3, 2, -3, -2), 4, 4);
    }
}

Rail::Rail(QWidget* parent)
    : QToolBar(tr("Pages"), parent)
    , m_settings(new RailButton(QStringLiteral("settings"), {}))
{
    setObjectName(QStringLiteral("rail"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setOrientation(Qt::Vertical);
    setFixedWidth(railWidth);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < pageCount; ++i) {
        const auto id = static_cast<PageId>(i);
        auto* button = new RailButton(pageIcon(id), pageTitle(id));
        button->setCheckable(true);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(pageTitle(id)).arg(i + 1));
        group->addButton(button, i);
        addWidget(button);
        m_buttons[static_cast<std::size_t>(i)] = button;
        connect(button, &QToolButton::clicked, this, [this, id] { emit pageChosen(id); });
    }
    auto* spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    addWidget(spring);
    m_settings->setAccessibleName(tr("Settings"));
    m_settings->setToolTip(tr("Theme and device"));
    m_settings->setPopupMode(QToolButton::InstantPopup);
    addWidget(m_settings);
    auto* help = new RailButton(QStringLiteral("help"), {});
    help->setAccessibleName(tr("Keys of this page"));
    help->setToolTip(tr("Keys of this page (F1 or ?)"));
    addWidget(help);
    connect(help, &QToolButton::clicked, this, &Rail::helpWanted);
}

void Rail::setCurrent(PageId page)
{
    button(page)->setChecked(true);
}

void Rail::setCount(PageId page, int count)
{
    button(page)->setCount(count);
}

} // namespace postil::ui
