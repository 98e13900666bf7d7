// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/verify.h"

#include "core/base/filehash.h"
#include "core/base/text.h"
#include "core/dataset/source.h"
#include "core/exchange/csv.h"
#include "core/exchange/exportwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace postil {

namespace {

/// One line of labels.csv, as far as it is compared.
struct LabelLine {
    QString image;
    QString fileName;
    QString label; ///< empty: none. Of a multi-label image every class with a yes, "|" between them
    bool isLabelled = false;
};

bool isSeveral(const Manifest& manifest)
{
    return manifest.provenance.value(QStringLiteral("task")).toString() == taskName(Task::Multi);
}

/// Collects what is wrong; a wrecked export of a million files need not say so a million times.
class Problems
{
public:
    explicit Problems(QStringList& list)
        : m_list(list)
    {
    }
    void add(const QString& subject, const QString& reason)
    {
        if (m_list.size() < limit) {
            m_list << QStringLiteral("%1: %2").arg(subject, reason);
        } else {
            ++m_more;
        }
    }
    void close()
    {
        if (m_more > 0) {
            m_list << Text::tr("and %1 more").arg(m_more);
        }
    }

private:
    static constexpr qsizetype limit = 100;
    QStringList& m_list;
    qint64 m_more = 0;
};

Result<void> cancelled()
{
    return fail(Error::Code::Cancelled, Text::tr("verify"), Text::tr("cancelled"));
}

/// "HASH  PATH" per line, as sha256sum writes it.
QHash<QString, QByteArray> readChecksums(const QString& path)
{
    QHash<QString, QByteArray> sums;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed();
            sums.insert(QString::fromUtf8(line.mid(66)), QByteArray::fromHex(line.left(64)));
        }
    }
    return sums;
}

Result<void> checkFiles(const QString& out, const Manifest& manifest, Problems& problems, TaskContext& task)
{
    const QDir dir(out);
    const QHash<QString, QByteArray> sums = readChecksums(dir.filePath(exportfile::checksums));
    QSet<QString> listed{exportfile::manifest, exportfile::checksums};
    qint64 done = 0;
    for (const ExportedFile& file : manifest.files) {
        if (task.isCancelled()) {
            return cancelled();
        }
        task.progress(++done, static_cast<qint64>(manifest.files.size()), Text::tr("Checking files"));
        listed.insert(file.path);
        const QString path = dir.filePath(file.path);
        if (!QFileInfo(path).isFile()) {
            problems.add(file.path, Text::tr("is missing"));
            continue;
        }
        const Result<QByteArray> hash = sha256OfFile(path);
        if (!hash) {
            problems.add(file.path, hash.error().reason);
        } else if (*hash != file.sha256 || QFileInfo(path).size() != file.size) {
            problems.add(file.path, Text::tr("has changed since it was exported"));
        }
        if (sums.value(file.path) != file.sha256) {
            problems.add(exportfile::checksums, Text::tr("disagrees with the manifest about %1").arg(file.path));
        }
    }
    const Result<QByteArray> own = sha256OfFile(dir.filePath(exportfile::manifest));
    if (!own || sums.value(exportfile::manifest) != *own) {
        problems.add(exportfile::manifest, Text::tr("has changed since it was exported"));
    }
    for (const QString& path : filesBelow(out)) {
        if (!listed.contains(path)) {
            problems.add(path, Text::tr("is no part of the export"));
        }
    }
    return {};
}

bool isConfidence(const QString& cell)
{
    bool ok = false;
    const double value = cell.toDouble(&ok);
    return cell.isEmpty() || (ok && value >= 0 && value <= 1);
}

/// Columns of the answers, by class; -1 where one is missing.
std::vector<int> answerColumns(const CsvTable& table, const Manifest& manifest)
{
    std::vector<int> columns;
    for (const QString& name : manifest.classes) {
        columns.push_back(table.column(answerColumn(name)));
    }
    return columns;
}

/// The label of a multi-label line, from its answers.
void readAnswers(const QStringList& row, const std::vector<int>& columns, const Manifest& manifest, const QString& where, LabelLine& line, Problems& problems)
{
    std::vector<YesNo> answers;
    for (const int column : columns) {
        const QString& cell = row.at(column);
        const std::optional<YesNo> answer = cell.isEmpty() ? YesNo::Unknown : answerFromName(cell);
        if (!answer || (!cell.isEmpty() && answerName(*answer) != cell)) {
            problems.add(where, Text::tr("'%1' is neither yes nor no").arg(cell));
        }
        answers.push_back(answer.value_or(YesNo::Unknown));
    }
    line.isLabelled = std::ranges::find(answers, YesNo::Unknown) == answers.end();
    if (yesNames(manifest.classes, answers) != line.label) {
        problems.add(where, Text::tr("label '%1' and the answers do not belong together").arg(line.label));
    }
}

void readLabel(const QString& labelId, const Manifest& manifest, const QString& where, LabelLine& line, Problems& problems)
{
    if (line.label.isEmpty()) {
        return;
    }
    const auto position = manifest.classes.indexOf(line.label);
    if (position < 0) {
        problems.add(where, Text::tr("'%1' is none of the classes").arg(line.label));
    } else if (labelId != QString::number(position)) {
        problems.add(where, Text::tr("label '%1' and label_id '%2' do not belong together").arg(line.label, labelId));
    }
    line.isLabelled = position >= 0;
}

std::vector<LabelLine> readLabels(const QString& out, const Manifest& manifest, Problems& problems)
{
    std::vector<LabelLine> lines;
    const Result<CsvTable> table = readCsv(QDir(out).filePath(exportfile::labels));
    if (!table) {
        problems.add(exportfile::labels, table.error().reason);
        return lines;
    }
    const QStringList columns = labelTableColumns();
    if (table->header.mid(0, columns.size()) != columns) {
        problems.add(exportfile::labels, Text::tr("its columns are not those of an export"));
        return lines;
    }
    const int fileName = table->column(QStringLiteral("file_name"));
    const int label = table->column(QStringLiteral("label"));
    const int labelId = table->column(QStringLiteral("label_id"));
    const bool several = isSeveral(manifest);
    const std::vector<int> answers = several ? answerColumns(*table, manifest) : std::vector<int>();
    if (std::ranges::find(answers, -1) != answers.end()) {
        problems.add(exportfile::labels, Text::tr("lacks the answers about some class"));
        return lines;
    }
    const int confidence = table->column(QStringLiteral("confidence"));
    QSet<QString> images;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const QStringList& row = table->rows[i];
        const QString where = Text::tr("%1, line %2").arg(exportfile::labels).arg(table->lines[i]);
        LabelLine line{row.at(0), row.at(fileName), row.at(label), false};
        if (images.contains(line.image)) {
            problems.add(where, Text::tr("image %1 is there twice").arg(line.image));
        }
        images.insert(line.image);
        if (several) {
            readAnswers(row, answers, manifest, where, line, problems);
        } else {
            readLabel(row.at(labelId), manifest, where, line, problems);
        }
        if (!isConfidence(row.at(confidence))) {
            problems.add(where, Text::tr("'%1' is no confidence").arg(row.at(confidence)));
        }
        lines.push_back(line);
    }
    return lines;
}

void checkClasses(const QString& out, const Manifest& manifest, Problems& problems)
{
    QFile file(QDir(out).filePath(exportfile::classes));
    if (!file.open(QIODevice::ReadOnly)) {
        return; // reported as missing
    }
    if (QString::fromUtf8(file.readAll()) != manifest.classes.join(QLatin1Char('\n')) + QLatin1Char('\n')) {
        problems.add(exportfile::classes, Text::tr("disagrees with the manifest"));
    }
}

/// Label by file name, as labels.csv says and as the importing reader found it.
using FoundLabels = QHash<QString, QString>;

void compare(const std::vector<LabelLine>& lines, const FoundLabels& found, Problems& problems)
{
    for (const LabelLine& line : lines) {
        const auto it = found.find(line.fileName);
        if (it == found.end()) {
            problems.add(line.fileName, Text::tr("was not found when the pictures were read back"));
        } else if (*it != line.label) {
            problems.add(line.fileName, Text::tr("reads back as '%1', labels.csv says '%2'").arg(*it, line.label));
        }
    }
    if (found.size() != static_cast<qsizetype>(lines.size())) {
        problems.add(exportfile::labels, Text::tr("has %1 rows for %2 pictures").arg(lines.size()).arg(found.size()));
    }
}

/// Lists one folder whose sub-folders are classes; `prefix` is its name in labels.csv.
Result<void> listClassFolders(const QString& folder, const QString& prefix, const QStringList& classes, FoundLabels& found,
                              Problems& problems, TaskContext& task)
{
    const Result<SourceListing> listing = listSource(folder, task);
    if (!listing) {
        if (listing.error().code == Error::Code::Cancelled) {
            return failAs(listing);
        }
        problems.add(prefix.isEmpty() ? folder : prefix, listing.error().reason);
        return {};
    }
    for (const Skipped& skipped : listing->skipped) {
        problems.add(skipped.subject, skipped.reason);
    }
    const QStringList folders = classFolderNames(classes);
    for (const SourceItem& item : listing->items) {
        const QString name = item.label < 0 ? QString() : listing->classNames.value(item.label);
        found.insert(prefix + item.fileName, classes.value(folders.indexOf(name)));
    }
    return {};
}

Result<void> checkFolders(const QString& out, const Manifest& manifest, const std::vector<LabelLine>& lines, Problems& problems,
                          TaskContext& task)
{
    QSet<QString> roots; // split folders; "" where classes lie at the top
    for (const LabelLine& line : lines) {
        roots.insert(line.fileName.count(QLatin1Char('/')) > 1 ? line.fileName.section(QLatin1Char('/'), 0, 0) : QString());
    }
    FoundLabels found;
    for (const QString& root : roots) {
        const QString prefix = root.isEmpty() ? QString() : root + QLatin1Char('/');
        if (const Result<void> done = listClassFolders(QDir(out).filePath(root), prefix, manifest.classes, found, problems, task); !done) {
            return done;
        }
    }
    compare(lines, found, problems);
    return {};
}

Result<void> checkMedMnist(const QString& out, const Manifest& manifest, const std::vector<LabelLine>& lines, Problems& problems,
                           TaskContext& task)
{
    const auto archive = std::ranges::find_if(manifest.files, [](const ExportedFile& file) { return file.path.endsWith(QLatin1String(".npz")); });
    if (archive == manifest.files.end()) {
        problems.add(exportfile::manifest, Text::tr("lists no npz file"));
        return {};
    }
    const Result<SourceListing> listing = listSource(QDir(out).filePath(archive->path), task);
    if (!listing) {
        if (listing.error().code == Error::Code::Cancelled) {
            return failAs(listing);
        }
        problems.add(archive->path, listing.error().reason);
        return {};
    }
    FoundLabels found;
    for (const SourceItem& item : listing->items) {
        std::vector<YesNo> answers;
        for (const std::uint8_t yes : item.multiLabel) {
            answers.push_back(yes != 0 ? YesNo::Yes : YesNo::No);
        }
        found.insert(item.fileName, item.multiLabel.empty() ? manifest.classes.value(item.label, QString::number(item.label))
                                                            : yesNames(manifest.classes, answers));
    }
    compare(lines, found, problems);
    return {};
}

} // namespace

Result<VerifyReport> verifyExport(const QString& out, TaskContext& task)
{
    if (!QFileInfo(out).isDir()) {
        return fail(Error::Code::NotFound, out, Text::tr("is no folder"));
    }
    VerifyReport report;
    Problems problems(report.problems);
    const Result<Manifest> manifest = readManifest(out);
    if (!manifest) {
        if (manifest.error().code != Error::Code::Format) {
            return failAs(manifest);
        }
        problems.add(exportfile::manifest, manifest.error().reason);
        return report;
    }
    report.format = manifest->format;
    if (const Result<void> done = checkFiles(out, *manifest, problems, task); !done) {
        return failAs(done);
    }
    checkClasses(out, *manifest, problems);
    const std::vector<LabelLine> lines = readLabels(out, *manifest, problems);
    report.images = std::ranges::count_if(lines, &LabelLine::isLabelled);
    if (report.images != manifest->images || static_cast<qint64>(lines.size()) != manifest->rows) {
        problems.add(exportfile::labels, Text::tr("has %1 labels in %2 rows, the manifest says %3 in %4")
                                             .arg(report.images).arg(lines.size()).arg(manifest->images).arg(manifest->rows));
    }
    Result<void> pictures;
    if (manifest->format == ExportFormat::Folders) {
        pictures = checkFolders(out, *manifest, lines, problems, task);
    } else if (manifest->format == ExportFormat::MedMnist) {
        pictures = checkMedMnist(out, *manifest, lines, problems, task);
    }
    if (!pictures) {
        return failAs(pictures);
    }
    problems.close();
    report.ok = report.problems.isEmpty();
    return report;
}

} // namespace postil
