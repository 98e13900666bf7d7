// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/project/goldstore.h"
#include "core/workflow/imagelookup.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string action;
    std::vector<std::string> words;
    std::string split;
    bool noneOfThese = false;
    bool clear = false;
    bool unanswered = false;
};

struct Counts {
    int images = 0;
    int answered = 0;
    [[nodiscard]] QJsonObject json() const { return {{QStringLiteral("images"), images}, {QStringLiteral("answered"), answered}}; }
};

QString answerText(const Decision& answer, const LabelView& view)
{
    return answer.kind == Decision::Kind::Class ? view.className(answer.classId) : decisionKindName(answer.kind);
}

Result<Answer> list(const Options& options)
{
    const auto db = openForReading(options.project);
    if (!db) {
        return failAs(db);
    }
    const Result<LabelView> view = LabelView::load(**db);
    if (!view) {
        return failAs(view);
    }
    QJsonArray rows;
    std::vector<QStringList> table;
    Counts tuning;
    Counts reporting;
    for (const GoldRow& gold : view->gold) {
        Counts& counts = gold.part == GoldPart::Tuning ? tuning : reporting;
        ++counts.images;
        counts.answered += gold.isAnswered() ? 1 : 0;
        const auto image = std::ranges::lower_bound(view->images, gold.image, {}, &ImageRow::id);
        if ((options.unanswered && gold.isAnswered()) || image == view->images.end()) {
            continue;
        }
        const QString said = answerText(gold.answer, *view);
        rows.append(QJsonObject{{QStringLiteral("image"), image->name},
                                {QStringLiteral("file_name"), image->fileName},
                                {QStringLiteral("split"), splitName(image->split)},
                                {QStringLiteral("part"), goldPartName(gold.part)},
                                {QStringLiteral("answer"), textOrNull(said)},
                                {QStringLiteral("annotator"), textOrNull(gold.annotator)},
                                {QStringLiteral("answered_at"), textOrNull(gold.answeredAt)}});
        table.push_back({image->name, goldPartName(gold.part), said.isEmpty() ? QStringLiteral("-") : said, image->fileName});
    }
    Answer answer;
    answer.json = {{QStringLiteral("gold"), rows}, {QStringLiteral("tuning"), tuning.json()}, {QStringLiteral("reporting"), reporting.json()}};
    table.push_back({QStringLiteral("tuning %1 of %2 answered, reporting %3 of %4")
                         .arg(tuning.answered)
                         .arg(tuning.images)
                         .arg(reporting.answered)
                         .arg(reporting.images)});
    answer.text = textTable(table);
    return answer;
}

Result<Answer> draw(const Options& options, ProjectDb& db, std::uint64_t seed)
{
    bool number = false;
    const QString count = QString::fromStdString(options.words.front());
    const GoldDraw wanted{count.toInt(&number), splitFromName(QString::fromStdString(options.split)), seed};
    if (!number) {
        return fail(Error::Code::InvalidArgument, count, QStringLiteral("is no number of images"));
    }
    const Result<std::vector<ImageId>> drawn = GoldStore(db).draw(wanted);
    const Result<LabelView> view = LabelView::load(db);
    if (!drawn || !view) {
        return drawn ? failAs(view) : failAs(drawn);
    }
    QJsonArray names;
    QStringList lines;
    for (const ImageId id : *drawn) {
        const auto image = std::ranges::lower_bound(view->images, id, {}, &ImageRow::id);
        names.append(image->name);
        lines.append(image->name);
    }
    const auto total = std::ssize(view->gold);
    const auto tuning = std::ranges::count(view->gold, GoldPart::Tuning, &GoldRow::part);
    Answer answer;
    answer.json = {{QStringLiteral("drawn"), names},
                   {QStringLiteral("images"), static_cast<qint64>(total)},
                   {QStringLiteral("tuning"), static_cast<qint64>(tuning)},
                   {QStringLiteral("reporting"), static_cast<qint64>(total - tuning)}};
    lines.append(QStringLiteral("%1 drawn; the gold set has %2 images, %3 for tuning").arg(names.size()).arg(total).arg(tuning));
    answer.text = lines.join(QLatin1Char('\n'));
    return answer;
}

Result<Answer> give(const Options& options, ProjectDb& db)
{
    const Result<std::vector<ImageRow>> images = ImageStore(db).images();
    if (!images) {
        return failAs(images);
    }
    const QString name = QString::fromStdString(options.words.front());
    const Result<ImageId> image = ImageLookup(*images).find(name);
    if (!image) {
        return failAs(image);
    }
    Decision said;
    if (options.noneOfThese) {
        said.kind = Decision::Kind::NoneOfThese;
    } else if (!options.clear) {
        const Result<ClassRow> row = ClassStore(db).find(QString::fromStdString(options.words.back()));
        if (!row) {
            return failAs(row);
        }
        said = {Decision::Kind::Class, row->id, false};
    }
    Result<Change> change = GoldStore(db).answer(*image, said);
    if (!change) {
        Error error = change.error();
        error.subject = error.code == Error::Code::NotFound ? name : error.subject;
        return tl::unexpected(error);
    }
    return changeAnswer(*change);
}

Result<Answer> run(const Options& options, Context& context)
{
    if (options.action == "list") {
        return list(options);
    }
    const auto db = openForWriting(options.project);
    if (!db) {
        return failAs(db);
    }
    return options.action == "draw" ? draw(options, **db, context.globals.seed) : give(options, **db);
}

} // namespace

void addGold(Commands& commands)
{
    CLI::App* command = commands.add("gold", "Images labelled blind: draw N | list | answer IMAGE CLASS. A third of them, drawn at random "
                                             "(--seed), steers (captions, temperature, candidates), the rest reports (measure, export)");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "The project")->required();
    command->add_option("action", options->action, "draw, list or answer")->required()->check(CLI::IsMember({"draw", "list", "answer"}));
    command->add_option("words", options->words, "Number of images; or an image id (or file name) and a class");
    command->add_option("--split", options->split, "draw: only from train, val, test or none")->check(CLI::IsMember({"train", "val", "test", "none"}));
    command->add_flag("--none-of-these", options->noneOfThese, "answer: no class fits");
    command->add_flag("--clear", options->clear, "answer: take the answer back");
    command->add_flag("--unanswered", options->unanswered, "list: only those that wait for an answer");
    command->callback([options] {
        const std::size_t words = options->words.size();
        const bool plain = options->action == "answer" && !options->noneOfThese && !options->clear;
        const std::size_t wanted = options->action == "list" ? 0 : plain ? 2 : 1;
        if (words != wanted || (options->noneOfThese && options->clear)) {
            throw CLI::ValidationError("gold " + options->action, "has too few or too many words; see --help");
        }
    });
    commands.run(command, [options](Context& context) { return run(*options, context); });
}

} // namespace postil::cli
