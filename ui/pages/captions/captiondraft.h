// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/promptset.h"

#include <optional>

namespace postil::ui {

/// What is being typed and not yet in the project: one caption, the templates, the modality.
struct CaptionDraft {
    /// Stands for a caption that is not in the project yet.
    static constexpr CaptionId newCaption{-1};

    CaptionId caption;   ///< invalid: no caption is being typed
    ClassId classId;     ///< of a new caption
    QString text;
    std::optional<QStringList> templates;
    std::optional<QString> modality;

    [[nodiscard]] PromptSet over(PromptSet prompts) const;
    void dropCaption() { caption = {}; }
};

/// "a {} | b {}" as a person types templates.
[[nodiscard]] QStringList readTemplates(const QString& text);

} // namespace postil::ui
