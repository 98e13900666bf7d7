// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/calibratedialog.h"

#include "core/workflow/presets.h"
#include "ui/charts/reliabilitychart.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

QString withCount(const std::optional<Yardstick>& set)
{
    return set ? CalibrateDialog::tr("%1, %2 images").arg(set->name, thousands(std::ssize(set->rows))) : CalibrateDialog::tr("nothing yet");
}

} // namespace

CalibrateDialog::CalibrateDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Calibration"), tr("Where a voice says 80 %, is it right in 80 of 100? One temperature is fitted, and tried on other images."),
                 tr("Fit and try"),
                 {QStringLiteral("measure"), tr("Nothing fitted yet"), tr("A temperature makes labels surer or less sure. It never changes which they are.")}, parent)
    , m_voice(new QComboBox)
    , m_sets(roleLabel({}))
{
    form().addWidget(sectionHead(tr("Voice")));
    m_voice->setObjectName(QStringLiteral("calibrateVoice"));
    m_voice->setAccessibleName(tr("Voice"));
    m_voice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form().addWidget(m_voice);
    form().addSpacing(8);
    form().addWidget(sectionHead(tr("Images")));
    m_sets->setWordWrap(true);
    form().addWidget(m_sets);
    setResult(makeResult());
    m_own = addResultButton(tr("Model's own scale"), QStringLiteral("ownScale"));
    m_own->setToolTip(tr("Zero-shot runs take the scale that the encoder brings"));
    m_use = addResultButton(tr("Use this scale"), QStringLiteral("useScale"));
    connect(m_own, &QPushButton::clicked, this, [this] { use(0); });
    connect(m_use, &QPushButton::clicked, this, [this] { use(*m_scale); });
    connect(m_voice, &QComboBox::currentIndexChanged, this, &CalibrateDialog::refresh);
    connect(context.session, &ProjectSession::scaleChanged, this, &CalibrateDialog::showScales);
}

QWidget* CalibrateDialog::makeResult()
{
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_swapped = new NoteBar(NoteBar::Kind::Warning);
    m_swapped->setObjectName(QStringLiteral("swappedNote"));
    column->addWidget(m_swapped);
    m_verdict = new QLabel;
    m_verdict->setObjectName(QStringLiteral("calibrateVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setFont(semibold(m_verdict->font()));
    column->addWidget(m_verdict);
    m_where = roleLabel({});
    m_where->setObjectName(QStringLiteral("calibrateWhere"));
    m_where->setWordWrap(true);
    column->addWidget(m_where);
    m_nowhere = new NoteBar(NoteBar::Kind::Info);
    m_nowhere->setText(tr("There is nothing honest to show it on."), tr("It takes answered reporting gold, or reference labels of the test split."));
    column->addWidget(m_nowhere);
    m_figures = new Panel(tr("What it does"));
    m_table = new FigureTable(tr("Calibration before and after"), {QString(), tr("Before"), tr("After")});
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_figures->body()->addWidget(m_table);
    column->addWidget(m_figures);
    m_charts = new QWidget;
    auto* row = new QHBoxLayout(m_charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_before = new ReliabilityChart;
    m_after = new ReliabilityChart;
    for (const auto& [title, chart] : {std::pair{tr("Before"), m_before}, {tr("After"), m_after}}) {
        auto* panel = new Panel(title);
        panel->body()->addWidget(chart);
        row->addWidget(panel, 1);
    }
    column->addWidget(m_charts, 1);
    column->addStretch(0);
    return result;
}

Voice CalibrateDialog::voice() const
{
    return voiceFromName(m_voice->currentData().toString()).value_or(Voice::ZeroShot);
}

void CalibrateDialog::refresh()
{
    const LabelView& view = context().session->view();
    {
        const QSignalBlocker block(m_voice);
        const int before = std::max(0, m_voice->currentIndex());
        m_voice->clear();
        for (const auto& [name, run, what] : {std::tuple{tr("CLIP"), &view.zeroshotRun, Voice::ZeroShot}, {tr("Refiner"), &view.refinerRun, Voice::Refiner}}) {
            m_voice->addItem(themeIcon(what == Voice::ZeroShot ? QStringLiteral("clip") : QStringLiteral("refiner")),
                             *run ? tr("%1: %2").arg(name, (*run)->name) : tr("%1: no run yet").arg(name), voiceName(what));
        }
        m_voice->setCurrentIndex(before);
    }
    const std::optional<Yardstick> steering = steeringSet(view);
    m_sets->setText(tr("Fitted on: %1.\nShown on: %2.").arg(withCount(steering), withCount(reportingSet(view))));
    const std::optional<RunRow>& run = voice() == Voice::ZeroShot ? view.zeroshotRun : view.refinerRun;
    setObstacle(!run && voice() == Voice::ZeroShot ? tr("CLIP has labelled nothing yet: label all images on the Captions page first.")
                : !run                             ? tr("No refiner is trained yet.")
                : !run->hasProbabilities           ? tr("%1 knows no probabilities, only labels.").arg(run->name)
                : !steering                        ? tr("No answer is known to fit on. Draw a gold set and answer it, or bring reference labels of train or val.")
                                                   : QString());
    showScales();
}

void CalibrateDialog::start()
{
    run<CalibrateReport>(
        [&project = context().session->db(), options = CalibrateOptions{voice()}](TaskContext&) -> Result<CalibrateReport> {
            const auto db = project.reopen(); // of this thread
            return db ? calibrate(**db, options) : Result<CalibrateReport>(failAs(db));
        },
        [this](const CalibrateReport& report) { showReport(report); });
}

void CalibrateDialog::showReport(const CalibrateReport& report)
{
    m_scale = report.scale;
    m_swapped->setText(report.advice);
    m_swapped->setVisible(report.swapped);
    const QString says = report.factor < 0.97   ? tr("%1 is surer than it is right.")
                         : report.factor > 1.03 ? tr("%1 is right more often than it says.")
                                                : tr("%1 is about as sure as it is right.");
    const QString takes = report.scale ? tr("Scale %1, temperature %2, would be honest.").arg(*report.scale, 0, 'g', 4).arg(1 / *report.scale, 0, 'g', 3)
                                       : tr("Its probabilities to the power of %1 would be honest.").arg(report.factor, 0, 'g', 3);
    m_verdict->setText(says.arg(report.run) + QLatin1Char(' ') + takes);
    QStringList where;
    if (report.fittedOn) {
        where << tr("Fitted on %1, %2 images: accuracy %3 (%4).")
                     .arg(report.fittedOn->yardstick, thousands(report.fittedOn->n), percent(report.fittedOn->interval.value), percentRange(report.fittedOn->interval));
    }
    if (report.before) {
        where << tr("Shown on %1, %2 other images.").arg(report.shownOn, thousands(report.n));
    }
    m_where->setText(where.join(QLatin1Char(' ')));
    showCharts(report);
    showScales();
}

void CalibrateDialog::showCharts(const CalibrateReport& report)
{
    const bool shown = report.before && report.after;
    m_nowhere->setVisible(!shown);
    m_figures->setVisible(shown);
    m_charts->setVisible(shown);
    if (!shown) {
        return;
    }
    m_table->clearRows();
    m_table->addRow({tr("Expected calibration error"), decimalFigure(report.before->ece), decimalFigure(report.after->ece)});
    m_table->addRow({tr("Negative log-likelihood"), decimalFigure(report.before->negativeLogLikelihood), decimalFigure(report.after->negativeLogLikelihood)});
    m_before->setBins(report.before->bins);
    m_after->setBins(report.after->bins);
}

void CalibrateDialog::showScales()
{
    const double kept = context().session->db().setting(presetScaleSetting).toDouble();
    const bool writer = !context().session->isReadOnly();
    m_use->setEnabled(writer && hasResult() && m_scale);
    m_use->setText(m_scale ? tr("Use the scale %1").arg(*m_scale, 0, 'g', 4) : tr("Use this scale"));
    m_use->setToolTip(m_scale ? tr("Zero-shot runs of this project take it from now on, unless another scale is asked for")
                              : tr("Only the plain scores of CLIP have a scale that can be kept"));
    m_own->setEnabled(writer && hasResult() && kept > 0);
}

void CalibrateDialog::use(double scale)
{
    if (const auto used = context().session->useScale(scale); !used) {
        complain(used.error());
        return;
    }
    say(scale > 0 ? tr("Zero-shot runs take the scale %1 from now on.").arg(scale, 0, 'g', 4) : tr("Zero-shot runs take the model's own scale again."),
        tr("Labels stay what they are; how sure they are changes with the next run."));
}

} // namespace postil::ui
