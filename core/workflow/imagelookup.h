// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/imagestore.h"

#include <QHash>

namespace postil {

/// Finds images as people name them in tables: by id ("s1-000123"), else by file name if only one image has it.
class ImageLookup
{
public:
    explicit ImageLookup(const std::vector<ImageRow>& images);
    /// NotFound, or InvalidArgument for a file name that several images have.
    [[nodiscard]] Result<ImageId> find(const QString& name) const;

private:
    QHash<QString, ImageId> m_byName;
    QHash<QString, ImageId> m_byFileName; ///< an invalid id: several images
};

} // namespace postil
