// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/trainingset.h"

namespace postil {

/// An unfinished training in the project's cache folder: options and images, so that it goes on with the very set that it began
/// with whatever was decided since; beside it the trainer's checkpoint. One per project.
class PendingStore
{
public:
    explicit PendingStore(const ProjectDb& db);

    struct Content {
        RefineOptions options;
        TrainingSet set;
        std::vector<ClassId> classes; ///< what the labels count
    };

    [[nodiscard]] Result<void> write(const Content& content) const;
    [[nodiscard]] Result<Content> read() const; ///< NotFound when there is none
    [[nodiscard]] bool exists() const;
    void remove() const;
    [[nodiscard]] QString checkpoint() const; ///< path for the trainer
    /// Finished epochs, for "Resume (epoch 7)". Kept apart, being written while the training runs; may lag by a second.
    void writeEpoch(int epoch) const;
    [[nodiscard]] int epoch() const;

private:
    [[nodiscard]] QString file(const QString& name) const;
    QString m_folder;
};

[[nodiscard]] QJsonObject refineOptionsJson(const RefineOptions& options);
[[nodiscard]] Result<RefineOptions> refineOptionsFromJson(const QJsonObject& json);

} // namespace postil
