// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace postil::test {

/// Bytes of an npy file, format 1.0, with the header that is given word for word.
[[nodiscard]] QByteArray npyBytes(const QByteArray& literal, const QByteArray& data, char major = 1);
/// The same for an ordinary array; `shape` as Python writes it: "(10, 28, 28)".
[[nodiscard]] QByteArray npyArray(const QByteArray& descr, const QByteArray& shape, const QByteArray& data);

/// Files of a zip archive, written with libzip. Names get ".npy" unless they have a dot or a slash.
using Entries = std::vector<std::pair<QString, QByteArray>>;
void writeZip(const QString& path, const Entries& entries, bool compressed = false, bool encrypted = false);

/// Six arrays of 10 grey pictures of 6 × 4 pixels whose bytes differ; labels 0, 1, 2, 0 …
[[nodiscard]] Entries smallSet();
/// `entries` with one array put in the place of another, or added.
[[nodiscard]] Entries with(Entries entries, const QString& name, const QByteArray& bytes);

} // namespace postil::test
