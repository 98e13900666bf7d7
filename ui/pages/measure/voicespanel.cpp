// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/measure/voicespanel.h"

#include "ui/pages/measure/measuredfigures.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/intervalbar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {

QString voiceIcon(MeasuredVoice voice)
{
    return voice == MeasuredVoice::ZeroShot ? QStringLiteral("clip")
                                            : (voice == MeasuredVoice::Refiner ? QStringLiteral("refiner") : QStringLiteral("person"));
}

} // namespace

VoicesPanel::VoicesPanel(QWidget* parent)
    : Panel(tr("Voices"), parent)
    , m_axisLow(roleLabel(QString(), QStringLiteral("text3")))
    , m_axisHigh(roleLabel(QString(), QStringLiteral("text3")))
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    grid->addWidget(roleLabel(tr("Voice")), 0, 1);
    grid->addWidget(roleLabel(tr("Accuracy against the yardstick")), 0, 2);
    int column = 3;
    for (const QString& text : {tr("Accuracy"), tr("95 % interval"), tr("Macro-F1"), tr("95 % interval"), tr("AUC")}) {
        grid->addWidget(rightLabel(text), 0, column++);
    }
    m_kappaHead = rightLabel(tr("Quadratic kappa"));
    m_kappaHead->setToolTip(tr("Cohen's kappa in which a grade that is twice as far off weighs four times as much"));
    grid->addWidget(m_kappaHead, 0, column);
    int line = 1;
    for (const MeasuredVoice voice : allVoices) {
        addRow(grid, voice, line++);
    }
    auto* axis = new QHBoxLayout;
    axis->addWidget(m_axisLow);
    axis->addStretch(1);
    axis->addWidget(m_axisHigh);
    grid->addLayout(axis, line, 2);
    body()->addLayout(grid);
}

void VoicesPanel::addRow(QGridLayout* grid, MeasuredVoice voice, int line)
{
    Row row;
    row.voice = voice;
    auto* icon = new IconLabel(themeIcon(voiceIcon(voice)));
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
    row.kappa = rightLabel();
    row.kappa->setObjectName(QStringLiteral("quadraticKappa.%1").arg(measuredVoiceName(voice)));
    grid->addWidget(icon, line, 0);
    int column = 1;
    for (QWidget* widget : std::initializer_list<QWidget*>{row.name, row.bar, row.accuracy, row.range, row.macroF1, row.macroF1Range, row.auc, row.kappa}) {
        grid->addWidget(widget, line, column++);
    }
    m_rows.push_back(row);
}

void VoicesPanel::setFigures(const MeasuredFigures& figures)
{
    double low = 1;
    for (const auto& [voice, report] : figures.reports) {
        if (report.accuracy) {
            low = std::min(low, report.accuracy->low);
        }
    }
    const double axisLow = std::max(0.0, std::floor((low - 0.02) * 20.0) / 20.0);
    m_axisLow->setText(percent(axisLow, 0));
    m_axisHigh->setText(percent(1.0, 0));
    const bool grades = std::ranges::any_of(figures.reports, [](const auto& each) { return each.second.quadraticKappa.has_value(); });
    m_kappaHead->setVisible(grades);
    for (const Row& row : m_rows) {
        const MeasureReport* report = figures.of(row.voice);
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
        row.kappa->setVisible(grades);
        row.kappa->setText(report != nullptr ? decimalFigure(report->quadraticKappa, 4) : QStringLiteral("–"));
        row.bar->setAccessibleName(tr("%1: accuracy %2, %3").arg(row.name->text(), row.accuracy->text(), row.range->text()));
    }
}

} // namespace postil::ui
