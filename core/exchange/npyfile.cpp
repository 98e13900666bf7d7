// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/npyfile.h"

namespace postil {

namespace {
// magic (6), version (2), header length (2), then the header: padded so that the data starts at a multiple of 64.
constexpr qsizetype dataStart = 128;
constexpr qsizetype headerLength = dataStart - 10;
} // namespace

NpyFile::NpyFile(const QString& path, std::vector<int> itemShape)
    : m_file(path)
    , m_itemShape(std::move(itemShape))
{
}

Result<void> NpyFile::write(const QByteArray& bytes)
{
    if (m_file.write(bytes) != bytes.size()) {
        return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
    }
    return {};
}

Result<void> NpyFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
    }
    return write(QByteArray(dataStart, '\0'));
}

Result<void> NpyFile::append(std::span<const std::uint8_t> item)
{
    const auto bytes = static_cast<qint64>(item.size());
    if (m_file.write(reinterpret_cast<const char*>(item.data()), bytes) != bytes) {
        return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
    }
    ++m_count;
    return {};
}

Result<void> NpyFile::finish()
{
    QByteArray shape = QByteArray::number(m_count);
    for (const int dimension : m_itemShape) {
        shape += ", " + QByteArray::number(dimension);
    }
    QByteArray header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + shape + "), }";
    header = header.leftJustified(headerLength - 1) + '\n';
    Q_ASSERT(header.size() == headerLength);
    QByteArray start("\x93NUMPY\x01\x00", 8);
    start += static_cast<char>(headerLength & 0xff);
    start += static_cast<char>(headerLength >> 8);
    if (!m_file.seek(0)) {
        return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
    }
    if (const Result<void> done = write(start + header); !done) {
        return failAs(done);
    }
    if (!m_file.flush()) {
        return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
    }
    m_file.close();
    return {};
}

} // namespace postil
