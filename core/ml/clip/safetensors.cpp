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
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace postil::ml {

namespace {

constexpr std::uint64_t maxHeader = 100'000'000; // the format's own limit
constexpr std::size_t maxTensors = 65'536;
constexpr std::size_t maxMetadata = 16 << 20; // bytes
constexpr qsizetype maxToken = 4 << 20;       // of one text or number in the header: the JSON parser keeps copies of it
constexpr qint64 maxIndex = 16 << 20;
constexpr std::uint64_t headerAlignment = 8;
constexpr std::string_view metadataKey = "__metadata__";

struct DtypeName {
    std::string_view name;
    at::ScalarType type;
    std::uint64_t bytes;
};
constexpr std::array<DtypeName, 10> dtypes{{{"F64", at::kDouble, 8},
                                            {"F32", at::kFloat, 4},
                                            {"F16", at::kHalf, 2},
                                            {"BF16", at::kBFloat16, 2},
                                            {"I64", at::kLong, 8},
                                            {"I32", at::kInt, 4},
                                            {"I16", at::kShort, 2},
                                            {"I8", at::kChar, 1},
                                            {"U8", at::kByte, 1},
                                            {"BOOL", at::kBool, 1}}};

const DtypeName* dtypeByName(std::string_view name)
{
    const auto found = std::ranges::find(dtypes, name, &DtypeName::name);
    return found == dtypes.end() ? nullptr : &*found;
}

const DtypeName* dtypeOf(at::ScalarType type)
{
    const auto found = std::ranges::find(dtypes, type, &DtypeName::type);
    return found == dtypes.end() ? nullptr : &*found;
}

/// Takes the header's JSON apart as it is read: three levels deep and no more, so that neither nesting nor a duplicate
/// name gets further than this.
class HeaderReader final : public nlohmann::json_sax<nlohmann::json>
{
public:
    SafetensorsHeader header;
    QString reason; ///< set when a callback returned false

    bool null() override { return unexpected(); }
    bool boolean(bool) override { return unexpected(); }
    bool binary(nlohmann::json::binary_t&) override { return unexpected(); }
    bool number_float(double, const std::string&) override
    {
        return stop(Text::tr("tensor '%1' has a size or an offset that is no whole number").arg(entryName()));
    }
    bool number_integer(std::int64_t) override
    {
        return stop(Text::tr("tensor '%1' has a negative size or offset").arg(entryName()));
    }
    bool number_unsigned(std::uint64_t value) override
    {
        if (m_list == nullptr) {
            return unexpected();
        }
        m_list->push_back(value);
        return true;
    }
    bool string(std::string& value) override
    {
        if (m_inMetadata) {
            m_metadataBytes += m_key.size() + value.size();
            header.metadata[m_key] = value;
            return m_metadataBytes <= maxMetadata || stop(Text::tr("the header's metadata have more than %1 bytes").arg(maxMetadata));
        }
        if (m_depth == 2 && m_key == "dtype" && m_list == nullptr) {
            m_dtype = value;
            return true;
        }
        return unexpected();
    }
    bool start_object(std::size_t) override
    {
        if (m_depth >= 2 || m_list != nullptr) {
            return unexpected();
        }
        ++m_depth;
        if (m_depth == 2) {
            m_inMetadata = m_name == metadataKey;
            m_dtype.reset();
            m_shape.reset();
            m_offsets.reset();
            m_fields.clear();
        }
        return true;
    }
    bool key(std::string& value) override
    {
        if (m_depth == 1) {
            m_name = value;
            if (!m_names.insert(value).second) {
                return stop(Text::tr("the header has '%1' twice").arg(QString::fromStdString(value)));
            }
            return true;
        }
        m_key = value;
        if (!m_fields.insert(value).second) {
            return stop(Text::tr("'%1' has the field '%2' twice").arg(entryName(), QString::fromStdString(value)));
        }
        return true;
    }
    bool end_object() override
    {
        --m_depth;
        if (m_depth != 1 || std::exchange(m_inMetadata, false)) {
            return true;
        }
        return addEntry();
    }
    bool start_array(std::size_t) override
    {
        if (m_depth != 2 || m_inMetadata || m_list != nullptr) {
            return unexpected();
        }
        if (m_key == "shape") {
            m_list = &m_shape.emplace();
        } else if (m_key == "data_offsets") {
            m_list = &m_offsets.emplace();
        } else {
            return unexpected();
        }
        return true;
    }
    bool end_array() override
    {
        m_list = nullptr;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        return stop(Text::tr("the header is no JSON (at byte %1)").arg(position));
    }

private:
    bool stop(const QString& why)
    {
        if (reason.isEmpty()) {
            reason = why;
        }
        return false;
    }
    bool unexpected()
    {
        return m_name.empty() ? stop(Text::tr("the header is no JSON object of tensors"))
                              : stop(Text::tr("the header's entry '%1' is not as the format demands").arg(entryName()));
    }
    [[nodiscard]] QString entryName() const { return QString::fromStdString(m_name).left(200); }

    bool addEntry()
    {
        if (!m_dtype || !m_shape || !m_offsets || m_offsets->size() != 2) {
            return stop(Text::tr("tensor '%1' lacks dtype, shape or data_offsets").arg(entryName()));
        }
        const DtypeName* dtype = dtypeByName(*m_dtype);
        if (dtype == nullptr) {
            return stop(Text::tr("tensor '%1' has the type %2, which is not supported")
                            .arg(entryName(), QString::fromStdString(*m_dtype).left(40)));
        }
        SafetensorsEntry entry{m_name, dtype->type, {}, (*m_offsets)[0], (*m_offsets)[1]};
        std::uint64_t bytes = dtype->bytes;
        bool empty = false;
        for (const std::uint64_t size : *m_shape) { // a 0 must not hide that the other sizes overflow
            if (size > INT64_MAX || __builtin_mul_overflow(bytes, std::max<std::uint64_t>(size, 1), &bytes) || bytes > INT64_MAX) {
                return stop(Text::tr("the shape of tensor '%1' overflows").arg(entryName()));
            }
            empty = empty || size == 0;
            entry.sizes.push_back(static_cast<std::int64_t>(size));
        }
        bytes = empty ? 0 : bytes;
        if (header.entries.size() >= maxTensors) {
            return stop(Text::tr("the header has more than %1 tensors").arg(maxTensors));
        }
        if (entry.end < entry.begin || entry.end - entry.begin != bytes) {
            return stop(Text::tr("the shape of tensor '%1' does not fit its data_offsets").arg(entryName()));
        }
        header.entries.push_back(std::move(entry));
        return true;
    }

    int m_depth = 0;
    bool m_inMetadata = false;
    std::size_t m_metadataBytes = 0;
    std::string m_name;
    std::string m_key;
    std::set<std::string> m_names;
    std::set<std::string> m_fields;
    std::optional<std::string> m_dtype;
    std::optional<std::vector<std::uint64_t>> m_shape;
    std::optional<std::vector<std::uint64_t>> m_offsets;
    std::vector<std::uint64_t>* m_list = nullptr;
};

/// The longest text or number in the JSON.
qsizetype longestToken(QByteArrayView json)
{
    qsizetype longest = 0;
    qsizetype start = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\') {
            ++i;
        } else if (c == '"' || (!inText && QByteArrayView(" \t\r\n{}[]:,").contains(c))) {
            inText = inText != (c == '"');
            longest = std::max(longest, i - start);
            start = i + 1;
        }
    }
    return std::max(longest, json.size() - start);
}

Result<SafetensorsHeader> readHeader(QFile& file)
{
    const QString path = file.fileName();
    const auto bad = [&path](const QString& reason) { return fail(Error::Code::Format, path, reason); };
    const auto size = static_cast<std::uint64_t>(file.size());
    if (size < 8) {
        return bad(Text::tr("no safetensors file: %1 bytes are too few").arg(size));
    }
    const auto length = qFromLittleEndian<std::uint64_t>(file.peek(8).constData());
    if (length > maxHeader || length > size - 8) {
        return bad(Text::tr("no safetensors file: the header's length does not fit the file"));
    }
    file.seek(8);
    const QByteArray json = file.read(static_cast<qint64>(length));
    if (static_cast<std::uint64_t>(json.size()) != length) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    if (!json.startsWith('{')) {
        return bad(Text::tr("no safetensors file: the header does not start with '{'"));
    }
    if (longestToken(json) > maxToken) {
        return bad(Text::tr("the header holds a text or number of more than %1 bytes").arg(maxToken));
    }
    HeaderReader reader;
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &reader) || !reader.reason.isEmpty()) {
        return bad(reader.reason);
    }
    SafetensorsHeader header = std::move(reader.header);
    header.bufferStart = 8 + length;
    std::ranges::sort(header.entries, {}, [](const SafetensorsEntry& e) { return std::pair(e.begin, e.end); });
    std::uint64_t covered = 0;
    for (const SafetensorsEntry& entry : header.entries) {
        if (entry.begin != covered) {
            return bad(entry.begin < covered ? Text::tr("tensor '%1' overlaps another").arg(QString::fromStdString(entry.name))
                                             : Text::tr("unused bytes before tensor '%1'").arg(QString::fromStdString(entry.name)));
        }
        covered = entry.end;
    }
    if (covered > size - header.bufferStart) {
        return bad(Text::tr("the file is cut off: %1 of %2 bytes of tensors are there").arg(size - header.bufferStart).arg(covered));
    }
    if (covered < size - header.bufferStart) {
        return bad(Text::tr("%1 bytes follow the last tensor").arg(size - header.bufferStart - covered));
    }
    return header;
}

} // namespace

Result<SafetensorsHeader> readSafetensorsHeader(const QString& path)
{
    QFile file(path);
    if (const auto opened = openWeights(file); !opened) {
        return failAs(opened);
    }
    return readHeader(file);
}

Result<Safetensors> readSafetensors(const QString& path)
{
    QFile file(path);
    if (const auto opened = openWeights(file); !opened) {
        return failAs(opened);
    }
    Result<SafetensorsHeader> header = readHeader(file);
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
        const DtypeName* dtype = nullptr;
        std::string_view name;
        at::Tensor tensor;
    };
    try {
        std::vector<Item> items;
        for (const auto& [name, tensor] : tensors) {
            const DtypeName* dtype = dtypeOf(tensor.scalar_type());
            if (dtype == nullptr) {
                return fail(Error::Code::Unsupported, path, Text::tr("tensor '%1' has a type that cannot be stored").arg(QString::fromStdString(name)));
            }
            items.push_back({dtype, name, tensor.detach().to(at::kCPU).contiguous()});
        }
        // Wide types first keeps every tensor aligned to its own size.
        std::ranges::stable_sort(items, std::ranges::greater(), [](const Item& item) { return item.dtype->bytes; });

        nlohmann::ordered_json json = nlohmann::ordered_json::object();
        if (!metadata.empty()) {
            json[std::string(metadataKey)] = metadata;
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
