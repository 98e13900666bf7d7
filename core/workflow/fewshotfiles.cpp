// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/fewshotfiles.h"

#include "core/base/text.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace postil {

namespace {

const QString jsonFile = QStringLiteral("few-shot.json");
const QString csvFile = QStringLiteral("few-shot.csv");
const QString svgFile = QStringLiteral("few-shot.svg");

/// What an earlier fewShot() left in a folder.
Result<QStringList> filesOfFewShot(const QString& folder)
{
    if (!QFileInfo::exists(folder + QLatin1Char('/') + jsonFile)) {
        return fail(Error::Code::Format, folder, Text::tr("it holds no %1").arg(jsonFile));
    }
    return QStringList{jsonFile, csvFile, svgFile};
}

} // namespace

Result<std::unique_ptr<ExportFolder>> fewShotFolder(const QString& out, bool overwrite)
{
    return ExportFolder::create(out, overwrite, filesOfFewShot);
}

Result<QStringList> writeFewShot(const FewShotReport& report, ExportFolder& folder)
{
    QStringList names;
    const std::pair<QString, QByteArray> files[]{
        {jsonFile, QJsonDocument(report.toJson()).toJson()}, {csvFile, report.toCsv()}, {svgFile, lineChartSvg(report.figure())}};
    for (const auto& [name, bytes] : files) {
        if (const Result<void> written = folder.write(name, bytes); !written) {
            return failAs(written);
        }
        names.append(name);
    }
    const Result<void> done = folder.commit();
    return done ? Result<QStringList>(names) : failAs(done);
}

Result<QStringList> saveFewShot(const FewShotReport& report, const QString& out, bool overwrite)
{
    const auto folder = fewShotFolder(out, overwrite);
    return folder ? writeFewShot(report, **folder) : failAs(folder);
}

} // namespace postil
