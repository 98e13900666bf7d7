// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/medmnistsource.h"

#include "core/base/text.h"

namespace postil {

Result<SourceListing> listMedMnist(const QString& path, TaskContext&)
{
    return fail(Error::Code::Unsupported, path, Text::tr("npz files cannot be read yet"));
}

Result<std::unique_ptr<SourceReader>> openMedMnist(const QString& path, const QString&)
{
    return fail(Error::Code::Unsupported, path, Text::tr("npz files cannot be read yet"));
}

} // namespace postil
