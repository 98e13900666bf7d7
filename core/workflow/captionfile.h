// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/classstore.h"
#include "core/project/promptset.h"
#include "core/workflow/presets.h"

namespace postil {

/// Writes the present captions as JSON: {"format": "postil-captions", "version": 1, "modality", "templates", "classes": [{"name",
/// "captions": [{"text", "enabled"}]}]}. Gives the number of captions.
[[nodiscard]] Result<int> exportCaptions(ProjectDb& db, const QString& path);

/// Replaces the captions by those of such a file, one undo step; a caption may also be a plain text, as in presets. Classes are
/// matched by name, case and punctuation aside. A file that is not one is refused whole.
[[nodiscard]] Result<PresetReport> importCaptions(ProjectDb& db, const QString& path);

/// Lines of text that were pasted: white space and list marks ("-", "*", "•", "3.") around them go, empty ones too.
[[nodiscard]] QStringList captionLines(const QString& text);

/// What differs between two prompt sets, by class.
struct PromptDifference {
    struct Line {
        QString className;
        QString text;
        QString what; ///< "added", "removed", "switched on", "switched off"
    };
    std::vector<Line> lines;
    QStringList templatesAdded;
    QStringList templatesRemoved;
    bool modalityDiffers = false;
    [[nodiscard]] bool isEmpty() const { return lines.empty() && templatesAdded.isEmpty() && templatesRemoved.isEmpty() && !modalityDiffers; }
};
[[nodiscard]] PromptDifference comparePrompts(const PromptSet& before, const PromptSet& after, const std::vector<ClassRow>& classes);

} // namespace postil
