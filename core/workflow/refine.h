// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/netplan.h"
#include "core/metrics/interval.h"
#include "core/dataset/image.h"
#include "core/project/runstore.h"

#include <QJsonArray>

namespace postil {

class ProjectDb;
struct LabelView;

struct RefineOptions {
    RefinerOptions training;
    std::vector<Split> trainSplits = {Split::Train, Split::None}; ///< images that train; all are predicted
    QString teacher;      ///< zero-shot run to learn from; empty: the one in use
    QString name;         ///< of the run; empty: "r<N>"
    bool confidentSubset = false; ///< of each class only the most confident machine labels train, see chooseTrainingSet()
    double humanWeight = 1.0;     ///< of a decided image in the loss; of the others it is 1
    bool use = false;     ///< make its labels count at once
    bool resume = false;  ///< go on from the project's interrupted training with the same options
    bool backToBest = false; ///< with resume: train no further, the best epoch so far becomes the run
    [[nodiscard]] Result<void> validate() const;
};

/// The presets of the studies: "auto-annotation".
[[nodiscard]] Result<RefineOptions> refinePreset(const QString& name);

/// What the feed shows: an image whose predicted class changed in the epoch that just ended.
struct Flip {
    int epoch = 0;
    ImageId image;
    ClassId from;
    ClassId to;
};

/// Watches a refinement, called on its thread.
class RefineObserver
{
public:
    virtual ~RefineObserver() = default;
    virtual void started(qint64 training, qint64 validation, qint64 human, qint64 parameters) = 0;
    virtual void epochDone(const EpochRow& row, bool isBest) = 0;
    virtual void batchDone(const RefinerProgress& progress) = 0;
    virtual void flipped(const std::vector<Flip>& flips) = 0;
    /// Asked at every batch, once an epoch is done: true ends the training, and the best epoch so far becomes the run.
    [[nodiscard]] virtual bool isEnough() { return false; }
};

struct RefineReport {
    RunRow run;            ///< invalid id when stopped before it was finished
    std::vector<EpochRow> epochs;
    int bestEpoch = 0;
    double seconds = 0;    ///< training alone
    bool stopped = false;  ///< by the person; resumable
    bool stoppedEarly = false; ///< before the last epoch: out of patience, or enough for the person
    qint64 corrections = 0;
    qint64 images = 0;
    qint64 trainingImages = 0;
    qint64 validationImages = 0;
    qint64 humanImages = 0;
    qint64 parameters = 0;
    std::optional<Accuracy> accuracy; ///< reference labels of the steering images
    std::optional<Accuracy> teacherAccuracy;
    std::vector<Skipped> skipped; ///< unreadable images: neither trained on nor predicted
    QString advice;        ///< empty, or "the network never left one class: …", "no gain here: …"
};

/// Trains on the teacher's labels and every decision, predicts all images, stores a run. Images left out (excluded,
/// none of these, rejected by the teacher, unreadable) do not train.
[[nodiscard]] Result<RefineReport> refine(ProjectDb& db, const RefinerTrainer& trainer, const RefineOptions& options,
                                          RefineObserver* observer, TaskContext& task);

/// The network that refine() would train on these images, for the dialog's drawing. Heads on embeddings need the zero-shot run in use.
[[nodiscard]] Result<NetPlan> planRefinement(const LabelView& view, const RefineOptions& options);

/// An interrupted training of this project, to offer "Resume".
struct PendingTraining {
    RefineOptions options;
    int epoch = 0;
};
[[nodiscard]] std::optional<PendingTraining> pendingTraining(const ProjectDb& db);
void discardPendingTraining(const ProjectDb& db);

/// Rows as the command line and a run's metrics show them: epoch, train_loss, train_accuracy, validation_loss, validation_accuracy.
[[nodiscard]] QJsonArray epochsJson(const std::vector<EpochRow>& epochs);
[[nodiscard]] std::vector<EpochRow> epochsFromJson(const QJsonArray& json);
/// Where a run's network lies: in the project's cache folder, which may be deleted; the run's labels do not depend on it.
[[nodiscard]] QString networkPath(const ProjectDb& db, RunId run);

} // namespace postil
