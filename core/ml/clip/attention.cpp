// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/attention.h"

#include "core/ml/clip/towerkernels.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/scaled_dot_product_attention.h>

#include <cmath>
#include <memory>
#include <new>

namespace postil::ml {

namespace {

struct FreeAligned {
    void operator()(float* p) const { ::operator delete[](p, std::align_val_t(64)); }
};

bool suitsKernels(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v)
{
    const std::int64_t d = q.size(3);
    const auto type = q.scalar_type();
    return q.is_cpu() && (type == at::kFloat || type == at::kBFloat16) && d % towerkernels::headStep == 0
           && q.stride(1) == k.stride(1) && k.stride(1) == v.stride(1) && q.stride(3) == 1 && k.stride(3) == 1 && v.stride(3) == 1 && q.stride(2) == d
           && k.stride(2) == d && v.stride(2) == d;
}

} // namespace

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v)
{
    const std::int64_t n = q.size(0);
    const std::int64_t queries = q.size(1);
    const std::int64_t heads = q.size(2);
    const std::int64_t d = q.size(3);
    if (!suitsKernels(q, k, v)) {
        return at::scaled_dot_product_attention(q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2)).transpose(1, 2).reshape({n * queries, heads * d});
    }
    at::Tensor out = at::empty({n * queries, heads * d}, q.options());
    const towerkernels::Shape shape{queries, k.size(1), d, k.stride(1), heads * d};
    const auto scale = static_cast<float>(1 / std::sqrt(static_cast<double>(d)));
    const auto run = [&](auto kernel, const auto* qs, const auto* ks, const auto* vs, auto* to) {
        at::parallel_for(0, n * heads, 1, [&](std::int64_t begin, std::int64_t end) {
            const auto bytes = static_cast<std::size_t>(towerkernels::scratchFloats(shape)) * sizeof(float);
            const std::unique_ptr<float[], FreeAligned> scratch(static_cast<float*>(::operator new[](bytes, std::align_val_t(64))));
            for (std::int64_t i = begin; i < end; ++i) {
                const std::int64_t image = i / heads;
                const std::int64_t head = i % heads * d;
                kernel(qs + image * q.stride(0) + head, ks + image * k.stride(0) + head, vs + image * v.stride(0) + head, shape, scale,
                       to + image * queries * heads * d + head, scratch.get());
            }
        });
    };
    if (q.scalar_type() == at::kFloat) {
        run(towerkernels::chosenTable().fp32, q.const_data_ptr<float>(), k.const_data_ptr<float>(), v.const_data_ptr<float>(), out.mutable_data_ptr<float>());
    } else {
        const auto bits = [](const at::Tensor& t) { return static_cast<const unsigned short*>(t.const_data_ptr()); };
        run(towerkernels::chosenTable().bf16, bits(q), bits(k), bits(v), static_cast<unsigned short*>(out.mutable_data_ptr()));
    }
    return out;
}

} // namespace postil::ml
