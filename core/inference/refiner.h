// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/inference/encoder.h"

#include <QJsonObject>

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace postil {

enum class OptimizerKind : std::uint8_t { Sgd, Adam, AdamW };
enum class InputScale : std::uint8_t {
    Unit,    ///< pixels / 255
    Raw,     ///< 0–255 as they are
    Signed,  ///< (pixels / 255 - .5) / .5, MedMNIST's
    ImageNet ///< what torchvision's weights expect
};
enum class ScheduleKind : std::uint8_t { Constant, MultiStep, Cosine }; ///< of the learning rate over the epochs
enum class LossKind : std::uint8_t { CrossEntropy, Gce, Elr };
enum class StoppingRule : std::uint8_t { Validation, Human, Tuning };
enum class NetStem : std::uint8_t { Auto, Small, Large }; ///< first layers for pictures of 28 or of 224 pixels; auto: large from 96
/// What the labels are: one class of several without an order, grades with an order, or a yes or no for every class.
enum class AnswerKind : std::uint8_t { OneClass, Ordinal, Several };

/// Random changes of training images, per image and epoch. All off by default, as in the study.
struct AugmentOptions {
    bool flipHorizontal = false; ///< half of the images
    bool flipVertical = false;
    double shift = 0;     ///< largest, share of the side
    double rotate = 0;    ///< largest, degrees
    double intensity = 0; ///< largest relative change of contrast, and of brightness as a share of the range
    [[nodiscard]] bool isOff() const { return !flipHorizontal && !flipVertical && shift <= 0 && rotate <= 0 && intensity <= 0; }
};

/// Settings of a refiner's training. Defaults are those of the first study, with its two unknowns (batch size and
/// input scale) as measured in original-method A.5.
struct RefinerOptions {
    QString refiner = QStringLiteral("shallow-cnn"); ///< one of refinerKinds()
    QString conv;               ///< shallow-cnn: "10x3,20x4", channels x kernel of each convolution, or "none"; empty: the study's
    QString linear;             ///< shallow-cnn and mlp: "250,50", outputs of each hidden layer, or "none"; empty: the usual ones
    NetStem stem = NetStem::Auto; ///< alexnet, vgg11, vgg16, resnet18, resnet50
    QString weights;            ///< file with weights to begin with, safetensors or a state_dict; empty: random ones
    int epochs = 20;            ///< at most
    int patience = 10;          ///< epochs without a better validation loss before stopping
    int batch = 8;              ///< images; not given by the study
    OptimizerKind optimizer = OptimizerKind::Sgd;
    double learningRate = 0.001;
    double momentum = 0.9;      ///< SGD only
    double weightDecay = 0.0;   ///< decoupled with AdamW, else added to the gradient
    ScheduleKind schedule = ScheduleKind::Constant; ///< multistep: × .1 at 50 % and 75 % of the epochs; cosine: to 0
    double dropout = 0.5;
    double labelSmoothing = 0.0; ///< share spread over all classes
    bool balanceClasses = false; ///< classes weigh alike in the loss, however rare
    LossKind loss = LossKind::CrossEntropy;
    double gceQ = 0.7;          ///< 0: cross-entropy, 1: mean absolute error (Zhang and Sabuncu 2018)
    double elrBeta = 0.7;       ///< memory of the predictions (Liu et al. 2020)
    double elrLambda = 3.0;     ///< weight of the regulariser
    AugmentOptions augment;
    StoppingRule earlyStopping = StoppingRule::Validation; ///< whose labels the validation images have: see RefineOptions
    AnswerKind answers = AnswerKind::OneClass;
    double validationPart = 0.2; ///< of the machine-labelled images
    InputScale inputScale = InputScale::Unit;
    int inputSize = 28;         ///< pixels, square; 0: the project's most frequent size, at most 224. Heads: length of an embedding
    int channels = 0;           ///< 1 or 3; 0: one if every image is grey, else three
    std::uint64_t seed = 0;
    BackendOptions backend;
    /// What suits this kind of refiner; the study's for shallow-cnn.
    [[nodiscard]] static RefinerOptions defaultsFor(const QString& refiner);
    [[nodiscard]] Result<void> validate() const; ///< names the option and its allowed range
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RefinerOptions> fromJson(const QJsonObject& json);
    /// The study's network trained in the study's way: there are kernels of our own for it.
    [[nodiscard]] bool isStudyTraining() const;
    [[nodiscard]] bool readsEmbeddings() const; ///< in place of pixels
};

struct RefinerKind {
    QString id;   ///< "resnet18"
    QString name; ///< for people
};
[[nodiscard]] const std::vector<RefinerKind>& refinerKinds();

/// Images at the refiner's input size, rows from the top, channels planar per image (C × H × W); or embeddings.
struct TrainingImages {
    int size = 0;
    int channels = 0;
    std::vector<std::uint8_t> pixels; ///< count × channels × size × size
    std::vector<int> labels;          ///< [0, classes); AnswerKind::Several: empty
    int featureColumns = 0;
    std::vector<float> features = {}; ///< count × featureColumns; in place of pixels
    int answerColumns = 0;
    std::vector<std::int8_t> answers = {}; ///< AnswerKind::Several: count × answerColumns, 1 yes, 0 no, -1 not known
    std::vector<float> weights = {};       ///< of each image in the loss; empty: 1
    [[nodiscard]] std::size_t count() const
    {
        return answerColumns > 0 ? answers.size() / static_cast<std::size_t>(answerColumns) : labels.size();
    }
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
    /// Asked at every batch, once an epoch is done: true ends the training there, and the best epoch so far is its result.
    [[nodiscard]] virtual bool isEnough() { return false; }
};

using NetWeights = std::map<QString, std::vector<float>>; ///< tensors by name

/// A trained network: labels images.
class Refiner
{
public:
    virtual ~Refiner() = default;
    [[nodiscard]] virtual qint64 parameters() const = 0;
    /// Probabilities, count × classes; rows sum to 1 unless each class has an answer of its own. `images.labels` is not read.
    /// Equal bits for equal input: of the shallow CNN at any thread count, of the other networks at the same one.
    [[nodiscard]] virtual Result<Matrix> predict(const TrainingImages& images, TaskContext& task) = 0;
    /// safetensors with the options, class names and input geometry in its metadata.
    [[nodiscard]] virtual Result<void> save(const QString& path, const QJsonObject& metadata) const = 0;
    /// Its tensors in PyTorch's layout, named as NetPlan::tensors() of the same options: for those who write other formats.
    [[nodiscard]] virtual Result<NetWeights> weights() const = 0;
};

struct TrainedRefiner {
    std::unique_ptr<Refiner> refiner; ///< at the best epoch
    std::vector<EpochRow> epochs;
    int bestEpoch = 0;   ///< lowest validation loss; StoppingRule::Human and Tuning: highest validation accuracy
    double seconds = 0;  ///< the training alone
    bool stopped = false; ///< a person stopped it; resumable from the checkpoint
    bool stoppedEarly = false; ///< patience ran out, or the observer had enough
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
