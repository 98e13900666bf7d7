// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/calibration.h"
#include "core/project/runstore.h"
#include "core/workflow/steering.h"

namespace postil {

class ProjectDb;

struct CalibrateOptions {
    Voice voice = Voice::ZeroShot; ///< the run in use of this voice
};

/// Confidences against answers, on images that steered nothing.
struct Calibration {
    std::vector<ReliabilityBin> bins;
    std::optional<double> ece;
    double negativeLogLikelihood = 0;
};

struct CalibrateReport {
    QString run;
    double factor = 1;             ///< the scale times this; probabilities to this power
    std::optional<double> scale;   ///< fitted scale of softmax(scale · cosine), for `--logit-scale`; not for refiners and candidates
    std::optional<Accuracy> fittedOn; ///< accuracy, number and kind of the steering images
    QString shownOn;               ///< the reporting images; empty: there are none, and nothing is shown
    std::int64_t n = 0;
    std::optional<Calibration> before;
    std::optional<Calibration> after;
    bool swapped = false;          ///< the answers are worse than chance
    QString advice;                ///< for people, when swapped: which captions look exchanged
};

/// Fits the temperature on the steering images and shows on the reporting images what it does. NotFound without a run that knows
/// probabilities, or without answers to fit on.
[[nodiscard]] Result<CalibrateReport> calibrate(ProjectDb& db, const CalibrateOptions& options);

/// The scale that zero-shot runs of this project take when they are asked for none, in the place of a preset's; 0: the encoder's own.
[[nodiscard]] Result<void> useScale(ProjectDb& db, double scale);

/// Whether labels are worse than chance (the interval ends below 1 / classes), and what exchange of classes would be right most
/// often: [said] -> true, empty when it is no exchange.
struct SwapCheck {
    bool worseThanChance = false;
    std::vector<int> exchange;
};
[[nodiscard]] SwapCheck checkSwapped(std::span<const int> truth, std::span<const int> said, std::size_t classes);

} // namespace postil
