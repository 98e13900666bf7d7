// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace postil::test {

/// What the real program did with a command.
struct CliAnswer {
    int exitCode = -1;       ///< -1: it did not end by itself
    QByteArray out;          ///< stdout, as it came
    QByteArray err;
    QJsonObject json;        ///< stdout as one JSON object; empty if it was none
    bool isOneObject = false; ///< stdout holds exactly one JSON object and a line end

    [[nodiscard]] QString error() const { return json[QStringLiteral("error")][QStringLiteral("message")].toString(); }
    [[nodiscard]] QString reason() const { return json[QStringLiteral("error")][QStringLiteral("reason")].toString(); }
    [[nodiscard]] QString subject() const { return json[QStringLiteral("error")][QStringLiteral("subject")].toString(); }
    /// Values of one key in a list of objects: names("images", "label").
    [[nodiscard]] QStringList column(const QString& list, const QString& key) const;
    [[nodiscard]] QByteArray describe() const; ///< for a failed check
};

/// Runs postil-cli (POSTIL_CLI) with these words and --json.
[[nodiscard]] CliAnswer runCli(const QStringList& arguments);
/// The same without --json.
[[nodiscard]] CliAnswer runCliPlain(const QStringList& arguments);

/// The program ended with this status and said one JSON object. Runs the command that it is given once.
#define VERIFY_EXIT(command, status)                                                                                       \
    do {                                                                                                                   \
        const postil::test::CliAnswer ended = (command);                                                                   \
        QVERIFY2(ended.exitCode == (status) && ended.isOneObject, ended.describe().constData());                           \
    } while (false)

/// A folder of small grey pictures with one sub-folder per class: chest (4), hand (3) and head (3). False if that failed.
[[nodiscard]] bool writeClassFolders(const QString& folder);

[[nodiscard]] bool writeFile(const QString& path, const QByteArray& content);
[[nodiscard]] QByteArray contentOfFile(const QString& path); ///< "cannot be read" if so

} // namespace postil::test
