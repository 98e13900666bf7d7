// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/runstore.h"
#include "ui/models/projectsession.h"

#include <QObject>

#include <memory>
#include <span>

namespace postil::ui {

class TaskRunner;

/// The probability rows of the two voices that speak in the project, read on another thread when the runs change. What the
/// inspector's bars, margins and "surest members" are made of. Until `changed`, and for imported runs without
/// probabilities, the answers are empty or NaN.
class VoiceTables final : public QObject
{
    Q_OBJECT

public:
    VoiceTables(ProjectSession& session, TaskRunner& tasks, QObject* parent = nullptr);

    /// Probability per class of the run; empty if not known. Columns are those of classesOf(voice).
    [[nodiscard]] std::span<const float> probabilities(Voice voice, ImageId image) const;
    [[nodiscard]] const std::vector<ClassId>& classesOf(Voice voice) const { return slot(voice).classes; }
    [[nodiscard]] float probability(Voice voice, ImageId image, ClassId id) const; ///< NaN: not known
    /// Best minus second best of the voice whose labels count, in multi-label projects the least sure answer's distance from a half;
    /// NaN: not known. The smaller, the more doubtful.
    [[nodiscard]] float margin(ImageId image) const;
    /// Classes by falling probability of the voice whose labels count.
    [[nodiscard]] std::vector<ClassId> ranking(ImageId image) const;
    /// The images that the voice is surest of for a class, best first, at most six.
    [[nodiscard]] std::vector<ImageId> surest(ClassId id) const;
    [[nodiscard]] Voice chosenVoice() const;

signals:
    void changed();

private:
    struct Slot {
        RunId run;
        PredictionTable table;
        std::vector<ClassId> classes;
    };
    [[nodiscard]] const Slot& slot(Voice voice) const { return m_slots[voice == Voice::Refiner ? 1 : 0]; }
    void refresh();

    ProjectSession& m_session;
    TaskRunner& m_tasks;
    Slot m_slots[2];
    quint64 m_generation = 0; ///< answers to older questions are dropped
};

/// Best minus second best of a probability row; NaN for fewer than two values.
[[nodiscard]] float marginOf(std::span<const float> probabilities);

} // namespace postil::ui
