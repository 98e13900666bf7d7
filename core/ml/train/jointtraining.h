// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/jointtrainer.h"

namespace postil::ml {

/// A ResNet trunk with one output layer over the classes of all single-label sources, and one for each multi-label source; the
/// losses of a batch are summed.
class NetJointTrainer final : public JointTrainer
{
public:
    [[nodiscard]] Result<JointResult> train(const JointOptions& options, const JointImages& images, const QString& outDir,
                                            const std::function<void(const QJsonObject& epoch, bool isBest)>& epochDone,
                                            TaskContext& task) const override;
};

} // namespace postil::ml
