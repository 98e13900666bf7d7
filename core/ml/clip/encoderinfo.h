// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/ml/clip/clipconfig.h"

namespace postil::ml {

struct Checkpoint;

/// What the files say, and the block of a machine that was not measured. Precision, backend and tokenizer are left to the caller.
[[nodiscard]] EncoderInfo infoOf(const Checkpoint& checkpoint);

/// Floating-point operations of one picture, roughly.
[[nodiscard]] double imageFlop(const VisionConfig& config);

/// A tower that is not what takes the time: it is encoded in fp32 in the usual blocks, and the machine is not measured for it.
[[nodiscard]] bool isSmall(const VisionConfig& config);

} // namespace postil::ml
