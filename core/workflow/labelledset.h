// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/dataset/source.h"
#include "core/inference/captionedimages.h"
#include "core/workflow/texttargets.h"

#include <QTemporaryDir>

namespace postil {

struct LabelledSetOptions
{
    QStringList sources;     ///< MedMNIST files and folders of classes
    TextChoice texts;        ///< what captions are made of
    qint64 take = 0;         ///< images per class and split at most, drawn at random; 0: all
    double heldOut = 0.2;    ///< share of a source without a test split that is kept out of training
    double validation = 0.1; ///< share of a source without a validation split that validates
    [[nodiscard]] Result<void> validate() const;
};

/// One source among others.
struct LabelledSource
{
    QString name;           ///< of its texts: "pathmnist"
    SourceListing listing;  ///< without its items
    TextTargets texts;
    int offset = 0;         ///< of its classes among all
    int channels = 1;       ///< the most that an image has
    std::shared_ptr<SourceReader> reader;
};

/// One labelled image. Which split it is in hangs on its source alone, never on a run's seed.
struct LabelledImage
{
    int source = 0;
    qint64 index = 0;
    QString fileName;
    QByteArray sha256;
    Split split = Split::Train;
    int label = -1;                       ///< offset class; -1: multi-label
    std::vector<std::uint8_t> multiLabel; ///< 0 or 1 per class of its source; empty: single-label
};

/// Several sources as one data set: labels offset, so that every source has its own range of classes
/// (the second study's TargetOffsetDataset), splits concatenated. Pixels stay in the sources and are read one by one.
struct LabelledSet
{
    std::vector<LabelledSource> sources;
    std::vector<LabelledImage> images; ///< by source, then as the source orders them
    QStringList classes;               ///< "pathmnist adipose", by offset
    std::vector<Skipped> skipped;      ///< unreadable and unlabelled ones
    std::shared_ptr<QTemporaryDir> scratch;

    [[nodiscard]] Result<Image> read(std::size_t image) const;
    [[nodiscard]] std::vector<std::size_t> of(Split split) const; ///< places in `images`
    [[nodiscard]] std::vector<std::size_t> of(Split split, int source) const;
    [[nodiscard]] QString caption(std::size_t image) const;
    /// What the captions are made of, per source, under the source's name here: to be edited and given back as TextChoice::file.
    [[nodiscard]] std::vector<TextTargets> textTargets() const;
    /// Offset classes by name: "pathmnist adipose", or "adipose" in every source that has it. An unknown name is an error.
    [[nodiscard]] Result<std::vector<int>> classesNamed(const QStringList& names) const;
    [[nodiscard]] bool shows(const LabelledImage& image, int offsetClass) const;
};

[[nodiscard]] Result<LabelledSet> loadLabelledSet(const LabelledSetOptions& options, TaskContext& task);

/// The images at `places` of a set (which must outlive this) with their captions, for contrastive training.
[[nodiscard]] CaptionedImages captionedImages(const LabelledSet& set, const std::vector<std::size_t>& places);

} // namespace postil
