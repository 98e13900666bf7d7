// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/captionstore.h"
#include "core/project/history.h"
#include "core/project/statement.h"

#include <QCryptographicHash>
#include <QSet>

#include <memory>

namespace postil {

/// Kinds of event: what the columns `before` and `after` hold.
namespace eventkind {
inline const QString decision = QStringLiteral("decision"); ///< Decision as text, see decisionText()
inline const QString answer = QStringLiteral("answer"); ///< about one class of a multi-label image, see answerText(); null: none
inline const QString classes = QStringLiteral("class");     ///< {id, name, position, removed, merged_into}
inline const QString caption = QStringLiteral("caption");   ///< {id, class, text, enabled, position} or null
inline const QString templates = QStringLiteral("template"); ///< list of texts
inline const QString modality = QStringLiteral("modality"); ///< what {modality} stands for
inline const QString goldDraw = QStringLiteral("gold_draw"); ///< null before, "tuning" or "reporting" after
inline const QString gold = QStringLiteral("gold");         ///< a blind answer, as a decision; null: none
inline const QString use = QStringLiteral("use");           ///< {zeroshot, refiner}: run ids or null
inline const QString mapping = QStringLiteral("mapping");   ///< {source, label, class}
} // namespace eventkind

/// Null for Kind::None.
[[nodiscard]] QString decisionText(const Decision& decision);
[[nodiscard]] std::optional<Decision> decisionFromText(const QString& text);

/// "5:yes", "5:no"; null for YesNo::Unknown.
enum class YesNo : std::int8_t;
[[nodiscard]] QString answerText(ClassId id, YesNo answer);
[[nodiscard]] std::optional<std::pair<ClassId, YesNo>> answerFromText(const QString& text);

/// One change of one thing: it is in the event's columns, and so it can be done and taken back.
struct StateChange {
    QString kind;
    ImageId image;
    QString before; ///< null: was not there
    QString after;  ///< null: is not there any more
    RunId run;
};

enum class GroupKind : std::uint8_t { Act, Undo, Redo, Note };

/// Undo stack as it stands.
struct UndoState {
    qint64 lastGroup = 0;
    qint64 undoTop = 0; ///< 0: nothing to undo
    qint64 redoTop = 0;
    QByteArray hash;    ///< of the last group
};
[[nodiscard]] Result<UndoState> undoState(const ProjectDb& db);

/// Writes one group of events inside the caller's Transaction and applies each to the tables that hold the present state.
class EventGroup
{
public:
    [[nodiscard]] static Result<EventGroup> begin(ProjectDb& db, GroupKind kind = GroupKind::Act, qint64 target = 0);
    [[nodiscard]] Result<void> add(const StateChange& change);
    /// Writes the group's own row. `what` is for people.
    [[nodiscard]] Result<void> finish(const QString& what);
    [[nodiscard]] bool isEmpty() const { return m_events == 0; }
    [[nodiscard]] int images() const { return static_cast<int>(m_images.size()); }

private:
    explicit EventGroup(ProjectDb& db)
        : m_db(&db)
    {
    }
    [[nodiscard]] Result<void> apply(const StateChange& change, qint64 event);
    [[nodiscard]] Result<void> applyDecision(const StateChange& change, qint64 event);

    ProjectDb* m_db;
    GroupKind m_kind = GroupKind::Act;
    qint64 m_target = 0;
    UndoState m_before;
    qint64 m_nextEvent = 1;
    int m_events = 0;
    QSet<ImageId> m_images;
    std::unique_ptr<QCryptographicHash> m_hash;
    std::optional<Statement> m_insert;
    std::optional<Statement> m_putDecision;
    std::optional<Statement> m_dropDecision;
};

/// Columns of an event and of a group as they go into the hash; null and empty differ.
void hashEvent(QCryptographicHash& hash, qint64 id, const StateChange& change);
void hashGroup(QCryptographicHash& hash, qint64 id, const QString& time, const QString& annotator, const QString& kind,
               const QString& what);

/// {id, class, text, enabled}: in events and in kept versions. A position is an event's affair.
[[nodiscard]] QJsonObject captionToJson(const CaptionRow& row);

/// Event of a caption that comes, goes or changes.
[[nodiscard]] StateChange captionChange(const std::optional<CaptionRow>& before, const std::optional<CaptionRow>& after);

/// One small act: transaction, group, changes, commit FULL. Gives the number of images touched.
[[nodiscard]] Result<int> commitAct(ProjectDb& db, const std::vector<StateChange>& changes, const QString& what,
                                    GroupKind kind = GroupKind::Act);

} // namespace postil
