// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"
#include "app/cli/trainingarguments.h"

#include "core/base/text.h"
#include "core/workflow/refine.h"

namespace postil::cli {

namespace {

struct Typed {
    std::string project;
    TrainingArguments training;
    std::string teacher;
    std::string name;
    std::string subset = "all";
    double humanWeight = 1;
    std::vector<std::string> trainSplits;
    bool use = false;
    bool resume = false;
    bool backToBest = false;
};

Result<RefineOptions> optionsFrom(const Typed& typed, const Context& context)
{
    Result<RefineOptions> options = typed.training.preset().isEmpty() ? RefineOptions() : refinePreset(typed.training.preset());
    if (!options) {
        return options;
    }
    typed.training.applyTo(options->training, context);
    options->humanWeight = typed.humanWeight;
    options->confidentSubset = typed.subset == "confident";
    if (!typed.trainSplits.empty()) {
        options->trainSplits.clear();
        for (const std::string& name : typed.trainSplits) {
            options->trainSplits.push_back(splitFromName(QString::fromStdString(name)).value_or(Split::Train));
        }
    }
    options->teacher = QString::fromStdString(typed.teacher);
    options->name = QString::fromStdString(typed.name);
    options->use = typed.use;
    options->resume = typed.resume;
    options->backToBest = typed.backToBest;
    return options;
}

/// A line per epoch on stderr.
class Log final : public RefineObserver
{
public:
    explicit Log(TaskContext& task)
        : m_task(task)
    {
    }
    void started(qint64 training, qint64 validation, qint64 human, qint64 parameters) override
    {
        m_task.note(QStringLiteral("%1 training images (%2 decided by people), %3 validation images, %4 parameters")
                        .arg(training)
                        .arg(human)
                        .arg(validation)
                        .arg(parameters));
    }
    void epochDone(const EpochRow& row, bool isBest) override
    {
        m_task.note(QStringLiteral("epoch %1  train %2 / %3  validation %4 / %5%6")
                        .arg(row.epoch, 3)
                        .arg(row.trainLoss, 0, 'f', 4)
                        .arg(row.trainAccuracy, 0, 'f', 4)
                        .arg(row.validationLoss, 0, 'f', 4)
                        .arg(row.validationAccuracy, 0, 'f', 4)
                        .arg(isBest ? QStringLiteral("  best") : QString()));
    }
    void batchDone(const RefinerProgress&) override {}
    void flipped(const std::vector<Flip>&) override {}

private:
    TaskContext& m_task;
};

QString forPeople(const RefineReport& report)
{
    const auto accuracy = [](const std::optional<Accuracy>& value) {
        return value ? QStringLiteral("%1 [%2, %3] of %4, %5")
                           .arg(value->interval.value, 0, 'f', 4)
                           .arg(value->interval.low, 0, 'f', 4)
                           .arg(value->interval.high, 0, 'f', 4)
                           .arg(value->n)
                           .arg(value->yardstick)
                     : QStringLiteral("not known (no reference labels)");
    };
    QString text = QStringLiteral("%1: %2 epochs in %3 s, best %4; %5 images labelled, %6 corrections\naccuracy %7\nof the labels it learned from %8")
                       .arg(report.run.name)
                       .arg(report.epochs.size())
                       .arg(report.seconds, 0, 'f', 2)
                       .arg(report.bestEpoch)
                       .arg(report.images)
                       .arg(report.corrections)
                       .arg(accuracy(report.accuracy), accuracy(report.teacherAccuracy));
    if (!report.skipped.empty()) {
        text += QStringLiteral("\n%1 images could not be read").arg(report.skipped.size());
    }
    return report.advice.isEmpty() ? text : text + QLatin1Char('\n') + report.advice;
}

Result<Answer> run(const Typed& typed, Context& context)
{
    const Result<RefineOptions> options = optionsFrom(typed, context);
    if (!options) {
        return failAs(options);
    }
    if (const Result<void> valid = options->validate(); !valid) {
        return failAs(valid);
    }
    const Result<std::unique_ptr<ProjectDb>> db = openForWriting(typed.project);
    if (!db) {
        return failAs(db);
    }
    Log log(context.task);
    const Result<RefineReport> report = refine(**db, *context.engine().refiners, *options, &log, context.task);
    if (!report) {
        return failAs(report);
    }
    if (report->stopped) {
        return fail(Error::Code::Cancelled, options->training.refiner,
                    Text::tr("stopped after %1 epochs; `refine %2 --resume` goes on, with --back-to-best it takes the best epoch so far").arg(report->epochs.size()).arg(QString::fromStdString(typed.project)));
    }
    Answer answer;
    answer.json = {{QStringLiteral("run"), report->run.id.value},
                   {QStringLiteral("name"), report->run.name},
                   {QStringLiteral("epochs"), epochsJson(report->epochs)},
                   {QStringLiteral("best_epoch"), report->bestEpoch},
                   {QStringLiteral("stopped_early"), report->stoppedEarly},
                   {QStringLiteral("seconds"), report->seconds},
                   {QStringLiteral("corrections"), report->corrections},
                   {QStringLiteral("accuracy"), accuracyJson(report->accuracy)},
                   {QStringLiteral("teacher_accuracy"), accuracyJson(report->teacherAccuracy)},
                   {QStringLiteral("images"), report->images},
                   {QStringLiteral("training_images"), report->trainingImages},
                   {QStringLiteral("validation_images"), report->validationImages},
                   {QStringLiteral("human_images"), report->humanImages},
                   {QStringLiteral("parameters"), report->parameters},
                   {QStringLiteral("used"), report->run.used},
                   {QStringLiteral("advice"), textOrNull(report->advice)},
                   {QStringLiteral("skipped"), skippedJson(report->skipped)}};
    answer.text = forPeople(*report);
    return answer;
}

} // namespace

void addRefine(Commands& commands)
{
    CLI::App* command = commands.add("refine", "Trains a network on the zero-shot labels and all decisions, and stores its labels as a run");
    const auto typed = std::make_shared<Typed>();
    command->add_option("project", typed->project, "The project")->required();
    command->add_option("--teacher", typed->teacher, "Zero-shot run to learn from (default: the one in use)");
    command->add_option("--name", typed->name, "Name of the run");
    command->add_flag("--use", typed->use, "Make its labels the labels of everything undecided");
    command->add_flag("--resume", typed->resume, "Go on with the interrupted training, its images and its options");
    command->add_flag("--back-to-best", typed->backToBest, "With --resume: train no further, the best epoch so far becomes the run");
    command->add_option("--train-splits", typed->trainSplits, "Splits that train, separated by commas (default train,none)")
        ->delimiter(',')
        ->check(CLI::IsMember({"train", "val", "test", "none"}));
    typed->training.addTo(command);
    command->add_option("--subset", typed->subset, "all, or confident: of each class only the most confident labels, as many as 30 % of an even share (default all)")
        ->check(CLI::IsMember({"all", "confident"}));
    command->add_option("--human-weight", typed->humanWeight, "Weight of an image that a person decided; of the others it is 1 (default 1)");
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
