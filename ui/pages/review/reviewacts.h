// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/projectsession.h"

#include <QObject>

#include <functional>
#include <vector>

namespace postil::ui {

class ThumbnailGrid;
class VoiceTables;

/// What a person can do to the images of a queue: each act takes the selection, else the current image, is one undo step,
/// and is saved when it returns.
class ReviewActs final : public QObject
{
    Q_OBJECT

public:
    using Proposal = std::function<ClassId(const LabelRow&)>; ///< the class under which the queue shows an image

    ReviewActs(ProjectSession& session, ThumbnailGrid& grid, const VoiceTables& tables, Proposal proposal, QObject* parent);

    void giveClass(int position); ///< multi-label projects: the next of yes, no and nothing
    /// Multi-label projects.
    void giveAnswer(int position, YesNo answer);
    void denyAll(); ///< no to every class
    void giveRanked(int rank); ///< 0-based among the model's best of the current image
    /// The selection; with none everything undecided in sight, or only the current image.
    void confirm(bool currentOnly);
    void exclude();
    void secondLook();
    void rejectSuggestion(); ///< multi-label: no to the class that the queue shows; else back to what CLIP said, where the refiner said otherwise; else a second look

    [[nodiscard]] bool isActing() const { return m_acting; } ///< a change on the way is ours, not an undo

signals:
    void decided(const std::vector<qsizetype>& rows, qint64 images);
    void answered(qint64 images); ///< about one class: there may be more to say about the image

private:
    [[nodiscard]] std::vector<qsizetype> targets() const;
    [[nodiscard]] const LabelRow& labelAt(qsizetype row) const;
    void decideRows(const std::vector<qsizetype>& rows, const std::vector<Decision>& decisions);
    void decideAll(const Decision& decision);
    void confirmAnswers(std::vector<qsizetype> rows);
    [[nodiscard]] YesNo nextAnswer(std::size_t k) const;

    ProjectSession& m_session;
    ThumbnailGrid& m_grid;
    const VoiceTables& m_tables;
    const Proposal m_proposal;
    bool m_acting = false;
};

} // namespace postil::ui
