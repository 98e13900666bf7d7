// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/installation.h"

#include "core/base/resourcepath.h"
#include "core/dataset/imagefile.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace postil {

namespace {

QString sqliteVersion()
{
    const QString name = QStringLiteral("postil-installation");
    QString version;
    {
        QSqlDatabase memory = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        memory.setDatabaseName(QStringLiteral(":memory:"));
        if (memory.open()) {
            QSqlQuery query(memory);
            if (query.exec(QStringLiteral("SELECT sqlite_version()")) && query.next()) {
                version = query.value(0).toString();
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

} // namespace

Installation inspectInstallation()
{
    Installation found;
    found.qt = QString::fromLatin1(qVersion());
    found.openCv = imageLibraryVersion();
    found.sqlite = sqliteVersion();
    const QString given = qEnvironmentVariable("POSTIL_VOCAB");
    found.vocabulary = given.isEmpty() ? resourcePath(QStringLiteral("bpe_simple_vocab_16e6.txt.gz")) : given;
    found.miniEncoder = resourcePath(QStringLiteral("postil-mini"));
    return found;
}

} // namespace postil
