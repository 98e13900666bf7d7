// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/importsources.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::vector<std::string> sources;
    std::vector<std::string> splits;
    qint64 take = -1;
    std::string into;
    std::string asClass;
    std::vector<std::string> map;
    std::string licence;
    bool noReferenceLabels = false;
};

Result<ImportOptions> importOptions(const Options& options, std::uint64_t seed)
{
    ImportOptions import;
    for (const std::string& name : options.splits) {
        import.splits.push_back(splitFromName(QString::fromStdString(name)).value_or(Split::None));
    }
    import.take = options.take;
    if (!options.into.empty()) {
        import.into = splitFromName(QString::fromStdString(options.into));
    }
    import.asClass = QString::fromStdString(options.asClass).trimmed();
    import.licence = QString::fromStdString(options.licence).trimmed();
    import.referenceLabels = !options.noReferenceLabels;
    import.seed = seed;
    for (const std::string& pair : options.map) {
        if (const Result<void> added = import.addMapping(QString::fromStdString(pair)); !added) {
            return failAs(added);
        }
    }
    return import;
}

QJsonObject sourceJson(const ImportedSource& source)
{
    return {{QStringLiteral("path"), source.path},
            {QStringLiteral("name"), source.name},
            {QStringLiteral("images"), source.images},
            {QStringLiteral("dataset"), source.dataset.isEmpty() ? QJsonValue() : QJsonValue(source.dataset)},
            {QStringLiteral("official"), source.official},
            {QStringLiteral("licence"), source.licence.isEmpty() ? QJsonValue() : QJsonValue(source.licence)},
            {QStringLiteral("unmapped_classes"), QJsonArray::fromStringList(source.unmappedClasses)}};
}

Answer answer(const ImportReport& report)
{
    QJsonArray sources;
    QStringList lines;
    for (const ImportedSource& source : report.sources) {
        sources.append(sourceJson(source));
        QString line = QStringLiteral("%1: %2 images").arg(source.path).arg(source.images);
        if (!source.dataset.isEmpty()) {
            line += QStringLiteral(", %1 (%2), %3").arg(source.dataset, source.official ? QStringLiteral("the official file")
                                                                                     : QStringLiteral("not the official file"), source.licence);
        }
        lines.append(line);
        if (!source.unmappedClasses.isEmpty()) {
            lines.append(QStringLiteral("  no class of the project, so no reference label: %1 (see --map)").arg(source.unmappedClasses.join(QStringLiteral(", "))));
        }
    }
    std::vector<Skipped> left = report.skipped;
    left.insert(left.end(), report.refused.begin(), report.refused.end());
    for (const Skipped& skipped : left) {
        lines.append(QStringLiteral("skipped %1: %2").arg(skipped.subject, skipped.reason));
    }
    lines += report.notes;
    return {{{QStringLiteral("images"), report.images},
             {QStringLiteral("skipped"), skippedJson(left)},
             {QStringLiteral("sources"), sources},
             {QStringLiteral("notes"), QJsonArray::fromStringList(report.notes)}},
            lines.join(QLatin1Char('\n'))};
}

Result<Answer> run(Context& context, const Options& options)
{
    const Result<ImportOptions> import = importOptions(options, context.globals.seed);
    if (!import) {
        return failAs(import);
    }
    const Result<std::unique_ptr<ProjectDb>> db = openForWriting(options.project);
    if (!db) {
        return failAs(db);
    }
    QStringList paths;
    for (const std::string& path : options.sources) {
        paths.append(QString::fromLocal8Bit(path.c_str()));
    }
    const Result<ImportReport> report = importSources(**db, paths, *import, context.task);
    return report ? Result<Answer>(answer(*report)) : Result<Answer>(failAs(report));
}

} // namespace

void addImport(Commands& commands)
{
    CLI::App* command = commands.add("import", "Adds sources: MedMNIST npz files, folders of pictures");
    const auto options = std::make_shared<Options>();
    const CLI::IsMember isSplit({"train", "val", "test", "none"});
    command->add_option("project", options->project, "The project")->required();
    command->add_option("sources", options->sources, "npz files and folders; sub-folders are classes")->required();
    command->add_option("--splits", options->splits, "Only images of these splits, train,val,…")->delimiter(',')->check(isSplit);
    command->add_option("--take", options->take, "Draw this many images of each source at random, by --seed")->check(CLI::Range(qint64(1), qint64(1'000'000'000)));
    command->add_option("--into", options->into, "Put the images into this split")->check(isSplit);
    command->add_option("--as-class", options->asClass, "Every image gets this reference label");
    command->add_option("--map", options->map, "Source labels and the classes they stand for, 0=a,1=b,…; two on one class merge them")->delimiter(',');
    command->add_option("--licence", options->licence, "Licence of the images, for the export's data card; without it what the source says of itself");
    command->add_flag("--no-reference-labels", options->noReferenceLabels, "Leave the source's labels aside");
    commands.run(command, [options](Context& context) { return run(context, *options); });
}

} // namespace postil::cli
