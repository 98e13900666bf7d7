// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/image.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace postil {

class ProjectDb;

struct ImportOptions {
    std::vector<Split> splits;       ///< only these; empty: all
    qint64 take = -1;                ///< images drawn at random per source with `seed`; -1: all
    std::optional<Split> into;       ///< give every image this split; empty: the source's own
    QString asClass;                 ///< every image gets this reference label (the class must exist or is added to an open list)
    std::map<int, QString> map;      ///< source label -> project class; two labels on one class merge them
    std::map<QString, QString> nameMap; ///< the same by the source's own class name
    QString licence;                 ///< of the images, as the person says; empty: what the source says of itself
    bool referenceLabels = true;     ///< off: the source's labels are not read
    std::uint64_t seed = 0;
    /// "0=normal" or "nodule=finding" into `map` or `nameMap`; InvalidArgument names the part that is wrong or comes twice.
    [[nodiscard]] Result<void> addMapping(const QString& pair);
    [[nodiscard]] Result<void> validate() const;
};

struct ImportedSource {
    QString path;
    QString name;
    qint64 images = 0;
    SourceId id;
    QStringList unmappedClasses; ///< the source's names that are no class of the project: no reference label
    bool official = false;
    QString dataset;
    QString licence;
};

struct ImportReport {
    qint64 images = 0;
    std::vector<ImportedSource> sources;
    std::vector<Skipped> skipped; ///< pictures; the project keeps them (ImageStore::skipped)
    std::vector<Skipped> refused; ///< whole sources
    QStringList notes;            ///< what a person should know: a source that is in the project already
};

/// Adds sources, each in one transaction. A bad source is refused whole and the others come in; fails only if none did
/// (with the first reason). The project's classes are those it was created with, and closed; without any, the first
/// source's names (`map` and `asClass` add theirs). Other names stay with the source: no reference label. A path that
/// is in the project already comes in again, since duplicates are two images; a note says so. The draw of `take`
/// hangs on `seed` and the source's readable images alone, and `take` beyond their number is refused.
[[nodiscard]] Result<ImportReport> importSources(ProjectDb& db, const QStringList& paths, const ImportOptions& options, TaskContext& task);

} // namespace postil
