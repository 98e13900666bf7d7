// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/source.h"
#include "core/project/history.h"

namespace postil {

/// Whatever is chosen by looking at figures sees the tuning third; what is reported stands on the rest. They never mix.
enum class GoldPart : std::uint8_t { Tuning, Reporting };

[[nodiscard]] QString goldPartName(GoldPart part); ///< "tuning", "reporting"

/// One image that was drawn for blind labelling. No answer yet: Decision::Kind::None.
struct GoldRow {
    ImageId image;
    GoldPart part = GoldPart::Reporting;
    Decision answer; ///< a class or "none of these"; answers of a merged class are those of the class it went into
    QString drawnAt; ///< ISO 8601, UTC, as the next
    QString annotator;
    QString answeredAt;

    [[nodiscard]] bool isAnswered() const { return answer.kind != Decision::Kind::None; }
};

struct GoldDraw {
    int count = 0;              ///< images, at least 1
    std::optional<Split> split; ///< draw from this split only; empty: from all images
    std::uint64_t seed = 0;
    [[nodiscard]] Result<void> validate() const;
};

/// Images labelled blind: drawn at random among all images, each for good in one part. Answers lie apart from decisions, train
/// nothing and are no label while measuring. An answer is an act in the history and an undo step, a draw is neither undone nor
/// repeated.
class GoldStore
{
public:
    explicit GoldStore(ProjectDb& db)
        : m_db(db)
    {
    }

    [[nodiscard]] Result<std::vector<GoldRow>> list() const; ///< by image
    /// Draws further images; over all draws a third is for tuning. Gives them in the random order in which to ask.
    [[nodiscard]] Result<std::vector<ImageId>> draw(const GoldDraw& options);
    /// A class, "none of these", or Kind::None to take the answer back. NotFound for an image that was not drawn.
    [[nodiscard]] Result<Change> answer(ImageId image, const Decision& answer);

private:
    ProjectDb& m_db;
};

} // namespace postil
