// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportformat.h"

#include "core/base/text.h"

#include <array>

namespace postil {

namespace {
constexpr std::array formats{ExportFormat::Csv, ExportFormat::Folders, ExportFormat::MedMnist};
}

QString exportFormatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::Folders:
        return QStringLiteral("folders");
    case ExportFormat::MedMnist:
        break;
    }
    return QStringLiteral("medmnist");
}

QStringList exportFormatNames()
{
    QStringList names;
    for (const ExportFormat format : formats) {
        names << exportFormatName(format);
    }
    return names;
}

Result<ExportFormat> exportFormatFromName(const QString& name)
{
    for (const ExportFormat format : formats) {
        if (exportFormatName(format) == name) {
            return format;
        }
    }
    return fail(Error::Code::InvalidArgument, name,
                Text::tr("is no export format; there are %1").arg(exportFormatNames().join(QStringLiteral(", "))));
}

} // namespace postil
