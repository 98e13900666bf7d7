// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/source.h"

namespace postil {

/// A MedMNIST-like npz: {train,val,test}_images, N×H×W or N×H×W×3 of uint8, and {…}_labels, N, N×1 or N×K of an
/// integer type; a split may be absent. Arrays are streamed. SourceItem::index runs through train, val, test;
/// the file name is "train_000012". One bad array refuses the whole file, with the array's name in the reason.
[[nodiscard]] Result<SourceListing> listMedMnist(const QString& path, TaskContext& task);

/// Stored arrays are read in place; small compressed ones live in memory, large ones are unpacked once into `cacheDir`.
[[nodiscard]] Result<std::unique_ptr<SourceReader>> openMedMnist(const QString& path, const QString& cacheDir);

} // namespace postil
