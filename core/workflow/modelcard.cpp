// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/trainclip.h"

#include <algorithm>
#include <numeric>

namespace postil {

namespace {

// A model card is read by people of every tongue beside the weights, so it is English, as the weights'
// captions are.

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1) + QStringLiteral(" %");
}

QString dataTable(const ClipRecipe& recipe)
{
    QString rows = QStringLiteral("| source | licence | by |\n|---|---|---|\n");
    for (const RecipeSource& source : recipe.sources) {
        rows += QStringLiteral("| %1 | %2 | %3 |\n").arg(source.name, source.licence, source.credit);
    }
    return rows;
}

/// What a program would reach that always gives the most frequent answer.
double guessing(const ClipScore& score)
{
    std::int64_t most = 0;
    for (const auto& row : score.confusion) {
        most = std::max(most, std::accumulate(row.begin(), row.end(), std::int64_t{0}));
    }
    return score.n > 0 ? static_cast<double>(most) / static_cast<double>(score.n) : 0;
}

QString scoreTable(const std::vector<ClipScore>& scores)
{
    QString rows = QStringLiteral("| set and way of asking | images | accuracy | 95 % interval | always the "
                                  "most frequent answer |\n|---|---|---|---|---|\n");
    for (const ClipScore& score : scores) {
        rows += QStringLiteral("| %1 | %2 | %3 | %4 – %5 | %6 |\n")
                    .arg(score.name)
                    .arg(score.n)
                    .arg(percent(score.accuracy.value), percent(score.accuracy.low),
                         percent(score.accuracy.high), percent(guessing(score)));
    }
    return rows;
}

} // namespace

QString clipModelCard(const ClipRecipe& recipe, const TrainClipOptions& options,
                      const TrainClipReport& report)
{
    const ClipGeometry& shape = recipe.options.geometry;
    QString card =
        QStringLiteral("# %1\n\n%2\n\n"
                       "This is a **demonstration model**. It was trained from random weights, in minutes, "
                       "on the few kinds of pictures that are "
                       "listed below, and knows nothing else: its labels of other pictures are guesses, and "
                       "nothing it says is fit for "
                       "medical use. A real CLIP is a folder with weights that you point Postil at.\n\n"
                       "## Data\n\n%3\nPixels of these sets are not part of the model.\n\n"
                       "## Training\n\n"
                       "%4 images and %5 different captions; symmetric contrastive loss, %6; AdamW, %7 "
                       "epochs, batch %8, learning rate %9, weight decay %10; seed %11.\n")
            .arg(recipe.name, recipe.title, dataTable(recipe))
            .arg(report.images)
            .arg(report.captions)
            .arg(options.plainLoss
                     ? QStringLiteral("one caption per image right")
                     : QStringLiteral("targets spread evenly over all captions that fit an image"))
            .arg(recipe.options.epochs)
            .arg(recipe.options.batch)
            .arg(recipe.options.learningRate)
            .arg(recipe.options.weightDecay)
            .arg(options.seed);
    card += QStringLiteral("Image tower: ViT, %1 px, patches of %2, width %3, %4 layers. Text tower: width "
                           "%5, %6 layers, context %7, "
                           "own byte-pair vocabulary. %8 parameters, stored in half precision (%9 MB).\n"
                           "The training took %10 minutes on the machine that made these weights.\n\n")
                .arg(shape.imageSize)
                .arg(shape.patchSize)
                .arg(shape.visionWidth)
                .arg(shape.visionLayers)
                .arg(shape.textWidth)
                .arg(shape.textLayers)
                .arg(shape.contextLength)
                .arg(report.model.parameters)
                .arg(static_cast<double>(report.modelBytes) / 1e6, 0, 'f', 1)
                .arg(report.seconds / 60, 0, 'f', 0);
    if (!options.command.isEmpty()) {
        card += QStringLiteral("Made by\n\n    %1\n\nThe same command, seed and number of threads on the "
                               "same kind of processor give the same weights.\n\n")
                    .arg(options.command);
    }
    card += QStringLiteral("## Zero-shot accuracy\n\n"
                           "On images that were kept out of training, with captions that are not in the "
                           "training list word for word. "
                           "Training and held-out images come from the same archives, some of which hold "
                           "near-duplicates, so pictures "
                           "from elsewhere will fare worse. Where the last column is as good as the "
                           "accuracy, the model has learnt the kind of "
                           "picture but not to tell these answers apart.\n\n") +
            scoreTable(report.scores) + QStringLiteral("\n`evaluation.json` has the confusion matrices.\n");
    return card;
}

} // namespace postil
