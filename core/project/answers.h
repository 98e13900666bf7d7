// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/history.h"

namespace postil {

/// What is said about one class of one image in a multi-label project.
enum class YesNo : std::int8_t { Unknown = -1, No = 0, Yes = 1 };

[[nodiscard]] QString answerName(YesNo answer); ///< "yes", "no"; empty for Unknown
[[nodiscard]] std::optional<YesNo> answerFromName(const QString& name); ///< "yes", "no", "unknown", and 1 and 0 for yes and no

struct ClassAnswer {
    ImageId image;
    ClassId classId;
    YesNo answer = YesNo::Unknown;
    bool operator==(const ClassAnswer&) const = default;
};

/// A person's answers in a multi-label project: yes or no per class, or none. One call = one group = one undo step, as History's.
/// An answer takes back "excluded" and "second look" of its image.
class AnswerStore
{
public:
    explicit AnswerStore(ProjectDb& db)
        : m_db(db)
    {
    }

    /// Those that are known, by image, then by class: of all images, or of a few.
    [[nodiscard]] Result<std::vector<ClassAnswer>> list(std::span<const ImageId> of = {}) const;
    /// Answers that are there already are not counted; Unknown takes an answer back. InvalidArgument in a project of another task.
    [[nodiscard]] Result<Change> give(std::span<const ClassAnswer> answers);
    /// What History::decideEach() means here: a class is a yes to it, "none of these" a no to every class, Kind::None takes all back.
    /// `decisions` has one entry for all images, or one per image.
    [[nodiscard]] Result<Change> decide(std::span<const ImageId> images, std::span<const Decision> decisions);
    /// Both in one undo step: first the decisions, one per image, then the answers, of other images or the same.
    [[nodiscard]] Result<Change> act(std::span<const ImageId> images, std::span<const Decision> decisions, std::span<const ClassAnswer> answers);
    /// The run in use answers for every class that the person left open.
    [[nodiscard]] Result<Change> confirm(std::span<const ImageId> images);

private:
    ProjectDb& m_db;
};

} // namespace postil
