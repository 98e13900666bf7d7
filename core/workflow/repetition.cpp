// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/repetition.h"

#include "core/base/text.h"
#include "core/metrics/confusion.h"
#include "core/workflow/pixelstore.h"
#include "core/workflow/trainingset.h"

#include <algorithm>

namespace postil {

namespace {

/// The pixels of some of the pool's images; `labels` gets what `label` says of each that could be read.
template <class Label>
Result<TrainingImages> imagesOf(PixelStore& pixels, const Problem& problem, std::span<const std::size_t> drawn, Label label, TaskContext& task)
{
    std::vector<std::size_t> rows;
    for (const std::size_t i : drawn) {
        rows.push_back(problem.pool[i].row);
    }
    Result<PixelStore::Taken> taken = pixels.take(rows, task);
    if (!taken) {
        return failAs(taken);
    }
    for (const std::size_t i : taken->kept) {
        taken->images.labels.push_back(label(problem.pool[drawn[i]]));
    }
    return std::move(taken->images);
}

/// The drawn images about which the teacher says something: the others do not train.
std::vector<std::size_t> taught(const Problem& problem, const std::vector<std::size_t>& drawn)
{
    std::vector<std::size_t> labelled;
    std::ranges::copy_if(drawn, std::back_inserter(labelled), [&](std::size_t i) { return problem.pool[i].clip >= 0; });
    return labelled;
}

double teacherRight(const Problem& problem, const std::vector<std::size_t>& labelled)
{
    const auto right = std::ranges::count_if(labelled, [&](std::size_t i) { return problem.pool[i].clip == problem.pool[i].truth; });
    return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, labelled.size()));
}

void measureBoth(Repetition& repetition, const std::vector<int>& truth, const std::vector<int>& clip, const Matrix& predicted)
{
    const auto classes = static_cast<std::size_t>(repetition.classes.size());
    ConfusionMatrix alone(classes);
    ConfusionMatrix refined(classes);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        alone.add(truth[i], clip[i]);
        refined.add(truth[i], static_cast<int>(largestColumn(predicted.row(i))));
    }
    const auto value = [](const std::optional<Interval>& interval) { return interval ? std::optional(interval->value) : std::nullopt; };
    repetition.clipAccuracy = alone.accuracy()->value;
    repetition.refinerAccuracy = refined.accuracy()->value;
    repetition.clipMacroF1 = alone.macroF1()->value;
    repetition.refinerMacroF1 = refined.macroF1()->value;
    repetition.clipBinaryF1 = value(alone.binaryF1());
    repetition.refinerBinaryF1 = value(refined.binaryF1());
}

} // namespace

Result<std::optional<Repetition>> repeatOnce(const RepetitionSetting& setting, const Problem& problem, std::uint64_t seed,
                                             TrainingObserver* observer, TaskContext& task)
{
    const DrawnSets sets = drawSets(problem.pool, problem.quotas, seed);
    const std::vector<std::size_t> labelled = taught(problem, sets.training);
    const std::span all(labelled);
    const std::size_t share = trainingShare(labelled.size(), setting.training.validationPart);
    const auto said = [](const PoolImage& image) { return image.clip; };
    const Result<TrainingImages> training = imagesOf(setting.pixels, problem, all.first(share), said, task);
    if (!training) {
        return failAs(training);
    }
    const Result<TrainingImages> validation = imagesOf(setting.pixels, problem, all.subspan(share), said, task);
    if (!validation) {
        return failAs(validation);
    }
    std::vector<int> clip;
    const Result<TrainingImages> test = imagesOf(setting.pixels, problem, sets.test, [&clip](const PoolImage& image) {
        clip.push_back(image.clip);
        return image.truth;
    }, task);
    if (!test) {
        return failAs(test);
    }
    if (training->count() == 0 || validation->count() == 0 || test->count() == 0) {
        return fail(Error::Code::InvalidArgument, setting.teacher,
                    Text::tr("labels too few of the %1 readable images drawn to train, to validate and to test (%2, %3 and %4)")
                        .arg(sets.training.size() + sets.test.size())
                        .arg(training->count())
                        .arg(validation->count())
                        .arg(test->count()));
    }
    RefinerOptions options = setting.training;
    options.seed = seed;
    const Result<TrainedRefiner> trained =
        setting.trainer.train(options, static_cast<int>(problem.classes.size()), *training, *validation, QString(), observer, task);
    if (!trained) {
        return failAs(trained);
    }
    if (trained->stopped) {
        return std::optional<Repetition>();
    }
    const Result<Matrix> predicted = trained->refiner->predict(*test, task);
    if (!predicted) {
        return failAs(predicted);
    }
    Repetition repetition;
    repetition.seed = seed;
    repetition.classes = problem.classes;
    repetition.trainImages = static_cast<qint64>(training->count() + validation->count());
    repetition.testImages = static_cast<qint64>(test->count());
    repetition.teacherRight = teacherRight(problem, labelled);
    repetition.bestEpoch = trained->bestEpoch;
    repetition.seconds = trained->seconds;
    measureBoth(repetition, test->labels, clip, *predicted);
    return repetition;
}

} // namespace postil
