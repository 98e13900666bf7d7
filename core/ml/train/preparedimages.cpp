// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/preparedimages.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/threads.h"

#include <ATen/ops/empty.h>

#include <mutex>
#include <numeric>
#include <optional>

namespace postil::ml {

namespace {

constexpr std::size_t block = 1024; ///< between two looks at the flag

} // namespace

Result<PreparedImages> PreparedImages::prepare(const CaptionedImages& images, const Encoder& encoder, qint64 memory, int threads,
                                               TaskContext& task)
{
    PreparedImages prepared;
    prepared.m_images = &images;
    prepared.m_threads = threads > 0 ? threads : threadBudget();
    const std::int64_t side = encoder.info().imageSize;
    const auto count = static_cast<std::int64_t>(images.count());
    if (count * side * side * 3 > memory) {
        return prepared;
    }
    at::Tensor kept = at::empty({count, side, side, 3}, at::kByte);
    auto* to = kept.mutable_data_ptr<std::uint8_t>();
    std::vector<std::uint32_t> rows;
    for (std::size_t first = 0; first < images.count(); first += block) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, Text::tr("training"), Text::tr("stopped before the first epoch"));
        }
        rows.resize(std::min(block, images.count() - first));
        std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(first));
        if (const auto read = prepared.read(encoder, rows, to + static_cast<std::int64_t>(first) * side * side * 3); !read) {
            return failAs(read);
        }
        task.progress(static_cast<qint64>(first + rows.size()), count, Text::tr("Preparing images"));
    }
    prepared.m_kept = kept;
    return prepared;
}

Result<at::Tensor> PreparedImages::rows(const Encoder& encoder, std::span<const std::uint32_t> rows) const
{
    const std::int64_t side = encoder.info().imageSize;
    at::Tensor bytes = at::empty({static_cast<std::int64_t>(rows.size()), side, side, 3}, at::kByte);
    if (m_kept.defined()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            bytes[static_cast<std::int64_t>(i)].copy_(m_kept[rows[i]]);
        }
    } else if (const auto read = this->read(encoder, rows, bytes.mutable_data_ptr<std::uint8_t>()); !read) {
        return failAs(read);
    }
    return bytes.permute({0, 3, 1, 2}).contiguous();
}

Result<void> PreparedImages::read(const Encoder& encoder, std::span<const std::uint32_t> rows, std::uint8_t* to) const
{
    const auto bytes = static_cast<std::size_t>(encoder.info().imageSize) * static_cast<std::size_t>(encoder.info().imageSize) * 3;
    std::mutex mutex;
    std::optional<Error> error;
    parallelFor(rows.size(), m_threads, [&](std::size_t i) {
        const auto image = m_images->read(rows[i]);
        const auto square = image ? encoder.preprocess(*image) : image;
        if (!square) {
            const std::lock_guard lock(mutex);
            error = square.error();
            return;
        }
        std::ranges::copy(square->pixels, to + i * bytes);
    });
    return error ? Result<void>(tl::unexpected(*error)) : Result<void>();
}

} // namespace postil::ml
