// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/autoannotation.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/dataset/imagefile.h"
#include "core/dataset/source.h"
#include "core/figures/linechart.h"
#include "core/figures/picturesheet.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/experimentfiles.h"
#include "core/workflow/presets.h"
#include "core/workflow/studyfolder.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace postil {

namespace {

constexpr std::size_t shownPictures = 9;      // as in the study's first figure
constexpr std::size_t shownCorrections = 18;
constexpr std::uint64_t drawStream = 0x5374756479;

struct NamedSource
{
    QString path;
    QString className;
};

NamedSource named(const QString& source)
{
    const qsizetype at = source.lastIndexOf(QLatin1Char('='));
    if (at > 0 && !QFileInfo::exists(source)) {
        return {source.left(at), source.mid(at + 1)};
    }
    const QFileInfo info(source);
    return {source, info.isDir() ? info.fileName() : info.completeBaseName()};
}

/// Draws the training and test images of a class and gives them their splits; the others are left out.
void draw(SourceListing& listing, const NamedSource& source, const AutoAnnotationOptions& options)
{
    listing.classNames = {source.className};
    listing.task = Task::Single;
    std::vector<SourceItem> items = std::move(listing.items);
    Random(streamSeed(options.seed, drawStream)).shuffle(items);
    const bool split = std::ranges::any_of(items, [](const SourceItem& item) { return item.split == Split::Test || item.split == Split::Val; });
    const auto all = static_cast<qsizetype>(items.size());
    const bool enough = all >= options.train + options.test;
    qsizetype train = enough ? options.train : all * 7 / 10;
    qsizetype test = enough ? options.test : all - train;
    for (SourceItem& item : items) {
        const bool mayTrain = !split || item.split == Split::Train;
        const bool mayTest = !split || !mayTrain;
        if (mayTrain && train > 0) {
            item.split = Split::Train;
            --train;
        } else if (mayTest && test > 0) {
            item.split = Split::Test;
            --test;
        } else {
            continue;
        }
        item.label = 0;
        item.multiLabel.clear();
        listing.items.push_back(std::move(item));
    }
    std::ranges::sort(listing.items, {}, &SourceItem::index);
}

Result<void> fill(ProjectDb& db, const AutoAnnotationOptions& options, std::vector<Skipped>& skipped, TaskContext& task)
{
    const auto classes = ClassStore(db).list();
    if (!classes) {
        return failAs(classes);
    }
    for (qsizetype i = 0; i < options.sources.size(); ++i) {
        const NamedSource source = named(options.sources[i]);
        auto listing = listSource(source.path, task);
        if (!listing) {
            return failAs(listing);
        }
        skipped.insert(skipped.end(), listing->skipped.begin(), listing->skipped.end());
        draw(*listing, source, options);
        if (listing->items.empty()) {
            return fail(Error::Code::Format, source.path, Text::tr("has no readable image"));
        }
        if (const auto added = ImageStore(db).addSource({std::move(*listing), {{0, (*classes)[static_cast<std::size_t>(i)].id}}}); !added) {
            return failAs(added);
        }
    }
    CaptionPreset preset;
    preset.name = QStringLiteral("auto-annotation");
    preset.logitScale = options.logitScale;
    for (const ClassRow& row : *classes) {
        preset.classes.push_back({row.name, {QString(options.captions).replace(QStringLiteral("{class}"), row.name)}, {}});
    }
    const auto applied = applyCaptions(db, preset);
    return applied ? Result<void>() : Result<void>(failAs(applied));
}

class Study
{
public:
    Study(const AutoAnnotationOptions& options, TaskContext& task)
        : m_options(options)
        , m_task(task)
        , m_folder(options.out)
    {
    }

    Result<void> open()
    {
        if (const auto made = m_folder.open(); !made) {
            return made;
        }
        const QString path = m_folder.path(QStringLiteral("study.postil"));
        if (QFileInfo::exists(path)) {
            auto db = ProjectDb::open(path);
            if (!db) {
                return failAs(db);
            }
            m_db = std::move(*db);
            const auto count = ImageStore(*m_db).count();
            if (!count) {
                return failAs(count);
            }
            return *count > 0 ? Result<void>() : fill(*m_db, m_options, report.skipped, m_task);
        }
        CreateOptions create;
        for (const QString& source : m_options.sources) {
            create.classes << named(source).className;
        }
        auto db = ProjectDb::create(path, create);
        if (!db) {
            return failAs(db);
        }
        m_db = std::move(*db);
        return fill(*m_db, m_options, report.skipped, m_task);
    }

    Result<void> label(const EncoderLoader& loader)
    {
        const auto used = RunStore(*m_db).zeroShotInUse();
        if (!used || *used) {
            return used ? Result<void>() : failAs(used);
        }
        const auto encoder = loader.load(m_options.encoder);
        if (!encoder) {
            return failAs(encoder);
        }
        ZeroShotOptions options;
        options.encoder = m_options.encoder;
        options.logitScale = m_options.logitScale;
        options.seed = m_options.seed;
        const auto labelled = zeroShot(*m_db, **encoder, options, m_task);
        if (!labelled) {
            return failAs(labelled);
        }
        report.skipped.insert(report.skipped.end(), labelled->skipped.begin(), labelled->skipped.end());
        return {};
    }

    Result<void> train(const RefinerTrainer& trainer)
    {
        const auto found = RunStore(*m_db).refinerInUse();
        if (!found) {
            return failAs(found);
        }
        std::optional<RunRow> run = *found;
        if (!run) {
            RefineOptions options = m_options.refine;
            options.trainSplits = {Split::Train};
            options.use = true;
            options.resume = pendingTraining(*m_db).has_value();
            const auto refined = refine(*m_db, trainer, options, nullptr, m_task);
            if (!refined) {
                return failAs(refined);
            }
            report.stopped = refined->stopped;
            if (report.stopped) {
                return {};
            }
            run = refined->run;
        }
        report.epochs = epochsFromJson(run->metrics.value(QStringLiteral("epochs")).toArray());
        report.bestEpoch = run->metrics.value(QStringLiteral("best_epoch")).toInt();
        return {};
    }

    Result<void> measureVoices()
    {
        auto view = LabelView::load(*m_db);
        if (!view) {
            return failAs(view);
        }
        m_view = std::move(*view);
        for (const ClassRow& row : m_view.classes) {
            report.classes << row.name;
        }
        report.trainImages = std::ranges::count(m_view.images, Split::Train, &ImageRow::split);
        report.testImages = std::ranges::count(m_view.images, Split::Test, &ImageRow::split);
        const std::tuple<std::optional<MeasureReport>*, MeasuredVoice, Split> figures[]{{&report.clipTrain, MeasuredVoice::ZeroShot, Split::Train},
                                                                                       {&report.clipTest, MeasuredVoice::ZeroShot, Split::Test},
                                                                                       {&report.refinerTest, MeasuredVoice::Refiner, Split::Test}};
        for (const auto& [target, voice, split] : figures) {
            MeasureOptions options;
            options.voice = voice;
            options.split = split;
            options.against = MeasureAgainst::Reference;
            auto measured = measure(*m_db, m_view, options);
            if (!measured) {
                return failAs(measured);
            }
            *target = std::move(*measured);
        }
        auto changed = corrections(*m_db, m_view);
        if (!changed) {
            return failAs(changed);
        }
        m_corrections = std::move(*changed);
        report.corrections = static_cast<qint64>(m_corrections.size());
        return {};
    }

    Result<void> repeat(const RefinerTrainer& trainer, ExperimentObserver* observer)
    {
        ExperimentOptions options;
        options.training = m_options.refine.training;
        options.training.seed = m_options.seed;
        options.repeats = m_options.repeats;
        options.train = m_options.train == AutoAnnotationOptions().train ? 0 : m_options.train; // 0: the study's, or the parts of a small class
        options.test = m_options.test == AutoAnnotationOptions().test ? 0 : m_options.test;
        options.out = m_folder.path(QStringLiteral("experiment"));
        auto repeated = experiment(*m_db, trainer, options, observer, m_task);
        if (!repeated) {
            return failAs(repeated);
        }
        report.experiment = std::move(*repeated);
        report.stopped = report.experiment.stopped;
        return {};
    }

    Result<void> write()
    {
        m_folder.heading(Text::tr("Automatic annotation: zero-shot CLIP, then a CNN trained on CLIP's labels"));
        QStringList sources;
        for (const SourceRow& source : m_view.sources) {
            sources << Text::tr("`%1` (licence: %2)").arg(source.name, source.licence.isEmpty() ? Text::tr("not known") : source.licence);
        }
        m_folder.paragraph(Text::tr("Sources, one class each: %1. Encoder: %2. %3 training and %4 test images; seed %5.")
                               .arg(sources.join(QStringLiteral(", ")), m_view.zeroshotRun ? m_view.zeroshotRun->config.value(QStringLiteral("encoder")).toString() : QString())
                               .arg(report.trainImages)
                               .arg(report.testImages)
                               .arg(m_options.seed));
        if (const auto pictures = writeSheet(QStringLiteral("pictures.svg"), Text::tr("Nine images drawn at random, with their true labels"), drawnPictures()); !pictures) {
            return pictures;
        }
        m_folder.heading(Text::tr("%1 repetitions, each with training and test images drawn anew").arg(report.experiment.repetitions.size()));
        m_folder.paragraph(gainText());
        for (const QString& file : report.experiment.files) {
            if (file.endsWith(QLatin1String(".svg"))) {
                m_folder.showPicture(QStringLiteral("experiment/") + file, Text::tr("Gain of the refiner over CLIP alone, one dot per repetition"));
            }
        }
        m_folder.heading(Text::tr("One run"));
        m_folder.paragraph(tableText());
        if (!report.epochs.empty()) {
            for (const bool loss : {true, false}) {
                if (const auto curve = m_folder.picture(loss ? QStringLiteral("loss.svg") : QStringLiteral("accuracy.svg"), curveSvg(loss),
                                                        loss ? Text::tr("Loss against epoch") : Text::tr("Accuracy against epoch"));
                    !curve) {
                    return curve;
                }
            }
        }
        m_folder.heading(Text::tr("What the CNN overturned"));
        m_folder.paragraph(Text::tr("%1 labels of all images differ between CLIP and the CNN.").arg(report.corrections));
        if (!m_corrections.empty()) {
            if (const auto sheet = writeSheet(QStringLiteral("corrections.svg"), Text::tr("Corrections: CLIP, CNN, true label"), correctedPictures()); !sheet) {
                return sheet;
            }
        }
        m_folder.addFiles(QStringLiteral("experiment"), report.experiment.files);
        const auto done = m_folder.finish(report.toJson());
        report.files = m_folder.files();
        return done;
    }

    AutoAnnotationReport report;

private:
    struct Shown
    {
        std::size_t row;
        QStringList lines;
    };

    std::vector<Shown> drawnPictures() const
    {
        std::vector<std::size_t> rows(m_view.rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i] = i;
        }
        Random(streamSeed(m_options.seed, drawStream + 1)).shuffle(rows);
        rows.resize(std::min(rows.size(), shownPictures));
        std::vector<Shown> shown;
        for (const std::size_t row : rows) {
            shown.push_back({row, {m_view.className(m_view.rows[row].reference)}});
        }
        return shown;
    }

    std::vector<Shown> correctedPictures() const
    {
        std::vector<Correction> chosen = m_corrections;
        Random(streamSeed(m_options.seed, drawStream + 2)).shuffle(chosen);
        chosen.resize(std::min(chosen.size(), shownCorrections));
        std::vector<Shown> shown;
        for (const Correction& one : chosen) {
            const auto row = static_cast<std::size_t>(one.row);
            shown.push_back({row, {Text::tr("CLIP %1").arg(m_view.className(one.zeroshot)), Text::tr("CNN %1").arg(m_view.className(one.refiner)),
                                   Text::tr("true %1").arg(m_view.className(m_view.rows[row].reference))}});
        }
        return shown;
    }

    Result<void> writeSheet(const QString& name, const QString& title, const std::vector<Shown>& shown)
    {
        PictureSheetFigure figure;
        figure.title = title;
        std::map<SourceId, std::unique_ptr<SourceReader>> readers;
        for (const Shown& one : shown) {
            const ImageRow& image = m_view.images[one.row];
            const auto source = std::ranges::find(m_view.sources, image.source, &SourceRow::id);
            auto& reader = readers[image.source];
            if (!reader) {
                auto opened = openSource(source->kind, source->path, m_db->cacheDir());
                if (!opened) {
                    return failAs(opened);
                }
                reader = std::move(*opened);
            }
            const auto pixels = reader->read(image.index, image.fileName);
            const auto png = pixels ? encodePng(*pixels) : Result<QByteArray>(failAs(pixels));
            if (!png) {
                return failAs(png);
            }
            figure.pictures.push_back({*png, one.lines, image.name});
        }
        return m_folder.picture(name, pictureSheetSvg(figure), title);
    }

    QByteArray curveSvg(bool loss) const
    {
        LineChartFigure figure;
        figure.title = loss ? Text::tr("Loss, best epoch %1").arg(report.bestEpoch) : Text::tr("Accuracy against CLIP's labels, best epoch %1").arg(report.bestEpoch);
        figure.xAxis = Text::tr("epoch");
        figure.yAxis = loss ? Text::tr("loss") : Text::tr("accuracy");
        ChartSeries training{Text::tr("training, with dropout"), {}};
        ChartSeries validation{Text::tr("validation"), {}, true};
        for (const EpochRow& row : report.epochs) {
            training.points.push_back({static_cast<double>(row.epoch), loss ? row.trainLoss : row.trainAccuracy});
            validation.points.push_back({static_cast<double>(row.epoch), loss ? row.validationLoss : row.validationAccuracy});
        }
        figure.series = {training, validation};
        return lineChartSvg(figure);
    }

    QString gainText() const
    {
        const auto gain = [](const MeanInterval& mean) {
            return Text::tr("%1 points (95 % %2 to %3)").arg(100 * mean.mean, 0, 'f', 2).arg(100 * mean.low, 0, 'f', 2).arg(100 * mean.high, 0, 'f', 2);
        };
        QString text = Text::tr("Mean gain of the CNN over CLIP alone on the same test images: accuracy %1, macro F1 %2.").arg(gain(report.experiment.accuracyGain), gain(report.experiment.f1Gain));
        if (const QString verdict = gainVerdict(report.experiment); !verdict.isEmpty()) {
            text += QLatin1Char(' ') + verdict;
        }
        return text;
    }

    QString tableText() const
    {
        QString text = QStringLiteral("| %1 | %2 | %3 | %4 | F1 |\n|---|---|---|---|---|\n").arg(Text::tr("voice"), Text::tr("images"), Text::tr("accuracy %"), Text::tr("95 % interval"));
        const std::pair<QString, const std::optional<MeasureReport>*> rows[]{{Text::tr("CLIP, training images"), &report.clipTrain},
                                                                            {Text::tr("CLIP, test images"), &report.clipTest},
                                                                            {Text::tr("CNN, test images"), &report.refinerTest}};
        for (const auto& [name, figures] : rows) {
            if (*figures && (*figures)->accuracy) {
                const Interval& accuracy = *(*figures)->accuracy;
                text += QStringLiteral("| %1 | %2 | %3 | %4 – %5 | %6 |\n")
                            .arg(name)
                            .arg((*figures)->n)
                            .arg(100 * accuracy.value, 0, 'f', 2)
                            .arg(100 * accuracy.low, 0, 'f', 2)
                            .arg(100 * accuracy.high, 0, 'f', 2)
                            .arg((*figures)->macroF1 ? QString::number(*(*figures)->macroF1, 'f', 3) : QStringLiteral("–"));
            }
        }
        return text;
    }

    const AutoAnnotationOptions& m_options;
    TaskContext& m_task;
    StudyFolder m_folder;
    std::unique_ptr<ProjectDb> m_db;
    LabelView m_view;
    std::vector<Correction> m_corrections;
};

QJsonValue figuresJson(const std::optional<MeasureReport>& report)
{
    if (!report || !report->accuracy) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("n"), static_cast<qint64>(report->n)},
                       {QStringLiteral("accuracy"), report->accuracy->value},
                       {QStringLiteral("low"), report->accuracy->low},
                       {QStringLiteral("high"), report->accuracy->high},
                       {QStringLiteral("macro_f1"), report->macroF1 ? QJsonValue(*report->macroF1) : QJsonValue(QJsonValue::Null)}};
}

} // namespace

Result<void> AutoAnnotationOptions::validate() const
{
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("names no folder"));
    }
    if (sources.size() < 2) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("auto-annotation"), Text::tr("needs two sources or more, one per class"));
    }
    if (train < 2 || test < 1 || repeats < 1) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--train"), Text::tr("two training images, one test image and one repetition are the least"));
    }
    return refine.validate();
}

QJsonObject AutoAnnotationReport::toJson() const
{
    return {{QStringLiteral("study"), QStringLiteral("auto-annotation")},
            {QStringLiteral("classes"), QJsonArray::fromStringList(classes)},
            {QStringLiteral("train_images"), trainImages},
            {QStringLiteral("test_images"), testImages},
            {QStringLiteral("clip_train"), figuresJson(clipTrain)},
            {QStringLiteral("clip_test"), figuresJson(clipTest)},
            {QStringLiteral("refiner_test"), figuresJson(refinerTest)},
            {QStringLiteral("epochs"), epochsJson(epochs)},
            {QStringLiteral("best_epoch"), bestEpoch},
            {QStringLiteral("corrections"), corrections},
            {QStringLiteral("experiment"), experimentJson(experiment)}};
}

Result<AutoAnnotationReport> autoAnnotation(const EncoderLoader& loader, const RefinerTrainer& trainer, const AutoAnnotationOptions& options,
                                            ExperimentObserver* observer, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    Study study(options, task);
    const std::function<Result<void>()> steps[]{[&] { return study.open(); },          [&] { return study.label(loader); },
                                                [&] { return study.train(trainer); },  [&] { return study.measureVoices(); },
                                                [&] { return study.repeat(trainer, observer); }, [&] { return study.write(); }};
    for (const auto& step : steps) {
        if (const auto done = step(); !done) {
            return failAs(done);
        }
        if (study.report.stopped) {
            break;
        }
    }
    return std::move(study.report);
}

} // namespace postil
