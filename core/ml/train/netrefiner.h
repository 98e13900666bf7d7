// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/train/net.h"

namespace postil::ml {

/// Rows of pictures or embeddings as a planned network takes them.
class NetInput
{
public:
    /// `images` must outlive this; nothing is copied but to a GPU.
    NetInput(const TrainingImages& images, InputScale scale, const c10::Device& device);
    [[nodiscard]] std::int64_t count() const { return m_all.size(0); }
    [[nodiscard]] at::Tensor rows(const at::Tensor& rows) const; ///< [N] int64
    [[nodiscard]] at::Tensor bytes(const at::Tensor& rows) const { return m_all.index_select(0, rows); } ///< not yet scaled
    [[nodiscard]] at::Tensor block(std::int64_t start, std::int64_t count) const;

private:
    [[nodiscard]] at::Tensor scaled(const at::Tensor& part) const;

    at::Tensor m_all; ///< bytes [N, C, H, W], or floats [N, features]
    const InputScale m_scale;
};

/// Rows of a tensor [N, columns] on any device into a matrix, from row `start`.
void copyRows(const at::Tensor& rows, Matrix& to, std::int64_t start);

/// Images that a network evaluates at once. Blocks begin at multiples of it, so that the same images give the same bits.
[[nodiscard]] std::int64_t evaluationBlock(const NetPlan& plan);

/// A trained network of any plan.
class NetRefiner final : public Refiner
{
public:
    /// `options` with input size and channels as trained; `tensors` on `device`.
    NetRefiner(NetPlan plan, RefinerOptions options, int classes, TensorMap tensors, const c10::Device& device);

    [[nodiscard]] qint64 parameters() const override { return m_plan.parameters(); }
    [[nodiscard]] Result<Matrix> predict(const TrainingImages& images, TaskContext& task) override;
    [[nodiscard]] Result<void> save(const QString& path, const QJsonObject& metadata) const override;
    [[nodiscard]] Result<NetWeights> weights() const override;
    [[nodiscard]] static Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend);

private:
    const NetPlan m_plan;
    const RefinerOptions m_options;
    const int m_classes;
    TensorMap m_tensors;
    const c10::Device m_device;
};

/// Where `options` say, "auto" being the first GPU if there is one.
[[nodiscard]] Result<c10::Device> netDevice(const RefinerOptions& options);

} // namespace postil::ml
