// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace postil {

class ProjectDb;

/// Captions that ship with the program: one preset per MedMNIST 2-D set, and the two studies.
struct CaptionPreset {
    struct Class {
        QString name;       ///< as the data set writes it
        QStringList captions;
        QStringList switchedOff = {}; ///< of the captions
    };
    QString name;           ///< "pneumoniamnist", "auto-annotation"
    QString title;          ///< for people
    QStringList templates;
    QString modality;       ///< empty: the project's stays
    double logitScale = 0;  ///< the study's; 0: the encoder's own; below 0: the project's stays
    std::vector<Class> classes;
};

/// "Basal-cell carcinoma" and "basal cell carcinoma" are the same class: letters and digits alone, case folded.
[[nodiscard]] QString matchableName(const QString& name);

/// Setting of a project: the scale that its preset asks for, or that the calibration found.
inline const QString presetScaleSetting = QStringLiteral("preset_logit_scale");

[[nodiscard]] QStringList captionPresetNames(); ///< sorted
[[nodiscard]] Result<CaptionPreset> captionPreset(const QString& name); ///< NotFound lists the names

struct PresetReport {
    int captions = 0;            ///< now in the project
    QStringList withoutCaptions; ///< classes of the project that the preset does not know: they speak with their names
};

/// Replaces the project's captions by the preset's, one undo step. Classes are matched by name, case and punctuation aside; fails
/// where none matches.
[[nodiscard]] Result<PresetReport> applyCaptionPreset(ProjectDb& db, const QString& name);
[[nodiscard]] Result<PresetReport> applyCaptions(ProjectDb& db, const CaptionPreset& preset);

} // namespace postil
