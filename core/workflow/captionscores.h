// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/metrics/interval.h"
#include "core/workflow/labelledset.h"

#include <QJsonObject>

namespace postil {

/// Zero-shot accuracy on images that did not train.
struct CaptionScore
{
    QString source;
    QString group;    ///< "": all of the source's; else a class or a subgroup
    std::int64_t n = 0;
    Interval accuracy; ///< multi-label: mean over all answers, a finding being there when its caption is nearer than that of no finding
    std::optional<Interval> auc; ///< MedMNIST's; empty where a class does not occur
    [[nodiscard]] QJsonObject toJson() const;
};

/// Embeddings of the images at `places`, one row each, L2-normalised. Unreadable images are an error.
[[nodiscard]] Result<Matrix> embedLabelled(Encoder& encoder, const LabelledSet& set, const std::vector<std::size_t>& places, TaskContext& task);

/// Scores images by the captions of their own source's classes: softmax(scale · cosine).
class CaptionScorer
{
public:
    /// Encodes the captions of every source.
    [[nodiscard]] static Result<CaptionScorer> make(Encoder& encoder, const LabelledSet& set);

    /// Of the images at places[i], whose embeddings are rows[i], those of `source` alone; empty when there are none.
    [[nodiscard]] std::optional<CaptionScore> score(const Matrix& rows, const std::vector<std::size_t>& places, int source) const;
    /// One figure per source that has images.
    [[nodiscard]] std::vector<CaptionScore> scores(const Matrix& rows, const std::vector<std::size_t>& places) const;

private:
    explicit CaptionScorer(const LabelledSet& set)
        : m_set(set)
    {
    }
    [[nodiscard]] CaptionScore scoreSingle(const Matrix& rows, const std::vector<std::size_t>& places, const std::vector<std::size_t>& mine) const;
    [[nodiscard]] CaptionScore scoreSeveral(const Matrix& rows, const std::vector<std::size_t>& places, const std::vector<std::size_t>& mine) const;

    const LabelledSet& m_set;
    double m_scale = 100;
    std::vector<Matrix> m_classes; ///< per source: one row per label
    std::vector<Matrix> m_none;    ///< per multi-label source: one row, no finding
};

/// Some held-out images that get a figure of their own: a class, a subgroup.
struct ImageGroup
{
    QString name;
    std::vector<std::size_t> places; ///< in the set
};

/// Per class (offset) the held-out images that show it.
[[nodiscard]] std::vector<ImageGroup> classGroups(const LabelledSet& set, const std::vector<int>& classes);

/// The test images of every source that has some, then those of every group per source. A group keeps its source's classes: what is asked does not get
/// easier. Images of groups that are not held out are left out.
[[nodiscard]] Result<std::vector<CaptionScore>> heldOutScores(Encoder& encoder, const LabelledSet& set, const std::vector<ImageGroup>& groups, TaskContext& task);

} // namespace postil
