// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace postil::ui {

class CataloguePanel;
class ProjectSession;
class TaskRunner;

/// The catalogue in a window of its own. Closing it leaves a running transfer to the task strip.
class CatalogueDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CatalogueDialog(TaskRunner& tasks, QWidget* parent = nullptr);

    [[nodiscard]] CataloguePanel* panel() const { return m_panel; }

signals:
    /// A model arrived and the person wants the open project to label with it.
    void encoderWanted(const QString& folder);

private:
    CataloguePanel* m_panel;
};

/// Shows the catalogue until it is closed; a model that came can become the encoder of `session` (nullptr: no project is open).
void showCatalogue(TaskRunner& tasks, ProjectSession* session, QWidget* parent);

} // namespace postil::ui
