// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/inference/encoder.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace postil {

enum class OptimizerKind : std::uint8_t { Sgd, Adam };
enum class InputScale : std::uint8_t { Unit, Raw }; ///< pixels / 255, or 0–255 as they are

/// Settings of a refiner's training. Defaults are those of the first study, with its two unknowns (batch size and
/// input scale) as measured in original-method A.5.
struct RefinerOptions {
    QString refiner = QStringLiteral("shallow-cnn");
    int epochs = 20;            ///< at most
    int patience = 10;          ///< epochs without a better validation loss before stopping
    int batch = 8;              ///< images; not given by the study
    OptimizerKind optimizer = OptimizerKind::Sgd;
    double learningRate = 0.001;
    double momentum = 0.9;      ///< SGD only
    double weightDecay = 0.0;
    double dropout = 0.5;
    double validationPart = 0.2; ///< of the machine-labelled images
    InputScale inputScale = InputScale::Unit;
    int inputSize = 28;         ///< pixels, square
    int channels = 0;           ///< 1 or 3; 0: one if every image is grey, else three
    std::uint64_t seed = 0;
    BackendOptions backend;
    [[nodiscard]] Result<void> validate() const; ///< names the option and its allowed range
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RefinerOptions> fromJson(const QJsonObject& json);
};

/// Images at the refiner's input size, rows from the top, channels planar per image (C × H × W).
struct TrainingImages {
    int size = 0;
    int channels = 0;
    std::vector<std::uint8_t> pixels; ///< count × channels × size × size
    std::vector<int> labels;          ///< [0, classes)
    [[nodiscard]] std::size_t count() const { return labels.size(); }
};

struct EpochRow {
    int epoch = 0; ///< from 1
    double trainLoss = 0;
    double trainAccuracy = 0;      ///< with dropout active, as in the study
    double validationLoss = 0;
    double validationAccuracy = 0;
};

struct RefinerProgress {
    int epoch = 0; ///< running, from 1
    int epochs = 0;
    int batch = 0; ///< done in this epoch
    int batches = 0;
};

/// Watches a training, called on the training thread.
class TrainingObserver
{
public:
    virtual ~TrainingObserver() = default;
    virtual void epochDone(const EpochRow& row, bool isBest) = 0;
    virtual void batchDone(const RefinerProgress&) {}
    /// After each epoch: class probabilities of the validation images (count × classes), for the flip feed.
    virtual void validationProbabilities(const Matrix&) {}
};

/// A trained network: labels images.
class Refiner
{
public:
    virtual ~Refiner() = default;
    [[nodiscard]] virtual qint64 parameters() const = 0;
    /// Probabilities, count × classes. `images.labels` is not read. Equal bits for equal input, at any thread count.
    [[nodiscard]] virtual Result<Matrix> predict(const TrainingImages& images, TaskContext& task) = 0;
    /// safetensors with the options, class names and input geometry in its metadata.
    [[nodiscard]] virtual Result<void> save(const QString& path, const QJsonObject& metadata) const = 0;
};

struct TrainedRefiner {
    std::unique_ptr<Refiner> refiner; ///< at the best epoch
    std::vector<EpochRow> epochs;
    int bestEpoch = 0;   ///< lowest validation loss
    double seconds = 0;  ///< the training alone
    bool stopped = false; ///< a person stopped it; resumable from the checkpoint
    bool stoppedEarly = false; ///< patience ran out
};

/// Trains refiners. Stopping: `task.isCancelled()` is asked at every batch; the state (weights, optimizer, random
/// state, position in the epoch) goes to `checkpoint`, and the same call with the same data and options goes on from
/// there to the bit. An empty `checkpoint` keeps none.
class RefinerTrainer
{
public:
    virtual ~RefinerTrainer() = default;
    [[nodiscard]] virtual Result<TrainedRefiner> train(const RefinerOptions& options, int classes,
                                                       const TrainingImages& training, const TrainingImages& validation,
                                                       const QString& checkpoint, TrainingObserver* observer,
                                                       TaskContext& task) const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend) const = 0;
    [[nodiscard]] virtual Result<QJsonObject> metadata(const QString& path) const = 0;
    /// Parameter count for the settings dialog, without building anything on a device.
    [[nodiscard]] virtual Result<qint64> parameterCount(const RefinerOptions& options, int channels, int classes) const = 0;
};

} // namespace postil
