// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pendingtraining.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/project/projectdb.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace postil {

namespace {

constexpr int formatVersion = 1;
const QString confident = QStringLiteral("confident");

/// A letter per class: "y", "n" or "-".
QString answersText(const std::vector<YesNo>& answers)
{
    QString text;
    for (const YesNo answer : answers) {
        text += QLatin1Char(answer == YesNo::Yes ? 'y' : answer == YesNo::No ? 'n' : '-');
    }
    return text;
}

std::vector<YesNo> answersFrom(const QString& text)
{
    std::vector<YesNo> answers;
    for (const QChar letter : text) {
        answers.push_back(letter == QLatin1Char('y') ? YesNo::Yes : letter == QLatin1Char('n') ? YesNo::No : YesNo::Unknown);
    }
    return answers;
}

QJsonObject examplesJson(const std::vector<TrainingExample>& examples)
{
    QJsonArray images;
    QJsonArray labels;
    QJsonArray answers;
    for (const TrainingExample& example : examples) {
        images.append(example.image.value);
        labels.append(example.label);
        if (!example.answers.empty()) {
            answers.append(answersText(example.answers));
        }
    }
    return {{QStringLiteral("images"), images}, {QStringLiteral("labels"), labels}, {QStringLiteral("answers"), answers}};
}

std::vector<TrainingExample> examplesFrom(const QJsonObject& json)
{
    const QJsonArray images = json.value(QStringLiteral("images")).toArray();
    const QJsonArray labels = json.value(QStringLiteral("labels")).toArray();
    const QJsonArray answers = json.value(QStringLiteral("answers")).toArray();
    std::vector<TrainingExample> examples;
    for (qsizetype i = 0; i < std::min(images.size(), labels.size()); ++i) {
        examples.push_back({ImageId{images.at(i).toInteger()}, labels.at(i).toInt(), answersFrom(answers.at(i).toString())});
    }
    return examples;
}

} // namespace

QJsonObject refineOptionsJson(const RefineOptions& options)
{
    QJsonObject json = options.training.toJson();
    QJsonArray splits;
    for (const Split split : options.trainSplits) {
        splits.append(splitName(split));
    }
    json.insert(QStringLiteral("train_splits"), splits);
    json.insert(QStringLiteral("teacher"), options.teacher);
    json.insert(QStringLiteral("name"), options.name);
    json.insert(QStringLiteral("subset"), options.confidentSubset ? confident : QStringLiteral("all"));
    json.insert(QStringLiteral("human_weight"), options.humanWeight);
    json.insert(QStringLiteral("use"), options.use);
    return json;
}

Result<RefineOptions> refineOptionsFromJson(const QJsonObject& json)
{
    const Result<RefinerOptions> training = RefinerOptions::fromJson(json);
    if (!training) {
        return failAs(training);
    }
    RefineOptions options;
    options.training = *training;
    options.trainSplits.clear();
    for (const QJsonValue& name : json.value(QStringLiteral("train_splits")).toArray()) {
        if (const auto split = splitFromName(name.toString())) {
            options.trainSplits.push_back(*split);
        }
    }
    options.teacher = json.value(QStringLiteral("teacher")).toString();
    options.name = json.value(QStringLiteral("name")).toString();
    options.confidentSubset = json.value(QStringLiteral("subset")).toString() == confident;
    options.humanWeight = json.value(QStringLiteral("human_weight")).toDouble(options.humanWeight);
    options.use = json.value(QStringLiteral("use")).toBool();
    return options;
}

PendingStore::PendingStore(const ProjectDb& db)
    : m_folder(db.cacheDir() + QStringLiteral("/training"))
{
}

QString PendingStore::file(const QString& name) const
{
    return m_folder + QLatin1Char('/') + name;
}

QString PendingStore::checkpoint() const
{
    return file(QStringLiteral("checkpoint"));
}

bool PendingStore::exists() const
{
    return QFile::exists(file(QStringLiteral("pending.json")));
}

Result<void> PendingStore::write(const Content& content) const
{
    if (!QDir().mkpath(m_folder)) {
        return fail(Error::Code::Io, m_folder, Text::tr("the folder cannot be made"));
    }
    QJsonArray classes;
    for (const ClassId id : content.classes) {
        classes.append(id.value);
    }
    const QJsonObject json{{QStringLiteral("version"), formatVersion},
                           {QStringLiteral("options"), refineOptionsJson(content.options)},
                           {QStringLiteral("classes"), classes},
                           {QStringLiteral("human"), content.set.human},
                           {QStringLiteral("training"), examplesJson(content.set.training)},
                           {QStringLiteral("validation"), examplesJson(content.set.validation)}};
    return writeWholeFile(file(QStringLiteral("pending.json")), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<PendingStore::Content> PendingStore::read() const
{
    QFile stored(file(QStringLiteral("pending.json")));
    if (!stored.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::NotFound, QStringLiteral("--resume"), Text::tr("the project has no interrupted training"));
    }
    const QJsonObject json = QJsonDocument::fromJson(stored.readAll()).object();
    const Result<RefineOptions> options = refineOptionsFromJson(json.value(QStringLiteral("options")).toObject());
    if (json.value(QStringLiteral("version")).toInt() != formatVersion || !options) {
        return fail(Error::Code::Format, stored.fileName(), Text::tr("does not describe a training of this program's version"));
    }
    Content content;
    content.options = *options;
    content.set.training = examplesFrom(json.value(QStringLiteral("training")).toObject());
    content.set.validation = examplesFrom(json.value(QStringLiteral("validation")).toObject());
    content.set.human = json.value(QStringLiteral("human")).toInteger();
    for (const QJsonValue& id : json.value(QStringLiteral("classes")).toArray()) {
        content.classes.push_back(ClassId{id.toInteger()});
    }
    return content;
}

void PendingStore::remove() const
{
    for (const QString& name : {QStringLiteral("pending.json"), QStringLiteral("checkpoint"), QStringLiteral("epoch")}) {
        QFile::remove(file(name));
    }
}

void PendingStore::writeEpoch(int epoch) const
{
    // A lost number costs nothing but a word in a message.
    static_cast<void>(writeWholeFile(file(QStringLiteral("epoch")), QByteArray::number(epoch)));
}

int PendingStore::epoch() const
{
    QFile stored(file(QStringLiteral("epoch")));
    return stored.open(QIODevice::ReadOnly) ? stored.readAll().toInt() : 0;
}

std::optional<PendingTraining> pendingTraining(const ProjectDb& db)
{
    const PendingStore store(db);
    const Result<PendingStore::Content> content = store.read();
    if (!content) {
        return std::nullopt;
    }
    PendingTraining pending{content->options, store.epoch()};
    pending.options.resume = true;
    return pending;
}

void discardPendingTraining(const ProjectDb& db)
{
    PendingStore(db).remove();
}

} // namespace postil
