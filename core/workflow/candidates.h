// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/zeroshot.h"

namespace postil {

/// Fewer blind answers than this pick no winner.
inline constexpr std::int64_t answersForWinner = 20;

struct CandidateOptions {
    ZeroShotOptions zeroShot; ///< encoder, scale, and known proportions for Sinkhorn; other proportions are candidates themselves
    QString use;              ///< store this candidate as a zero-shot run; "winner": the one that the answers pick; empty: none
    [[nodiscard]] Result<void> validate() const;
};

/// One labeling of the same embeddings.
struct Candidate {
    QString name; ///< "zeroshot", "centred", "sinkhorn", "gda", "gda-centred", "neighbours", "neighbours-centred"
    QString what; ///< for people
    std::vector<int> labels;  ///< class positions, by embedded image
    Matrix probabilities;
    std::vector<qint64> perClass;
    double meanAgreement = 0; ///< with the other candidates
    qint64 differs = 0;       ///< from zero-shot
    std::int64_t right = 0;   ///< of the steering images
    std::optional<Accuracy> accuracy;
    std::optional<double> balancedAccuracy;
};

struct CandidatesReport {
    std::vector<Candidate> candidates;
    std::vector<std::vector<double>> agreement; ///< share of equal labels, candidate × candidate
    std::vector<ClassRow> classes;
    qint64 images = 0;
    std::vector<Skipped> skipped;
    double neighbourRecall = 1; ///< of the search for neighbours; below 1 it was approximate
    std::int64_t answers = 0;   ///< steering images with a label
    QString yardstick;          ///< which; empty without
    std::optional<std::size_t> winner; ///< nothing with too few answers
    bool uninformative = false; ///< even the best is not clearly better than chance by ten points
    QString verdict;            ///< for people: who wins and why, or what is missing
    std::optional<RunRow> run;  ///< that was stored
    std::vector<ImageId> ids;   ///< of the embedded images
    QJsonObject config;         ///< of a run that stores one of them
};

/// The names of all candidates, in order.
[[nodiscard]] QStringList candidateNames();

/// The pick: most right answers; of equals the one that agrees more with the others; zero-shot stays unless another has at least
/// one more right.
[[nodiscard]] std::size_t tournamentWinner(std::span<const Candidate> candidates);

/// Stores one of them as a zero-shot run. With `leaveAside` it is not put in use.
[[nodiscard]] Result<RunRow> storeCandidate(ProjectDb& db, const CandidatesReport& report, std::size_t candidate, bool leaveAside);

/// Labels the embeddings in seven ways, compares them, and lets the steering answers pick. Encodes what is not cached.
[[nodiscard]] Result<CandidatesReport> labelCandidates(ProjectDb& db, Encoder& encoder, const CandidateOptions& options, TaskContext& task);

} // namespace postil
