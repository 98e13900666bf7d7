// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/Device.h>

#include <functional>
#include <memory>

namespace postil::ml {

/// Work of a device, recorded once and then done again by a single launch: a small network's step is some sixty kernels of a few
/// microseconds, and launching them one by one takes longer than running them. Tensors that the work reads and writes stay the same
/// ones, so new inputs are copied into them. Used by one thread at a time.
class DeviceGraph
{
public:
    virtual ~DeviceGraph() = default;
    /// Queues all of it on the current stream; comes back before it is done.
    virtual void replay() = 0;
};

/// Records what `work` would launch; nothing of it runs. The current stream must be none of the default ones, and `work` must have run
/// on it before, since libraries set themselves up at the first call. Null where the device or LibTorch knows no graphs (the processor;
/// LibTorch before 2.13). Throws what LibTorch throws, with the recording ended.
[[nodiscard]] std::unique_ptr<DeviceGraph> recordGraph(const c10::Device& device, const std::function<void()>& work);

} // namespace postil::ml
