// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/refinerpixels.h"

#include <mutex>
#include <set>

namespace postil {

/// The pixels of images that are drawn again and again, at a refiner's input size. take() may be called from several threads.
class PixelStore
{
public:
    /// `view` must outlive this.
    PixelStore(const LabelView& view, const QString& cacheDir, int size, int channels);

    /// Keeps the pixels of these rows of the view in memory; where they would take more than a gibibyte, nothing is read and
    /// take() reads anew each time.
    [[nodiscard]] Result<void> load(const std::set<std::size_t>& rows, int threads, TaskContext& task);

    struct Taken {
        TrainingImages images;         ///< no labels
        std::vector<std::size_t> kept; ///< per image: its position among the rows; unreadable ones are left out
    };
    [[nodiscard]] Result<Taken> take(std::span<const std::size_t> rows, TaskContext& task);

    [[nodiscard]] const std::vector<Skipped>& skipped() const { return m_skipped; } ///< found unreadable by load()

private:
    [[nodiscard]] std::size_t bytes() const; ///< of one image
    [[nodiscard]] Result<RefinerPixels> read(std::span<const std::size_t> rows, int threads, TaskContext& task);

    std::mutex m_mutex;
    ProjectPixels m_source;
    const int m_size;
    const int m_channels;
    bool m_resident = false;
    std::vector<std::ptrdiff_t> m_places; ///< per row of the view; -1: not in memory
    std::vector<std::uint8_t> m_pixels;
    std::vector<Skipped> m_skipped;
};

} // namespace postil
