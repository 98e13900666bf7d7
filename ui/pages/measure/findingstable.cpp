// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/measure/findingstable.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/text.h"

#include <QHeaderView>

namespace postil::ui {

namespace {

constexpr int lineHeight = 26;

QString value(const std::optional<Interval>& interval)
{
    return interval ? decimalFigure(interval->value) : QStringLiteral("–");
}

QString range(const std::optional<Interval>& interval)
{
    return interval ? FindingsTable::tr("95 % interval %1 to %2").arg(decimalFigure(interval->low), decimalFigure(interval->high)) : QString();
}

QTableWidgetItem* cell(const QString& text, const QString& tip = {})
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(tip);
    return item;
}

} // namespace

FindingsTable::FindingsTable(QWidget* parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(QStringLiteral("findingsTable"));
    setAccessibleName(tr("Figures per class"));
    setHorizontalHeaderLabels({tr("Class"), tr("Yes"), tr("Said yes"), tr("Accuracy"), tr("AUC"), tr("Precision"), tr("Recall"), tr("F1")});
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ClassColumn, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeaderItem(ClassColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0) {
            emit pointed(row);
        }
    });
    connect(this, &QTableWidget::activated, this, [this](const QModelIndex& index) { emit opened(index.row()); });
}

void FindingsTable::setReport(const MeasureReport& report, const QStringList& letters)
{
    setRowCount(static_cast<int>(report.findings.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const FindingFigures& one = report.findings[static_cast<std::size_t>(row)];
        const auto figure = [&](double number) { return one.n > 0 ? decimalFigure(number) : QStringLiteral("–"); };
        auto* name = new QTableWidgetItem(badgeIcon(row, letters.value(row), BadgeStyle::Outlined, 14), report.classes.value(row));
        setItem(row, ClassColumn, name);
        setItem(row, YesColumn, cell(thousands(one.counts.trueYes + one.counts.falseNo)));
        setItem(row, SaidYesColumn, cell(thousands(one.counts.trueYes + one.counts.falseYes)));
        setItem(row, AccuracyColumn, cell(value(one.accuracy), range(one.accuracy)));
        setItem(row, AucColumn, cell(value(one.auc), one.auc ? range(one.auc) : tr("Needs images with and without it, and probabilities")));
        setItem(row, PrecisionColumn, cell(figure(one.precision)));
        setItem(row, RecallColumn, cell(figure(one.recall)));
        setItem(row, F1Column, cell(figure(one.f1)));
    }
    updateGeometry();
}

void FindingsTable::clearReport()
{
    setRowCount(0);
}

QSize FindingsTable::sizeHint() const
{
    return {480, horizontalHeader()->sizeHint().height() + rowCount() * lineHeight + 4};
}

} // namespace postil::ui
