// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/dataset/source.h"

#include <map>
#include <vector>

namespace postil {

class ProjectDb;

struct SourceRow {
    SourceId id;
    SourceKind kind = SourceKind::Folder;
    QString path;
    QString name;
    QString dataset;   ///< MedMNIST flag or empty
    QString licence;
    bool official = false;
    Task task = Task::Single;
    QStringList classNames;              ///< the source's own classes, in label order
    std::map<int, ClassId> classOfLabel; ///< source label -> project class; labels not in it have no reference here
    int images = 0;
};

struct ImageRow {
    ImageId id;
    QString name;     ///< what a person sees and exports carry: "s1-000123"; stable
    SourceId source;
    qint64 index = 0; ///< for SourceReader::read()
    QString fileName;
    Split split = Split::None;
    QString group;    ///< patient, or empty
    int width = 0;
    int height = 0;
    int channels = 0;
    int depth = 1;
    QByteArray sha256;
    int sourceLabel = -1;
    std::vector<std::uint8_t> multiLabel; ///< per source class 0/1, multi-label sources only
};

struct NewSource {
    SourceListing listing;               ///< items are already drawn, split and filtered
    std::map<int, ClassId> classOfLabel;
};

/// Sources and their images. Adding a source is one transaction: all of it or nothing.
class ImageStore
{
public:
    explicit ImageStore(ProjectDb& db)
        : m_db(db)
    {
    }

    [[nodiscard]] Result<SourceId> addSource(const NewSource& source);
    [[nodiscard]] Result<std::vector<SourceRow>> sources() const;
    [[nodiscard]] Result<std::vector<Skipped>> skipped() const; ///< files of the sources that could not come in, in the order of the imports
    [[nodiscard]] Result<std::vector<ImageRow>> images() const; ///< by id
    [[nodiscard]] Result<ImageId> find(const QString& name) const;
    [[nodiscard]] Result<qint64> count() const;
    [[nodiscard]] Result<void> mapLabel(SourceId source, int label, ClassId id);

private:
    ProjectDb& m_db;
};

} // namespace postil
