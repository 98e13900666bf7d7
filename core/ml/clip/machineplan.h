// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/inference/towermeter.h"

#include <ATen/core/Tensor.h>

namespace postil::ml {

/// Best seconds of `repeats` multiplications [rows, in] × [in, out] in `type`, weights as the library likes them.
[[nodiscard]] double multiplySeconds(std::int64_t rows, std::int64_t in, std::int64_t out, at::ScalarType type, MatrixLibrary library, c10::Device device,
                                     int repeats);

/// bf16 is taken unasked where it is at least so many times as fast: a smaller gain is not worth its digits.
inline constexpr double leastGain = 1.25;

/// Processor, its instruction set, threads and LibTorch: whatever the rates depend on.
[[nodiscard]] QString machineName();

/// What is faster here: library and images of a block per type, bf16 or not.
class MachinePlan
{
public:
    /// Some five to ten seconds on two cores.
    [[nodiscard]] static MachinePlan measure();
    /// None if the file is absent, damaged, or knows nothing of a machine of this name.
    [[nodiscard]] static std::optional<MachinePlan> read(const QString& file, const QString& machine = machineName());
    /// Other machines' entries stay, since a home folder may be shared by several.
    [[nodiscard]] Result<void> write(const QString& file) const;

    /// The faster one with blocks of about so many tokens.
    [[nodiscard]] MatrixLibrary library(at::ScalarType type, std::int64_t tokens) const;
    /// Of a block whose images have so many tokens each.
    [[nodiscard]] int images(at::ScalarType type, std::int64_t tokens) const;
    /// How many times as fast bf16 is; 0: there is none.
    [[nodiscard]] double bf16Gain() const;
    [[nodiscard]] const std::vector<MatrixRate>& rates() const { return m_rates; }
    /// The fastest blocks of each precision that there is.
    [[nodiscard]] std::vector<BlockRate> fastest() const;

private:
    void measureBlocks();
    [[nodiscard]] const BlockRate* fastest(Precision precision) const; ///< null: none was tried
    std::vector<MatrixRate> m_rates;
    std::vector<BlockRate> m_blocks; ///< all that were tried, smaller ones first
};

/// Where the plan lies: POSTIL_MACHINE_FILE, or machine.json in the user's data folder.
[[nodiscard]] QString machinePlanFile();

/// The stored plan; measured and stored first if there is none. The same one until the program ends.
[[nodiscard]] const MachinePlan& machinePlan();

/// How well a model's bf16 embeddings agreed with fp32 on this machine, if that was found out and kept.
[[nodiscard]] std::optional<double> keptAgreement(const QString& file, const QString& encoderSha256);
[[nodiscard]] Result<void> keepAgreement(const QString& file, const QString& encoderSha256, double cosine);

} // namespace postil::ml
