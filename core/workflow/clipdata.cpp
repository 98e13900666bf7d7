// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/clipdata.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/dataset/phantoms.h"
#include "core/dataset/source.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

namespace postil {

namespace {

constexpr auto divisionSeed = std::uint64_t{20'260}; ///< of every division into training and held out

Result<QString> findSource(const RecipeSource& source, const QStringList& folders)
{
    for (const QString& folder : folders) {
        const QString path = QDir(folder).filePath(source.path);
        if (QFileInfo::exists(path)) {
            return path;
        }
    }
    const QString hint =
        source.archive.isEmpty() ? QString() : Text::tr("; unpack %1 there first").arg(source.archive);
    return fail(Error::Code::NotFound, source.path,
                Text::tr("the source '%1' is in none of the data folders (%2)%3")
                    .arg(source.name, folders.join(QStringLiteral(", ")), hint));
}

/// Collects pairs and held-out images over all sources.
class Collector
{
public:
    Collector(ClipData& data, const QStringList& without, TaskContext& task)
        : m_data(data)
        , m_without(without)
        , m_task(task)
    {
    }

    int addList(const QStringList& captions)
    {
        m_data.pairs.captionLists.push_back(captions);
        return static_cast<int>(m_data.pairs.captionLists.size()) - 1;
    }
    [[nodiscard]] bool isLeftOut(const QString& className) const { return m_without.contains(className); }
    void train(Image image, int list)
    {
        m_data.pairs.images.push_back(std::move(image));
        m_data.pairs.captionList.push_back(list);
    }
    void holdOut(const QString& source, Image image, const QStringList& classes)
    {
        HeldOut& set = m_data.heldOut[source];
        set.images.push_back(std::move(image));
        set.classes.push_back(classes);
    }
    void skip(const QString& subject, const Error& error)
    {
        m_data.skipped.push_back({subject, error.reason});
    }

    Result<void> progress(const QString& source)
    {
        if (m_task.isCancelled()) {
            return fail(Error::Code::Cancelled, source, Text::tr("cancelled"));
        }
        m_task.progress(++m_read, 0, Text::tr("Reading %1").arg(source));
        return {};
    }

private:
    ClipData& m_data;
    const QStringList& m_without;
    TaskContext& m_task;
    qint64 m_read = 0;
};

Result<void> drawPhantoms(const RecipeSource& source, Collector& collector)
{
    Random random(divisionSeed);
    const PhantomStyle style = PhantomStyle::training();
    const int held = static_cast<int>(source.imagesPerClass * source.heldOutShare);
    for (const RecipeClass& one : source.classes) {
        const auto kind = std::ranges::find(phantomKinds, one.name, phantomName);
        if (kind == phantomKinds.end()) {
            return fail(Error::Code::Format, source.name, Text::tr("there is no phantom '%1'").arg(one.name));
        }
        const bool isLeftOut = collector.isLeftOut(one.name);
        const int list = isLeftOut ? -1 : collector.addList(one.captions);
        for (int i = 0; i < source.imagesPerClass; ++i) {
            Image image = drawPhantom(*kind, style, random);
            if (i < held) {
                collector.holdOut(source.name, std::move(image), {one.name});
            } else if (!isLeftOut) {
                collector.train(std::move(image), list);
            }
        }
    }
    return {};
}

/// Folders: class by class in random order, the first share held out, the next `take` train.
/// MedMNIST: split train trains, split test is held out.
class FileSource
{
public:
    FileSource(const RecipeSource& source, Collector& collector)
        : m_source(source)
        , m_collector(collector)
    {
    }

    Result<void> load(const QString& path, TaskContext& task)
    {
        const auto listing = listSource(path, task);
        if (!listing) {
            return failAs(listing);
        }
        for (const Skipped& skipped : listing->skipped) {
            m_collector.skip(skipped.subject, Error{Error::Code::Format, {}, skipped.reason});
        }
        auto reader = openSource(listing->kind, listing->path, m_scratch.path());
        if (!reader) {
            return failAs(reader);
        }
        m_reader = std::move(*reader);
        if (m_source.multiLabel) {
            return loadMultiLabel(*listing);
        }
        const auto classes = matchClasses(*listing);
        if (!classes) {
            return failAs(classes);
        }
        Random random(divisionSeed);
        for (std::size_t c = 0; c < m_source.classes.size(); ++c) {
            if (const auto loaded = loadClass(*listing, (*classes)[c], m_source.classes[c], random);
                !loaded) {
                return loaded;
            }
        }
        return {};
    }

private:
    /// Label of each of the recipe's classes in the source.
    Result<std::vector<int>> matchClasses(const SourceListing& listing) const
    {
        std::vector<int> labels;
        for (std::size_t c = 0; c < m_source.classes.size(); ++c) {
            const int label = m_source.kind == RecipeSourceKind::MedMnist
                                  ? static_cast<int>(c)
                                  : static_cast<int>(listing.classNames.indexOf(m_source.classes[c].name));
            if (label < 0) {
                return fail(Error::Code::NotFound, listing.path,
                            Text::tr("has no class '%1'").arg(m_source.classes[c].name));
            }
            labels.push_back(label);
        }
        return labels;
    }

    Result<void> loadClass(const SourceListing& listing, int label, const RecipeClass& one, Random& random)
    {
        std::vector<const SourceItem*> training;
        std::vector<const SourceItem*> heldOut;
        for (const SourceItem& item : listing.items) {
            if (item.label == label && item.split != Split::Val) {
                (item.split == Split::Test ? heldOut : training).push_back(&item);
            }
        }
        random.shuffle(training);
        if (m_source.heldOutShare > 0) {
            const auto count =
                static_cast<std::ptrdiff_t>(static_cast<double>(training.size()) * m_source.heldOutShare);
            heldOut.insert(heldOut.end(), training.begin(), training.begin() + count);
            training.erase(training.begin(), training.begin() + count);
        }
        if (m_source.takePerClass > 0 && training.size() > static_cast<std::size_t>(m_source.takePerClass)) {
            training.resize(static_cast<std::size_t>(m_source.takePerClass));
        }
        if (m_collector.isLeftOut(one.name)) {
            training.clear();
        }
        const int list = training.empty() ? -1 : m_collector.addList(one.captions);
        for (const SourceItem* item : training) {
            if (const auto added =
                    read(*item, [&](Image image) { m_collector.train(std::move(image), list); });
                !added) {
                return added;
            }
        }
        for (const SourceItem* item : heldOut) {
            if (const auto added = read(
                    *item,
                    [&](Image image) { m_collector.holdOut(m_source.name, std::move(image), {one.name}); });
                !added) {
                return added;
            }
        }
        return {};
    }

    /// The captions of an image with several findings are those of every finding.
    Result<void> loadMultiLabel(const SourceListing& listing)
    {
        std::map<QStringList, int> lists; ///< by findings
        for (const SourceItem& item : listing.items) {
            if (item.split == Split::Val || item.multiLabel.size() + 1 != m_source.classes.size()) {
                continue;
            }
            QStringList names;
            QStringList captions;
            for (std::size_t i = 0; i < item.multiLabel.size(); ++i) {
                if (item.multiLabel[i] != 0) {
                    names += m_source.classes[i + 1].name;
                    captions += m_source.classes[i + 1].captions;
                }
            }
            if (names.isEmpty()) {
                names += m_source.classes.front().name;
                captions = m_source.classes.front().captions;
            }
            const bool isLeftOut = std::ranges::any_of(names, [this](const QString& name) { return m_collector.isLeftOut(name); });
            if (isLeftOut && item.split != Split::Test) {
                continue;
            }
            if (item.split != Split::Test && !lists.contains(names)) {
                lists[names] = m_collector.addList(captions);
            }
            const auto added = read(item, [&](const Image& image) {
                if (item.split == Split::Test) {
                    m_collector.holdOut(m_source.name, image, names);
                    return;
                }
                for (int i = 0; i < m_source.repeat; ++i) {
                    m_collector.train(image, lists[names]);
                }
            });
            if (!added) {
                return added;
            }
        }
        return {};
    }

    template <class Use>
    Result<void> read(const SourceItem& item, const Use& use)
    {
        auto image = m_reader->read(item.index, item.fileName);
        if (!image) {
            m_collector.skip(item.fileName, image.error());
            return {};
        }
        use(std::move(*image));
        return m_collector.progress(m_source.name);
    }

    const RecipeSource& m_source;
    Collector& m_collector;
    QTemporaryDir m_scratch;
    std::unique_ptr<SourceReader> m_reader;
};

} // namespace

Result<ClipData> loadClipData(const ClipRecipe& recipe, const QStringList& folders, const QStringList& without, TaskContext& task)
{
    for (const QString& name : without) {
        const bool known = std::ranges::any_of(recipe.sources, [&](const RecipeSource& source) {
            return std::ranges::any_of(source.classes, [&](const RecipeClass& one) { return one.name == name; });
        });
        if (!known) {
            return fail(Error::Code::NotFound, name, Text::tr("is no class of the recipe, so it cannot be kept out"));
        }
    }
    ClipData data;
    data.pairs.fillers = recipe.fillers;
    Collector collector(data, without, task);
    for (const RecipeSource& source : recipe.sources) {
        if (source.kind == RecipeSourceKind::Phantoms) {
            if (const auto drawn = drawPhantoms(source, collector); !drawn) {
                return failAs(drawn);
            }
            continue;
        }
        const auto path = findSource(source, folders);
        if (!path) {
            return failAs(path);
        }
        if (const auto loaded = FileSource(source, collector).load(*path, task); !loaded) {
            return failAs(loaded);
        }
    }
    QSet<QString> texts;
    for (const QStringList& list : data.pairs.captionLists) {
        texts.unite(QSet<QString>(list.begin(), list.end()));
    }
    data.captions = texts.size();
    return data;
}

} // namespace postil
