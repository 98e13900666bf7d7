// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QStringList>

#include <vector>

namespace postil {

struct CaptionRow {
    CaptionId id;
    ClassId classId;
    QString text;   ///< as the person wrote it, before templates
    bool enabled = true;
    qint64 position = 0; ///< order within the class; 0: as the id
};

/// The prompt set as it stands: captions per class, and templates with `{}` (the caption), `{class}` and `{modality}` that each
/// caption is put into; no template means the captions as they are. A class without captions speaks with its name.
/// Whether a caption describes what an image without the class looks like: it begins with "not:".
[[nodiscard]] bool describesAbsence(const QString& caption);

struct PromptSet {
    PromptSetId id; ///< version that is stored; invalid while edited and not yet used by a run
    std::vector<CaptionRow> captions; ///< by class position, then their own
    QStringList templates;
    QString modality; ///< what `{modality}` stands for, "chest X-ray"; empty: "medical image"

    /// The texts to encode for one class: every enabled caption in every template, but those that describe its absence.
    [[nodiscard]] QStringList textsFor(ClassId classId, const QString& className) const;
    /// What an image without the class looks like, for tasks with a yes or no per class: its captions that begin with "not:", without
    /// that; without any, "no CLASS".
    [[nodiscard]] QStringList textsAgainst(ClassId classId, const QString& className) const;
    /// The texts that one caption stands for, switched on or not.
    [[nodiscard]] QStringList textsOf(const CaptionRow& caption, const QString& className) const;
};

} // namespace postil
