// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/optimizer.h"

#include "core/ml/train/adam.h"

#include <ATen/ops/zeros_like.h>
#include <c10/core/GradMode.h>

#include <cmath>
#include <numbers>

namespace postil::ml {

namespace {

class Sgd final : public Optimizer
{
public:
    Sgd(const TensorMap& parameters, const OptimizerSettings& settings)
        : m_parameters(parameters)
        , m_settings(settings)
    {
        for (const auto& [name, tensor] : m_parameters) {
            m_momentum.emplace(name, at::zeros_like(tensor.detach()));
        }
    }

    void zeroGradients() override
    {
        for (auto& [name, parameter] : m_parameters) {
            parameter.mutable_grad().reset();
        }
    }

    void step(double learningRate) override
    {
        const c10::AutoGradMode off(false);
        ++m_steps;
        for (auto& [name, parameter] : m_parameters) {
            at::Tensor gradient = parameter.grad();
            if (!gradient.defined()) {
                continue; // nothing in the batch spoke of it
            }
            if (m_settings.weightDecay > 0) {
                gradient = gradient.add(parameter, m_settings.weightDecay);
            }
            at::Tensor& momentum = m_momentum.at(name);
            momentum.mul_(m_settings.momentum).add_(gradient);
            parameter.sub_(momentum, learningRate);
        }
    }

    [[nodiscard]] TensorMap state() const override { return m_momentum; }

    void restore(const TensorMap& state, std::int64_t steps) override
    {
        const c10::AutoGradMode off(false);
        for (auto& [name, tensor] : m_momentum) {
            tensor.copy_(state.at(name));
        }
        m_steps = steps;
    }

    [[nodiscard]] std::int64_t steps() const override { return m_steps; }

private:
    TensorMap m_parameters;
    const OptimizerSettings m_settings;
    TensorMap m_momentum;
    std::int64_t m_steps = 0;
};

AdamOptions adamOptions(const OptimizerSettings& settings)
{
    AdamOptions options;
    options.beta1 = settings.beta1;
    options.beta2 = settings.beta2;
    options.epsilon = settings.epsilon;
    options.weightDecay = settings.weightDecay;
    options.decoupled = settings.kind == OptimizerKind::AdamW;
    return options;
}

class AdamFamily final : public Optimizer
{
public:
    AdamFamily(const TensorMap& parameters, const OptimizerSettings& settings)
        : m_adam(parameters, adamOptions(settings))
    {
    }

    void zeroGradients() override { m_adam.zeroGradients(); }
    void step(double learningRate) override { m_adam.step(learningRate); }
    [[nodiscard]] TensorMap state() const override { return m_adam.state(); }
    void restore(const TensorMap& state, std::int64_t steps) override { m_adam.restore(state, steps); }
    [[nodiscard]] std::int64_t steps() const override { return m_adam.steps(); }

private:
    Adam m_adam;
};

} // namespace

std::unique_ptr<Optimizer> makeOptimizer(const TensorMap& parameters, const OptimizerSettings& settings)
{
    if (settings.kind == OptimizerKind::Sgd) {
        return std::make_unique<Sgd>(parameters, settings);
    }
    return std::make_unique<AdamFamily>(parameters, settings);
}

double scheduledRate(double rate, ScheduleKind schedule, int epoch, int epochs)
{
    switch (schedule) {
    case ScheduleKind::Constant:
        return rate;
    case ScheduleKind::MultiStep: // MedMNIST's milestones
        return rate * (2 * epoch >= epochs ? 0.1 : 1.0) * (4 * epoch >= 3 * epochs ? 0.1 : 1.0);
    case ScheduleKind::Cosine:
        break;
    }
    return rate * 0.5 * (1 + std::cos(std::numbers::pi * epoch / epochs));
}

} // namespace postil::ml
