// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/labelledset.h"

#include "core/base/random.h"
#include "core/base/text.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace postil {

namespace {

constexpr auto divisionSeed = std::uint64_t{20'261}; ///< of every division and of every draw

/// Class that an image is drawn and divided by; multi-label images form one.
int stratum(const SourceItem& item)
{
    return item.multiLabel.empty() ? item.label : -1;
}

bool hasSplit(const std::vector<SourceItem>& items, Split split)
{
    return std::ranges::any_of(items, [split](const SourceItem& item) { return item.split == split; });
}

/// Gives every image a split: the source's own; else shares of each class, at random but the same for ever.
void divide(std::vector<SourceItem>& items, const LabelledSetOptions& options)
{
    const bool makeTest = !hasSplit(items, Split::Test);
    const bool makeValidation = !hasSplit(items, Split::Val);
    std::map<int, std::vector<SourceItem*>> training;
    for (SourceItem& item : items) {
        item.split = item.split == Split::None ? Split::Train : item.split;
        if (item.split == Split::Train) {
            training[stratum(item)].push_back(&item);
        }
    }
    for (auto& [label, list] : training) {
        Random random(streamSeed(divisionSeed, static_cast<std::uint64_t>(label + 1)));
        random.shuffle(list);
        const auto share = [&list](double part) { return static_cast<std::size_t>(static_cast<double>(list.size()) * part); };
        const std::size_t test = makeTest ? share(options.heldOut) : 0;
        const std::size_t validation = makeValidation ? share(options.validation) : 0;
        for (std::size_t i = 0; i < test + validation && i < list.size(); ++i) {
            list[i]->split = i < test ? Split::Test : Split::Val;
        }
    }
}

/// At most `take` images per class and split, in the source's order.
std::vector<SourceItem> drawn(std::vector<SourceItem> items, qint64 take)
{
    if (take <= 0) {
        return items;
    }
    std::map<std::pair<int, Split>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < items.size(); ++i) {
        groups[{stratum(items[i]), items[i].split}].push_back(i);
    }
    std::vector<std::size_t> kept;
    for (auto& [group, places] : groups) {
        Random random(streamSeed(divisionSeed, static_cast<std::uint64_t>(group.first + 1), 1 + static_cast<std::uint64_t>(group.second)));
        random.shuffle(places);
        places.resize(std::min(places.size(), static_cast<std::size_t>(take)));
        kept.insert(kept.end(), places.begin(), places.end());
    }
    std::ranges::sort(kept);
    std::vector<SourceItem> result;
    for (const std::size_t place : kept) {
        result.push_back(std::move(items[place]));
    }
    return result;
}

/// A name that no other source has.
QString freeName(const QString& wanted, const std::vector<LabelledSource>& others)
{
    QString name = wanted;
    for (int n = 2; std::ranges::any_of(others, [&](const LabelledSource& other) { return other.name == name; }); ++n) {
        name = QStringLiteral("%1-%2").arg(wanted).arg(n);
    }
    return name;
}

Result<void> addSource(LabelledSet& set, const QString& path, const TextSelector& texts, const LabelledSetOptions& options,
                       TaskContext& task)
{
    auto listing = listSource(path, task);
    if (!listing) {
        return failAs(listing);
    }
    const auto chosen = texts.textsFor(*listing);
    if (!chosen) {
        return failAs(chosen);
    }
    auto reader = openSource(listing->kind, listing->path, set.scratch->path());
    if (!reader) {
        return failAs(reader);
    }
    LabelledSource source;
    source.name = freeName(chosen->set, set.sources);
    source.texts = *chosen;
    source.offset = static_cast<int>(set.classes.size());
    source.reader = std::move(*reader);
    set.skipped.insert(set.skipped.end(), listing->skipped.begin(), listing->skipped.end());
    std::vector<SourceItem> items;
    for (SourceItem& item : listing->items) {
        source.channels = std::max(source.channels, item.channels);
        if (item.label < 0 && item.multiLabel.empty()) {
            set.skipped.push_back({item.fileName, Text::tr("has no label")});
        } else {
            items.push_back(std::move(item));
        }
    }
    if (items.empty()) {
        return fail(Error::Code::InvalidArgument, path, Text::tr("has no labelled images"));
    }
    divide(items, options);
    for (SourceItem& item : drawn(std::move(items), options.take)) {
        LabelledImage image;
        image.source = static_cast<int>(set.sources.size());
        image.index = item.index;
        image.fileName = item.fileName;
        image.sha256 = item.sha256;
        image.split = item.split;
        image.label = item.multiLabel.empty() ? source.offset + item.label : -1;
        image.multiLabel = std::move(item.multiLabel);
        set.images.push_back(std::move(image));
    }
    for (const TextTargets::Label& label : source.texts.labels) {
        set.classes.append(source.name + QLatin1Char(' ') + label.name);
    }
    listing->items.clear();
    source.listing = std::move(*listing);
    set.sources.push_back(std::move(source));
    return {};
}

} // namespace

Result<void> LabelledSetOptions::validate() const
{
    if (sources.isEmpty()) {
        return fail(Error::Code::InvalidArgument, Text::tr("sources"), Text::tr("none is given"));
    }
    if (heldOut < 0 || validation < 0 || !(heldOut + validation < 1)) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--held-out"),
                    Text::tr("%1 held out and %2 for validation leave nothing to train on").arg(heldOut).arg(validation));
    }
    return {};
}

Result<Image> LabelledSet::read(std::size_t image) const
{
    const LabelledImage& one = images[image];
    return sources[static_cast<std::size_t>(one.source)].reader->read(one.index, one.fileName);
}

std::vector<std::size_t> LabelledSet::of(Split split) const
{
    return of(split, -1);
}

std::vector<std::size_t> LabelledSet::of(Split split, int source) const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (images[i].split == split && (source < 0 || images[i].source == source)) {
            places.push_back(i);
        }
    }
    return places;
}

QString LabelledSet::caption(std::size_t image) const
{
    const LabelledImage& one = images[image];
    const LabelledSource& source = sources[static_cast<std::size_t>(one.source)];
    return one.multiLabel.empty() ? source.texts.caption(static_cast<std::size_t>(one.label - source.offset))
                                  : source.texts.caption(one.multiLabel);
}

std::vector<TextTargets> LabelledSet::textTargets() const
{
    std::vector<TextTargets> texts;
    for (const LabelledSource& source : sources) {
        texts.push_back(source.texts);
        texts.back().set = source.name;
    }
    return texts;
}

Result<std::vector<int>> LabelledSet::classesNamed(const QStringList& names) const
{
    std::vector<int> found;
    for (const QString& name : names) {
        const std::size_t before = found.size();
        for (const LabelledSource& source : sources) {
            for (std::size_t i = 0; i < source.texts.labels.size(); ++i) {
                const int offsetClass = source.offset + static_cast<int>(i);
                if (name == source.texts.labels[i].name || name == classes[offsetClass]) {
                    found.push_back(offsetClass);
                }
            }
        }
        if (found.size() == before) {
            return fail(Error::Code::NotFound, name, Text::tr("is no class of these sources: %1").arg(classes.join(QStringLiteral(", "))));
        }
    }
    return found;
}

bool LabelledSet::shows(const LabelledImage& image, int offsetClass) const
{
    if (image.multiLabel.empty()) {
        return image.label == offsetClass;
    }
    const int place = offsetClass - sources[static_cast<std::size_t>(image.source)].offset;
    return place >= 0 && static_cast<std::size_t>(place) < image.multiLabel.size() && image.multiLabel[static_cast<std::size_t>(place)] != 0;
}

Result<LabelledSet> loadLabelledSet(const LabelledSetOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const auto texts = TextSelector::make(options.texts);
    if (!texts) {
        return failAs(texts);
    }
    LabelledSet set;
    set.scratch = std::make_shared<QTemporaryDir>();
    for (const QString& path : options.sources) {
        if (const auto added = addSource(set, path, *texts, options, task); !added) {
            return failAs(added);
        }
    }
    return set;
}

CaptionedImages captionedImages(const LabelledSet& set, const std::vector<std::size_t>& places)
{
    CaptionedImages pairs;
    std::map<QString, int> lists;
    for (const std::size_t place : places) {
        const QString caption = set.caption(place);
        const auto [list, isNew] = lists.try_emplace(caption, static_cast<int>(lists.size()));
        if (isNew) {
            pairs.captionLists.push_back({caption});
        }
        pairs.captionList.push_back(list->second);
        pairs.hashes.push_back(set.images[place].sha256);
    }
    pairs.read = [&set, places](std::size_t i) { return set.read(places[i]); };
    return pairs;
}

} // namespace postil
