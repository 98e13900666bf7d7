// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"

namespace postil::ml {

struct Checkpoint;

/// Least cosine between a model's bf16 embeddings and those in fp32 for which bf16 is taken unasked (design: probe set).
inline constexpr double leastAgreement = .999;

struct PrecisionChoice {
    Precision precision = Precision::Fp32;
    QString why; ///< for people
};

/// What Precision::Auto means for this model on the processor: bf16 where this machine is faster with it, the model is large enough
/// for that to count, and its embeddings of a probe set agree. The probe is encoded once per model and machine; the answer is kept.
[[nodiscard]] PrecisionChoice choosePrecision(const Checkpoint& checkpoint);

/// The smallest cosine between embeddings of the probe set in bf16 and in fp32.
[[nodiscard]] double probeAgreement(const Checkpoint& checkpoint);

} // namespace postil::ml
