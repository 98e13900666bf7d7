// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/finetuner.h"

#include "core/base/text.h"
#include "core/inference/optionchecks.h"
#include "core/inference/optionnames.h"

namespace postil {

Result<void> FineTuneOptions::validate() const
{
    if (encoder.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--encoder"), Text::tr("names no model to begin with"));
    }
    return firstFailure({
        inRange(QStringLiteral("--epochs"), epochs, 1, 100'000),
        inRange(QStringLiteral("--batch"), batch, 2, 65'536),
        inRange(QStringLiteral("--accumulate"), accumulate, 1, batch),
        inRange(QStringLiteral("--learning-rate"), learningRate, 1e-12, 100),
        inRange(QStringLiteral("--beta1"), beta1, 0, 0.9999999),
        inRange(QStringLiteral("--beta2"), beta2, 0, 0.9999999),
        inRange(QStringLiteral("--epsilon"), epsilon, 1e-16, 1),
        inRange(QStringLiteral("--weight-decay"), weightDecay, 0, 10),
        backend.validate(),
    });
}

QJsonObject FineTuneOptions::toJson() const
{
    return {{QStringLiteral("encoder"), encoder},
            {QStringLiteral("from_scratch"), fromScratch},
            {QStringLiteral("train"), optionName(towers)},
            {QStringLiteral("epochs"), epochs},
            {QStringLiteral("batch"), batch},
            {QStringLiteral("accumulate"), accumulate},
            {QStringLiteral("learning_rate"), learningRate},
            {QStringLiteral("beta1"), beta1},
            {QStringLiteral("beta2"), beta2},
            {QStringLiteral("epsilon"), epsilon},
            {QStringLiteral("weight_decay"), weightDecay},
            {QStringLiteral("decay"), optionName(decay)},
            {QStringLiteral("schedule"), optionName(schedule)},
            {QStringLiteral("loss"), multiPositive ? QStringLiteral("multi-positive") : QStringLiteral("plain")},
            {QStringLiteral("augment"), augment},
            {QStringLiteral("precision"), precisionName(backend.precision)},
            {QStringLiteral("seed"), QString::number(seed)}};
}

QJsonObject FineTuneEpoch::toJson() const
{
    const auto known = [](const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); };
    return {{QStringLiteral("epoch"), epoch},
            {QStringLiteral("train_loss"), trainLoss},
            {QStringLiteral("validation_loss"), known(validationLoss)},
            {QStringLiteral("validation_accuracy"), known(validationAccuracy)}};
}

FineTuneEpoch FineTuneEpoch::fromJson(const QJsonObject& json)
{
    const auto known = [&json](const QString& key) {
        return json.value(key).isDouble() ? std::optional(json.value(key).toDouble()) : std::nullopt;
    };
    return {json.value(QStringLiteral("epoch")).toInt(), json.value(QStringLiteral("train_loss")).toDouble(), known(QStringLiteral("validation_loss")),
            known(QStringLiteral("validation_accuracy"))};
}

} // namespace postil
