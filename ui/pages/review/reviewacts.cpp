// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewacts.h"

#include "ui/models/voicetables.h"
#include "ui/thumbnails/thumbnailgrid.h"

#include <algorithm>

namespace postil::ui {

ReviewActs::ReviewActs(ProjectSession& session, ThumbnailGrid& grid, const VoiceTables& tables, Proposal proposal, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_grid(grid)
    , m_tables(tables)
    , m_proposal(std::move(proposal))
{
}

std::vector<qsizetype> ReviewActs::targets() const
{
    if (m_grid.selectedCount() > 0) {
        return m_grid.selectedRows();
    }
    return m_grid.currentRow() >= 0 ? std::vector<qsizetype>{m_grid.currentRow()} : std::vector<qsizetype>{};
}

const LabelRow& ReviewActs::labelAt(qsizetype row) const
{
    return m_session.view().rows[static_cast<std::size_t>(row)];
}

void ReviewActs::decideRows(const std::vector<qsizetype>& rows, const std::vector<Decision>& decisions)
{
    if (rows.empty() || m_session.isReadOnly()) {
        return;
    }
    std::vector<ImageId> images;
    images.reserve(rows.size());
    for (const qsizetype row : rows) {
        images.push_back(labelAt(row).image);
    }
    m_acting = true;
    const auto change = m_session.decideEach(images, decisions);
    m_acting = false;
    if (change) {
        emit decided(rows, change->images);
    }
}

void ReviewActs::decideAll(const Decision& decision)
{
    const auto rows = targets();
    decideRows(rows, std::vector<Decision>(rows.size(), decision));
}

void ReviewActs::giveClass(int position)
{
    const auto& classes = m_session.view().classes;
    if (m_session.answers() != nullptr) {
        if (position >= 0 && position < static_cast<int>(classes.size())) {
            giveAnswer(position, nextAnswer(static_cast<std::size_t>(position)));
        }
        return;
    }
    if (position >= 0 && position < static_cast<int>(classes.size())) {
        decideAll({Decision::Kind::Class, classes[static_cast<std::size_t>(position)].id, false});
    }
}

/// Yes, unless all of them are a yes already: then no; after that nothing again.
YesNo ReviewActs::nextAnswer(std::size_t k) const
{
    const auto rows = targets();
    const auto all = [&](YesNo answer) {
        return std::ranges::all_of(rows, [&](qsizetype row) { return m_session.answers()->human(static_cast<std::size_t>(row), k) == answer; });
    };
    return all(YesNo::Yes) ? YesNo::No : all(YesNo::No) ? YesNo::Unknown : YesNo::Yes;
}

void ReviewActs::giveAnswer(int position, YesNo answer)
{
    const auto& classes = m_session.view().classes;
    const auto rows = targets();
    if (position < 0 || position >= static_cast<int>(classes.size()) || rows.empty() || m_session.isReadOnly() || m_session.answers() == nullptr) {
        return;
    }
    std::vector<ClassAnswer> answers;
    for (const qsizetype row : rows) {
        answers.push_back({labelAt(row).image, classes[static_cast<std::size_t>(position)].id, answer});
    }
    m_acting = true;
    const auto change = m_session.giveAnswers(answers);
    m_acting = false;
    if (change) {
        emit answered(change->images);
    }
}

void ReviewActs::denyAll()
{
    if (m_session.answers() != nullptr) {
        decideAll({Decision::Kind::NoneOfThese, {}, false});
    }
}

/// The run in use answers whatever is open.
void ReviewActs::confirmAnswers(std::vector<qsizetype> rows)
{
    if (rows.empty() || m_session.isReadOnly()) {
        return;
    }
    std::vector<ImageId> images;
    for (const qsizetype row : rows) {
        images.push_back(labelAt(row).image);
    }
    m_acting = true;
    const auto change = m_session.confirm(images);
    m_acting = false;
    if (change && change->images > 0) {
        emit decided(rows, change->images);
    }
}

void ReviewActs::giveRanked(int rank)
{
    if (m_grid.currentRow() < 0) {
        return;
    }
    const auto ranking = m_tables.ranking(labelAt(m_grid.currentRow()).image);
    if (rank >= 0 && rank < static_cast<int>(ranking.size())) {
        decideAll({Decision::Kind::Class, ranking[static_cast<std::size_t>(rank)], false});
    }
}

void ReviewActs::confirm(bool currentOnly)
{
    std::vector<qsizetype> rows = m_grid.selectedRows();
    if (rows.empty()) {
        rows = currentOnly ? targets() : m_grid.visibleRows();
        std::erase_if(rows, [this](qsizetype row) { return labelAt(row).decision.kind != Decision::Kind::None; });
    }
    if (m_session.answers() != nullptr) {
        confirmAnswers(std::move(rows));
        return;
    }
    std::vector<Decision> decisions;
    std::erase_if(rows, [&](qsizetype row) {
        const LabelRow& label = labelAt(row);
        const ClassId shown = label.decision.kind == Decision::Kind::Class ? label.decision.classId : m_proposal(label);
        if (!shown.isValid() || label.decision.kind == Decision::Kind::Class) {
            return true; // nothing to agree with, or already said
        }
        decisions.push_back({Decision::Kind::Class, shown, true});
        return false;
    });
    decideRows(rows, decisions);
}

void ReviewActs::exclude()
{
    decideAll({Decision::Kind::Excluded, {}, false});
}

void ReviewActs::secondLook()
{
    decideAll({Decision::Kind::SecondLook, {}, false});
}

void ReviewActs::rejectSuggestion()
{
    const auto rows = targets();
    if (m_session.answers() != nullptr) {
        const ClassId shown = rows.empty() ? ClassId() : m_proposal(labelAt(rows.front()));
        giveAnswer(m_session.view().classIndex(shown), YesNo::No);
        return;
    }
    std::vector<Decision> decisions;
    for (const qsizetype row : rows) {
        const LabelRow& label = labelAt(row);
        const bool fallBack = label.zeroshot.isValid() && label.zeroshot != m_proposal(label);
        decisions.push_back(fallBack ? Decision{Decision::Kind::Class, label.zeroshot, false} : Decision{Decision::Kind::SecondLook, {}, false});
    }
    decideRows(rows, decisions);
}

} // namespace postil::ui
