// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/exportproject.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/datacard.h"
#include "core/project/projectdb.h"
#include "core/workflow/measure.h"
#include "postil_version.h"

#include <QDateTime>

namespace postil {

namespace {

Result<WrittenRows> writeFormat(const ExportInput& input, const ExportOptions& options, ExportFolder& folder, TaskContext& task)
{
    switch (options.format) {
    case ExportFormat::Csv:
        return writeCsvExport(input);
    case ExportFormat::Folders:
        return writeFolderExport(input, folder, task);
    case ExportFormat::MedMnist:
        break;
    }
    return writeMedMnistExport(input, folder, task);
}

QByteArray labelsCsv(const ExportInput& input, const WrittenRows& written)
{
    QByteArray text = csvLine(input.table.header(input.view));
    for (const ExportedRow& row : written.rows) {
        text += csvLine(input.table.cells(input.view, input.table.records[row.record], row.fileName));
    }
    return text;
}

QByteArray provenanceCsv(const ExportInput& input, const WrittenRows& written)
{
    std::map<SourceId, const SourceRow*> sources;
    for (const SourceRow& source : input.view.sources) {
        sources.emplace(source.id, &source);
    }
    QByteArray text = csvLine(QStringLiteral("image_id,file_name,source,source_kind,source_file,dataset,licence,label_source,"
                                             "model_run,prompt_set,annotator,sha256")
                                  .split(QLatin1Char(',')));
    for (const ExportedRow& row : written.rows) {
        const LabelRecord& record = input.table.records[row.record];
        const ImageRow& image = input.view.images[static_cast<std::size_t>(record.row)];
        const SourceRow& source = *sources.at(image.source);
        text += csvLine({image.name, row.fileName, source.name, sourceKindName(source.kind), image.fileName, source.dataset,
                         source.licence, labelSourceName(record.source), record.run, record.promptSet, record.annotator,
                         QString::fromLatin1(image.sha256.toHex())});
    }
    return text;
}

QByteArray checksums(const std::vector<ExportedFile>& files)
{
    QByteArray text;
    for (const ExportedFile& file : files) {
        text += file.sha256.toHex() + "  " + file.path.toUtf8() + '\n';
    }
    return text;
}

/// Accuracy of the labels as they stand, over all splits; empty where there is nothing to measure against.
Result<std::optional<Accuracy>> labelAccuracy(ProjectDb& db, const LabelView& view)
{
    const Result<MeasureReport> report = measure(db, view, {});
    if (!report) {
        return failAs(report);
    }
    if (!report->accuracy) {
        return std::nullopt;
    }
    return Accuracy{*report->accuracy, report->n, report->yardstick};
}

/// The files that every format has. The manifest knows all files but itself and the check sums; those know the manifest too.
Result<void> writeCompanions(const ExportInput& input, const WrittenRows& written, const ExportFacts& facts, ExportFolder& folder)
{
    const std::pair<QString, QByteArray> companions[]{
        {exportfile::labels, labelsCsv(input, written)},
        {exportfile::provenance, provenanceCsv(input, written)},
        {exportfile::classes, facts.classes.join(QLatin1Char('\n')).toUtf8() + '\n'},
        {exportfile::card, facts.toMarkdown()}};
    for (const auto& [name, bytes] : companions) {
        if (const Result<void> done = folder.write(name, bytes); !done) {
            return done;
        }
    }
    Manifest manifest;
    manifest.format = facts.format;
    manifest.images = facts.labelled;
    manifest.rows = facts.rows;
    manifest.classes = facts.classes;
    manifest.files = folder.files();
    manifest.provenance = facts.toJson();
    manifest.provenance.insert(QStringLiteral("tool"), QStringLiteral("postil " POSTIL_VERSION));
    manifest.provenance.insert(QStringLiteral("created"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    manifest.provenance.insert(QStringLiteral("project_file"), input.db.path());
    if (const Result<void> done = folder.write(exportfile::manifest, manifest.toJson()); !done) {
        return done;
    }
    return folder.write(exportfile::checksums, checksums(folder.files()));
}

} // namespace

Result<void> ExportOptions::validate() const
{
    if (imageSize < 0 || imageSize > 4096) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("image size %1").arg(imageSize), Text::tr("must be 1 to 4096, or 0 for the most frequent"));
    }
    return {};
}

Result<ExportReport> exportProject(ProjectDb& db, const ExportOptions& options, TaskContext& task)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    // First, so that a bad target is known before a hundred thousand pictures are read.
    const Result<std::unique_ptr<ExportFolder>> folder = ExportFolder::create(options.out, options.overwrite);
    if (!folder) {
        return failAs(folder);
    }
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    if (view->images.empty()) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("has no images to export"));
    }
    const Result<LabelTable> table = LabelTable::load(db, *view, options.gold);
    if (!table) {
        return failAs(table);
    }
    const ExportInput input{db, *view, *table, options.imageSize};
    const Result<WrittenRows> written = writeFormat(input, options, **folder, task);
    if (!written) {
        return failAs(written);
    }
    const auto accuracy = labelAccuracy(db, *view);
    if (!accuracy) {
        return failAs(accuracy);
    }
    const Result<ExportFacts> facts = ExportFacts::collect(input, *written, options.format, *accuracy);
    if (!facts) {
        return failAs(facts);
    }
    if (options.format != ExportFormat::Csv && facts->labelled == 0) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("has no image with a label"));
    }
    if (const Result<void> done = writeCompanions(input, *written, *facts, **folder); !done) {
        return failAs(done);
    }

    const Result<VerifyReport> verified = verifyExport((*folder)->path(), task);
    if (!verified) {
        return failAs(verified);
    }
    if (!verified->ok) {
        return fail(Error::Code::Io, options.out, Text::tr("did not read back as it was written (%1)").arg(verified->problems.constFirst()));
    }
    if (const Result<void> done = (*folder)->commit(); !done) {
        return failAs(done);
    }
    ExportReport report;
    for (const ExportedFile& file : (*folder)->files()) {
        report.files << file.path;
    }
    report.images = facts->labelled;
    report.skipped = written->skipped;
    return report;
}

} // namespace postil
