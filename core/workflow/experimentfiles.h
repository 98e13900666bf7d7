// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/experiment.h"

#include <QJsonObject>

namespace postil {

[[nodiscard]] QJsonObject repetitionJson(const Repetition& repetition);
[[nodiscard]] QJsonObject meanJson(const MeanInterval& mean); ///< mean, low, high; null where not known
[[nodiscard]] QJsonObject experimentJson(const ExperimentReport& report);

/// Box plots of the gains in accuracy and macro F1, one dot per repetition: SVG.
[[nodiscard]] QByteArray gainPicture(const ExperimentReport& report);

/// The folder of an experiment: `experiment.json` holds the finished repetitions and what they belong to; the table, the summary
/// and the pictures are made from it.
class ExperimentFolder
{
public:
    /// `fingerprint` is of everything that a repetition's figures follow from, but its seed.
    ExperimentFolder(QString path, QByteArray fingerprint);

    /// What the folder holds of this experiment. Another one's: AlreadyExists, unless `overwrite`.
    [[nodiscard]] Result<std::vector<Repetition>> read(bool overwrite);
    [[nodiscard]] Result<void> writeState(const ExperimentReport& report) const;
    /// All files; gives their names.
    [[nodiscard]] Result<QStringList> write(const ExperimentReport& report) const;

private:
    [[nodiscard]] QString file(const QString& name) const;

    const QString m_path;
    const QByteArray m_fingerprint;
    std::vector<Repetition> m_found;
};

} // namespace postil
