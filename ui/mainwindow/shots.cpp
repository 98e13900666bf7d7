// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/shots.h"

#include "core/base/text.h"
#include "core/workflow/corrections.h"
#include "ui/dialogs/classesdialog.h"
#include "ui/dialogs/encoders/encodersdialog.h"
#include "ui/dialogs/exportrefinerdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/predictdialog.h"
#include "ui/dialogs/skippeddialog.h"
#include "ui/dialogs/work/workdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/tasks/taskrunner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>

namespace postil::ui {

namespace {

constexpr QSize windowSize(1440, 900);

class Words
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::Shots)
};

} // namespace

Shots::Shots(MainWindow& window, const QString& folder, const QString& work)
    : m_window(window)
    , m_folder(folder)
    , m_work(work)
{
}

Result<QStringList> Shots::take()
{
    if (!QDir().mkpath(m_folder)) {
        return fail(Error::Code::Io, m_folder, Words::tr("the folder cannot be made"));
    }
    m_window.resize(windowSize);
    m_window.show();
    using Step = Result<void> (Shots::*)();
    for (const Step step : {&Shots::openSample, &Shots::label, &Shots::refine, &Shots::review, &Shots::measureAndExport, &Shots::takeDialogs, &Shots::takeWork,
                            &Shots::takeStart}) {
        if (const Result<void> done = (this->*step)(); !done) {
            return failAs(done);
        }
    }
    return m_files;
}

Result<void> Shots::takeStart()
{
    m_window.closeProject();
    return shootBoth(QStringLiteral("start")); // last, so that there is a recent project
}

Result<void> Shots::openSample()
{
    if (const auto empty = shootBoth(QStringLiteral("start-first")); !empty) {
        return empty;
    }
    m_window.openSample();
    if (const auto open = waitFor(Words::tr("opening the sample"), [this] { return m_window.session() != nullptr; }); !open) {
        return open;
    }
    return waitFor(Words::tr("labelling the sample"), [this] { return !m_window.tasks().isBusy(); });
}

Result<void> Shots::label()
{
    ProjectSession& session = *m_window.session();
    m_window.showPage(PageId::Data);
    if (const auto data = shootBoth(QStringLiteral("data")); !data) {
        return data;
    }
    m_window.showPage(PageId::Captions);
    if (const auto first = shootBoth(QStringLiteral("captions-first")); !first) {
        return first;
    }
    // A second prompt set, so that there is something to compare.
    for (const ClassRow& row : std::vector<ClassRow>(session.view().classes)) {
        if (const auto added = session.addCaption(row.id, Words::tr("an X-ray of a %1").arg(row.name)); !added) {
            return added;
        }
    }
    if (const auto pressed = press(QStringLiteral("labelAllButton")); !pressed) {
        return pressed;
    }
    if (const auto labelled = waitFor(Words::tr("labelling again"), [this] { return !m_window.tasks().isBusy(); }); !labelled) {
        return labelled;
    }
    return shootBoth(QStringLiteral("captions"));
}

/// A training that is stopped in its midst; with 28 pixels the sample's is over before two pictures are taken.
Result<void> Shots::takeRunning()
{
    auto* inputSize = m_window.page(PageId::Refine)->findChild<QSpinBox*>(QStringLiteral("refineInputSize"));
    if (inputSize == nullptr) {
        return fail(Error::Code::Internal, QStringLiteral("refineInputSize"), Words::tr("is not there or cannot be pressed"));
    }
    const int usual = inputSize->value();
    inputSize->setValue(64);
    if (const auto pressed = press(QStringLiteral("trainButton")); !pressed) {
        return pressed;
    }
    const auto midst = [this] {
        const auto running = m_window.tasks().findChildren<RunningTask*>();
        return running.isEmpty() || running.front()->what() == Text::tr("Training, epoch %1").arg(6);
    };
    if (const auto reached = waitFor(Words::tr("training"), midst, 300000, 0); !reached) {
        return reached;
    }
    if (const auto shot = shootBoth(QStringLiteral("refine-running"), 250); !shot) {
        return shot;
    }
    if (m_window.tasks().isBusy()) {
        if (const auto stopped = press(QStringLiteral("stopButton")); !stopped) {
            return stopped;
        }
    }
    if (const auto ended = waitFor(Words::tr("training"), [this] { return !m_window.tasks().isBusy(); }); !ended) {
        return ended;
    }
    inputSize->setValue(usual);
    return {};
}

Result<void> Shots::refine()
{
    m_window.showPage(PageId::Refine);
    if (const auto before = shootBoth(QStringLiteral("refine-first")); !before) {
        return before;
    }
    if (const auto running = takeRunning(); !running) {
        return running;
    }
    if (const auto pressed = press(QStringLiteral("trainButton")); !pressed) {
        return pressed;
    }
    if (const auto trained = waitFor(Words::tr("training"), [this] { return !m_window.tasks().isBusy(); }, 300000); !trained) {
        return trained;
    }
    ProjectSession& session = *m_window.session();
    if (!session.view().refinerRun) {
        return fail(Error::Code::Internal, session.name(), Words::tr("the training stored no run"));
    }
    if (const auto used = session.useRun(session.view().refinerRun->id); !used) {
        return failAs(used);
    }
    return shootBoth(QStringLiteral("refine"));
}

Result<void> Shots::review()
{
    ProjectSession& session = *m_window.session();
    const auto found = corrections(session.db(), session.view());
    if (!found) {
        return failAs(found);
    }
    m_window.showPage(PageId::Review, {QStringLiteral("corrections"), {}, {}});
    settle();
    for (std::size_t i = 0; i < found->size() && i < 12; ++i) {
        Decision decision{Decision::Kind::Class, (*found)[i].refiner, true};
        if (i == 3) {
            decision = {Decision::Kind::SecondLook, {}, false};
        } else if (i == 7) {
            decision = {Decision::Kind::Excluded, {}, false};
        }
        if (const auto decided = session.decide({(*found)[i].image}, decision); !decided) {
            return failAs(decided);
        }
    }
    return shootBoth(QStringLiteral("review"));
}

Result<void> Shots::measureAndExport()
{
    m_window.showPage(PageId::Measure);
    settle(1500);
    if (const auto measured = shootBoth(QStringLiteral("measure")); !measured) {
        return measured;
    }
    m_window.showPage(PageId::Export);
    settle();
    if (auto* out = m_window.page(PageId::Export)->findChild<QLineEdit*>(QStringLiteral("exportFolder"))) {
        out->setText(m_work + QStringLiteral("/export"));
    }
    if (m_window.page(PageId::Export)->findChild<QAbstractButton*>(QStringLiteral("exportButton")) != nullptr) {
        if (const auto pressed = press(QStringLiteral("exportButton")); !pressed) {
            return pressed;
        }
        if (const auto exported = waitFor(Words::tr("exporting"), [this] { return !m_window.tasks().isBusy(); }); !exported) {
            return exported;
        }
    }
    return shootBoth(QStringLiteral("export"));
}

Result<void> Shots::takeDialogs()
{
    ProjectSession& session = *m_window.session();
    const std::pair<QString, std::function<void()>> dialogs[] = {
        {QStringLiteral("dialog-keys"),
         [this] {
             m_window.showPage(PageId::Review);
             m_window.showKeys();
         }},
        {QStringLiteral("dialog-import"),
         [&] { ImportDialog({m_work + QStringLiteral("/sample-images")}, session.view(), m_window.settings(), &m_window).exec(); }},
        {QStringLiteral("dialog-models"), [&] { showEncoders(m_window.tasks(), m_window.engine(), &session, EncodersDialog::View::Mine, &m_window); }},
        {QStringLiteral("dialog-models-get"), [&] { showEncoders(m_window.tasks(), m_window.engine(), &session, EncodersDialog::View::Get, &m_window); }},
        {QStringLiteral("dialog-classes"), [&] { ClassesDialog(session, &m_window).exec(); }},
        {QStringLiteral("dialog-predict"), [&] { PredictDialog(session.view().refinerRun->name, m_window.settings(), &m_window).exec(); }},
        {QStringLiteral("dialog-export-refiner"), [&] { ExportRefinerDialog(session.view().refinerRun->name, m_window.settings(), &m_window).exec(); }},
        {QStringLiteral("dialog-skipped"), [&] {
             SkippedDialog({{QStringLiteral("scans/0017.png"), Words::tr("ends after 2,113 of 5,820 bytes")},
                            {QStringLiteral("scans/notes.txt.jpg"), Words::tr("is not a picture")}},
                           &m_window)
                 .exec();
         }}};
    for (const auto& [name, opens] : dialogs) {
        if (const auto shot = shootDialog(name, opens); !shot) {
            return shot;
        }
    }
    return {};
}

Result<void> Shots::takeWork()
{
    for (const Work work : allWork()) {
        const QString name = QStringLiteral("work-") + workName(work);
        WorkDialog* dialog = m_window.openWork(work);
        if (dialog->canStart()) {
            dialog->press();
            if (const auto ran = waitFor(dialog->windowTitle(), [dialog] { return !dialog->isRunning(); }, 300000); !ran) {
                return ran;
            }
        }
        for (const bool dark : {true, false}) {
            setDark(dark);
            settle();
            if (const auto saved = save(dialog, name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"))); !saved) {
                return saved;
            }
        }
        dialog->reject();
    }
    return {};
}

Result<void> Shots::press(const QString& objectName)
{
    auto* button = m_window.page(m_window.currentPage())->findChild<QAbstractButton*>(objectName);
    if (button == nullptr || !button->isEnabled()) {
        return fail(Error::Code::Internal, objectName, Words::tr("is not there or cannot be pressed"));
    }
    button->click();
    return {};
}

Result<void> Shots::shootBoth(const QString& name, int restMs)
{
    for (const bool dark : {true, false}) { // light last: steps go on in it
        setDark(dark);
        settle(restMs);
        if (const auto saved = save(&m_window, name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"))); !saved) {
            return saved;
        }
    }
    return {};
}

Result<void> Shots::shootDialog(const QString& name, const std::function<void()>& opens)
{
    Result<void> outcome;
    for (const bool dark : {true, false}) {
        setDark(dark);
        bool taken = false;
        QTimer::singleShot(600, &m_window, [&] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                outcome = save(dialog, name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
                taken = true;
                dialog->reject();
            }
        });
        opens();
        if (!taken) {
            return fail(Error::Code::Internal, name, Words::tr("did not open"));
        }
        if (!outcome) {
            return outcome;
        }
    }
    return outcome;
}

Result<void> Shots::save(QWidget* widget, const QString& name)
{
    const QString path = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
    if (!widget->grab().save(path)) {
        return fail(Error::Code::Io, path, Words::tr("cannot be written"));
    }
    m_files.append(path);
    return {};
}

Result<void> Shots::waitFor(const QString& what, const std::function<bool()>& done, int limitMs, int restMs)
{
    QElapsedTimer since;
    since.start();
    while (!done()) {
        if (since.elapsed() > limitMs) {
            return fail(Error::Code::Internal, what, Words::tr("takes more than %1 s").arg(limitMs / 1000));
        }
        settle(20);
    }
    settle(restMs);
    return {};
}

void Shots::settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void Shots::setDark(bool dark)
{
    m_window.settings().setThemeMode(dark ? ThemeMode::Dark : ThemeMode::Light);
}

} // namespace postil::ui
