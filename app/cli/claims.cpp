// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/finetunearguments.h"
#include "app/cli/folderanswer.h"
#include "app/cli/labelledsetoptions.h"

#include "core/workflow/claims.h"

namespace postil::cli {

namespace {

struct Typed
{
    LabelledSetArguments data;
    FineTuneArguments training;
    std::vector<std::string> classes;
    std::string manifest;
    std::vector<std::string> columns;
    bool untrainedOnly = false;
    std::string out;
};

Result<Answer> run(Claim claim, const Typed& typed, Context& context)
{
    ClaimOptions options;
    options.claim = claim;
    const auto training = typed.training.make(context);
    if (!training) {
        return failAs(training);
    }
    options.training = *training;
    options.data = typed.data.options();
    options.classes = toStringList(typed.classes);
    options.manifest = QString::fromStdString(typed.manifest);
    options.columns = toStringList(typed.columns);
    options.untrainedOnly = typed.untrainedOnly;
    options.out = QString::fromStdString(typed.out);
    const Engine& engine = context.engine();
    FineTuneLog log(context.task);
    return folderAnswer(testClaim(*engine.fineTuner, *engine.encoders, options, &log, context.task), options.out);
}

} // namespace

void addClaims(Commands& commands)
{
    CLI::App* command = commands.add("claims", "Tests what is claimed of models trained on captions: unseen | shift | bias");
    command->require_subcommand(1);
    const std::pair<Claim, const char*> claims[]{
        {Claim::Unseen, "Leaves one class out of the training at a time: is it told by its caption all the same?"},
        {Claim::Shift, "Trains on one source and tests on every other one"},
        {Claim::Bias, "Accuracy per subgroup of a manifest, with captions that describe and with captions that only name the class"}};
    for (const auto& [claim, help] : claims) {
        CLI::App* one = command->add_subcommand(optionName(claim).toStdString(), help);
        const auto typed = std::make_shared<Typed>();
        typed->data.addTo(one);
        typed->training.addTo(one);
        if (claim == Claim::Unseen) {
            one->add_option("--classes", typed->classes, "Classes to leave out, one at a time (default: every class)")->delimiter(',');
        } else if (claim == Claim::Bias) {
            one->add_option("--manifest", typed->manifest, "CSV with file_name (or sha256) and the subgroups' columns")->required();
            one->add_option("--column", typed->columns, "Column whose values are subgroups; may be given several times")->delimiter(',')->required();
            one->add_flag("--untrained", typed->untrainedOnly, "Only the model as it is, nothing is trained");
        }
        one->add_option("--out", typed->out, "Folder for claims.json, claims.md and the models; what is finished there is not done again")->required();
        commands.run(one, [typed, tested = claim](Context& context) { return run(tested, *typed, context); });
    }
}

} // namespace postil::cli
