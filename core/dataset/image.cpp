// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/image.h"

#include <array>

namespace postil {

namespace {
const std::array<QLatin1String, 4> splitNames{QLatin1String("train"), QLatin1String("val"), QLatin1String("test"),
                                              QLatin1String("none")};
const std::array<QLatin1String, 3> taskNames{QLatin1String("single"), QLatin1String("multi"), QLatin1String("ordinal")};

template <class Enum, std::size_t N>
std::optional<Enum> valueFromName(const std::array<QLatin1String, N>& names, const QString& name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == names[i]) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}
} // namespace

QString splitName(Split split)
{
    return splitNames.at(static_cast<std::size_t>(split));
}

std::optional<Split> splitFromName(const QString& name)
{
    return valueFromName<Split>(splitNames, name);
}

QString taskName(Task task)
{
    return taskNames.at(static_cast<std::size_t>(task));
}

std::optional<Task> taskFromName(const QString& name)
{
    return valueFromName<Task>(taskNames, name);
}

} // namespace postil
