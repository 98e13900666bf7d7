// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exportformat.h"

#include <QJsonObject>

#include <vector>

namespace postil {

/// One file of an export.
struct ExportedFile {
    QString path; ///< relative to the export, "/" between folders
    qint64 size = 0;
    QByteArray sha256; ///< 32 bytes
};

/// What an export says about itself: enough to check every file of it, and where its labels come from.
struct Manifest {
    static constexpr int currentVersion = 1;

    ExportFormat format = ExportFormat::Csv;
    qint64 images = 0;  ///< with a label
    qint64 rows = 0;    ///< of labels.csv
    QStringList classes; ///< by label_id
    std::vector<ExportedFile> files; ///< all but the manifest itself and the check sums
    QJsonObject provenance; ///< tool, time, project, sources, runs, prompt sets, counts: for people and later programs

    [[nodiscard]] QByteArray toJson() const;
};

/// File names that every export has.
namespace exportfile {
inline constexpr QLatin1String manifest("manifest.json");
inline constexpr QLatin1String checksums("SHA256SUMS"); ///< as `sha256sum -c` reads it, the manifest included
inline constexpr QLatin1String labels("labels.csv");
inline constexpr QLatin1String provenance("provenance.csv");
inline constexpr QLatin1String classes("classes.txt");
inline constexpr QLatin1String card("README.md");
} // namespace exportfile

/// Reads OUT/manifest.json. NotFound when `folder` is no export of ours, Format when its manifest is damaged, Unsupported when
/// it is of a later version.
[[nodiscard]] Result<Manifest> readManifest(const QString& folder);

} // namespace postil
