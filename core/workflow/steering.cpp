// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/steering.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace postil {

namespace {

/// Reference labels of one split, without the gold images of the other purpose.
Yardstick referenceSet(const LabelView& view, Split split, GoldPart others)
{
    Yardstick set;
    set.name = QStringLiteral("reference (%1)").arg(splitName(split));
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const int truth = view.images[i].split == split ? view.classIndex(view.rows[i].reference) : -1;
        const GoldRow* gold = truth < 0 ? nullptr : view.goldOf(view.images[i].id);
        if (truth >= 0 && (gold == nullptr || gold->part != others)) {
            set.rows.push_back(i);
            set.truth.push_back(truth);
        }
    }
    return set;
}

std::optional<Yardstick> unlessEmpty(Yardstick set)
{
    return set.rows.empty() ? std::nullopt : std::optional(std::move(set));
}

} // namespace

std::optional<Accuracy> Yardstick::accuracy(std::span<const int> labels) const
{
    if (rows.empty()) {
        return std::nullopt;
    }
    std::int64_t right = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        right += labels[rows[i]] == truth[i] ? 1 : 0;
    }
    const auto n = static_cast<std::int64_t>(rows.size());
    return Accuracy{wilsonInterval(right, n), n, name};
}

std::optional<Split> steeringSplit(const LabelView& view)
{
    std::array<bool, 4> has{};
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        if (view.rows[i].reference.isValid()) {
            has.at(static_cast<std::size_t>(view.images[i].split)) = true;
        }
    }
    for (const Split split : {Split::Val, Split::Train, Split::None}) {
        if (has.at(static_cast<std::size_t>(split))) {
            return split;
        }
    }
    return std::nullopt;
}

Yardstick goldSet(const LabelView& view, GoldPart part)
{
    Yardstick set;
    set.name = QStringLiteral("gold (%1)").arg(goldPartName(part));
    for (const GoldRow& row : view.gold) {
        const auto image = std::ranges::lower_bound(view.images, row.image, {}, &ImageRow::id);
        if (row.part == part && row.isAnswered() && image != view.images.end() && image->id == row.image) {
            set.rows.push_back(static_cast<std::size_t>(image - view.images.begin()));
            set.truth.push_back(view.classIndex(row.answer.classId));
        }
    }
    return set;
}

std::optional<Yardstick> steeringSet(const LabelView& view)
{
    if (Yardstick gold = goldSet(view, GoldPart::Tuning); !gold.rows.empty()) {
        return gold;
    }
    const std::optional<Split> split = steeringSplit(view);
    return split ? unlessEmpty(referenceSet(view, *split, GoldPart::Reporting)) : std::nullopt;
}

std::optional<Yardstick> reportingSet(const LabelView& view)
{
    if (Yardstick gold = goldSet(view, GoldPart::Reporting); !gold.rows.empty()) {
        return gold;
    }
    return unlessEmpty(referenceSet(view, Split::Test, GoldPart::Tuning));
}

std::vector<int> labelPositions(const LabelView& view, const PredictionTable& predictions)
{
    std::vector<int> labels(view.images.size(), -1);
    std::size_t row = 0; // both lists ascend by image
    for (std::size_t i = 0; i < predictions.images.size(); ++i) {
        while (row < view.images.size() && view.images[row].id < predictions.images[i]) {
            ++row;
        }
        if (row < view.images.size() && view.images[row].id == predictions.images[i]) {
            labels[row] = view.classIndex(predictions.labels[i]);
        }
    }
    return labels;
}

std::optional<Accuracy> steeringAccuracy(const LabelView& view, const PredictionTable& predictions)
{
    const std::optional<Yardstick> set = steeringSet(view);
    if (!set) {
        return std::nullopt;
    }
    const auto saw = [&predictions](ImageId image) { return std::ranges::binary_search(predictions.images, image); };
    std::int64_t right = 0;
    const std::vector<int> labels = labelPositions(view, predictions);
    for (std::size_t i = 0; i < set->rows.size(); ++i) {
        // An image that the run did not see has no label, which is not the same as "none of these".
        right += labels[set->rows[i]] == set->truth[i] && (set->truth[i] >= 0 || saw(view.images[set->rows[i]].id)) ? 1 : 0;
    }
    const auto n = static_cast<std::int64_t>(set->rows.size());
    return Accuracy{wilsonInterval(right, n), n, set->name};
}

QJsonValue accuracyJson(const std::optional<Accuracy>& accuracy)
{
    if (!accuracy) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("value"), accuracy->interval.value},
                       {QStringLiteral("low"), accuracy->interval.low},
                       {QStringLiteral("high"), accuracy->interval.high},
                       {QStringLiteral("n"), static_cast<qint64>(accuracy->n)},
                       {QStringLiteral("yardstick"), accuracy->yardstick}};
}

std::optional<Accuracy> keptAccuracy(const QJsonObject& metrics)
{
    const QJsonObject json = metrics.value(QStringLiteral("accuracy")).toObject();
    if (json.isEmpty()) {
        return std::nullopt;
    }
    return Accuracy{{json.value(QStringLiteral("value")).toDouble(), json.value(QStringLiteral("low")).toDouble(), json.value(QStringLiteral("high")).toDouble()},
                    json.value(QStringLiteral("n")).toInteger(),
                    json.value(QStringLiteral("yardstick")).toString()};
}

} // namespace postil
