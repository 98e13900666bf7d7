// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/inference/captionedimages.h"
#include "core/inference/refiner.h"

#include <QJsonObject>

namespace postil {

/// Where the weight decay goes: on the weights themselves (AdamW, as CLIP was trained), or into the gradient (plain Adam).
enum class DecayKind : std::uint8_t { Decoupled, L2 };
/// The parts of a CLIP model that learn; the rest stays as it is.
enum class TrainedTowers : std::uint8_t { Both, Image, Text };

/// Contrastive training of a CLIP model from the weights that it has (original-method B.4). Defaults are the second study's where it
/// gives them, else CLIP's (Radford et al. 2021); the batch is ours.
struct FineTuneOptions {
    QString encoder;           ///< to begin with
    QString vocabulary;        ///< as EncoderOptions::vocabulary
    bool fromScratch = false;  ///< random weights in the encoder's shape, with its tokenizer
    TrainedTowers towers = TrainedTowers::Both;
    int epochs = 10;
    int batch = 32;            ///< image–caption pairs that the loss compares
    int accumulate = 1;        ///< parts that a batch is computed in, to save memory; gradients stay those of the whole batch
    double learningRate = 5e-5;
    double beta1 = 0.9;
    double beta2 = 0.98;
    double epsilon = 1e-6;
    double weightDecay = 0.2;  ///< of every tensor
    DecayKind decay = DecayKind::Decoupled;
    ScheduleKind schedule = ScheduleKind::Constant;
    bool multiPositive = true; ///< targets spread evenly over equal captions; off: the plain loss, one caption per image
    bool augment = false;      ///< images are moved, turned, exposed a little, as in train-clip
    qint64 memory = 2'000'000'000; ///< bytes of prepared images kept; what needs more is read for every batch
    std::uint64_t seed = 0;
    BackendOptions backend;    ///< precision: auto is fp32 on the CPU, bf16 with fp32 weights on a GPU
    [[nodiscard]] Result<void> validate() const;
    [[nodiscard]] QJsonObject toJson() const;
};

struct FineTuneEpoch {
    int epoch = 0; ///< from 1
    double trainLoss = 0;
    std::optional<double> validationLoss;     ///< empty without validation images
    std::optional<double> validationAccuracy; ///< share of validation images whose own caption is nearer than all others
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static FineTuneEpoch fromJson(const QJsonObject& json);
};

struct FineTuneResult {
    std::vector<FineTuneEpoch> epochs;
    int bestEpoch = 0; ///< lowest validation loss, else the last: the one that is saved
    double seconds = 0;
    qint64 trainedParameters = 0;
    bool stopped = false; ///< by a person; the same call goes on
};

/// Watches a fine-tuning, called on its thread.
class FineTuneObserver
{
public:
    virtual ~FineTuneObserver() = default;
    virtual void epochDone(const FineTuneEpoch& row, bool isBest) = 0;
    /// Loss of one batch; `step` counts from 1 over all epochs of `steps`.
    virtual void batchDone(qint64 step, qint64 steps, double loss) = 0;
};

class FineTuner
{
public:
    virtual ~FineTuner() = default;
    /// Writes the model in Hugging Face's layout into `outDir` (fp32), ready to be used as an encoder. `checkpoint.safetensors` beside
    /// it while it trains: the same call goes on from there to the bit at the same thread count.
    [[nodiscard]] virtual Result<FineTuneResult> train(const FineTuneOptions& options, const CaptionedImages& training,
                                                       const CaptionedImages& validation, const QString& outDir,
                                                       FineTuneObserver* observer, TaskContext& task) const = 0;
};

} // namespace postil
