// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/encoders.h"

#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace postil {

namespace {

/// Name of the model in the catalogue whose published checksum one of the files has, or empty.
QString publishedAs(const std::vector<WeightFile>& files)
{
    for (const CatalogueItem& item : catalogue()) {
        for (const DownloadFile& file : item.files) {
            const auto same = [&file](const WeightFile& one) { return !file.sha256.isEmpty() && one.sha256 == file.sha256.toLower(); };
            if (item.kind == CatalogueItem::Kind::Encoder && std::ranges::any_of(files, same)) {
                return item.id;
            }
        }
    }
    return {};
}

/// A model that Postil fetched must still be what was published.
Result<void> checkFetched(const std::vector<WeightFile>& files)
{
    for (const CatalogueItem& item : catalogue()) {
        const QDir folder(catalogueFolder(item));
        for (const DownloadFile& published : item.files) {
            for (const WeightFile& file : files) {
                if (!published.sha256.isEmpty() && QFileInfo(file.path).absoluteFilePath() == folder.absoluteFilePath(published.name) && file.sha256 != published.sha256.toLower()) {
                    return fail(Error::Code::Model, file.path, Text::tr("is not the file that was published as %1: its SHA-256 is %2").arg(item.id, QString::fromLatin1(file.sha256)));
                }
            }
        }
    }
    return {};
}

Result<ListedEncoder> inspect(EncoderOptions options, const EncoderLoader& loader, const EncoderList& list)
{
    const Result<QString> path = list.resolve(options.path);
    if (!path) {
        return failAs(path);
    }
    options.path = *path;
    options.hashAnew = true;
    const auto encoder = loader.load(options);
    if (!encoder) {
        return failAs(encoder);
    }
    EncoderInfo info = (*encoder)->info();
    if (const Result<void> fetched = checkFetched(info.files); !fetched) {
        return failAs(fetched);
    }
    ListedEncoder entry;
    entry.path = info.path;
    entry.published = publishedAs(info.files);
    entry.verified = QDateTime::currentDateTimeUtc();
    entry.info = std::move(info);
    return entry;
}

/// The list's own entry for what `options` names, if it has one.
std::optional<ListedEncoder> listed(const QString& path, const EncoderList& list)
{
    const Result<ListedEncoder> entry = list.find(path);
    return entry ? std::optional(*entry) : std::nullopt;
}

} // namespace

Result<ListedEncoder> verifyEncoder(const EncoderOptions& options, const EncoderLoader& loader, EncoderList& list)
{
    std::optional<ListedEncoder> known = listed(options.path, list);
    Result<ListedEncoder> found = inspect(options, loader, list);
    // The answer is about the model: it stands where the list cannot be written.
    if (!found) {
        if (known) {
            known->problem = found.error().message();
            static_cast<void>(list.put(*known));
        }
        return found;
    }
    if (!known) {
        known = listed(found->path, list);
    }
    if (known) {
        found->path = known->path;
        found->bundled = known->bundled;
        static_cast<void>(list.put(*found));
    }
    return found;
}

Result<ListedEncoder> addEncoder(const EncoderOptions& options, const EncoderLoader& loader, EncoderList& list)
{
    const Result<std::vector<ListedEncoder>> readable = list.entries();
    if (!readable) {
        return failAs(readable);
    }
    Result<ListedEncoder> found = inspect(options, loader, list);
    if (!found) {
        return found;
    }
    const auto same = std::ranges::find(*readable, found->path, &ListedEncoder::path);
    found->bundled = same != readable->end() && same->bundled;
    if (const Result<void> stored = list.put(*found); !stored) {
        return failAs(stored);
    }
    return found;
}

Result<FetchedEncoder> fetchEncoder(const CatalogueItem& item, const QString& folder, const EncoderOptions& options, const EncoderLoader& loader, EncoderList& list,
                                    TaskContext& task)
{
    Result<DownloadReport> report = fetchItem(item, folder, task);
    if (!report) {
        return failAs(report);
    }
    FetchedEncoder fetched{std::move(*report), {}};
    task.progress(0, 0, Text::tr("Verifying"));
    ListedEncoder entry;
    entry.path = folder;
    EncoderOptions own = options;
    own.path = QFileInfo(folder).absoluteFilePath();
    if (const Result<ListedEncoder> found = inspect(own, loader, list); found) {
        entry = *found;
    } else {
        entry.problem = found.error().message();
    }
    if (const Result<void> stored = list.put(entry); !stored) {
        return failAs(stored);
    }
    fetched.listed = entry;
    return fetched;
}

} // namespace postil
