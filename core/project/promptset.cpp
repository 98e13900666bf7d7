// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/promptset.h"

namespace postil {

namespace {

void fillIn(const PromptSet& prompts, const QString& text, const QString& className, QStringList& filled)
{
    const QStringList frames = prompts.templates.isEmpty() ? QStringList{QStringLiteral("{}")} : prompts.templates;
    const QString modality = prompts.modality.isEmpty() ? QStringLiteral("medical image") : prompts.modality;
    for (QString frame : frames) {
        frame.replace(QLatin1String("{}"), text);
        frame.replace(QLatin1String("{modality}"), modality);
        frame.replace(QLatin1String("{class}"), className);
        if (!filled.contains(frame)) {
            filled.append(frame);
        }
    }
}

const QString absence = QStringLiteral("not:");

QStringList enabledTexts(const PromptSet& prompts, ClassId classId, bool ofAbsence)
{
    QStringList texts;
    for (const CaptionRow& row : prompts.captions) {
        if (row.classId == classId && row.enabled && describesAbsence(row.text) == ofAbsence) {
            texts.append(ofAbsence ? row.text.mid(absence.size()).trimmed() : row.text);
        }
    }
    return texts;
}

} // namespace

bool describesAbsence(const QString& caption)
{
    return caption.startsWith(absence);
}

QStringList PromptSet::textsAgainst(ClassId classId, const QString& className) const
{
    QStringList texts = enabledTexts(*this, classId, true);
    if (texts.isEmpty()) {
        texts.append(QStringLiteral("no ") + className);
    }
    QStringList filled;
    for (const QString& text : std::as_const(texts)) {
        fillIn(*this, text, className, filled);
    }
    return filled;
}

QStringList PromptSet::textsFor(ClassId classId, const QString& className) const
{
    QStringList texts = enabledTexts(*this, classId, false);
    if (texts.isEmpty()) {
        texts.append(className);
    }
    QStringList filled;
    for (const QString& text : std::as_const(texts)) {
        fillIn(*this, text, className, filled);
    }
    return filled;
}

QStringList PromptSet::textsOf(const CaptionRow& caption, const QString& className) const
{
    QStringList filled;
    fillIn(*this, describesAbsence(caption.text) ? caption.text.mid(absence.size()).trimmed() : caption.text, className, filled);
    return filled;
}

} // namespace postil
