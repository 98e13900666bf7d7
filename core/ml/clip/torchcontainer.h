// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/pickle.h"
#include "core/ml/clip/torchgraph.h"

#include <memory>

namespace postil::ml {

/// A file of torch.save or torch.jit.save: one pickle and the storages that it speaks of. Sizes of all of them were compared with
/// what the file really has.
class TorchContainer
{
public:
    virtual ~TorchContainer() = default;
    [[nodiscard]] virtual const Pickle& pickle() const = 0;
    [[nodiscard]] virtual bool isTorchScript() const = 0;
    /// Fills `into` with the whole storage's TorchStorage::bytes().
    [[nodiscard]] virtual Result<void> readStorage(const std::string& key, char* into) = 0;
    /// Frees the pickle, before storages take memory.
    virtual void dropPickle() = 0;
    /// Verifies what was not read.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

/// A zip archive with ROOT/data.pkl and ROOT/data/N. Every entry's checksum is verified, also of those that nobody reads.
[[nodiscard]] Result<std::unique_ptr<TorchContainer>> openTorchZip(const QString& path);
/// Five pickles one after the other (magic number, protocol, system, object, keys), then the storages: torch before 1.6.
[[nodiscard]] Result<std::unique_ptr<TorchContainer>> openTorchLegacy(const QString& path);

} // namespace postil::ml
