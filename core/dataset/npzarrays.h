// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/image.h"
#include "core/dataset/npzarchive.h"

#include <array>

namespace postil {

/// Shape of the pictures of one array.
struct PictureShape {
    qint64 count = 0;
    int height = 0;
    int width = 0;
    int channels = 0;

    [[nodiscard]] qint64 bytes() const { return qint64(height) * width * channels; } ///< of one picture
    [[nodiscard]] bool samePictures(const PictureShape& other) const
    {
        return height == other.height && width == other.width && channels == other.channels;
    }
};

/// N×H×W or N×H×W×{1,3} of uint8, else an error that names file and array.
[[nodiscard]] Result<PictureShape> pictureShape(const NpyHeader& header, const QString& file, const QString& array);

/// Whole labels: rows × columns integers, row by row.
struct LabelArray {
    qint64 rows = 0;
    qint64 columns = 1;
    std::vector<qint64> values;
};

/// N, N×1 or N×K of an integer type up to 64 bits.
[[nodiscard]] Result<LabelArray> readLabels(NpzStream& stream, const QString& file, const QString& array);

inline constexpr std::array<Split, 3> npzSplits{Split::Train, Split::Val, Split::Test};
[[nodiscard]] QString imagesArray(Split split); ///< "train_images"
[[nodiscard]] QString labelsArray(Split split); ///< "train_labels"
[[nodiscard]] QString npzPictureName(Split split, qint64 index); ///< "train_000012"

} // namespace postil
