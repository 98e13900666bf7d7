// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/labelledjoint.h"

#include "core/base/text.h"
#include "core/workflow/captionscores.h"
#include "core/workflow/refinerpixels.h"

#include <QCryptographicHash>

#include <algorithm>

namespace postil {

namespace {

constexpr std::array splits{Split::Train, Split::Val, Split::Test};

} // namespace

LabelledJoint::LabelledJoint(const LabelledSet& set)
    : m_set(set)
{
    int offset = 0;
    for (std::size_t s = 0; s < set.sources.size(); ++s) {
        const LabelledSource& source = set.sources[s];
        JointSource joint{source.name, source.listing.classNames, source.listing.task == Task::Multi, offset};
        offset += joint.several ? 0 : static_cast<int>(joint.classes.size());
        m_sources.push_back(std::move(joint));
    }
    for (const Split split : splits) {
        m_parts.at(static_cast<std::size_t>(split)).places = set.of(split);
    }
}

Result<void> LabelledJoint::check() const
{
    for (const Split split : splits) {
        if (count(split) == 0) {
            return fail(Error::Code::InvalidArgument, Text::tr("the sources"), Text::tr("have no labelled image of split %1").arg(splitName(split)));
        }
    }
    return {};
}

int LabelledJoint::label(Split split, std::size_t row) const
{
    const LabelledImage& one = image(split, row);
    const auto source = static_cast<std::size_t>(one.source);
    return m_sources[source].offset + one.label - m_set.sources[source].offset;
}

void LabelledJoint::hash(const QByteArray& what)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(what);
    for (const Split split : splits) {
        hash.addData(splitName(split).toUtf8());
        for (const std::size_t place : of(split).places) {
            const LabelledImage& one = m_set.images[place];
            hash.addData(one.sha256);
            hash.addData(QByteArray::number(one.label));
            hash.addData(m_set.caption(place).toUtf8());
        }
    }
    m_fingerprint = hash.result();
}

Result<std::unique_ptr<LabelledJoint>> LabelledJoint::fromEmbeddings(const LabelledSet& set, Encoder& encoder, bool withCaptions, TaskContext& task)
{
    std::unique_ptr<LabelledJoint> joint(new LabelledJoint(set));
    if (const auto sound = joint->check(); !sound) {
        return failAs(sound);
    }
    if (const auto encoded = joint->encode(encoder, task); !encoded) {
        return failAs(encoded);
    }
    joint->m_withCaptions = withCaptions;
    joint->hash(encoder.info().sha256.toLatin1() + encoder.info().precision.toLatin1() + (withCaptions ? "with captions" : ""));
    return joint;
}

Result<std::unique_ptr<LabelledJoint>> LabelledJoint::fromPixels(const LabelledSet& set, int size, int threads, TaskContext& task)
{
    std::unique_ptr<LabelledJoint> joint(new LabelledJoint(set));
    if (const auto sound = joint->check(); !sound) {
        return failAs(sound);
    }
    if (const auto loaded = joint->load(size, threads, task); !loaded) {
        return failAs(loaded);
    }
    joint->hash("pixels");
    return joint;
}

Result<void> LabelledJoint::encode(Encoder& encoder, TaskContext& task)
{
    m_features = encoder.info().dimension;
    std::map<QString, std::size_t> captions;
    QStringList texts;
    for (const Split split : splits) {
        Part& part = m_parts.at(static_cast<std::size_t>(split));
        auto rows = embedLabelled(encoder, m_set, part.places, task);
        if (!rows) {
            return failAs(rows);
        }
        part.embeddings = std::move(*rows);
        for (const std::size_t place : part.places) {
            const QString text = m_set.caption(place);
            const auto [found, isNew] = captions.try_emplace(text, captions.size());
            if (isNew) {
                texts.append(text);
            }
            part.caption.push_back(found->second);
        }
    }
    auto rows = encoder.encodeTexts(texts);
    if (!rows) {
        return failAs(rows);
    }
    m_captions = std::move(*rows);
    return {};
}

Result<void> LabelledJoint::load(int size, int threads, TaskContext& task)
{
    for (const LabelledSource& source : m_set.sources) {
        m_channels = std::max(m_channels, source.channels > 2 ? 3 : 1);
    }
    m_bytes = static_cast<std::size_t>(m_channels) * static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    for (const Split split : splits) {
        Part& part = m_parts.at(static_cast<std::size_t>(split));
        std::vector<PixelItem> items;
        for (const std::size_t place : part.places) {
            const LabelledImage& one = m_set.images[place];
            items.push_back({m_set.sources[static_cast<std::size_t>(one.source)].reader.get(), one.index, one.fileName, one.fileName});
        }
        auto loaded = loadRefinerPixels(items, size, m_channels, threads, task);
        if (!loaded) {
            return failAs(loaded);
        }
        if (!loaded->skipped.empty()) {
            return fail(Error::Code::Io, loaded->skipped.front().subject, loaded->skipped.front().reason);
        }
        part.pixels = std::move(loaded->images.pixels);
    }
    return {};
}

Result<void> LabelledJoint::read(Split split, std::span<const std::uint32_t> rows, std::span<std::uint8_t> pixels) const
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::copy_n(of(split).pixels.data() + rows[i] * m_bytes, m_bytes, pixels.data() + i * m_bytes);
    }
    return {};
}

Result<void> LabelledJoint::readFeatures(Split split, std::span<const std::uint32_t> rows, bool ofCaptions, std::span<float> values) const
{
    const Part& part = of(split);
    const auto length = static_cast<std::size_t>(m_features);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = ofCaptions ? m_captions.row(part.caption[rows[i]]) : part.embeddings.row(rows[i]);
        std::ranges::copy(row, values.begin() + static_cast<std::ptrdiff_t>(i * length));
    }
    return {};
}

} // namespace postil
