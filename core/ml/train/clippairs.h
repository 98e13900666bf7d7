// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/inference/cliptrainer.h"

#include <span>
#include <vector>

namespace postil::ml {

/// The captions of a training set, each text once, and which of them fit which images.
class CaptionIndex
{
public:
    /// `captionList`: per image the place of its list among the lists. Both must outlive this.
    CaptionIndex(const std::vector<int>& captionList, const std::vector<QStringList>& captionLists);

    [[nodiscard]] const QStringList& texts() const { return m_texts; }
    /// One caption of the image's list, as a place in texts().
    [[nodiscard]] int draw(std::size_t image, Random& random) const;
    [[nodiscard]] int first(std::size_t image) const; ///< always the same of the list
    /// True when the text stands in the image's list: it fits, whoever it was drawn for.
    [[nodiscard]] bool fits(std::size_t image, int text) const;

private:
    const std::vector<int>& m_listOf;
    QStringList m_texts;
    std::vector<std::vector<int>> m_lists;  ///< per list, with repetitions
    std::vector<std::vector<int>> m_sorted; ///< the same, for searching
};

/// The text without some of its words, so that a model learns to read what remains: each goes with
/// probability `share`. Never empty.
[[nodiscard]] QString dropWords(const QString& text, double share, Random& random);

/// The text with one to five of `fillers` strewn in, a quarter of them replaced by random letters, so that a
/// model learns to read past words that it does not know.
[[nodiscard]] QString strewWords(const QString& text, const QStringList& fillers, Random& random);

/// SHA-256 over options, pixels and captions: a checkpoint goes on only with the same training.
[[nodiscard]] QByteArray trainingFingerprint(const ClipTrainOptions& options, const ClipPairs& pairs);

} // namespace postil::ml
