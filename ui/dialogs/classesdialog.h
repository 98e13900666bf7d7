// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/projectsession.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace postil::ui {

class NoteBar;

/// The project's classes: add, rename (double click or F2), merge into another, remove. Every act is saved at once and is
/// one undo step; the line at the foot says how many images it touched.
class ClassesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ClassesDialog(ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QListWidget* list() const { return m_list; }

private:
    void fill();
    void addClass();
    void mergeInto(ClassId target);
    void removeClass();
    [[nodiscard]] ClassId chosen() const;
    void said(const Result<ClassChange>& change);

    ProjectSession& m_session;
    QListWidget* m_list;
    QLineEdit* m_new;
    QToolButton* m_merge;
    QPushButton* m_remove;
    QLabel* m_done;
    NoteBar* m_error;
};

} // namespace postil::ui
