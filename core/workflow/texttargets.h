// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <span>
#include <vector>

namespace postil {

struct SourceListing;

/// How the labels of one data set become captions (the second study's TextTargetDataset): a text for the whole set
/// and a description per label, put together.
struct TextTargets
{
    struct Label
    {
        QString name;        ///< as the data set writes it
        QString description; ///< "adenocarcinoma"
    };
    QString set;               ///< "pathmnist"; of files without a known set, their name
    QString general;           ///< "Histological image of colorectal cancer tissue patches with"
    QString none;              ///< multi-label: what an image without findings shows
    std::vector<Label> labels; ///< in label order

    [[nodiscard]] QString caption(std::size_t label) const;
    /// Of an image with any number of findings (0 or 1 per label): lists them, or says that there is none.
    [[nodiscard]] QString caption(std::span<const std::uint8_t> findings) const;
    /// Captions that describe nothing: the names of the classes alone.
    [[nodiscard]] TextTargets namesAlone() const;
    [[nodiscard]] QStringList captions() const; ///< one per label

    [[nodiscard]] QJsonObject toJson() const;
};

/// Sets with texts of their own: every MedMNIST 2-D set, MedNIST.
[[nodiscard]] QStringList textPresetNames();

/// Where texts come from when sources are captioned.
struct TextChoice
{
    QString file;        ///< JSON as textTargetsJson() writes it; its sets come before the presets
    QStringList presets; ///< "chestmnist" for every source, or "FILE=chestmnist" for one
    bool namesAlone = false; ///< the names of the classes in place of what was found
};

/// Texts of a source: those of `choice`, else of its MedMNIST set, else of a set with its name, else "A picture of" and the
/// names of its classes. Labels are matched by name; where the source has only numbers, by their order. Fails when a chosen
/// set has other labels, or none that fits.
class TextSelector
{
public:
    [[nodiscard]] static Result<TextSelector> make(const TextChoice& choice);
    [[nodiscard]] Result<TextTargets> textsFor(const SourceListing& source) const;

private:
    [[nodiscard]] Result<TextTargets> find(const SourceListing& source) const;

    std::vector<TextTargets> m_file;
    QStringList m_presets;
    bool m_namesAlone = false;
};

/// {"sets": [{"set", "general", "none", "labels": [{"name", "description"}]}]}, to be edited and given back.
[[nodiscard]] QJsonObject textTargetsJson(const std::vector<TextTargets>& sets);
[[nodiscard]] Result<std::vector<TextTargets>> readTextTargets(const QString& path);

} // namespace postil
