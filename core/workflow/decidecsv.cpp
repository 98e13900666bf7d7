// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/decidecsv.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/project/answers.h"
#include "core/project/classstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/imagelookup.h"

#include <algorithm>

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

/// Reads one table for one project.
class DecideTable
{
public:
    DecideTable(ProjectDb& db, const QString& path)
        : m_db(db)
        , m_path(path)
    {
    }

    Result<DecideCsvReport> run()
    {
        if (const Result<void> ready = open(); !ready) {
            return failAs(ready);
        }
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            if (const Result<void> read = readRow(i); !read) {
                return failAs(read);
            }
        }
        Result<Change> change = m_several ? AnswerStore(m_db).act(m_ids, m_decisions, m_answers) : History(m_db).decideEach(m_ids, m_decisions);
        if (!change) {
            return failAs(change);
        }
        m_report.change = *std::move(change);
        return std::move(m_report);
    }

private:
    Result<void> open()
    {
        Result<CsvTable> table = readCsv(m_path);
        if (!table) {
            return failAs(table);
        }
        m_table = *std::move(table);
        Result<QHash<QString, Decision>> known = decisionsByName(m_db);
        const Result<std::vector<ImageRow>> images = ImageStore(m_db).images();
        const Result<std::vector<ClassRow>> classes = ClassStore(m_db).list();
        if (!known || !images || !classes) {
            return !known ? failAs(known) : !images ? failAs(images) : failAs(classes);
        }
        m_known = *std::move(known);
        m_lookup.emplace(*images);
        m_several = m_db.task() == Task::Multi;
        m_image = m_table.column(QStringLiteral("image"));
        m_image = m_image < 0 ? m_table.column(QStringLiteral("image_id")) : m_image;
        m_class = m_table.column(QStringLiteral("class"));
        for (const ClassRow& row : *classes) {
            if (const int column = m_table.column(QStringLiteral("answer_") + row.name); m_several && column >= 0) {
                m_columns.emplace_back(column, row.id);
            }
        }
        m_answer = m_several ? m_table.column(QStringLiteral("answer")) : -1;
        if (m_image < 0 || (m_class < 0 && m_columns.empty())) {
            return fail(Error::Code::Format, m_path, Text::tr("has no column '%1'").arg(m_image < 0 ? QStringLiteral("image") : QStringLiteral("class")));
        }
        return {};
    }

    Result<void> readRow(std::size_t i)
    {
        const QStringList& cells = m_table.rows[i];
        const auto wrong = [&](Error::Code code, const QString& reason) { return fail(code, m_path, Text::tr("line %1: %2").arg(m_table.lines[i]).arg(reason)); };
        const QString className = m_class < 0 ? QString() : cells[m_class];
        const bool saysNothing = className.isEmpty() && std::ranges::all_of(m_columns, [&](const auto& column) { return cells[column.first].isEmpty(); });
        if (saysNothing) {
            m_report.skipped.push_back({cells[m_image], Text::tr("line %1 gives no class").arg(m_table.lines[i])});
            return {};
        }
        const Result<ImageId> image = m_lookup->find(cells[m_image]);
        if (!image) {
            return wrong(image.error().code, image.error().message());
        }
        if (!className.isEmpty()) {
            const auto decision = m_known.constFind(className);
            if (decision == m_known.constEnd()) {
                return wrong(Error::Code::NotFound, Text::tr("there is no class '%1'").arg(className));
            }
            if (m_several && decision->kind == Decision::Kind::Class) {
                return takeAnswer(*image, decision->classId, m_answer < 0 ? QStringLiteral("yes") : cells[m_answer], wrong);
            }
            m_ids.push_back(*image);
            m_decisions.push_back(*decision);
        }
        for (const auto& [column, id] : m_columns) {
            if (cells[column].isEmpty()) {
                continue;
            }
            if (const Result<void> taken = takeAnswer(*image, id, cells[column], wrong); !taken) {
                return taken;
            }
        }
        return {};
    }

    template <class Wrong>
    Result<void> takeAnswer(ImageId image, ClassId id, const QString& cell, const Wrong& wrong)
    {
        const std::optional<YesNo> answer = answerFromName(cell);
        if (!answer) {
            return wrong(Error::Code::Format, Text::tr("'%1' is not yes, no or unknown").arg(cell));
        }
        m_answers.push_back({image, id, *answer});
        return {};
    }

    ProjectDb& m_db;
    const QString& m_path;
    bool m_several = false;
    CsvTable m_table;
    QHash<QString, Decision> m_known;
    std::optional<ImageLookup> m_lookup;
    int m_image = -1;
    int m_class = -1;
    int m_answer = -1;
    std::vector<std::pair<int, ClassId>> m_columns; ///< `answer_<class>`
    std::vector<ImageId> m_ids;
    std::vector<Decision> m_decisions;
    std::vector<ClassAnswer> m_answers;
    DecideCsvReport m_report;
};

} // namespace

Result<DecideCsvReport> decideCsv(ProjectDb& db, const QString& path)
{
    return DecideTable(db, path).run();
}

} // namespace postil
