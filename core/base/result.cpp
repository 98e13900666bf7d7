// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace postil {

QString Error::message() const
{
    return subject.isEmpty() ? reason : subject + QStringLiteral(": ") + reason;
}

} // namespace postil
