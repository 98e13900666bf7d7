// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/trainingset.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/workflow/findings.h"
#include "core/workflow/steering.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace postil {

namespace {

constexpr std::uint64_t validationStream = std::uint64_t{1} << 40; // far from those of the training itself
constexpr double confidentShare = 0.3;
constexpr std::size_t fewestConfident = 8;

/// A machine's label and how sure it is; below every other where that is not known.
struct MachineExample {
    TrainingExample example;
    float confidence = 0;
};

struct Candidates {
    std::vector<TrainingExample> human;
    std::vector<MachineExample> machine;
};

Candidates candidates(const LabelView& view, const PredictionTable& teacher, const std::vector<Split>& splits)
{
    Candidates found;
    std::size_t prediction = 0;
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const ImageId id = view.images[i].id;
        while (prediction < teacher.images.size() && teacher.images[prediction] < id) {
            ++prediction;
        }
        if (std::ranges::find(splits, view.images[i].split) == splits.end()) {
            continue;
        }
        const Decision& decision = view.rows[i].decision;
        if (decision.kind == Decision::Kind::Class) {
            found.human.push_back({id, view.classIndex(decision.classId), {}});
        } else if (decision.kind != Decision::Kind::Excluded && decision.kind != Decision::Kind::NoneOfThese
                   && prediction < teacher.images.size() && teacher.images[prediction] == id) {
            const int label = view.classIndex(teacher.labels[prediction]);
            const float confidence = teacher.confidences.empty() ? 0 : teacher.confidences[prediction];
            if (label >= 0) {
                found.machine.push_back({{id, label, {}}, std::isnan(confidence) ? -1 : confidence});
            }
        }
    }
    return found;
}

/// Moves a part of `from`, drawn with the seed, to the end of the result; one stays if there is one.
template <class Example>
std::vector<Example> drawPart(std::vector<Example>& from, const RefinerOptions& options)
{
    Random(streamSeed(options.seed, validationStream)).shuffle(from);
    const auto middle = from.begin() + static_cast<std::ptrdiff_t>(trainingShare(from.size(), options.validationPart));
    std::vector<Example> drawn(middle, from.end());
    from.erase(middle, from.end());
    return drawn;
}

/// In the order that they had.
std::vector<MachineExample> mostConfident(const std::vector<MachineExample>& all, std::size_t classes)
{
    const double evenShare = static_cast<double>(all.size()) / static_cast<double>(std::max<std::size_t>(classes, 1));
    const std::size_t wanted = std::max(fewestConfident, static_cast<std::size_t>(std::lround(confidentShare * evenShare)));
    std::vector<bool> chosen(all.size());
    for (std::size_t label = 0; label < classes; ++label) {
        std::vector<std::size_t> own;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].example.label == static_cast<int>(label)) {
                own.push_back(i);
            }
        }
        std::ranges::stable_sort(own, std::greater<>(), [&all](std::size_t i) { return all[i].confidence; });
        own.resize(std::min(own.size(), wanted));
        for (const std::size_t i : own) {
            chosen[i] = true;
        }
    }
    std::vector<MachineExample> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (chosen[i]) {
            result.push_back(all[i]);
        }
    }
    return result;
}

std::vector<TrainingExample> steeringExamples(const LabelView& view)
{
    std::vector<TrainingExample> examples;
    const std::optional<Yardstick> steering = steeringSet(view);
    for (std::size_t i = 0; steering && i < steering->rows.size(); ++i) {
        if (steering->truth[i] >= 0) {
            examples.push_back({view.images[steering->rows[i]].id, steering->truth[i], {}});
        }
    }
    return examples;
}

/// Answers of a person, where there are any, over those of the teacher; nothing without either.
Candidates answerCandidates(const LabelView& view, const AnswerTable& answers, const Matrix& teacher, const std::vector<Split>& splits)
{
    Candidates found;
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const Decision::Kind kind = view.rows[i].decision.kind;
        if (std::ranges::find(splits, view.images[i].split) == splits.end() || kind == Decision::Kind::Excluded) {
            continue;
        }
        TrainingExample example{view.images[i].id, -1, {}};
        for (std::size_t k = 0; k < answers.classes(); ++k) {
            const YesNo human = answers.human(i, k);
            example.answers.push_back(human != YesNo::Unknown ? human : answerOf(teacher.row(i)[k]));
        }
        if (answers.anyHuman(i)) {
            found.human.push_back(std::move(example));
        } else if (std::ranges::any_of(example.answers, [](YesNo answer) { return answer != YesNo::Unknown; })) {
            found.machine.push_back({std::move(example), 0});
        }
    }
    return found;
}

QString splitList(const std::vector<Split>& splits)
{
    QStringList names;
    for (const Split split : splits) {
        names.append(splitName(split));
    }
    return names.join(QStringLiteral(", "));
}

Result<void> checkParts(const TrainingSet& set, std::size_t human, std::size_t machine, const RefineOptions& options)
{
    if (!set.training.empty() && !set.validation.empty()) {
        return {};
    }
    const QString& refiner = options.training.refiner;
    switch (options.training.earlyStopping) {
    case StoppingRule::Human:
        return fail(Error::Code::InvalidArgument, QStringLiteral("--early-stopping"),
                    Text::tr("human needs decided images to agree with: %1 of split %2 are decided").arg(human).arg(splitList(options.trainSplits)));
    case StoppingRule::Tuning:
        if (set.validation.empty()) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--early-stopping"),
                        Text::tr("tuning needs tuning gold, or images with reference labels that are not of the test split, and there are none"));
        }
        break;
    case StoppingRule::Validation:
        break;
    }
    return fail(Error::Code::InvalidArgument, refiner,
                Text::tr("too few images to train on: %1 decided and %2 labelled by CLIP in split %3; one machine-labelled "
                         "image or more is needed to validate, and another to train")
                    .arg(human)
                    .arg(machine)
                    .arg(splitList(options.trainSplits)));
}

/// The part that validates, drawn or given, and the rest that trains.
TrainingSet divide(Candidates& found, const RefinerOptions& options, std::vector<TrainingExample> steering)
{
    TrainingSet set;
    switch (options.earlyStopping) {
    case StoppingRule::Validation:
        for (MachineExample& drawn : drawPart(found.machine, options)) {
            set.validation.push_back(std::move(drawn.example));
        }
        break;
    case StoppingRule::Human:
        set.validation = drawPart(found.human, options);
        break;
    case StoppingRule::Tuning:
        set.validation = std::move(steering);
        break;
    }
    set.human = static_cast<qint64>(found.human.size());
    set.training = std::move(found.human);
    return set;
}

} // namespace

std::size_t trainingShare(std::size_t images, double validationPart)
{
    // The tiny addend undoes what 1 - 0.2 loses in binary.
    const double share = (1.0 - validationPart) * static_cast<double>(images);
    return std::min(static_cast<std::size_t>(std::floor(share + 1e-9)), images == 0 ? 0 : images - 1);
}

Result<TrainingSet> chooseTrainingSet(const LabelView& view, const PredictionTable& teacher, const RefineOptions& options)
{
    Candidates found = candidates(view, teacher, options.trainSplits);
    const std::size_t human = found.human.size();
    const std::size_t machine = found.machine.size();
    const bool steered = options.training.earlyStopping == StoppingRule::Tuning;
    TrainingSet set = divide(found, options.training, steered ? steeringExamples(view) : std::vector<TrainingExample>());
    if (options.confidentSubset) {
        found.machine = mostConfident(found.machine, view.classes.size());
    }
    std::ranges::transform(found.machine, std::back_inserter(set.training), &MachineExample::example);
    if (const Result<void> enough = checkParts(set, human, machine, options); !enough) {
        return failAs(enough);
    }
    return set;
}

Result<TrainingSet> chooseAnswerSet(const LabelView& view, const AnswerTable& answers, const Matrix& teacher, const RefineOptions& options)
{
    if (options.confidentSubset) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--subset"), Text::tr("confident is for one class per image; this project's images may have several"));
    }
    Candidates found = answerCandidates(view, answers, teacher, options.trainSplits);
    const std::size_t human = found.human.size();
    const std::size_t machine = found.machine.size();
    std::vector<TrainingExample> steering;
    if (options.training.earlyStopping == StoppingRule::Tuning) {
        for (const std::size_t i : steeringAnswers(view, answers).rows) {
            TrainingExample& example = steering.emplace_back();
            example.image = view.images[i].id;
            example.label = -1;
            for (std::size_t k = 0; k < answers.classes(); ++k) {
                example.answers.push_back(answers.reference(i, k));
            }
        }
    }
    TrainingSet set = divide(found, options.training, std::move(steering));
    std::ranges::transform(found.machine, std::back_inserter(set.training), &MachineExample::example);
    if (const Result<void> enough = checkParts(set, human, machine, options); !enough) {
        return failAs(enough);
    }
    return set;
}

} // namespace postil
