// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/devicegraph.h"

// LibTorch's graphs for any device, which need none of CUDA's headers.
#if __has_include(<ATen/core/GraphImplInterface.h>)
#include <ATen/core/GraphImplInterface.h>
#define POSTIL_DEVICE_GRAPHS
#endif

#include <exception>
#include <mutex>

namespace postil::ml {

#ifdef POSTIL_DEVICE_GRAPHS

namespace {

class RecordedGraph final : public DeviceGraph
{
public:
    RecordedGraph(std::unique_ptr<at::GraphImplInterface> graph, const std::function<void()>& work)
        : m_graph(std::move(graph))
    {
        // Trainings side by side record one after the other, and each forbids what would disturb a recording to its own thread only.
        static std::mutex mutex;
        const std::lock_guard lock(mutex);
        m_graph->capture_begin({0, 0}, at::GraphCaptureMode::ThreadLocal);
        try {
            work();
        } catch (...) {
            try {
                m_graph->capture_end(); // or the stream would record on
            } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the first error is the one to tell
            }
            throw;
        }
        m_graph->capture_end();
    }

    void replay() override { m_graph->replay(); }

private:
    std::unique_ptr<at::GraphImplInterface> m_graph;
};

} // namespace

std::unique_ptr<DeviceGraph> recordGraph(const c10::Device& device, const std::function<void()>& work)
{
    return at::has_graph_impl(device.type()) ? std::make_unique<RecordedGraph>(at::create_graph_impl(device.type()), work) : nullptr;
}

#else

std::unique_ptr<DeviceGraph> recordGraph(const c10::Device&, const std::function<void()>&)
{
    return nullptr;
}

#endif

} // namespace postil::ml
