// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/captionpretraining.h"

#include "core/base/text.h"
#include "core/dataset/imagefile.h"
#include "core/figures/linechart.h"
#include "core/figures/picturesheet.h"
#include "core/workflow/studyfolder.h"

#include <QJsonArray>

namespace postil {

namespace {

constexpr int shownPairs = 9;

Result<QByteArray> pairSheet(const LabelledSet& set, std::uint64_t seed)
{
    PictureSheetFigure figure;
    figure.title = Text::tr("Nine images drawn at random, with their true labels");
    figure.side = 120;
    for (const CaptionPair& pair : previewPairs(set, shownPairs, seed)) {
        const auto pixels = set.read(pair.image);
        const auto png = pixels ? encodePng(*pixels) : Result<QByteArray>(failAs(pixels));
        if (!png) {
            return failAs(png);
        }
        figure.pictures.push_back({*png, {pair.labels.isEmpty() ? Text::tr("no finding") : pair.labels.join(QStringLiteral(", ")), pair.source}, pair.caption});
    }
    return pictureSheetSvg(figure);
}

QByteArray aucCurves(const ProbeReport& report)
{
    LineChartFigure figure;
    figure.title = Text::tr("AUC on validation images");
    figure.xAxis = Text::tr("epoch");
    figure.yAxis = QStringLiteral("AUC");
    for (const ProbeRow& row : report.rows) {
        ChartSeries series{row.name, {}, !row.sawText};
        for (const QJsonObject& epoch : row.result.epochs) {
            const QJsonValue auc = epoch.value(QStringLiteral("val")).toObject().value(QStringLiteral("auc"));
            if (auc.isDouble()) {
                series.points.push_back({epoch.value(QStringLiteral("epoch")).toDouble(), auc.toDouble()});
            }
        }
        figure.series.push_back(std::move(series));
    }
    return lineChartSvg(figure);
}

Result<void> writeReport(StudyFolder& folder, const LabelledSet& set, const CaptionPretrainingOptions& options, const CaptionPretrainingReport& report)
{
    folder.heading(Text::tr("From classification label to text label: CLIP trained on captions made from labels"));
    QStringList sources;
    for (const LabelledSource& source : set.sources) {
        sources << Text::tr("`%1` (licence: %2)").arg(source.name, source.listing.licence.isEmpty() ? Text::tr("not known") : source.listing.licence);
    }
    folder.paragraph(Text::tr("Sources: %1. Encoder to begin with: %2. %3 images trained, %4 validated, %5 different captions; seed %6.")
                         .arg(sources.join(QStringLiteral(", ")), report.tuning.before.name)
                         .arg(report.tuning.trainingImages)
                         .arg(report.tuning.validationImages)
                         .arg(report.tuning.captions)
                         .arg(options.training.seed));
    const auto sheet = pairSheet(set, options.training.seed);
    if (!sheet) {
        return failAs(sheet);
    }
    if (const auto written = folder.picture(QStringLiteral("pictures.svg"), *sheet, Text::tr("Nine images with their true labels")); !written) {
        return written;
    }
    QStringList pairs;
    for (const CaptionPair& pair : previewPairs(set, 10, options.training.seed)) {
        pairs << QStringLiteral("- %1: “%2”").arg(pair.file, pair.caption);
    }
    folder.heading(Text::tr("Captions, ten drawn at random"));
    folder.paragraph(pairs.join(QLatin1Char('\n')));
    folder.heading(Text::tr("Zero-shot accuracy before and after the tuning, on images that did not train"));
    folder.paragraph(beforeAfterTable(report.tuning.scores));
    if (const auto written = folder.picture(QStringLiteral("tuning-loss.svg"), fineTuneCurve(report.tuning.result.epochs, report.tuning.result.bestEpoch), Text::tr("Loss of the tuning")); !written) {
        return written;
    }
    folder.heading(Text::tr("Classifiers on embeddings beside one that never saw text"));
    folder.paragraph(report.probe.table());
    if (const auto written = folder.picture(QStringLiteral("auc.svg"), aucCurves(report.probe), Text::tr("AUC against epoch")); !written) {
        return written;
    }
    folder.addFiles(QStringLiteral("tuned"), report.tuning.files);
    folder.addFiles(QStringLiteral("probe"), report.probe.files);
    return folder.finish(report.toJson());
}

} // namespace

Result<void> CaptionPretrainingOptions::validate() const
{
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("names no folder"));
    }
    const auto sources = data.validate();
    return sources ? training.validate() : sources;
}

QJsonObject CaptionPretrainingReport::toJson() const
{
    return {{QStringLiteral("study"), QStringLiteral("caption-pretraining")}, {QStringLiteral("fine_tune"), tuning.toJson()}, {QStringLiteral("probe"), probe.toJson()}};
}

Result<CaptionPretrainingReport> captionPretraining(const FineTuner& tuner, const JointTrainer& trainer, const EncoderLoader& loader,
                                                    const CaptionPretrainingOptions& options, FineTuneObserver* observer, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    StudyFolder folder(options.out);
    if (const auto made = folder.open(); !made) {
        return failAs(made);
    }
    const auto set = loadLabelledSet(options.data, task);
    if (!set) {
        return failAs(set);
    }
    CaptionPretrainingReport report;
    FineTuneRunOptions tuning;
    tuning.training = options.training;
    tuning.data = options.data;
    tuning.out = folder.path(QStringLiteral("tuned"));
    tuning.command = QStringLiteral("postil-cli study caption-pretraining %1 --encoder %2 --out %3")
                         .arg(options.data.sources.join(QLatin1Char(' ')), options.training.encoder, options.out);
    auto tuned = fineTune(tuner, loader, tuning, *set, observer, task);
    if (!tuned) {
        return failAs(tuned);
    }
    report.tuning = std::move(*tuned);
    if (report.tuning.result.stopped) {
        report.stopped = true;
        return report;
    }
    ProbeOptions probing;
    probing.data = options.data;
    EncoderOptions after = options.encoder;
    after.path = tuning.out;
    after.vocabulary.clear(); // it lies beside the weights
    probing.encoders = {options.encoder, after};
    probing.training = options.classifier;
    probing.training.network = QStringLiteral("linear");
    probing.withoutText = options.withoutText;
    probing.inputSize = options.inputSize;
    probing.textLoss = options.textLoss;
    probing.out = folder.path(QStringLiteral("probe"));
    auto probed = probe(trainer, loader, probing, task);
    if (!probed) {
        return failAs(probed);
    }
    report.probe = std::move(*probed);
    if (report.probe.stopped) {
        report.stopped = true;
        return report;
    }
    if (const auto written = writeReport(folder, *set, options, report); !written) {
        return failAs(written);
    }
    report.files = folder.files();
    return report;
}

} // namespace postil
