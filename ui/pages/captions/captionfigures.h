// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/captionstore.h"
#include "core/workflow/livecaptions.h"

namespace postil::ui {

/// What the Captions page shows of some labels beside those before: of the zero-shot run in use, or of captions being typed.
struct CaptionFigures {
    std::vector<qint64> perClass;       ///< by class position; multi-label: images with a yes
    qint64 none = 0;                    ///< images without a class: below the threshold, or with a no to all
    qint64 images = 0;
    std::optional<QString> previous;    ///< what is compared with: "zero-shot 2"
    std::vector<qint64> previousPerClass;
    qint64 previousNone = 0;
    std::vector<SideChange> changes;    ///< most images first
    std::vector<std::vector<ImageId>> surest; ///< per class
    std::vector<std::vector<ImageId>> doubtful;
    std::vector<std::vector<ImageId>> random;
    std::optional<Accuracy> accuracy;   ///< on the steering images
    std::optional<Interval> accuracyChange;
    std::vector<std::vector<std::int64_t>> confusion; ///< [true][predicted] of the steering images

    // To open images by.
    std::shared_ptr<const std::vector<ImageId>> ids;
    std::size_t answersPerImage = 1;                 ///< multi-label: the number of classes
    std::shared_ptr<const std::vector<int>> labels;  ///< as LiveAnswer::labels
    std::shared_ptr<const Yardstick> steering;       ///< rows are positions in ids

    [[nodiscard]] qint64 changed() const;
    /// Position and share of the largest class; nothing without images.
    [[nodiscard]] std::optional<std::pair<int, double>> largest() const;
    /// Images with this label among their answers; -1 = with no class.
    [[nodiscard]] std::vector<ImageId> imagesOf(int position) const;
    /// Steering images of one cell of the confusion.
    [[nodiscard]] std::vector<ImageId> imagesOf(int truth, int said) const;
};

/// What of the project can be returned to.
struct StoredCaptions {
    struct RunLine {
        RunId id;
        QString name;
        QString detail; ///< encoder, scale
        bool used = false;
        std::optional<Accuracy> accuracy; ///< on the steering images
    };
    CaptionFigures figures;             ///< of the run in use, beside the one before it
    std::vector<RunLine> runs;          ///< newest first
    std::vector<PromptSetRow> versions; ///< newest first
};

/// Reads the zero-shot runs of the project and its kept captions. Blocking; for a thread of its own.
[[nodiscard]] Result<StoredCaptions> storedCaptions(ProjectDb& db);

/// `previous`: what the answer is compared with.
[[nodiscard]] CaptionFigures liveFigures(const LiveAnswer& answer, const QString& previous);

} // namespace postil::ui
