// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

namespace postil::ml {

struct Checkpoint;

/// Least cosine between a model's embeddings in half precision and those in fp32 for which the half is taken unasked (design: probe set).
inline constexpr double leastAgreement = .999;

struct PrecisionChoice {
    Precision precision = Precision::Fp32;
    QString why; ///< for people
};

/// What Precision::Auto means for this model on the processor: bf16 where this machine is faster with it, the model is large enough
/// for that to count, and its embeddings of a probe set agree. The probe is encoded once per model and machine; the answer is kept.
[[nodiscard]] PrecisionChoice choosePrecision(const Checkpoint& checkpoint);

/// The same on a GPU: fp16 where it multiplies faster there and the embeddings agree, else bf16, else fp32. Nothing is kept, since the
/// probe takes a moment there.
[[nodiscard]] PrecisionChoice choosePrecisionOn(const c10::Device& device, const Checkpoint& checkpoint);

/// The smallest cosine between embeddings of the probe set in `type` and in fp32.
[[nodiscard]] double probeAgreement(const Checkpoint& checkpoint, const c10::Device& device, at::ScalarType type);

} // namespace postil::ml
