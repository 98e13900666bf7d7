// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/cliptrainer.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace postil {

enum class RecipeSourceKind : std::uint8_t { Folder, MedMnist, Phantoms };

/// One class of a source: the captions that describe it, written out from the recipe's phrasings.
struct RecipeClass
{
    QString name; ///< folder name; MedMNIST: for people, the order gives the label
    QStringList captions;
};

/// One set of images of a recipe.
struct RecipeSource
{
    QString name;
    RecipeSourceKind kind = RecipeSourceKind::Folder;
    QString path;    ///< below one of the data folders; empty for phantoms
    QString archive; ///< file that it is unpacked from, to be named when `path` is missing
    QString licence;
    QString credit;
    int takePerClass = 0;    ///< images that train, drawn at random; 0: all
    double heldOutShare = 0; ///< folders and phantoms; MedMNIST files bring a test split
    int imagesPerClass = 0;  ///< phantoms
    int repeat = 1;          ///< a small source is shown several times per epoch
    bool multiLabel = false; ///< the first class stands for "no finding"
    std::vector<RecipeClass> classes;
};

/// Zero-shot on held-out images with captions that training never sees word for word.
struct RecipeEvaluation
{
    QString name;
    QString source;
    std::map<QString, QString> merge; ///< class of the source -> name among the prompts
    QString allAre;                   ///< every image has this answer
    QString othersAre;                ///< images of no class among the prompts have this answer
    std::vector<std::pair<QString, QStringList>> prompts;
};

/// What `train-clip` reads: data, phrasings, settings, evaluations. JSON; the bundled encoder's is
/// resources/recipes/postil-mini.json.
struct ClipRecipe
{
    QString name;
    QString title;
    ClipTrainOptions options;
    std::vector<RecipeSource> sources;
    std::vector<RecipeEvaluation> evaluations;
    QStringList
        fillers; ///< words that say nothing of a picture: a model learns to read past what it does not know

    /// Reads a recipe and writes its captions out. A phrasing such as "a {modality} of the {organ}" is filled
    /// from the class's word lists; each phrasing gives the same number of captions, so that none drowns the
    /// others. Captions that an evaluation asks (letter case and punctuation aside) are left out.
    [[nodiscard]] static Result<ClipRecipe> read(const QString& path);
};

} // namespace postil
