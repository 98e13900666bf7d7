// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/embeddingcache.h"
#include "core/labelling/livescorer.h"
#include "core/labelling/similarities.h"
#include "core/workflow/captiontexts.h"
#include "core/workflow/findings.h"
#include "core/workflow/steering.h"

namespace postil {

/// Images that went from one class to another. Invalid class = none of these.
struct SideChange {
    ClassId from;
    ClassId to;
    std::vector<ImageId> images;
};

/// Captions as they are being typed, and how cosines become labels.
struct LiveRequest {
    PromptSet prompts;
    ScoringOptions scoring; ///< scale 0: the encoder's own
    std::shared_ptr<const std::vector<int>> before = {}; ///< LiveAnswer::labels to compare with; null: the baseline
};

/// What these captions would label: no run, nothing is stored. In a multi-label project every image has an answer per class: counts per
/// class are those of a yes, changes are answers that went from no (an invalid class) to yes or back, and there is no confusion.
struct LiveAnswer {
    std::vector<ClassRow> classes;     ///< positions below are theirs
    std::vector<qint64> perClass;
    qint64 none = 0;                   ///< images without a class
    qint64 images = 0;                 ///< that have an embedding
    std::optional<std::vector<qint64>> perClassBefore; ///< of the baseline, or of LiveRequest::before
    qint64 noneBefore = 0;
    std::vector<SideChange> changes;   ///< since then, most images first
    std::vector<std::vector<ImageId>> surest;   ///< per class
    std::vector<std::vector<ImageId>> doubtful;
    std::vector<std::vector<ImageId>> random;
    SimilarityHistogram similarities;  ///< of each image with its nearest class
    std::size_t answersPerImage = 1;   ///< multi-label: the number of classes
    std::shared_ptr<const std::vector<int>> labels;   ///< answersPerImage per embedded image: class position, -1: none of these, or no
    std::shared_ptr<const std::vector<ImageId>> ids;  ///< of the embedded images, ascending
    std::shared_ptr<const Yardstick> steering;        ///< rows are embedded images; null: no answers are known, or several per image
    double scale = 0;                  ///< that was taken
    int contextLength = 0;             ///< tokens that the encoder reads
    std::optional<Accuracy> accuracy;  ///< on the steering images
    std::optional<Interval> accuracyChange; ///< since the baseline, on the same images
    std::vector<std::vector<std::int64_t>> confusion; ///< [true][predicted] of the steering images; empty without
    int textsEncoded = 0;
    int columnsComputed = 0;
    double textMilliseconds = 0;       ///< in the text tower
    double milliseconds = 0;           ///< all the rest

    [[nodiscard]] qint64 changed() const;
};

/// What one caption does: labels with it against labels without it.
struct CaptionEffect {
    CaptionRow caption;
    qint64 changed = 0; ///< labels that differ without it; for one that is off: with it
    qint64 net = 0;     ///< by how many images its class is larger with it
    std::vector<std::pair<ClassId, qint64>> goTo; ///< without it, where images of its class go (invalid: none of these), most first
    std::optional<Interval> accuracy; ///< with it minus without it, on the steering images
    std::optional<float> nearestSibling; ///< cosine with the most similar other caption of its class
    std::optional<int> tokens; ///< of its longest text, with start and end; empty: the encoder does not say
};

/// A way out when one class takes almost everything, tried but not applied.
struct Remedy {
    QString name;     ///< "equal", "unknown", "reject", "without-caption"
    QString what;     ///< for people
    ScoringOptions scoring;
    CaptionId caption; ///< to switch off; invalid for the others
    qint64 changed = 0;
    std::vector<qint64> perClass;
    double largestShare = 0;
    std::optional<Accuracy> accuracy;
    std::optional<Interval> accuracyChange;
};

/// A class that holds more than this share of the images is worth a warning.
inline constexpr double collapseShare = 0.6;

struct BiasReport {
    int largest = -1;  ///< class position
    double share = 0;
    bool warns = false;
    std::vector<Remedy> remedies; ///< only when it warns
};

/// A project's cached embeddings, mapped, and what captions make of them while they are typed. Reads the project once; open it
/// again after images, runs, classes or gold answers changed. Used by one thread at a time.
class LiveCaptions
{
public:
    /// Everything with an embedding of this encoder in the cache; NotFound when nothing has one. The baseline is the zero-shot run
    /// in use. Holds no lock: encoding may go on meanwhile.
    [[nodiscard]] static Result<std::unique_ptr<LiveCaptions>> open(ProjectDb& db, const EncoderInfo& info);

    [[nodiscard]] Result<LiveAnswer> answer(const LiveRequest& request, Encoder& encoder, TaskContext& task);
    /// Every caption, in the set's order.
    [[nodiscard]] Result<std::vector<CaptionEffect>> ablation(const LiveRequest& request, Encoder& encoder, TaskContext& task);
    /// One caption of the request.
    [[nodiscard]] Result<CaptionEffect> effect(const LiveRequest& request, CaptionId caption, Encoder& encoder, TaskContext& task);
    /// What other captions would reach on the steering images, scored in the same way; nothing where no answers are known.
    [[nodiscard]] Result<std::vector<std::optional<Accuracy>>> accuracies(const std::vector<PromptSet>& sets, const ScoringOptions& scoring,
                                                                          Encoder& encoder, TaskContext& task);
    [[nodiscard]] Result<BiasReport> bias(const LiveRequest& request, Encoder& encoder, TaskContext& task);

    [[nodiscard]] const LabelView& view() const { return m_view; }
    [[nodiscard]] const std::shared_ptr<const Yardstick>& steering() const { return m_steering; } ///< rows are embedded images; may be null
    [[nodiscard]] bool isSeveral() const { return m_view.task == Task::Multi; } ///< a yes or no per class
    [[nodiscard]] const std::vector<std::size_t>& images() const { return m_images; }     ///< positions in view().images
    [[nodiscard]] LiveScorer& scorer() { return m_scorer; }
    [[nodiscard]] CaptionTexts& texts() { return m_texts; }
    /// Labels for the captions; leaves cosines() of scorer() as they are for them.
    [[nodiscard]] Result<Labelled> labels(const LiveRequest& request, Encoder& encoder, TaskContext& task);

private:
    LiveCaptions(LabelView view, std::unique_ptr<EmbeddingCache> cache, std::vector<std::size_t> images, EmbeddingRows rows);
    [[nodiscard]] static tl::unexpected<Error> stopped();
    [[nodiscard]] Result<void> readBaseline(ProjectDb& db);
    [[nodiscard]] Result<void> readAnswers(ProjectDb& db);
    [[nodiscard]] ScoringOptions scoringOf(const LiveRequest& request, const Encoder& encoder) const;
    void measure(const std::vector<int>& labels, std::span<const int> before, LiveAnswer& answer) const;
    [[nodiscard]] bool hasYardstick() const { return m_steering || !m_yardstick.rows.empty(); }
    [[nodiscard]] std::vector<int> steered(std::span<const int> labels) const;
    [[nodiscard]] std::vector<double> rightAnswers(std::span<const int> labels) const;
    [[nodiscard]] std::optional<Accuracy> accuracyOf(std::span<const int> labels) const;
    [[nodiscard]] std::optional<Interval> changeOf(std::span<const int> before, std::span<const int> now) const;
    [[nodiscard]] Remedy tried(const Labelled& now, const Labelled& remedied) const;
    [[nodiscard]] Result<CaptionEffect> effectOf(const CaptionRow& caption, const LiveRequest& request, const Labelled& now, Encoder& encoder,
                                                 TaskContext& task);
    [[nodiscard]] Result<CaptionEffect> completed(CaptionEffect effect, const LiveRequest& request, Encoder& encoder);

    LabelView m_view;
    std::unique_ptr<EmbeddingCache> m_cache;
    std::vector<std::size_t> m_images;
    std::shared_ptr<const std::vector<ImageId>> m_ids;
    std::vector<int> m_baseline; ///< as LiveAnswer::labels; empty: none
    std::shared_ptr<const Yardstick> m_steering;
    std::optional<AnswerTable> m_answers; ///< multi-label
    AnswerYardstick m_yardstick;          ///< of them, images with an embedding alone
    LiveScorer m_scorer;
    CaptionTexts m_texts;
};

} // namespace postil
