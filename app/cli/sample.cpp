// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/project/projectdb.h"
#include "core/workflow/sample.h"
#include "core/workflow/samplerun.h"

#include <QFileInfo>

namespace postil::cli {

namespace {

struct Options
{
    std::string out;
    int images = SampleOptions().images;
    bool run = false;
};

Result<Answer> sample(Context& context, const Options& options)
{
    SampleOptions making;
    making.path = QString::fromStdString(options.out);
    making.images = options.images;
    making.seed = context.globals.seed;
    const auto db = createSample(making, context.task);
    if (!db) {
        return failAs(db);
    }
    if (!options.run) {
        return Answer{{{QStringLiteral("project"), making.path}, {QStringLiteral("images"), making.images}},
                      QStringLiteral("%1: %2 images, not labelled yet").arg(making.path).arg(making.images)};
    }
    EncoderOptions encoding;
    encoding.path = QStringLiteral("postil-mini");
    encoding.backend = context.backend();
    const Engine& engine = context.engine();
    const auto encoder = engine.encoders->load(encoding);
    if (!encoder) {
        return failAs(encoder);
    }
    const QFileInfo file(making.path);
    const QString folder =
        file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral("-export");
    const auto report = runSample(**db, **encoder, *engine.refiners, context.globals.seed, context.backend(),
                                  folder, context.task);
    if (!report) {
        return failAs(report);
    }
    return Answer{report->toJson(), report->table()};
}

} // namespace

void addSample(Commands& commands)
{
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        commands.add("sample", "Makes the sample project: generated pictures, four classes, captions");
    command
        ->add_option("out", options->out,
                     "Project file to make (NAME.postil); pictures go to NAME-images beside it")
        ->required();
    command->add_option("--images", options->images, "How many pictures to draw");
    command->add_flag("--run", options->run,
                      "Label, refine, measure and export it at once, and print the figures");
    commands.run(command, [options](Context& context) { return sample(context, *options); });
}

} // namespace postil::cli
