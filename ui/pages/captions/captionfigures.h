// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"
#include "core/project/labelview.h"

#include <optional>
#include <utility>
#include <vector>

namespace postil::ui {

/// Images that went from one class to another between two runs. Invalid class = none of these.
struct SideChange {
    ClassId from;
    ClassId to;
    std::vector<ImageId> images;
};

/// What the Captions page says about the zero-shot run in use, beside the one before it.
struct CaptionFigures {
    struct RunLine {
        RunId id;
        QString name;
        QString detail; ///< encoder, scale
        bool used = false;
        std::optional<Accuracy> accuracy; ///< on the steering images
    };
    std::vector<qint64> perClass;       ///< by class position
    qint64 none = 0;                    ///< "none of these": below the threshold
    qint64 images = 0;                  ///< that the run saw
    std::optional<QString> previous;    ///< name of the run before
    std::vector<qint64> previousPerClass;
    qint64 previousNone = 0;
    std::vector<SideChange> changes;    ///< most images first
    std::optional<Accuracy> accuracy;
    std::vector<std::vector<std::int64_t>> confusion; ///< [true][predicted] of the steering images
    std::vector<RunLine> runs;          ///< newest first

    [[nodiscard]] qint64 changed() const;
    /// Position and share of the largest class; nothing without images.
    [[nodiscard]] std::optional<std::pair<int, double>> largest() const;
};

/// A class that holds more than this share of the images is worth a warning.
inline constexpr double collapseShare = 0.6;

/// Reads the zero-shot runs of the project. Blocking; for a thread of its own.
[[nodiscard]] Result<CaptionFigures> captionFigures(ProjectDb& db);

} // namespace postil::ui
