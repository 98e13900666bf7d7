// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"
#include "core/metrics/spread.h"

#include <QStringList>

#include <optional>

namespace postil {

class ProjectDb;

/// The repeated experiment of the first study (original-method A.8).
struct ExperimentOptions {
    RefinerOptions training; ///< the seed is the first repetition's, the next have the numbers after it. `backend.threads`
                             ///< repetitions run side by side (0: the budget), each on one thread
    QString teacher;         ///< zero-shot run to learn from and to compare with; empty: the one in use
    int repeats = 30;        ///< of each pair, where there are pairs
    int train = 0;           ///< images drawn per class; 0: 546, or 70 % of a class that has fewer than 780
    int test = 0;            ///< images drawn per class; 0: 234, or the other 30 %
    bool pairs = false;      ///< every pair of classes by itself instead of all classes together
    QString out;             ///< folder; finished repetitions that it holds are kept
    bool overwrite = false;  ///< begin anew where the folder holds another experiment
    [[nodiscard]] Result<void> validate() const;
};

/// One repetition: both voices on the same test images, against reference labels.
struct Repetition {
    std::uint64_t seed = 0;
    QStringList classes;     ///< that it tells apart
    qint64 trainImages = 0;  ///< drawn, readable and labelled by the teacher; a part of them validates
    qint64 testImages = 0;
    double clipAccuracy = 0;
    double refinerAccuracy = 0;
    double clipMacroF1 = 0;  ///< over the classes that it tells apart
    double refinerMacroF1 = 0;
    std::optional<double> clipBinaryF1; ///< of the second class; only with two classes
    std::optional<double> refinerBinaryF1;
    double teacherRight = 0; ///< share of right labels among those that trained
    int bestEpoch = 0;
    double seconds = 0;      ///< training alone
    [[nodiscard]] double accuracyGain() const { return refinerAccuracy - clipAccuracy; }
    [[nodiscard]] double f1Gain() const { return refinerMacroF1 - clipMacroF1; }
};

/// Watches an experiment; called on its threads, one at a time.
class ExperimentObserver
{
public:
    virtual ~ExperimentObserver() = default;
    /// Before the first repetition: what an earlier call had finished, and how many there will be.
    virtual void started(const std::vector<Repetition>& finished, qint64 planned) = 0;
    virtual void repetitionDone(const Repetition& repetition) = 0;
};

struct ExperimentReport {
    QString teacher;
    QStringList classes;
    std::vector<Repetition> repetitions; ///< finished, pair by pair and by seed
    int epochs = 0;        ///< that each training had at most; 0: not known yet
    qint64 planned = 0;
    qint64 kept = 0;       ///< of them, finished by an earlier call
    MeanInterval accuracyGain;
    MeanInterval f1Gain;   ///< macro
    bool stopped = false;  ///< by the person; the same call goes on
    double seconds = 0;    ///< of this call
    std::vector<Skipped> skipped; ///< unreadable images
    QStringList files;     ///< written, relative to the folder
    /// Repetitions whose last epoch was the best one: more epochs might have made them better.
    [[nodiscard]] int stillImproving() const;
};

/// What people should know who read the gains: none was shown, or trainings were not at their end. Empty where there is nothing to say.
[[nodiscard]] QString gainVerdict(const ExperimentReport& report);

/// Repeats the whole recipe with training and test sets drawn anew from all images that have a reference label, whatever their
/// split; decisions play no part, since it is the machine that is measured. Early stopping follows a part of the training set with
/// its zero-shot labels. Each finished repetition is on disk before the next begins on its thread.
[[nodiscard]] Result<ExperimentReport> experiment(ProjectDb& db, const RefinerTrainer& trainer, const ExperimentOptions& options,
                                                  ExperimentObserver* observer, TaskContext& task);

/// Means and intervals of the gains over the repetitions that there are.
void summariseGains(ExperimentReport& report);

} // namespace postil
