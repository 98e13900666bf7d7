// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pixelstore.h"

namespace postil {

namespace {
constexpr std::size_t residentLimit = std::size_t{1} << 30; // bytes
}

PixelStore::PixelStore(const LabelView& view, const QString& cacheDir, int size, int channels)
    : m_source(view, cacheDir)
    , m_size(size)
    , m_channels(channels)
{
}

std::size_t PixelStore::bytes() const
{
    return static_cast<std::size_t>(m_channels) * static_cast<std::size_t>(m_size) * static_cast<std::size_t>(m_size);
}

Result<void> PixelStore::load(const std::set<std::size_t>& rows, int threads, TaskContext& task)
{
    if (rows.size() * bytes() > residentLimit) {
        return {};
    }
    const std::vector<std::size_t> list(rows.begin(), rows.end());
    Result<RefinerPixels> pixels = read(list, threads, task);
    if (!pixels) {
        return failAs(pixels);
    }
    m_places.assign(list.empty() ? 0 : list.back() + 1, -1);
    for (std::size_t i = 0; i < pixels->kept.size(); ++i) {
        m_places[list[pixels->kept[i]]] = static_cast<std::ptrdiff_t>(i);
    }
    m_pixels = std::move(pixels->images.pixels);
    m_skipped = std::move(pixels->skipped);
    m_resident = true;
    return {};
}

Result<PixelStore::Taken> PixelStore::take(std::span<const std::size_t> rows, TaskContext& task)
{
    if (!m_resident) {
        Result<RefinerPixels> pixels = read(rows, 1, task);
        if (!pixels) {
            return failAs(pixels);
        }
        return Taken{std::move(pixels->images), std::move(pixels->kept)};
    }
    Taken taken{{m_size, m_channels, {}, {}}, {}};
    taken.images.pixels.reserve(rows.size() * bytes());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const std::ptrdiff_t place = m_places[rows[i]]; place >= 0) {
            const auto from = m_pixels.begin() + place * static_cast<std::ptrdiff_t>(bytes());
            taken.images.pixels.insert(taken.images.pixels.end(), from, from + static_cast<std::ptrdiff_t>(bytes()));
            taken.kept.push_back(i);
        }
    }
    return taken;
}

Result<RefinerPixels> PixelStore::read(std::span<const std::size_t> rows, int threads, TaskContext& task)
{
    std::unique_lock lock(m_mutex); // readers may be shared by threads, the list of them may not
    const Result<std::vector<PixelItem>> items = m_source.items(rows);
    lock.unlock();
    if (!items) {
        return failAs(items);
    }
    return loadRefinerPixels(*items, m_size, m_channels, threads, task);
}

} // namespace postil
