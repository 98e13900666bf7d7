// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/refiner.h"

#include "core/base/text.h"
#include "core/inference/optionchecks.h"
#include "core/inference/optionnames.h"

#include <algorithm>

namespace postil {

namespace {

const QString shallowCnn = QStringLiteral("shallow-cnn");
constexpr int leastPixels = 4;
constexpr int mostPixels = 1024;
constexpr int longestEmbedding = 65'536;

/// A name that fromJson() does not know is an error: a training must not go on with another setting than it was given.
template <class Option>
bool read(const QJsonObject& json, const QString& key, Option& option)
{
    if (!json.contains(key)) {
        return true; // written by a version without it
    }
    const std::optional<Option> found = optionFromName<Option>(json.value(key).toString());
    option = found.value_or(option);
    return found.has_value();
}

void read(const QJsonObject& json, const QString& key, double& option)
{
    option = json.value(key).toDouble(option);
}

void read(const QJsonObject& json, const QString& key, int& option)
{
    option = json.value(key).toInt(option);
}

void read(const QJsonObject& json, const QString& key, bool& option)
{
    option = json.value(key).toBool(option);
}

void read(const QJsonObject& json, const QString& key, QString& option)
{
    option = json.value(key).toString(option);
}

} // namespace

const std::vector<RefinerKind>& refinerKinds()
{
    static const std::vector<RefinerKind> kinds{{shallowCnn, Text::tr("Shallow CNN")},
                                                {QStringLiteral("vgg-small"), Text::tr("Small VGG")},
                                                {QStringLiteral("alexnet"), QStringLiteral("AlexNet")},
                                                {QStringLiteral("vgg11"), QStringLiteral("VGG-11")},
                                                {QStringLiteral("vgg16"), QStringLiteral("VGG-16")},
                                                {QStringLiteral("resnet18"), QStringLiteral("ResNet-18")},
                                                {QStringLiteral("resnet50"), QStringLiteral("ResNet-50")},
                                                {QStringLiteral("linear"), Text::tr("Linear head on CLIP embeddings")},
                                                {QStringLiteral("mlp"), Text::tr("MLP on CLIP embeddings")}};
    return kinds;
}

RefinerOptions RefinerOptions::defaultsFor(const QString& refiner)
{
    RefinerOptions options;
    options.refiner = refiner;
    if (refiner == shallowCnn) {
        return options;
    }
    options.optimizer = OptimizerKind::Adam;
    options.batch = 32;
    options.inputSize = 0;
    if (options.readsEmbeddings()) {
        options.batch = 128;
        options.dropout = refiner == QLatin1String("mlp") ? 0.5 : 0.0;
        options.schedule = ScheduleKind::MultiStep;
    }
    return options;
}

bool RefinerOptions::readsEmbeddings() const
{
    return refiner == QLatin1String("linear") || refiner == QLatin1String("mlp");
}

bool RefinerOptions::isStudyTraining() const
{
    return refiner == shallowCnn && conv.isEmpty() && linear.isEmpty() && weights.isEmpty() && optimizer != OptimizerKind::AdamW
           && schedule == ScheduleKind::Constant && labelSmoothing == 0.0 && !balanceClasses && loss == LossKind::CrossEntropy
           && augment.isOff() && earlyStopping == StoppingRule::Validation && answers == AnswerKind::OneClass
           && (inputScale == InputScale::Unit || inputScale == InputScale::Raw);
}

Result<void> RefinerOptions::validate() const
{
    const std::vector<RefinerKind>& kinds = refinerKinds();
    if (std::ranges::find(kinds, refiner, &RefinerKind::id) == kinds.end()) {
        QStringList known;
        std::ranges::transform(kinds, std::back_inserter(known), &RefinerKind::id);
        return fail(Error::Code::InvalidArgument, QStringLiteral("--refiner"),
                    Text::tr("'%1' is no refiner; there are: %2").arg(refiner, known.join(QStringLiteral(", "))));
    }
    if (channels != 0 && channels != 1 && channels != 3) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--channels"), Text::tr("%1 is neither 1 nor 3").arg(channels));
    }
    if (answers != AnswerKind::OneClass && loss != LossKind::CrossEntropy) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--loss"),
                    Text::tr("%1 is for one class of several without an order").arg(optionName(loss)));
    }
    const bool small = inputSize == 0 && refiner != shallowCnn;
    return firstFailure({
        inRange(QStringLiteral("--epochs"), epochs, 1, 100'000),
        inRange(QStringLiteral("--patience"), patience, 1, 100'000),
        inRange(QStringLiteral("--batch"), batch, 1, 65'536),
        inRange(QStringLiteral("--learning-rate"), learningRate, 1e-12, 100),
        inRange(QStringLiteral("--momentum"), momentum, 0, 0.999999),
        inRange(QStringLiteral("--weight-decay"), weightDecay, 0, 10),
        inRange(QStringLiteral("--dropout"), dropout, 0, 0.99),
        inRange(QStringLiteral("--label-smoothing"), labelSmoothing, 0, 0.99),
        inRange(QStringLiteral("--gce-q"), gceQ, 0.001, 1),
        inRange(QStringLiteral("--elr-beta"), elrBeta, 0, 0.9999),
        inRange(QStringLiteral("--elr-lambda"), elrLambda, 0, 1000),
        inRange(QStringLiteral("--shift"), augment.shift, 0, 0.5),
        inRange(QStringLiteral("--rotate"), augment.rotate, 0, 180),
        inRange(QStringLiteral("--intensity"), augment.intensity, 0, 1),
        inRange(QStringLiteral("--validation-part"), validationPart, 0.01, 0.9),
        small ? Result<void>() : inRange(QStringLiteral("--input-size"), inputSize, readsEmbeddings() ? 1 : leastPixels,
                                         readsEmbeddings() ? longestEmbedding : mostPixels),
        backend.validate(),
    });
}

QJsonObject RefinerOptions::toJson() const
{
    return {{QStringLiteral("refiner"), refiner},
            {QStringLiteral("conv"), conv},
            {QStringLiteral("linear"), linear},
            {QStringLiteral("stem"), optionName(stem)},
            {QStringLiteral("weights"), weights},
            {QStringLiteral("epochs"), epochs},
            {QStringLiteral("patience"), patience},
            {QStringLiteral("batch"), batch},
            {QStringLiteral("optimizer"), optionName(optimizer)},
            {QStringLiteral("learning_rate"), learningRate},
            {QStringLiteral("momentum"), momentum},
            {QStringLiteral("weight_decay"), weightDecay},
            {QStringLiteral("schedule"), optionName(schedule)},
            {QStringLiteral("dropout"), dropout},
            {QStringLiteral("label_smoothing"), labelSmoothing},
            {QStringLiteral("class_weights"), balanceClasses},
            {QStringLiteral("loss"), optionName(loss)},
            {QStringLiteral("gce_q"), gceQ},
            {QStringLiteral("elr_beta"), elrBeta},
            {QStringLiteral("elr_lambda"), elrLambda},
            {QStringLiteral("flip_horizontal"), augment.flipHorizontal},
            {QStringLiteral("flip_vertical"), augment.flipVertical},
            {QStringLiteral("shift"), augment.shift},
            {QStringLiteral("rotate"), augment.rotate},
            {QStringLiteral("intensity"), augment.intensity},
            {QStringLiteral("early_stopping"), optionName(earlyStopping)},
            {QStringLiteral("answers"), optionName(answers)},
            {QStringLiteral("validation_part"), validationPart},
            {QStringLiteral("input_scale"), optionName(inputScale)},
            {QStringLiteral("input_size"), inputSize},
            {QStringLiteral("channels"), channels},
            {QStringLiteral("seed"), QString::number(seed)},
            {QStringLiteral("device"), backend.device},
            {QStringLiteral("threads"), backend.threads}};
}

Result<RefinerOptions> RefinerOptions::fromJson(const QJsonObject& json)
{
    RefinerOptions options;
    read(json, QStringLiteral("refiner"), options.refiner);
    read(json, QStringLiteral("conv"), options.conv);
    read(json, QStringLiteral("linear"), options.linear);
    read(json, QStringLiteral("weights"), options.weights);
    read(json, QStringLiteral("epochs"), options.epochs);
    read(json, QStringLiteral("patience"), options.patience);
    read(json, QStringLiteral("batch"), options.batch);
    read(json, QStringLiteral("learning_rate"), options.learningRate);
    read(json, QStringLiteral("momentum"), options.momentum);
    read(json, QStringLiteral("weight_decay"), options.weightDecay);
    read(json, QStringLiteral("dropout"), options.dropout);
    read(json, QStringLiteral("label_smoothing"), options.labelSmoothing);
    read(json, QStringLiteral("class_weights"), options.balanceClasses);
    read(json, QStringLiteral("gce_q"), options.gceQ);
    read(json, QStringLiteral("elr_beta"), options.elrBeta);
    read(json, QStringLiteral("elr_lambda"), options.elrLambda);
    read(json, QStringLiteral("flip_horizontal"), options.augment.flipHorizontal);
    read(json, QStringLiteral("flip_vertical"), options.augment.flipVertical);
    read(json, QStringLiteral("shift"), options.augment.shift);
    read(json, QStringLiteral("rotate"), options.augment.rotate);
    read(json, QStringLiteral("intensity"), options.augment.intensity);
    read(json, QStringLiteral("validation_part"), options.validationPart);
    read(json, QStringLiteral("input_size"), options.inputSize);
    read(json, QStringLiteral("channels"), options.channels);
    options.seed = json.value(QStringLiteral("seed")).toString().toULongLong();
    read(json, QStringLiteral("device"), options.backend.device);
    read(json, QStringLiteral("threads"), options.backend.threads);
    const bool known = read(json, QStringLiteral("stem"), options.stem) && read(json, QStringLiteral("optimizer"), options.optimizer)
                       && read(json, QStringLiteral("schedule"), options.schedule) && read(json, QStringLiteral("loss"), options.loss)
                       && read(json, QStringLiteral("early_stopping"), options.earlyStopping)
                       && read(json, QStringLiteral("answers"), options.answers)
                       && read(json, QStringLiteral("input_scale"), options.inputScale);
    if (!known) {
        return fail(Error::Code::Format, options.refiner, Text::tr("has a setting that this version does not know"));
    }
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    return options;
}

} // namespace postil
