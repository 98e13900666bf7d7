// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/foldersource.h"

#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/dataset/imagefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <map>
#include <set>
#include <thread>

namespace fs = std::filesystem;

namespace postil {

namespace {

QString fromPath(const fs::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

/// Finds the picture files of a folder tree.
class Walker
{
public:
    Walker(QString root, TaskContext& task, std::vector<Skipped>& skipped)
        : m_root(std::move(root))
        , m_task(task)
        , m_skipped(skipped)
    {
    }

    Result<QStringList> walk()
    {
        const Result<void> done = visit({});
        if (!done) {
            return failAs(done);
        }
        // The folder's own order is the file system's; sorting makes it the same everywhere.
        std::sort(m_files.begin(), m_files.end(), naturalLess);
        return m_files;
    }

private:
    [[nodiscard]] QString absolute(const QString& relative) const
    {
        return relative.isEmpty() ? m_root : m_root + QLatin1Char('/') + relative;
    }

    Result<void> visit(const QString& relative)
    {
        if (m_task.isCancelled()) {
            return fail(Error::Code::Cancelled, m_root, Text::tr("cancelled"));
        }
        const QString folder = absolute(relative);
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (!canonical.isEmpty() && !m_visited.insert(canonical).second) {
            m_task.note(Text::tr("%1: left out, a link to a folder that is in the source already").arg(folder));
            return {};
        }
        std::error_code error;
        fs::directory_iterator entry(fs::path(QFile::encodeName(folder).toStdString()), error);
        if (error) {
            const QString reason = QString::fromLocal8Bit(error.message().c_str());
            if (relative.isEmpty()) {
                return fail(Error::Code::Io, folder, reason);
            }
            m_skipped.push_back({folder, reason});
            return {};
        }
        QStringList folders;
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            take(*entry, relative, folders);
        }
        if (error) {
            m_skipped.push_back({folder, QString::fromLocal8Bit(error.message().c_str())});
        }
        std::sort(folders.begin(), folders.end(), naturalLess);
        for (const QString& child : folders) {
            if (const Result<void> done = visit(child); !done) {
                return done;
            }
        }
        return {};
    }

    void take(const fs::directory_entry& entry, const QString& relative, QStringList& folders)
    {
        const fs::path raw = entry.path().filename();
        const QString name = fromPath(raw);
        if (name.startsWith(QLatin1Char('.')) || name == QLatin1String("__MACOSX")) {
            return;
        }
        const QString path = relative.isEmpty() ? name : relative + QLatin1Char('/') + name;
        std::error_code error;
        if (entry.is_directory(error)) {
            folders.append(path);
        } else if (isImageFileName(name)) {
            if (QFile::encodeName(name).toStdString() != raw.string()) {
                m_skipped.push_back({absolute(path), Text::tr("its name is not valid text")});
            } else {
                m_files.append(path);
            }
        }
    }

    const QString m_root;
    TaskContext& m_task;
    std::vector<Skipped>& m_skipped;
    std::set<QString> m_visited;
    QStringList m_files;
};

std::optional<Split> splitOfFolder(const QString& name)
{
    static const std::map<QString, Split> names{{QStringLiteral("train"), Split::Train},    {QStringLiteral("training"), Split::Train},
                                                {QStringLiteral("val"), Split::Val},        {QStringLiteral("valid"), Split::Val},
                                                {QStringLiteral("validation"), Split::Val}, {QStringLiteral("test"), Split::Test}};
    const auto found = names.find(name.toLower());
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

/// What the sub-folders of the files say.
struct Structure {
    bool splitFolders = false;
    QStringList classNames;

    [[nodiscard]] QString className(const QString& file) const
    {
        const int level = splitFolders ? 1 : 0;
        return file.count(QLatin1Char('/')) > level ? file.section(QLatin1Char('/'), level, level) : QString();
    }
};

Result<Structure> structureOf(const QString& root, const QStringList& files)
{
    Structure structure;
    structure.splitFolders = std::all_of(files.begin(), files.end(), [](const QString& file) {
        return file.contains(QLatin1Char('/')) && splitOfFolder(file.section(QLatin1Char('/'), 0, 0));
    });
    std::set<QString> names;
    for (const QString& file : files) {
        if (const QString name = structure.className(file); !name.isEmpty()) {
            names.insert(name);
        }
    }
    std::map<QString, QString> folded;
    for (const QString& name : names) {
        const auto [other, fresh] = folded.emplace(name.trimmed().toCaseFolded(), name);
        if (!fresh) {
            return fail(Error::Code::Format, root,
                        Text::tr("has duplicate class names: the sub-folders '%1' and '%2'").arg(other->second, name));
        }
    }
    structure.classNames = QStringList(names.begin(), names.end());
    std::sort(structure.classNames.begin(), structure.classNames.end(), naturalLess);
    return structure;
}

/// One file: read once, hashed and decoded.
Result<void> inspect(const QString& root, SourceItem& item)
{
    const QString path = root + QLatin1Char('/') + item.fileName;
    const Result<QByteArray> bytes = readImageFile(path);
    if (!bytes) {
        return failAs(bytes);
    }
    const Result<Image> image = decodeImage(*bytes, path);
    if (!image) {
        return failAs(image);
    }
    item.width = image->width;
    item.height = image->height;
    item.channels = image->channels;
    item.sha256 = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
    return {};
}

Result<void> inspectAll(SourceListing& listing, TaskContext& task)
{
    std::vector<Result<void>> outcomes(listing.items.size());
    const auto total = static_cast<qint64>(listing.items.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<qint64> done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < outcomes.size() && !task.isCancelled(); i = next++) {
            outcomes[i] = inspect(listing.path, listing.items[i]);
            task.progress(++done, total, Text::tr("Reading %1").arg(listing.name));
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 1; i < threadBudget(); ++i) {
            threads.emplace_back(work);
        }
        work();
    }
    if (task.isCancelled()) {
        return fail(Error::Code::Cancelled, listing.path, Text::tr("cancelled"));
    }
    std::vector<SourceItem> readable;
    readable.reserve(outcomes.size());
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i]) {
            readable.push_back(std::move(listing.items[i]));
        } else {
            listing.skipped.push_back({outcomes[i].error().subject, outcomes[i].error().reason});
        }
    }
    listing.items = std::move(readable);
    return {};
}

class FolderReader final : public SourceReader
{
public:
    explicit FolderReader(QString root)
        : m_root(std::move(root))
    {
    }

    Result<Image> read(qint64, const QString& fileName) override
    {
        return decodeImageFile(m_root + QLatin1Char('/') + fileName);
    }

private:
    const QString m_root;
};

} // namespace

Result<FolderPictures> findPictures(const QString& path, TaskContext& task)
{
    FolderPictures found;
    found.root = QFileInfo(path).canonicalFilePath();
    Result<QStringList> files = Walker(found.root, task, found.skipped).walk();
    if (!files) {
        return failAs(files);
    }
    if (files->isEmpty()) {
        return fail(Error::Code::NotFound, path,
                    found.skipped.empty() ? Text::tr("has no pictures (PNG, JPEG, BMP, TIFF or WebP files)")
                                          : Text::tr("has no pictures that can be read; %1: %2")
                                                .arg(found.skipped.front().subject, found.skipped.front().reason));
    }
    found.files = std::move(*files);
    return found;
}

Result<SourceListing> listFolder(const QString& path, TaskContext& task)
{
    Result<FolderPictures> found = findPictures(path, task);
    if (!found) {
        return failAs(found);
    }
    const QStringList& files = found->files;
    SourceListing listing;
    listing.kind = SourceKind::Folder;
    listing.path = found->root;
    listing.name = QFileInfo(listing.path).fileName();
    listing.skipped = std::move(found->skipped);
    const Result<Structure> structure = structureOf(listing.path, files);
    if (!structure) {
        return failAs(structure);
    }
    listing.classNames = structure->classNames;
    std::map<QString, int> labels;
    for (int i = 0; i < listing.classNames.size(); ++i) {
        labels.emplace(listing.classNames[i], i);
    }
    listing.items.reserve(static_cast<std::size_t>(files.size()));
    for (const QString& file : files) {
        SourceItem item;
        item.index = static_cast<qint64>(listing.items.size());
        item.fileName = file;
        if (structure->splitFolders) {
            item.split = splitOfFolder(file.section(QLatin1Char('/'), 0, 0)).value_or(Split::None);
        }
        if (const auto label = labels.find(structure->className(file)); label != labels.end()) {
            item.label = label->second;
        }
        listing.items.push_back(std::move(item));
    }
    if (const Result<void> done = inspectAll(listing, task); !done) {
        return failAs(done);
    }
    if (listing.items.empty()) {
        return fail(Error::Code::Format, path,
                    Text::tr("none of its %1 pictures can be read; %2: %3")
                        .arg(files.size())
                        .arg(listing.skipped.front().subject, listing.skipped.front().reason));
    }
    return listing;
}

Result<std::unique_ptr<SourceReader>> openFolder(const QString& path)
{
    if (!QFileInfo(path).isDir()) {
        return fail(Error::Code::NotFound, path, Text::tr("the source's folder is not there any more"));
    }
    return std::make_unique<FolderReader>(path);
}

} // namespace postil
