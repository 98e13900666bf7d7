// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/datacard.h"

#include "core/project/projectdb.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace postil {

namespace {

QJsonObject countsJson(const std::map<QString, qint64>& counts)
{
    QJsonObject object;
    for (const auto& [name, count] : counts) {
        object.insert(name, count);
    }
    return object;
}

QString className(const QStringList& classes, const std::vector<ClassRow>& rows, ClassId id)
{
    const auto found = std::ranges::find(rows, id, &ClassRow::id);
    return found == rows.end() ? QString() : classes.value(static_cast<qsizetype>(found - rows.begin()));
}

void addRun(std::vector<RunRow>& runs, const std::optional<RunRow>& run)
{
    if (run && std::ranges::none_of(runs, [&](const RunRow& known) { return known.id == run->id; })) {
        runs.push_back(*run);
    }
}

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1) + QStringLiteral(" %");
}

QString tableCell(QString text)
{
    return text.replace(QLatin1Char('|'), QStringLiteral("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString countTable(const QString& head, const QStringList& order, const std::map<QString, qint64>& counts)
{
    QString text = QStringLiteral("| %1 | images |\n|---|---|\n").arg(head);
    for (const QString& name : order) {
        const auto found = counts.find(name);
        text += QStringLiteral("| %1 | %2 |\n").arg(tableCell(name)).arg(found == counts.end() ? 0 : found->second);
    }
    return text + QLatin1Char('\n');
}

QStringList keys(const std::map<QString, qint64>& counts)
{
    QStringList names;
    for (const auto& entry : counts) {
        names << entry.first;
    }
    return names;
}

QString layoutText(ExportFormat format, bool several)
{
    switch (format) {
    case ExportFormat::Csv:
        return QStringLiteral("- `labels.csv`: one row per image of the project, without the pictures; `file_name` is the picture's "
                              "name in its source\n");
    case ExportFormat::Folders:
        return QStringLiteral("- `[train|val|test/]CLASS/FILE`: the pictures; images without a split lie under train when others "
                              "have one\n- `labels.csv`: one row per picture; `file_name` is its path here\n");
    case ExportFormat::MedMnist:
        break;
    }
    return QStringLiteral("- the `.npz`: six arrays in MedMNIST's layout, labels %1; images without a split are in train\n"
                          "- `labels.csv`: one row per image; `file_name` is SPLIT_POSITION in the arrays\n")
        .arg(several ? QStringLiteral("N x L with 0 or 1 for each of the classes") : QStringLiteral("N x 1"));
}

} // namespace

Result<ExportFacts> ExportFacts::collect(const ExportInput& input, const WrittenRows& written, ExportFormat format,
                                         const std::optional<Accuracy>& accuracy)
{
    ExportFacts facts;
    facts.format = format;
    facts.project = QFileInfo(input.db.path()).completeBaseName();
    facts.task = taskName(input.db.task());
    for (const ClassRow& row : input.view.classes) {
        facts.classes << row.name;
    }
    for (const ExportedRow& row : written.rows) {
        const LabelRecord& record = input.table.records[row.record];
        if (record.isLabelled()) {
            ++facts.labelled;
            for (std::size_t k = 0; k < record.answers.size(); ++k) {
                facts.perClass[facts.classes.at(static_cast<qsizetype>(k))] += record.answers[k] == YesNo::Yes ? 1 : 0;
            }
            if (record.label >= 0) {
                ++facts.perClass[facts.classes.at(record.label)];
            }
            ++facts.perSplit[splitName(input.view.images[static_cast<std::size_t>(record.row)].split)];
            ++facts.perSource[labelSourceName(record.source)];
            ++facts.perStatus[labelStatusName(record.status)];
        }
    }
    facts.rows = static_cast<qint64>(written.rows.size());
    qint64 withoutLabel = 0;
    for (const LabelRecord& record : input.table.records) {
        if (record.status == LabelStatus::Excluded) {
            ++facts.leftOut[QStringLiteral("excluded")];
            ++withoutLabel;
        } else if (!record.isLabelled()) {
            const bool none = record.answers.empty() && record.status == LabelStatus::Confirmed;
            ++facts.leftOut[none ? QStringLiteral("none_of_these") : QStringLiteral("unlabelled")];
            ++withoutLabel;
        }
    }
    if (const qint64 unreadable = static_cast<qint64>(written.skipped.size()) - withoutLabel; unreadable > 0) {
        facts.leftOut[QStringLiteral("unreadable")] = unreadable;
    }
    facts.sources = input.view.sources;
    addRun(facts.runs, input.view.zeroshotRun);
    addRun(facts.runs, input.view.refinerRun);
    addRun(facts.runs, input.view.chosenRun);
    for (const RunRow& run : facts.runs) {
        const bool known = std::ranges::any_of(facts.promptSets, [&](const PromptSet& set) { return set.id == run.promptSet; });
        if (run.promptSet.isValid() && !known) {
            Result<PromptSet> set = CaptionStore(input.db).version(run.promptSet);
            if (!set) {
                return failAs(set);
            }
            set->id = run.promptSet;
            facts.promptSets.push_back(std::move(*set));
        }
    }
    facts.accuracy = accuracy;
    facts.groups = std::ranges::any_of(input.view.images, [](const ImageRow& image) { return !image.group.isEmpty(); });
    facts.m_classRows = input.view.classes;
    return facts;
}

QStringList ExportFacts::warnings() const
{
    QStringList list;
    const auto automatic = perStatus.find(labelStatusName(LabelStatus::Auto));
    if (automatic != perStatus.end()) {
        list << QStringLiteral("%1 of %2 labels are a model's and were not confirmed by a person.").arg(automatic->second).arg(labelled);
    }
    const auto review = perStatus.find(labelStatusName(LabelStatus::NeedsReview));
    if (review != perStatus.end()) {
        list << QStringLiteral("%1 labels are marked for a second look.").arg(review->second);
    }
    if (!accuracy) {
        list << QStringLiteral("The accuracy of these labels is not known: there is nothing to measure them against.");
    }
    if (!groups) {
        list << QStringLiteral("No patients are known: images of one patient may lie in different splits.");
    }
    for (const auto& [reason, count] : leftOut) {
        list << (format == ExportFormat::Csv ? QStringLiteral("%1 images have no label (%2).") : QStringLiteral("%1 images are left out (%2)."))
                    .arg(count).arg(reason);
    }
    for (const SourceRow& source : sources) {
        if (source.licence.isEmpty()) {
            list << QStringLiteral("The licence of '%1' is not known.").arg(source.name);
        } else if (source.licence.contains(QLatin1String("NC"))) {
            list << QStringLiteral("'%1' is licensed for non-commercial use only (%2).").arg(source.name, source.licence);
        }
    }
    return list;
}

QJsonObject ExportFacts::toJson() const
{
    QJsonArray sourceList;
    for (const SourceRow& source : sources) {
        sourceList.append(QJsonObject{{QStringLiteral("name"), source.name},
                                      {QStringLiteral("path"), source.path},
                                      {QStringLiteral("kind"), sourceKindName(source.kind)},
                                      {QStringLiteral("dataset"), source.dataset},
                                      {QStringLiteral("licence"), source.licence},
                                      {QStringLiteral("official_file"), source.official},
                                      {QStringLiteral("images"), source.images}});
    }
    QJsonArray runList;
    for (const RunRow& run : runs) {
        runList.append(QJsonObject{{QStringLiteral("name"), run.name},
                                   {QStringLiteral("voice"), voiceName(run.voice)},
                                   {QStringLiteral("created"), run.created},
                                   {QStringLiteral("imported"), run.imported},
                                   {QStringLiteral("used"), run.used},
                                   {QStringLiteral("prompt_set"), run.promptSet.isValid() ? QStringLiteral("p%1").arg(run.promptSet.value) : QString()},
                                   {QStringLiteral("config"), run.config},
                                   {QStringLiteral("metrics"), run.metrics}});
    }
    QJsonArray promptList;
    for (const PromptSet& set : promptSets) {
        QJsonArray captions;
        for (const CaptionRow& caption : set.captions) {
            captions.append(QJsonObject{{QStringLiteral("class"), className(classes, m_classRows, caption.classId)},
                                        {QStringLiteral("text"), caption.text},
                                        {QStringLiteral("enabled"), caption.enabled}});
        }
        promptList.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("p%1").arg(set.id.value)},
                                      {QStringLiteral("templates"), QJsonArray::fromStringList(set.templates)},
                                      {QStringLiteral("captions"), captions}});
    }
    QJsonValue measured;
    if (accuracy) {
        measured = QJsonObject{{QStringLiteral("value"), accuracy->interval.value},
                               {QStringLiteral("low"), accuracy->interval.low},
                               {QStringLiteral("high"), accuracy->interval.high},
                               {QStringLiteral("n"), static_cast<qint64>(accuracy->n)},
                               {QStringLiteral("yardstick"), accuracy->yardstick}};
    } else {
        measured = QJsonValue::Null;
    }
    return {{QStringLiteral("project"), project},
            {QStringLiteral("task"), task},
            {QStringLiteral("sources"), sourceList},
            {QStringLiteral("runs"), runList},
            {QStringLiteral("prompt_sets"), promptList},
            {QStringLiteral("labels_per_class"), countsJson(perClass)},
            {QStringLiteral("labels_per_split"), countsJson(perSplit)},
            {QStringLiteral("labels_per_source"), countsJson(perSource)},
            {QStringLiteral("labels_per_status"), countsJson(perStatus)},
            {QStringLiteral("left_out"), countsJson(leftOut)},
            {QStringLiteral("accuracy"), measured},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings())}};
}

QByteArray ExportFacts::toMarkdown() const
{
    QString text = QStringLiteral("# %1\n\n%2 labelled images, %3 classes, made with Postil.\n\n").arg(project).arg(labelled).arg(classes.size());
    if (const QStringList list = warnings(); !list.isEmpty()) {
        text += QStringLiteral("## Before you use this\n\n");
        for (const QString& line : list) {
            text += QStringLiteral("- %1\n").arg(line);
        }
        text += QLatin1Char('\n');
    }
    text += QStringLiteral("## Accuracy\n\n");
    if (accuracy) {
        text += QStringLiteral("%1 (95 % interval %2 to %3) on %4 images, against %5 labels.\n\n")
                    .arg(percent(accuracy->interval.value), percent(accuracy->interval.low), percent(accuracy->interval.high))
                    .arg(accuracy->n)
                    .arg(accuracy->yardstick);
    } else {
        text += QStringLiteral("Not known.\n\n");
    }
    text += QStringLiteral("## Classes\n\n") + countTable(QStringLiteral("class"), classes, perClass);
    text += QStringLiteral("## Where the labels come from\n\n") + countTable(QStringLiteral("label source"), keys(perSource), perSource);
    text += countTable(QStringLiteral("status"), keys(perStatus), perStatus);
    text += countTable(QStringLiteral("split"), keys(perSplit), perSplit);
    for (const RunRow& run : runs) {
        const QString encoder = run.config.value(QStringLiteral("encoder")).toString();
        text += QStringLiteral("- run %1: %2%3%4\n")
                    .arg(run.name, voiceName(run.voice), run.imported ? QStringLiteral(", imported") : QString(),
                         encoder.isEmpty() ? QString() : QStringLiteral(", encoder %1").arg(encoder));
    }
    for (const PromptSet& set : promptSets) {
        text += QStringLiteral("\nPrompt set p%1:\n\n").arg(set.id.value);
        for (const QString& pattern : set.templates) {
            text += QStringLiteral("- template: %1\n").arg(pattern);
        }
        for (const CaptionRow& caption : set.captions) {
            text += QStringLiteral("- %1: %2%3\n").arg(className(classes, m_classRows, caption.classId), caption.text,
                                                       caption.enabled ? QString() : QStringLiteral(" (switched off)"));
        }
    }
    text += QStringLiteral("\n## Sources and licences\n\n| source | data set | licence | images in the project |\n|---|---|---|---|\n");
    for (const SourceRow& source : sources) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 |\n")
                    .arg(tableCell(source.name), source.dataset.isEmpty() ? QStringLiteral("-") : source.dataset,
                         source.licence.isEmpty() ? QStringLiteral("not known") : tableCell(source.licence))
                    .arg(source.images);
    }
    text += QStringLiteral("\nThe labels do not change the licence of the images.\n\n## Files\n\n") + layoutText(format, several());
    if (several()) {
        text += QStringLiteral("- an image may have several classes or none: `answer_CLASS` is yes, no, or empty where nobody and nothing answered, `source_CLASS` "
                               "whose answer it is; `label` lists every yes\n");
    }
    text += QStringLiteral("- `provenance.csv`: which source each image comes from, and who or what labelled it\n"
                           "- `classes.txt`: the classes by `label_id`\n"
                           "- `manifest.json`: runs with their settings, prompt sets, counts, hashes\n"
                           "- `SHA256SUMS`: for `sha256sum -c`\n\n"
                           "`confidence` is the model's probability (1 for a person's label). `label_issue_score` runs from 0 to 1 and says how "
                           "much the refiner contradicts the label; it was trained on most of these images, so it is a queue for review, no "
                           "error rate. Agreement between models is not accuracy.\n");
    return text.toUtf8();
}

} // namespace postil
