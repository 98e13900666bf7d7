// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/captionreports.h"
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"
#include "app/cli/scoringoptions.h"

#include "core/project/captionstore.h"
#include "core/workflow/captionversions.h"
#include "core/workflow/embed.h"
#include "core/workflow/findings.h"

#include <QJsonArray>

#include <map>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string action;
    std::vector<std::string> words;
    ScoringArguments scoring;
    bool withEncoder = false; ///< compare: also what the labels become
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
    if (!prompts->modality.isEmpty()) {
        table.push_back({QString(), QStringLiteral("modality"), QString(), prompts->modality});
    }
    Answer answer;
    answer.json = {{QStringLiteral("captions"), list},
                   {QStringLiteral("templates"), QJsonArray::fromStringList(prompts->templates)},
                   {QStringLiteral("modality"), textOrNull(prompts->modality)},
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

/// "3" or "p3", as exports name it.
Result<PromptSetId> versionNumber(const QString& word)
{
    bool ok = false;
    const PromptSetId id{word.mid(word.startsWith(QLatin1Char('p')) ? 1 : 0).toLongLong(&ok)};
    return ok && id.isValid() ? Result<PromptSetId>(id) : fail(Error::Code::InvalidArgument, word, QStringLiteral("is no number of a prompt set"));
}

/// NUMBER PLACE [CLASS]
Result<void> moveCaption(ProjectDb& db, const QStringList& words)
{
    const Result<CaptionId> id = findCaption(db, {words.front()});
    const Result<PromptSet> prompts = CaptionStore(db).current();
    if (!id || !prompts) {
        return id ? failAs(prompts) : failAs(id);
    }
    bool ok = false;
    const int place = words[1].toInt(&ok);
    if (!ok || place < 1) {
        return fail(Error::Code::InvalidArgument, words[1], QStringLiteral("is no place: 1 is the first"));
    }
    ClassId into = std::ranges::find(prompts->captions, *id, &CaptionRow::id)->classId;
    if (words.size() == 3) {
        const Result<ClassRow> row = ClassStore(db).find(words[2]);
        if (!row) {
            return failAs(row);
        }
        into = row->id;
    }
    return CaptionStore(db).move(*id, into, place - 1);
}

Result<void> edit(ProjectDb& db, const std::string& action, const QStringList& words)
{
    CaptionStore store(db);
    if (action == "template") {
        return store.setTemplates(words);
    }
    if (action == "modality") {
        return store.setModality(words.value(0));
    }
    if (action == "import") {
        const Result<PresetReport> applied = importCaptions(db, words.front());
        return applied ? Result<void>() : failAs(applied);
    }
    if (action == "restore") {
        const Result<PromptSetId> id = versionNumber(words.front());
        const Result<QStringList> restored = id ? store.restore(*id) : Result<QStringList>(failAs(id));
        return restored ? Result<void>() : failAs(restored);
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
        if (words.size() == 2) {
            const Result<CaptionId> added = store.add(row->id, words.back());
            return added ? Result<void>() : failAs(added);
        }
        const Result<int> added = store.addMany(row->id, words.mid(1));
        return added ? Result<void>() : failAs(added);
    }
    if (action == "move") {
        return moveCaption(db, words);
    }
    const Result<CaptionId> id = findCaption(db, words);
    if (!id) {
        return failAs(id);
    }
    return action == "remove" ? store.remove(*id) : store.setEnabled(*id, action == "enable");
}

Result<Answer> versions(ProjectDb& db)
{
    const Result<std::vector<PromptSetRow>> rows = CaptionStore(db).versions();
    const Result<std::vector<RunRow>> runs = RunStore(db).list();
    const Result<LabelView> view = LabelView::load(db);
    if (!rows || !runs || !view) {
        return !rows ? failAs(rows) : !runs ? failAs(runs) : failAs(view);
    }
    const Result<RunAccuracy> accuracies = RunAccuracy::of(db, *view);
    if (!accuracies) {
        return failAs(accuracies);
    }
    QJsonArray list;
    std::vector<QStringList> table{{QStringLiteral("set"), QStringLiteral("created"), QStringLiteral("captions"), QStringLiteral("runs"), QStringLiteral("accuracy"), QStringLiteral("name")}};
    for (const PromptSetRow& row : *rows) {
        QStringList names;
        std::optional<Accuracy> accuracy; // of the newest run with it
        for (const RunRow& one : *runs) {
            if (one.promptSet == row.prompts.id) {
                const Result<PredictionTable> labels = RunStore(db).labels(one.id);
                if (!labels) {
                    return failAs(labels);
                }
                names.append(one.name);
                Result<std::optional<Accuracy>> found = accuracies->find(db, *view, one.id, *labels);
                if (!found) {
                    return failAs(found);
                }
                accuracy = *std::move(found);
            }
        }
        const auto on = std::ranges::count(row.prompts.captions, true, &CaptionRow::enabled);
        list.append(QJsonObject{{QStringLiteral("set"), row.prompts.id.value},
                                {QStringLiteral("name"), textOrNull(row.name)},
                                {QStringLiteral("created"), row.created},
                                {QStringLiteral("captions"), static_cast<qint64>(row.prompts.captions.size())},
                                {QStringLiteral("enabled"), static_cast<qint64>(on)},
                                {QStringLiteral("templates"), QJsonArray::fromStringList(row.prompts.templates)},
                                {QStringLiteral("runs"), QJsonArray::fromStringList(names)},
                                {QStringLiteral("accuracy"), accuracyJson(accuracy)}});
        table.push_back({QString::number(row.prompts.id.value), row.created, QString::number(row.prompts.captions.size()), names.join(QLatin1Char(',')),
                         accuracy ? shareText(accuracy->interval) : QStringLiteral("-"), row.name});
    }
    Answer answer;
    answer.json = {{QStringLiteral("versions"), list}};
    answer.text = textTable(table);
    return answer;
}

/// Texts that differ and, with an encoder, labels.
Result<Answer> compare(const Options& options, const QStringList& words, ProjectDb& db, Context& context)
{
    const Result<PromptSetId> before = versionNumber(words[0]);
    const Result<PromptSetId> after = versionNumber(words[1]);
    if (!before || !after) {
        return before ? failAs(after) : failAs(before);
    }
    const Result<VersionComparison> versions = compareVersions(db, *before, *after);
    if (!versions) {
        return failAs(versions);
    }
    Answer answer{differenceJson(versions->difference), differenceText(versions->difference)};
    if (!options.withEncoder) {
        return answer;
    }
    const Result<ZeroShotOptions> wanted = options.scoring.options(context, db);
    const auto encoder = wanted ? context.engine().encoders->load(wanted->encoder) : Result<std::unique_ptr<Encoder>>(failAs(wanted));
    const Result<VersionLabels> labels = encoder ? compareVersionLabels(db, *versions, **encoder, *wanted, context.task) : Result<VersionLabels>(failAs(encoder));
    if (!labels) {
        return failAs(labels);
    }
    QJsonArray accuracies;
    for (std::size_t i = 0; i < labels->accuracy.size(); ++i) {
        const std::optional<Accuracy>& accuracy = labels->accuracy[i];
        accuracies.append(accuracyJson(accuracy));
        answer.text += QStringLiteral("\nset %1: %2").arg(words[static_cast<qsizetype>(i)], accuracy ? shareText(accuracy->interval) : QStringLiteral("accuracy not known"));
    }
    answer.json.insert(QStringLiteral("labels_changed"), labels->changed);
    answer.json.insert(QStringLiteral("accuracy"), accuracies);
    answer.text += QStringLiteral("\n%1 of %2 labels differ").arg(labels->changed).arg(labels->images);
    return answer;
}

Result<Answer> ablation(const Options& options, ProjectDb& db, Context& context)
{
    const Result<ZeroShotOptions> wanted = options.scoring.options(context, db);
    const auto encoder = wanted ? context.engine().encoders->load(wanted->encoder) : Result<std::unique_ptr<Encoder>>(failAs(wanted));
    if (!encoder) {
        return failAs(encoder);
    }
    if (const auto embedded = embedImages(db, **encoder, context.task); !embedded) {
        return failAs(embedded);
    }
    const auto live = LiveCaptions::open(db, (*encoder)->info());
    const auto prompts = CaptionStore(db).current();
    if (!live || !prompts) {
        return live ? failAs(prompts) : failAs(live);
    }
    const auto scoring = scoringOptions(db, *wanted, (*live)->view().classes, (*encoder)->info());
    const auto effects = scoring ? (*live)->ablation({*prompts, *scoring}, **encoder, context.task) : Result<std::vector<CaptionEffect>>(failAs(scoring));
    if (!effects) {
        return failAs(effects);
    }
    QJsonArray list;
    for (const CaptionEffect& effect : *effects) {
        list.append(effectJson(effect, (*live)->view()));
    }
    const auto& steering = (*live)->steering();
    Answer answer;
    answer.json = {{QStringLiteral("captions"), list},
                   {QStringLiteral("images"), static_cast<qint64>((*live)->images().size())},
                   {QStringLiteral("yardstick"), textOrNull(steering ? steering->name : QString())},
                   {QStringLiteral("n"), static_cast<qint64>(steering ? steering->rows.size() : 0)}};
    answer.text = effectsText(*effects, (*live)->view());
    answer.text += steering ? QStringLiteral("\naccuracy: with the caption minus without it, on %1 images, %2").arg(steering->rows.size()).arg(steering->name) : QString();
    return answer;
}

Result<Answer> run(const Options& options, Context& context)
{
    const std::string& action = options.action;
    const QStringList words = toStringList(options.words);
    const bool looks = action == "list" || action == "versions" || action == "compare" || action == "export";
    const Result<std::unique_ptr<ProjectDb>> db = looks ? openForReading(options.project) : openForWriting(options.project);
    if (!db) {
        return failAs(db);
    }
    if (action == "versions") {
        return versions(**db);
    }
    if (action == "compare") {
        return compare(options, words, **db, context);
    }
    if (action == "ablation") {
        return ablation(options, **db, context);
    }
    if (action == "export") {
        const Result<int> written = exportCaptions(**db, words.front());
        return written ? Answer{{{QStringLiteral("captions"), *written}, {QStringLiteral("file"), words.front()}},
                                QStringLiteral("%1 captions written to %2").arg(*written).arg(words.front())}
                       : Result<Answer>(failAs(written));
    }
    if (action == "keep") {
        const Result<PromptSetId> id = CaptionStore(**db).keep(words.value(0));
        return id ? Answer{{{QStringLiteral("set"), id->value}}, QStringLiteral("kept as set %1").arg(id->value)} : Result<Answer>(failAs(id));
    }
    const Result<void> done = action == "list" ? Result<void>() : edit(**db, action, words);
    return done ? answerWith(**db) : Result<Answer>(failAs(done));
}

/// How many words an action takes: at least, at most (-1: any number).
std::pair<int, int> wordsOf(const std::string& action)
{
    static const std::map<std::string, std::pair<int, int>> counts{
        {"list", {0, 0}},   {"add", {2, -1}},    {"remove", {1, 2}},   {"enable", {1, 2}},  {"disable", {1, 2}},  {"move", {2, 3}},   {"template", {0, -1}}, {"modality", {0, 1}},
        {"preset", {1, 1}}, {"import", {1, 1}},  {"export", {1, 1}},   {"versions", {0, 0}}, {"compare", {2, 2}}, {"restore", {1, 1}}, {"keep", {0, 1}},      {"ablation", {0, 0}}};
    return counts.at(action);
}

} // namespace

void addCaptions(Commands& commands)
{
    CLI::App* command = commands.add("captions", "Captions: list | add CLASS TEXT... | remove, enable, disable NUMBER or [CLASS] TEXT | move NUMBER PLACE [CLASS] | "
                                                 "template [TEXT...] with {}, {class}, {modality} (none: captions as they are) | modality [TEXT] | preset NAME | "
                                                 "import FILE | export FILE | keep [NAME] | versions | compare A B (with --encoder: labels, too) | restore SET | "
                                                 "ablation --encoder E: what each caption changes");
    const auto options = std::make_shared<Options>();
    const std::vector<std::string> actions{"list", "add", "remove", "enable", "disable", "move", "template", "modality", "preset", "import", "export", "keep", "versions",
                                           "compare", "restore", "ablation"};
    command->add_option("project", options->project, "The project")->required();
    command->add_option("action", options->action, "What to do with them")->required()->check(CLI::IsMember(actions));
    command->add_option("words", options->words, "Class, caption, template, preset, file, set");
    options->scoring.addTo(command, false);
    command->callback([options, command] {
        const auto n = static_cast<int>(options->words.size());
        const auto [least, most] = wordsOf(options->action);
        if (n < least || (most >= 0 && n > most)) {
            throw CLI::ValidationError("captions " + options->action, "has too few or too many words; see --help");
        }
        options->withEncoder = command->count("--encoder") > 0;
        if (options->action == "ablation" && !options->withEncoder) {
            throw CLI::ValidationError("captions ablation", "needs --encoder");
        }
    });
    commands.run(command, [options](Context& context) { return run(*options, context); });
}

} // namespace postil::cli
