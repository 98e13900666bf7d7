// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/packedlinear.h"

#include "core/ml/clip/towerkernels.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/core/List.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/zeros.h>

namespace postil::ml {

namespace {

/// oneDNN's layers have no C++ functions in LibTorch, only names. Boxed calls survive changes of the C++ signature between versions.
at::Tensor call(const char* name, const char* overload, torch::jit::Stack stack)
{
    c10::Dispatcher::singleton().findSchemaOrThrow(name, overload).callBoxed(stack);
    return stack.front().toTensor();
}

at::Tensor pointwise(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const char* attribute, const char* algorithm)
{
    const c10::IValue optionalBias = bias.defined() ? c10::IValue(bias) : c10::IValue();
    return call("mkldnn::_linear_pointwise", "",
                {x, weight, optionalBias, std::string(attribute), c10::impl::GenericList(c10::OptionalType::create(c10::NumberType::get())),
                 std::string(algorithm)});
}

/// In place, y [rows, width] in fp32 on the processor, bias [width] or undefined.
at::Tensor swish(at::Tensor y, const at::Tensor& bias)
{
    const std::int64_t width = y.size(-1);
    const float* const offsets = bias.defined() ? bias.const_data_ptr<float>() : nullptr;
    float* const values = y.mutable_data_ptr<float>();
    at::parallel_for(0, y.size(0), 16, [&](std::int64_t begin, std::int64_t end) {
        towerkernels::chosenTable().swish(values + begin * width, offsets, end - begin, width);
    });
    return y;
}

/// Whether swish() follows instead of the library's own. oneDNN's fused one is slow without AVX-512 (Zen 3, 1600 × 768 × 3072 on two cores:
/// 17 ms beside a product of 58, a pass of ours over the result 3).
bool swishesBetter(const at::Tensor& x, Follow follow, bool oneDnn)
{
    return follow == Follow::Swish && x.is_cpu() && x.scalar_type() == at::kFloat && !(oneDnn && towerkernels::chosenTable().wide);
}

} // namespace

bool hasOneDnn(at::ScalarType type)
{
    if (!at::hasMKLDNN() || !c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", ""})) {
        return false;
    }
    try {
        const at::Tensor x = at::zeros({16, 16}, type);
        return PackedLinear(x, {}, MatrixLibrary::OneDnn, 16)(x).numel() > 0; // throws where the processor lacks the type
    } catch (const std::exception&) {
        return false;
    }
}

PackedLinear::PackedLinear(const at::Tensor& weight, const at::Tensor& bias, MatrixLibrary library, std::int64_t rows)
    : m_oneDnn(library == MatrixLibrary::OneDnn)
    , m_weight(m_oneDnn ? call("mkldnn::_reorder_linear_weight", "", {weight.contiguous(), rows}) : weight.contiguous())
    , m_bias(bias)
{
}

at::Tensor PackedLinear::operator()(const at::Tensor& x, Follow follow) const
{
    if (swishesBetter(x, follow, m_oneDnn)) {
        return swish(m_oneDnn ? pointwise(x, m_weight, {}, "none", "") : at::linear(x, m_weight), m_bias);
    }
    if (m_oneDnn) {
        switch (follow) {
        case Follow::Nothing:
            return pointwise(x, m_weight, m_bias, "none", "");
        case Follow::Swish:
            return pointwise(x, m_weight, m_bias, "swish", "");
        case Follow::Relu:
            return pointwise(x, m_weight, m_bias, "relu", "");
        case Follow::Gelu:
            return pointwise(x, m_weight, m_bias, "gelu", "none");
        case Follow::GeluTanh:
            return pointwise(x, m_weight, m_bias, "gelu", "tanh");
        }
    }
    at::Tensor y = at::linear(x, m_weight, m_bias);
    switch (follow) {
    case Follow::Nothing:
        return y;
    case Follow::Swish:
        return at::silu_(y);
    case Follow::Relu:
        return at::relu_(y);
    case Follow::Gelu:
        return at::gelu_(y);
    case Follow::GeluTanh:
        return at::gelu_(y, "tanh");
    }
    return y;
}

at::Tensor PackedLinear::added(const at::Tensor& residual, const at::Tensor& x) const
{
    if (m_oneDnn) {
        const c10::IValue optionalBias = m_bias.defined() ? c10::IValue(m_bias) : c10::IValue();
        return call("mkldnn::_linear_pointwise", "binary", {x, residual, m_weight, optionalBias, std::string("add")});
    }
    if (!x.is_cpu()) {
        return (*this)(x).add_(residual);
    }
    at::Tensor sum = residual;
    if (m_bias.defined()) {
        sum.add_(m_bias);
    }
    return sum.addmm_(x, m_weight.t()); // no pass over the product afterwards
}

} // namespace postil::ml
