// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/voicetables.h"

#include "ui/tasks/taskrunner.h"

#include <QPointer>

#include <algorithm>
#include <limits>
#include <numeric>

namespace postil::ui {

namespace {
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t surestKept = 6;
} // namespace

float marginOf(std::span<const float> probabilities)
{
    if (probabilities.size() < 2) {
        return unknown;
    }
    float best = -1;
    float second = -1;
    for (const float p : probabilities) {
        if (p > best) {
            second = best;
            best = p;
        } else if (p > second) {
            second = p;
        }
    }
    return best - second;
}

VoiceTables::VoiceTables(ProjectSession& session, TaskRunner& tasks, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_tasks(tasks)
{
    connect(&session, &ProjectSession::runsChanged, this, &VoiceTables::refresh);
    refresh();
}

void VoiceTables::refresh()
{
    struct Answer {
        Slot tables[2];
    };
    auto answer = std::make_shared<Answer>();
    const std::optional<RunRow>* runs[2] = {&m_session.view().zeroshotRun, &m_session.view().refinerRun};
    bool same = true;
    for (int i = 0; i < 2; ++i) {
        if (*runs[i] && (*runs[i])->hasProbabilities) {
            answer->tables[i].run = (*runs[i])->id;
            answer->tables[i].classes = (*runs[i])->classes;
        }
        same = same && answer->tables[i].run == m_slots[i].run;
    }
    if (same) {
        return;
    }
    const quint64 generation = ++m_generation;
    m_tasks.post(
        [answer, &project = m_session.db()] {
            auto db = project.reopen();
            if (!db) {
                return;
            }
            for (Slot& slot : answer->tables) {
                if (slot.run.isValid()) {
                    if (auto table = RunStore(**db).predictions(slot.run)) {
                        slot.table = std::move(*table);
                    }
                }
            }
        },
        [self = QPointer<VoiceTables>(this), answer, generation] {
            if (self && generation == self->m_generation) {
                std::ranges::move(answer->tables, self->m_slots);
                emit self->changed();
            }
        });
}

std::span<const float> VoiceTables::probabilities(Voice voice, ImageId image) const
{
    const PredictionTable& table = slot(voice).table;
    const auto found = std::ranges::lower_bound(table.images, image);
    const auto row = static_cast<std::size_t>(found - table.images.begin());
    if (found == table.images.end() || *found != image || row >= table.probabilities.rows) {
        return {};
    }
    return table.probabilities.row(row);
}

float VoiceTables::probability(Voice voice, ImageId image, ClassId id) const
{
    const auto row = probabilities(voice, image);
    const auto& classes = slot(voice).classes;
    const auto column = static_cast<std::size_t>(std::ranges::find(classes, id) - classes.begin());
    return column < row.size() ? row[column] : unknown;
}

Voice VoiceTables::chosenVoice() const
{
    const auto& chosen = m_session.view().chosenRun;
    return chosen ? chosen->voice : Voice::ZeroShot;
}

float VoiceTables::margin(ImageId image) const
{
    const auto row = probabilities(chosenVoice(), image);
    return m_session.answers() != nullptr ? answerMargin(row) : marginOf(row);
}

std::vector<ClassId> VoiceTables::ranking(ImageId image) const
{
    const auto row = probabilities(chosenVoice(), image);
    const auto& classes = slot(chosenVoice()).classes;
    std::vector<std::size_t> order(std::min(row.size(), classes.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return row[a] > row[b]; });
    std::vector<ClassId> ranked;
    for (const std::size_t column : order) {
        ranked.push_back(classes[column]);
    }
    return ranked;
}

std::vector<ImageId> VoiceTables::surest(ClassId id) const
{
    const Slot& s = slot(chosenVoice());
    std::vector<std::pair<float, ImageId>> best;
    const auto column = static_cast<std::size_t>(std::ranges::find(s.classes, id) - s.classes.begin());
    if (column >= s.table.probabilities.cols) {
        return {};
    }
    for (std::size_t i = 0; i < s.table.probabilities.rows; ++i) {
        const float p = s.table.probabilities.row(i)[column];
        if (best.size() < surestKept || p > best.back().first) {
            const auto place = std::ranges::upper_bound(best, p, std::greater<>(), &std::pair<float, ImageId>::first);
            best.insert(place, {p, s.table.images[i]});
            best.resize(std::min(best.size(), surestKept));
        }
    }
    std::vector<ImageId> images;
    for (const auto& [p, image] : best) {
        images.push_back(image);
    }
    return images;
}

} // namespace postil::ui
