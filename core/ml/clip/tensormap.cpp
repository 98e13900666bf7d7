// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/tensormap.h"

#include <algorithm>

namespace postil::ml {

TensorMap weightsOf(const TensorMap& weights, std::initializer_list<std::string_view> prefixes)
{
    TensorMap part;
    std::ranges::copy_if(weights, std::inserter(part, part.end()), [&prefixes](const auto& item) {
        return std::ranges::any_of(prefixes, [&item](std::string_view prefix) { return item.first.starts_with(prefix); });
    });
    return part;
}

void moveTo(TensorMap& weights, c10::Device device, at::ScalarType type)
{
    for (auto& [name, tensor] : weights) {
        tensor = tensor.to(device, type);
    }
}

} // namespace postil::ml
