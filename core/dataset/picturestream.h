// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/npzarrays.h"

namespace postil {

/// Pictures that lie one after another in one array.
struct PictureBlock {
    Split split = Split::None;
    qint64 first = 0;   ///< position in the array
    PictureShape shape; ///< its count: pictures in this block
    std::vector<std::uint8_t> pixels;
};

/// The pictures of a MedMNIST-like npz in order, each array unpacked once and never whole in memory: for those who look at every
/// picture one time. Labels are not read. One thread at a time.
class PictureStream
{
public:
    [[nodiscard]] static Result<std::unique_ptr<PictureStream>> open(const QString& path);

    [[nodiscard]] qint64 count() const { return m_count; } ///< of all pictures
    /// At most `pictures` of them; empty after the last one. An array that ends early or fails its checksum is an error.
    [[nodiscard]] Result<std::optional<PictureBlock>> next(qint64 pictures);

private:
    struct Array {
        Split split = Split::None;
        NpzEntry entry;
        PictureShape shape;
    };
    PictureStream() = default;

    QString m_path;
    std::unique_ptr<NpzArchive> m_archive;
    std::vector<Array> m_arrays;
    std::size_t m_array = 0;
    std::unique_ptr<NpzStream> m_stream; ///< of m_arrays[m_array], once its first picture was read
    qint64 m_done = 0;                   ///< pictures of this array
    qint64 m_count = 0;
};

} // namespace postil
