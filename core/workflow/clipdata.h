// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/workflow/cliprecipe.h"

namespace postil {

/// Images that were kept out of training, with the names of their classes.
struct HeldOut
{
    std::vector<Image> images;
    std::vector<QStringList> classes; ///< several for multi-label sources
};

/// A recipe's pictures, divided for good: which image is held out hangs on the source alone, not on a run's
/// seed.
struct ClipData
{
    ClipPairs pairs;
    std::map<QString, HeldOut> heldOut; ///< by source
    qint64 captions = 0;                ///< different texts
    std::vector<Skipped> skipped;
};

/// Reads every source of the recipe below the first of `folders` that has it. A missing source is an error
/// that names the folder, file or archive that is wanted. Of classes named in `without` (in any source) only held-out images
/// come in, no captions: a model that was never told of them.
[[nodiscard]] Result<ClipData> loadClipData(const ClipRecipe& recipe, const QStringList& folders,
                                            const QStringList& without, TaskContext& task);

} // namespace postil
