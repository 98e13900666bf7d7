// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace postil::ml {

/// embed() of `rows` in parts of at most `batch`, joined. Where a part does not fit the device's memory, `batch` is halved, for the
/// rest of these rows and for the caller's next ones; when not even one row fits, the error stays.
[[nodiscard]] at::Tensor embedHalving(const at::Tensor& rows, std::int64_t& batch, const std::function<at::Tensor(const at::Tensor& part)>& embed);

} // namespace postil::ml
