// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/refinermetadata.h"

#include "core/base/text.h"
#include "core/ml/clip/safetensors.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <array>

namespace postil::ml {

namespace {

std::string compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject parsed(const FileMetadata& metadata, const std::string& key)
{
    const auto found = metadata.find(key);
    return found == metadata.end() ? QJsonObject() : QJsonDocument::fromJson(QByteArray::fromStdString(found->second)).object();
}

} // namespace

FileMetadata describeRefiner(const RefinerDescription& description, const QJsonObject& callers)
{
    return {{"options", compact(description.options.toJson())},
            {"classes", std::to_string(description.classes)},
            {"postil", compact(callers)}};
}

Result<RefinerDescription> refinerDescription(const QString& path, const FileMetadata& metadata)
{
    const auto classes = metadata.find("classes");
    Result<RefinerOptions> options = RefinerOptions::fromJson(parsed(metadata, "options"));
    if (classes == metadata.end() || !options) {
        return fail(Error::Code::Format, path, Text::tr("is no refiner of this program: its metadata does not describe one"));
    }
    return RefinerDescription{*options, QString::fromStdString(classes->second).toInt()};
}

Result<QJsonObject> refinerMetadata(const QString& path)
{
    const Result<SafetensorsHeader> header = readSafetensorsHeader(path);
    if (!header) {
        return failAs(header);
    }
    QJsonObject json = parsed(header->metadata, "postil");
    json[QStringLiteral("options")] = parsed(header->metadata, "options");
    return json;
}

QByteArray trainingFingerprint(const RefinerOptions& options, int classes, const TrainingImages& training, const TrainingImages& validation)
{
    QJsonObject json = options.toJson();
    json.remove(QStringLiteral("threads")); // changes no bit
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QJsonDocument(json).toJson(QJsonDocument::Compact));
    const auto add = [&hash](const auto& values) {
        hash.addData(QByteArray::fromRawData(reinterpret_cast<const char*>(values.data()),
                                             static_cast<qsizetype>(values.size() * sizeof(values[0]))));
    };
    for (const TrainingImages* images : {&training, &validation}) {
        const std::array<qint64, 4> geometry{images->size, images->channels, classes, static_cast<qint64>(images->count())};
        add(geometry);
        add(images->labels);
        add(images->pixels);
        add(images->features);
        add(images->answers);
        add(images->weights);
    }
    return hash.result();
}

} // namespace postil::ml
