// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/tensormap.h"

#include <QStringList>

#include <functional>
#include <span>
#include <string_view>
#include <utility>

namespace postil::ml {

/// Where a file of another layout keeps a tower's tensor.
struct TensorSource {
    enum class Form : std::uint8_t {
        Same,
        Transposed,
        Third,   ///< one of three equal parts of the rows: query, key and value joined
        LeadOnes ///< the file has dimensions of size 1 before it
    };
    std::string name; ///< in the file
    Form form = Form::Same;
    int number = 0; ///< which third, or how many ones
};

/// A part's name in the towers and in the file, each with its last dot.
using PartNames = std::span<const std::pair<std::string_view, std::string_view>>;

/// Where a file has "layers.7.<part>" of a tower whose blocks it keeps as `block` ("resblocks.7."): renamed by `names`; query, key
/// and value are thirds of what begins with `joined`; the rest is called the same.
[[nodiscard]] TensorSource blockSource(const std::string& block, std::string_view part, PartNames names, std::string_view joined);

/// Name of a tower's tensor -> where the file has it.
using SourceOf = std::function<TensorSource(const std::string&)>;

struct TakenWeights {
    TensorMap weights;  ///< fp32 on the CPU, contiguous
    QStringList unused; ///< tensors of the file that no tower takes, but for buffers that are known to mean nothing
    at::ScalarType storedType = at::kFloat; ///< of most values
};

/// Takes a model's tensors out of what its files hold, and lets go of those. Errors name tensors as the file does: all that are
/// missing, then all of another shape, then all with values that are not finite. `path` is for the error.
[[nodiscard]] Result<TakenWeights> takeWeights(TensorMap stored, const std::vector<TensorShape>& wanted, const SourceOf& sourceOf, const QString& path);

/// Size `dimension` of a tensor that is there and has `rank` dimensions; else 0, and takeWeights() says what is wrong with it.
[[nodiscard]] std::int64_t sizeOf(const TensorMap& stored, const std::string& name, std::size_t rank, std::size_t dimension);

/// Blocks "prefix0.", "prefix1." …: the largest number + 1, at least 1, so that a missing one is told by name.
[[nodiscard]] std::int64_t countBlocks(const TensorMap& stored, const std::string& prefix);

} // namespace postil::ml
