// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportwriter.h"

#include "core/base/text.h"
#include "core/dataset/resample.h"
#include "core/exchange/npyfile.h"
#include "core/exchange/zipfile.h"
#include "core/project/projectdb.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <map>

namespace postil {

namespace {

constexpr std::array splits{Split::Train, Split::Val, Split::Test};
constexpr std::size_t maxClasses = 256; // labels are unsigned bytes

/// The square size of the pictures, and whether they have colour.
struct PixelFormat {
    int side = 0;
    int channels = 1;

    [[nodiscard]] std::vector<int> itemShape() const
    {
        return channels == 1 ? std::vector{side, side} : std::vector{side, side, channels};
    }
};

PixelFormat pixelFormat(const ExportInput& input)
{
    PixelFormat format;
    std::map<std::pair<int, int>, int> sizes;
    for (const LabelRecord& record : input.table.records) {
        const ImageRow& image = input.view.images[static_cast<std::size_t>(record.row)];
        if (reasonLeftOut(record).isEmpty()) {
            ++sizes[{image.width, image.height}];
            format.channels = image.channels > 2 ? 3 : format.channels;
        }
    }
    format.side = input.imageSize;
    if (format.side == 0 && !sizes.empty()) {
        const auto most = std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; });
        format.side = std::min(most->first.first, most->first.second);
    }
    return format;
}

Image converted(const Image& image, const PixelFormat& format)
{
    Image result = toChannels(image, format.channels);
    if (result.width != format.side || result.height != format.side) {
        result = resizeArea(result, format.side, format.side);
    }
    return result;
}

/// Images and labels of one split, as .npy files beside the archive that they go into.
struct SplitArrays {
    SplitArrays(const ExportFolder& folder, Split split, const PixelFormat& format, int labelColumns)
        : name(splitName(split))
        , images(folder.filePath(name + QStringLiteral("_images.npy")), format.itemShape())
        , labels(folder.filePath(name + QStringLiteral("_labels.npy")), {labelColumns})
    {
    }

    QString name;
    NpyFile images;
    NpyFile labels;
};

QString archiveName(const ExportInput& input, int side)
{
    const QString base = classFolderNames({QFileInfo(input.db.path()).completeBaseName()}).constFirst();
    return side == 28 ? QStringLiteral("%1.npz").arg(base) : QStringLiteral("%1_%2.npz").arg(base).arg(side);
}

Result<void> addImage(SplitArrays& arrays, const Image& image, std::span<const std::uint8_t> label)
{
    if (const Result<void> done = arrays.images.append(image.pixels); !done) {
        return done;
    }
    return arrays.labels.append(label);
}

/// Of a multi-label image a 0 or 1 per class.
std::vector<std::uint8_t> labelBytes(const LabelRecord& record)
{
    std::vector<std::uint8_t> bytes;
    for (const YesNo answer : record.answers) {
        bytes.push_back(answer == YesNo::Yes ? 1 : 0);
    }
    if (bytes.empty()) {
        bytes.push_back(static_cast<std::uint8_t>(record.label));
    }
    return bytes;
}

Result<void> packArrays(std::map<Split, SplitArrays>& arrays, const QString& archive, TaskContext& task)
{
    std::vector<ZipEntry> entries;
    for (auto& [split, one] : arrays) {
        for (NpyFile* file : {&one.images, &one.labels}) {
            if (const Result<void> done = file->finish(); !done) {
                return done;
            }
            entries.push_back({QFileInfo(file->path()).fileName(), file->path()});
        }
    }
    task.progress(0, 0, Text::tr("Packing arrays"));
    if (const Result<void> done = writeZip(archive, entries, task); !done) {
        return done;
    }
    for (const ZipEntry& entry : entries) {
        if (!QFile::remove(entry.file)) {
            return fail(Error::Code::Io, entry.file, Text::tr("cannot be removed"));
        }
    }
    return {};
}

} // namespace

Result<WrittenRows> writeMedMnistExport(const ExportInput& input, ExportFolder& folder, TaskContext& task)
{
    if (!input.table.several && input.view.classes.size() > maxClasses) {
        return fail(Error::Code::Unsupported, exportFormatName(ExportFormat::MedMnist),
                    Text::tr("holds at most %1 classes").arg(maxClasses));
    }
    const PixelFormat format = pixelFormat(input);
    if (format.side <= 0) {
        return fail(Error::Code::InvalidArgument, exportFormatName(ExportFormat::MedMnist), Text::tr("no image has a label"));
    }
    std::map<Split, SplitArrays> arrays;
    for (const Split split : splits) {
        SplitArrays& one = arrays.try_emplace(split, folder, split, format, input.table.several ? static_cast<int>(input.view.classes.size()) : 1).first->second;
        for (NpyFile* file : {&one.images, &one.labels}) {
            if (const Result<void> opened = file->open(); !opened) {
                return failAs(opened);
            }
        }
    }

    WrittenRows written;
    PictureReader reader(input.db, input.view);
    const auto total = static_cast<qint64>(input.table.records.size());
    for (std::size_t i = 0; i < input.table.records.size(); ++i) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, Text::tr("export"), Text::tr("cancelled"));
        }
        task.progress(static_cast<qint64>(i), total, Text::tr("Writing arrays"));
        const LabelRecord& record = input.table.records[i];
        const ImageRow& image = input.view.images[static_cast<std::size_t>(record.row)];
        if (const QString reason = reasonLeftOut(record); !reason.isEmpty()) {
            written.skipped.push_back({image.name, reason});
            continue;
        }
        const Result<Image> pixels = reader.read(image);
        if (!pixels) {
            written.skipped.push_back({image.name, pixels.error().message()});
            continue;
        }
        SplitArrays& target = arrays.at(image.split == Split::None ? Split::Train : image.split);
        const QString name = QStringLiteral("%1_%2").arg(target.name).arg(target.images.count(), 6, 10, QLatin1Char('0'));
        if (const Result<void> done = addImage(target, converted(*pixels, format), labelBytes(record)); !done) {
            return failAs(done);
        }
        written.rows.push_back({i, name});
    }
    const QString archive = archiveName(input, format.side);
    if (const Result<void> packed = packArrays(arrays, folder.filePath(archive), task); !packed) {
        return failAs(packed);
    }
    if (const Result<void> adopted = folder.adopt(archive); !adopted) {
        return failAs(adopted);
    }
    return written;
}

} // namespace postil
