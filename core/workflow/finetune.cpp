// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/finetune.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/figures/linechart.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace postil {

namespace {

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1);
}

QString withInterval(const Interval& interval)
{
    return QStringLiteral("%1 % (%2 – %3)").arg(percent(interval.value), percent(interval.low), percent(interval.high));
}

/// Those of `places` that show none of the classes that are kept out.
std::vector<std::size_t> allowed(const LabelledSet& set, const std::vector<std::size_t>& places, const std::vector<int>& without)
{
    std::vector<std::size_t> kept;
    std::ranges::copy_if(places, std::back_inserter(kept), [&](std::size_t place) {
        return std::ranges::none_of(without, [&](int one) { return set.shows(set.images[place], one); });
    });
    return kept;
}

// A model card is read by people of every tongue beside the weights, so it is English.
QString modelCard(const FineTuneRunOptions& options, const FineTuneReport& report, const LabelledSet& set)
{
    QString card = QStringLiteral("# %1\n\nA CLIP model, %2 from `%3` by Postil on captions made from labels.\n\n```\n%4\n```\n\n")
                       .arg(QDir(options.out).dirName(),
                            options.training.fromScratch ? QStringLiteral("trained from random weights in the shape of that taken") : QStringLiteral("fine-tuned"),
                            report.before.name, options.command);
    card += QStringLiteral("| source | licence | images | captions |\n|---|---|---|---|\n");
    for (std::size_t i = 0; i < set.sources.size(); ++i) {
        const LabelledSource& source = set.sources[i];
        card += QStringLiteral("| %1 | %2 | %3 | %4 … |\n")
                    .arg(source.name, source.listing.licence.isEmpty() ? QStringLiteral("not known") : source.listing.licence)
                    .arg(set.of(Split::Train, static_cast<int>(i)).size())
                    .arg(source.texts.caption(0));
    }
    card += QStringLiteral("\n%1 images trained, %2 validated; %3 different captions; loss: %4; weight decay: %5. Kept: epoch %6 of %7.\n")
                .arg(report.trainingImages)
                .arg(report.validationImages)
                .arg(report.captions)
                .arg(options.training.multiPositive ? QStringLiteral("symmetric cross-entropy, all equal captions of a batch right")
                                                    : QStringLiteral("symmetric cross-entropy, one caption per image right"),
                     options.training.decay == DecayKind::Decoupled ? QStringLiteral("decoupled") : QStringLiteral("in the gradient (l2)"))
                .arg(report.result.bestEpoch)
                .arg(report.result.epochs.size());
    if (!options.without.isEmpty()) {
        card += QStringLiteral("Kept out of training: %1.\n").arg(options.without.join(QStringLiteral(", ")));
    }
    return card + QStringLiteral("\n## Zero-shot accuracy on images that did not train\n\n%1\n"
                                 "Not for use on patients. The figures hold for these data sets; others look different.\n")
                      .arg(beforeAfterTable(report.scores));
}

Result<void> writeFiles(const FineTuneRunOptions& options, FineTuneReport& report, const LabelledSet& set)
{
    const std::pair<QString, QByteArray> files[]{
        {QStringLiteral("evaluation.json"), QJsonDocument(report.toJson()).toJson()},
        {QStringLiteral("texts.json"), QJsonDocument(textTargetsJson(set.textTargets())).toJson()},
        {QStringLiteral("loss.svg"), fineTuneCurve(report.result.epochs, report.result.bestEpoch)},
        {QStringLiteral("README.md"), modelCard(options, report, set).toUtf8()}};
    for (const auto& [name, bytes] : files) {
        if (const auto written = writeWholeFile(QDir(options.out).filePath(name), bytes); !written) {
            return written;
        }
    }
    report.files = QDir(options.out).entryList(QDir::Files, QDir::Name);
    return {};
}

Result<std::unique_ptr<Encoder>> loadEncoder(const EncoderLoader& loader, const QString& path, const FineTuneOptions& options)
{
    return loader.load({path, options.vocabulary, options.backend});
}

} // namespace

Result<void> FineTuneRunOptions::validate() const
{
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("names no folder"));
    }
    const auto sources = data.validate();
    return sources ? training.validate() : sources;
}

QJsonObject BeforeAfter::toJson() const
{
    QJsonObject json = before.toJson();
    json.remove(QStringLiteral("accuracy"));
    json.remove(QStringLiteral("auc"));
    json.insert(QStringLiteral("before"), before.toJson());
    json.insert(QStringLiteral("after"), after.toJson());
    return json;
}

QJsonObject FineTuneReport::toJson() const
{
    QJsonArray epochs;
    for (const FineTuneEpoch& row : result.epochs) {
        epochs.append(row.toJson());
    }
    QJsonArray table;
    for (const BeforeAfter& one : scores) {
        table.append(one.toJson());
    }
    return {{QStringLiteral("encoder"), before.name},
            {QStringLiteral("encoder_sha256"), before.sha256},
            {QStringLiteral("sha256"), after.sha256},
            {QStringLiteral("classes"), QJsonArray::fromStringList(classes)},
            {QStringLiteral("images"), trainingImages},
            {QStringLiteral("validation_images"), validationImages},
            {QStringLiteral("captions"), captions},
            {QStringLiteral("epochs"), epochs},
            {QStringLiteral("best_epoch"), result.bestEpoch},
            {QStringLiteral("seconds"), result.seconds},
            {QStringLiteral("trained_parameters"), result.trainedParameters},
            {QStringLiteral("zeroshot"), table}};
}

QString beforeAfterTable(const std::vector<BeforeAfter>& scores)
{
    QString text = QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |\n|---|---|---|---|---|---|\n")
                       .arg(Text::tr("data set"), Text::tr("images"), Text::tr("accuracy before"), Text::tr("after"), Text::tr("AUC before"), Text::tr("after"));
    const auto auc = [](const CaptionScore& score) { return score.auc ? QString::number(score.auc->value, 'f', 3) : QStringLiteral("–"); };
    for (const BeforeAfter& row : scores) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |\n")
                    .arg(row.before.group.isEmpty() ? row.before.source : Text::tr("%1 (kept out)").arg(row.before.group))
                    .arg(row.before.n)
                    .arg(withInterval(row.before.accuracy), withInterval(row.after.accuracy), auc(row.before), auc(row.after));
    }
    return text;
}

QByteArray fineTuneCurve(const std::vector<FineTuneEpoch>& epochs, int bestEpoch)
{
    LineChartFigure figure;
    figure.title = Text::tr("Loss, best epoch %1").arg(bestEpoch);
    figure.xAxis = Text::tr("epoch");
    figure.yAxis = Text::tr("loss");
    ChartSeries training{Text::tr("training"), {}};
    ChartSeries validation{Text::tr("validation"), {}, true};
    for (const FineTuneEpoch& row : epochs) {
        training.points.push_back({static_cast<double>(row.epoch), row.trainLoss});
        if (row.validationLoss) {
            validation.points.push_back({static_cast<double>(row.epoch), *row.validationLoss});
        }
    }
    figure.series = {training};
    if (!validation.points.empty()) {
        figure.series.push_back(validation);
    }
    return lineChartSvg(figure);
}

Result<FineTuneReport> fineTune(const FineTuner& tuner, const EncoderLoader& loader, const FineTuneRunOptions& options,
                                FineTuneObserver* observer, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const auto set = loadLabelledSet(options.data, task);
    return set ? fineTune(tuner, loader, options, *set, observer, task) : Result<FineTuneReport>(failAs(set));
}

Result<FineTuneReport> fineTune(const FineTuner& tuner, const EncoderLoader& loader, const FineTuneRunOptions& options,
                                const LabelledSet& set, FineTuneObserver* observer, TaskContext& task)
{
    if (const auto valid = options.training.validate(); !valid) {
        return failAs(valid);
    }
    const auto without = set.classesNamed(options.without);
    if (!without) {
        return failAs(without);
    }
    const CaptionedImages training = captionedImages(set, allowed(set, set.of(Split::Train), *without));
    const CaptionedImages validation = captionedImages(set, allowed(set, set.of(Split::Val), *without));
    FineTuneReport report;
    report.classes = set.classes;
    report.skipped = set.skipped;
    report.trainingImages = static_cast<qint64>(training.count());
    report.validationImages = static_cast<qint64>(validation.count());
    report.captions = static_cast<qint64>(training.captionLists.size());
    const std::vector<ImageGroup> keptOut = classGroups(set, *without);
    std::vector<CaptionScore> before;
    {
        const auto encoder = loadEncoder(loader, options.training.encoder, options.training);
        if (!encoder) {
            return failAs(encoder);
        }
        report.before = (*encoder)->info();
        auto scores = heldOutScores(**encoder, set, keptOut, task);
        if (!scores) {
            return failAs(scores);
        }
        before = std::move(*scores);
    }
    auto result = tuner.train(options.training, training, validation, options.out, observer, task);
    if (!result) {
        return failAs(result);
    }
    report.result = std::move(*result);
    if (report.result.stopped) {
        return report;
    }
    FineTuneOptions trained = options.training;
    trained.vocabulary.clear(); // it lies beside the weights
    const auto encoder = loadEncoder(loader, options.out, trained);
    if (!encoder) {
        return failAs(encoder);
    }
    report.after = (*encoder)->info();
    const auto after = heldOutScores(**encoder, set, keptOut, task);
    if (!after) {
        return failAs(after);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        report.scores.push_back({before[i], (*after)[i]});
    }
    if (const auto written = writeFiles(options, report, set); !written) {
        return failAs(written);
    }
    return report;
}

} // namespace postil
