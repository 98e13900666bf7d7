// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commandline.h"

#include "tests/support/exampleproject.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

namespace postil::test {

namespace {

constexpr int patienceMs = 240'000; ///< for one command, on a busy machine

CliAnswer run(const QStringList& arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("POSTIL_CLI"), arguments);
    CliAnswer answer;
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        answer.err = "did not end: " + process.errorString().toUtf8();
        return answer;
    }
    answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    const QJsonDocument document = QJsonDocument::fromJson(answer.out);
    answer.json = document.object();
    answer.isOneObject = document.isObject() && answer.out.count('\n') == 1 && answer.out.endsWith('\n');
    return answer;
}

} // namespace

QStringList CliAnswer::column(const QString& list, const QString& key) const
{
    QStringList values;
    for (const QJsonValue& row : json[list].toArray()) {
        const QJsonValue value = row[key];
        values.append(value.isNull() ? QStringLiteral("null") : value.toVariant().toString());
    }
    return values;
}

QByteArray CliAnswer::describe() const
{
    return "status " + QByteArray::number(exitCode) + "\nstdout: " + out.left(2000) + "\nstderr: " + err.left(2000);
}

CliAnswer runCli(const QStringList& arguments)
{
    return run(arguments + QStringList{QStringLiteral("--json")});
}

CliAnswer runCliPlain(const QStringList& arguments)
{
    return run(arguments);
}

bool writeClassFolders(const QString& folder)
{
    int seed = 0;
    for (const auto& [name, count] : {std::pair{QStringLiteral("chest"), 4}, {QStringLiteral("hand"), 3}, {QStringLiteral("head"), 3}}) {
        for (int i = 0; i < count; ++i) {
            if (!writePattern(QStringLiteral("%1/%2/%2-%3.png").arg(folder, name).arg(i), 28, 28, 1, ++seed)) {
                return false;
            }
        }
    }
    return true;
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace postil::test
