// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/refine.h"

#include <QJsonObject>

namespace postil {

QJsonArray epochsJson(const std::vector<EpochRow>& epochs)
{
    QJsonArray rows;
    for (const EpochRow& row : epochs) {
        rows.append(QJsonObject{{QStringLiteral("epoch"), row.epoch},
                                {QStringLiteral("train_loss"), row.trainLoss},
                                {QStringLiteral("train_accuracy"), row.trainAccuracy},
                                {QStringLiteral("validation_loss"), row.validationLoss},
                                {QStringLiteral("validation_accuracy"), row.validationAccuracy}});
    }
    return rows;
}

std::vector<EpochRow> epochsFromJson(const QJsonArray& json)
{
    std::vector<EpochRow> epochs;
    for (const QJsonValue& value : json) {
        epochs.push_back({value[QStringLiteral("epoch")].toInt(), value[QStringLiteral("train_loss")].toDouble(),
                          value[QStringLiteral("train_accuracy")].toDouble(), value[QStringLiteral("validation_loss")].toDouble(),
                          value[QStringLiteral("validation_accuracy")].toDouble()});
    }
    return epochs;
}

} // namespace postil
