// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/download/catalogue.h"
#include "core/inference/encoderlist.h"

namespace postil {

/// Reads a model whole and checks it: every tensor of both towers there, of the right shape and finite; the files' checksums
/// computed anew; where the catalogue knows what was published under the files' names, equal to it in the folder that Postil
/// fetches it to. A missing tokenizer is told in its info, no failure. An encoder of the list gets the outcome written down,
/// good or bad; another one is only checked. Where the list cannot be written, the answer is the same.
[[nodiscard]] Result<ListedEncoder> verifyEncoder(const EncoderOptions& options, const EncoderLoader& loader, EncoderList& list);

/// The same, and puts the model into the list if it is right.
[[nodiscard]] Result<ListedEncoder> addEncoder(const EncoderOptions& options, const EncoderLoader& loader, EncoderList& list);

struct FetchedEncoder {
    DownloadReport files;
    std::optional<ListedEncoder> listed; ///< what is in the list now
};

/// Fetches a model of the catalogue; it is put into the list and verified; one that cannot be loaded (or that no engine is
/// there to load) stays in the list with its problem, because its files came as they were published.
[[nodiscard]] Result<FetchedEncoder> fetchEncoder(const CatalogueItem& item, const QString& folder, const EncoderOptions& options, const EncoderLoader& loader,
                                                  EncoderList& list, TaskContext& task);

} // namespace postil
