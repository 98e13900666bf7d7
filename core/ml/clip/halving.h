// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace postil::ml {

/// embed(first, count) of `rows` rows in parts of at most `batch`, joined. Where a part does not fit the device's memory, `batch` is
/// halved, for the rest of these rows and for the caller's next ones; when not even one row fits, the error stays.
[[nodiscard]] at::Tensor embedHalving(std::int64_t rows, std::int64_t& batch, const std::function<at::Tensor(std::int64_t first, std::int64_t count)>& embed);

} // namespace postil::ml
