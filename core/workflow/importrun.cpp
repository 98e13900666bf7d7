// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/importrun.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/project/classstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/findings.h"
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
    std::vector<int> answers;       ///< the same of a multi-label project's `answer_<class>`
};

/// Positions of the columns `prefix` + class, for every class or for none.
Result<std::vector<int>> columnsPerClass(const CsvTable& table, const std::vector<ClassRow>& classes, const QString& prefix, const QString& path)
{
    std::vector<int> columns;
    QStringList missing;
    for (const ClassRow& row : classes) {
        columns.push_back(table.column(prefix + row.name));
        if (columns.back() < 0) {
            missing.append(prefix + row.name);
        }
    }
    if (missing.size() == static_cast<qsizetype>(classes.size())) {
        return std::vector<int>();
    }
    if (!missing.isEmpty()) {
        return fail(Error::Code::Format, path, Text::tr("speaks of some classes, but has no column '%1'").arg(missing.front()));
    }
    return columns;
}

Result<Columns> findColumns(const CsvTable& table, const std::vector<ClassRow>& classes, bool several, const QString& path)
{
    Columns columns{table.column(QStringLiteral("image")), table.column(QStringLiteral("label")),
                    table.column(QStringLiteral("confidence")), {}, {}};
    columns.image = columns.image < 0 ? table.column(QStringLiteral("image_id")) : columns.image;
    Result<std::vector<int>> probabilities = columnsPerClass(table, classes, QStringLiteral("prob_"), path);
    Result<std::vector<int>> answers = columnsPerClass(table, classes, QStringLiteral("answer_"), path);
    if (!probabilities || (several && !answers)) {
        return probabilities ? failAs(answers) : failAs(probabilities);
    }
    columns.probabilities = *std::move(probabilities);
    if (several) {
        columns.answers = *std::move(answers);
    }
    const bool needsLabel = !several || (columns.probabilities.empty() && columns.answers.empty());
    if (columns.image < 0 || (columns.label < 0 && needsLabel)) {
        return fail(Error::Code::Format, path, Text::tr("has no column '%1'").arg(columns.image < 0 ? QStringLiteral("image") : QStringLiteral("label")));
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

/// An answer for every class, as a probability of yes: 0 or 1 where the table gives no more.
Result<Row> readAnswers(const QStringList& cells, const Columns& columns, const std::vector<ClassRow>& classes)
{
    Row row;
    if (!columns.probabilities.empty()) {
        for (const int position : columns.probabilities) {
            const Result<float> value = share(cells[position]);
            if (!value || std::isnan(*value)) {
                return value ? fail(Error::Code::Format, cells[columns.image], Text::tr("has an empty probability")) : failAs(value);
            }
            row.probabilities.push_back(*value);
        }
        return row;
    }
    if (!columns.answers.empty()) {
        for (const int position : columns.answers) {
            const std::optional<YesNo> answer = answerFromName(cells[position]);
            if (!answer || *answer == YesNo::Unknown) {
                return fail(Error::Code::Format, cells[columns.image], Text::tr("'%1' is neither yes nor no").arg(cells[position]));
            }
            row.probabilities.push_back(*answer == YesNo::Yes ? 1 : 0);
        }
        return row;
    }
    row.probabilities.assign(classes.size(), 0.0F);
    const QString& label = cells[columns.label];
    for (const QString& name : label.isEmpty() ? QStringList() : label.split(QLatin1Char('|'))) {
        const auto found = std::ranges::find(classes, name.trimmed(), &ClassRow::name);
        if (found == classes.end()) {
            return fail(Error::Code::NotFound, name.trimmed(), Text::tr("there is no such class"));
        }
        row.probabilities[static_cast<std::size_t>(found - classes.begin())] = 1;
    }
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
    const bool several = db.task() == Task::Multi;
    const Result<Columns> columns = findColumns(*table, *classes, several, options.path);
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
        const Result<Row> row = several ? readAnswers(cells, *columns, *classes) : readRow(cells, *columns, *classes);
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
    PredictionTable predictions = toTable(rows, classes->size(), several || !columns->probabilities.empty());
    if (several) {
        predictions = findingsTable(std::move(predictions.images), std::move(predictions.probabilities), run.classes);
        run.config.insert(onlyAnswersKey, columns->probabilities.empty());
    }
    const Result<RunRow> stored = RunStore(db).add(run, predictions, options.leaveAside);
    if (!stored) {
        return failAs(stored);
    }
    report.run = *stored;
    return report;
}

} // namespace postil
