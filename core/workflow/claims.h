// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/optionnames.h"
#include "core/workflow/captionscores.h"
#include "core/workflow/finetune.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace postil {

/// What the second study claims of models trained on captions (original-method B.6).
enum class Claim : std::uint8_t {
    Unseen, ///< classes that no training image showed are told by their captions: leave one class out
    Shift,  ///< what was learned from one source holds on others: train on one, test on all
    Bias    ///< descriptive captions lessen differences between subgroups against captions that only name the class
};

template <>
struct OptionNames<Claim> {
    static constexpr std::array names{"unseen", "shift", "bias"};
};

struct ClaimOptions
{
    Claim claim = Claim::Unseen;
    FineTuneOptions training;  ///< of every model
    LabelledSetOptions data;
    QStringList classes;       ///< Unseen: left out one by one; empty: every class
    QString manifest;          ///< Bias: CSV with `file_name` (path within its source, or its last part) or `sha256`, and the columns below
    QStringList columns;       ///< Bias: each value of each column is a subgroup
    bool untrainedOnly = false; ///< Bias: only the model as it is
    QString out;               ///< folder with one below it per model; finished ones are kept
    [[nodiscard]] Result<void> validate() const;
};

struct ClaimRow
{
    QString model;    ///< for people: "as it is", "trained without it"
    bool seen = false; ///< the model trained on images like these
    bool descriptive = true; ///< captions describe; else they name the class alone
    CaptionScore score; ///< on held-out images
    [[nodiscard]] QJsonObject toJson() const;
};

/// One figure over several rows: a mean accuracy, or the gap between the best and the worst subgroup.
struct ClaimSummary
{
    QString model;
    QString what;
    double value = 0;
};

struct ClaimReport
{
    Claim claim = Claim::Unseen;
    std::vector<ClaimRow> rows;
    std::vector<ClaimSummary> summary;
    QStringList files;
    std::vector<Skipped> skipped; ///< unreadable images, and lines of the manifest without one
    bool stopped = false;         ///< the same call goes on
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QString table() const; ///< Markdown
};

[[nodiscard]] Result<ClaimReport> testClaim(const FineTuner& tuner, const EncoderLoader& loader, const ClaimOptions& options, FineTuneObserver* observer,
                                            TaskContext& task);

} // namespace postil
