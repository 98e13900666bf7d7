// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/medmnist.h"

#include "core/base/stringlist.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initMedMnistResource()
{
    Q_INIT_RESOURCE(medmnist);
}

namespace postil {

namespace {

MedMnistTask taskOf(const QString& name)
{
    static const std::map<QString, MedMnistTask> tasks{{QStringLiteral("binary-class"), MedMnistTask::BinaryClass},
                                                       {QStringLiteral("multi-class"), MedMnistTask::MultiClass},
                                                       {QStringLiteral("multi-label"), MedMnistTask::MultiLabel},
                                                       {QStringLiteral("ordinal"), MedMnistTask::Ordinal}};
    return tasks.at(name);
}

MedMnistEdition editionOf(const QJsonObject& object)
{
    MedMnistEdition edition;
    const QJsonArray samples = object[QStringLiteral("samples")].toArray();
    for (int i = 0; i < 3; ++i) {
        edition.samples.at(static_cast<std::size_t>(i)) = samples[i].toInteger();
    }
    const QJsonObject md5 = object[QStringLiteral("md5")].toObject();
    for (auto it = md5.begin(); it != md5.end(); ++it) {
        edition.md5.emplace(it.key().toInt(), it.value().toString().toLatin1());
    }
    return edition;
}

std::vector<MedMnistSet> readSets()
{
    initMedMnistResource();
    QFile file(QStringLiteral(":/postil/medmnist.json"));
    [[maybe_unused]] const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    std::vector<MedMnistSet> sets;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll())[QStringLiteral("sets")].toArray()) {
        const QJsonObject object = value.toObject();
        MedMnistSet& set = sets.emplace_back();
        set.flag = object[QStringLiteral("flag")].toString();
        set.name = object[QStringLiteral("name")].toString();
        set.task = taskOf(object[QStringLiteral("task")].toString());
        set.dimensions = object[QStringLiteral("dimensions")].toInt();
        set.channels = object[QStringLiteral("channels")].toInt();
        set.licence = object[QStringLiteral("licence")].toString();
        set.classes = stringsOf(object[QStringLiteral("classes")]);
        set.editions.push_back(editionOf(object));
        if (const QJsonValue earlier = object[QStringLiteral("earlier")]; earlier.isObject()) {
            set.editions.push_back(editionOf(earlier.toObject()));
        }
    }
    return sets;
}

} // namespace

Task MedMnistSet::projectTask() const
{
    switch (task) {
    case MedMnistTask::MultiLabel:
        return Task::Multi;
    case MedMnistTask::Ordinal:
        return Task::Ordinal;
    case MedMnistTask::BinaryClass:
    case MedMnistTask::MultiClass:
        break;
    }
    return Task::Single;
}

const std::vector<MedMnistSet>& medMnistSets()
{
    static const std::vector<MedMnistSet> sets = readSets();
    return sets;
}

const MedMnistSet* medMnistSet(const QString& flag)
{
    const std::vector<MedMnistSet>& sets = medMnistSets();
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const MedMnistSet& set) { return set.flag == flag; });
    return found == sets.end() ? nullptr : &*found;
}

const MedMnistSet* medMnistSetOfFile(const QString& fileName)
{
    const QString stem = QFileInfo(fileName).completeBaseName().toLower();
    const QString flag = stem.section(QLatin1Char('_'), 0, 0);
    const QString size = stem.mid(flag.size());
    static const QStringList sizes{QString(), QStringLiteral("_28"), QStringLiteral("_64"), QStringLiteral("_128"), QStringLiteral("_224")};
    return sizes.contains(size) ? medMnistSet(flag) : nullptr;
}

} // namespace postil
