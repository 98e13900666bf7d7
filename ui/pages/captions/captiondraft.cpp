// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captiondraft.h"

namespace postil::ui {

PromptSet CaptionDraft::over(PromptSet prompts) const
{
    const QString typed = text.simplified();
    if (caption == newCaption && !typed.isEmpty()) {
        prompts.captions.push_back({newCaption, classId, typed, true, 0});
    }
    if (caption.isValid() && caption != newCaption) {
        for (CaptionRow& row : prompts.captions) {
            if (row.id == caption && !typed.isEmpty()) {
                row.text = typed;
            }
        }
    }
    prompts.templates = templates.value_or(prompts.templates);
    prompts.modality = modality.value_or(prompts.modality);
    return prompts;
}

QStringList readTemplates(const QString& text)
{
    QStringList templates;
    for (const QString& part : text.split(QLatin1Char('|'))) {
        if (const QString one = part.simplified(); !one.isEmpty()) {
            templates.append(one);
        }
    }
    return templates;
}

} // namespace postil::ui
