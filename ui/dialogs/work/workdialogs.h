// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/work/work.h"

#include <QMap>
#include <QPointer>

class QWidget;

namespace postil::ui {

class WorkDialog;

/// The work dialogs of one open project (or of none): made at the first use, kept with their results until closeAll().
class WorkDialogs
{
public:
    explicit WorkDialogs(QWidget* parent)
        : m_parent(parent)
    {
    }
    /// Shows the dialog, in front.
    WorkDialog* open(Work work, const WorkContext& context);
    /// Before the project goes; no work may run any more.
    void closeAll();

private:
    QWidget* m_parent;
    QMap<Work, QPointer<WorkDialog>> m_dialogs;
};

/// A new dialog for this work. The context must hold a session where needsProject() says so.
[[nodiscard]] WorkDialog* makeWorkDialog(Work work, const WorkContext& context, QWidget* parent);

} // namespace postil::ui
