// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace postil {

/// Translation context of everything that core says to a person: `Text::tr("no such class")`.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(postil::Text)
};

} // namespace postil
