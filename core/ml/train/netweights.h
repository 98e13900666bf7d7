// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/netplan.h"
#include "core/ml/clip/tensormap.h"

#include <QStringList>

namespace postil::ml {

struct LoadedWeights {
    QString file;
    int loaded = 0;      ///< tensors
    QStringList fresh;   ///< layers that the file has not, or in another shape: they begin at random
    QString adapted;     ///< first layer, if weights for colour were summed up for grey pictures; empty: none
    [[nodiscard]] QString summary() const; ///< one line for people
};

/// Replaces tensors of `tensors` by those of a safetensors or torch.save file with torchvision's names ("module." before them is
/// passed over). The last layer stays random where its class count differs, and so do the first and the classifier's layers with
/// the stem for small pictures. Anything else that does not fit is an error, as is a file of another network.
[[nodiscard]] Result<LoadedWeights> loadNetWeights(const QString& path, const NetPlan& plan, TensorMap& tensors);

} // namespace postil::ml
