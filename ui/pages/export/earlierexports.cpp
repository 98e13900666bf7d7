// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/earlierexports.h"

#include "core/project/projectdb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postil::ui {

namespace {

constexpr qsizetype kept = 8;
const QString setting = QStringLiteral("exports");

QJsonArray stored(const ProjectDb& db)
{
    return QJsonDocument::fromJson(db.setting(setting).toUtf8()).array();
}

} // namespace

std::vector<EarlierExport> earlierExports(const ProjectDb& db)
{
    std::vector<EarlierExport> exports;
    for (const QJsonValue& value : stored(db)) {
        exports.push_back({value[QStringLiteral("out")].toString(), value[QStringLiteral("format")].toString(), value[QStringLiteral("images")].toInteger(),
                           QDateTime::fromString(value[QStringLiteral("time")].toString(), Qt::ISODate)});
    }
    return exports;
}

Result<void> rememberExport(ProjectDb& db, const EarlierExport& done)
{
    QJsonArray exports = stored(db);
    exports.prepend(QJsonObject{{QStringLiteral("out"), done.out},
                                {QStringLiteral("format"), done.format},
                                {QStringLiteral("images"), done.images},
                                {QStringLiteral("time"), done.time.toString(Qt::ISODate)}});
    while (exports.size() > kept) {
        exports.removeLast();
    }
    return db.setSetting(setting, QString::fromUtf8(QJsonDocument(exports).toJson(QJsonDocument::Compact)));
}

} // namespace postil::ui
