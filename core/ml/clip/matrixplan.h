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

/// Which library is faster here, per type.
class MatrixPlan
{
public:
    /// Some 0.2 s on two cores.
    [[nodiscard]] static MatrixPlan measure();
    /// None if the file is absent, damaged, or of another processor, LibTorch or number of threads.
    [[nodiscard]] static std::optional<MatrixPlan> read(const QString& file);
    [[nodiscard]] Result<void> write(const QString& file) const;

    [[nodiscard]] MatrixLibrary library(at::ScalarType type) const;
    [[nodiscard]] const std::vector<MatrixRate>& rates() const { return m_rates; }

private:
    std::vector<MatrixRate> m_rates;
};

/// Where the plan lies: POSTIL_MACHINE_FILE, or machine.json in the user's data folder.
[[nodiscard]] QString matrixPlanFile();

/// The stored plan; measured and stored first if there is none. The same one until the program ends.
[[nodiscard]] const MatrixPlan& matrixPlan();

} // namespace postil::ml
