// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/encoderchoice.h"

#include "core/inference/encoderlist.h"

#include <QComboBox>

namespace postil::ui {

QComboBox* makeEncoderChoice()
{
    auto* box = new QComboBox;
    if (const auto models = EncoderList().entries()) {
        for (const ListedEncoder& model : *models) {
            box->addItem(model.name(), model.path);
        }
    }
    return box;
}

} // namespace postil::ui
