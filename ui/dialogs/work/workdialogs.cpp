// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/workdialogs.h"

#include "ui/dialogs/work/calibratedialog.h"
#include "ui/dialogs/work/candidatesdialog.h"
#include "ui/dialogs/work/compareencodersdialog.h"
#include "ui/dialogs/work/fewshotdialog.h"

namespace postil::ui {

WorkDialog* WorkDialogs::open(Work work, const WorkContext& context)
{
    QPointer<WorkDialog>& dialog = m_dialogs[work];
    if (!dialog) {
        dialog = makeWorkDialog(work, context, m_parent);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

WorkDialog* makeWorkDialog(Work work, const WorkContext& context, QWidget* parent)
{
    switch (work) {
    case Work::Candidates:
        return new CandidatesDialog(context, parent);
    case Work::Calibrate:
        return new CalibrateDialog(context, parent);
    case Work::CompareEncoders:
        return new CompareEncodersDialog(context, parent);
    case Work::FewShot:
        return new FewShotDialog(context, parent);
    }
    return nullptr;
}

void WorkDialogs::closeAll()
{
    for (const QPointer<WorkDialog>& dialog : std::as_const(m_dialogs)) {
        delete dialog.data();
    }
    m_dialogs.clear();
}

} // namespace postil::ui
