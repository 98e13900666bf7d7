// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/importsources.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/dataset/source.h"
#include "core/project/classstore.h"
#include "core/project/imagestore.h"
#include "core/project/projectdb.h"

#include <algorithm>

namespace postil {

namespace {

/// The source with only the images that were asked for.
Result<void> choose(SourceListing& listing, const ImportOptions& options)
{
    std::vector<SourceItem>& items = listing.items;
    if (!options.splits.empty()) {
        std::erase_if(items, [&](const SourceItem& item) { return std::ranges::find(options.splits, item.split) == options.splits.end(); });
        if (items.empty()) {
            return fail(Error::Code::InvalidArgument, listing.path, Text::tr("has no images of the splits asked for"));
        }
    }
    if (options.take >= 0) {
        const auto available = static_cast<qint64>(items.size());
        if (options.take > available) {
            return fail(Error::Code::InvalidArgument, listing.path,
                        Text::tr("has %1 images, fewer than the %2 to be taken").arg(available).arg(options.take));
        }
        std::vector<std::int64_t> drawn = Random(options.seed).sample(available, options.take);
        std::ranges::sort(drawn);
        std::vector<SourceItem> chosen;
        chosen.reserve(drawn.size());
        for (const std::int64_t i : drawn) {
            chosen.push_back(std::move(items[static_cast<std::size_t>(i)]));
        }
        items = std::move(chosen);
    }
    for (SourceItem& item : items) {
        item.split = options.into.value_or(item.split);
    }
    return {};
}

/// Labels as they come into the project.
void relabel(SourceListing& listing, const ImportOptions& options)
{
    const bool oneClass = !options.asClass.isEmpty();
    if (oneClass) {
        listing.classNames = {options.asClass};
        listing.task = Task::Single;
    }
    for (SourceItem& item : listing.items) {
        if (oneClass || !options.referenceLabels) {
            item.label = oneClass ? 0 : -1;
            item.multiLabel.clear();
        }
    }
}

/// Name of the project's class that each label asks for.
Result<QStringList> wantedNames(const SourceListing& listing, const ImportOptions& options)
{
    QStringList wanted = listing.classNames;
    for (QString& name : wanted) {
        name = name.trimmed();
    }
    if (!options.asClass.isEmpty()) {
        return wanted;
    }
    for (const auto& [label, name] : options.map) {
        if (label >= wanted.size()) {
            return fail(Error::Code::InvalidArgument, listing.path,
                        Text::tr("has no label %1 to map to '%2'; it has %3 classes").arg(label).arg(name).arg(wanted.size()));
        }
        wanted[label] = name;
    }
    for (const auto& [own, name] : options.nameMap) {
        const qsizetype label = listing.classNames.indexOf(own);
        if (label < 0) {
            return fail(Error::Code::InvalidArgument, listing.path,
                        Text::tr("has no class '%1' to map to '%2'; it has: %3").arg(own, name, listing.classNames.join(QStringLiteral(", "))));
        }
        wanted[label] = name;
    }
    return wanted;
}

/// Names that a person gave on purpose: they must exist, or are added to an open list of classes.
QStringList demandedNames(const ImportOptions& options)
{
    QStringList names;
    if (!options.asClass.isEmpty()) {
        names.append(options.asClass);
        return names;
    }
    for (const auto& [label, name] : options.map) {
        names.append(name);
    }
    for (const auto& [own, name] : options.nameMap) {
        names.append(name);
    }
    names.removeDuplicates();
    return names;
}

/// Which class of the project each label of the source stands for.
Result<std::map<int, ClassId>> mapClasses(ProjectDb& db, const QStringList& wanted, const ImportOptions& options)
{
    ClassStore store(db);
    const bool closed = db.setting(QStringLiteral("classes_given")) == QLatin1String("1");
    const Result<std::vector<ClassRow>> before = store.list();
    if (!before) {
        return failAs(before);
    }
    QStringList adopted;
    if (!closed) {
        adopted = before->empty() ? wanted : demandedNames(options);
        adopted.removeDuplicates();
    }
    for (const QString& name : closed ? demandedNames(options) : QStringList()) {
        if (const Result<ClassRow> row = store.find(name); !row) {
            return failAs(row);
        }
    }
    if (!adopted.isEmpty()) {
        if (const auto ids = store.adopt(adopted); !ids) {
            return failAs(ids);
        }
    }
    const Result<std::vector<ClassRow>> classes = store.list();
    if (!classes) {
        return failAs(classes);
    }
    std::map<int, ClassId> mapped;
    for (int label = 0; label < wanted.size(); ++label) {
        const auto row = std::ranges::find(*classes, wanted[label], &ClassRow::name);
        if (row != classes->end()) {
            mapped.emplace(label, row->id);
        }
    }
    return mapped;
}

Result<ImportedSource> importOne(ProjectDb& db, const QString& path, const ImportOptions& options, std::vector<Skipped>& skipped,
                                 TaskContext& task)
{
    Result<SourceListing> listing = listSource(path, task);
    if (!listing) {
        return failAs(listing);
    }
    if (const Result<void> done = choose(*listing, options); !done) {
        return failAs(done);
    }
    relabel(*listing, options);
    const Result<QStringList> wanted = wantedNames(*listing, options);
    if (!wanted) {
        return failAs(wanted);
    }
    Result<std::map<int, ClassId>> mapped = mapClasses(db, *wanted, options);
    if (!mapped) {
        return failAs(mapped);
    }
    if (!options.licence.isEmpty()) {
        listing->licence = options.licence;
    }
    ImportedSource imported;
    imported.path = listing->path;
    imported.name = listing->name;
    imported.images = static_cast<qint64>(listing->items.size());
    imported.official = listing->official;
    imported.dataset = listing->dataset;
    imported.licence = listing->licence;
    for (int label = 0; label < listing->classNames.size(); ++label) {
        if (!mapped->contains(label)) {
            imported.unmappedClasses.append(listing->classNames[label]);
        }
    }
    const std::vector<Skipped> left = listing->skipped;
    const Result<SourceId> id = ImageStore(db).addSource({std::move(*listing), std::move(*mapped)});
    if (!id) {
        return failAs(id);
    }
    imported.id = *id;
    skipped.insert(skipped.end(), left.begin(), left.end());
    return imported;
}

} // namespace

Result<void> ImportOptions::addMapping(const QString& pair)
{
    const qsizetype equals = pair.indexOf(QLatin1Char('='));
    const QString own = pair.left(std::max<qsizetype>(equals, 0)).trimmed();
    const QString name = pair.mid(equals + 1).trimmed();
    if (own.isEmpty() || name.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--map"), Text::tr("'%1' is not of the form LABEL=CLASS").arg(pair.trimmed()));
    }
    bool isNumber = false;
    const int label = own.toInt(&isNumber);
    const bool isNew = isNumber ? map.emplace(label, name).second : nameMap.emplace(own, name).second;
    if (!isNew) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--map"), Text::tr("'%1' gives a label a second class").arg(pair.trimmed()));
    }
    return {};
}

Result<void> ImportOptions::validate() const
{
    if (take == 0 || take < -1) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--take"), Text::tr("has to be at least 1"));
    }
    if (!asClass.isEmpty() && (!map.empty() || !nameMap.empty())) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--as-class"), Text::tr("gives every image one class, so --map has nothing to map"));
    }
    if (!asClass.isEmpty() && !referenceLabels) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--as-class"), Text::tr("is itself a reference label, which --no-reference-labels forbids"));
    }
    for (const auto& [label, name] : map) {
        if (label < 0 || name.trimmed().isEmpty()) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--map"), Text::tr("maps label %1 to '%2'").arg(label).arg(name));
        }
    }
    return {};
}

Result<ImportReport> importSources(ProjectDb& db, const QStringList& paths, const ImportOptions& options, TaskContext& task)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (paths.isEmpty()) {
        return fail(Error::Code::InvalidArgument, Text::tr("import"), Text::tr("no source was given"));
    }
    const Result<std::vector<SourceRow>> present = ImageStore(db).sources();
    if (!present) {
        return failAs(present);
    }
    QStringList known;
    for (const SourceRow& row : *present) {
        known.append(row.path);
    }
    ImportReport report;
    std::optional<Error> first;
    for (const QString& path : paths) {
        const Result<ImportedSource> imported = importOne(db, path, options, report.skipped, task);
        if (!imported) {
            if (imported.error().code == Error::Code::Cancelled || imported.error().code == Error::Code::Database) {
                return failAs(imported);
            }
            first = first.value_or(imported.error());
            report.refused.push_back({imported.error().subject, imported.error().reason});
            continue;
        }
        if (known.contains(imported->path)) {
            report.notes.append(Text::tr("%1 was in the project already; its images are there twice now").arg(imported->path));
            task.note(report.notes.back());
        }
        known.append(imported->path);
        report.images += imported->images;
        report.sources.push_back(*imported);
    }
    if (report.sources.empty()) {
        return tl::unexpected<Error>(*first);
    }
    return report;
}

} // namespace postil
