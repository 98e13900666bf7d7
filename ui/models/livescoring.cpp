// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/livescoring.h"

#include "core/project/projectdb.h"
#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/pages/pagecontext.h"
#include "ui/tasks/taskrunner.h"

#include <QPointer>

namespace postil::ui {

namespace {
constexpr int debounceMs = 12; ///< keys that one stroke of several fingers brings
constexpr int studyMs = 250;   ///< a pause in typing
} // namespace

/// Used by one job at a time.
struct LiveScoring::Reading {
    std::unique_ptr<LiveCaptions> live; ///< null: to be read
    bool nothing = false;               ///< no image is encoded yet
};

LiveScoring::LiveScoring(PageContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_reading(std::make_shared<Reading>())
{
    setObjectName(QStringLiteral("liveScoring"));
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &LiveScoring::startStage);
}

LiveScoring::~LiveScoring()
{
    if (m_running) {
        m_cancel();
    }
}

void LiveScoring::ask(LiveRequest request)
{
    m_request = std::move(request);
    ++m_serial;
    m_study = {};
    restart(Stage::Answer, debounceMs);
    emit busyChanged();
}

void LiveScoring::setCaption(CaptionId caption)
{
    if (caption == m_caption) {
        return;
    }
    m_caption = caption;
    if (m_stage > Stage::Bias && m_study.effects.empty()) {
        restart(Stage::Effect, studyMs); // the others follow again
    }
}

void LiveScoring::invalidate()
{
    m_reading = std::make_shared<Reading>(); // a job that still runs keeps the old one alive
    if (isAsked()) {
        ask(m_request);
    }
}

void LiveScoring::setPaused(bool paused)
{
    m_paused = paused;
    if (paused) {
        m_start.stop();
        if (m_running) {
            m_cancel();
        }
    } else if (isAsked()) {
        restart(m_stage, debounceMs);
    }
}

bool LiveScoring::isSettled() const
{
    return isAsked() && m_stage == Stage::Done && !isBusy();
}

/// What runs now is not wanted any more; its end starts what is.
void LiveScoring::restart(Stage stage, int delayMs)
{
    m_stage = stage;
    if (m_running) {
        m_cancel();
    }
    if (!m_paused && m_stage != Stage::Done) {
        m_start.start(delayMs);
    }
}

template <class T>
void LiveScoring::startJob(std::function<Result<T>(LiveCaptions&, Encoder&, TaskContext&)> work, std::function<void(T)> arrived)
{
    m_running = true;
    auto job = [reading = m_reading, options = m_context.encoderOptions(), &encoders = m_context.encoders, &project = m_context.session.db(),
                work = std::move(work)](TaskContext& task) -> Result<T> {
        return encoders.use<T>(options, [&](Encoder& encoder) -> Result<T> {
            if (task.isCancelled()) {
                return fail(Error::Code::Cancelled, encoder.info().name, LiveScoring::tr("stopped"));
            }
            if (!reading->live) {
                auto db = project.reopen();
                auto live = db ? LiveCaptions::open(**db, encoder.info()) : Result<std::unique_ptr<LiveCaptions>>(failAs(db));
                if (!live) {
                    reading->nothing = live.error().code == Error::Code::NotFound;
                    return failAs(live);
                }
                reading->live = std::move(*live);
            }
            return work(*reading->live, encoder, task);
        });
    };
    auto finished = [self = QPointer<LiveScoring>(this), serial = m_serial, stage = m_stage, reading = m_reading,
                     arrived = std::move(arrived)](Result<T> result) {
        if (!self) {
            return;
        }
        self->m_running = false;
        const bool wanted = serial == self->m_serial && stage == self->m_stage && reading == self->m_reading;
        if (wanted && result) {
            arrived(std::move(*result));
        } else if (wanted && reading->nothing) {
            self->m_stage = Stage::Done;
            emit self->nothingEncoded();
        } else if (wanted && result.error().code != Error::Code::Cancelled) {
            self->m_stage = Stage::Done;
            emit self->failed(result.error());
        } else if (!self->m_paused && !self->m_start.isActive() && self->m_stage != Stage::Done) {
            self->m_start.start(0);
        }
        emit self->busyChanged();
    };
    m_cancel = m_context.tasks.startQuietly<T>(std::move(job), std::move(finished));
}

void LiveScoring::next(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Done && !m_paused) {
        m_start.start(stage == Stage::Bias ? studyMs : 0);
    }
}

void LiveScoring::startStage()
{
    if (m_running) {
        return; // cancelled; its end comes back here
    }
    switch (m_stage) {
    case Stage::Answer:
        startJob<std::shared_ptr<const LiveAnswer>>(
            [request = m_request](LiveCaptions& live, Encoder& encoder, TaskContext& task) -> Result<std::shared_ptr<const LiveAnswer>> {
                auto answer = live.answer(request, encoder, task);
                if (!answer) {
                    return failAs(answer);
                }
                return std::make_shared<const LiveAnswer>(std::move(*answer));
            },
            [this](const std::shared_ptr<const LiveAnswer>& answer) {
                next(Stage::Bias);
                emit answered(answer);
            });
        break;
    case Stage::Bias:
        startJob<BiasReport>([request = m_request](LiveCaptions& live, Encoder& encoder, TaskContext& task) { return live.bias(request, encoder, task); },
                             [this](BiasReport bias) {
                                 m_study.bias = std::move(bias);
                                 next(Stage::Effect);
                                 emit studied(m_study);
                             });
        break;
    case Stage::Effect: {
        const bool there = std::ranges::find(m_request.prompts.captions, m_caption, &CaptionRow::id) != m_request.prompts.captions.end();
        if (!there) {
            next(Stage::Effects);
            break;
        }
        startJob<CaptionEffect>([request = m_request, caption = m_caption](LiveCaptions& live, Encoder& encoder,
                                                                           TaskContext& task) { return live.effect(request, caption, encoder, task); },
                                [this](const CaptionEffect& effect) {
                                    next(Stage::Effects);
                                    emit effectFound(effect);
                                });
        break;
    }
    case Stage::Effects:
        startJob<std::vector<CaptionEffect>>(
            [request = m_request](LiveCaptions& live, Encoder& encoder, TaskContext& task) { return live.ablation(request, encoder, task); },
            [this](std::vector<CaptionEffect> effects) {
                m_study.effects = std::move(effects);
                next(Stage::Versions);
                emit studied(m_study);
            });
        break;
    case Stage::Versions:
        startJob<std::vector<std::optional<Accuracy>>>(
            [versions = m_versions, scoring = m_request.scoring](LiveCaptions& live, Encoder& encoder, TaskContext& task) {
                return live.accuracies(versions, scoring, encoder, task);
            },
            [this](const std::vector<std::optional<Accuracy>>& found) {
                for (std::size_t i = 0; i < found.size() && i < m_versions.size(); ++i) {
                    if (found[i]) {
                        m_study.accuracies[m_versions[i].id] = *found[i];
                    }
                }
                next(Stage::Done);
                emit studied(m_study);
            });
        break;
    case Stage::Done:
        break;
    }
}

} // namespace postil::ui
