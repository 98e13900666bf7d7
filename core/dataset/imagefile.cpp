// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"

#include "core/base/text.h"
#include "core/dataset/imageheader.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <mutex>

namespace postil {

namespace {

constexpr qint64 largestFile = qint64(2) << 30;

/// The program says what is wrong with a picture; OpenCV's own lines on stderr would say it twice.
void silenceOpenCv()
{
    static std::once_flag once;
    std::call_once(once, [] {
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::redirectError([](int, const char*, const char*, const char*, int, void*) { return 0; });
    });
}

/// Deeper pixels to 8 bits: the colour channels together by their smallest and largest value, alpha by its full range.
cv::Mat windowed(const cv::Mat& deep)
{
    const int colours = deep.channels() == 4 ? 3 : deep.channels();
    std::vector<cv::Mat> planes;
    cv::split(deep, planes);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (int i = 0; i < colours; ++i) {
        cv::Mat& plane = planes[static_cast<std::size_t>(i)];
        if (plane.depth() == CV_32F) {
            cv::patchNaNs(plane, 0);
        } else if (plane.depth() == CV_64F) {
            plane.setTo(0, plane != plane);
        }
        double planeLow = 0;
        double planeHigh = 0;
        cv::minMaxLoc(plane, &planeLow, &planeHigh);
        low = std::min(low, planeLow);
        high = std::max(high, planeHigh);
    }
    const double scale = high > low ? 255.0 / (high - low) : 0.0;
    for (int i = 0; i < deep.channels(); ++i) {
        cv::Mat& plane = planes[static_cast<std::size_t>(i)];
        if (i < colours) {
            plane.convertTo(plane, CV_8U, scale, -low * scale);
        } else {
            plane.convertTo(plane, CV_8U, deep.depth() == CV_16U ? 1.0 / 257.0 : 255.0);
        }
    }
    cv::Mat result;
    cv::merge(planes, result);
    return result;
}

/// EXIF orientation: what has to be done to the stored rows to see the picture upright.
cv::Mat upright(const cv::Mat& stored, int orientation)
{
    cv::Mat turned = stored;
    if (orientation >= 5) {
        cv::transpose(stored, turned);
    }
    constexpr int aroundX = 0;
    constexpr int aroundY = 1;
    constexpr int aroundBoth = -1;
    constexpr int none = 2;
    constexpr std::array<int, 9> flips{none, none, aroundY, aroundBoth, aroundX, none, aroundY, aroundBoth, aroundX};
    const int flip = flips.at(static_cast<std::size_t>(orientation));
    if (flip != none) {
        cv::Mat flipped;
        cv::flip(turned, flipped, flip);
        return flipped;
    }
    return turned;
}

/// libtiff multiplies colours by alpha; an Image has them as they are. Exact where alpha is full.
void divideByAlpha(cv::Mat& bgra)
{
    bgra.forEach<cv::Vec4b>([](cv::Vec4b& pixel, const int*) {
        const int alpha = pixel[3];
        for (int c = 0; c < 3 && alpha > 0 && alpha < 255; ++c) {
            pixel[c] = static_cast<uchar>(std::min(255, (pixel[c] * 255 + alpha / 2) / alpha));
        }
    });
}

Image toImage(const cv::Mat& decoded, const ImageHeader& header)
{
    cv::Mat ordered;
    if (decoded.channels() == 1) {
        ordered = decoded;
    } else if (header.cmyk && decoded.channels() == 4) {
        cv::cvtColor(decoded, ordered, cv::COLOR_BGRA2RGB);
    } else if (header.greyAlpha && decoded.channels() == 4) {
        const std::array<int, 4> fromTo{0, 0, 3, 1};
        ordered = cv::Mat(decoded.rows, decoded.cols, CV_8UC2);
        cv::mixChannels(&decoded, 1, &ordered, 1, fromTo.data(), 2);
    } else if (decoded.channels() == 3) {
        cv::cvtColor(decoded, ordered, cv::COLOR_BGR2RGB);
    } else {
        cv::cvtColor(decoded, ordered, cv::COLOR_BGRA2RGBA);
    }
    if (!ordered.isContinuous()) {
        ordered = ordered.clone();
    }
    Image image{ordered.cols, ordered.rows, ordered.channels(), {}};
    image.pixels.assign(ordered.datastart, ordered.dataend);
    return image;
}

/// Pixels as stored, but upright if `orientation` says how. Whatever OpenCV throws ends here.
Result<Image> decodeStored(const QByteArray& bytes, const QString& name, const ImageHeader& header, int orientation)
{
    silenceOpenCv();
    try {
        const cv::Mat input(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.constData()));
        cv::Mat decoded = cv::imdecode(input, cv::IMREAD_UNCHANGED);
        const bool turned = decoded.cols == header.height && decoded.rows == header.width; // TIFF: done by the decoder
        if (decoded.empty() || (!turned && (decoded.cols != header.width || decoded.rows != header.height))) {
            return fail(Error::Code::Format, name, Text::tr("cannot be decoded: the picture is damaged or of a kind that is not supported"));
        }
        if (decoded.channels() == 2 || decoded.channels() > 4) {
            return fail(Error::Code::Unsupported, name, Text::tr("has %1 channels").arg(decoded.channels()));
        }
        if (header.format == ImageFormat::Tiff && decoded.type() == CV_8UC4) {
            divideByAlpha(decoded);
        }
        return toImage(upright(decoded.depth() == CV_8U ? decoded : windowed(decoded), orientation), header);
    } catch (const cv::Exception& exception) {
        return fail(Error::Code::Format, name, Text::tr("cannot be decoded: %1").arg(QString::fromStdString(exception.err).simplified()));
    } catch (const std::bad_alloc&) {
        return fail(Error::Code::Io, name, Text::tr("there is not enough memory to decode it"));
    } catch (const std::exception& exception) {
        return fail(Error::Code::Format, name, Text::tr("cannot be decoded: %1").arg(QString::fromLocal8Bit(exception.what())));
    }
}

void appendChunk(QByteArray& png, const QByteArray& type, const QByteArray& data)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> values{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value & 1) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            }
            values[i] = value;
        }
        return values;
    }();
    const QByteArray body = type + data;
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : body) {
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xFF] ^ (crc >> 8);
    }
    const quint32 length = qToBigEndian(static_cast<quint32>(data.size()));
    const quint32 check = qToBigEndian(crc ^ 0xFFFFFFFFU);
    png.append(reinterpret_cast<const char*>(&length), 4).append(body).append(reinterpret_cast<const char*>(&check), 4);
}

/// OpenCV's encoder knows no grey + alpha.
QByteArray encodeGreyAlphaPng(const Image& image)
{
    QByteArray header(13, '\0');
    qToBigEndian(static_cast<quint32>(image.width), header.data());
    qToBigEndian(static_cast<quint32>(image.height), header.data() + 4);
    header[8] = 8;
    header[9] = 4;
    const qsizetype stride = qsizetype(image.width) * 2;
    QByteArray rows;
    rows.reserve((stride + 1) * image.height);
    for (int y = 0; y < image.height; ++y) {
        rows.append('\0');
        rows.append(reinterpret_cast<const char*>(image.pixels.data()) + y * stride, stride);
    }
    constexpr qsizetype qtLengthPrefix = 4;
    QByteArray png("\x89PNG\r\n\x1A\n");
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", qCompress(rows).sliced(qtLengthPrefix));
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace

Result<Image> decodeImage(const QByteArray& bytes, const QString& nameForErrors, const DecodeOptions& options)
{
    const Result<ImageHeader> header = readImageHeader(bytes, nameForErrors);
    if (!header) {
        return failAs(header);
    }
    if (header->width > options.maxPixels / header->height) {
        return fail(Error::Code::Unsupported, nameForErrors,
                    Text::tr("is too large: %1 × %2 pixels, the most are %3 million")
                        .arg(header->width)
                        .arg(header->height)
                        .arg(options.maxPixels / 1'000'000));
    }
    const bool turn = options.applyExif && header->format != ImageFormat::Tiff;
    return decodeStored(bytes, nameForErrors, *header, turn ? header->orientation : 1);
}

Result<QByteArray> readImageFile(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        return fail(Error::Code::Format, path, Text::tr("is a folder"));
    }
    if (!file.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no such file"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    if (file.size() >= largestFile) {
        return fail(Error::Code::Unsupported, path, Text::tr("is larger than 2 GiB"));
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    return bytes;
}

Result<Image> decodeImageFile(const QString& path, const DecodeOptions& options)
{
    const Result<QByteArray> bytes = readImageFile(path);
    return bytes ? decodeImage(*bytes, path, options) : failAs(bytes);
}

Result<QByteArray> encodePng(const Image& image)
{
    const auto expected = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * static_cast<std::size_t>(image.channels);
    if (image.width < 1 || image.height < 1 || image.channels < 1 || image.channels > 4 || image.pixels.size() != expected) {
        return fail(Error::Code::InvalidArgument, Text::tr("picture"), Text::tr("has no pixels or a wrong number of them"));
    }
    if (image.channels == 2) {
        return encodeGreyAlphaPng(image);
    }
    silenceOpenCv();
    try {
        const cv::Mat pixels(image.height, image.width, CV_8UC(image.channels), const_cast<std::uint8_t*>(image.pixels.data()));
        cv::Mat ordered; // never `pixels` itself: the image is not ours to change
        if (image.channels > 1) {
            cv::cvtColor(pixels, ordered, image.channels == 3 ? cv::COLOR_RGB2BGR : cv::COLOR_RGBA2BGRA);
        }
        std::vector<uchar> bytes;
        if (!cv::imencode(".png", image.channels == 1 ? pixels : ordered, bytes)) {
            return fail(Error::Code::Internal, Text::tr("picture"), Text::tr("cannot be written as PNG"));
        }
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    } catch (const std::exception& exception) {
        return fail(Error::Code::Internal, Text::tr("picture"), QString::fromLocal8Bit(exception.what()));
    }
}

bool isImageFileName(const QString& name)
{
    static const QStringList extensions{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"), QStringLiteral("jpe"),
                                        QStringLiteral("bmp"),  QStringLiteral("tif"),  QStringLiteral("tiff"), QStringLiteral("webp")};
    return extensions.contains(QFileInfo(name).suffix(), Qt::CaseInsensitive);
}

QString imageLibraryVersion()
{
    return QString::fromStdString(cv::getVersionString());
}

} // namespace postil
