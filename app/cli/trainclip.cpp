// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"

#include "core/base/resourcepath.h"
#include "core/base/text.h"
#include "core/workflow/trainclip.h"

#include <QFileInfo>
#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options
{
    std::string recipe;
    std::vector<std::string> data;
    std::string out;
    std::vector<std::string> without;
    int epochs = 0;
    bool plain = false;
};

/// A recipe is a file, or the name of an installed one.
QString findRecipe(const QString& given)
{
    const QString installed = resourcePath(QStringLiteral("recipes/%1.json").arg(given));
    return QFileInfo(given).isFile() || installed.isEmpty() ? given : installed;
}

QString typed(const Options& options, const Globals& globals)
{
    QString command = QStringLiteral("postil-cli train-clip %1 --out %2")
                          .arg(QString::fromStdString(options.recipe), QString::fromStdString(options.out));
    for (const std::string& folder : options.data) {
        command += QStringLiteral(" --data %1").arg(QString::fromStdString(folder));
    }
    if (options.epochs > 0) {
        command += QStringLiteral(" --epochs %1").arg(options.epochs);
    }
    if (!options.without.empty()) {
        command += QStringLiteral(" --without %1").arg(toStringList(options.without).join(QLatin1Char(',')));
    }
    if (options.plain) {
        command += QStringLiteral(" --plain-loss");
    }
    command += QStringLiteral(" --seed %1").arg(globals.seed);
    return globals.threads > 0 ? command + QStringLiteral(" --threads %1").arg(globals.threads) : command;
}

QString forPeople(const TrainClipReport& report)
{
    QString text = QStringLiteral("%1 images, %2 captions, %3 s, %4 MB")
                       .arg(report.images)
                       .arg(report.captions)
                       .arg(report.seconds, 0, 'f', 0)
                       .arg(static_cast<double>(report.modelBytes) / 1e6, 0, 'f', 1);
    for (const ClipScore& score : report.scores) {
        text += QStringLiteral("\n%1 % of %2  %3")
                    .arg(100 * score.accuracy.value, 5, 'f', 1)
                    .arg(score.n, 5)
                    .arg(score.name);
    }
    return text;
}

Result<Answer> train(Context& context, const Options& options)
{
    TrainClipOptions training;
    training.recipe = findRecipe(QString::fromStdString(options.recipe));
    for (const std::string& folder : options.data) {
        training.dataFolders.append(QString::fromStdString(folder));
    }
    training.out = QString::fromStdString(options.out);
    training.command = typed(options, context.globals);
    training.without = toStringList(options.without);
    training.epochs = options.epochs;
    training.plainLoss = options.plain;
    training.seed = context.globals.seed;
    training.backend = context.backend();
    const Engine& engine = context.engine();
    const auto report = trainClip(*engine.clipTrainer, *engine.encoders, training, context.task);
    if (!report) {
        return failAs(report);
    }
    QJsonObject json = report->toJson();
    json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    return Answer{json, forPeople(*report)};
}

} // namespace

void addTrainClip(Commands& commands)
{
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        commands.add("train-clip", "Trains a small CLIP from random weights by a recipe, and measures it");
    command->add_option("recipe", options->recipe, "Recipe (JSON), or postil-mini for the bundled one")
        ->required();
    command
        ->add_option("--data", options->data,
                     "Folder that holds the recipe's sources; may be given several times")
        ->required();
    command->add_option("--out", options->out, "Folder for the model; an interrupted training there goes on")
        ->required();
    command->add_option("--without", options->without, "Classes of the recipe whose images and captions do not train, separated by commas")->delimiter(',');
    command->add_option("--epochs", options->epochs, "Instead of the recipe's")->check(CLI::Range(1, 100000));
    command->add_flag("--plain-loss", options->plain,
                      "Count one caption per image as right, not all that fit it");
    commands.run(command, [options](Context& context) { return train(context, *options); });
}

} // namespace postil::cli
