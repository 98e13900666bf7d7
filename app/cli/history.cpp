// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

Result<Answer> listEvents(ProjectDb& db, const QString& image)
{
    std::optional<ImageId> only;
    if (!image.isEmpty()) {
        const Result<ImageId> found = ImageStore(db).find(image);
        if (!found) {
            return failAs(found);
        }
        only = *found;
    }
    const Result<std::vector<EventRow>> events = History(db).events(only);
    const Result<std::vector<ImageRow>> images = ImageStore(db).images();
    const Result<std::vector<RunRow>> runs = RunStore(db).list();
    if (!events || !images || !runs) {
        return !events ? failAs(events) : !images ? failAs(images) : failAs(runs);
    }
    QHash<ImageId, QString> imageNames;
    for (const ImageRow& row : *images) {
        imageNames.insert(row.id, row.name);
    }
    QHash<RunId, QString> runNames;
    for (const RunRow& row : *runs) {
        runNames.insert(row.id, row.name);
    }
    QJsonArray list;
    std::vector<QStringList> table;
    for (const EventRow& event : *events) {
        list.append(QJsonObject{{QStringLiteral("id"), event.id.value},
                                {QStringLiteral("group"), event.group},
                                {QStringLiteral("time"), event.time},
                                {QStringLiteral("annotator"), event.annotator},
                                {QStringLiteral("kind"), event.kind},
                                {QStringLiteral("image"), textOrNull(imageNames.value(event.image))},
                                {QStringLiteral("before"), textOrNull(event.before)},
                                {QStringLiteral("after"), textOrNull(event.after)},
                                {QStringLiteral("run"), textOrNull(runNames.value(event.run))}});
        table.push_back({event.time, event.annotator, event.kind, imageNames.value(event.image),
                         QStringLiteral("%1 → %2").arg(event.before.isEmpty() ? QStringLiteral("–") : event.before,
                                                       event.after.isEmpty() ? QStringLiteral("–") : event.after)});
    }
    Answer answer;
    answer.json = {{QStringLiteral("events"), list}};
    answer.text = textTable(table);
    return answer;
}

} // namespace

void addHistory(Commands& commands)
{
    CLI::App* command = commands.add("history", "What people did, oldest first");
    const auto project = std::make_shared<std::string>();
    const auto image = std::make_shared<std::string>();
    command->add_option("project", *project, "The project")->required();
    command->add_option("image", *image, "Only what concerns this image");
    commands.run(command, [project, image](Context&) -> Result<Answer> {
        const Result<std::unique_ptr<ProjectDb>> db = openForReading(*project);
        return db ? listEvents(**db, QString::fromStdString(*image)) : Result<Answer>(failAs(db));
    });
}

} // namespace postil::cli
