// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/matrix.h"
#include "core/base/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace postil {

class ProjectDb;

enum class Voice : std::uint8_t { ZeroShot, Refiner };

[[nodiscard]] QString voiceName(Voice voice); ///< "zeroshot", "refiner"
[[nodiscard]] std::optional<Voice> voiceFromName(const QString& name);

struct RunRow {
    RunId id;
    Voice voice = Voice::ZeroShot;
    QString name;             ///< "r3" unless the person named it; unique
    QString created;          ///< ISO 8601, UTC
    bool used = false;        ///< its labels are those of everything undecided
    bool imported = false;
    RunId teacher;            ///< refiners: the zero-shot run they were trained on
    PromptSetId promptSet;    ///< zero-shot runs of ours
    std::vector<ClassId> classes; ///< columns of the probabilities; merged and removed classes are folded away
    std::vector<ClassId> storedClasses; ///< as the run was made: the outputs of its network. Filled in by the store
    bool hasProbabilities = false;
    QJsonObject config;       ///< options, encoder name and hash, seed, precision, backend, versions
    QJsonObject metrics;      ///< curves ("epochs"), best_epoch, seconds …
};

/// What a run says about every image it saw.
struct PredictionTable {
    std::vector<ImageId> images;    ///< ascending
    std::vector<ClassId> labels;    ///< invalid = rejected ("none of these" by threshold)
    std::vector<float> confidences; ///< of the label, [0, 1]; NaN = not known (imported)
    Matrix probabilities;           ///< images × RunRow::classes; 0 × 0 when not known
};

/// Runs and predictions: machine output, large, never touches a decision.
class RunStore
{
public:
    explicit RunStore(ProjectDb& db)
        : m_db(db)
    {
    }

    /// Stores both in one transaction; id and name are filled in. A zero-shot run is put in use unless a refiner is or
    /// `leaveAside`; a refiner never.
    [[nodiscard]] Result<RunRow> add(RunRow run, const PredictionTable& predictions, bool leaveAside = false);
    [[nodiscard]] Result<std::vector<RunRow>> list() const;            ///< by id
    [[nodiscard]] Result<RunRow> find(const QString& nameOrId) const;
    /// As the classes are now: labels of a merged class are the one it went into, those of a removed class are invalid.
    [[nodiscard]] Result<PredictionTable> predictions(RunId id) const;
    [[nodiscard]] Result<PredictionTable> labels(RunId id) const;      ///< the same without probabilities, much faster
    [[nodiscard]] Result<std::optional<RunRow>> zeroShotInUse() const; ///< newest used zero-shot run
    [[nodiscard]] Result<std::optional<RunRow>> refinerInUse() const;  ///< the used one, else the newest
    [[nodiscard]] Result<std::optional<RunRow>> chosen() const;        ///< whose labels count: accepted refiner, else zero-shot
    /// An event and an undo step. A zero-shot run's labels count at once: no refiner is accepted any more. Gives the number of undecided images whose label changed.
    [[nodiscard]] Result<int> use(RunId id);

private:
    [[nodiscard]] Result<PredictionTable> read(RunId id, bool withProbabilities) const;
    [[nodiscard]] Result<std::optional<RunRow>> byId(RunId id) const;
    /// Undecided images to which the two runs give different labels.
    [[nodiscard]] Result<int> differences(RunId a, RunId b) const;

    ProjectDb& m_db;
};

} // namespace postil
