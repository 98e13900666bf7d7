// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/refinepage.h"

#include "core/workflow/corrections.h"
#include "core/workflow/steering.h"
#include "ui/models/projectsession.h"
#include "ui/models/refinejob.h"
#include "ui/pages/refine/flipfeed.h"
#include "ui/pages/refine/networkacts.h"
#include "ui/pages/refine/refinesettings.h"
#include "ui/pages/refine/runtable.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {

constexpr int leftWidth = 264;
constexpr int inspectorWidth = 256;

QLabel* legend()
{
    const Theme& t = theme();
    auto* label = roleLabel(RefinePage::tr("<span style='color:%1'>┄┄</span> training&nbsp;&nbsp;<span style='color:%2'>━</span> validation")
                                .arg(t.neutralBar.name(), t.accent.name()));
    label->setTextFormat(Qt::RichText);
    return label;
}

} // namespace

RefinePage::RefinePage(PageContext& context, QWidget* parent)
    : Page(PageId::Refine, tr("Refine"), context, parent)
    , m_job(new RefineJob(this))
{
    m_train = new QPushButton(themeIcon(QStringLiteral("play"), Qt::white), tr("Train"));
    m_train->setObjectName(QStringLiteral("trainButton"));
    m_train->setProperty("primary", true);
    m_train->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    addToHeader(m_train);
    setLeftColumn(makeLeft(), leftWidth);
    setBody(makeBody());
    setInspector(makeInspector(), inspectorWidth);

    connect(m_train, &QPushButton::clicked, this, &RefinePage::train);
    connect(m_stop, &QPushButton::clicked, m_job, &RefineJob::stop);
    connect(m_resume, &QPushButton::clicked, this, &RefinePage::resume);
    connect(m_backToBest, &QPushButton::clicked, this, &RefinePage::backToBest);
    connect(m_settings, &RefineSettings::edited, this, &RefinePage::refreshParameters);
    connect(m_runs, &RunTable::useWanted, this, &RefinePage::use);
    connect(m_runs, &RunTable::selected, this, &RefinePage::showRun);
    connect(m_runs, &RunTable::selected, m_network, &NetworkActs::setRun);
    connect(m_network, &NetworkActs::failed, this, qOverload<const Error&>(&RefinePage::showError));
    connect(m_feed, &FlipFeed::opened, this,
            [this](ImageId image) { emit goTo(PageId::Review, {QString(), {image}, tr("One correction")}); });
    connect(m_reviewAll, &QPushButton::clicked, this, [this] { emit goTo(PageId::Review, {QStringLiteral("corrections"), {}, {}}); });
    connect(&context.session, &ProjectSession::runsChanged, this, &RefinePage::refresh);
    connect(&context.session, &ProjectSession::imagesChanged, this, &RefinePage::refresh);
    connectJob();
    refresh();
}

std::vector<KeyHint> RefinePage::keys() const
{
    return {{{tr("Ctrl"), QStringLiteral("R")}, tr("train")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, tr("in the list of runs: use this run")}};
}

void RefinePage::activate()
{
    refresh();
    m_train->setFocus();
}

QWidget* RefinePage::makeLeft()
{
    auto* left = new QWidget;
    left->setProperty("column", true);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_settings = new RefineSettings;
    column->addWidget(scrolling(m_settings, Qt::ScrollBarAlwaysOff), 1);
    column->addWidget(hairline());
    auto* buttons = new QGridLayout;
    buttons->setContentsMargins(16, 10, 16, 10);
    buttons->setSpacing(8);
    m_stop = new QPushButton(themeIcon(QStringLiteral("stop")), tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_resume = new QPushButton(tr("Resume"));
    m_resume->setObjectName(QStringLiteral("resumeButton"));
    m_backToBest = new QPushButton(tr("Back to best"));
    m_backToBest->setObjectName(QStringLiteral("backToBestButton"));
    buttons->addWidget(m_stop, 0, 0);
    buttons->addWidget(m_resume, 0, 1);
    buttons->addWidget(m_backToBest, 1, 0, 1, 2);
    column->addLayout(buttons);
    return left;
}

QWidget* RefinePage::makeBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);

    m_nothing = new NoteBar(NoteBar::Kind::Info);
    m_nothing->setText(tr("There is nothing to learn from yet."), tr("A refiner is trained on zero-shot labels: label the images on the Captions page first."));
    connect(m_nothing->addAction(tr("Go to Captions")), &QToolButton::clicked, this, [this] { emit goTo(PageId::Captions, {}); });
    column->addWidget(m_nothing);
    m_advice = new NoteBar(NoteBar::Kind::Warning);
    m_advice->setCloseable(true);
    m_advice->hide();
    column->addWidget(m_advice);

    auto* tiles = new QFrame;
    tiles->setProperty("panel", true);
    auto* tileRow = new QHBoxLayout(tiles);
    tileRow->setContentsMargins(0, 0, 0, 0);
    tileRow->setSpacing(0);
    m_epoch = new FigureTile(tr("Epoch"));
    m_timeLeft = new FigureTile(tr("Time left"));
    m_loss = new FigureTile(tr("Validation loss"));
    m_overturned = new FigureTile(tr("Overturned"));
    m_accuracy = new FigureTile(tr("Right, best epoch"));
    for (FigureTile* tile : {m_epoch, m_timeLeft, m_loss, m_overturned, m_accuracy}) {
        if (tile != m_epoch) {
            auto* line = new QFrame;
            line->setProperty("line", true);
            line->setFixedWidth(1);
            tileRow->addWidget(line);
        }
        tileRow->addWidget(tile, 1);
    }
    column->addWidget(tiles);

    auto* charts = new QHBoxLayout;
    charts->setSpacing(8);
    auto* loss = new Panel(tr("Loss"));
    loss->addToHead(legend());
    m_lossChart = new CurvesChart(CurvesChart::Scale::Loss, tr("Loss against epoch"));
    loss->body()->addWidget(m_lossChart);
    auto* share = new Panel(tr("Agreement with the training labels"));
    share->addToHead(legend());
    m_shareChart = new CurvesChart(CurvesChart::Scale::Share, tr("Agreement with the training labels against epoch"));
    share->body()->addWidget(m_shareChart);
    charts->addWidget(loss, 1);
    charts->addWidget(share, 1);
    column->addLayout(charts, 3);

    auto* runs = new Panel(tr("Runs"));
    runs->setHint(tr("“use” makes a run's labels those of everything undecided"));
    m_runs = new RunTable;
    m_network = new NetworkActs(m_context);
    runs->addToHead(m_network);
    runs->body()->addWidget(m_runs);
    column->addWidget(m_network->note());
    column->addWidget(runs, 2);

    auto* honest = new NoteBar(NoteBar::Kind::Info);
    honest->setText(QString(), tr("Agreement says how well the refiner copies the labels it was given. Whether it is right is measured on reference "
                                  "labels only, which it never sees."));
    column->addWidget(honest);
    return body;
}

QWidget* RefinePage::makeInspector()
{
    auto* inspector = new QWidget;
    inspector->setProperty("column", true);
    auto* column = new QVBoxLayout(inspector);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    QWidget* head = sectionHead(tr("Corrections, live"), &m_feedHint);
    head->setContentsMargins(12, 0, 12, 0);
    column->addWidget(head);
    m_feed = new FlipFeed(m_context.session, m_context.images);
    column->addWidget(m_feed, 1);
    column->addWidget(hairline());
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 2, 12, 10);
    m_reviewAll = new QPushButton(themeIcon(QStringLiteral("review")), tr("Review all"));
    m_reviewAll->setObjectName(QStringLiteral("reviewAllButton"));
    foot->addWidget(m_reviewAll);
    column->addLayout(foot);
    return inspector;
}

void RefinePage::connectJob()
{
    connect(m_job, &RefineJob::started, this, [this](qint64 training, qint64 validation, qint64 human) {
        setSubtitle(tr("Training on %1 images, %2 for validation, %3 decided by you")
                        .arg(thousands(training), thousands(validation), thousands(human)));
    });
    connect(m_job, &RefineJob::epochDone, this, [this](const EpochRow& row, bool isBest) {
        std::erase_if(m_rows, [&row](const EpochRow& known) { return known.epoch >= row.epoch; });
        m_rows.push_back(row);
        if (isBest) {
            m_best = row.epoch;
        }
        m_backToBest->setEnabled(m_job->isRunning());
        showCurves(m_planned, m_best);
    });
    connect(m_job, &RefineJob::batchDone, this, [this](const RefinerProgress& progress) {
        const double done = progress.epoch - 1 + double(progress.batch) / std::max(1, progress.batches);
        if (m_startedMs == 0) {
            m_startedMs = QDateTime::currentMSecsSinceEpoch();
            m_startedEpoch = progress.epoch - 1;
        }
        m_epoch->setFigure(QStringLiteral("%1 / %2").arg(progress.epoch).arg(progress.epochs),
                           tr("batch %1 of %2").arg(progress.batch).arg(progress.batches));
        const double elapsed = double(QDateTime::currentMSecsSinceEpoch() - m_startedMs) / 1000.0;
        const double rate = (done - m_startedEpoch) / std::max(elapsed, 0.001);
        if (rate > 0 && elapsed > 0.5) {
            m_timeLeft->setFigure(clockTime(qint64((progress.epochs - done) / rate)),
                                  tr("%1 s each").arg(1.0 / rate, 0, 'f', 1));
        }
    });
    connect(m_job, &RefineJob::flipped, this, [this](const std::vector<Flip>& flips) {
        std::vector<FlipFeed::Entry> entries;
        entries.reserve(flips.size());
        for (const Flip& flip : flips) {
            entries.push_back({flip.image, flip.from, flip.to, tr("ep. %1").arg(flip.epoch)});
        }
        m_flips += qint64(flips.size());
        m_feedHint->setText(tr("+%1 this epoch").arg(flips.size()));
        m_overturned->setFigure(thousands(m_flips), tr("changes of mind so far"));
        m_feed->prepend(std::move(entries));
    });
}

void RefinePage::train()
{
    RefineOptions options = m_settings->options();
    options.training.backend = m_context.backendOptions();
    if (const auto valid = options.validate(); !valid) {
        showError(valid.error());
        return;
    }
    discardPendingTraining(m_context.session.db());
    clearError();
    m_advice->hide();
    clearCurves();
    m_planned = options.training.epochs;
    m_startedMs = 0;
    m_job->start(m_context, options, [this](const Result<RefineReport>& report) { ended(report); });
    refreshButtons();
}

void RefinePage::resume()
{
    goOn(false);
}

void RefinePage::backToBest()
{
    if (m_job->isRunning()) {
        m_job->backToBest();
        m_backToBest->setEnabled(false);
    } else {
        goOn(true);
    }
}

void RefinePage::goOn(bool toBest)
{
    const auto pending = pendingTraining(m_context.session.db());
    if (!pending) {
        refreshButtons();
        return;
    }
    RefineOptions options = pending->options;
    options.resume = true;
    options.backToBest = toBest;
    clearError();
    m_settings->setOptions(options);
    m_planned = options.training.epochs;
    m_startedMs = 0;
    m_job->start(m_context, options, [this](const Result<RefineReport>& report) { ended(report); });
    refreshButtons();
}

void RefinePage::ended(const Result<RefineReport>& report)
{
    m_timeLeft->setFigure(QStringLiteral("–"));
    if (!report) {
        showError(report.error());
    } else if (report->stopped) {
        m_epoch->setFigure(m_rows.empty() ? QStringLiteral("–") : QString::number(m_rows.back().epoch), tr("stopped by you; resume goes on from here"));
    } else {
        m_rows = report->epochs;
        m_planned = std::max(m_planned, int(m_rows.size()));
        m_best = report->bestEpoch;
        showCurves(report->stoppedEarly ? int(m_rows.size()) : m_planned, m_best);
        m_epoch->setFigure(QStringLiteral("%1 / %2").arg(m_rows.size()).arg(m_planned),
                           report->stoppedEarly ? tr("ended early") : tr("done in %1 s").arg(report->seconds, 0, 'f', 1));
        m_overturned->setFigure(thousands(report->corrections), tr("of %1").arg(thousands(report->images)));
        if (report->accuracy) {
            m_accuracy->setFigure(percent(report->accuracy->interval.value), percentRange(report->accuracy->interval));
            m_accuracy->setToolTip(report->accuracy->yardstick);
        }
        if (!report->advice.isEmpty()) {
            m_advice->setText(report->advice);
            m_advice->show();
        }
        showCorrections();
    }
    refresh();
}

void RefinePage::use(RunId run)
{
    const Result<int> changed = m_context.session.useRun(run);
    if (!changed) {
        showError(changed.error());
        return;
    }
    setSubtitle(tr("%1 labels changed").arg(thousands(*changed)));
}

void RefinePage::refresh()
{
    const Result<std::vector<RunRow>> runs = RunStore(m_context.session.db()).list();
    if (!runs) {
        showError(runs.error());
        return;
    }
    m_settings->setRuns(*runs);
    m_runs->setRuns(*runs);
    m_network->setRun(m_context.session.view().refinerRun);
    m_nothing->setVisible(std::ranges::none_of(*runs, [](const RunRow& run) { return run.voice == Voice::ZeroShot; }));
    const LabelView& view = m_context.session.view();
    if (!m_job->isRunning()) {
        setSubtitle(view.zeroshotRun ? tr("Learns from the labels of %1").arg(view.zeroshotRun->name) : QString());
        if (view.refinerRun && m_rows.empty()) {
            showRun(*view.refinerRun);
        }
    }
    refreshButtons();
    refreshParameters();
}

void RefinePage::refreshButtons()
{
    const bool running = m_job->isRunning();
    const bool writable = !m_context.session.isReadOnly();
    const auto pending = running ? std::nullopt : pendingTraining(m_context.session.db());
    m_settings->setEnabled(!running && writable);
    m_train->setEnabled(!running && writable && m_context.session.view().zeroshotRun.has_value());
    m_stop->setEnabled(running);
    m_resume->setEnabled(pending.has_value() && writable);
    m_backToBest->setEnabled(running ? m_best > 0 : pending.has_value() && pending->epoch > 0 && writable);
    m_backToBest->setToolTip(tr("Ends the training: the best epoch so far becomes the run"));
    m_resume->setToolTip(pending ? tr("Goes on in epoch %1").arg(pending->epoch + 1) : tr("There is no interrupted training"));
}

void RefinePage::refreshParameters()
{
    m_settings->showPlan(planRefinement(m_context.session.view(), m_settings->options()));
}

void RefinePage::showRun(const RunRow& run)
{
    if (m_job->isRunning()) {
        return;
    }
    m_rows = epochsFromJson(run.metrics.value(QStringLiteral("epochs")).toArray());
    m_best = run.metrics.value(QStringLiteral("best_epoch")).toInt();
    showCurves(int(m_rows.size()), m_best);
    m_epoch->setFigure(m_rows.empty() ? QStringLiteral("–") : QString::number(m_rows.size()), tr("run %1").arg(run.name));
    const QJsonValue overturned = run.metrics.value(QStringLiteral("corrections"));
    m_overturned->setFigure(overturned.isDouble() ? thousands(overturned.toInt()) : QStringLiteral("–"),
                            tr("of %1").arg(thousands(qint64(m_context.session.view().images.size()))));
    if (const std::optional<Accuracy> accuracy = keptAccuracy(run.metrics)) {
        m_accuracy->setFigure(percent(accuracy->interval.value), percentRange(accuracy->interval));
        m_accuracy->setToolTip(accuracy->yardstick);
    } else {
        m_accuracy->setFigure(QStringLiteral("–"), tr("no reference labels"));
    }
    showCorrections();
}

void RefinePage::showCurves(int epochs, int best)
{
    std::vector<CurvesChart::Point> loss;
    std::vector<CurvesChart::Point> share;
    for (const EpochRow& row : m_rows) {
        loss.push_back({row.epoch, row.trainLoss, row.validationLoss});
        share.push_back({row.epoch, row.trainAccuracy, row.validationAccuracy});
        if (row.epoch == best) {
            m_loss->setFigure(decimalFigure(row.validationLoss), tr("best, epoch %1").arg(best));
        }
    }
    m_lossChart->setCurves(std::move(loss), epochs, best);
    m_shareChart->setCurves(std::move(share), epochs, best);
}

void RefinePage::showCorrections()
{
    const LabelView& view = m_context.session.view();
    const Result<std::vector<Correction>> found = corrections(m_context.session.db(), view);
    std::vector<FlipFeed::Entry> entries;
    if (found) {
        for (const Correction& correction : *found) {
            entries.push_back({correction.image, correction.zeroshot, correction.refiner, shortConfidence(correction.refinerConfidence)});
        }
    }
    m_feedHint->setText(thousands(qint64(entries.size())));
    m_reviewAll->setText(tr("Review all %1").arg(thousands(qint64(entries.size()))));
    m_reviewAll->setEnabled(!entries.empty());
    m_feed->setEntries(std::move(entries));
}

void RefinePage::clearCurves()
{
    m_rows.clear();
    m_best = 0;
    m_flips = 0;
    m_lossChart->setCurves({}, m_planned, 0);
    m_shareChart->setCurves({}, m_planned, 0);
    m_feed->setEntries({});
    m_feedHint->clear();
    for (FigureTile* tile : {m_epoch, m_timeLeft, m_loss, m_overturned, m_accuracy}) {
        tile->setFigure(QStringLiteral("–"));
    }
}

} // namespace postil::ui
