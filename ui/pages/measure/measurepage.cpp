// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/measure/measurepage.h"

#include "ui/charts/reliabilitychart.h"
#include "ui/models/projectsession.h"
#include "ui/pages/measure/agreementpanel.h"
#include "ui/pages/measure/findingstable.h"
#include "ui/pages/measure/measuredfigures.h"
#include "ui/pages/measure/voicespanel.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/confusiontable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {

constexpr int inspectorWidth = 288;

} // namespace

MeasurePage::MeasurePage(PageContext& context, QWidget* parent)
    : Page(PageId::Measure, tr("Measure"), context, parent)
    , m_split(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_voices(new VoicesPanel)
    , m_agreement(new AgreementPanel)
{
    m_split->setAccessibleName(tr("Images to measure on"));
    m_split->setObjectName(QStringLiteral("splitChooser"));
    m_split->addItem(tr("All splits"), -1);
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        m_split->addItem(split == Split::None ? tr("No split") : splitName(split), int(split));
    }
    addToHeader(m_split);
    auto* copy = new QPushButton(themeIcon(QStringLiteral("copy")), tr("Copy figures"));
    copy->setObjectName(QStringLiteral("copyFigures"));
    copy->setToolTip(tr("The table of the voices and the confusion matrix, for a spreadsheet"));
    addToHeader(copy);

    m_empty = new EmptyState(QStringLiteral("measure"), tr("Nothing to measure against"),
                             tr("Figures need reference labels, which come with the data (MedMNIST files, class folders)."),
                             tr("Open the Data page"));
    m_stack->addWidget(makeBody());
    m_stack->addWidget(m_empty);
    setBody(m_stack);
    setInspector(makeInspector(), inspectorWidth);

    connect(m_split, &QComboBox::currentIndexChanged, this, &MeasurePage::measureAgain);
    connect(copy, &QPushButton::clicked, this, &MeasurePage::copyTable);
    connect(m_empty, &EmptyState::activated, this, [this] { emit goTo(PageId::Data, {}); });
    const auto outdated = [this] {
        m_stale = true;
        if (isVisible()) {
            measureAgain();
        }
    };
    connect(&context.session, &ProjectSession::labelsChanged, this, outdated);
    connect(&context.session, &ProjectSession::runsChanged, this, outdated);
    connect(&context.session, &ProjectSession::imagesChanged, this, outdated);
    connect(&context.session, &ProjectSession::classesChanged, this, outdated);
}

std::vector<KeyHint> MeasurePage::keys() const
{
    return {{{tr("Tab")}, tr("next table")},
            {{QStringLiteral("←"), QStringLiteral("→"), QStringLiteral("↑"), QStringLiteral("↓")}, tr("move in the confusion matrix")},
            {{tr("Enter")}, tr("open the images of the cell in Review")}};
}

void MeasurePage::activate()
{
    if (m_stale) {
        measureAgain();
    }
    if (m_context.session.answers() != nullptr) {
        m_findings->setFocus();
    } else {
        m_confusion->setFocus();
    }
}

QWidget* MeasurePage::makeBody()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_voices);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(makeConfusion(), 4);
    middle->addWidget(makeReliability(), 3);
    column->addLayout(middle, 1);
    column->addWidget(m_agreement);
    return scrolling(content);
}

Panel* MeasurePage::makeConfusion()
{
    m_confusionPanel = new Panel(tr("Confusion"));
    m_confusionPanel->setHint(tr("rows reference, columns voice"));
    auto* group = new QButtonGroup(this);
    auto* segments = new QWidget;
    auto* row = new QHBoxLayout(segments);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const MeasuredVoice voice : allVoices) {
        const QString text = voice == MeasuredVoice::Label ? tr("Labels") : voiceTitle(voice);
        QToolButton* button = makeSegment(text, tr("Confusion and reliability of: %1").arg(text), voice == MeasuredVoice::Label);
        group->addButton(button);
        button->setChecked(voice == m_voice);
        connect(button, &QToolButton::clicked, this, [this, voice] {
            m_voice = voice;
            showVoice();
        });
        m_voiceButtons.push_back(button);
        row->addWidget(button);
    }
    m_confusionPanel->addToHead(segments);
    QToolButton* shares = makeSegment(QStringLiteral("%"), tr("Per cent of the row"), true);
    m_confusionPanel->addToHead(shares);
    m_confusion = new ConfusionTable;
    m_findings = new FindingsTable;
    m_findings->hide();
    m_confusionPanel->body()->addWidget(m_findings, 1);
    connect(m_findings, &FindingsTable::pointed, this, &MeasurePage::showClass);
    connect(m_findings, &FindingsTable::opened, this, [this](int position) {
        showClass(position);
        m_openCell->click();
    });
    m_confusionPanel->body()->addWidget(m_confusion, 1);
    m_confusionPanel->body()->addStretch(0);
    connect(shares, &QToolButton::toggled, m_confusion, &ConfusionTable::setPercent);
    connect(m_confusion, &ConfusionTable::pointed, this, &MeasurePage::showCell);
    connect(m_confusion, &ConfusionTable::opened, this, [this](int trueClass, int predictedClass) {
        showCell(trueClass, predictedClass);
        m_openCell->click();
    });
    return m_confusionPanel;
}

Panel* MeasurePage::makeReliability()
{
    auto* panel = new Panel(tr("Reliability"));
    panel->setHint(tr("how often it is right when it says so"));
    m_reliability = new ReliabilityChart;
    m_reliabilityText = roleLabel(QString());
    panel->body()->addWidget(m_reliability, 1);
    panel->body()->addWidget(m_reliabilityText);
    return panel;
}

QWidget* MeasurePage::makeInspector()
{
    auto* inspector = new QWidget;
    inspector->setProperty("column", true);
    auto* column = new QVBoxLayout(inspector);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(sectionHead(tr("Measured against")));
    m_yardstick = new QLabel;
    m_yardstick->setWordWrap(true);
    column->addWidget(m_yardstick);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Per class")));
    m_perClass = new QLabel;
    m_perClass->setTextFormat(Qt::RichText);
    column->addWidget(m_perClass);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Cell")));
    m_cellText = roleLabel(tr("Choose a cell of the confusion matrix to see its images."));
    m_cellText->setWordWrap(true);
    column->addWidget(m_cellText);
    m_openCell = new QPushButton(themeIcon(QStringLiteral("review")), tr("Open in Review"));
    m_openCell->setObjectName(QStringLiteral("openCell"));
    m_openCell->setEnabled(false);
    column->addWidget(m_openCell, 0, Qt::AlignLeft);
    connect(m_openCell, &QPushButton::clicked, this, &MeasurePage::openImages);
    column->addStretch(1);
    return inspector;
}

void MeasurePage::measureAgain()
{
    m_stale = false;
    const int pass = ++m_pass;
    const int chosen = m_split->currentData().toInt();
    const std::optional<Split> split = chosen < 0 ? std::nullopt : std::optional(Split(chosen));
    auto figures = std::make_shared<MeasuredFigures>();
    m_context.tasks.post(
        [figures, split, &project = std::as_const(m_context.session.db())] { *figures = measureVoices(project, split); },
        [page = QPointer(this), figures, pass] {
            if (page && pass == page->m_pass) {
                page->showFigures(figures);
            }
        });
}

void MeasurePage::showFigures(const std::shared_ptr<MeasuredFigures>& figures)
{
    m_figures = figures;
    if (!figures->failure.isEmpty()) {
        showError(figures->failure);
    } else {
        clearError();
    }
    const std::int64_t n = figures->images();
    m_stack->setCurrentIndex(n > 0 ? 0 : 1);
    setSubtitle(n > 0 ? tr("%1 images with reference labels").arg(thousands(n)) : QString());
    m_voices->setFigures(*figures);
    m_agreement->setAgreements(figures->agreements, m_context.session.answers() != nullptr);
    showVoice();
}

const MeasureReport* MeasurePage::shown() const
{
    return m_figures ? m_figures->of(m_voice) : nullptr;
}

void MeasurePage::showVoice()
{
    for (std::size_t i = 0; i < allVoices.size(); ++i) {
        m_voiceButtons[i]->setEnabled(m_figures && m_figures->of(allVoices[i]) != nullptr);
    }
    m_cell = {-1, -1};
    m_openCell->setEnabled(false);
    const MeasureReport* report = shown();
    if (report == nullptr) {
        m_confusion->setMatrix({}, {}, {});
        m_findings->clearReport();
        m_reliability->setBins({});
        m_perClass->clear();
        m_reliabilityText->clear();
        m_yardstick->clear();
        return;
    }
    const QStringList letters = classLetters(m_context.session.view().classes);
    const bool several = m_context.session.answers() != nullptr;
    m_confusion->setVisible(!several);
    m_findings->setVisible(several);
    m_confusionPanel->setTitle(several ? tr("Classes") : tr("Confusion"));
    m_confusionPanel->setHint(several ? tr("each answered for itself") : tr("rows reference, columns voice"));
    if (several) {
        m_findings->setReport(*report, letters);
    } else {
        m_confusion->setMatrix(report->classes, letters, report->confusion);
    }
    m_reliability->setBins(report->reliability);
    m_reliabilityText->setText(report->ece ? tr("Expected calibration error %1").arg(decimalFigure(report->ece))
                                           : tr("Only machine labels have confidences to check: choose CLIP or Refiner."));
    QString against = report->yardstick == QLatin1String("gold") ? tr("Gold answers, given blind: %1 images.").arg(thousands(report->n))
                                                                 : tr("Reference labels that came with the data: %1 images.").arg(thousands(report->n));
    if (report->unlabelled > 0) {
        against += QLatin1Char(' ') + tr("%1 of them have no label of this voice and count as wrong.").arg(thousands(report->unlabelled));
    }
    if (report->excluded > 0) {
        against += QLatin1Char(' ') + tr("%1 excluded by you are left out.").arg(thousands(report->excluded));
    }
    m_yardstick->setText(against);
    if (several) {
        showFindings(*report);
        return;
    }
    QString table = QStringLiteral("<table cellspacing='0' cellpadding='2'><tr><td></td><td align='right'>%1</td><td align='right'>&nbsp;&nbsp;%2</td>"
                                   "<td align='right'>&nbsp;&nbsp;F1</td></tr>").arg(tr("precision"), tr("recall"));
    for (int i = 0; i < report->classes.size(); ++i) {
        const auto figure = [i](const std::vector<double>& values) {
            return std::size_t(i) < values.size() && std::isfinite(values[std::size_t(i)]) ? decimalFigure(values[std::size_t(i)], 2) : QStringLiteral("–");
        };
        table += QStringLiteral("<tr><td>%1&nbsp;</td><td align='right'>%2</td><td align='right'>&nbsp;&nbsp;%3</td><td align='right'>&nbsp;&nbsp;%4</td></tr>")
                     .arg(report->classes[i].toHtmlEscaped(), figure(report->precision), figure(report->recall), figure(report->f1));
    }
    m_perClass->setText(table + QStringLiteral("</table>"));
}

/// What speaks of all classes together, where one image may have several.
void MeasurePage::showFindings(const MeasureReport& report)
{
    QString table = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
    const auto add = [&table](const QString& name, const QString& value) {
        table += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    add(tr("All answers right"), report.subsetAccuracy ? percent(report.subsetAccuracy->value) : QStringLiteral("–"));
    add(tr("Wrong answers"), percent(report.hammingLoss));
    add(tr("F1, mean of the classes"), decimalFigure(report.macroF1));
    add(tr("F1, all answers together"), decimalFigure(report.microF1));
    add(tr("AUC, mean of the classes"), decimalFigure(report.auc));
    m_perClass->setText(table + QStringLiteral("</table>"));
    m_cellText->setText(tr("Choose a class to see the images on which this voice is wrong about it."));
}

std::vector<ImageId> MeasurePage::imagesAnsweredWrong(int position) const
{
    const LabelView& view = m_context.session.view();
    const AnswerTable* answers = m_context.session.answers();
    std::vector<ImageId> images;
    if (answers == nullptr || position < 0 || static_cast<std::size_t>(position) >= answers->classes()) {
        return images;
    }
    const auto k = static_cast<std::size_t>(position);
    const int chosen = m_split->currentData().toInt();
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        if (chosen >= 0 && view.images[i].split != Split(chosen)) {
            continue;
        }
        const bool isLabel = m_voice == MeasuredVoice::Label;
        if (isLabel && view.rows[i].decision.kind == Decision::Kind::Excluded) {
            continue;
        }
        const YesNo said = isLabel ? answers->label(i, k) : answerOf(m_voice == MeasuredVoice::Refiner ? answers->refiner(i, k) : answers->zeroshot(i, k));
        const YesNo truth = answers->reference(i, k);
        if (truth != YesNo::Unknown && said != truth) {
            images.push_back(view.images[i].id);
        }
    }
    return images;
}

void MeasurePage::showClass(int position)
{
    const MeasureReport* report = shown();
    if (report == nullptr) {
        return;
    }
    m_cell = {position, position};
    const auto count = imagesAnsweredWrong(position).size();
    m_cellText->setText(tr("%1: the voice is wrong on %2 images").arg(report->classes.value(position), thousands(qint64(count))));
    m_openCell->setText(tr("Open these %1").arg(thousands(qint64(count))));
    m_openCell->setEnabled(count > 0);
}

void MeasurePage::openImages()
{
    const MeasureReport* report = shown();
    const bool several = m_context.session.answers() != nullptr;
    const std::vector<ImageId> images = several ? imagesAnsweredWrong(m_cell.first) : imagesOfCell(m_cell.first, m_cell.second);
    if (images.empty() || report == nullptr) {
        return;
    }
    const QString first = report->classes.value(m_cell.first);
    emit goTo(PageId::Review, {QString(), images, several ? tr("Wrong about %1").arg(first) : tr("%1 said %2").arg(first, report->classes.value(m_cell.second))});
}

std::vector<ImageId> MeasurePage::imagesOfCell(int trueClass, int predictedClass) const
{
    const LabelView& view = m_context.session.view();
    const int chosen = m_split->currentData().toInt();
    std::vector<ImageId> images;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const LabelRow& row = view.rows[i];
        if (chosen >= 0 && view.images[i].split != Split(chosen)) {
            continue;
        }
        const ClassId said = m_voice == MeasuredVoice::ZeroShot ? row.zeroshot : (m_voice == MeasuredVoice::Refiner ? row.refiner : row.label);
        if (row.reference.isValid() && view.classIndex(row.reference) == trueClass && said.isValid() && view.classIndex(said) == predictedClass) {
            images.push_back(row.image);
        }
    }
    return images;
}

void MeasurePage::showCell(int trueClass, int predictedClass)
{
    m_cell = {trueClass, predictedClass};
    const MeasureReport* report = shown();
    if (report == nullptr) {
        return;
    }
    const auto count = imagesOfCell(trueClass, predictedClass).size();
    m_cellText->setText(tr("Reference %1, voice says %2: %3 images")
                            .arg(report->classes.value(trueClass), report->classes.value(predictedClass), thousands(qint64(count))));
    m_openCell->setText(tr("Open these %1").arg(thousands(qint64(count))));
    m_openCell->setEnabled(count > 0);
}

void MeasurePage::copyTable() const
{
    if (m_figures) {
        QGuiApplication::clipboard()->setText(m_figures->table(m_voice));
    }
}

} // namespace postil::ui
