// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/classstore.h"
#include "core/project/goldstore.h"
#include "core/project/history.h"
#include "core/project/imagestore.h"
#include "core/project/runstore.h"

namespace postil {

/// Gold is said in exports alone: in the project a gold answer is no label.
enum class LabelSource : std::uint8_t { None, Human, Refiner, ZeroShot, Imported, Gold };

[[nodiscard]] QString labelSourceName(LabelSource source); ///< "human" …; empty for None

/// All that is said about one image, side by side.
struct LabelRow {
    ImageId image;
    ClassId reference;       ///< of the source; invalid = none or not among the project's classes
    ClassId zeroshot;        ///< of the zero-shot run in use
    float zeroshotConfidence = 0; ///< NaN = not known
    ClassId refiner;         ///< of the refiner in use, else the newest
    float refinerConfidence = 0;
    Decision decision;
    QString annotator;       ///< who decided, and when (ISO 8601, UTC); empty without a decision
    QString decidedAt;
    ClassId label;           ///< the decision's class, else the chosen run's; invalid when excluded or "none of these"
    float confidence = 0;    ///< of the label: 1 for a person, NaN when not known
    LabelSource source = LabelSource::None;
};

/// The project at one moment, in memory: what pages, measures and exports read. rows[i] belongs to images[i].
struct LabelView {
    Task task = Task::Single; ///< Multi: what a row says of its image is the first yes; all answers are in an AnswerTable
    std::vector<ClassRow> classes;
    std::vector<SourceRow> sources;
    std::vector<ImageRow> images;
    std::vector<LabelRow> rows;
    std::vector<GoldRow> gold; ///< by image; apart from the rows, since it is no label
    std::optional<RunRow> zeroshotRun;
    std::optional<RunRow> refinerRun;
    std::optional<RunRow> chosenRun;
    qint64 newestGroup = 0; ///< History::newestGroup() when it was loaded

    [[nodiscard]] static Result<LabelView> load(ProjectDb& db);
    /// Brings these images' decisions and labels up to date, when nothing else has changed. In any order; unknown ids are ignored.
    [[nodiscard]] Result<void> readDecisions(const ProjectDb& db, std::span<const ImageId> of);
    /// Position of a class, -1 if there is no such class (any more).
    [[nodiscard]] int classIndex(ClassId id) const;
    [[nodiscard]] QString className(ClassId id) const; ///< empty when invalid
    /// Of an image that was drawn for the gold set; nullptr for the others.
    [[nodiscard]] const GoldRow* goldOf(ImageId image) const;
};

} // namespace postil
