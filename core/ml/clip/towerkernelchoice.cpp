// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/towerkernels.h"

namespace postil::ml::towerkernels {

const Table& chosenTable()
{
#ifdef POSTIL_KERNELS_X86
    static const Table& chosen = []() -> const Table& {
        __builtin_cpu_init();
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")) {
            return avx512Table();
        }
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
            return avx2Table();
        }
        return baselineTable();
    }();
    return chosen;
#else
    return baselineTable();
#endif
}

} // namespace postil::ml::towerkernels
