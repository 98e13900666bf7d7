// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"

#include <cstdint>
#include <memory>

namespace postil {

class ProjectDb;

struct SampleOptions
{
    QString path; ///< of the project, "NAME.postil"; its pictures go to the folder "NAME-images" beside it
    int images = 1400;      ///< divided evenly over four classes; a sixth of them are the test split
    std::uint64_t seed = 0; ///< another seed draws other pictures
    [[nodiscard]] Result<void> validate() const;
};

/// Draws phantoms as PNG files, makes a project of them with deliberately so-so captions, and imports them
/// through the same function as any folder. Nothing is labelled yet. Refuses an existing project or folder of
/// pictures.
[[nodiscard]] Result<std::unique_ptr<ProjectDb>> createSample(const SampleOptions& options,
                                                              TaskContext& task);

} // namespace postil
