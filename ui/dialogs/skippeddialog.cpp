// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/skippeddialog.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace postil::ui {

SkippedDialog::SkippedDialog(const std::vector<Skipped>& skipped, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Unreadable files"));
    resize(720, 420);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* title = new QLabel(tr("Unreadable files"));
    title->setFont(textFont(TextRole::Title));
    column->addWidget(title);
    column->addWidget(roleLabel(skipped.empty() ? tr("Every file of the sources could be read.")
                                                : tr("These were left out. Everything else came in.")));
    auto* table = new QTableWidget(static_cast<int>(skipped.size()), 2);
    table->setObjectName(QStringLiteral("panelList"));
    table->setAccessibleName(tr("Unreadable files"));
    table->setHorizontalHeaderLabels({tr("File"), tr("Reason")});
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    QString text;
    for (int i = 0; i < table->rowCount(); ++i) {
        const Skipped& item = skipped[static_cast<std::size_t>(i)];
        table->setItem(i, 0, new QTableWidgetItem(item.subject));
        table->setItem(i, 1, new QTableWidgetItem(item.reason));
        text += item.subject + QLatin1Char('\t') + item.reason + QLatin1Char('\n');
    }
    column->addWidget(table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("Copy the list"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    column->addWidget(buttons);
}

} // namespace postil::ui
