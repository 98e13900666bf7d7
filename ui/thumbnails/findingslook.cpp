// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/findingslook.h"

namespace postil::ui {

void showFindings(CellLook& cell, const AnswerTable& answers, qsizetype row)
{
    if (cell.mark == CellLook::Mark::Excluded) {
        return;
    }
    const auto image = static_cast<std::size_t>(row);
    cell.from = CellLook::noClass;
    cell.label = CellLook::noClass;
    cell.filled = false;
    cell.also.clear();
    bool known = false;
    bool human = true;
    for (std::size_t k = 0; k < answers.classes(); ++k) {
        const YesNo answer = answers.label(image, k);
        const bool said = answers.human(image, k) != YesNo::Unknown;
        known = known || answer != YesNo::Unknown;
        human = human && said;
        if (answer == YesNo::Yes) {
            cell.also.emplace_back(static_cast<int>(k), said);
        }
    }
    if (cell.also.empty() && known) {
        cell.label = -1;
        cell.filled = human;
    }
    cell.word.clear();
}

} // namespace postil::ui
