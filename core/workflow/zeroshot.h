// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/labelling/scoring.h"
#include "core/metrics/interval.h"
#include "core/project/classstore.h"
#include "core/project/runstore.h"

#include <map>

namespace postil {

class ProjectDb;

struct ZeroShotOptions {
    EncoderOptions encoder;
    double logitScale = 0;       ///< softmax(scale · cosine); 0: the encoder's own. CLIP caps its own at 100
    bool proportionsUnknown = false; ///< estimate class proportions from the data
    std::map<QString, double> proportions; ///< known class proportions, sum 1; empty and not unknown: plain softmax.
                                           ///< Multi-label projects: share of yes of some classes, each for itself
    std::optional<double> reject; ///< best cosine below this: "none of these"
    bool leaveAside = false;     ///< `--no-use`
    std::uint64_t seed = 0;      ///< kept with the run
    [[nodiscard]] Result<void> validate() const;
    [[nodiscard]] Result<void> validateSum() const; ///< of the proportions, for one class per image
};

/// How these options turn cosines into labels. The scale is the one asked for, else the preset's, else the encoder's own.
[[nodiscard]] Result<ScoringOptions> scoringOptions(const ProjectDb& db, const ZeroShotOptions& options, const std::vector<ClassRow>& classes,
                                                    const EncoderInfo& info);

/// A zero-shot run's configuration as it is stored.
[[nodiscard]] QJsonObject zeroShotConfig(const ZeroShotOptions& options, const ScoringOptions& scoring, const EncoderInfo& info);

struct ZeroShotReport {
    RunRow run;
    qint64 images = 0;
    std::map<QString, qint64> perClass;
    qint64 rejected = 0;
    std::optional<std::pair<QString, double>> collapse; ///< class that holds more than collapseShare of the images, and its share
    std::vector<Skipped> skipped;
    std::optional<Accuracy> accuracy; ///< against reference labels of the steering images; empty when there are none
    qint64 encoded = 0;               ///< not found in the cache
    double secondsEncoding = 0;
};

/// Encodes what is not cached, scores every image against every class's captions, stores a run with its probabilities. In
/// multi-label projects as zeroShotFindings() does.
[[nodiscard]] Result<ZeroShotReport> zeroShot(ProjectDb& db, Encoder& encoder, const ZeroShotOptions& options, TaskContext& task);

struct CaptionSimilarity {
    CaptionId caption;
    ClassId classId;
    QString text;     ///< as it was written
    float cosine = 0; ///< with the mean of the caption in every template
    bool enabled = true;
};

/// "Why this class?": the image's cosine with every single caption (switched-off ones too).
[[nodiscard]] Result<std::vector<CaptionSimilarity>> captionSimilarities(ProjectDb& db, Encoder& encoder, ImageId image);

} // namespace postil
