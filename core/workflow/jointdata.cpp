// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/jointdata.h"

#include "core/base/text.h"
#include "core/workflow/refinerpixels.h"

#include <QCryptographicHash>

#include <algorithm>

namespace postil {

namespace {

constexpr std::array splits{Split::Train, Split::Val, Split::Test};
constexpr std::size_t loadBlock = 8192; // images read between two looks at the flag

} // namespace

Result<std::unique_ptr<JoinedSources>> JoinedSources::open(const QStringList& paths, const JointOptions& options, const QString& cacheDir,
                                                           qint64 memory, TaskContext& task)
{
    auto joined = std::make_unique<JoinedSources>();
    joined->m_size = options.inputSize;
    joined->m_threads = options.backend.threads;
    for (const QString& path : paths) {
        if (const Result<void> added = joined->add(path, cacheDir, task); !added) {
            return failAs(added);
        }
    }
    if (const Result<void> sound = joined->check(); !sound) {
        return failAs(sound);
    }
    joined->hash();
    if (const Result<void> loaded = joined->load(memory, task); !loaded) {
        return failAs(loaded);
    }
    return joined;
}

Result<void> JoinedSources::add(const QString& path, const QString& cacheDir, TaskContext& task)
{
    Result<SourceListing> listing = listSource(path, task);
    if (!listing) {
        return failAs(listing);
    }
    if (listing->classNames.isEmpty()) {
        return fail(Error::Code::InvalidArgument, path, Text::tr("has no labels to learn from"));
    }
    Result<std::unique_ptr<SourceReader>> reader = openSource(listing->kind, listing->path, cacheDir);
    if (!reader) {
        return failAs(reader);
    }
    JointSource source{listing->name, listing->classNames, listing->task == Task::Multi, 0};
    const auto same = std::ranges::count(m_sources, source.name, &JointSource::name);
    source.name += same > 0 ? QStringLiteral(" (%1)").arg(same + 1) : QString();
    for (const JointSource& before : m_sources) {
        source.offset += before.several ? 0 : static_cast<int>(before.classes.size());
    }
    const std::size_t number = m_sources.size();
    for (std::size_t i = 0; i < listing->items.size(); ++i) {
        const SourceItem& item = listing->items[i];
        m_channels = item.channels > 2 ? 3 : m_channels;
        if (item.split != Split::None && (source.several ? !item.multiLabel.empty() : item.label >= 0)) {
            m_parts.at(static_cast<std::size_t>(item.split)).rows.push_back({number, i});
        }
    }
    m_skipped.insert(m_skipped.end(), listing->skipped.begin(), listing->skipped.end());
    m_sources.push_back(std::move(source));
    m_listings.push_back(std::move(*listing));
    m_readers.push_back(std::move(*reader));
    return {};
}

Result<void> JoinedSources::check() const
{
    for (const Split split : splits) {
        if (count(split) == 0) {
            return fail(Error::Code::InvalidArgument, Text::tr("the sources"), Text::tr("have no labelled image of split %1").arg(splitName(split)));
        }
    }
    for (std::size_t s = 0; s < m_sources.size(); ++s) {
        if (std::ranges::none_of(of(Split::Train).rows, [s](const Row& row) { return row.source == s; })) {
            return fail(Error::Code::InvalidArgument, m_sources[s].name, Text::tr("has no labelled image of split train"));
        }
    }
    return {};
}

std::size_t JoinedSources::bytes() const
{
    return static_cast<std::size_t>(m_channels) * static_cast<std::size_t>(m_size) * static_cast<std::size_t>(m_size);
}

const SourceItem& JoinedSources::item(Split split, std::size_t row) const
{
    const Row& where = of(split).rows[row];
    return m_listings[where.source].items[where.item];
}

int JoinedSources::label(Split split, std::size_t row) const
{
    return m_sources[source(split, row)].offset + item(split, row).label;
}

void JoinedSources::hash()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Split split : splits) {
        hash.addData(splitName(split).toUtf8());
        for (std::size_t row = 0; row < count(split); ++row) {
            const SourceItem& one = item(split, row);
            hash.addData(one.sha256);
            hash.addData(QByteArray::number(one.label));
            hash.addData(QByteArray(reinterpret_cast<const char*>(one.multiLabel.data()), static_cast<qsizetype>(one.multiLabel.size())));
        }
    }
    m_fingerprint = hash.result();
}

Result<void> JoinedSources::load(qint64 memory, TaskContext& task)
{
    std::size_t images = 0;
    for (const Split split : splits) {
        images += count(split);
    }
    if (static_cast<qint64>(images * bytes()) > memory) {
        return {};
    }
    std::size_t done = 0;
    for (const Split split : splits) {
        Part& part = m_parts.at(static_cast<std::size_t>(split));
        std::vector<std::uint8_t> pixels(part.rows.size() * bytes());
        for (std::size_t start = 0; start < part.rows.size(); start += loadBlock) {
            if (task.isCancelled()) {
                return fail(Error::Code::Cancelled, Text::tr("reading images"), Text::tr("cancelled"));
            }
            std::vector<std::uint32_t> rows(std::min(loadBlock, part.rows.size() - start));
            for (std::size_t i = 0; i < rows.size(); ++i) {
                rows[i] = static_cast<std::uint32_t>(start + i);
            }
            if (const Result<void> read = this->read(split, rows, std::span(pixels).subspan(start * bytes(), rows.size() * bytes())); !read) {
                return read;
            }
            done += rows.size();
            task.progress(static_cast<qint64>(done), static_cast<qint64>(images), Text::tr("Reading images"));
        }
        part.pixels = std::move(pixels);
    }
    m_inMemory = true;
    return {};
}

Result<void> JoinedSources::read(Split split, std::span<const std::uint32_t> rows, std::span<std::uint8_t> pixels) const
{
    const Part& part = of(split);
    if (!part.pixels.empty()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::copy_n(part.pixels.data() + rows[i] * bytes(), bytes(), pixels.data() + i * bytes());
        }
        return {};
    }
    std::vector<PixelItem> items;
    for (const std::uint32_t row : rows) {
        const SourceItem& one = item(split, row);
        items.push_back({m_readers[source(split, row)].get(), one.index, one.fileName, one.fileName});
    }
    SilentTask quiet;
    const Result<RefinerPixels> loaded = loadRefinerPixels(items, m_size, m_channels, m_threads, quiet);
    if (!loaded) {
        return failAs(loaded);
    }
    if (!loaded->skipped.empty()) {
        return fail(Error::Code::Io, loaded->skipped.front().subject, loaded->skipped.front().reason);
    }
    std::ranges::copy(loaded->images.pixels, pixels.begin());
    return {};
}

} // namespace postil
