// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/project/captionstore.h"
#include "core/workflow/presets.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string action;
    std::vector<std::string> words;
};

Result<Answer> answerWith(ProjectDb& db)
{
    const Result<PromptSet> prompts = CaptionStore(db).current();
    const Result<std::vector<ClassRow>> classes = ClassStore(db).list();
    if (!prompts || !classes) {
        return prompts ? failAs(classes) : failAs(prompts);
    }
    QJsonArray list;
    QJsonObject texts;
    std::vector<QStringList> table;
    for (const ClassRow& row : *classes) {
        for (const CaptionRow& caption : prompts->captions) {
            if (caption.classId == row.id) {
                list.append(QJsonObject{{QStringLiteral("id"), caption.id.value},
                                        {QStringLiteral("class"), row.name},
                                        {QStringLiteral("text"), caption.text},
                                        {QStringLiteral("enabled"), caption.enabled}});
                table.push_back({QString::number(caption.id.value), row.name, caption.enabled ? QString() : QStringLiteral("off"), caption.text});
            }
        }
        texts.insert(row.name, QJsonArray::fromStringList(prompts->textsFor(row.id, row.name)));
    }
    for (const QString& text : prompts->templates) {
        table.push_back({QString(), QStringLiteral("template"), QString(), text});
    }
    Answer answer;
    answer.json = {{QStringLiteral("captions"), list},
                   {QStringLiteral("templates"), QJsonArray::fromStringList(prompts->templates)},
                   {QStringLiteral("texts"), texts}};
    answer.text = textTable(table);
    return answer;
}

/// By number; or by text, with the class before it if several classes have that caption.
Result<CaptionId> findCaption(ProjectDb& db, const QStringList& words)
{
    const Result<PromptSet> prompts = CaptionStore(db).current();
    if (!prompts) {
        return failAs(prompts);
    }
    ClassId only;
    if (words.size() == 2) {
        const Result<ClassRow> row = ClassStore(db).find(words.front());
        if (!row) {
            return failAs(row);
        }
        only = row->id;
    }
    std::vector<CaptionId> found;
    for (const CaptionRow& row : prompts->captions) {
        const bool named = row.text == words.back() || (words.size() == 1 && QString::number(row.id.value) == words.back());
        if (named && (!only.isValid() || row.classId == only)) {
            found.push_back(row.id);
        }
    }
    if (found.empty()) {
        return fail(Error::Code::NotFound, words.back(), QStringLiteral("there is no such caption"));
    }
    if (found.size() > 1) {
        return fail(Error::Code::InvalidArgument, words.back(), QStringLiteral("several classes have this caption; put the class before it"));
    }
    return found.front();
}

Result<void> edit(ProjectDb& db, const std::string& action, const QStringList& words)
{
    CaptionStore store(db);
    if (action == "template") {
        return store.setTemplates(words);
    }
    if (action == "preset") {
        const Result<PresetReport> applied = applyCaptionPreset(db, words.front());
        return applied ? Result<void>() : failAs(applied);
    }
    if (action == "add") {
        const Result<ClassRow> row = ClassStore(db).find(words.front());
        if (!row) {
            return failAs(row);
        }
        for (const QString& text : words.mid(1)) {
            if (const Result<CaptionId> added = store.add(row->id, text); !added) {
                return failAs(added);
            }
        }
        return {};
    }
    const Result<CaptionId> id = findCaption(db, words);
    if (!id) {
        return failAs(id);
    }
    return action == "remove" ? store.remove(*id) : store.setEnabled(*id, action == "enable");
}

Result<Answer> run(const Options& options)
{
    if (options.action == "list") {
        const Result<std::unique_ptr<ProjectDb>> db = openForReading(options.project);
        return db ? answerWith(**db) : Result<Answer>(failAs(db));
    }
    const Result<std::unique_ptr<ProjectDb>> db = openForWriting(options.project);
    if (!db) {
        return failAs(db);
    }
    QStringList words;
    for (const std::string& word : options.words) {
        words.append(QString::fromStdString(word));
    }
    const Result<void> done = edit(**db, options.action, words);
    return done ? answerWith(**db) : Result<Answer>(failAs(done));
}

} // namespace

void addCaptions(Commands& commands)
{
    CLI::App* command = commands.add("captions", "Captions: list | add CLASS TEXT… | remove, enable, disable NUMBER or [CLASS] TEXT | "
                                                 "template [TEXT…] (none: captions as they are) | preset NAME");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "The project")->required();
    command->add_option("action", options->action, "list, add, remove, enable, disable, template or preset")
        ->required()
        ->check(CLI::IsMember({"list", "add", "remove", "enable", "disable", "template", "preset"}));
    command->add_option("words", options->words, "Class, caption, template, preset");
    command->callback([options] {
        const std::size_t n = options->words.size();
        const std::string& action = options->action;
        const bool one = action == "remove" || action == "enable" || action == "disable";
        if ((action == "list" && n != 0) || (action == "add" && n < 2) || (one && n != 1 && n != 2) || (action == "preset" && n != 1)) {
            throw CLI::ValidationError("captions " + action, "has too few or too many words; see --help");
        }
    });
    commands.run(command, [options](Context&) { return run(*options); });
}

} // namespace postil::cli
