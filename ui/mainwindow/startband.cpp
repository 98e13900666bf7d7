// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/startband.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace postil::ui {

namespace {
constexpr int margin = 48;
constexpr int picture = 72;
constexpr int gap = 12;
} // namespace

StartBand::StartBand(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(188);
    setAccessibleName(tr("Postil: captions become labels. You keep the last word."));
}

void StartBand::setPictures(std::vector<Picture> pictures)
{
    m_pictures = std::move(pictures);
    update();
}

void StartBand::paintEvent(QPaintEvent*)
{
    const Theme dark = Theme::darkMode(); // dark in both themes
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), dark.canvas);
    QFont name = font();
    name.setPixelSize(28);
    name.setBold(true);
    painter.setFont(name);
    painter.setPen(Qt::white);
    painter.drawText(QRect(margin, 20, 200, 44), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("Postil"));
    const int nameWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("Postil"));
    QFont line = font();
    line.setPointSizeF(line.pointSizeF() + 1.5);
    painter.setFont(line);
    painter.setPen(dark.text2);
    painter.drawText(QRect(margin + nameWidth + 16, 24, 600, 40), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("Captions become labels. You keep the last word."));

    painter.setFont(textFont(TextRole::Hint));
    int right = width() - margin;
    const std::pair<QString, BadgeStyle> legend[] = {{tr("proposed by a machine"), BadgeStyle::Outlined},
                                                     {tr("decided by a person"), BadgeStyle::Filled}};
    for (const auto& [text, style] : legend) {
        const int w = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(dark.text2);
        painter.drawText(QRect(right - w, 36, w, 20), Qt::AlignVCenter, text);
        paintBadge(painter, QRectF(right - w - 22, 38, 16, 16), 4, QStringLiteral("H"), style, dark);
        right -= w + 22 + 16;
    }

    const int count = std::min<int>(static_cast<int>(m_pictures.size()), (width() - 2 * margin + gap) / (picture + gap));
    for (int i = 0; i < count; ++i) {
        const Picture& item = m_pictures[static_cast<std::size_t>(i)];
        const int x = margin + i * (picture + gap);
        painter.drawImage(QRect(x, 76, picture, picture), item.image);
        const BadgeStyle style = i < count * 3 / 8 ? BadgeStyle::Filled : BadgeStyle::Outlined;
        paintBadge(painter, QRectF(x, 154, 14, 14), item.position, item.letter, style, dark);
        painter.setPen(dark.text);
        painter.drawText(QRect(x + 19, 151, picture - 15, 20), Qt::AlignVCenter, item.className);
    }
}

LoopBand::LoopBand(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(56);
    setAccessibleName(tr("Captions, CLIP, refiner, you, export"));
}

void LoopBand::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(0, 0, width(), 1), t.hairline);
    struct Step {
        QString icon, title, text;
    };
    const Step steps[] = {
        {QStringLiteral("captions"), tr("Captions"), tr("write what each class looks like")},
        {QStringLiteral("refiner"), tr("CLIP"), tr("labels every image")},
        {QStringLiteral("refine"), tr("Refiner"), tr("learns and overturns mistakes")},
        {QStringLiteral("review"), tr("You"), tr("sweep through what is doubtful")},
        {QStringLiteral("export"), tr("Export"), tr("labels that say where they came from")},
    };
    const QFont hint = textFont(TextRole::Hint);
    const QFontMetrics metrics(hint);
    int used = 0;
    for (const Step& step : steps) {
        used += 28 + metrics.horizontalAdvance(step.text);
    }
    const int space = std::max(24, (width() - 2 * margin - used) / 4);
    int x = margin;
    for (const Step& step : steps) {
        painter.drawPixmap(x, 17, themeIcon(step.icon, t.text2).pixmap(18, 18));
        painter.setFont(semibold(hint));
        painter.setPen(t.text);
        painter.drawText(QRect(x + 28, 9, 300, 20), Qt::AlignVCenter, step.title);
        painter.setFont(hint);
        painter.setPen(t.text2);
        painter.drawText(QRect(x + 28, 27, 400, 20), Qt::AlignVCenter, step.text);
        x += 28 + metrics.horizontalAdvance(step.text);
        if (&step != &steps[4]) {
            painter.drawPixmap(x + space / 2 - 8, 20, themeIcon(QStringLiteral("chevron-right"), t.text3).pixmap(14, 14));
        }
        x += space;
    }
}

} // namespace postil::ui
