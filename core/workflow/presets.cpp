// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/presets.h"

#include "core/base/stringlist.h"
#include "core/base/text.h"
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/projectdb.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace postil {

namespace {

const QString folder = QStringLiteral(":/postil/presets/");

} // namespace

QString matchableName(const QString& name)
{
    QString letters;
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetterOrNumber()) {
            letters += c;
        }
    }
    return letters;
}

QStringList captionPresetNames()
{
    QStringList names;
    for (const QString& file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        names.append(file.chopped(5));
    }
    return names;
}

Result<CaptionPreset> captionPreset(const QString& name)
{
    if (!captionPresetNames().contains(name)) {
        return fail(Error::Code::NotFound, name, Text::tr("there is no such preset; there are %1").arg(captionPresetNames().join(QStringLiteral(", "))));
    }
    QFile file(folder + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Internal, name, file.errorString());
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    CaptionPreset preset;
    preset.name = name;
    preset.title = json[QStringLiteral("title")].toString();
    preset.templates = stringsOf(json[QStringLiteral("templates")]);
    preset.logitScale = json[QStringLiteral("logit_scale")].toDouble();
    for (const QJsonValue& value : json[QStringLiteral("classes")].toArray()) {
        preset.classes.push_back({value[QStringLiteral("name")].toString(), stringsOf(value[QStringLiteral("captions")])});
    }
    return preset;
}

Result<PresetReport> applyCaptionPreset(ProjectDb& db, const QString& name)
{
    const Result<CaptionPreset> preset = captionPreset(name);
    return preset ? applyCaptions(db, *preset) : Result<PresetReport>(failAs(preset));
}

namespace {

/// A source without names of its own calls its classes 0, 1, 2 … : those are the positions in the preset, if there are as many.
bool areNumbers(const std::vector<ClassRow>& classes, std::size_t count)
{
    std::set<int> numbers;
    for (const ClassRow& row : classes) {
        bool isNumber = false;
        const int number = row.name.toInt(&isNumber);
        if (!isNumber || number < 0 || static_cast<std::size_t>(number) >= count) {
            return false;
        }
        numbers.insert(number);
    }
    return numbers.size() == count;
}

} // namespace

Result<PresetReport> applyCaptions(ProjectDb& db, const CaptionPreset& preset)
{
    const auto classes = ClassStore(db).list();
    if (!classes) {
        return failAs(classes);
    }
    PresetReport report;
    std::vector<CaptionRow> captions;
    const bool numbered = areNumbers(*classes, preset.classes.size());
    for (const ClassRow& row : *classes) {
        const auto named = std::ranges::find(preset.classes, matchableName(row.name), [](const CaptionPreset::Class& c) { return matchableName(c.name); });
        const auto found = named == preset.classes.end() && numbered ? preset.classes.begin() + row.name.toInt() : named;
        if (found == preset.classes.end()) {
            report.withoutCaptions.append(row.name);
            continue;
        }
        for (const QString& text : found->captions) {
            if (describesAbsence(text) && db.task() != Task::Multi) {
                continue; // a class of one label per image is told from the others
            }
            captions.push_back({{}, row.id, text, !found->switchedOff.contains(text)});
        }
    }
    if (captions.empty()) {
        QStringList known;
        std::ranges::transform(preset.classes, std::back_inserter(known), &CaptionPreset::Class::name);
        return fail(Error::Code::InvalidArgument, preset.name,
                    Text::tr("no class of this project is one of the preset's: %1").arg(known.join(QStringLiteral(", "))));
    }
    const std::optional<QString> modality = preset.modality.isEmpty() ? std::nullopt : std::optional(preset.modality);
    if (const auto replaced = CaptionStore(db).replaceAll(captions, preset.templates, modality); !replaced) {
        return failAs(replaced);
    }
    if (preset.logitScale >= 0) {
        if (const auto kept = db.setSetting(presetScaleSetting, preset.logitScale > 0 ? QString::number(preset.logitScale) : QString()); !kept) {
            return failAs(kept);
        }
    }
    report.captions = static_cast<int>(captions.size());
    return report;
}

} // namespace postil
