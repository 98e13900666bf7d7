// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/measure/measurepage.h"

#include "ui/charts/reliabilitychart.h"
#include "ui/models/projectsession.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/confusiontable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/intervalbar.h"
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
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postil::ui {

struct MeasurePage::Figures {
    std::vector<std::pair<MeasuredVoice, MeasureReport>> reports;
    std::vector<Agreement> agreements;
    QString failure;

    [[nodiscard]] const MeasureReport* of(MeasuredVoice voice) const
    {
        const auto found = std::ranges::find(reports, voice, &std::pair<MeasuredVoice, MeasureReport>::first);
        return found == reports.end() ? nullptr : &found->second;
    }
};

namespace {

constexpr int inspectorWidth = 288;
constexpr std::array<MeasuredVoice, 3> allVoices{MeasuredVoice::ZeroShot, MeasuredVoice::Refiner, MeasuredVoice::Label};

QString voiceTitle(MeasuredVoice voice)
{
    switch (voice) {
    case MeasuredVoice::ZeroShot:
        return MeasurePage::tr("CLIP");
    case MeasuredVoice::Refiner:
        return MeasurePage::tr("Refiner");
    case MeasuredVoice::Label:
        return MeasurePage::tr("Labels as they stand");
    }
    return {};
}

QString voiceIcon(MeasuredVoice voice)
{
    return voice == MeasuredVoice::ZeroShot ? QStringLiteral("clip")
                                            : (voice == MeasuredVoice::Refiner ? QStringLiteral("refiner") : QStringLiteral("person"));
}

QString agreementName(const QString& voice)
{
    return voice == QLatin1String("zeroshot") ? MeasurePage::tr("CLIP")
                                              : (voice == QLatin1String("refiner") ? MeasurePage::tr("refiner") : MeasurePage::tr("you"));
}

QLabel* rightLabel()
{
    QLabel* label = roleLabel(QString());
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

MeasurePage::MeasurePage(PageContext& context, QWidget* parent)
    : Page(PageId::Measure, tr("Measure"), context, parent)
    , m_split(new QComboBox)
    , m_stack(new QStackedWidget)
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
    m_confusion->setFocus();
}

QWidget* MeasurePage::makeBody()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(makeVoices());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(makeConfusion(), 4);
    middle->addWidget(makeReliability(), 3);
    column->addLayout(middle, 1);
    column->addWidget(makeAgreement());
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    return scroll;
}

Panel* MeasurePage::makeVoices()
{
    auto* panel = new Panel(tr("Voices"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    grid->addWidget(roleLabel(tr("Voice")), 0, 1);
    grid->addWidget(roleLabel(tr("Accuracy against the yardstick")), 0, 2);
    for (int i = 0; i < 5; ++i) {
        static const std::array<const char*, 5> texts{QT_TR_NOOP("Accuracy"), QT_TR_NOOP("95 % interval"), QT_TR_NOOP("Macro-F1"),
                                                      QT_TR_NOOP("95 % interval"), QT_TR_NOOP("AUC")};
        QLabel* head = rightLabel();
        head->setText(tr(texts[std::size_t(i)]));
        grid->addWidget(head, 0, 3 + i);
    }
    int line = 1;
    for (const MeasuredVoice voice : allVoices) {
        VoiceRow row;
        row.voice = voice;
        auto* icon = new QLabel;
        icon->setPixmap(themeIcon(voiceIcon(voice)).pixmap(16, 16));
        row.name = new QLabel(voiceTitle(voice));
        row.name->setFont(semibold(row.name->font()));
        row.bar = new IntervalBar;
        row.accuracy = new QLabel;
        row.accuracy->setFont(textFont(TextRole::Number));
        row.accuracy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.range = rightLabel();
        row.macroF1 = rightLabel();
        row.macroF1Range = rightLabel();
        row.auc = rightLabel();
        grid->addWidget(icon, line, 0);
        int columnIndex = 1;
        for (QWidget* widget : std::initializer_list<QWidget*>{row.name, row.bar, row.accuracy, row.range, row.macroF1, row.macroF1Range, row.auc}) {
            grid->addWidget(widget, line, columnIndex++);
        }
        m_voices.push_back(row);
        ++line;
    }
    auto* axis = new QHBoxLayout;
    m_axisLow = roleLabel(QString(), QStringLiteral("text3"));
    m_axisHigh = roleLabel(QString(), QStringLiteral("text3"));
    axis->addWidget(m_axisLow);
    axis->addStretch(1);
    axis->addWidget(m_axisHigh);
    grid->addLayout(axis, line, 2);
    panel->body()->addLayout(grid);
    return panel;
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

Panel* MeasurePage::makeAgreement()
{
    auto* panel = new Panel(tr("Agreement between voices"));
    panel->setHint(tr("not accuracy: your queues hold the doubtful images, so agreement with you is low by design"));
    m_agreement = new QGridLayout;
    m_agreement->setHorizontalSpacing(24);
    m_agreement->setColumnStretch(0, 1);
    panel->body()->addLayout(m_agreement);
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
    connect(m_openCell, &QPushButton::clicked, this, [this] {
        const std::vector<ImageId> images = imagesOfCell(m_cell.first, m_cell.second);
        const MeasureReport* report = shown();
        if (!images.empty() && report != nullptr) {
            emit goTo(PageId::Review, {QString(), images, tr("%1 said %2").arg(report->classes.value(m_cell.first), report->classes.value(m_cell.second))});
        }
    });
    column->addStretch(1);
    return inspector;
}

void MeasurePage::measureAgain()
{
    m_stale = false;
    const int pass = ++m_pass;
    const int chosen = m_split->currentData().toInt();
    const std::optional<Split> split = chosen < 0 ? std::nullopt : std::optional(Split(chosen));
    auto figures = std::make_shared<Figures>();
    const ProjectDb& project = m_context.session.db();
    m_context.tasks.post(
        [figures, split, &project] {
            const auto db = project.reopen();
            const Result<LabelView> view = db ? LabelView::load(**db) : Result<LabelView>(failAs(db));
            if (!view) {
                figures->failure = view.error().message();
                return;
            }
            for (const MeasuredVoice voice : allVoices) {
                if (Result<MeasureReport> report = measure(**db, *view, {split, voice})) {
                    figures->reports.emplace_back(voice, std::move(*report));
                } else if (report.error().code != Error::Code::NotFound) { // NotFound: this voice has no run yet
                    figures->failure = report.error().message();
                }
            }
            figures->agreements = agreements(*view);
        },
        [page = QPointer(this), figures, pass] {
            if (page && pass == page->m_pass) {
                page->showFigures(figures);
            }
        });
}

void MeasurePage::showFigures(const std::shared_ptr<Figures>& figures)
{
    m_figures = figures;
    if (!figures->failure.isEmpty()) {
        showError(figures->failure);
    } else {
        clearError();
    }
    std::int64_t n = 0;
    double low = 1;
    for (const auto& [voice, report] : figures->reports) {
        n = std::max(n, report.n);
        if (report.accuracy) {
            low = std::min(low, report.accuracy->low);
        }
    }
    m_stack->setCurrentIndex(n > 0 ? 0 : 1);
    setSubtitle(n > 0 ? tr("%1 images with reference labels").arg(thousands(n)) : QString());
    const double axisLow = std::max(0.0, std::floor((low - 0.02) * 20.0) / 20.0);
    m_axisLow->setText(percent(axisLow, 0));
    m_axisHigh->setText(percent(1.0, 0));
    for (const VoiceRow& row : m_voices) {
        const MeasureReport* report = figures->of(row.voice);
        row.bar->setAxis(axisLow, 1.0);
        row.bar->setInterval(report != nullptr ? report->accuracy : std::nullopt);
        row.name->setText(report != nullptr && !report->run.isEmpty() && row.voice != MeasuredVoice::Label
                              ? tr("%1, run %2").arg(voiceTitle(row.voice), report->run)
                              : voiceTitle(row.voice));
        row.accuracy->setText(report != nullptr && report->accuracy ? percent(report->accuracy->value) : QStringLiteral("–"));
        row.range->setText(report != nullptr ? percentRange(report->accuracy) : QString());
        row.macroF1->setText(report != nullptr ? percent(report->macroF1) : QStringLiteral("–"));
        row.macroF1Range->setText(report != nullptr ? percentRange(report->macroF1Interval) : QString());
        row.auc->setText(report != nullptr ? decimalFigure(report->auc, 4) : QStringLiteral("–"));
        row.bar->setAccessibleName(tr("%1: accuracy %2, %3").arg(row.name->text(), row.accuracy->text(), row.range->text()));
    }
    clearLayout(m_agreement);
    const QStringList heads{tr("Voices"), tr("Same label"), tr("Kappa"), tr("Images")};
    for (int i = 0; i < heads.size(); ++i) {
        QLabel* head = i == 0 ? roleLabel(heads[i]) : rightLabel();
        head->setText(heads[i]);
        m_agreement->addWidget(head, 0, i);
    }
    int line = 1;
    for (const Agreement& agreement : figures->agreements) {
        m_agreement->addWidget(new QLabel(tr("%1 and %2").arg(agreementName(agreement.a), agreementName(agreement.b))), line, 0);
        const QStringList texts{percent(agreement.share), decimalFigure(agreement.kappa), thousands(agreement.n)};
        for (int i = 0; i < texts.size(); ++i) {
            QLabel* label = rightLabel();
            label->setText(texts[i]);
            m_agreement->addWidget(label, line, i + 1);
        }
        ++line;
    }
    if (figures->agreements.empty()) {
        m_agreement->addWidget(roleLabel(tr("Only one voice has spoken so far.")), line, 0);
    }
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
        m_reliability->setBins({});
        m_perClass->clear();
        m_reliabilityText->clear();
        m_yardstick->clear();
        return;
    }
    const QStringList letters = classLetters(m_context.session.view().classes);
    m_confusion->setMatrix(report->classes, letters, report->confusion);
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
    if (!m_figures) {
        return;
    }
    QString text = QStringLiteral("voice\tn\taccuracy\tlow\thigh\tmacro_f1\tauc\n");
    const auto number = [](std::optional<double> value) { return value ? QString::number(*value, 'g', 6) : QString(); };
    for (const auto& [voice, report] : m_figures->reports) {
        text += QStringList{measuredVoiceName(voice), QString::number(report.n), report.accuracy ? number(report.accuracy->value) : QString(),
                            report.accuracy ? number(report.accuracy->low) : QString(), report.accuracy ? number(report.accuracy->high) : QString(),
                            number(report.macroF1), number(report.auc)}
                    .join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    if (const MeasureReport* report = shown()) {
        text += QLatin1Char('\n') + QStringLiteral("confusion\t") + report->classes.join(QLatin1Char('\t')) + QLatin1Char('\n');
        for (int i = 0; i < report->classes.size(); ++i) {
            text += report->classes[i];
            for (const std::int64_t n : report->confusion[std::size_t(i)]) {
                text += QLatin1Char('\t') + QString::number(n);
            }
            text += QLatin1Char('\n');
        }
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace postil::ui
