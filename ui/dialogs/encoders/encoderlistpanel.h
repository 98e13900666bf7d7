// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoderlist.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTableWidget;

namespace postil::ui {

class NoteBar;
class RunningTask;
class TaskRunner;

/// The person's models: what each is, whether it was read whole and equals what was published. Adding and verifying read
/// every byte, as tasks; removing takes a model out of the list and leaves its files.
class EncoderListPanel final : public QWidget
{
    Q_OBJECT

public:
    EncoderListPanel(TaskRunner& tasks, const EncoderLoader& loader, EncoderList list = EncoderList(), QWidget* parent = nullptr);

    void refresh();
    /// Verifies the model in a folder or file and puts it into the list.
    void add(const QString& path);
    /// Selects the model that lies there; false when the list has none.
    bool choose(const QString& path);
    [[nodiscard]] QString chosenPath() const; ///< empty: none is chosen

signals:
    void chosenChanged();

private:
    using Act = Result<ListedEncoder> (*)(const EncoderOptions&, const EncoderLoader&, EncoderList&);

    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] const ListedEncoder* chosen() const;
    void showChosen();
    void pickFolder();
    void verify();
    void remove();
    void start(const QString& title, Act act, const QString& path);
    void finished(const QString& path, const Result<ListedEncoder>& entry);
    void say(const Error& error);

    TaskRunner& m_tasks;
    const EncoderLoader& m_loader;
    EncoderList m_list;
    std::vector<ListedEncoder> m_entries; ///< as the table's rows
    QPointer<RunningTask> m_running;
    QTableWidget* m_table;
    QLabel* m_about;
    QLabel* m_facts;
    QPushButton* m_add;
    QPushButton* m_verify;
    QPushButton* m_remove;
    QLabel* m_state;
    NoteBar* m_error;
};

} // namespace postil::ui
