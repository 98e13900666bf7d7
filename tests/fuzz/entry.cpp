// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdint>

/// What libFuzzer calls (https://llvm.org/docs/LibFuzzer.html). POSTIL_FUZZ_TARGET is set by CMake.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const postil::fuzz::Target* const target = postil::fuzz::targetByName(QStringLiteral(POSTIL_FUZZ_TARGET));
    postil::fuzz::require(target != nullptr, "the target is in the list");
    // The size of a file decides what may be read: no bytes of the reader's own beyond the input's end.
    target->run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
