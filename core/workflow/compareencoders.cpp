// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/compareencoders.h"

#include "core/base/text.h"
#include "core/figures/intervalchart.h"
#include "core/project/captionstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/embed.h"
#include "core/workflow/livecaptions.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace postil {

namespace {

constexpr int towerRepeats = 3; ///< the best counts: other programs only ever make it slower

qint64 weightBytes(const QString& path)
{
    const QFileInfo file(path);
    if (file.isFile()) {
        return file.size();
    }
    qint64 sum = 0;
    for (const QString& pattern : {QStringLiteral("*.safetensors"), QStringLiteral("*.bin"), QStringLiteral("*.pt")}) {
        const QFileInfoList files = QDir(path).entryInfoList({pattern}, QDir::Files);
        for (const QFileInfo& one : files) {
            sum += one.size();
        }
        if (sum > 0) {
            break; // the same weights in several formats count once
        }
    }
    return sum;
}

Result<double> towerRate(Encoder& encoder, TaskContext& task)
{
    const auto size = static_cast<std::size_t>(encoder.info().imageSize);
    const Image square{encoder.info().imageSize, encoder.info().imageSize, 3, std::vector<std::uint8_t>(size * size * 3, 127)};
    const std::vector<Image> block(static_cast<std::size_t>(encoder.info().blockImages), square);
    double best = 0;
    for (int repeat = 0; repeat <= towerRepeats && !task.isCancelled(); ++repeat) {
        QElapsedTimer timer;
        timer.start();
        if (const Result<Matrix> done = encoder.encodePreprocessed(block); !done) {
            return failAs(done);
        }
        const double seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
        best = repeat == 0 ? 0 : std::max(best, static_cast<double>(block.size()) / std::max(seconds, 1e-9)); // the first warms up
    }
    return best;
}

/// Reference labels of the split that was asked for, else the steering images.
std::optional<Yardstick> yardstickOf(const LabelView& view, const std::optional<Split>& split)
{
    if (!split) {
        return steeringSet(view);
    }
    Yardstick set;
    set.name = QStringLiteral("reference (%1)").arg(splitName(*split));
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        if (const int truth = view.classIndex(view.rows[i].reference); truth >= 0 && view.images[i].split == *split) {
            set.rows.push_back(i);
            set.truth.push_back(truth);
        }
    }
    return set.rows.empty() ? std::nullopt : std::optional(std::move(set));
}

constexpr int unlabelled = -2;

/// Labels by image position, unlabelled where the image has no embedding.
Result<std::vector<int>> labelWith(ProjectDb& db, Encoder& encoder, EncoderComparison& row, TaskContext& task)
{
    if (db.task() == Task::Multi) {
        return fail(Error::Code::Unsupported, db.path(), Text::tr("encoders are compared by one label per image; label with each of them (zeroshot --encoder) and measure that (measure --voice zeroshot)"));
    }
    if (const auto embedded = embedImages(db, encoder, task); !embedded) {
        return failAs(embedded);
    }
    const auto live = LiveCaptions::open(db, encoder.info());
    const auto prompts = CaptionStore(db).current();
    if (!live || !prompts) {
        return live ? failAs(prompts) : failAs(live);
    }
    ScoringOptions scoring;
    scoring.scale = encoder.info().logitScale;
    const Result<Labelled> labels = (*live)->labels({*prompts, scoring}, encoder, task);
    if (!labels) {
        return failAs(labels);
    }
    row.images = static_cast<qint64>(labels->best.size());
    row.perClass.resize((*live)->view().classes.size());
    std::vector<int> byImage((*live)->view().images.size(), unlabelled);
    for (std::size_t i = 0; i < labels->best.size(); ++i) {
        byImage[(*live)->images()[i]] = labels->best[i];
        ++row.perClass[static_cast<std::size_t>(labels->best[i])];
    }
    return byImage;
}

std::optional<double> agreementOf(const std::vector<int>& a, const std::vector<int>& b)
{
    qint64 both = 0;
    qint64 same = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (a[i] != unlabelled && b[i] != unlabelled) {
            ++both;
            same += a[i] == b[i] ? 1 : 0;
        }
    }
    return both > 0 ? std::optional(static_cast<double>(same) / static_cast<double>(both)) : std::nullopt;
}

} // namespace

Result<void> CompareEncodersOptions::validate() const
{
    if (encoders.size() < 2) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--encoders"), Text::tr("needs two encoders or more"));
    }
    for (const EncoderOptions& encoder : encoders) {
        if (const auto valid = encoder.backend.validate(); !valid) {
            return valid;
        }
    }
    return {};
}

Result<CompareEncodersReport> compareEncoders(ProjectDb& db, const EncoderLoader& loader, const CompareEncodersOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    if (view->classes.empty()) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("the project has no classes yet"));
    }
    const std::optional<Yardstick> yardstick = yardstickOf(*view, options.split);
    CompareEncodersReport report;
    report.yardstick = yardstick ? yardstick->name : QString();
    std::ranges::transform(view->classes, std::back_inserter(report.classes), &ClassRow::name);
    std::vector<std::vector<int>> labels;
    std::optional<Error> first;
    for (const EncoderOptions& wanted : options.encoders) {
        EncoderComparison row;
        row.path = wanted.path;
        row.name = QFileInfo(wanted.path).fileName();
        labels.emplace_back();
        const auto encoder = loader.load(wanted);
        Result<std::vector<int>> labelled = encoder ? Result<std::vector<int>>(std::vector<int>()) : Result<std::vector<int>>(failAs(encoder));
        if (encoder) {
            row.info = (*encoder)->info();
            row.name = row.info.name;
            row.bytes = weightBytes(row.info.path);
            labelled = labelWith(db, **encoder, row, task);
        }
        const Result<double> rate = labelled ? towerRate(**encoder, task) : Result<double>(failAs(labelled));
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, row.name, Text::tr("stopped"));
        }
        if (!rate) {
            row.problem = rate.error().message();
            first = first.value_or(rate.error());
        } else {
            row.imagesPerSecond = *rate;
            row.accuracy = yardstick ? yardstick->accuracy(*labelled) : std::nullopt;
            labels.back() = std::move(*labelled);
        }
        report.encoders.push_back(std::move(row));
    }
    if (std::ranges::all_of(report.encoders, [](const EncoderComparison& row) { return !row.problem.isEmpty(); })) {
        return tl::unexpected(*first);
    }
    for (const auto& a : labels) {
        auto& line = report.agreement.emplace_back();
        for (const auto& b : labels) {
            line.push_back(agreementOf(a, b));
        }
    }
    return report;
}

QByteArray encoderPicture(const CompareEncodersReport& report)
{
    IntervalChartFigure figure;
    figure.title = Text::tr("Zero-shot accuracy of %n encoder(s), the same captions", nullptr, static_cast<int>(report.encoders.size()));
    figure.valueAxis = report.yardstick.isEmpty() ? Text::tr("accuracy, not known: no reference labels and no gold") : Text::tr("accuracy in %, %1").arg(report.yardstick);
    for (const EncoderComparison& row : report.encoders) {
        const QString note = row.problem.isEmpty() ? Text::tr("%1 M parameters, %2 images/s")
                                                         .arg(static_cast<double>(row.info.parameters) * 1e-6, 0, 'f', 1)
                                                         .arg(row.imagesPerSecond, 0, 'f', row.imagesPerSecond < 10 ? 1 : 0)
                                                   : Text::tr("could not be used");
        figure.rows.push_back({row.name, note, row.accuracy ? std::optional(row.accuracy->interval) : std::nullopt});
    }
    return intervalChartSvg(figure);
}

} // namespace postil
