// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/safetensors.h"

#include "core/base/text.h"
#include "core/ml/clip/weightfile.h"

#include <ATen/ops/empty.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtEndian>
#include <c10/util/Exception.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace postil::ml {

namespace {

constexpr qint64 maxIndex = 4 << 20; ///< a line for each of more tensors than any model has; as JSON values it takes several times as much
constexpr std::uint64_t headerAlignment = 8;

} // namespace

Result<Safetensors> readSafetensors(const QString& path)
{
    QFile file(path);
    if (const auto opened = openWeights(file); !opened) {
        return failAs(opened);
    }
    Result<SafetensorsHeader> header = readSafetensorsHeader(file);
    if (!header) {
        return failAs(header);
    }
    Safetensors result;
    result.metadata = std::move(header->metadata);
    try {
        for (const SafetensorsEntry& entry : header->entries) { // in the file's order; each straight into its own memory
            at::Tensor tensor = at::empty(entry.sizes, at::TensorOptions(entry.type));
            const auto bytes = static_cast<qint64>(entry.end - entry.begin);
            if (!file.seek(static_cast<qint64>(header->bufferStart + entry.begin))
                || file.read(static_cast<char*>(tensor.mutable_data_ptr()), bytes) != bytes) {
                return fail(Error::Code::Io, path, file.errorString());
            }
            result.tensors.emplace(entry.name, std::move(tensor));
        }
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, path, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
    return result;
}

Result<Safetensors> readSafetensorsIndex(const QString& indexPath)
{
    QFile file(indexPath);
    if (const auto opened = openSomething(file); !opened) {
        return failAs(opened);
    }
    if (file.size() > maxIndex) {
        return fail(Error::Code::Format, indexPath, Text::tr("is too large for an index"));
    }
    const QJsonObject map = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("weight_map")).toObject();
    if (map.isEmpty()) {
        return fail(Error::Code::Format, indexPath, Text::tr("no weight_map in the index"));
    }
    std::map<QString, std::set<std::string>> shards;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QString shard = it.value().toString();
        if (shard.isEmpty() || shard.contains(QLatin1Char('/')) || shard.contains(QLatin1Char('\\'))) {
            return fail(Error::Code::Format, indexPath, Text::tr("'%1' is no file name of a shard").arg(shard));
        }
        shards[shard].insert(it.key().toStdString());
    }
    Safetensors result;
    for (const auto& [shard, names] : shards) {
        const QString path = QFileInfo(indexPath).dir().filePath(shard);
        Result<Safetensors> part = readSafetensors(path);
        if (!part) {
            return failAs(part);
        }
        for (const std::string& name : names) {
            const auto found = part->tensors.find(name);
            if (found == part->tensors.end()) {
                return fail(Error::Code::Format, path, Text::tr("tensor '%1' should be in this shard").arg(QString::fromStdString(name)));
            }
            result.tensors.insert(*found);
        }
        result.metadata.merge(part->metadata);
    }
    return result;
}

Result<void> writeSafetensors(const QString& path, const TensorMap& tensors, const std::map<std::string, std::string>& metadata)
{
    struct Item {
        const SafetensorsType* dtype = nullptr;
        std::string_view name;
        at::Tensor tensor;
    };
    try {
        std::vector<Item> items;
        for (const auto& [name, tensor] : tensors) {
            const SafetensorsType* dtype = safetensorsType(tensor.scalar_type());
            if (dtype == nullptr) {
                return fail(Error::Code::Unsupported, path, Text::tr("tensor '%1' has a type that cannot be stored").arg(QString::fromStdString(name)));
            }
            items.push_back({dtype, name, tensor.detach().to(at::kCPU).contiguous()});
        }
        // Wide types first keeps every tensor aligned to its own size.
        std::ranges::stable_sort(items, std::ranges::greater(), [](const Item& item) { return item.dtype->bytes; });

        nlohmann::ordered_json json = nlohmann::ordered_json::object();
        if (!metadata.empty()) {
            json[std::string(SafetensorsHeader::metadataKey)] = metadata;
        }
        std::uint64_t offset = 0;
        for (const Item& item : items) {
            const std::uint64_t end = offset + item.tensor.nbytes();
            json[std::string(item.name)] = {{"dtype", item.dtype->name}, {"shape", item.tensor.sizes().vec()}, {"data_offsets", {offset, end}}};
            offset = end;
        }
        std::string header = json.dump();
        header.append((headerAlignment - header.size() % headerAlignment) % headerAlignment, ' ');

        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return fail(Error::Code::Io, path, file.errorString());
        }
        const quint64 length = qToLittleEndian<quint64>(header.size());
        file.write(reinterpret_cast<const char*>(&length), sizeof length);
        file.write(header.data(), static_cast<qint64>(header.size()));
        for (const Item& item : items) {
            file.write(static_cast<const char*>(item.tensor.const_data_ptr()), static_cast<qint64>(item.tensor.nbytes()));
        }
        if (!file.commit()) {
            return fail(Error::Code::Io, path, file.errorString());
        }
    } catch (const std::exception& error) {
        return fail(Error::Code::Internal, path, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
    return {};
}

} // namespace postil::ml
