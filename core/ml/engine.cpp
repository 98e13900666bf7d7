// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/engine.h"

#include <ATen/Version.h>
#include <c10/core/DeviceType.h>

namespace postil::ml {

Engine makeEngine()
{
    return makeNullEngine(QString());
}

} // namespace postil::ml

extern "C" void postilMakeEngine(postil::Engine* engine)
{
    *engine = postil::ml::makeEngine();
}
