// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reviewqueue.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace postil::ui {

namespace {

constexpr std::array<const char*, queueCount> keys{"corrections", "disagreement", "low-margin", "undecided", "second-look",
                                                   "none-of-these", "excluded",  "everything", "picked"};

} // namespace

QString queueKey(Queue queue)
{
    return QString::fromLatin1(keys[static_cast<std::size_t>(queue)]);
}

std::optional<Queue> queueFromKey(const QString& key)
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (key == QLatin1String(keys[i])) {
            return static_cast<Queue>(i);
        }
    }
    return {};
}

ReviewQueue::ReviewQueue(const LabelView& view, const std::vector<bool>& corrections, Margin margin)
    : m_view(view)
    , m_corrections(corrections)
    , m_margin(std::move(margin))
{
}

float ReviewQueue::sureness(qsizetype row) const
{
    const LabelRow& label = m_view.rows[static_cast<std::size_t>(row)];
    const float margin = m_margin(label.image);
    if (!std::isnan(margin)) {
        return margin;
    }
    const bool refiner = m_view.chosenRun && m_view.chosenRun->voice == Voice::Refiner;
    return refiner ? label.refinerConfidence : label.zeroshotConfidence;
}

bool ReviewQueue::contains(Queue queue, qsizetype row) const
{
    const auto index = static_cast<std::size_t>(row);
    const LabelRow& label = m_view.rows[index];
    switch (queue) {
    case Queue::Corrections:
        return index < m_corrections.size() && m_corrections[index];
    case Queue::Disagreement: // of any two voices, the person's included
        return (label.refiner.isValid() && label.zeroshot.isValid() && label.refiner != label.zeroshot)
               || (label.source == LabelSource::Human && label.zeroshot.isValid() && label.label != label.zeroshot);
    case Queue::LowMargin: {
        const float sure = sureness(row);
        return (label.zeroshot.isValid() || label.refiner.isValid()) && !std::isnan(sure) && sure < lowMargin;
    }
    case Queue::Undecided:
        return !isDecided(label);
    case Queue::SecondLook:
        return label.decision.kind == Decision::Kind::SecondLook;
    case Queue::NoneOfThese:
        return label.decision.kind == Decision::Kind::NoneOfThese
               || (label.decision.kind == Decision::Kind::None && !label.label.isValid() && m_view.chosenRun.has_value());
    case Queue::Excluded:
        return label.decision.kind == Decision::Kind::Excluded;
    case Queue::Everything:
        return true;
    case Queue::Picked:
        break;
    }
    return false;
}

std::array<qint64, queueCount> ReviewQueue::counts() const
{
    std::array<qint64, queueCount> found{};
    for (std::size_t row = 0; row < m_view.rows.size(); ++row) {
        for (int i = 0; i < queueCount; ++i) {
            const auto queue = static_cast<Queue>(i);
            const bool raisedByMachines = queue == Queue::Corrections || queue == Queue::Disagreement || queue == Queue::LowMargin;
            if (contains(queue, static_cast<qsizetype>(row)) && !(raisedByMachines && isDecided(m_view.rows[row]))) {
                ++found[static_cast<std::size_t>(i)];
            }
        }
    }
    return found;
}

ClassId ReviewQueue::proposal(Queue queue, const LabelRow& row) const
{
    if ((queue == Queue::Corrections || queue == Queue::Disagreement) && row.refiner.isValid()) {
        return row.refiner;
    }
    if (row.label.isValid()) {
        return row.label;
    }
    return m_view.chosenRun && m_view.chosenRun->voice == Voice::Refiner ? row.refiner : row.zeroshot;
}

bool ReviewQueue::passes(const QueueFilter& filter, Queue queue, qsizetype row) const
{
    const LabelRow& label = m_view.rows[static_cast<std::size_t>(row)];
    const ImageRow& image = m_view.images[static_cast<std::size_t>(row)];
    if (filter.undecidedOnly && isDecided(label)) {
        return false;
    }
    if (filter.label.isValid() && proposal(queue, label) != filter.label) {
        return false;
    }
    if (filter.split && image.split != *filter.split) {
        return false;
    }
    return filter.text.isEmpty() || image.fileName.contains(filter.text, Qt::CaseInsensitive)
           || image.name.contains(filter.text, Qt::CaseInsensitive);
}

std::vector<QueueGroup> ReviewQueue::groups(Queue queue, const QueueFilter& filter, QueueOrder order) const
{
    std::map<int, QueueGroup> byPosition; // no label: after the last class
    const int none = static_cast<int>(m_view.classes.size());
    for (std::size_t i = 0; i < m_view.rows.size(); ++i) {
        const auto row = static_cast<qsizetype>(i);
        if (contains(queue, row) && passes(filter, queue, row)) {
            const ClassId label = proposal(queue, m_view.rows[i]);
            const int position = m_view.classIndex(label);
            QueueGroup& group = byPosition[position < 0 ? none : position];
            group.label = position < 0 ? ClassId{} : label;
            group.rows.push_back(row);
        }
    }
    std::vector<QueueGroup> groups;
    for (auto& [position, group] : byPosition) {
        if (order == QueueOrder::FileName) {
            std::ranges::stable_sort(group.rows, [&](qsizetype a, qsizetype b) {
                return m_view.images[static_cast<std::size_t>(a)].fileName < m_view.images[static_cast<std::size_t>(b)].fileName;
            });
        } else {
            std::vector<std::pair<float, qsizetype>> keyed;
            keyed.reserve(group.rows.size());
            const float sign = order == QueueOrder::Surest ? -1.0F : 1.0F;
            for (const qsizetype row : group.rows) {
                const float sure = sureness(row);
                keyed.emplace_back(std::isnan(sure) ? 2.0F : sign * sure, row); // unknown last
            }
            std::ranges::sort(keyed);
            std::ranges::transform(keyed, group.rows.begin(), &std::pair<float, qsizetype>::second);
        }
        std::map<ClassId, int> said;
        for (const qsizetype row : group.rows) {
            if (const ClassId clip = m_view.rows[static_cast<std::size_t>(row)].zeroshot; clip.isValid()) {
                ++said[clip];
            }
        }
        group.said.assign(said.begin(), said.end());
        std::ranges::stable_sort(group.said, std::greater<>(), &std::pair<ClassId, int>::second);
        groups.push_back(std::move(group));
    }
    // The class with most to do first.
    std::ranges::stable_sort(groups, [](const QueueGroup& a, const QueueGroup& b) { return a.rows.size() > b.rows.size(); });
    return groups;
}

} // namespace postil::ui
