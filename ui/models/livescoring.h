// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/livecaptions.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace postil::ui {

struct PageContext;

/// What takes longer than an answer and is computed once the person pauses.
struct CaptionStudy {
    BiasReport bias;
    std::vector<CaptionEffect> effects;            ///< empty: not known yet
    std::map<PromptSetId, Accuracy> accuracies;    ///< of kept versions, scored as the present ones
};

/// Labels the project again while captions are typed. The newest request wins: an earlier one is cancelled, and its answer, should it
/// still come, is dropped, so that what `answered` gives is always the answer to what was asked last. Lives on the GUI thread,
/// computes in the task runner, one job at a time.
class LiveScoring final : public QObject
{
    Q_OBJECT

public:
    explicit LiveScoring(PageContext& context, QObject* parent = nullptr);
    ~LiveScoring() override;

    void ask(LiveRequest request);
    /// The caption whose effect comes first.
    void setCaption(CaptionId caption);
    /// Versions whose accuracy is wanted.
    void setVersions(std::vector<PromptSet> versions) { m_versions = std::move(versions); }
    /// Images, runs, classes, gold answers or the encoder changed: reads the project again with the next request.
    void invalidate();
    /// While another job needs the encoder.
    void setPaused(bool paused);
    [[nodiscard]] bool isBusy() const { return m_running || m_start.isActive(); } ///< an answer is on its way
    [[nodiscard]] bool isAsked() const { return m_serial > 0; }
    [[nodiscard]] bool isSettled() const; ///< answered, and nothing is being computed

signals:
    void busyChanged();
    void answered(const std::shared_ptr<const postil::LiveAnswer>& answer);
    void effectFound(const postil::CaptionEffect& effect);
    void studied(const postil::ui::CaptionStudy& study);
    void nothingEncoded(); ///< no image has an embedding of this encoder yet
    void failed(const postil::Error& error);

private:
    enum class Stage { Answer, Bias, Effect, Effects, Versions, Done };
    struct Reading; ///< the project as the jobs see it

    template <class T>
    void startJob(std::function<Result<T>(LiveCaptions&, Encoder&, TaskContext&)> work, std::function<void(T)> arrived);
    void startStage();
    void next(Stage stage);
    void restart(Stage stage, int delayMs);

    PageContext& m_context;
    std::shared_ptr<Reading> m_reading;
    LiveRequest m_request;
    CaptionId m_caption;
    std::vector<PromptSet> m_versions;
    CaptionStudy m_study;
    Stage m_stage = Stage::Done;
    quint64 m_serial = 0; ///< of the request
    bool m_running = false;
    bool m_paused = false;
    std::function<void()> m_cancel;
    QTimer m_start;
};

} // namespace postil::ui
