// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <optional>
#include <span>
#include <vector>

namespace postil {

class ProjectDb;

/// What a person said about an image.
struct Decision {
    enum class Kind : std::uint8_t { None, Class, Excluded, NoneOfThese, SecondLook };
    Kind kind = Kind::None;
    ClassId classId;        ///< Kind::Class
    bool confirmed = false; ///< the label was a machine's and the person agreed
    bool operator==(const Decision&) const = default;
};

/// "class", "excluded", "none_of_these", "second_look": in events, on the command line, in exports. Empty for None.
[[nodiscard]] QString decisionKindName(Decision::Kind kind);

/// One immutable line of the project's history.
struct EventRow {
    EventId id;
    qint64 group = 0;  ///< one undo step
    QString time;      ///< ISO 8601, UTC, milliseconds
    QString annotator;
    QString kind;      ///< "decision", "answer", "class", "caption", "template", "mapping", "use", "undo", "redo"
    ImageId image;     ///< decisions
    QString before;    ///< readable and machine-readable: class name, "excluded", JSON for class and caption edits
    QString after;
    RunId run;         ///< whose label was on the screen
};

struct Change {
    int images = 0;
    QString what; ///< for people: "chest × 48"
    std::vector<ImageId> touched;
    bool decisionsOnly = true; ///< false: classes, captions, gold or the run in use changed as well
};

/// Who signs decisions here: POSTIL_ANNOTATOR, else the name of the system's user.
[[nodiscard]] QString annotatorName();

/// Events, and undo over all that a person did (decisions, class and caption edits, use). One call = one group = one
/// transaction = one undo step, committed FULL before it returns. Undo and redo survive a restart; a new act clears redo.
/// In a multi-label project a class is a yes to it and "none of these" a no to every class, see AnswerStore.
class History
{
public:
    explicit History(ProjectDb& db)
        : m_db(db)
    {
    }

    /// Gives every image the same decision. Kind::None clears. Images that already have it are not counted.
    [[nodiscard]] Result<Change> decide(std::span<const ImageId> images, const Decision& decision);
    /// One decision per image (CSV).
    [[nodiscard]] Result<Change> decideEach(std::span<const ImageId> images, std::span<const Decision> decisions);
    /// Makes each image's present machine label the person's decision; images without a label are not counted.
    [[nodiscard]] Result<Change> confirm(std::span<const ImageId> images);
    [[nodiscard]] Result<Change> undo(); ///< NotFound when there is nothing to undo
    [[nodiscard]] Result<Change> redo();
    [[nodiscard]] Result<std::optional<QString>> nextUndo() const; ///< text of the step, for the menu
    [[nodiscard]] Result<std::optional<QString>> nextRedo() const;
    /// Number of the newest group: acts, undo, redo and runs each add one, whoever writes. 0: nothing yet.
    [[nodiscard]] Result<qint64> newestGroup() const;
    [[nodiscard]] Result<std::vector<EventRow>> events(std::optional<ImageId> image = {}) const; ///< oldest first

private:
    ProjectDb& m_db;
};

} // namespace postil
