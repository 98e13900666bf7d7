// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/mainwindow.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSettings>
#include <QTest>
#include <QTimer>

namespace postil::test {

/// The next file dialogs get these paths typed, one each, and are accepted by a click;
/// an empty one takes what the dialog proposes.
inline void answerFileDialogs(QObject* owner, const QStringList& paths)
{
    auto* timer = new QTimer(owner);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, paths, next = 0, last = QPointer<QWidget>()]() mutable {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        auto* field = dialog != nullptr && dialog != last ? dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) : nullptr;
        if (field == nullptr || !field->isVisible()) {
            return;
        }
        last = dialog;
        const QString path = paths.at(next++);
        if (next == paths.size()) {
            timer->stop();
            timer->deleteLater();
        }
        if (!path.isEmpty()) {
            // The dialog reads folders on another thread, selects what it finds on the way to the whole path, and writes what is
            // selected into the field: with a busy processor between two letters. So the path is pasted, and again if need be.
            const auto selected = [&] { return dialog->selectedFiles() == QStringList(path); };
            for (int i = 0; i < 6 && !selected(); ++i) {
                QGuiApplication::clipboard()->setText(path);
                field->selectAll();
                QTest::keySequence(field, QKeySequence::Paste);
                (void)QTest::qWaitFor(selected, 5000);
            }
            if (!selected()) {
                dialog->reject();
                return;
            }
        }
        if (field->completer() != nullptr) {
            field->completer()->popup()->hide(); // it lies over the buttons
        }
        for (QAbstractButton* button : dialog->findChild<QDialogButtonBox*>()->buttons()) {
            if (dialog->findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::AcceptRole) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
    });
    timer->start();
}

/// What a person does to the window: mouse and keys on the widgets of the page in front, nothing else.
class WindowDriver
{
public:
    explicit WindowDriver(ui::MainWindow& window)
        : m_window(window)
    {
    }

    /// The widget of the page in front with this object name (or accessible name); nullptr if there is none that can be seen.
    template <class T>
    [[nodiscard]] T* find(const QString& name) const
    {
        for (T* widget : m_window.findChildren<T*>()) {
            if ((widget->objectName() == name || widget->accessibleName() == name) && widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

    /// False: not there, or not enabled.
    bool click(const QString& name)
    {
        auto* button = find<QAbstractButton>(name);
        if (button == nullptr || !button->isEnabled()) {
            return false;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }

    /// Replaces a field's text by keys and leaves it with Tab.
    bool type(const QString& name, const QString& text)
    {
        auto* field = find<QWidget>(name);
        if (field == nullptr || !field->isEnabled()) {
            return false;
        }
        QTest::mouseClick(field, Qt::LeftButton);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
        return true;
    }

    /// Key for whoever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!m_window.isActiveWindow()) { // no window manager does it when a dialog goes
            m_window.activateWindow();
            (void)QTest::qWaitForWindowActive(&m_window);
        }
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : &m_window, key, modifiers);
    }

    void keys(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// The next file dialogs get these paths typed, one each, and are accepted by a click;
    /// an empty one takes what the dialog proposes.
    void answerFileDialogs(const QStringList& paths) { test::answerFileDialogs(&m_window, paths); }

    /// A click on the row with this text in a list of the page in front.
    bool clickRow(const QString& text)
    {
        for (QListWidget* list : m_window.findChildren<QListWidget*>()) {
            const auto items = list->isVisible() ? list->findItems(text, Qt::MatchExactly) : QList<QListWidgetItem*>();
            if (!items.isEmpty()) {
                QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(items.front()).center());
                return true;
            }
        }
        return false;
    }

private:
    ui::MainWindow& m_window;
};

/// A person without settings: those of the test go to a folder of its own.
inline void useOwnSettings(const QString& folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

} // namespace postil::test
