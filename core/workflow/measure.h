// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"
#include "core/project/labelview.h"

#include <QJsonObject>

#include <optional>

namespace postil {

enum class MeasuredVoice : std::uint8_t { ZeroShot, Refiner, Label };

struct MeasureOptions {
    std::optional<Split> split; ///< empty: all
    MeasuredVoice voice = MeasuredVoice::Label;
};

struct MeasureReport {
    QString voice;
    QString split;      ///< "all", "train", …
    QString yardstick;  ///< "reference" or "gold"
    std::int64_t n = 0; ///< images with a yardstick
    std::int64_t unlabelled = 0; ///< of those, without a label of this voice: counted as wrong, and said
    std::optional<Interval> accuracy;
    std::optional<double> balancedAccuracy;
    std::optional<double> macroF1;
    std::optional<double> binaryF1; ///< of the second class; only with two classes
    std::optional<double> auc;      ///< MedMNIST's convention; only with probabilities
    std::optional<double> kappa;
    std::vector<double> f1;         ///< per class
    std::vector<double> precision;
    std::vector<double> recall;
    QStringList classes;
    std::vector<std::vector<std::int64_t>> confusion; ///< [true][predicted]
    std::vector<std::vector<std::int64_t>> reliability; ///< 10 equal-width bins: {n, right}; empty without confidences
    std::vector<double> reliabilityConfidence;          ///< mean confidence per bin
    std::optional<double> ece;      ///< expected calibration error over the bins
};

[[nodiscard]] Result<MeasureReport> measure(ProjectDb& db, const LabelView& view, const MeasureOptions& options);

/// How often two voices give the same label, where both give one. Never called accuracy.
struct Agreement {
    QString a;
    QString b;
    std::int64_t n = 0;
    std::optional<double> share;
    std::optional<double> kappa;
};
[[nodiscard]] std::vector<Agreement> agreements(const LabelView& view);

} // namespace postil
