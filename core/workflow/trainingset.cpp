// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/trainingset.h"

#include "core/base/random.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace postil {

namespace {
constexpr std::uint64_t validationStream = std::uint64_t{1} << 40; // far from those of the training itself
}

std::size_t trainingShare(std::size_t images, double validationPart)
{
    // The tiny addend undoes what 1 - 0.2 loses in binary.
    const double share = (1.0 - validationPart) * static_cast<double>(images);
    return std::min(static_cast<std::size_t>(std::floor(share + 1e-9)), images == 0 ? 0 : images - 1);
}

Result<TrainingSet> chooseTrainingSet(const LabelView& view, const PredictionTable& teacher, const RefineOptions& options)
{
    TrainingSet set;
    std::vector<TrainingExample> machine;
    std::size_t prediction = 0;
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const ImageId id = view.images[i].id;
        while (prediction < teacher.images.size() && teacher.images[prediction] < id) {
            ++prediction;
        }
        if (std::ranges::find(options.trainSplits, view.images[i].split) == options.trainSplits.end()) {
            continue;
        }
        const Decision& decision = view.rows[i].decision;
        if (decision.kind == Decision::Kind::Class) {
            set.training.push_back({id, view.classIndex(decision.classId)});
        } else if (decision.kind != Decision::Kind::Excluded && decision.kind != Decision::Kind::NoneOfThese
                   && prediction < teacher.images.size() && teacher.images[prediction] == id) {
            const int label = view.classIndex(teacher.labels[prediction]);
            if (label >= 0) {
                machine.push_back({id, label});
            }
        }
    }
    set.human = static_cast<qint64>(set.training.size());
    Random(streamSeed(options.training.seed, validationStream)).shuffle(machine);
    const auto middle = machine.begin() + static_cast<std::ptrdiff_t>(trainingShare(machine.size(), options.training.validationPart));
    set.training.insert(set.training.end(), machine.begin(), middle);
    set.validation.assign(middle, machine.end());
    if (set.training.empty() || set.validation.empty()) {
        QStringList splits;
        for (const Split split : options.trainSplits) {
            splits.append(splitName(split));
        }
        return fail(Error::Code::InvalidArgument, options.training.refiner,
                    Text::tr("too few images to train on: %1 decided and %2 labelled by CLIP in split %3; one machine-labelled "
                             "image or more is needed to validate, and another to train")
                        .arg(set.human)
                        .arg(machine.size())
                        .arg(splits.join(QStringLiteral(", "))));
    }
    return set;
}

} // namespace postil
