// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace postil {

/// Header of a NumPy array file, format 1.0 to 3.0
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
struct NpyHeader {
    char kind = 0;         ///< as in the descr: 'u', 'i', 'f', 'b' …
    int itemSize = 0;      ///< bytes per element
    bool bigEndian = false;
    std::vector<qint64> shape;
    qint64 dataOffset = 0; ///< where the elements begin
    qint64 elements = 0;   ///< product of the shape
    qint64 bytes = 0;      ///< elements × itemSize

    [[nodiscard]] bool isInteger() const { return kind == 'u' || kind == 'i' || kind == 'b'; }
    [[nodiscard]] QString dtypeName() const; ///< "u1", ">i4"
    [[nodiscard]] QString shapeName() const; ///< "100 × 28 × 28"
};

/// The longest header that is read: numpy itself refuses literals of more than 10,000 characters.
inline constexpr qint64 npyLongestHeader = 65536;

/// `start` is the beginning of the file, npyLongestHeader bytes or the whole of it. `size` is the whole file's length:
/// a shape that does not fill it exactly is refused, so that no size in a header is believed. Python objects,
/// structures and Fortran order are refused. The subject of errors is `file`, their reason begins with `entry`.
[[nodiscard]] Result<NpyHeader> parseNpyHeader(QByteArrayView start, qint64 size, const QString& file, const QString& entry);

} // namespace postil
