// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuretable.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace postil::ui {

namespace {

constexpr int lineHeight = 28;

QString csvField(QString text)
{
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n'))) {
        text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        return QLatin1Char('"') + text + QLatin1Char('"');
    }
    return text;
}

} // namespace

FigureTable::FigureTable(const QString& accessibleName, const QStringList& columns, int texts, QWidget* parent)
    : QTableWidget(0, static_cast<int>(columns.size()), parent)
    , m_texts(texts)
{
    setAccessibleName(accessibleName);
    setHorizontalHeaderLabels(columns);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < columnCount(); ++column) {
        horizontalHeaderItem(column)->setTextAlignment((column < m_texts ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
}

void FigureTable::addRow(const QStringList& cells, const QVariant& key)
{
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < columnCount(); ++column) {
        auto* item = new QTableWidgetItem(cells.value(column));
        item->setTextAlignment((column < m_texts ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        setItem(row, column, item);
    }
    item(row, 0)->setData(Qt::UserRole, key);
    updateGeometry();
}

void FigureTable::clearRows()
{
    setRowCount(0);
    updateGeometry();
}

void FigureTable::emphasise(int row)
{
    for (int column = 0; column < columnCount(); ++column) {
        item(row, column)->setFont(semibold(font()));
    }
}

QString FigureTable::textAt(int row, int column) const
{
    const QTableWidgetItem* cell = item(row, column);
    return cell != nullptr ? cell->text() : QString();
}

QVariant FigureTable::chosenKey() const
{
    const auto rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? QVariant() : rows.constFirst().data(Qt::UserRole);
}

QByteArray FigureTable::csv() const
{
    QStringList lines;
    QStringList fields;
    for (int column = 0; column < columnCount(); ++column) {
        fields << csvField(horizontalHeaderItem(column)->text());
    }
    lines << fields.join(QLatin1Char(','));
    for (int row = 0; row < rowCount(); ++row) {
        fields.clear();
        for (int column = 0; column < columnCount(); ++column) {
            fields << csvField(textAt(row, column));
        }
        lines << fields.join(QLatin1Char(','));
    }
    return lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

QSize FigureTable::sizeHint() const
{
    return {480, horizontalHeader()->sizeHint().height() + rowCount() * lineHeight + 4};
}

} // namespace postil::ui
