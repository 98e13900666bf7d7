// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace postil {

enum class ExportFormat : std::uint8_t { Csv, Folders, MedMnist };

[[nodiscard]] QString exportFormatName(ExportFormat format); ///< "csv", "folders", "medmnist"
[[nodiscard]] QStringList exportFormatNames();
[[nodiscard]] Result<ExportFormat> exportFormatFromName(const QString& name); ///< the error lists what there is

} // namespace postil
