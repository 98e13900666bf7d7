// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

#include <map>
#include <string>

namespace postil::ml {

using FileMetadata = std::map<std::string, std::string>;

/// What a refiner's safetensors file says about itself, as JSON: its options ("options"), the class count ("classes") and what the
/// caller adds ("postil").
struct RefinerDescription {
    RefinerOptions options; ///< input size and channels as trained
    int classes = 0;
};

[[nodiscard]] FileMetadata describeRefiner(const RefinerDescription& description, const QJsonObject& callers);
/// An error unless `metadata` describes a refiner.
[[nodiscard]] Result<RefinerDescription> refinerDescription(const QString& path, const FileMetadata& metadata);
/// The caller's part, with the options as "options".
[[nodiscard]] Result<QJsonObject> refinerMetadata(const QString& path);

/// What makes a training this one and no other, to the last pixel; thread counts change nothing.
[[nodiscard]] QByteArray trainingFingerprint(const RefinerOptions& options, int classes, const TrainingImages& training,
                                             const TrainingImages& validation);

} // namespace postil::ml
