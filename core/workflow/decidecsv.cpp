// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/decidecsv.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/project/classstore.h"
#include "core/workflow/imagelookup.h"

namespace postil {

namespace {

Result<QHash<QString, Decision>> decisionsByName(ProjectDb& db)
{
    const Result<std::vector<ClassRow>> classes = ClassStore(db).list();
    if (!classes) {
        return failAs(classes);
    }
    QHash<QString, Decision> decisions{
        {QStringLiteral("excluded"), {Decision::Kind::Excluded, {}, false}},
        {QStringLiteral("none_of_these"), {Decision::Kind::NoneOfThese, {}, false}},
        {QStringLiteral("second_look"), {Decision::Kind::SecondLook, {}, false}},
    };
    for (const ClassRow& row : *classes) {
        decisions.insert(row.name, {Decision::Kind::Class, row.id, false});
    }
    return decisions;
}

} // namespace

Result<DecideCsvReport> decideCsv(ProjectDb& db, const QString& path)
{
    const Result<CsvTable> table = readCsv(path);
    if (!table) {
        return failAs(table);
    }
    const int imageColumn = table->column(QStringLiteral("image"));
    const int classColumn = table->column(QStringLiteral("class"));
    if (imageColumn < 0 || classColumn < 0) {
        return fail(Error::Code::Format, path, Text::tr("has no column '%1'").arg(imageColumn < 0 ? QStringLiteral("image") : QStringLiteral("class")));
    }
    const Result<std::vector<ImageRow>> images = ImageStore(db).images();
    if (!images) {
        return failAs(images);
    }
    const Result<QHash<QString, Decision>> known = decisionsByName(db);
    if (!known) {
        return failAs(known);
    }
    const ImageLookup lookup(*images);
    DecideCsvReport report;
    std::vector<ImageId> ids;
    std::vector<Decision> decisions;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const QString& imageName = table->rows[i][imageColumn];
        const QString& className = table->rows[i][classColumn];
        if (className.isEmpty()) {
            report.skipped.push_back({imageName, Text::tr("line %1 gives no class").arg(table->lines[i])});
            continue;
        }
        const Result<ImageId> image = lookup.find(imageName);
        if (!image) {
            return fail(image.error().code, path, Text::tr("line %1: %2").arg(table->lines[i]).arg(image.error().message()));
        }
        const auto decision = known->constFind(className);
        if (decision == known->constEnd()) {
            return fail(Error::Code::NotFound, path, Text::tr("line %1: there is no class '%2'").arg(table->lines[i]).arg(className));
        }
        ids.push_back(*image);
        decisions.push_back(*decision);
    }
    Result<Change> change = History(db).decideEach(ids, decisions);
    if (!change) {
        return failAs(change);
    }
    report.change = *std::move(change);
    return report;
}

} // namespace postil
