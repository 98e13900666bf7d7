// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"
#include "core/project/labelview.h"

#include <QJsonValue>

#include <optional>
#include <span>

namespace postil {

/// Images with known answers, for one of two purposes that never share images: choosing (steering) or reporting.
struct Yardstick {
    QString name;                  ///< "gold (tuning)", "reference (val)": on which images a figure stands
    std::vector<std::size_t> rows; ///< positions in LabelView::images, ascending
    std::vector<int> truth;        ///< class position; -1: "none of these"

    /// Accuracy of labels by image position (class positions, -1: none of these). Empty without images.
    [[nodiscard]] std::optional<Accuracy> accuracy(std::span<const int> labels) const;
};

/// The split whose reference labels a person or the program may steer by: val, else train, else images of no split.
/// Never test. Empty if none of them has reference labels.
[[nodiscard]] std::optional<Split> steeringSplit(const LabelView& view);

/// What captions, temperature, threshold and the winner among labelings are chosen by: the answered tuning gold, else the
/// reference labels of the steering split without images of the reporting gold.
[[nodiscard]] std::optional<Yardstick> steeringSet(const LabelView& view);

/// What a figure that was chosen by steering is shown on: the answered reporting gold, else the reference labels of the test
/// split without images of the tuning gold. Empty if there is neither.
[[nodiscard]] std::optional<Yardstick> reportingSet(const LabelView& view);

/// The answered gold images of one part.
[[nodiscard]] Yardstick goldSet(const LabelView& view, GoldPart part);

/// Labels of a table by image position: class positions, -1 where there is none.
[[nodiscard]] std::vector<int> labelPositions(const LabelView& view, const PredictionTable& predictions);

/// Share of the steering images that the predictions label rightly; images without a label count as wrong.
/// Reported figures come from measure(), on other images.
[[nodiscard]] std::optional<Accuracy> steeringAccuracy(const LabelView& view, const PredictionTable& predictions);

/// An accuracy as runs keep it and commands answer it: {value, low, high, n, yardstick}, or null.
[[nodiscard]] QJsonValue accuracyJson(const std::optional<Accuracy>& accuracy);
/// The accuracy on the steering images that refine() kept with a run's metrics; empty where there was no yardstick.
[[nodiscard]] std::optional<Accuracy> keptAccuracy(const QJsonObject& metrics);

} // namespace postil
