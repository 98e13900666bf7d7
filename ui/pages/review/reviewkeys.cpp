// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which key does what on the Review page.
#include "ui/models/projectsession.h"
#include "ui/pages/review/reviewacts.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/thumbnails/thumbnailgrid.h"
#include "ui/widgets/classkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStackedWidget>

namespace postil::ui {

/// Stepping through single images goes on to the next undecided one; after a sweep the selection is let go, so that Enter
/// means the page again.
void ReviewPage::moveOn(const std::vector<qsizetype>& decided)
{
    const bool stepping = m_grid->isStepping() || isLarge();
    qsizetype index = m_grid->indexOf(decided.back());
    if (index < 0) {
        return;
    }
    const auto& rows = m_context.session.view().rows;
    qsizetype next = index + 1;
    while (next < m_grid->count() && rows[static_cast<std::size_t>(m_grid->rowAt(next))].decision.kind != Decision::Kind::None) {
        ++next;
    }
    if (stepping) {
        m_grid->setCurrentIndex(next < m_grid->count() ? next : index, true);
    } else {
        m_grid->clearSelection();
    }
}

std::vector<KeyHint> ReviewPage::answerKeys() const
{
    return {
        {{QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("9"), QStringLiteral("0")}, tr("yes to class 1 to 10; again: no; again: nothing")},
        {{tr("Shift"), QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("0")}, tr("the same for class 11 to 20")},
        {{tr("Alt"), QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("0")}, tr("no to class 1 to 10 (with Shift 11 to 20)")},
        {{QStringLiteral("-")}, tr("no to every class")},
        {{tr("Enter"), tr("Space")}, tr("take the model's answers for the classes left open")},
        {{QStringLiteral("X")}, tr("no to the class of the group")},
        {{QStringLiteral("E")}, tr("exclude")},
        {{QStringLiteral("N")}, tr("second look")},
        {{QStringLiteral("S")}, tr("skip to the next")},
        {{tr("Backspace")}, tr("undo")},
        {{QStringLiteral("←"), QStringLiteral("→"), QStringLiteral("↑"), QStringLiteral("↓")}, tr("move; with Shift extend, with Ctrl only move")},
        {{tr("Ctrl"), QStringLiteral("A")}, tr("select everything in the filter")},
        {{QStringLiteral("Z")}, tr("large view and back")},
    };
}

void ReviewPage::skip()
{
    if (m_grid->currentIndex() + 1 < m_grid->count()) {
        m_grid->setCurrentIndex(m_grid->currentIndex() + 1, true);
    }
}

bool ReviewPage::handleDigit(const QKeyEvent* event)
{
    const std::optional<int> position = classOfDigit(*event);
    if (!position || (event->modifiers() & Qt::ControlModifier) != 0) {
        return false;
    }
    const bool alt = (event->modifiers() & Qt::AltModifier) != 0;
    if (alt && m_context.session.answers() != nullptr) {
        m_acts->giveAnswer(*position, YesNo::No);
    } else if (alt) {
        m_acts->giveRanked(*position % 10);
    } else {
        m_acts->giveClass(*position);
    }
    return true;
}

void ReviewPage::keyPressEvent(QKeyEvent* event)
{
    if (handleDigit(event)) {
        return;
    }
    const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held != Qt::NoModifier) {
        Page::keyPressEvent(event);
        return;
    }
    const bool large = isLarge();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        confirm();
        break;
    case Qt::Key_Minus:
        m_acts->denyAll();
        break;
    case Qt::Key_E:
        m_acts->exclude();
        break;
    case Qt::Key_N:
        m_acts->secondLook();
        break;
    case Qt::Key_S:
        skip();
        break;
    case Qt::Key_X:
        m_acts->rejectSuggestion();
        break;
    case Qt::Key_Z:
        showLarge(!large);
        break;
    case Qt::Key_Backspace:
        (void)m_context.session.undo();
        break;
    case Qt::Key_Escape:
        showLarge(false); // leaves the large view or a field
        break;
    case Qt::Key_D:
    case Qt::Key_A:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool back = event->key() == Qt::Key_A || event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
        QKeyEvent step(QEvent::KeyPress, back ? Qt::Key_Left : Qt::Key_Right, event->modifiers());
        QCoreApplication::sendEvent(m_grid, &step);
        break;
    }
    default:
        Page::keyPressEvent(event);
    }
}

} // namespace postil::ui
