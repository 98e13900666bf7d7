// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"
#include "core/ml/train/shallowcnn.h"

namespace postil::ml {

/// The net on the device that `options` ask for, "auto" resolved. Throws what LibTorch throws.
[[nodiscard]] Result<std::unique_ptr<ShallowCnnNet>> makeShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options);

/// Logits of all images, blocks of them side by side on `threads` threads (0: the budget), with the same bits on any number of
/// them. Empty when cancelled. Throws what the net throws.
[[nodiscard]] std::optional<Matrix> parallelLogits(const ShallowCnnNet& net, const ShallowCnnShape& shape, const TrainingImages& images,
                                                   int threads, const TaskContext& task);

/// Softmax over each row, with the row's maximum taken off first.
void softmaxRows(Matrix& logits);

/// A trained shallow CNN.
class ShallowCnnRefiner final : public Refiner
{
public:
    ShallowCnnRefiner(const ShallowCnnShape& shape, RefinerOptions options, std::vector<float> weights, std::unique_ptr<ShallowCnnNet> net);

    [[nodiscard]] qint64 parameters() const override;
    [[nodiscard]] Result<Matrix> predict(const TrainingImages& images, TaskContext& task) override;
    [[nodiscard]] Result<void> save(const QString& path, const QJsonObject& metadata) const override;
    [[nodiscard]] Result<NetWeights> weights() const override;

    /// Reads what save() wrote; every tensor is checked against the geometry in the metadata.
    [[nodiscard]] static Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend);
    [[nodiscard]] static Result<QJsonObject> metadata(const QString& path);

private:
    const ShallowCnnShape m_shape;
    const RefinerOptions m_options;
    const std::vector<float> m_weights;
    std::unique_ptr<ShallowCnnNet> m_net;
};

} // namespace postil::ml
