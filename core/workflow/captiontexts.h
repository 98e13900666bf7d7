// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/project/classstore.h"
#include "core/project/promptset.h"

#include <QHash>

namespace postil {

/// Embeddings of texts that were encoded before, so that a key stroke costs one pass of the text tower. For one encoder.
class CaptionTexts
{
public:
    /// `independent`: a class's direction is that of its presence minus that of its absence (PromptSet::textsAgainst()), so that the
    /// inner product with an image is the difference of the two cosines.
    explicit CaptionTexts(bool independent = false)
        : m_independent(independent)
    {
    }

    /// A row per text; encodes those that are not known yet.
    [[nodiscard]] Result<Matrix> encode(const QStringList& texts, Encoder& encoder);
    /// The class's direction: mean of its texts; of independent classes the difference of two.
    [[nodiscard]] Result<std::vector<float>> direction(const PromptSet& prompts, const ClassRow& row, Encoder& encoder);
    /// One row per class.
    [[nodiscard]] Result<Matrix> directions(const PromptSet& prompts, const std::vector<ClassRow>& classes, Encoder& encoder);
    [[nodiscard]] int encoded() const { return m_encoded; } ///< texts that went through the tower so far

private:
    bool m_independent;
    QHash<QString, std::vector<float>> m_known;
    int m_encoded = 0;
};

} // namespace postil
