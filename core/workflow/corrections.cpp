// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corrections.h"

#include "core/base/text.h"
#include "core/project/projectdb.h"

#include <algorithm>

namespace postil {

namespace {

/// Per row of the view: the label of the run that the refiner learned from; invalid where it gave none.
Result<std::vector<ClassId>> teacherLabels(ProjectDb& db, const LabelView& view)
{
    std::vector<ClassId> labels;
    labels.reserve(view.rows.size());
    const RunId teacher = view.refinerRun->teacher;
    if (!teacher.isValid() || (view.zeroshotRun && view.zeroshotRun->id == teacher)) {
        for (const LabelRow& row : view.rows) {
            labels.push_back(row.zeroshot);
        }
        return labels;
    }
    const Result<PredictionTable> table = RunStore(db).labels(teacher);
    if (!table) {
        return failAs(table);
    }
    for (const LabelRow& row : view.rows) {
        const auto found = std::ranges::lower_bound(table->images, row.image);
        const bool known = found != table->images.end() && *found == row.image;
        labels.push_back(known ? table->labels[static_cast<std::size_t>(found - table->images.begin())] : ClassId());
    }
    return labels;
}

tl::unexpected<Error> noRefiner(const ProjectDb& db)
{
    return fail(Error::Code::NotFound, db.path(), Text::tr("there is no refiner's run to compare with the zero-shot labels; refine first"));
}

Result<std::vector<Correction>> correctedImages(ProjectDb& db, const LabelView& view)
{
    const Result<std::vector<AnswerCorrection>> answers = answerCorrections(db, view);
    if (!answers) {
        return failAs(answers);
    }
    std::vector<Correction> list;
    for (const AnswerCorrection& answer : *answers) {
        if (list.empty() || list.back().row != answer.row) {
            const LabelRow& row = view.rows[static_cast<std::size_t>(answer.row)];
            list.push_back({row.image, answer.row, row.zeroshot, row.refiner, row.refinerConfidence});
        }
    }
    return list;
}

} // namespace

Result<std::vector<Correction>> corrections(ProjectDb& db, const LabelView& view)
{
    if (!view.refinerRun) {
        return noRefiner(db);
    }
    if (view.task == Task::Multi) {
        return correctedImages(db, view);
    }
    const Result<std::vector<ClassId>> taught = teacherLabels(db, view);
    if (!taught) {
        return failAs(taught);
    }
    std::vector<Correction> list;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const LabelRow& row = view.rows[i];
        const ClassId zeroshot = (*taught)[i];
        if (row.refiner.isValid() && zeroshot.isValid() && row.refiner != zeroshot) {
            list.push_back({row.image, static_cast<qsizetype>(i), zeroshot, row.refiner, row.refinerConfidence});
        }
    }
    return list;
}

Result<std::vector<AnswerCorrection>> answerCorrections(ProjectDb& db, const LabelView& view)
{
    if (!view.refinerRun) {
        return noRefiner(db);
    }
    const RunId teacher = view.refinerRun->teacher.isValid() ? view.refinerRun->teacher : view.zeroshotRun ? view.zeroshotRun->id : RunId();
    if (!teacher.isValid()) {
        return std::vector<AnswerCorrection>();
    }
    const Result<Matrix> taught = AnswerTable::ofRun(db, view, teacher);
    const Result<Matrix> refined = AnswerTable::ofRun(db, view, view.refinerRun->id);
    if (!taught || !refined) {
        return taught ? failAs(refined) : failAs(taught);
    }
    std::vector<AnswerCorrection> list;
    for (std::size_t i = 0; i < refined->rows; ++i) {
        for (std::size_t k = 0; k < refined->cols; ++k) {
            const YesNo before = answerOf(taught->row(i)[k]);
            const YesNo after = answerOf(refined->row(i)[k]);
            if (before != YesNo::Unknown && after != YesNo::Unknown && before != after) {
                list.push_back({static_cast<qsizetype>(i), k, before, after, refined->row(i)[k]});
            }
        }
    }
    return list;
}

} // namespace postil
