// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/promptset.h"

#include <optional>

namespace postil {

class ProjectDb;

/// A version of the captions that is kept.
struct PromptSetRow {
    QString created; ///< ISO 8601, UTC
    QString name;    ///< given by a person, or empty
    PromptSet prompts; ///< with its id
    std::vector<std::pair<ClassId, QString>> classes; ///< as they were called then
};

/// Captions and templates. Every edit is an event and an undo step; a run stores the version it was made with.
class CaptionStore
{
public:
    explicit CaptionStore(ProjectDb& db)
        : m_db(db)
    {
    }

    [[nodiscard]] Result<PromptSet> current() const;
    [[nodiscard]] Result<PromptSet> version(PromptSetId id) const;
    /// Stores the current texts as a version, or gives the id of the newest version if nothing changed.
    [[nodiscard]] Result<PromptSetId> freeze();
    [[nodiscard]] Result<std::vector<PromptSetRow>> versions() const; ///< oldest first
    /// Stores the current texts as a version and names it. A version's name is no part of the history.
    [[nodiscard]] Result<PromptSetId> keep(const QString& name);
    /// Makes a version's captions the present ones, one undo step. Gives the names of classes that are gone: their captions stay
    /// behind, those of a merged class go where the class went.
    [[nodiscard]] Result<QStringList> restore(PromptSetId id);
    [[nodiscard]] Result<CaptionId> add(ClassId id, const QString& text);
    /// Several captions in one undo step; empty lines and texts that the class has already are passed over. Gives how many came in.
    [[nodiscard]] Result<int> addMany(ClassId id, const QStringList& texts);
    [[nodiscard]] Result<void> setText(CaptionId id, const QString& text);
    [[nodiscard]] Result<void> setEnabled(CaptionId id, bool enabled);
    [[nodiscard]] Result<void> remove(CaptionId id);
    /// Puts a caption before the caption that stands at `place` among the others of `into` (0: first; beyond the end: last).
    [[nodiscard]] Result<void> move(CaptionId id, ClassId into, int place);
    [[nodiscard]] Result<void> setTemplates(const QStringList& templates);
    /// What `{modality}` stands for in templates; empty: "medical image".
    [[nodiscard]] Result<void> setModality(const QString& modality);
    /// Replaces all captions in one undo step (presets, files, versions). Without `modality` the present one stays.
    [[nodiscard]] Result<void> replaceAll(const std::vector<CaptionRow>& captions, const QStringList& templates,
                                          const std::optional<QString>& modality = {});

private:
    ProjectDb& m_db;
};

} // namespace postil
