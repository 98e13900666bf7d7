// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace postil {

enum class ImageFormat : std::uint8_t { Png, Jpeg, Bmp, Tiff, WebP };

/// What a picture says of itself before it is decoded.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    qint64 width = 0;  ///< as stored, before orientation
    qint64 height = 0;
    bool greyAlpha = false; ///< grey + alpha, which decoders hand out as RGBA
    bool cmyk = false;      ///< TIFF only: inks, which decoders hand out as RGB with an alpha that means nothing
    int orientation = 1;    ///< EXIF 1…8; 1 = upright
};

/// Reads the header and walks the file's own structure to its end, since decoders fill what a truncated file lacks
/// with grey. `bytes` is the whole file. Errors have `name` as subject.
[[nodiscard]] Result<ImageHeader> readImageHeader(const QByteArray& bytes, const QString& name);

} // namespace postil
