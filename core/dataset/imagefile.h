// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/image.h"

namespace postil {

struct DecodeOptions {
    bool applyExif = true;             ///< turn photographs upright (off: as stored; a TIFF comes upright in any case)
    qint64 maxPixels = 200'000'000;    ///< refuse larger pictures before they are decoded
};

/// PNG, JPEG, BMP, TIFF (first page), WebP; 1, 8 and 16 bit (floats too); grey, grey + alpha, palette, RGB(A), CMYK JPEG.
/// TIFF with alpha: grey loses it, colours are exact where it is full. A truncated file is refused, not filled with grey. Thread-safe.
[[nodiscard]] Result<Image> decodeImageFile(const QString& path, const DecodeOptions& options = {});
[[nodiscard]] Result<Image> decodeImage(const QByteArray& bytes, const QString& nameForErrors, const DecodeOptions& options = {});

/// The bytes of a picture file, to be decoded and hashed; refuses folders and files of 2 GiB and more.
[[nodiscard]] Result<QByteArray> readImageFile(const QString& path);

/// 8-bit PNG bytes of grey, grey + alpha, RGB or RGBA.
[[nodiscard]] Result<QByteArray> encodePng(const Image& image);

/// Version of the library that decodes ("4.6.0"), for reports of an installation.
[[nodiscard]] QString imageLibraryVersion();

/// True for the file name extensions that a folder source takes, lower or upper case.
[[nodiscard]] bool isImageFileName(const QString& name);

} // namespace postil
