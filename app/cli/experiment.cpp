// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/experimentlog.h"
#include "app/cli/projectanswer.h"
#include "app/cli/trainingarguments.h"

#include "core/base/text.h"
#include "core/workflow/experimentfiles.h"
#include "core/workflow/refine.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Typed {
    std::string project;
    std::string out;
    std::string teacher;
    TrainingArguments training;
    int repeats = 30;
    std::optional<int> train;
    std::optional<int> test;
    bool pairs = false;
    bool overwrite = false;
};

Result<ExperimentOptions> optionsFrom(const Typed& typed, const Context& context)
{
    ExperimentOptions options;
    if (!typed.training.preset().isEmpty()) {
        const Result<RefineOptions> preset = refinePreset(typed.training.preset());
        if (!preset) {
            return failAs(preset);
        }
        options.training = preset->training;
    }
    typed.training.applyTo(options.training, context);
    options.teacher = QString::fromStdString(typed.teacher);
    options.repeats = typed.repeats;
    options.train = typed.train.value_or(0);
    options.test = typed.test.value_or(0);
    options.pairs = typed.pairs;
    options.out = QString::fromStdString(typed.out);
    options.overwrite = typed.overwrite;
    return options;
}

QString forPeople(const ExperimentReport& report, const QString& out)
{
    const auto gain = [](const MeanInterval& mean) {
        const QString value = QStringLiteral("%1%2").arg(mean.mean > 0 ? QStringLiteral("+") : QString()).arg(mean.mean, 0, 'f', 4);
        return mean.n < 2 ? value : QStringLiteral("%1  (95 % %2 to %3)").arg(value).arg(mean.low, 0, 'f', 4).arg(mean.high, 0, 'f', 4);
    };
    QString text = Text::tr("%1 repetitions in %2 s, the refiner against run %3 alone, on test images of their own:\n"
                            "  gain in accuracy  %4\n  gain in macro F1  %5\n%6: %7")
                       .arg(report.repetitions.size())
                       .arg(report.seconds, 0, 'f', 1)
                       .arg(report.teacher, gain(report.accuracyGain), gain(report.f1Gain), out, report.files.join(QStringLiteral(", ")));
    if (report.kept > 0) {
        text += QLatin1Char('\n') + Text::tr("%1 of them were finished before").arg(report.kept);
    }
    if (!report.skipped.empty()) {
        text += QLatin1Char('\n') + Text::tr("%1 images could not be read").arg(report.skipped.size());
    }
    if (const QString verdict = gainVerdict(report); !verdict.isEmpty()) {
        text += QLatin1Char('\n') + verdict;
    }
    return text;
}

Result<Answer> run(const Typed& typed, Context& context)
{
    const Result<ExperimentOptions> options = optionsFrom(typed, context);
    if (!options) {
        return failAs(options);
    }
    if (const Result<void> valid = options->validate(); !valid) {
        return failAs(valid);
    }
    const Result<std::unique_ptr<ProjectDb>> db = openForReading(typed.project);
    if (!db) {
        return failAs(db);
    }
    ExperimentLog log(context.task);
    const Result<ExperimentReport> report = experiment(**db, *context.engine().refiners, *options, &log, context.task);
    if (!report) {
        return failAs(report);
    }
    if (report->stopped) {
        return fail(Error::Code::Cancelled, options->out,
                    Text::tr("stopped with %1 of %2 repetitions finished; the same command goes on").arg(report->repetitions.size()).arg(report->planned));
    }
    Answer answer;
    answer.json = experimentJson(*report);
    answer.json.insert(QStringLiteral("kept"), report->kept);
    answer.json.insert(QStringLiteral("still_improving"), report->stillImproving());
    answer.json.insert(QStringLiteral("seconds"), report->seconds);
    answer.json.insert(QStringLiteral("files"), QJsonArray::fromStringList(report->files));
    answer.json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    answer.text = forPeople(*report, options->out);
    return answer;
}

} // namespace

void addExperiment(Commands& commands)
{
    CLI::App* command = commands.add("experiment", "Repeats the whole recipe on training and test sets drawn anew: is the refiner better than CLIP alone?");
    const auto typed = std::make_shared<Typed>();
    command->add_option("project", typed->project, "The project; its images need reference labels")->required();
    command->add_option("--repeats", typed->repeats, "Repetitions, side by side on all cores")->capture_default_str();
    command->add_option("--out", typed->out, "Folder for the table, the summary and the picture; what is finished there is not done again")->required();
    command->add_option("--train", typed->train, "Training images per class (default 546, or 70 % of a class with fewer than 780)")->check(CLI::PositiveNumber);
    command->add_option("--test", typed->test, "Test images per class (default 234, or the other 30 %)")->check(CLI::PositiveNumber);
    command->add_flag("--pairs", typed->pairs, "Every pair of classes by itself");
    command->add_option("--teacher", typed->teacher, "Zero-shot run to learn from and to compare with (default: the one in use)");
    command->add_flag("--overwrite", typed->overwrite, "Begin anew where the folder holds another experiment");
    typed->training.addTo(command);
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
