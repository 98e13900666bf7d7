// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "core/exchange/verify.h"

#include <QJsonArray>

#include <memory>

namespace postil::cli {

void addVerify(Commands& commands)
{
    CLI::App* command = commands.add("verify", "Reads an export back: files, hashes, labels, pictures");
    const auto out = std::make_shared<std::string>();
    command->add_option("out", *out, "Folder of the export")->required();
    commands.run(command, [out](Context& context) -> Result<Answer> {
        const Result<VerifyReport> report = verifyExport(QString::fromStdString(*out), context.task);
        if (!report) {
            return failAs(report);
        }
        Answer answer;
        answer.json = {{QStringLiteral("ok"), report->ok},
                       {QStringLiteral("images"), report->images},
                       {QStringLiteral("format"), exportFormatName(report->format)},
                       {QStringLiteral("problems"), QJsonArray::fromStringList(report->problems)}};
        answer.text = report->ok ? QStringLiteral("%1 labelled images, everything as it was exported").arg(report->images)
                                 : report->problems.join(QLatin1Char('\n'));
        answer.exitCode = report->ok ? 0 : 1;
        return answer;
    });
}

} // namespace postil::cli
