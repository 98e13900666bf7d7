// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#ifdef POSTIL_HAVE_ML
#include "core/ml/engine.h"
#endif

namespace postil {

Engine makeEngine()
{
#ifdef POSTIL_HAVE_ML
    return ml::makeEngine();
#else
    return makeNullEngine();
#endif
}

} // namespace postil
