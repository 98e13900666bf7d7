// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/source.h"

#include <array>

namespace postil {

namespace {
const std::array<QString, 3> sourceKindNames{QStringLiteral("medmnist"), QStringLiteral("folder"), QStringLiteral("sample")};
}

QString sourceKindName(SourceKind kind)
{
    return sourceKindNames.at(static_cast<std::size_t>(kind));
}

std::optional<SourceKind> sourceKindFromName(const QString& name)
{
    for (std::size_t i = 0; i < sourceKindNames.size(); ++i) {
        if (name == sourceKindNames[i]) {
            return static_cast<SourceKind>(i);
        }
    }
    return std::nullopt;
}

} // namespace postil
