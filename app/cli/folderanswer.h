// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/base/text.h"

#include <QJsonArray>

namespace postil::cli {

/// What is said of work that writes a folder piece by piece: its table and files, or how a stopped one goes on. `Report` has stopped,
/// toJson(), table(), files and skipped.
template <class Report>
[[nodiscard]] Result<Answer> folderAnswer(const Result<Report>& report, const QString& out)
{
    if (!report) {
        return failAs(report);
    }
    if (report->stopped) {
        return fail(Error::Code::Cancelled, out, Text::tr("stopped; the same command goes on"));
    }
    Answer answer;
    answer.json = report->toJson();
    answer.json.insert(QStringLiteral("files"), QJsonArray::fromStringList(report->files));
    answer.json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    answer.text = report->table();
    return answer;
}

} // namespace postil::cli
