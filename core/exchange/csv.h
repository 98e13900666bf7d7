// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace postil {

/// A CSV file in memory: UTF-8 (a byte order mark is dropped), comma, RFC 4180 quoting, LF or CRLF.
struct CsvTable {
    QStringList header;
    std::vector<QStringList> rows; ///< each as long as the header; empty lines are left out
    std::vector<int> lines;        ///< 1-based line of the file on which each row starts, for messages

    /// Position of a column, -1 if there is none of that name.
    [[nodiscard]] int column(const QString& name) const { return static_cast<int>(header.indexOf(name)); }
};

/// Errors name the file and the line: an open quote at the end, text behind a closing quote, a row that is longer or
/// shorter than the header, a repeated column name, bytes that are no UTF-8.
[[nodiscard]] Result<CsvTable> parseCsv(const QByteArray& bytes, const QString& nameForErrors);
[[nodiscard]] Result<CsvTable> readCsv(const QString& path);

/// One line with its "\n"; cells are quoted where RFC 4180 asks for it.
[[nodiscard]] QByteArray csvLine(const QStringList& cells);

/// For free text that a spreadsheet may open: a leading = + - @ TAB or CR gets an apostrophe before it, so that it is no
/// formula (CWE-1236). Not for numbers, ids and file names, which programs read back.
[[nodiscard]] QString csvFreeText(const QString& text);

} // namespace postil
