// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keystrip.h"

#include "ui/widgets/keycap.h"

#include <QHBoxLayout>

namespace postil::ui {

namespace {
constexpr int stripHeight = 32;
constexpr int gap = 10;
} // namespace

KeyStrip::KeyStrip(QWidget* parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_all(keyHintRow({QStringLiteral("?")}, tr("all keys")))
{
    setObjectName(QStringLiteral("keyStrip"));
    setFixedHeight(stripHeight);
    setAccessibleName(tr("Keys of this page"));
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(gap);
    m_row->addStretch(1);
    m_row->addWidget(m_all);
}

void KeyStrip::setHints(const QList<Hint>& hints)
{
    qDeleteAll(m_hints);
    m_hints.clear();
    for (const Hint& hint : hints) {
        QWidget* row = keyHintRow(hint.keys, hint.what, hint.badgePosition, hint.letter);
        m_row->insertWidget(static_cast<int>(m_hints.size()), row);
        m_hints.append(row);
    }
    fit();
}

void KeyStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

/// Hints that have no room are left out: "all keys" leads to them.
void KeyStrip::fit()
{
    int left = width() - 24 - m_all->sizeHint().width() - gap;
    for (QWidget* hint : std::as_const(m_hints)) {
        left -= hint->sizeHint().width() + gap;
        hint->setVisible(left >= 0);
    }
}

} // namespace postil::ui
