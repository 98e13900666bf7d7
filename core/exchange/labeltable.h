// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"
#include "core/project/labelview.h"

namespace postil {

class ProjectDb;

enum class LabelStatus : std::uint8_t {
    Confirmed,   ///< a person said it ("none of these" too: a confirmed row without a label)
    Auto,        ///< a machine's label that nobody looked at
    NeedsReview, ///< marked for a second look, or without any label
    Excluded     ///< by a person: no part of the data set
};
[[nodiscard]] QString labelStatusName(LabelStatus status); ///< "confirmed", "auto", "needs_review", "excluded"

/// The label of one image and where it comes from. NaN is "not known".
struct LabelRecord {
    qsizetype row = 0;       ///< in LabelView::images and rows
    int label = -1;          ///< position in LabelView::classes, -1: none
    float confidence = 0;
    LabelSource source = LabelSource::None;
    LabelStatus status = LabelStatus::Auto;
    float margin = 0;        ///< best minus second-best probability of the chosen run
    float issueScore = 0;    ///< 0 … 1: (1 - p(label) + highest other p) / 2 by the refiner, cleanlab's normalised margin turned round
    QString promptSet;       ///< of the zero-shot run behind the label, "p3"
    QString run;             ///< whose label it is; empty for a person's
    QString annotator;       ///< of the decision, empty without one
    QString updatedAt;       ///< ISO 8601, UTC: of the decision or the run
    std::vector<float> probabilities; ///< of the chosen run, by class position; empty: not known
    std::vector<YesNo> answers;      ///< multi-label projects: by class position; `label` is -1 there
    std::vector<LabelSource> sources; ///< whose answers they are

    /// Has a label, or an answer for every class.
    [[nodiscard]] bool isLabelled() const;
};

/// Every image of a project with its label's provenance: labels.csv.
struct LabelTable {
    std::vector<LabelRecord> records; ///< by image id
    bool hasProbabilities = false;
    bool several = false; ///< an answer per class instead of a label: a multi-label project

    /// With `gold`, an image with a gold answer carries that answer (but stays excluded where a person excluded it).
    [[nodiscard]] static Result<LabelTable> load(ProjectDb& db, const LabelView& view, bool gold = false);
    [[nodiscard]] QStringList header(const LabelView& view) const;
    /// The cells of one record; `fileName` is where the reader of the export finds the picture.
    [[nodiscard]] QStringList cells(const LabelView& view, const LabelRecord& record, const QString& fileName) const;
};

/// The columns of labels.csv that are always there, in order. In multi-label projects `answer_<class>` (yes, no, or empty) and
/// `source_<class>` columns follow, and `label` is every class with a yes, "|" between them; then `prob_<class>` columns.
[[nodiscard]] QStringList labelTableColumns();
[[nodiscard]] QString answerColumn(const QString& className); ///< "answer_<class>"
/// Every class with a yes, "|" between them.
[[nodiscard]] QString yesNames(const QStringList& classes, const std::vector<YesNo>& answers);

} // namespace postil
