// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imageheader.h"

#include "core/base/text.h"

#include <QtEndian>

#include <optional>

namespace postil {

namespace {

/// Reads numbers at offsets; everything beyond the end is nullopt.
class Bytes
{
public:
    explicit Bytes(QByteArrayView view, bool bigEndian = false)
        : m_view(view)
        , m_big(bigEndian)
    {
    }

    [[nodiscard]] qint64 size() const { return m_view.size(); }
    [[nodiscard]] bool has(qint64 offset, QByteArrayView text) const
    {
        return offset >= 0 && offset <= size() - text.size() && m_view.sliced(offset, text.size()) == text;
    }
    template <class T>
    [[nodiscard]] std::optional<T> number(qint64 offset) const
    {
        if (offset < 0 || offset > size() - static_cast<qint64>(sizeof(T))) {
            return std::nullopt;
        }
        return m_big ? qFromBigEndian<T>(m_view.data() + offset) : qFromLittleEndian<T>(m_view.data() + offset);
    }
    /// An unsigned number of 2, 4 or 8 bytes.
    [[nodiscard]] std::optional<quint64> unsignedNumber(qint64 offset, int width) const
    {
        const auto widen = [](auto value) { return value ? std::optional<quint64>(*value) : std::nullopt; };
        return width == 2 ? widen(number<quint16>(offset)) : width == 4 ? widen(number<quint32>(offset)) : number<quint64>(offset);
    }
    [[nodiscard]] QByteArrayView from(qint64 offset, qint64 length) const
    {
        return offset < 0 || offset > size() ? QByteArrayView() : m_view.sliced(offset, std::min(length, size() - offset));
    }

private:
    QByteArrayView m_view;
    bool m_big;
};

enum TiffTag : quint16 { ImageWidth = 256, ImageLength = 257, Photometric = 262, Orientation = 274 };

struct TiffFacts {
    qint64 width = 0;
    qint64 height = 0;
    int orientation = 1;
    bool cmyk = false;
};

/// First directory of a TIFF structure: a TIFF file, or the body of an EXIF block. TIFF 6.0 §2; BigTIFF has 8-byte offsets.
std::optional<TiffFacts> readTiff(QByteArrayView view)
{
    const bool big = view.startsWith("MM");
    if (!big && !view.startsWith("II")) {
        return std::nullopt;
    }
    const Bytes bytes(view, big);
    const bool wide = bytes.number<quint16>(2) == quint16(43);
    if (!wide && bytes.number<quint16>(2) != quint16(42)) {
        return std::nullopt;
    }
    const auto start = wide ? bytes.unsignedNumber(8, 8) : bytes.unsignedNumber(4, 4);
    if (!start || *start > static_cast<quint64>(view.size())) {
        return std::nullopt;
    }
    const auto offset = static_cast<qint64>(*start);
    const auto count = bytes.unsignedNumber(offset, wide ? 8 : 2);
    if (!count || *count > 65535) {
        return std::nullopt;
    }
    TiffFacts facts;
    const qint64 entrySize = wide ? 20 : 12;
    for (qint64 i = 0; i < static_cast<qint64>(*count); ++i) {
        const qint64 entry = offset + (wide ? 8 : 2) + i * entrySize;
        const auto tag = bytes.number<quint16>(entry);
        const auto type = bytes.number<quint16>(entry + 2);
        const qint64 at = entry + (wide ? 12 : 8);
        constexpr quint16 shortType = 3;
        constexpr quint16 long8Type = 16;
        const auto value = bytes.unsignedNumber(at, type == shortType ? 2 : type == long8Type ? 8 : 4);
        if (!tag || !value) {
            return std::nullopt;
        }
        if (*tag == ImageWidth) {
            facts.width = static_cast<qint64>(std::min<quint64>(*value, INT32_MAX));
        } else if (*tag == ImageLength) {
            facts.height = static_cast<qint64>(std::min<quint64>(*value, INT32_MAX));
        } else if (*tag == Photometric) {
            constexpr quint64 separated = 5;
            facts.cmyk = *value == separated;
        } else if (*tag == Orientation && *value >= 1 && *value <= 8) {
            facts.orientation = static_cast<int>(*value);
        }
    }
    return facts;
}

int exifOrientation(QByteArrayView block)
{
    const QByteArrayView prefix("Exif\0\0", 6);
    const auto facts = readTiff(block.startsWith(prefix) ? block.sliced(prefix.size()) : block);
    return facts ? facts->orientation : 1;
}

tl::unexpected<Error> truncated(const QString& name)
{
    return fail(Error::Code::Format, name, Text::tr("is truncated: the picture ends before its data do"));
}

Result<ImageHeader> readPng(QByteArrayView view, const QString& name)
{
    const Bytes bytes(view, true);
    ImageHeader header;
    header.format = ImageFormat::Png;
    if (!bytes.has(12, "IHDR")) {
        return bytes.size() < 33 ? truncated(name) : fail(Error::Code::Format, name, Text::tr("is not a valid PNG file: its header is missing"));
    }
    const auto width = bytes.number<quint32>(16);
    const auto height = bytes.number<quint32>(20);
    const auto colour = bytes.number<quint8>(25);
    if (!width || !height || !colour) {
        return truncated(name);
    }
    header.width = *width;
    header.height = *height;
    header.greyAlpha = *colour == 4;
    qint64 offset = 8;
    while (true) {
        const auto length = bytes.number<quint32>(offset);
        if (!length || offset + 12 + *length > bytes.size()) {
            return truncated(name);
        }
        if (bytes.has(offset + 4, "IEND")) {
            return header;
        }
        if (bytes.has(offset + 4, "eXIf")) {
            header.orientation = exifOrientation(bytes.from(offset + 8, *length));
        }
        offset += 12 + static_cast<qint64>(*length);
    }
}

/// Offset of the next marker in entropy-coded data, or -1. Stuffed zeros and restart markers belong to the data.
qint64 nextJpegMarker(QByteArrayView view, qint64 offset)
{
    while (true) {
        const qint64 found = view.indexOf('\xFF', offset);
        if (found < 0 || found + 1 >= view.size()) {
            return -1;
        }
        const auto code = static_cast<quint8>(view[found + 1]);
        if (code != 0 && code != 0xFF && (code < 0xD0 || code > 0xD7)) {
            return found;
        }
        offset = found + (code == 0xFF ? 1 : 2);
    }
}

Result<ImageHeader> readJpeg(QByteArrayView view, const QString& name)
{
    const Bytes bytes(view, true);
    ImageHeader header;
    header.format = ImageFormat::Jpeg;
    qint64 offset = 2;
    while (true) {
        const auto mark = bytes.number<quint8>(offset);
        const auto code = bytes.number<quint8>(offset + 1);
        if (!mark || !code) {
            return truncated(name);
        }
        if (*mark != 0xFF) {
            return fail(Error::Code::Format, name, Text::tr("is not a valid JPEG file: a marker is missing at byte %1").arg(offset));
        }
        if (*code == 0xFF) { // fill byte
            ++offset;
            continue;
        }
        if (*code == 0xD9) {
            break;
        }
        const auto length = bytes.number<quint16>(offset + 2);
        if (!length || *length < 2 || offset + 2 + *length > bytes.size()) {
            return truncated(name);
        }
        const bool frame = *code >= 0xC0 && *code <= 0xCF && *code != 0xC4 && *code != 0xC8 && *code != 0xCC;
        if (frame && header.width == 0) {
            header.height = bytes.number<quint16>(offset + 5).value_or(0);
            header.width = bytes.number<quint16>(offset + 7).value_or(0);
        } else if (*code == 0xE1 && bytes.has(offset + 4, QByteArrayView("Exif\0\0", 6))) {
            header.orientation = exifOrientation(bytes.from(offset + 4, *length - 2));
        }
        offset += 2 + *length;
        if (*code == 0xDA) {
            offset = nextJpegMarker(view, offset);
            if (offset < 0) {
                return truncated(name);
            }
        }
    }
    return header;
}

Result<ImageHeader> readBmp(QByteArrayView view, const QString& name)
{
    const Bytes bytes(view);
    ImageHeader header;
    header.format = ImageFormat::Bmp;
    const auto size = bytes.number<quint32>(14);
    const auto data = bytes.number<quint32>(10);
    if (!size || !data) {
        return truncated(name);
    }
    constexpr quint32 coreHeader = 12;
    const bool core = *size == coreHeader;
    const auto width = core ? std::optional<qint64>(bytes.number<quint16>(18)) : std::optional<qint64>(bytes.number<qint32>(18));
    const auto height = core ? std::optional<qint64>(bytes.number<quint16>(20)) : std::optional<qint64>(bytes.number<qint32>(22));
    const auto bits = bytes.number<quint16>(core ? 24 : 28);
    const auto compression = core ? std::optional<quint32>(0) : bytes.number<quint32>(30);
    if (!width || !height || !bits || !compression) {
        return truncated(name);
    }
    header.width = *width;
    header.height = std::abs(*height); // negative: rows from the top
    constexpr quint32 uncompressed = 0;
    const qint64 stride = (header.width * *bits + 31) / 32 * 4;
    if (*compression == uncompressed && header.width > 0 && stride * header.height > bytes.size() - *data && header.width < 65536 &&
        header.height < 65536) {
        return truncated(name);
    }
    return header;
}

Result<ImageHeader> readWebP(QByteArrayView view, const QString& name)
{
    const Bytes bytes(view);
    ImageHeader header;
    header.format = ImageFormat::WebP;
    const auto riff = bytes.number<quint32>(4);
    if (!riff || static_cast<qint64>(*riff) + 8 > bytes.size()) {
        return truncated(name);
    }
    const auto dimension24 = [&bytes](qint64 offset) {
        return qint64(bytes.number<quint16>(offset).value_or(0)) + qint64(bytes.number<quint8>(offset + 2).value_or(0)) * 65536 + 1;
    };
    if (bytes.has(12, "VP8X")) {
        header.width = dimension24(24);
        header.height = dimension24(27);
    } else if (bytes.has(12, "VP8L")) {
        const quint32 packed = bytes.number<quint32>(21).value_or(0);
        header.width = (packed & 0x3FFF) + 1;
        header.height = ((packed >> 14) & 0x3FFF) + 1;
    } else {
        header.width = bytes.number<quint16>(26).value_or(0) & 0x3FFF;
        header.height = bytes.number<quint16>(28).value_or(0) & 0x3FFF;
    }
    for (qint64 offset = 12; const auto length = bytes.number<quint32>(offset + 4);) {
        if (bytes.has(offset, "EXIF")) {
            header.orientation = exifOrientation(bytes.from(offset + 8, *length));
        }
        offset += 8 + static_cast<qint64>(*length) + (*length & 1);
    }
    return header;
}

} // namespace

Result<ImageHeader> readImageHeader(const QByteArray& bytes, const QString& name)
{
    if (bytes.isEmpty()) {
        return fail(Error::Code::Format, name, Text::tr("is empty (0 bytes)"));
    }
    Result<ImageHeader> header = fail(Error::Code::Format, name, Text::tr("is not a PNG, JPEG, BMP, TIFF or WebP picture"));
    if (bytes.startsWith("\x89PNG\r\n\x1A\n")) {
        header = readPng(bytes, name);
    } else if (bytes.startsWith("\xFF\xD8\xFF")) {
        header = readJpeg(bytes, name);
    } else if (bytes.startsWith("BM")) {
        header = readBmp(bytes, name);
    } else if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        header = readWebP(bytes, name);
    } else if (bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4)) ||
               bytes.startsWith(QByteArrayView("II+\0", 4)) || bytes.startsWith(QByteArrayView("MM\0+", 4))) {
        const auto facts = readTiff(bytes);
        if (!facts) {
            return truncated(name);
        }
        header = ImageHeader{ImageFormat::Tiff, facts->width, facts->height, false, facts->cmyk, facts->orientation};
    }
    if (header && (header->width <= 0 || header->height <= 0)) {
        return fail(Error::Code::Format, name, Text::tr("says that it is %1 × %2 pixels").arg(header->width).arg(header->height));
    }
    return header;
}

} // namespace postil
