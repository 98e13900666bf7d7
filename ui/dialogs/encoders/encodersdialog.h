// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoderlist.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace postil {
struct Engine;
}

namespace postil::ui {

class CataloguePanel;
class EncoderListPanel;
class ProjectSession;
class TaskRunner;

/// The person's models, and what can be fetched. Closing it leaves a running transfer to the task strip.
class EncodersDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class View { Mine, Get };
    EncodersDialog(TaskRunner& tasks, const EncoderLoader& loader, const EncoderList& list = EncoderList(), QWidget* parent = nullptr);

    void show(View view);
    [[nodiscard]] EncoderListPanel* mine() const { return m_mine; }
    [[nodiscard]] CataloguePanel* get() const { return m_get; }

signals:
    /// The person wants the open project to label with the model that lies there.
    void encoderWanted(const QString& path);

private:
    [[nodiscard]] QWidget* makeViews();

    EncoderListPanel* m_mine;
    CataloguePanel* m_get;
    QStackedWidget* m_views;
    QList<QToolButton*> m_segments;
    QPushButton* m_use;
};

/// Shows the dialog until it is closed; a model of the list can become the encoder of `session` (nullptr: no project is open).
void showEncoders(TaskRunner& tasks, const Engine& engine, ProjectSession* session, EncodersDialog::View view, QWidget* parent);

} // namespace postil::ui
