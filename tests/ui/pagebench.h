// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/projectmaker.h"
#include "tests/ui/windowdriver.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/pages/pagecontext.h"
#include "ui/tasks/taskrunner.h"
#include "ui/thumbnails/imageloader.h"

namespace postil::test {

/// What a page needs to live, without a window: a project with rows but no pixels, and no engine.
class PageBench
{
public:
    explicit PageBench(ProjectMaker& maker)
        : PageBench(closed(maker))
    {
    }
    /// On a project file that nobody has open for writing (else it is read-only). An engine other than none for pages that train.
    explicit PageBench(const QString& path, Engine engine = makeNullEngine(QStringLiteral("this test has none")))
        : m_engine(std::move(engine))
        , m_encoders(*m_engine.encoders)
    {
        auto opened = ui::ProjectSession::open(path);
        m_session = opened ? std::move(*opened) : nullptr;
        m_images = std::make_unique<ui::ImageLoader>(*m_session, m_tasks);
        m_context.reset(new ui::PageContext{*m_session, m_tasks, m_engine, m_encoders, *m_images, m_settings});
    }
    ~PageBench() { m_tasks.finishAll(); }

    [[nodiscard]] ui::PageContext& context() { return *m_context; }
    [[nodiscard]] ui::ProjectSession& session() { return *m_session; }
    [[nodiscard]] ui::TaskRunner& tasks() { return m_tasks; }

private:
    static QString closed(ProjectMaker& maker)
    {
        maker.close();
        return maker.path();
    }

    Engine m_engine;
    ui::TaskRunner m_tasks;
    ui::WindowSettings m_settings;
    ui::EncoderCache m_encoders;
    std::unique_ptr<ui::ProjectSession> m_session;
    std::unique_ptr<ui::ImageLoader> m_images;
    std::unique_ptr<ui::PageContext> m_context;
};

} // namespace postil::test
