// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace postil {

class ProjectDb;

struct CaptionRow {
    CaptionId id;
    ClassId classId;
    QString text;   ///< as the person wrote it, before templates
    bool enabled = true;
};

/// The prompt set as it stands: captions per class, and templates with `{}` (or `{class}`) that each caption is put
/// into; no template means the captions as they are. A class without captions speaks with its name.
struct PromptSet {
    PromptSetId id; ///< version that is stored; invalid while edited and not yet used by a run
    std::vector<CaptionRow> captions; ///< by class position, then id
    QStringList templates;

    /// The texts to encode for one class: every enabled caption in every template.
    [[nodiscard]] QStringList textsFor(ClassId classId, const QString& className) const;
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
    [[nodiscard]] Result<CaptionId> add(ClassId id, const QString& text);
    [[nodiscard]] Result<void> setText(CaptionId id, const QString& text);
    [[nodiscard]] Result<void> setEnabled(CaptionId id, bool enabled);
    [[nodiscard]] Result<void> remove(CaptionId id);
    [[nodiscard]] Result<void> setTemplates(const QStringList& templates);
    /// Replaces all captions in one undo step (presets).
    [[nodiscard]] Result<void> replaceAll(const std::vector<CaptionRow>& captions, const QStringList& templates);

private:
    ProjectDb& m_db;
};

} // namespace postil
