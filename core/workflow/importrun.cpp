// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/importrun.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/project/classstore.h"
#include "core/workflow/imagelookup.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace postil {

namespace {

struct Columns {
    int image = -1;
    int label = -1;
    int confidence = -1;
    std::vector<int> probabilities; ///< per class; empty: none
};

Result<Columns> findColumns(const CsvTable& table, const std::vector<ClassRow>& classes, const QString& path)
{
    Columns columns{table.column(QStringLiteral("image")), table.column(QStringLiteral("label")),
                    table.column(QStringLiteral("confidence")), {}};
    if (columns.image < 0 || columns.label < 0) {
        return fail(Error::Code::Format, path, Text::tr("has no column '%1'").arg(columns.image < 0 ? QStringLiteral("image") : QStringLiteral("label")));
    }
    QStringList missing;
    for (const ClassRow& row : classes) {
        const QString name = QStringLiteral("prob_%1").arg(row.name);
        columns.probabilities.push_back(table.column(name));
        if (columns.probabilities.back() < 0) {
            missing.append(name);
        }
    }
    if (missing.size() == static_cast<qsizetype>(classes.size())) {
        columns.probabilities.clear();
    } else if (!missing.isEmpty()) {
        return fail(Error::Code::Format, path, Text::tr("has probabilities of some classes, but no column '%1'").arg(missing.front()));
    }
    return columns;
}

/// A number from 0 to 1; NaN for an empty cell.
Result<float> share(const QString& cell)
{
    if (cell.trimmed().isEmpty()) {
        return std::numeric_limits<float>::quiet_NaN();
    }
    bool ok = false;
    const float value = cell.toFloat(&ok);
    if (!ok || !(value >= 0 && value <= 1)) {
        return fail(Error::Code::Format, cell, Text::tr("is no number from 0 to 1"));
    }
    return value;
}

struct Row {
    ClassId label;
    float confidence = 0;
    std::vector<float> probabilities;
};

Result<Row> readRow(const QStringList& cells, const Columns& columns, const std::vector<ClassRow>& classes)
{
    Row row;
    std::size_t column = 0;
    while (column < classes.size() && classes[column].name != cells[columns.label]) {
        ++column;
    }
    if (column == classes.size()) {
        return fail(Error::Code::NotFound, cells[columns.label], Text::tr("there is no such class"));
    }
    row.label = classes[column].id;
    for (const int position : columns.probabilities) {
        const Result<float> value = share(cells[position]);
        if (!value) {
            return failAs(value);
        }
        if (std::isnan(*value)) {
            return fail(Error::Code::Format, cells[columns.image], Text::tr("has an empty probability"));
        }
        row.probabilities.push_back(*value);
    }
    const Result<float> confidence = columns.confidence < 0 ? std::numeric_limits<float>::quiet_NaN() : share(cells[columns.confidence]);
    if (!confidence) {
        return failAs(confidence);
    }
    row.confidence = std::isnan(*confidence) && !row.probabilities.empty() ? row.probabilities[column] : *confidence;
    return row;
}

PredictionTable toTable(const std::map<ImageId, Row>& rows, std::size_t classes, bool withProbabilities)
{
    PredictionTable table;
    if (withProbabilities) {
        table.probabilities = Matrix(rows.size(), classes);
    }
    for (const auto& [image, row] : rows) {
        if (withProbabilities) {
            std::ranges::copy(row.probabilities, table.probabilities.row(table.images.size()).begin());
        }
        table.images.push_back(image);
        table.labels.push_back(row.label);
        table.confidences.push_back(row.confidence);
    }
    return table;
}

} // namespace

Result<ImportRunReport> importRun(ProjectDb& db, const ImportRunOptions& options, TaskContext& task)
{
    const Result<CsvTable> table = readCsv(options.path);
    if (!table) {
        return failAs(table);
    }
    const Result<std::vector<ClassRow>> classes = ClassStore(db).list();
    const Result<std::vector<ImageRow>> images = ImageStore(db).images();
    if (!classes || !images) {
        return classes ? failAs(images) : failAs(classes);
    }
    const Result<Columns> columns = findColumns(*table, *classes, options.path);
    if (!columns) {
        return failAs(columns);
    }
    const ImageLookup lookup(*images);
    ImportRunReport report;
    std::map<ImageId, Row> rows;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, options.path, Text::tr("cancelled"));
        }
        const QStringList& cells = table->rows[i];
        const auto skip = [&](const QString& reason) {
            report.skipped.push_back({cells[columns->image], Text::tr("line %1: %2").arg(table->lines[i]).arg(reason)});
        };
        const Result<ImageId> image = lookup.find(cells[columns->image]);
        const Result<Row> row = readRow(cells, *columns, *classes);
        if (!image) {
            skip(image.error().reason);
        } else if (!row) {
            skip(row.error().message());
        } else if (!rows.emplace(*image, *row).second) {
            skip(Text::tr("the image has a line already"));
        }
        task.progress(static_cast<qint64>(i + 1), static_cast<qint64>(table->rows.size()), Text::tr("reading labels"));
    }
    if (rows.empty()) {
        return fail(Error::Code::Format, options.path,
                    report.skipped.empty() ? Text::tr("has no rows") : Text::tr("no row can be used; %1").arg(report.skipped.front().reason));
    }
    RunRow run;
    run.voice = options.voice;
    run.name = options.name;
    run.imported = true;
    run.config = {{QStringLiteral("imported_from"), QFileInfo(options.path).fileName()}};
    for (const ClassRow& row : *classes) {
        run.classes.push_back(row.id);
    }
    if (run.voice == Voice::Refiner) { // compared with the zero-shot run that speaks now
        const Result<std::optional<RunRow>> teacher = RunStore(db).zeroShotInUse();
        if (!teacher) {
            return failAs(teacher);
        }
        run.teacher = *teacher ? (*teacher)->id : RunId{};
    }
    report.images = static_cast<qint64>(rows.size());
    const Result<RunRow> stored =
        RunStore(db).add(run, toTable(rows, classes->size(), !columns->probabilities.empty()), options.leaveAside);
    if (!stored) {
        return failAs(stored);
    }
    report.run = *stored;
    return report;
}

} // namespace postil
