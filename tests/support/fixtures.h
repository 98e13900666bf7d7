// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace postil::test {

/// POSTIL_FIXTURES (default: ../shared/fixtures beside the source tree), or empty if the folder is not there: then skip.
[[nodiscard]] QString fixturesDir();
/// POSTIL_DATA (default: ../shared/data), or empty.
[[nodiscard]] QString dataDir();

/// The source tree that these tests were built from.
[[nodiscard]] QString sourceDir();

/// A JSON file's object; empty when it cannot be read.
[[nodiscard]] QJsonObject readJson(const QString& path);
/// A JSON list of texts.
[[nodiscard]] QStringList strings(const QJsonValue& list);

/// A row of the table in the README of the references' damaged files.
struct DamagedFile {
    QString name;
    QString path;
    QString answer; ///< "refuse", "accept", "accept or ignore" …, as the table says it
    QString what;   ///< what was done to it
};
/// The files of the table that are there and whose name ends so; empty without the references.
[[nodiscard]] std::vector<DamagedFile> damagedFiles(const QString& suffix = {});

} // namespace postil::test
