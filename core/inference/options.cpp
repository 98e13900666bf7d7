// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Validation and conversion of the option structs of this folder's ports.
#include "core/inference/cliptrainer.h"
#include "core/inference/encoder.h"
#include "core/inference/refiner.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace postil {

namespace {

const std::array<QLatin1String, 4> precisionNames{QLatin1String("fp32"), QLatin1String("bf16"), QLatin1String("fp16"),
                                                  QLatin1String("auto")};

Result<void> inRange(const QString& option, double value, double low, double high)
{
    if (std::isfinite(value) && value >= low && value <= high) {
        return {};
    }
    return fail(Error::Code::InvalidArgument, option,
                Text::tr("%1 is outside %2 to %3").arg(value).arg(low).arg(high));
}

Result<void> firstFailure(std::initializer_list<Result<void>> checks)
{
    for (const Result<void>& check : checks) {
        if (!check) {
            return check;
        }
    }
    return {};
}

} // namespace

QString precisionName(Precision precision)
{
    return precisionNames.at(static_cast<std::size_t>(precision));
}

std::optional<Precision> precisionFromName(const QString& name)
{
    for (std::size_t i = 0; i < precisionNames.size(); ++i) {
        if (name == precisionNames[i]) {
            return static_cast<Precision>(i);
        }
    }
    return std::nullopt;
}

Result<void> BackendOptions::validate() const
{
    static const QRegularExpression known(QStringLiteral("^(auto|cpu|cuda(:\\d+)?)$"));
    if (!known.match(device).hasMatch()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--device"),
                    Text::tr("'%1' is none of auto, cpu, cuda, cuda:N").arg(device));
    }
    return inRange(QStringLiteral("--threads"), threads, 0, 1024);
}

Result<void> RefinerOptions::validate() const
{
    if (refiner != QLatin1String("shallow-cnn")) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--refiner"),
                    Text::tr("'%1' is no refiner; there is: shallow-cnn").arg(refiner));
    }
    if (channels != 0 && channels != 1 && channels != 3) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--channels"), Text::tr("%1 is neither 1 nor 3").arg(channels));
    }
    return firstFailure({
        inRange(QStringLiteral("--epochs"), epochs, 1, 100'000),
        inRange(QStringLiteral("--patience"), patience, 1, 100'000),
        inRange(QStringLiteral("--batch"), batch, 1, 65'536),
        inRange(QStringLiteral("--learning-rate"), learningRate, 1e-12, 100),
        inRange(QStringLiteral("--momentum"), momentum, 0, 0.999999),
        inRange(QStringLiteral("--weight-decay"), weightDecay, 0, 10),
        inRange(QStringLiteral("--dropout"), dropout, 0, 0.99),
        inRange(QStringLiteral("--validation-part"), validationPart, 0.01, 0.9),
        inRange(QStringLiteral("--input-size"), inputSize, 12, 1024),
        backend.validate(),
    });
}

QJsonObject RefinerOptions::toJson() const
{
    return {{QStringLiteral("refiner"), refiner},
            {QStringLiteral("epochs"), epochs},
            {QStringLiteral("patience"), patience},
            {QStringLiteral("batch"), batch},
            {QStringLiteral("optimizer"), optimizer == OptimizerKind::Sgd ? QStringLiteral("sgd") : QStringLiteral("adam")},
            {QStringLiteral("learning_rate"), learningRate},
            {QStringLiteral("momentum"), momentum},
            {QStringLiteral("weight_decay"), weightDecay},
            {QStringLiteral("dropout"), dropout},
            {QStringLiteral("validation_part"), validationPart},
            {QStringLiteral("input_scale"), inputScale == InputScale::Unit ? QStringLiteral("unit") : QStringLiteral("raw")},
            {QStringLiteral("input_size"), inputSize},
            {QStringLiteral("channels"), channels},
            {QStringLiteral("seed"), QString::number(seed)},
            {QStringLiteral("device"), backend.device},
            {QStringLiteral("threads"), backend.threads}};
}

Result<RefinerOptions> RefinerOptions::fromJson(const QJsonObject& json)
{
    RefinerOptions options;
    options.refiner = json.value(QStringLiteral("refiner")).toString(options.refiner);
    options.epochs = json.value(QStringLiteral("epochs")).toInt(options.epochs);
    options.patience = json.value(QStringLiteral("patience")).toInt(options.patience);
    options.batch = json.value(QStringLiteral("batch")).toInt(options.batch);
    options.optimizer = json.value(QStringLiteral("optimizer")).toString() == QLatin1String("adam") ? OptimizerKind::Adam
                                                                                                  : OptimizerKind::Sgd;
    options.learningRate = json.value(QStringLiteral("learning_rate")).toDouble(options.learningRate);
    options.momentum = json.value(QStringLiteral("momentum")).toDouble(options.momentum);
    options.weightDecay = json.value(QStringLiteral("weight_decay")).toDouble(options.weightDecay);
    options.dropout = json.value(QStringLiteral("dropout")).toDouble(options.dropout);
    options.validationPart = json.value(QStringLiteral("validation_part")).toDouble(options.validationPart);
    options.inputScale = json.value(QStringLiteral("input_scale")).toString() == QLatin1String("raw") ? InputScale::Raw
                                                                                                    : InputScale::Unit;
    options.inputSize = json.value(QStringLiteral("input_size")).toInt(options.inputSize);
    options.channels = json.value(QStringLiteral("channels")).toInt(options.channels);
    options.seed = json.value(QStringLiteral("seed")).toString().toULongLong();
    options.backend.device = json.value(QStringLiteral("device")).toString(options.backend.device);
    options.backend.threads = json.value(QStringLiteral("threads")).toInt(options.backend.threads);
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    return options;
}

Result<void> ClipTrainOptions::validate() const
{
    if (geometry.patchSize <= 0 || geometry.imageSize % geometry.patchSize != 0) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--patch-size"),
                    Text::tr("%1 does not divide the image size %2").arg(geometry.patchSize).arg(geometry.imageSize));
    }
    return firstFailure({
        inRange(QStringLiteral("--epochs"), epochs, 1, 100'000),
        inRange(QStringLiteral("--batch"), batch, 2, 65'536),
        inRange(QStringLiteral("--learning-rate"), learningRate, 1e-12, 100),
        inRange(QStringLiteral("--weight-decay"), weightDecay, 0, 10),
        inRange(QStringLiteral("--vocabulary"), vocabulary, 514, 65'536),
        backend.validate(),
    });
}

} // namespace postil
