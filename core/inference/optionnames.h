// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/finetuner.h"
#include "core/inference/refiner.h"

#include <QLatin1String>
#include <QStringList>

#include <array>
#include <optional>

namespace postil {

/// The values of an option as command lines, windows and stored configurations write them, in the order of the enumeration.
template <class Option>
struct OptionNames;

template <>
struct OptionNames<OptimizerKind> {
    static constexpr std::array names{"sgd", "adam", "adamw"};
};
template <>
struct OptionNames<InputScale> {
    static constexpr std::array names{"unit", "raw", "signed", "imagenet"};
};
template <>
struct OptionNames<ScheduleKind> {
    static constexpr std::array names{"constant", "multistep", "cosine"};
};
template <>
struct OptionNames<LossKind> {
    static constexpr std::array names{"ce", "gce", "elr"};
};
template <>
struct OptionNames<StoppingRule> {
    static constexpr std::array names{"validation", "human", "tuning"};
};
template <>
struct OptionNames<NetStem> {
    static constexpr std::array names{"auto", "28", "224"};
};
template <>
struct OptionNames<AnswerKind> {
    static constexpr std::array names{"single", "ordinal", "multi"};
};

template <>
struct OptionNames<DecayKind> {
    static constexpr std::array names{"decoupled", "l2"};
};
template <>
struct OptionNames<TrainedTowers> {
    static constexpr std::array names{"both", "image", "text"};
};

template <class Option>
[[nodiscard]] QString optionName(Option value)
{
    return QString::fromLatin1(OptionNames<Option>::names.at(static_cast<std::size_t>(value)));
}

template <class Option>
[[nodiscard]] std::optional<Option> optionFromName(const QString& name)
{
    for (std::size_t i = 0; i < OptionNames<Option>::names.size(); ++i) {
        if (name == QLatin1String(OptionNames<Option>::names[i])) {
            return static_cast<Option>(i);
        }
    }
    return std::nullopt;
}

template <class Option>
[[nodiscard]] QStringList optionNames()
{
    QStringList names;
    for (const char* name : OptionNames<Option>::names) {
        names.append(QString::fromLatin1(name));
    }
    return names;
}

} // namespace postil
