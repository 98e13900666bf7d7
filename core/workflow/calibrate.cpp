// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/calibrate.h"

#include "core/base/text.h"
#include "core/labelling/temperature.h"
#include "core/project/projectdb.h"
#include "core/workflow/presets.h"

#include <algorithm>
#include <cmath>

namespace postil {

namespace {

/// Probabilities of the yardstick's images in the order of the project's classes, and what the run said.
struct Answered {
    Matrix probabilities;
    std::vector<int> truth;
    std::vector<int> said;
};

Answered answered(const LabelView& view, const RunRow& run, const PredictionTable& table, const Yardstick& set)
{
    std::vector<std::pair<std::size_t, std::size_t>> found; // place in the yardstick, row of the table
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
        const ImageId image = view.images[set.rows[i]].id;
        const auto at = std::ranges::lower_bound(table.images, image);
        if (set.truth[i] >= 0 && at != table.images.end() && *at == image) {
            found.emplace_back(i, static_cast<std::size_t>(at - table.images.begin()));
        }
    }
    Answered result{Matrix(found.size(), view.classes.size()), {}, {}};
    for (std::size_t r = 0; r < found.size(); ++r) {
        for (std::size_t c = 0; c < run.classes.size(); ++c) {
            if (const int position = view.classIndex(run.classes[c]); position >= 0) {
                result.probabilities.row(r)[static_cast<std::size_t>(position)] += table.probabilities.row(found[r].second)[c];
            }
        }
        result.truth.push_back(set.truth[found[r].first]);
        result.said.push_back(view.classIndex(table.labels[found[r].second]));
    }
    return result;
}

Calibration calibrationOf(const Matrix& probabilities, const std::vector<int>& truth)
{
    std::vector<double> confidences;
    std::vector<std::uint8_t> right;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto row = probabilities.row(i);
        const std::size_t best = largestColumn(row);
        confidences.push_back(static_cast<double>(row[best]));
        right.push_back(static_cast<int>(best) == truth[i] ? 1 : 0);
    }
    Calibration result;
    result.bins = reliabilityBins(confidences, right);
    result.ece = expectedCalibrationError(result.bins);
    result.negativeLogLikelihood = negativeLogLikelihood(probabilities, truth);
    return result;
}

QString swapAdvice(const SwapCheck& check, const LabelView& view)
{
    QStringList pairs;
    for (std::size_t said = 0; said < check.exchange.size(); ++said) {
        if (check.exchange[said] != static_cast<int>(said)) {
            pairs.append(Text::tr("“%1” is mostly “%2”").arg(view.classes[said].name, view.classes[static_cast<std::size_t>(check.exchange[said])].name));
        }
    }
    return pairs.isEmpty() ? Text::tr("The labels are worse than chance: look at the captions.")
                           : Text::tr("Captions swapped? The labels are worse than chance: %1.").arg(pairs.join(QStringLiteral(", ")));
}

} // namespace

SwapCheck checkSwapped(std::span<const int> truth, std::span<const int> said, std::size_t classes)
{
    SwapCheck check;
    std::int64_t right = 0;
    std::vector<std::vector<std::int64_t>> counts(classes, std::vector<std::int64_t>(classes)); // [said][true]
    for (std::size_t i = 0; i < truth.size(); ++i) {
        right += truth[i] == said[i] ? 1 : 0;
        if (truth[i] >= 0 && said[i] >= 0) {
            ++counts[static_cast<std::size_t>(said[i])][static_cast<std::size_t>(truth[i])];
        }
    }
    check.worseThanChance = !truth.empty() && classes > 1
                            && wilsonInterval(right, static_cast<std::int64_t>(truth.size())).high < 1.0 / static_cast<double>(classes);
    if (!check.worseThanChance) {
        return check;
    }
    for (std::size_t k = 0; k < classes; ++k) {
        const auto most = std::ranges::max_element(counts[k]);
        // A class that was never said stands for itself.
        check.exchange.push_back(*most > 0 ? static_cast<int>(most - counts[k].begin()) : static_cast<int>(k));
    }
    std::vector<int> sorted = check.exchange;
    std::ranges::sort(sorted);
    const bool permutation = std::ranges::adjacent_find(sorted) == sorted.end();
    if (!permutation) {
        check.exchange.clear();
    }
    return check;
}

Result<CalibrateReport> calibrate(ProjectDb& db, const CalibrateOptions& options)
{
    if (db.task() == Task::Multi) {
        return fail(Error::Code::Unsupported, db.path(), Text::tr("has an answer per class, and one factor cannot calibrate them all"));
    }
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    const std::optional<RunRow>& run = options.voice == Voice::ZeroShot ? view->zeroshotRun : view->refinerRun;
    if (!run || !run->hasProbabilities) {
        return fail(Error::Code::NotFound, voiceName(options.voice), Text::tr("this voice has no run with probabilities yet"));
    }
    const Result<PredictionTable> table = RunStore(db).predictions(run->id);
    if (!table) {
        return failAs(table);
    }
    const std::optional<Yardstick> steering = steeringSet(*view);
    if (!steering) {
        return fail(Error::Code::NotFound, db.path(), Text::tr("has no tuning gold and no reference labels to fit on; draw a gold set and answer it"));
    }
    const Answered fit = answered(*view, *run, *table, *steering);
    if (fit.truth.empty()) {
        return fail(Error::Code::NotFound, run->name, Text::tr("saw none of the images that could steer"));
    }
    CalibrateReport report;
    report.run = run->name;
    report.factor = fittedFactor(fit.probabilities, fit.truth);
    report.fittedOn = steeringAccuracy(*view, *table);
    const double scale = run->config.value(QStringLiteral("logit_scale")).toDouble();
    const QString proportions = run->config.value(QStringLiteral("proportions")).toString();
    const bool plain = proportions == QLatin1String("none") || proportions == QLatin1String("equal"); // Sinkhorn has a softness of its own
    if (run->voice == Voice::ZeroShot && scale > 0 && plain && !run->config.contains(QStringLiteral("candidate"))) {
        report.scale = scale * report.factor;
    }
    const SwapCheck swap = checkSwapped(fit.truth, fit.said, view->classes.size());
    report.swapped = swap.worseThanChance;
    if (report.swapped) {
        report.advice = swapAdvice(swap, *view);
    }
    if (const std::optional<Yardstick> reporting = reportingSet(*view)) {
        const Answered shown = answered(*view, *run, *table, *reporting);
        if (!shown.truth.empty()) {
            report.shownOn = reporting->name;
            report.n = static_cast<std::int64_t>(shown.truth.size());
            report.before = calibrationOf(shown.probabilities, shown.truth);
            report.after = calibrationOf(sharpened(shown.probabilities, report.factor), shown.truth);
        }
    }
    return report;
}

Result<void> useScale(ProjectDb& db, double scale)
{
    if (!std::isfinite(scale) || scale < 0) {
        return fail(Error::Code::InvalidArgument, QString::number(scale), Text::tr("is no scale: it must be above 0, or 0 for the encoder's own"));
    }
    return db.setSetting(presetScaleSetting, scale > 0 ? QString::number(scale, 'g', 9) : QString());
}

} // namespace postil
