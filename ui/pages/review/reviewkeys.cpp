// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of the Review page do: the acts, apart from how the page shows them.
#include "ui/models/projectsession.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/reviewsidebar.h"
#include "ui/thumbnails/thumbnailgrid.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>

namespace postil::ui {

namespace {

/// On most layouts Shift+digit arrives as another character: the number row is known by its scan codes (X11 and Wayland: evdev + 8).
constexpr quint32 firstDigitScanCode = 10;
constexpr quint32 lastDigitScanCode = 19;
constexpr int shiftedClasses = 10; ///< Shift+1 gives the eleventh class

} // namespace

std::vector<qsizetype> ReviewPage::targets() const
{
    if (m_grid->selectedCount() > 0) {
        return m_grid->selectedRows();
    }
    return m_grid->currentRow() >= 0 ? std::vector<qsizetype>{m_grid->currentRow()} : std::vector<qsizetype>{};
}

std::vector<ImageId> ReviewPage::idsOf(const std::vector<qsizetype>& rows) const
{
    std::vector<ImageId> ids;
    ids.reserve(rows.size());
    for (const qsizetype row : rows) {
        ids.push_back(m_context.session.view().images[static_cast<std::size_t>(row)].id);
    }
    return ids;
}

void ReviewPage::decideRows(const std::vector<qsizetype>& rows, const std::vector<Decision>& decisions)
{
    if (rows.empty() || m_context.session.isReadOnly()) {
        return;
    }
    m_acting = true;
    const auto change = m_context.session.decideEach(idsOf(rows), decisions);
    m_acting = false;
    if (change) {
        m_sidebar->noteDecision(change->images);
        moveOn(rows);
    }
}

void ReviewPage::decideAll(const Decision& decision)
{
    const auto rows = targets();
    decideRows(rows, std::vector<Decision>(rows.size(), decision));
}

/// Stepping through single images goes on to the next undecided one; after a sweep the selection is let go, so that Enter
/// means the page again.
void ReviewPage::moveOn(const std::vector<qsizetype>& decided)
{
    const bool stepping = m_grid->isStepping() || m_stack->currentIndex() == 1;
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

void ReviewPage::giveClass(int position)
{
    const auto& classes = m_context.session.view().classes;
    if (position >= 0 && position < static_cast<int>(classes.size())) {
        decideAll({Decision::Kind::Class, classes[static_cast<std::size_t>(position)].id, false});
    }
}

void ReviewPage::giveRanked(int rank)
{
    if (m_grid->currentRow() < 0) {
        return;
    }
    const auto ranking = m_tables.ranking(m_context.session.view().rows[static_cast<std::size_t>(m_grid->currentRow())].image);
    if (rank >= 0 && rank < static_cast<int>(ranking.size())) {
        decideAll({Decision::Kind::Class, ranking[static_cast<std::size_t>(rank)], false});
    }
}

void ReviewPage::confirm()
{
    std::vector<qsizetype> rows = m_grid->selectedRows();
    const auto& labels = m_context.session.view().rows;
    if (rows.empty()) {
        rows = m_stack->currentIndex() == 1 ? targets() : m_grid->visibleRows();
        std::erase_if(rows, [&](qsizetype row) { return labels[static_cast<std::size_t>(row)].decision.kind != Decision::Kind::None; });
    }
    std::vector<Decision> decisions;
    std::erase_if(rows, [&](qsizetype row) {
        const LabelRow& label = labels[static_cast<std::size_t>(row)];
        const ClassId shown = label.decision.kind == Decision::Kind::Class ? label.decision.classId : model().proposal(m_queue, label);
        if (!shown.isValid() || label.decision.kind == Decision::Kind::Class) {
            return true; // nothing to agree with, or already said
        }
        decisions.push_back({Decision::Kind::Class, shown, true});
        return false;
    });
    decideRows(rows, decisions);
}

void ReviewPage::exclude()
{
    decideAll({Decision::Kind::Excluded, {}, false});
}

void ReviewPage::secondLook()
{
    decideAll({Decision::Kind::SecondLook, {}, false});
}

void ReviewPage::skip()
{
    if (m_grid->currentIndex() + 1 < m_grid->count()) {
        m_grid->setCurrentIndex(m_grid->currentIndex() + 1, true);
    }
}

void ReviewPage::rejectSuggestion()
{
    const auto rows = targets();
    std::vector<Decision> decisions;
    for (const qsizetype row : rows) {
        const LabelRow& label = m_context.session.view().rows[static_cast<std::size_t>(row)];
        const ClassId shown = model().proposal(m_queue, label);
        const bool fallBack = label.zeroshot.isValid() && label.zeroshot != shown;
        decisions.push_back(fallBack ? Decision{Decision::Kind::Class, label.zeroshot, false} : Decision{Decision::Kind::SecondLook, {}, false});
    }
    decideRows(rows, decisions);
}

bool ReviewPage::handleDigit(const QKeyEvent* event)
{
    int digit = -1;
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        digit = event->key() - Qt::Key_0;
    } else if (shift && event->nativeScanCode() >= firstDigitScanCode && event->nativeScanCode() <= lastDigitScanCode) {
        digit = static_cast<int>(event->nativeScanCode() - firstDigitScanCode + 1) % 10;
    }
    if (digit < 0 || (event->modifiers() & Qt::ControlModifier) != 0) {
        return false;
    }
    const int position = (digit + 9) % 10; // 1 is the first class, 0 the tenth
    if ((event->modifiers() & Qt::AltModifier) != 0) {
        giveRanked(position);
    } else {
        giveClass(shift ? position + shiftedClasses : position);
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
    const bool large = m_stack->currentIndex() == 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        confirm();
        break;
    case Qt::Key_E:
        exclude();
        break;
    case Qt::Key_N:
        secondLook();
        break;
    case Qt::Key_S:
        skip();
        break;
    case Qt::Key_X:
        rejectSuggestion();
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
