// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/captionset.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/dataset/imagefile.h"
#include "core/exchange/exportfolder.h"
#include "core/exchange/tarfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

namespace postil {

namespace {

const std::array<QString, 2> formatNames{QStringLiteral("folder"), QStringLiteral("tar")};

/// Characters that file systems, shells and JSONL readers take anywhere.
QString plainName(const QString& name)
{
    QString plain;
    for (const QChar c : name) {
        plain += c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') ? c : QLatin1Char('_');
    }
    return plain;
}

/// The picture as PNG with its place in the set as a name that no other has.
QString stemOf(std::size_t number)
{
    return QStringLiteral("%1").arg(number, 9, 10, QLatin1Char('0'));
}

/// Takes pairs one after the other.
class PairWriter
{
public:
    explicit PairWriter(ExportFolder& folder)
        : m_folder(folder)
    {
    }
    virtual ~PairWriter() = default;
    virtual Result<void> add(std::size_t number, const CaptionPair& pair, const QByteArray& png) = 0;
    virtual Result<void> finish() = 0;

protected:
    ExportFolder& folder() { return m_folder; }

private:
    ExportFolder& m_folder;
};

class FolderWriter final : public PairWriter
{
public:
    using PairWriter::PairWriter;

    Result<void> add(std::size_t number, const CaptionPair& pair, const QByteArray& png) override
    {
        const QString path = QStringLiteral("%1/%2/%3.png").arg(pair.split, plainName(pair.source), stemOf(number));
        QJsonObject row = pair.toJson();
        row.insert(QStringLiteral("original"), row.take(QStringLiteral("file")));
        row.insert(QStringLiteral("file_name"), path);
        row.insert(QStringLiteral("text"), row.take(QStringLiteral("caption")));
        m_rows += QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
        return folder().write(path, png);
    }
    Result<void> finish() override { return folder().write(QStringLiteral("metadata.jsonl"), m_rows); }

private:
    QByteArray m_rows;
};

class ShardWriter final : public PairWriter
{
public:
    ShardWriter(ExportFolder& folder, int shardImages)
        : PairWriter(folder)
        , m_shardImages(shardImages)
    {
    }

    Result<void> add(std::size_t number, const CaptionPair& pair, const QByteArray& png) override
    {
        Shards& shards = m_splits[pair.split];
        if (!shards.open || shards.images == m_shardImages) {
            if (const auto next = startShard(pair.split, shards); !next) {
                return next;
            }
        }
        ++shards.images;
        const std::array<std::pair<const char*, QByteArray>, 3> entries{
            std::pair{".png", png}, std::pair{".txt", pair.caption.toUtf8()},
            std::pair{".json", QJsonDocument(pair.toJson()).toJson(QJsonDocument::Compact)}};
        for (const auto& [extension, bytes] : entries) {
            if (const auto added = shards.open->add(stemOf(number) + QLatin1String(extension), bytes); !added) {
                return added;
            }
        }
        return {};
    }

    Result<void> finish() override
    {
        for (auto& [split, shards] : m_splits) {
            if (const auto closed = closeShard(shards); !closed) {
                return closed;
            }
        }
        return {};
    }

private:
    struct Shards
    {
        std::optional<TarWriter> open;
        QString name;
        int images = 0;
        int next = 0;
    };

    Result<void> startShard(const QString& split, Shards& shards)
    {
        if (const auto closed = closeShard(shards); !closed) {
            return closed;
        }
        shards.name = QStringLiteral("%1-%2.tar").arg(split).arg(shards.next++, 6, 10, QLatin1Char('0'));
        shards.images = 0;
        auto tar = TarWriter::create(folder().filePath(shards.name));
        if (!tar) {
            return failAs(tar);
        }
        shards.open.emplace(std::move(*tar));
        return {};
    }

    Result<void> closeShard(Shards& shards)
    {
        if (!shards.open) {
            return {};
        }
        const auto closed = shards.open->close();
        shards.open.reset();
        return closed ? folder().adopt(shards.name) : closed;
    }

    const int m_shardImages;
    std::map<QString, Shards> m_splits;
};

Result<void> writePairs(const LabelledSet& set, PairWriter& writer, CaptionSetReport& report, TaskContext& task)
{
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, Text::tr("captions from labels"), Text::tr("cancelled"));
        }
        task.progress(static_cast<qint64>(i), static_cast<qint64>(set.images.size()), Text::tr("Writing images and captions"));
        const auto image = set.read(i);
        const auto png = image ? encodePng(*image) : Result<QByteArray>(failAs(image));
        if (!png) {
            report.skipped.push_back({set.images[i].fileName, png.error().reason});
            continue;
        }
        if (const auto added = writer.add(i, captionPair(set, i), *png); !added) {
            return added;
        }
        ++report.images;
    }
    return writer.finish();
}

Result<void> writeSet(const LabelledSet& set, const CaptionSetOptions& options, CaptionSetReport& report, TaskContext& task)
{
    auto folder = ExportFolder::create(options.out, false);
    if (!folder) {
        return failAs(folder);
    }
    std::unique_ptr<PairWriter> writer;
    if (options.format == CaptionSetFormat::Folder) {
        writer = std::make_unique<FolderWriter>(**folder);
    } else {
        writer = std::make_unique<ShardWriter>(**folder, options.shardImages);
    }
    if (const auto written = writePairs(set, *writer, report, task); !written) {
        return written;
    }
    if (const auto written = (*folder)->write(QStringLiteral("texts.json"), QJsonDocument(textTargetsJson(report.texts)).toJson()); !written) {
        return written;
    }
    for (const ExportedFile& file : (*folder)->files()) {
        report.files.append(file.path);
    }
    return (*folder)->commit();
}

} // namespace

QString captionSetFormatName(CaptionSetFormat format)
{
    return formatNames.at(static_cast<std::size_t>(format));
}

std::optional<CaptionSetFormat> captionSetFormatFromName(const QString& name)
{
    const auto found = std::ranges::find(formatNames, name);
    return found == formatNames.end() ? std::nullopt : std::optional(static_cast<CaptionSetFormat>(found - formatNames.begin()));
}

Result<void> CaptionSetOptions::validate() const
{
    if (preview < 0 || preview > 1000) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--preview"), Text::tr("%1 is outside 0 to 1000").arg(preview));
    }
    if (shardImages < 1) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--shard"), Text::tr("%1 images are no shard").arg(shardImages));
    }
    return data.validate();
}

QJsonObject CaptionPair::toJson() const
{
    return {{QStringLiteral("source"), source},
            {QStringLiteral("file"), file},
            {QStringLiteral("split"), split},
            {QStringLiteral("labels"), QJsonArray::fromStringList(labels)},
            {QStringLiteral("caption"), caption}};
}

CaptionPair captionPair(const LabelledSet& set, std::size_t image)
{
    const LabelledImage& one = set.images[image];
    const LabelledSource& source = set.sources[static_cast<std::size_t>(one.source)];
    CaptionPair pair{image, source.name, one.fileName, splitName(one.split), {}, set.caption(image)};
    for (std::size_t i = 0; i < source.texts.labels.size(); ++i) {
        if (set.shows(one, source.offset + static_cast<int>(i))) {
            pair.labels.append(source.texts.labels[i].name);
        }
    }
    return pair;
}

std::vector<CaptionPair> previewPairs(const LabelledSet& set, int count, std::uint64_t seed)
{
    Random random(seed);
    const auto images = static_cast<std::int64_t>(set.images.size());
    std::vector<CaptionPair> pairs;
    for (const std::int64_t image : random.sample(images, std::min<std::int64_t>(images, count))) {
        pairs.push_back(captionPair(set, static_cast<std::size_t>(image)));
    }
    return pairs;
}

Result<CaptionSetReport> captionsFromLabels(const CaptionSetOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const auto set = loadLabelledSet(options.data, task);
    if (!set) {
        return failAs(set);
    }
    CaptionSetReport report;
    report.skipped = set->skipped;
    report.preview = previewPairs(*set, options.preview, options.seed);
    QSet<QString> captions;
    for (std::size_t i = 0; i < set->images.size(); ++i) {
        captions.insert(set->caption(i));
    }
    report.captions = captions.size();
    report.texts = set->textTargets();
    if (options.out.isEmpty()) {
        report.images = static_cast<qint64>(set->images.size());
        return report;
    }
    if (const auto written = writeSet(*set, options, report, task); !written) {
        return failAs(written);
    }
    return report;
}

} // namespace postil
