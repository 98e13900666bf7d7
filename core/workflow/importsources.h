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
    bool referenceLabels = true;     ///< off: the source's labels are not read
    std::uint64_t seed = 0;
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
    std::vector<Skipped> skipped; ///< pictures, and whole sources that were refused
};

/// Adds sources. A bad source is refused whole and the others come in; fails only if none did (with the first reason).
[[nodiscard]] Result<ImportReport> importSources(ProjectDb& db, const QStringList& paths, const ImportOptions& options, TaskContext& task);

} // namespace postil
