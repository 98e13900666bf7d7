// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/optionchecks.h"

#include "core/base/text.h"

#include <cmath>

namespace postil {

Result<void> inRange(const QString& option, double value, double low, double high)
{
    if (std::isfinite(value) && value >= low && value <= high) {
        return {};
    }
    return fail(Error::Code::InvalidArgument, option,
                Text::tr("%1 is outside %2 to %3").arg(value).arg(low).arg(high));
}

Result<void> firstFailure(std::initializer_list<Result<void>> checks)
{
    for (const Result<void>& check : checks) {
        if (!check) {
            return check;
        }
    }
    return {};
}

} // namespace postil
