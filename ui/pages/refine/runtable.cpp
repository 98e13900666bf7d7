// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/runtable.h"

#include "core/workflow/refine.h"
#include "core/workflow/steering.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QToolButton>

#include <algorithm>

namespace postil::ui {

namespace {

enum Column { NameColumn, StateColumn, TeacherColumn, ModelColumn, LossColumn, OverturnedColumn, RightColumn, RangeColumn, UseColumn, ColumnCount };

QTableWidgetItem* cell(const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

QString stateOf(const RunRow& run)
{
    if (run.imported) {
        return RunTable::tr("imported");
    }
    const int best = run.metrics.value(QStringLiteral("best_epoch")).toInt();
    const auto epochs = run.metrics.value(QStringLiteral("epochs")).toArray().size();
    return RunTable::tr("done, best %1 of %2").arg(best).arg(epochs);
}

std::optional<double> bestLoss(const RunRow& run)
{
    const std::vector<EpochRow> epochs = epochsFromJson(run.metrics.value(QStringLiteral("epochs")).toArray());
    const auto best = std::ranges::find(epochs, run.metrics.value(QStringLiteral("best_epoch")).toInt(), &EpochRow::epoch);
    return best == epochs.end() ? std::nullopt : std::optional(best->validationLoss);
}

} // namespace

RunTable::RunTable(QWidget* parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Run"), tr("State"), tr("Learned from"), tr("Refiner"), tr("Val. loss"), tr("Overturned"),
                               tr("Right"), tr("95 % interval"), QString()});
    setAccessibleName(tr("Refiner runs"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(28);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(StateColumn, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    for (const int column : {int(LossColumn), int(OverturnedColumn), int(RightColumn), int(RangeColumn)}) {
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const int column : {int(NameColumn), int(StateColumn), int(TeacherColumn), int(ModelColumn)}) {
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0 && row < int(m_runs.size())) {
            emit selected(m_runs[std::size_t(row)]);
        }
    });
    connect(this, &QTableWidget::cellActivated, this, [this](int row) {
        if (!m_runs[std::size_t(row)].used) {
            emit useWanted(m_runs[std::size_t(row)].id);
        }
    });
}

void RunTable::setRuns(const std::vector<RunRow>& all)
{
    m_runs.clear();
    std::ranges::copy_if(all, std::back_inserter(m_runs), [](const RunRow& run) { return run.voice == Voice::Refiner; });
    std::ranges::reverse(m_runs);
    setRowCount(0);
    setRowCount(int(m_runs.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const RunRow& run = m_runs[std::size_t(row)];
        const auto teacher = std::ranges::find(all, run.teacher, &RunRow::id);
        setItem(row, NameColumn, cell(run.name));
        setItem(row, StateColumn, cell(stateOf(run)));
        setItem(row, TeacherColumn, cell(teacher == all.end() ? QStringLiteral("–") : teacher->name));
        setItem(row, ModelColumn, cell(run.config.value(QStringLiteral("refiner")).toString(QStringLiteral("–"))));
        setItem(row, LossColumn, cell(decimalFigure(bestLoss(run)), Qt::AlignRight));
        const QJsonValue overturned = run.metrics.value(QStringLiteral("corrections"));
        setItem(row, OverturnedColumn, cell(overturned.isDouble() ? thousands(overturned.toInt()) : QStringLiteral("–"), Qt::AlignRight));
        const std::optional<Accuracy> accuracy = keptAccuracy(run.metrics);
        QTableWidgetItem* right = cell(accuracy ? percent(accuracy->interval.value) : QStringLiteral("–"), Qt::AlignRight);
        right->setToolTip(accuracy ? tr("on %1 images: %2").arg(accuracy->n).arg(accuracy->yardstick)
                                   : tr("There are no reference labels to measure against"));
        setItem(row, RightColumn, right);
        setItem(row, RangeColumn, cell(accuracy ? percentRange(accuracy->interval) : QString(), Qt::AlignRight));
        if (run.used) {
            QTableWidgetItem* inUse = cell(tr("in use"), Qt::AlignRight);
            inUse->setFont(semibold(font()));
            setItem(row, UseColumn, inUse);
        } else {
            auto* use = new QToolButton;
            use->setObjectName(QStringLiteral("useRun_%1").arg(run.name));
            use->setProperty("link", true);
            use->setText(tr("use"));
            use->setAccessibleName(tr("Use the labels of run %1").arg(run.name));
            use->setToolTip(tr("Its labels become those of everything that you have not decided"));
            connect(use, &QToolButton::clicked, this, [this, id = run.id] { emit useWanted(id); });
            setCellWidget(row, UseColumn, use);
        }
    }
}

} // namespace postil::ui
