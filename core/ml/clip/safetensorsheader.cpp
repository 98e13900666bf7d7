// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/safetensorsheader.h"

#include "core/base/text.h"
#include "core/ml/clip/weightfile.h"

#include <QtEndian>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace postil::ml {

namespace {

constexpr std::uint64_t maxHeader = 100'000'000; // the format's own limit
constexpr std::size_t maxTensors = 65'536;
constexpr std::size_t maxDimensions = 64;
constexpr std::size_t maxNames = 8 << 20;     // bytes of all tensors' names
constexpr std::size_t maxMetadata = 16 << 20; // bytes in memory
constexpr std::size_t metadataEntry = 128;    // bytes that keeping one takes beside its texts
constexpr qsizetype maxToken = 4 << 20;       // bytes of one text or number in the header: the JSON parser keeps copies of it

constexpr std::array<SafetensorsType, 10> dtypes{{{"F64", at::kDouble, 8},
                                                  {"F32", at::kFloat, 4},
                                                  {"F16", at::kHalf, 2},
                                                  {"BF16", at::kBFloat16, 2},
                                                  {"I64", at::kLong, 8},
                                                  {"I32", at::kInt, 4},
                                                  {"I16", at::kShort, 2},
                                                  {"I8", at::kChar, 1},
                                                  {"U8", at::kByte, 1},
                                                  {"BOOL", at::kBool, 1}}};

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
        return m_list->size() <= maxDimensions || stop(Text::tr("tensor '%1' has more than %2 dimensions").arg(entryName()).arg(maxDimensions));
    }
    bool string(std::string& value) override
    {
        if (m_inMetadata) {
            m_metadataBytes += m_key.size() + value.size() + metadataEntry;
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
            m_inMetadata = m_name == SafetensorsHeader::metadataKey;
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
            m_nameBytes += value.size();
            if (m_nameBytes > maxNames) {
                return stop(Text::tr("the header's names have more than %1 bytes").arg(maxNames));
            }
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
        const SafetensorsType* dtype = safetensorsType(*m_dtype);
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
    std::size_t m_nameBytes = 0;
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

} // namespace

const SafetensorsType* safetensorsType(std::string_view name)
{
    const auto found = std::ranges::find(dtypes, name, &SafetensorsType::name);
    return found == dtypes.end() ? nullptr : &*found;
}

const SafetensorsType* safetensorsType(at::ScalarType type)
{
    const auto found = std::ranges::find(dtypes, type, &SafetensorsType::type);
    return found == dtypes.end() ? nullptr : &*found;
}

Result<SafetensorsHeader> readSafetensorsHeader(const QString& path)
{
    QFile file(path);
    if (const auto opened = openWeights(file); !opened) {
        return failAs(opened);
    }
    return readSafetensorsHeader(file);
}

Result<SafetensorsHeader> readSafetensorsHeader(QFile& file)
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

} // namespace postil::ml
