// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"

#include <QString>

#include <array>
#include <functional>
#include <vector>

namespace postil::ui {

/// Why an image is worth a look.
enum class Queue { Corrections, Disagreement, LowMargin, Undecided, SecondLook, NoneOfThese, Excluded, Everything, Picked };
inline constexpr int queueCount = 9;

/// Below this difference between best and second best class a label counts as doubtful.
inline constexpr float lowMargin = 0.2F;

[[nodiscard]] QString queueKey(Queue queue); ///< "corrections" …: what PageRequest::queue takes
[[nodiscard]] std::optional<Queue> queueFromKey(const QString& key);

struct QueueFilter {
    bool undecidedOnly = false;
    ClassId label;                ///< only images with this label (the refiner's in Corrections); invalid: any
    std::optional<Split> split;
    QString text;                 ///< part of a file name or image id, any case
};

enum class QueueOrder { MostDoubtful, Surest, FileName };

/// One group of a queue: the images of one proposed class.
struct QueueGroup {
    ClassId label;                     ///< invalid: no label
    std::vector<qsizetype> rows;       ///< of LabelView, in the order asked for
    std::vector<std::pair<ClassId, int>> said; ///< what CLIP said about them, most frequent first
};

/// Which images are in which queue, grouped by proposed class and sorted: plain functions over a LabelView.
class ReviewQueue
{
public:
    using Margin = std::function<float(ImageId)>; ///< NaN: not known, then the confidence counts

    /// `corrections` by row of the view, as core's corrections() found them.
    ReviewQueue(const LabelView& view, const std::vector<bool>& corrections, Margin margin);

    [[nodiscard]] bool contains(Queue queue, qsizetype row) const;
    /// Images still to look at: undecided ones for what machines raise, all for what a person set aside.
    [[nodiscard]] std::array<qint64, queueCount> counts() const;
    [[nodiscard]] std::vector<QueueGroup> groups(Queue queue, const QueueFilter& filter, QueueOrder order) const;
    /// The class under which an image is shown: the refiner's in Corrections and Disagreement, else its label as it stood.
    [[nodiscard]] ClassId proposal(Queue queue, const LabelRow& row) const;
    /// How sure: margin where known, else confidence; NaN when neither.
    [[nodiscard]] float sureness(qsizetype row) const;

private:
    [[nodiscard]] bool passes(const QueueFilter& filter, Queue queue, qsizetype row) const;

    const LabelView& m_view;
    const std::vector<bool>& m_corrections;
    Margin m_margin;
};

[[nodiscard]] inline bool isDecided(const LabelRow& row)
{
    return row.decision.kind != Decision::Kind::None && row.decision.kind != Decision::Kind::SecondLook;
}

} // namespace postil::ui
