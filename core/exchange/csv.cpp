// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/base/text.h"

#include <QFile>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace postil {

namespace {

/// Reads one record after another from decoded text.
class RecordReader
{
public:
    RecordReader(const QString& text, const QString& name)
        : m_text(text)
        , m_name(name)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; }

    void skipEmptyLines()
    {
        while (!atEnd() && atLineEnd()) {
            skipLineEnd();
        }
    }

    Result<QStringList> next()
    {
        QStringList cells;
        for (;;) {
            Result<QString> cell = nextCell();
            if (!cell) {
                return failAs(cell);
            }
            cells.append(*std::move(cell));
            if (atEnd()) {
                return cells;
            }
            if (m_text[m_at] == QLatin1Char(',')) {
                ++m_at;
                continue;
            }
            skipLineEnd();
            return cells;
        }
    }

private:
    [[nodiscard]] bool atLineEnd() const
    {
        return m_text[m_at] == QLatin1Char('\n') || m_text[m_at] == QLatin1Char('\r');
    }

    void skipLineEnd()
    {
        if (m_text[m_at] == QLatin1Char('\r')) {
            ++m_at;
            if (atEnd() || m_text[m_at] != QLatin1Char('\n')) {
                ++m_line;
                return;
            }
        }
        ++m_at;
        ++m_line;
    }

    Result<QString> nextCell()
    {
        if (atEnd() || m_text[m_at] != QLatin1Char('"')) {
            const qsizetype start = m_at;
            while (!atEnd() && m_text[m_at] != QLatin1Char(',') && !atLineEnd()) {
                ++m_at;
            }
            return m_text.mid(start, m_at - start);
        }
        const int opened = m_line;
        ++m_at;
        QString cell;
        for (;;) {
            if (atEnd()) {
                return fail(Error::Code::Format, m_name, Text::tr("line %1: a quote is never closed").arg(opened));
            }
            const QChar c = m_text[m_at++];
            if (c == QLatin1Char('"')) {
                if (atEnd() || m_text[m_at] != QLatin1Char('"')) {
                    break;
                }
                ++m_at;
            } else if (c == QLatin1Char('\n')) {
                ++m_line;
            }
            cell.append(c);
        }
        if (!atEnd() && m_text[m_at] != QLatin1Char(',') && !atLineEnd()) {
            return fail(Error::Code::Format, m_name, Text::tr("line %1: text follows a closing quote").arg(m_line));
        }
        return cell;
    }

    const QString& m_text;
    const QString& m_name;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<CsvTable> parseCsv(const QByteArray& bytes, const QString& nameForErrors)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(QChar::Null))) {
        return fail(Error::Code::Format, nameForErrors, Text::tr("is no UTF-8 text"));
    }
    RecordReader reader(text, nameForErrors);
    CsvTable table;
    for (reader.skipEmptyLines(); !reader.atEnd(); reader.skipEmptyLines()) {
        const int line = reader.line();
        Result<QStringList> cells = reader.next();
        if (!cells) {
            return failAs(cells);
        }
        if (table.header.isEmpty()) {
            table.header = *std::move(cells);
            const QSet<QString> names(table.header.begin(), table.header.end());
            if (names.size() != table.header.size()) {
                return fail(Error::Code::Format, nameForErrors, Text::tr("two columns have the same name"));
            }
            continue;
        }
        if (cells->size() != table.header.size()) {
            return fail(Error::Code::Format, nameForErrors,
                        Text::tr("line %1 has %2 cells, the header has %3")
                            .arg(line)
                            .arg(cells->size())
                            .arg(table.header.size()));
        }
        table.rows.push_back(*std::move(cells));
        table.lines.push_back(line);
    }
    if (table.header.isEmpty()) {
        return fail(Error::Code::Format, nameForErrors, Text::tr("is empty"));
    }
    return table;
}

Result<CsvTable> readCsv(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no such file"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    return parseCsv(bytes, path);
}

QByteArray csvLine(const QStringList& cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            line.append(QLatin1Char(','));
        }
        const QString& cell = cells[i];
        const bool quoted = std::any_of(cell.begin(), cell.end(), [](QChar c) {
            return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
        });
        // A lone empty cell would read as an empty line.
        if (!quoted && !(cells.size() == 1 && cell.isEmpty())) {
            line.append(cell);
            continue;
        }
        QString inner = cell;
        inner.replace(QLatin1Char('"'), QLatin1String("\"\""));
        line.append(QLatin1Char('"')).append(inner).append(QLatin1Char('"'));
    }
    return line.append(QLatin1Char('\n')).toUtf8();
}

QString csvFreeText(const QString& text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && dangerous.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

} // namespace postil
