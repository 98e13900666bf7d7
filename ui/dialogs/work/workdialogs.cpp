// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/workdialogs.h"

#include "ui/dialogs/work/calibratedialog.h"
#include "ui/dialogs/work/candidatesdialog.h"
#include "ui/dialogs/work/claimsdialog.h"
#include "ui/dialogs/work/compareencodersdialog.h"
#include "ui/dialogs/work/captionsfromlabelsdialog.h"
#include "ui/dialogs/work/experimentdialog.h"
#include "ui/dialogs/work/golddialog.h"
#include "ui/dialogs/work/promptsetsdialog.h"
#include "ui/dialogs/work/fewshotdialog.h"
#include "ui/dialogs/work/finetunedialog.h"
#include "ui/dialogs/work/jointdialog.h"
#include "ui/dialogs/work/pretrainingdialog.h"
#include "ui/dialogs/work/studydialog.h"

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
    case Work::PromptSets:
        return new PromptSetsDialog(context, parent);
    case Work::Gold:
        return new GoldDialog(context, parent);
    case Work::FewShot:
        return new FewShotDialog(context, parent);
    case Work::Experiment:
        return new ExperimentDialog(context, parent);
    case Work::CaptionsFromLabels:
        return new CaptionsFromLabelsDialog(context, parent);
    case Work::FineTune:
        return new FineTuneDialog(context, parent);
    case Work::Joint:
        return new JointDialog(context, parent);
    case Work::Probe:
        return new PretrainingDialog(PretrainingDialog::Kind::Probe, context, parent);
    case Work::Claims:
        return new ClaimsDialog(context, parent);
    case Work::Pretraining:
        return new PretrainingDialog(PretrainingDialog::Kind::Study, context, parent);
    case Work::Study:
        return new StudyDialog(context, parent);
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
