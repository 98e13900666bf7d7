// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/jointtrainer.h"

#include "core/base/text.h"
#include "core/inference/optionchecks.h"
#include "core/inference/optionnames.h"

#include <QJsonArray>

namespace postil {

namespace {

QJsonValue known(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject figuresJson(const JointFigures& figures)
{
    return {{QStringLiteral("images"), static_cast<qint64>(figures.images)},
            {QStringLiteral("auc"), known(figures.auc)},
            {QStringLiteral("accuracy"), known(figures.accuracy)}};
}

QJsonObject splitJson(const JointSplitFigures& split)
{
    QJsonObject sources;
    for (const JointFigures& figures : split.sources) {
        sources.insert(figures.source, figuresJson(figures));
    }
    QJsonObject json = figuresJson(split.overall);
    json.insert(QStringLiteral("sources"), sources);
    return json;
}

} // namespace

Result<void> JointOptions::validate() const
{
    const QStringList networks{QStringLiteral("resnet18"), QStringLiteral("resnet50"), QStringLiteral("linear"), QStringLiteral("mlp")};
    if (!networks.contains(network)) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--network"), Text::tr("'%1' is none of %2").arg(network, networks.join(QStringLiteral(", "))));
    }
    return firstFailure({
        inRange(QStringLiteral("--input-size"), inputSize, 8, 65'536),
        inRange(QStringLiteral("--epochs"), epochs, 1, 100'000),
        inRange(QStringLiteral("--batch"), batch, 2, 65'536),
        inRange(QStringLiteral("--learning-rate"), learningRate, 1e-12, 100),
        inRange(QStringLiteral("--weight-decay"), weightDecay, 0, 10),
        inRange(QStringLiteral("--measure-train"), measuredTraining, 0, 1e9),
        backend.validate(),
    });
}

QJsonObject JointOptions::toJson() const
{
    return {{QStringLiteral("network"), network},
            {QStringLiteral("stem"), optionName(stem)},
            {QStringLiteral("weights"), weights},
            {QStringLiteral("input_size"), inputSize},
            {QStringLiteral("input_scale"), optionName(inputScale)},
            {QStringLiteral("epochs"), epochs},
            {QStringLiteral("batch"), batch},
            {QStringLiteral("optimizer"), optionName(optimizer)},
            {QStringLiteral("learning_rate"), learningRate},
            {QStringLiteral("schedule"), optionName(schedule)},
            {QStringLiteral("weight_decay"), weightDecay},
            {QStringLiteral("sampling"), balanced ? QStringLiteral("balanced") : QStringLiteral("proportional")},
            {QStringLiteral("measure_train"), measuredTraining},
            {QStringLiteral("seed"), QString::number(seed)}};
}

QJsonObject JointEpoch::toJson() const
{
    return {{QStringLiteral("epoch"), epoch},
            {QStringLiteral("train_loss"), trainLoss},
            {QStringLiteral("train"), splitJson(train)},
            {QStringLiteral("val"), splitJson(validation)},
            {QStringLiteral("test"), splitJson(test)}};
}

} // namespace postil
