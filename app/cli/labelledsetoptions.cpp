// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labelledsetoptions.h"

#include "app/cli/encoderoptions.h"

namespace postil::cli {

void LabelledSetArguments::addTo(CLI::App* command)
{
    command->add_option("sources", sources, "MedMNIST files and folders of classes")->required();
    command->add_option("--preset", presets,
                        "Texts of a known set (chestmnist, mednist, …) for every source, or FILE=NAME for one; may be given several times")
        ->take_all()->allow_extra_args(false);
    command->add_option("--text", text, "JSON file with a general text and a description per label (captions-from-labels writes one: texts.json)");
    command->add_flag("--names-only", namesAlone, "Captions are the names of the classes alone, without a description");
    command->add_option("--take", take, "At most this many images per class and split, drawn at random but always the same (default: all)")
        ->check(CLI::Range(1, 100'000'000));
    command->add_option("--held-out", heldOut, "Share of a source without a test split that is kept out of training (default .2)")
        ->check(CLI::Range(0.0, 0.9));
}

LabelledSetOptions LabelledSetArguments::options() const
{
    LabelledSetOptions result;
    result.sources = toStringList(sources);
    result.texts = {QString::fromStdString(text), toStringList(presets), namesAlone};
    result.take = take;
    result.heldOut = heldOut;
    return result;
}

} // namespace postil::cli
