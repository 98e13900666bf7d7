// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/pickle.h"

#include <c10/core/ScalarType.h>

#include <map>
#include <set>

namespace postil::ml {

/// Numbers that lie outside the pickle.
struct TorchStorage {
    std::string key;
    at::ScalarType type = at::ScalarType::Byte;
    std::int64_t elements = 0; ///< of the whole storage
    std::int64_t start = 0;    ///< old files name parts of a storage: the first element of the part
    std::int64_t length = 0;   ///< of the part

    [[nodiscard]] std::int64_t bytes() const { return elements * static_cast<std::int64_t>(c10::elementSize(type)); }
};

/// A view of a storage as the pickle describes it: it has been checked that the last element it reaches is in the storage.
struct TorchView {
    std::string key;
    at::ScalarType type = at::ScalarType::Float;
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides;
    std::int64_t offset = 0;  ///< in elements of `type`, from the storage's beginning
    std::int64_t numbers = 0; ///< product of the sizes

    [[nodiscard]] std::int64_t bytes() const { return numbers * static_cast<std::int64_t>(c10::elementSize(type)); }
    auto operator<=>(const TorchView&) const = default;
};

/// The only globals that a file of weights may name (and of a TorchScript archive: its own classes, as plain attribute lists).
[[nodiscard]] bool isTorchGlobal(std::string_view module, std::string_view name);
[[nodiscard]] bool isScriptClass(std::string_view module);

/// Every storage that a pickle speaks of, by key. Two accounts of the same one have to agree.
[[nodiscard]] Result<std::map<std::string, TorchStorage>> torchStorages(const Pickle& pickle, const QString& path);

using TorchViews = std::map<std::string, TorchView>;
/// The tensors of a state dict: the dictionary itself, or the one that it holds under `state_dict` or `model_state_dict`; a prefix
/// `module.` that all have is taken away.
[[nodiscard]] Result<TorchViews> stateDictTensors(const Pickle& pickle, const QString& path);
/// The tensors of a TorchScript module and the modules in it, "visual.conv1.weight".
[[nodiscard]] Result<TorchViews> scriptTensors(const Pickle& pickle, const QString& path);

} // namespace postil::ml
