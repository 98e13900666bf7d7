// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sampleflow.h"

#include "core/workflow/sample.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/projectjobs.h"
#include "ui/models/projectsession.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace postil::ui {

SampleFlow::SampleFlow(MainWindow& window)
    : QObject(&window)
    , m_window(window)
{
}

QString SampleFlow::projectPath(std::uint64_t seed)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QStringLiteral("%1/sample-%2/Sample.postil").arg(folder).arg(seed);
}

void SampleFlow::start(std::uint64_t seed)
{
    if (!m_window.closeProject()) {
        return;
    }
    SampleOptions options;
    options.path = projectPath(seed);
    options.seed = seed;
    if (QFileInfo::exists(options.path)) {
        open(options.path, seed);
        return;
    }
    m_window.tasks().start<QString>(
        tr("Drawing the sample images"),
        [options](TaskContext& task) -> Result<QString> {
            const QFileInfo file(options.path);
            QDir(file.path() + QStringLiteral("/Sample-images")).removeRecursively(); // of a start that was broken off
            QDir().mkpath(file.path());
            const auto made = createSample(options, task);
            return made ? Result<QString>(options.path) : Result<QString>(failAs(made));
        },
        [this, seed](const Result<QString>& path) {
            if (path) {
                open(*path, seed);
            } else {
                m_window.showError(path.error());
                emit ready();
            }
        });
}

void SampleFlow::open(const QString& path, std::uint64_t seed)
{
    if (!m_window.openProject(path) || m_window.session()->view().chosenRun || m_window.session()->isReadOnly()) {
        emit ready();
        return;
    }
    ZeroShotOptions options;
    options.encoder = m_window.context()->encoderOptions();
    options.seed = seed;
    startZeroShot(*m_window.context(), options, [this](const Result<ZeroShotReport>& report) {
        if (!report) {
            m_window.showError(report.error());
        }
        emit ready();
    });
}

} // namespace postil::ui
