// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/dataset/image.h"
#include "core/inference/refiner.h"

#include <functional>
#include <span>

namespace postil {

/// Settings of one classifier over several data sets. Defaults are MedMNIST's (original-method B.2).
struct JointOptions {
    QString network = QStringLiteral("resnet18"); ///< resnet18, resnet50
    NetStem stem = NetStem::Auto;
    QString weights;             ///< to begin with, as RefinerOptions::weights
    int inputSize = 28;          ///< pixels, square; other images are resized by area
    InputScale inputScale = InputScale::Signed;
    int epochs = 10;
    int batch = 128;
    OptimizerKind optimizer = OptimizerKind::Adam;
    double learningRate = 0.001;
    ScheduleKind schedule = ScheduleKind::MultiStep;
    double weightDecay = 0.0;
    bool balanced = false;       ///< every source as often in an epoch as every other; else every image once
    int measuredTraining = 10'000; ///< training images, drawn once, that the curve's training figures stand on; 0: all
    std::uint64_t seed = 0;
    BackendOptions backend;
    [[nodiscard]] Result<void> validate() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// One of the joined data sets.
struct JointSource {
    QString name;
    QStringList classes;
    bool several = false; ///< multi-label: an output layer and a loss of its own; the others share one over all their classes
    int offset = 0;       ///< of its first class: among the classes of all sources with one label per image
};

/// The images of all sources. Rows count from 0 per split, over all sources. Only Train, Val and Test are used.
class JointImages
{
public:
    virtual ~JointImages() = default;
    [[nodiscard]] virtual const std::vector<JointSource>& sources() const = 0;
    [[nodiscard]] virtual int channels() const = 0;
    [[nodiscard]] virtual std::size_t count(Split split) const = 0;
    [[nodiscard]] virtual std::size_t source(Split split, std::size_t row) const = 0;
    [[nodiscard]] virtual int label(Split split, std::size_t row) const = 0; ///< with the source's offset
    [[nodiscard]] virtual std::span<const std::uint8_t> answers(Split split, std::size_t row) const = 0; ///< 0 or 1 per class
    /// channels × size × size bytes per row.
    [[nodiscard]] virtual Result<void> read(Split split, std::span<const std::uint32_t> rows, std::span<std::uint8_t> pixels) const = 0;
    [[nodiscard]] virtual QByteArray fingerprint() const = 0; ///< of labels and images
};

struct JointFigures {
    QString source; ///< empty: all of them
    std::size_t images = 0;
    std::optional<double> auc;      ///< mean over the classes that occur, one against the rest
    std::optional<double> accuracy; ///< arg max over the classes of all sources; multi-label: mean of the answers at .5
};

struct JointSplitFigures {
    JointFigures overall; ///< AUC: mean of the output layers'; accuracy: share of the images, multi-label ones by their answers
    std::vector<JointFigures> sources;
};

struct JointEpoch {
    int epoch = 0; ///< from 1
    double trainLoss = 0;
    JointSplitFigures train;
    JointSplitFigures validation;
    JointSplitFigures test;
    [[nodiscard]] QJsonObject toJson() const;
};

struct JointResult {
    std::vector<QJsonObject> epochs; ///< JointEpoch::toJson()
    int bestEpoch = 0; ///< highest overall AUC on the validation split
    double seconds = 0;
    qint64 parameters = 0;
    bool stopped = false;
};

class JointTrainer
{
public:
    virtual ~JointTrainer() = default;
    /// Writes model.safetensors (the best epoch) into `outDir`, and checkpoint.safetensors beside it while it trains: the same call
    /// goes on from there to the bit at the same thread count.
    [[nodiscard]] virtual Result<JointResult> train(const JointOptions& options, const JointImages& images, const QString& outDir,
                                                    const std::function<void(const QJsonObject& epoch, bool isBest)>& epochDone,
                                                    TaskContext& task) const = 0;
};

} // namespace postil
