// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/exportpreview.h"

#include "ui/pages/export/exportcounts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

constexpr int shownRows = 16;
constexpr int rowHeight = 26;
constexpr int leastRows = 9; ///< in sight, header included

enum Column { ImageColumn, FileColumn, SplitColumn, LabelColumn, ConfidenceColumn, SourceColumn, VoicesColumn, ColumnCount };

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : Panel(tr("Preview"), parent)
    , m_table(new QTableWidget(0, ColumnCount))
{
    m_table->setAccessibleName(tr("Preview of the first rows"));
    m_table->setHorizontalHeaderLabels({tr("image"), tr("file"), tr("split"), tr("label"), tr("confidence"), tr("source"), tr("CLIP › refiner")});
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FileColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(rowHeight * leastRows + 12);
    body()->addWidget(m_table);
}

void ExportPreview::refresh(const LabelView& view)
{
    const QStringList letters = classLetters(view.classes);
    const auto className = [&view](ClassId id) { return id.isValid() ? view.className(id) : QStringLiteral("–"); };
    m_table->setRowCount(0);
    qint64 labelled = 0;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const LabelRow& row = view.rows[i];
        const OutgoingLabel out = outgoingLabel(view, row);
        if (!out.label.isValid()) {
            continue;
        }
        ++labelled;
        if (m_table->rowCount() == shownRows) {
            continue;
        }
        const int line = m_table->rowCount();
        m_table->insertRow(line);
        const QStringList texts{view.images[i].name, view.images[i].fileName, splitName(view.images[i].split), className(out.label),
                                shortConfidence(out.confidence), labelSourceName(out.source),
                                className(row.zeroshot) + QStringLiteral(" › ") + className(row.refiner)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            if (column == LabelColumn) {
                const int position = view.classIndex(out.label);
                item->setIcon(badgeIcon(position, letters.value(position), out.source == LabelSource::Human || out.source == LabelSource::Gold ? BadgeStyle::Filled : BadgeStyle::Outlined));
            }
            m_table->setItem(line, column, item);
        }
    }
    setHint(tr("%1 of %2 rows").arg(m_table->rowCount()).arg(thousands(labelled)));
}

} // namespace postil::ui
