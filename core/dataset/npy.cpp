// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/npy.h"

#include "core/base/text.h"

#include <QStringList>
#include <QtEndian>

#include <optional>

namespace postil {

namespace {

/// The header's Python literal: one dict of strings, booleans and a tuple of integers, nothing else.
class LiteralReader
{
public:
    explicit LiteralReader(QByteArrayView text)
        : m_text(text)
    {
    }

    /// False where the text is anything else.
    bool read()
    {
        if (!take('{')) {
            return false;
        }
        while (!take('}')) {
            const auto key = string();
            if (!key || !take(':') || !value(*key)) {
                return false;
            }
            if (!take(',')) {
                if (!take('}')) {
                    return false;
                }
                break;
            }
        }
        skipSpace();
        return m_at == m_text.size() && (descr || structured) && fortran && shape;
    }

    std::optional<QByteArray> descr;
    std::optional<bool> fortran;
    std::optional<std::vector<qint64>> shape;
    bool structured = false; ///< descr is a list: one name and type per field

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r')) {
            ++m_at;
        }
    }
    bool take(char c)
    {
        skipSpace();
        const bool found = m_at < m_text.size() && m_text[m_at] == c;
        m_at += found ? 1 : 0;
        return found;
    }
    bool takeWord(QByteArrayView word)
    {
        skipSpace();
        const bool found = m_text.sliced(m_at).startsWith(word);
        m_at += found ? word.size() : 0;
        return found;
    }
    std::optional<QByteArray> string()
    {
        skipSpace();
        if (m_at >= m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '"')) {
            return std::nullopt;
        }
        const qsizetype end = m_text.indexOf(m_text[m_at], m_at + 1);
        if (end < 0) {
            return std::nullopt;
        }
        const QByteArray content = m_text.sliced(m_at + 1, end - m_at - 1).toByteArray();
        m_at = end + 1;
        return content;
    }
    bool value(const QByteArray& key)
    {
        if (key == "descr" && !descr && !structured) {
            skipSpace();
            if (m_at < m_text.size() && m_text[m_at] == '[') {
                structured = true;
                return skipBrackets();
            }
            descr = string();
            return descr.has_value();
        }
        if (key == "fortran_order" && !fortran) {
            if (takeWord("True")) {
                fortran = true;
            } else if (takeWord("False")) {
                fortran = false;
            }
            return fortran.has_value();
        }
        return key == "shape" && !shape && tuple();
    }
    /// A structured descr is refused later; here it only has to end.
    bool skipBrackets()
    {
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            depth += m_text[m_at] == '[' ? 1 : m_text[m_at] == ']' ? -1 : 0;
            if (depth == 0) {
                ++m_at;
                return true;
            }
        }
        return false;
    }
    bool tuple()
    {
        if (!take('(')) {
            return false;
        }
        std::vector<qint64> values;
        bool comma = true;
        while (!take(')')) {
            skipSpace();
            qsizetype end = m_at;
            while (end < m_text.size() && m_text[end] >= '0' && m_text[end] <= '9') {
                ++end;
            }
            bool ok = false;
            const qint64 number = m_text.sliced(m_at, end - m_at).toByteArray().toLongLong(&ok);
            if (!ok || !comma || values.size() >= 32) { // numpy's most dimensions
                return false;
            }
            m_at = end;
            values.push_back(number);
            takeWord("L"); // Python 2 wrote long integers so
            comma = take(',');
        }
        shape = std::move(values);
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

struct Dtype {
    char kind = 0;
    int itemSize = 0;
    bool bigEndian = false;
};

std::optional<Dtype> parseDtype(const QByteArray& descr)
{
    QByteArrayView rest(descr);
    Dtype type;
    if (rest.startsWith('<') || rest.startsWith('>') || rest.startsWith('|') || rest.startsWith('=')) {
        type.bigEndian = rest.front() == '>';
        rest = rest.sliced(1);
    }
    if (rest.size() < 2) {
        return std::nullopt;
    }
    type.kind = rest.front();
    bool ok = false;
    type.itemSize = rest.sliced(1).toByteArray().toInt(&ok);
    const bool numeric = QByteArrayView("uifbc").contains(type.kind);
    return ok && numeric && type.itemSize >= 1 && type.itemSize <= 32 ? std::optional(type) : std::nullopt;
}

} // namespace

QString NpyHeader::dtypeName() const
{
    return (bigEndian ? QStringLiteral(">") : QString()) + QLatin1Char(kind) + QString::number(itemSize);
}

QString NpyHeader::shapeName() const
{
    QStringList sizes;
    for (const qint64 size : shape) {
        sizes.append(QString::number(size));
    }
    return sizes.join(QStringLiteral(" × "));
}

Result<NpyHeader> parseNpyHeader(QByteArrayView start, qint64 size, const QString& file, const QString& entry)
{
    const auto refuse = [&](Error::Code code, const QString& reason) { return fail(code, file, entry + QStringLiteral(": ") + reason); };
    const QString invalid = Text::tr("the header is not a valid npy header");
    if (!start.startsWith("\x93NUMPY") || start.size() < 10) {
        return refuse(Error::Code::Format, Text::tr("is not a NumPy array"));
    }
    const int major = static_cast<quint8>(start[6]);
    if (major < 1 || major > 3) {
        return refuse(Error::Code::Unsupported, Text::tr("has npy format version %1").arg(major));
    }
    const qint64 prefix = major == 1 ? 10 : 12;
    if (start.size() < prefix) {
        return refuse(Error::Code::Format, invalid);
    }
    const qint64 length = major == 1 ? qint64(qFromLittleEndian<quint16>(start.data() + 8)) : qint64(qFromLittleEndian<quint32>(start.data() + 8));
    if (length > start.size() - prefix) {
        return refuse(Error::Code::Format, invalid);
    }
    LiteralReader literal(start.sliced(prefix, length));
    if (!literal.read()) {
        return refuse(Error::Code::Format, invalid);
    }
    if (literal.structured) {
        return refuse(Error::Code::Unsupported, Text::tr("holds structured records, not numbers"));
    }
    if (literal.descr->contains('O')) {
        return refuse(Error::Code::Unsupported, Text::tr("holds Python objects, which are never unpickled"));
    }
    const auto type = parseDtype(*literal.descr);
    if (!type) {
        return refuse(Error::Code::Unsupported, Text::tr("holds elements of type '%1'").arg(QString::fromUtf8(*literal.descr)));
    }
    NpyHeader header{type->kind, type->itemSize, type->bigEndian, *literal.shape, prefix + length, 1, 0};
    bool overflow = false;
    for (const qint64 extent : header.shape) {
        overflow = overflow || qMulOverflow(header.elements, extent, &header.elements);
    }
    overflow = overflow || qMulOverflow(header.elements, qint64(header.itemSize), &header.bytes);
    if (overflow || header.bytes != size - header.dataOffset) {
        return refuse(Error::Code::Format, Text::tr("its shape %1 does not match the %2 bytes that are there")
                                               .arg(header.shapeName())
                                               .arg(size - header.dataOffset));
    }
    if (*literal.fortran && header.shape.size() > 1) {
        return refuse(Error::Code::Unsupported, Text::tr("is stored in Fortran order"));
    }
    return header;
}

} // namespace postil
