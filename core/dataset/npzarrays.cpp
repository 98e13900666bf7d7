// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/npzarrays.h"

#include "core/base/text.h"

#include <QtEndian>

namespace postil {

namespace {

constexpr qint64 mostPixels = 200'000'000; // of one picture, as in DecodeOptions
constexpr qint64 mostLabels = 500'000'000;

tl::unexpected<Error> refuse(const QString& file, const QString& array, const QString& reason, Error::Code code = Error::Code::Format)
{
    return fail(code, file, array + QStringLiteral(": ") + reason);
}

template <class T>
qint64 numberAt(const char* from, bool bigEndian)
{
    return static_cast<qint64>(bigEndian ? qFromBigEndian<T>(from) : qFromLittleEndian<T>(from));
}

qint64 integerAt(const char* from, const NpyHeader& header)
{
    const bool isSigned = header.kind == 'i';
    switch (header.itemSize) {
    case 1:
        return isSigned ? qint64(static_cast<qint8>(*from)) : qint64(static_cast<quint8>(*from));
    case 2:
        return isSigned ? numberAt<qint16>(from, header.bigEndian) : numberAt<quint16>(from, header.bigEndian);
    case 4:
        return isSigned ? numberAt<qint32>(from, header.bigEndian) : numberAt<quint32>(from, header.bigEndian);
    default:
        return numberAt<qint64>(from, header.bigEndian); // an uint64 beyond the range shows as negative and is refused
    }
}

} // namespace

QString imagesArray(Split split)
{
    return splitName(split) + QStringLiteral("_images");
}

QString labelsArray(Split split)
{
    return splitName(split) + QStringLiteral("_labels");
}

Result<PictureShape> pictureShape(const NpyHeader& header, const QString& file, const QString& array)
{
    const std::vector<qint64>& shape = header.shape;
    const bool volumes = shape.size() == 5 || (shape.size() == 4 && shape[3] != 1 && shape[3] != 3 && shape[3] != 4);
    if (volumes) {
        return refuse(file, array, Text::tr("holds 3-D volumes (%1), which are not supported yet").arg(header.shapeName()), Error::Code::Unsupported);
    }
    if (shape.size() < 3 || shape.size() > 4 || (shape.size() == 4 && shape[3] == 4)) {
        return refuse(file, array, Text::tr("has the shape %1; pictures are N × height × width or N × height × width × 3").arg(header.shapeName()));
    }
    if (header.kind != 'u' || header.itemSize != 1) {
        return refuse(file, array, Text::tr("has elements of type %1; pictures are of type u1 (uint8)").arg(header.dtypeName()), Error::Code::Unsupported);
    }
    if (shape[1] < 1 || shape[2] < 1 || shape[1] > mostPixels / shape[2]) {
        return refuse(file, array, Text::tr("holds pictures of %1 × %2 pixels").arg(shape[2]).arg(shape[1]));
    }
    return PictureShape{shape[0], static_cast<int>(shape[1]), static_cast<int>(shape[2]), shape.size() == 4 ? static_cast<int>(shape[3]) : 1};
}

Result<LabelArray> readLabels(NpzStream& stream, const QString& file, const QString& array)
{
    const NpyHeader& header = stream.header();
    if (!header.isInteger() || header.itemSize > 8) {
        return refuse(file, array, Text::tr("has elements of type %1; labels are integers").arg(header.dtypeName()), Error::Code::Unsupported);
    }
    if (header.shape.empty() || header.shape.size() > 2 || (header.shape.size() == 2 && header.shape[1] < 1) || header.elements > mostLabels) {
        return refuse(file, array, Text::tr("has the shape %1; labels are N × 1 or N × classes").arg(header.shapeName()));
    }
    QByteArray bytes(header.bytes, Qt::Uninitialized);
    if (const Result<void> done = stream.read(bytes.data(), bytes.size()); !done) {
        return failAs(done);
    }
    if (const Result<void> done = stream.finish(); !done) {
        return failAs(done);
    }
    LabelArray labels{header.shape[0], header.shape.size() == 2 ? header.shape[1] : 1, {}};
    labels.values.reserve(static_cast<std::size_t>(header.elements));
    for (qint64 i = 0; i < header.elements; ++i) {
        labels.values.push_back(integerAt(bytes.constData() + i * header.itemSize, header));
    }
    return labels;
}

QString npzPictureName(Split split, qint64 index)
{
    return QStringLiteral("%1_%2").arg(splitName(split)).arg(index, 6, 10, QLatin1Char('0'));
}

} // namespace postil
