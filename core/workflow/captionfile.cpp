// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/captionfile.h"

#include "core/base/stringlist.h"
#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/projectdb.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace postil {

namespace {

const QString formatName = QStringLiteral("postil-captions");
constexpr qint64 largestFile = 16 << 20;
constexpr qsizetype longestCaption = 2000;

tl::unexpected<Error> badFile(const QString& path, const QString& reason)
{
    return fail(Error::Code::Format, path, reason);
}

Result<CaptionPreset::Class> classOf(const QJsonValue& value, const QString& path)
{
    CaptionPreset::Class result;
    result.name = value[QStringLiteral("name")].toString().trimmed();
    if (result.name.isEmpty()) {
        return badFile(path, Text::tr("one of its classes has no name"));
    }
    if (!value[QStringLiteral("captions")].isArray()) {
        return badFile(path, Text::tr("the class '%1' has no list of captions").arg(result.name));
    }
    const QJsonArray captions = value[QStringLiteral("captions")].toArray();
    for (const QJsonValue& caption : captions) {
        const QString text = caption.isString() ? caption.toString() : caption[QStringLiteral("text")].toString();
        if (text.trimmed().isEmpty() || text.size() > longestCaption) {
            return badFile(path, Text::tr("a caption of '%1' is empty or longer than %2 letters").arg(result.name).arg(longestCaption));
        }
        if (caption.isObject() && !caption[QStringLiteral("enabled")].toBool(true)) {
            result.switchedOff.append(text);
        }
        result.captions.append(text);
    }
    return result;
}

Result<CaptionPreset> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    if (file.size() > largestFile) {
        return badFile(path, Text::tr("is too large for a file of captions"));
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        return badFile(path, problem.error == QJsonParseError::NoError ? Text::tr("is no JSON object") : Text::tr("is no JSON: %1").arg(problem.errorString()));
    }
    const QJsonObject json = document.object();
    const QString format = json[QStringLiteral("format")].toString(formatName);
    if (format != formatName || json[QStringLiteral("version")].toInt(1) != 1) {
        return badFile(path, Text::tr("has a format or version that this program does not know"));
    }
    if (!json[QStringLiteral("classes")].isArray()) {
        return badFile(path, Text::tr("has no list “classes”"));
    }
    CaptionPreset preset;
    preset.name = path;
    preset.templates = stringsOf(json[QStringLiteral("templates")]);
    preset.modality = json[QStringLiteral("modality")].toString();
    preset.logitScale = json[QStringLiteral("logit_scale")].toDouble(-1);
    const QJsonArray classes = json[QStringLiteral("classes")].toArray();
    for (const QJsonValue& value : classes) {
        const Result<CaptionPreset::Class> one = classOf(value, path);
        if (!one) {
            return failAs(one);
        }
        preset.classes.push_back(*one);
    }
    return preset;
}

} // namespace

Result<int> exportCaptions(ProjectDb& db, const QString& path)
{
    const auto prompts = CaptionStore(db).current();
    const auto classes = ClassStore(db).list();
    if (!prompts || !classes) {
        return prompts ? failAs(classes) : failAs(prompts);
    }
    QJsonArray list;
    for (const ClassRow& row : *classes) {
        QJsonArray captions;
        for (const CaptionRow& caption : prompts->captions) {
            if (caption.classId == row.id) {
                captions.append(QJsonObject{{QStringLiteral("text"), caption.text}, {QStringLiteral("enabled"), caption.enabled}});
            }
        }
        list.append(QJsonObject{{QStringLiteral("name"), row.name}, {QStringLiteral("captions"), captions}});
    }
    const QJsonObject json{{QStringLiteral("format"), formatName},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("modality"), prompts->modality},
                           {QStringLiteral("templates"), QJsonArray::fromStringList(prompts->templates)},
                           {QStringLiteral("classes"), list}};
    const Result<void> written = writeWholeFile(path, QJsonDocument(json).toJson());
    return written ? Result<int>(static_cast<int>(prompts->captions.size())) : Result<int>(failAs(written));
}

Result<PresetReport> importCaptions(ProjectDb& db, const QString& path)
{
    const Result<CaptionPreset> preset = readFile(path);
    return preset ? applyCaptions(db, *preset) : Result<PresetReport>(failAs(preset));
}

QStringList captionLines(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("^\\s*(?:[-*•–]|\\d{1,3}[.)])\\s+"));
    QStringList lines;
    for (QString line : text.split(QRegularExpression(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]")))) {
        line = line.remove(mark).simplified();
        if (!line.isEmpty() && !lines.contains(line)) {
            lines.append(line);
        }
    }
    return lines;
}

PromptDifference comparePrompts(const PromptSet& before, const PromptSet& after, const std::vector<ClassRow>& classes)
{
    const auto find = [](const PromptSet& set, const CaptionRow& wanted) {
        return std::ranges::find_if(set.captions, [&](const CaptionRow& row) { return row.classId == wanted.classId && row.text == wanted.text; });
    };
    PromptDifference difference;
    const auto note = [&](const CaptionRow& row, const QString& what) {
        const auto found = std::ranges::find(classes, row.classId, &ClassRow::id);
        difference.lines.push_back({found == classes.end() ? QString() : found->name, row.text, what});
    };
    for (const CaptionRow& row : before.captions) {
        const auto other = find(after, row);
        if (other == after.captions.end()) {
            note(row, QStringLiteral("removed"));
        } else if (other->enabled != row.enabled) {
            note(row, other->enabled ? QStringLiteral("switched on") : QStringLiteral("switched off"));
        }
    }
    for (const CaptionRow& row : after.captions) {
        if (find(before, row) == before.captions.end()) {
            note(row, QStringLiteral("added"));
        }
    }
    std::ranges::copy_if(after.templates, std::back_inserter(difference.templatesAdded), [&](const QString& text) { return !before.templates.contains(text); });
    std::ranges::copy_if(before.templates, std::back_inserter(difference.templatesRemoved), [&](const QString& text) { return !after.templates.contains(text); });
    difference.modalityDiffers = before.modality != after.modality;
    return difference;
}

} // namespace postil
