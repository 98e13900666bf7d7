// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/base/threads.h"
#include "core/workflow/installation.h"
#include "postil_version.h"

#include <QJsonArray>

namespace postil::cli {

void addDoctor(Commands& commands)
{
    CLI::App* command = commands.add("doctor", "What this installation can do");
    const auto anew = std::make_shared<bool>(false);
    command->add_flag("--measure", *anew, "Measure this machine again: library, precision and block for encoding");
    commands.run(command, [anew](Context& context) -> Result<Answer> {
        const Installation found = inspectInstallation();
        const Engine& engine = context.engine();
        QJsonArray devices;
        QStringList deviceNames;
        QJsonArray rates;
        QStringList rateTexts;
        const MachineFacts machine = engine.towers->machine(*anew);
        QJsonArray blocks;
        QStringList blockTexts;
        for (const BlockRate& block : machine.blocks) {
            blocks.append(QJsonObject{{QStringLiteral("precision"), precisionName(block.precision)},
                                      {QStringLiteral("library"), matrixLibraryName(block.library)},
                                      {QStringLiteral("tokens"), block.tokens},
                                      {QStringLiteral("images_per_second"), block.imagesPerSecond}});
            blockTexts.append(QStringLiteral("%1 %2: %3 tokens").arg(precisionName(block.precision), matrixLibraryName(block.library)).arg(block.tokens));
        }
        for (const MatrixRate& rate : machine.rates) {
            rates.append(QJsonObject{{QStringLiteral("precision"), precisionName(rate.precision)},
                                     {QStringLiteral("library"), matrixLibraryName(rate.library)},
                                     {QStringLiteral("gflops_per_second"), rate.gigaflops > 0 ? QJsonValue(rate.gigaflops) : QJsonValue()}});
            if (rate.gigaflops > 0) {
                rateTexts.append(QStringLiteral("%1 %2 %3").arg(precisionName(rate.precision), matrixLibraryName(rate.library)).arg(rate.gigaflops, 0, 'f', 0));
            }
        }
        for (const DeviceInfo& device : engine.devices) {
            devices.append(QJsonObject{{QStringLiteral("id"), device.id}, {QStringLiteral("name"), device.name}});
            deviceNames.append(QStringLiteral("%1 (%2)").arg(device.id, device.name));
        }
        Answer answer;
        answer.json = {{QStringLiteral("version"), QStringLiteral(POSTIL_VERSION)},
                       {QStringLiteral("engine"), engine.version},
                       {QStringLiteral("devices"), devices},
                       {QStringLiteral("threads"), threadBudget()},
                       {QStringLiteral("matrix_rates"), rates},
                       {QStringLiteral("blocks"), blocks},
                       {QStringLiteral("encodes_with"), precisionName(machine.precision)},
                       {QStringLiteral("machine_file"), textOrNull(machine.file)},
                       {QStringLiteral("qt"), found.qt},
                       {QStringLiteral("opencv"), found.openCv},
                       {QStringLiteral("sqlite"), textOrNull(found.sqlite)},
                       {QStringLiteral("vocabulary"), textOrNull(found.vocabulary)},
                       {QStringLiteral("postil_mini"), textOrNull(found.miniEncoder)}};
        const auto orMissing = [](const QString& text) { return text.isEmpty() ? QStringLiteral("not found") : text; };
        answer.text = textTable({{QStringLiteral("Postil"), QStringLiteral(POSTIL_VERSION)},
                                 {QStringLiteral("engine"), engine.version},
                                 {QStringLiteral("devices"), orMissing(deviceNames.join(QStringLiteral(", ")))},
                                 {QStringLiteral("threads"), QString::number(threadBudget())},
                                 {QStringLiteral("GFLOP/s"), orMissing(rateTexts.join(QStringLiteral(", ")))},
                                 {QStringLiteral("blocks"), orMissing(blockTexts.join(QStringLiteral(", ")))},
                                 {QStringLiteral("encodes with"), machine.rates.empty() ? orMissing({}) : precisionName(machine.precision)},
                                 {QStringLiteral("Qt"), found.qt},
                                 {QStringLiteral("OpenCV"), found.openCv},
                                 {QStringLiteral("SQLite"), orMissing(found.sqlite)},
                                 {QStringLiteral("vocabulary"), orMissing(found.vocabulary)},
                                 {QStringLiteral("postil-mini"), orMissing(found.miniEncoder)}});
        return answer;
    });
}

} // namespace postil::cli
