// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/imagelookup.h"

#include "core/base/text.h"

namespace postil {

ImageLookup::ImageLookup(const std::vector<ImageRow>& images)
{
    m_byName.reserve(static_cast<qsizetype>(images.size()));
    m_byFileName.reserve(static_cast<qsizetype>(images.size()));
    for (const ImageRow& row : images) {
        m_byName.insert(row.name, row.id);
        const bool repeated = m_byFileName.contains(row.fileName);
        m_byFileName.insert(row.fileName, repeated ? ImageId{} : row.id);
    }
}

Result<ImageId> ImageLookup::find(const QString& name) const
{
    if (const auto found = m_byName.constFind(name); found != m_byName.constEnd()) {
        return *found;
    }
    const auto found = m_byFileName.constFind(name);
    if (found == m_byFileName.constEnd()) {
        return fail(Error::Code::NotFound, name, Text::tr("there is no such image"));
    }
    if (!found->isValid()) {
        return fail(Error::Code::InvalidArgument, name, Text::tr("several images have this file name; use the image id"));
    }
    return *found;
}

} // namespace postil
