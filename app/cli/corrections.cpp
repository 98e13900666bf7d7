// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answerrows.h"
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/corrections.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

/// Of a multi-label project: the images with a changed answer, and which answers those are.
Result<Answer> listAnswers(ProjectDb& db, const LabelView& view)
{
    const Result<std::vector<AnswerCorrection>> found = answerCorrections(db, view);
    const Result<AnswerRows> answers = AnswerRows::load(db, view);
    if (!found || !answers) {
        return found ? failAs(answers) : failAs(found);
    }
    QJsonArray rows;
    std::vector<QStringList> table{{QStringLiteral("image"), QStringLiteral("file"), QStringLiteral("class"), QStringLiteral("zero-shot"),
                                    QStringLiteral("refiner"), QStringLiteral("probability"), QStringLiteral("reference")}};
    for (auto one = found->begin(); one != found->end();) {
        const auto i = static_cast<std::size_t>(one->row);
        QJsonArray changed;
        const auto first = one;
        for (; one != found->end() && one->row == first->row; ++one) {
            const QString name = view.classes[one->k].name;
            const QString reference = answerName(answers->table().reference(i, one->k));
            changed.append(QJsonObject{{QStringLiteral("class"), name},
                                       {QStringLiteral("zeroshot"), answerJson(one->zeroshot)},
                                       {QStringLiteral("refiner"), answerJson(one->refiner)},
                                       {QStringLiteral("probability"), static_cast<double>(one->probability)},
                                       {QStringLiteral("reference"), textOrNull(reference)},
                                       {QStringLiteral("decision"), answerJson(answers->table().human(i, one->k))}});
            table.push_back({view.images[i].name, view.images[i].fileName, name, answerName(one->zeroshot), answerName(one->refiner),
                             QString::number(one->probability, 'f', 3), reference});
        }
        rows.append(QJsonObject{{QStringLiteral("image"), view.images[i].name},
                                {QStringLiteral("file_name"), view.images[i].fileName},
                                {QStringLiteral("zeroshot"), answers->names(answers->said(Voice::ZeroShot, i))},
                                {QStringLiteral("refiner"), answers->names(answers->said(Voice::Refiner, i))},
                                {QStringLiteral("reference"), answers->names(answers->reference(i))},
                                {QStringLiteral("decision"), answers->decision(i)},
                                {QStringLiteral("answers"), changed}});
    }
    Answer answer;
    answer.json = {{QStringLiteral("corrections"), rows}, {QStringLiteral("run"), view.refinerRun->id.value}, {QStringLiteral("name"), view.refinerRun->name}};
    answer.text = textTable(table);
    return answer;
}

Result<Answer> list(ProjectDb& db)
{
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    if (view->task == Task::Multi) {
        return listAnswers(db, *view);
    }
    const Result<std::vector<Correction>> found = corrections(db, *view);
    if (!found) {
        return failAs(found);
    }
    QJsonArray rows;
    std::vector<QStringList> table{{QStringLiteral("image"), QStringLiteral("file"), QStringLiteral("zero-shot"), QStringLiteral("refiner"),
                                    QStringLiteral("confidence"), QStringLiteral("reference")}};
    for (const Correction& correction : *found) {
        const LabelRow& row = view->rows[static_cast<std::size_t>(correction.row)];
        const ImageRow& image = view->images[static_cast<std::size_t>(correction.row)];
        const QString zeroshot = view->className(correction.zeroshot);
        const QString refiner = view->className(correction.refiner);
        const QString reference = view->className(row.reference);
        rows.append(QJsonObject{{QStringLiteral("image"), image.name},
                                {QStringLiteral("file_name"), image.fileName},
                                {QStringLiteral("zeroshot"), textOrNull(zeroshot)},
                                {QStringLiteral("refiner"), textOrNull(refiner)},
                                {QStringLiteral("confidence"), numberOrNull(static_cast<double>(correction.refinerConfidence))},
                                {QStringLiteral("reference"), textOrNull(reference)},
                                {QStringLiteral("decision"), decisionJson(row.decision, *view)}});
        table.push_back({image.name, image.fileName, zeroshot, refiner, QString::number(correction.refinerConfidence, 'f', 3), reference});
    }
    Answer answer;
    answer.json = {{QStringLiteral("corrections"), rows}, {QStringLiteral("run"), view->refinerRun->id.value}, {QStringLiteral("name"), view->refinerRun->name}};
    answer.text = textTable(table);
    return answer;
}

} // namespace

void addCorrections(Commands& commands)
{
    CLI::App* command = commands.add("corrections", "Images whose refiner label differs from the label that it learned from");
    const auto project = std::make_shared<std::string>();
    command->add_option("project", *project, "The project")->required();
    commands.run(command, [project](Context&) -> Result<Answer> {
        const Result<std::unique_ptr<ProjectDb>> db = openForReading(*project);
        return db ? list(**db) : Result<Answer>(failAs(db));
    });
}

} // namespace postil::cli
