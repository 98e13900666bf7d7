// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/calibration.h"
#include "core/metrics/interval.h"
#include "core/metrics/multilabel.h"
#include "core/project/labelview.h"

#include <optional>

namespace postil {

enum class MeasuredVoice : std::uint8_t { ZeroShot, Refiner, Label };

[[nodiscard]] QString measuredVoiceName(MeasuredVoice voice); ///< "zeroshot", "refiner", "label"
[[nodiscard]] std::optional<MeasuredVoice> measuredVoiceFromName(const QString& name);

/// What labels are held against. Gold is the reporting part only: the tuning part may have steered what is measured.
enum class MeasureAgainst : std::uint8_t {
    Auto, ///< gold where any image of the split has a reporting answer, else reference labels
    Reference,
    Gold
};

[[nodiscard]] std::optional<MeasureAgainst> measureAgainstFromName(const QString& name); ///< "auto", "reference", "gold"

struct MeasureOptions {
    std::optional<Split> split; ///< empty: all
    MeasuredVoice voice = MeasuredVoice::Label;
    MeasureAgainst against = MeasureAgainst::Auto;
};

/// One class of a multi-label project, over the images whose answer is known.
struct FindingFigures {
    std::int64_t n = 0;
    std::int64_t unanswered = 0; ///< of n, those about which the voice says nothing: counted as the wrong answer
    YesNoCounts counts;
    std::optional<Interval> accuracy;
    std::optional<Interval> auc; ///< empty where all are yes or all are no
    double precision = 0;        ///< of "yes"; 0 where undefined, as the next two
    double recall = 0;
    double f1 = 0;
};

/// What a voice is worth against the yardstick. Everything is empty where it is not known; 0 is a measured 0.
///
/// Which images count: those of the split that have a yardstick. One on which the voice says nothing (rejected, added after the
/// run, "none of these") counts as an error and is listed under `unlabelled`; where the voice says nothing on any image,
/// nothing is known. Voice Label leaves out what a person excluded, since it is no part of the data set; the machine voices
/// are measured on excluded images too, or excluding hard ones would flatter them.
///
/// AUC: from the run's probabilities; columns of classes that the run did not know are 0, an image that the run did not see
/// has equal probabilities. With voice Label a decided image has its whole probability on the decision. Reliability: machine
/// labels only.
///
/// Multi-label projects: see measureAnswers().
struct MeasureReport {
    QString voice;
    QString split;      ///< "all", "train", …
    QString yardstick;  ///< "reference" or "gold"
    QString run;        ///< name of the run that speaks; empty where only people did
    std::int64_t n = 0; ///< images with a yardstick
    std::int64_t unlabelled = 0; ///< of those, without a label of this voice: counted as wrong, and said
    std::int64_t noneOfThese = 0; ///< of n, those whose gold answer is "none of these": in the accuracy (no label is right), in no other figure
    std::int64_t excluded = 0;   ///< left out of n because a person excluded them (voice Label)
    std::optional<Interval> accuracy;
    std::optional<double> balancedAccuracy;
    std::optional<double> macroF1;
    std::optional<double> binaryF1; ///< of the second class; only with two classes
    std::optional<double> auc;      ///< MedMNIST's convention; only with probabilities
    std::optional<double> kappa;
    std::optional<double> linearKappa;    ///< ordinal projects: a grade further off weighs more; an image without a label is as far off as can be
    std::optional<double> quadraticKappa;
    std::optional<Interval> balancedAccuracyInterval; ///< 95 %, as are the next three
    std::optional<Interval> macroF1Interval;
    std::optional<Interval> binaryF1Interval;
    std::optional<Interval> aucInterval;
    std::vector<double> f1;         ///< per class
    std::vector<double> precision;
    std::vector<double> recall;
    QStringList classes;
    std::vector<std::vector<std::int64_t>> confusion; ///< [true][predicted]; sums to n - unlabelled - noneOfThese
    std::vector<FindingFigures> findings; ///< multi-label projects: per class; the confusion matrix is empty there
    std::optional<double> microF1;        ///< multi-label projects, as the next two: of all answers together
    std::optional<Interval> subsetAccuracy; ///< images of which every answer is right
    std::optional<double> hammingLoss;    ///< share of wrong answers
    std::vector<ReliabilityBin> reliability; ///< 10 equal-width bins; empty without confidences
    std::optional<double> ece;      ///< expected calibration error over the bins
};

/// NotFound when the voice has no run.
[[nodiscard]] Result<MeasureReport> measure(ProjectDb& db, const LabelView& view, const MeasureOptions& options);

/// How often two voices give the same label, where both give one. Never called accuracy.
struct Agreement {
    QString a; ///< "zeroshot", "refiner", "human"
    QString b;
    std::int64_t n = 0;
    std::optional<double> share;
    std::optional<double> kappa;
};
/// Every pair of voices that both spoke on some image.
[[nodiscard]] std::vector<Agreement> agreements(const LabelView& view);
/// The same, of answers instead of labels in a multi-label project.
[[nodiscard]] Result<std::vector<Agreement>> agreements(ProjectDb& db, const LabelView& view);

} // namespace postil
