// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QToolButton>

namespace postil::test {

/// The widget inside `parent` with this object name, accessible name or text that can be seen; nullptr if there is none.
template <class T>
[[nodiscard]] T* seen(const QWidget& parent, const QString& name)
{
    for (T* widget : parent.findChildren<T*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->isVisible() && (widget->objectName() == name || widget->accessibleName() == name || (button != nullptr && button->text() == name))) {
            return widget;
        }
    }
    return nullptr;
}

/// A click; false: not to be seen, or not enabled.
inline bool press(const QWidget& parent, const QString& name)
{
    auto* button = seen<QAbstractButton>(parent, name);
    if (button == nullptr || !button->isEnabled()) {
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

/// Replaces a field's text by keys and leaves it with Tab; false as above.
inline bool enter(const QWidget& parent, const QString& name, const QString& text)
{
    auto* field = seen<QWidget>(parent, name);
    if (field == nullptr || !field->isEnabled()) {
        return false;
    }
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Tab);
    return true;
}

/// Moves a box with the arrow keys to the choice with this text; false if that cannot be reached.
inline bool step(const QWidget& parent, const QString& name, const QString& text)
{
    auto* box = seen<QComboBox>(parent, name);
    if (box == nullptr || !box->isEnabled()) {
        return false;
    }
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && box->currentText() != text; ++i) {
        QTest::keyClick(box, Qt::Key_Down);
    }
    return box->currentText() == text;
}

/// Opens a button's menu and takes the entry with this text by mouse; false if it is not there.
inline bool choose(QToolButton* button, const QString& text)
{
    if (button == nullptr || !button->isEnabled() || button->menu() == nullptr) {
        return false;
    }
    QMenu* menu = button->menu();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    for (QAction* action : menu->actions()) {
        if (action->text() == text && action->isEnabled()) {
            QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(action).center());
            return true;
        }
    }
    menu->close();
    return false;
}

/// What the note bars that can be seen say, one a line.
[[nodiscard]] inline QString notes(const QWidget& parent)
{
    QStringList texts;
    for (const ui::NoteBar* bar : parent.findChildren<ui::NoteBar*>()) {
        if (bar->isVisible()) {
            texts.append(bar->text());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace postil::test
