// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportwriter.h"

namespace postil {

Result<WrittenRows> writeCsvExport(const ExportInput& input)
{
    WrittenRows written;
    for (std::size_t i = 0; i < input.table.records.size(); ++i) {
        const LabelRecord& record = input.table.records[i];
        const ImageRow& image = input.view.images[static_cast<std::size_t>(record.row)];
        written.rows.push_back({i, image.fileName});
        if (const QString reason = reasonLeftOut(record); !reason.isEmpty()) {
            written.skipped.push_back({image.name, reason});
        }
    }
    return written;
}

} // namespace postil
