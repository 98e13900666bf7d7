// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/runstore.h"

namespace postil {

/// Table `prediction`: a run's predictions in blocks of arrays. Inside the caller's Transaction.
[[nodiscard]] Result<void> writePredictions(ProjectDb& db, RunId run, const PredictionTable& table);

/// `classes`: columns of the probabilities as stored.
[[nodiscard]] Result<PredictionTable> readPredictions(const ProjectDb& db, RunId run, std::size_t classes, bool withProbabilities);

} // namespace postil
