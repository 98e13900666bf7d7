// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/experimentlog.h"

namespace postil::cli {

void ExperimentLog::started(const std::vector<Repetition>& finished, qint64 planned)
{
    if (!finished.empty()) {
        m_task.note(QStringLiteral("%1 of %2 repetitions are finished already").arg(finished.size()).arg(planned));
    }
}

void ExperimentLog::repetitionDone(const Repetition& one)
{
    m_task.note(QStringLiteral("seed %1  %2  accuracy %3 > %4 (%5%6)  macro F1 %7 > %8  best epoch %9")
                    .arg(one.seed)
                    .arg(one.classes.join(QStringLiteral(" / ")))
                    .arg(one.clipAccuracy, 0, 'f', 4)
                    .arg(one.refinerAccuracy, 0, 'f', 4)
                    .arg(one.accuracyGain() >= 0 ? QStringLiteral("+") : QString())
                    .arg(one.accuracyGain(), 0, 'f', 4)
                    .arg(one.clipMacroF1, 0, 'f', 4)
                    .arg(one.refinerMacroF1, 0, 'f', 4)
                    .arg(one.bestEpoch));
}

} // namespace postil::cli
