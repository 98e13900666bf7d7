// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/adam.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>

namespace postil::ml {

Adam::Adam(const TensorMap& parameters, AdamOptions options)
    : m_parameters(parameters)
    , m_options(std::move(options))
{
    for (const auto& [name, tensor] : m_parameters) {
        m_first.emplace(name, at::zeros_like(tensor));
        m_second.emplace(name, at::zeros_like(tensor));
    }
}

void Adam::step(double learningRate)
{
    const at::NoGradGuard off;
    ++m_steps;
    const double correction1 = 1 - std::pow(m_options.beta1, m_steps);
    const double correction2 = std::sqrt(1 - std::pow(m_options.beta2, m_steps));
    for (auto& [name, parameter] : m_parameters) {
        at::Tensor gradient = parameter.grad();
        if (!gradient.defined()) {
            continue;
        }
        if (m_options.weightDecay > 0 && (!m_options.decays || m_options.decays(name, parameter))) {
            if (m_options.decoupled) {
                parameter.mul_(1 - learningRate * m_options.weightDecay);
            } else {
                gradient = gradient.add(parameter, m_options.weightDecay);
            }
        }
        at::Tensor& first = m_first[name];
        at::Tensor& second = m_second[name];
        first.lerp_(gradient, 1 - m_options.beta1);
        second.mul_(m_options.beta2).addcmul_(gradient, gradient, 1 - m_options.beta2);
        const at::Tensor deviation = second.sqrt().div_(correction2).add_(m_options.epsilon);
        parameter.addcdiv_(first, deviation, -learningRate / correction1);
    }
}

void Adam::zeroGradients()
{
    for (auto& [name, parameter] : m_parameters) {
        parameter.mutable_grad().reset();
    }
}

TensorMap Adam::state() const
{
    TensorMap state;
    for (const auto& [name, tensor] : m_first) {
        state.emplace("first." + name, tensor);
        state.emplace("second." + name, m_second.at(name));
    }
    return state;
}

void Adam::restore(const TensorMap& state, std::int64_t steps)
{
    const at::NoGradGuard off;
    for (auto& [name, tensor] : m_first) {
        tensor.copy_(state.at("first." + name));
        m_second.at(name).copy_(state.at("second." + name));
    }
    m_steps = steps;
}

double clipGradients(const TensorMap& parameters, double limit)
{
    const at::NoGradGuard off;
    double square = 0;
    for (const auto& [name, parameter] : parameters) {
        const double norm = at::linalg_vector_norm(parameter.grad()).item<double>();
        square += norm * norm;
    }
    const double total = std::sqrt(square);
    if (total > limit) {
        for (const auto& [name, parameter] : parameters) {
            at::Tensor gradient = parameter.grad();
            gradient.mul_(limit / total);
        }
    }
    return total;
}

} // namespace postil::ml
