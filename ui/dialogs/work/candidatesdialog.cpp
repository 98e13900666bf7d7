// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/candidatesdialog.h"

#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace postil::ui {

CandidatesDialog::CandidatesDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Candidates for the labels"),
                 tr("The same embeddings labelled in seven ways. Where at least %1 images were labelled blind, their answers pick one.").arg(answersForWinner),
                 tr("Compare them"),
                 {QStringLiteral("split"), tr("Nothing compared yet"), tr("Zero-shot, centred, Sinkhorn, Gaussian classes and neighbours take seconds.")}, parent)
    , m_table(new FigureTable(tr("Candidates"), {tr("Candidate"), tr("What it does"), tr("Differs"), tr("Agreement"), tr("Accuracy"), tr("95 % interval"), tr("Balanced")}, 2))
    , m_verdict(new QLabel)
{
    form().addWidget(sectionHead(tr("What is compared")));
    for (const QString& text : {tr("zeroshot: the captions alone"), tr("centred: without the share that all images have in common"),
                                tr("sinkhorn: with the class proportions that the project knows, else equal ones"), tr("gda: Gaussian classes fitted to the answers of the captions"),
                                tr("neighbours: every image asks its nearest ones")}) {
        QLabel* line = roleLabel(text);
        line->setWordWrap(true);
        form().addWidget(line);
    }
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_verdict->setWordWrap(true);
    m_verdict->setFont(semibold(m_verdict->font()));
    column->addWidget(m_verdict);
    auto* candidates = new Panel(tr("Candidates"));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    candidates->body()->addWidget(m_table);
    column->addWidget(candidates, 1);
    auto* agreement = new Panel(tr("Share of images that two of them label alike"));
    m_agreement = new FigureTable(tr("Agreement of the candidates"), {QString()});
    agreement->body()->addWidget(m_agreement);
    column->addWidget(agreement, 1);
    setResult(result);
    m_use = addResultButton(tr("Label with this one"), QStringLiteral("useCandidate"));
    connect(m_use, &QPushButton::clicked, this, &CandidatesDialog::store);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &CandidatesDialog::choose);
}

void CandidatesDialog::start()
{
    CandidateOptions options;
    options.zeroShot.encoder = context().encoderOptions();
    runOnProject<CandidatesReport>(
        [options, &encoders = context().encoders](ProjectDb& db, TaskContext& task) {
            return encoders.use<CandidatesReport>(options.zeroShot.encoder, [&](Encoder& encoder) { return labelCandidates(db, encoder, options, task); });
        },
        [this](CandidatesReport report) { showReport(std::move(report)); });
}

void CandidatesDialog::showReport(CandidatesReport report)
{
    m_report = std::make_shared<const CandidatesReport>(std::move(report));
    m_verdict->setText(m_report->verdict);
    m_table->clearRows();
    QStringList names;
    for (std::size_t i = 0; i < m_report->candidates.size(); ++i) {
        const Candidate& candidate = m_report->candidates[i];
        names << candidate.name;
        m_table->addRow({candidate.name, candidate.what, thousands(candidate.differs), percent(candidate.meanAgreement),
                         candidate.accuracy ? percent(candidate.accuracy->interval.value) : percent({}),
                         candidate.accuracy ? percentRange(candidate.accuracy->interval) : QString(), percent(candidate.balancedAccuracy)},
                        static_cast<int>(i));
        if (m_report->winner == i) {
            m_table->emphasise(static_cast<int>(i));
        }
    }
    m_agreement->clearRows();
    m_agreement->setColumnCount(static_cast<int>(names.size()) + 1);
    m_agreement->setHorizontalHeaderLabels(QStringList{QString()} + names);
    for (std::size_t i = 0; i < m_report->agreement.size(); ++i) {
        QStringList cells{names.value(static_cast<qsizetype>(i))};
        for (const double share : m_report->agreement[i]) {
            cells << percent(share);
        }
        m_agreement->addRow(cells);
    }
    m_table->selectRow(static_cast<int>(m_report->winner.value_or(0)));
    choose();
}

void CandidatesDialog::choose()
{
    const QVariant key = m_table->chosenKey();
    m_use->setEnabled(m_report && key.isValid() && !context().session->isReadOnly());
    m_use->setText(key.isValid() && m_report ? tr("Label with “%1”").arg(m_report->candidates[static_cast<std::size_t>(key.toInt())].name) : tr("Label with this one"));
}

void CandidatesDialog::store()
{
    const auto candidate = static_cast<std::size_t>(m_table->chosenKey().toInt());
    runOnProject<RunRow>([report = m_report, candidate](ProjectDb& db, TaskContext&) { return storeCandidate(db, *report, candidate, false); },
                         [this](const RunRow& run) { say(tr("%1 is stored.").arg(run.name), tr("Its labels count for every image that nobody has decided.")); });
}

} // namespace postil::ui
