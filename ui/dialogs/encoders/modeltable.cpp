// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/encoders/modeltable.h"

#include <QHeaderView>
#include <QTableWidget>

namespace postil::ui {

QTableWidget* makeModelTable(const QString& accessibleName, const QStringList& columns)
{
    auto* table = new QTableWidget(0, static_cast<int>(columns.size()));
    table->setObjectName(QStringLiteral("panelList"));
    table->setAccessibleName(accessibleName);
    table->setHorizontalHeaderLabels(columns);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    return table;
}

void addModelRow(QTableWidget& table, const QString& key, const QStringList& texts)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int i = 0; i < texts.size(); ++i) {
        table.setItem(row, i, new QTableWidgetItem(texts[i]));
    }
    table.item(row, 0)->setData(Qt::UserRole, key);
    table.item(row, 0)->setToolTip(key);
}

bool chooseModelRow(QTableWidget& table, const QString& key)
{
    for (int row = 0; row < table.rowCount(); ++row) {
        if (table.item(row, 0)->data(Qt::UserRole).toString() == key) {
            table.selectRow(row);
            return true;
        }
    }
    return false;
}

QString chosenModel(const QTableWidget& table)
{
    const auto rows = table.selectionModel()->selectedRows();
    return rows.isEmpty() || table.isRowHidden(rows.constFirst().row()) ? QString() : rows.constFirst().data(Qt::UserRole).toString();
}

} // namespace postil::ui
