// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notebar.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace postil::ui {

NoteBar::NoteBar(Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_row(new QHBoxLayout(this))
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_close(new QToolButton)
{
    static const char* const names[] = {"info", "good", "warning", "error"};
    setProperty("note", QString::fromLatin1(names[static_cast<int>(kind)]));
    m_row->setContentsMargins(12, 8, 8, 8);
    m_row->setSpacing(8);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_row->addWidget(m_text, 1);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this note"));
    m_close->hide();
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retint();
}

void NoteBar::setText(const QString& what, const QString& rest)
{
    m_what = what;
    m_rest = rest;
    QString html = QStringLiteral("<b>%1</b>").arg(what.toHtmlEscaped());
    if (!rest.isEmpty()) {
        html += QLatin1Char(' ') + rest.toHtmlEscaped();
    }
    m_text->setText(html);
    setAccessibleName(text());
}

QString NoteBar::text() const
{
    return m_rest.isEmpty() ? m_what : m_what + QLatin1Char(' ') + m_rest;
}

void NoteBar::setCloseable(bool closeable)
{
    m_close->setVisible(closeable);
}

QToolButton* NoteBar::addAction(const QString& text)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setProperty("link", true);
    button->setAccessibleName(text);
    m_row->insertWidget(m_row->count() - 1, button, 0, Qt::AlignVCenter);
    return button;
}

void NoteBar::retint()
{
    const Theme& t = theme();
    QString icon = QStringLiteral("info");
    QColor colour = t.text2;
    switch (m_kind) {
    case Kind::Info:
        break;
    case Kind::Good:
        icon = QStringLiteral("check");
        colour = t.good;
        break;
    case Kind::Warning:
        icon = QStringLiteral("warning");
        colour = t.warning;
        break;
    case Kind::Error:
        icon = QStringLiteral("error");
        colour = t.error;
        break;
    }
    m_icon->setPixmap(themeIcon(icon, colour).pixmap(16, 16));
    m_close->setIcon(themeIcon(QStringLiteral("close"), t.text2));
}

void NoteBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        retint();
    }
    QFrame::changeEvent(event);
}

} // namespace postil::ui
