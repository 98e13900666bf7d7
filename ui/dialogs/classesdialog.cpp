// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/classesdialog.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace postil::ui {

ClassesDialog::ClassesDialog(ProjectSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QListWidget)
    , m_new(new QLineEdit)
    , m_merge(new QToolButton)
    , m_remove(new QPushButton(tr("Remove")))
    , m_done(roleLabel({}))
    , m_error(new NoteBar(NoteBar::Kind::Error))
{
    setWindowTitle(tr("Classes"));
    setMinimumSize(460, 480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* title = new QLabel(tr("Classes"));
    title->setFont(textFont(TextRole::Title));
    column->addWidget(title);
    auto* hint = roleLabel(tr("Their order gives the keys 1 to 9 and 0. A class keeps what was said with it when it is renamed. "
                              "Every change is one undo step."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_list->setObjectName(QStringLiteral("panelList"));
    m_list->setAccessibleName(tr("Classes"));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    column->addWidget(m_list, 1);
    auto* acts = new QHBoxLayout;
    auto* rename = new QPushButton(tr("Rename"));
    m_merge->setText(tr("Merge into"));
    m_merge->setProperty("chip", true);
    m_merge->setPopupMode(QToolButton::InstantPopup);
    m_merge->setMenu(new QMenu(m_merge));
    m_merge->setAccessibleName(tr("Merge the chosen class into another"));
    acts->addWidget(rename);
    acts->addWidget(m_merge);
    acts->addStretch(1);
    acts->addWidget(m_remove);
    column->addLayout(acts);
    auto* adding = new QHBoxLayout;
    m_new->setPlaceholderText(tr("New class"));
    m_new->setAccessibleName(tr("Name of a new class"));
    auto* add = new QPushButton(tr("Add"));
    add->setAutoDefault(false);
    adding->addWidget(m_new, 1);
    adding->addWidget(add);
    column->addLayout(adding);
    m_error->hide();
    m_error->setCloseable(true);
    column->addWidget(m_error);
    column->addWidget(m_done);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    column->addWidget(buttons);
    for (QPushButton* button : {rename, m_remove}) {
        button->setAutoDefault(false);
    }

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_remove, &QPushButton::clicked, this, &ClassesDialog::removeClass);
    connect(add, &QPushButton::clicked, this, &ClassesDialog::addClass);
    connect(m_new, &QLineEdit::returnPressed, this, &ClassesDialog::addClass);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const auto& classes = m_session.view().classes;
        const auto row = static_cast<std::size_t>(m_list->row(item));
        if (row < classes.size() && classes[row].name != item->text()) {
            said(m_session.renameClass(classes[row].id, item->text().trimmed()));
        }
    });
    connect(m_merge->menu(), &QMenu::aboutToShow, this, [this] {
        m_merge->menu()->clear();
        for (const ClassRow& row : m_session.view().classes) {
            if (row.id != chosen()) {
                m_merge->menu()->addAction(row.name, this, [this, id = row.id] { mergeInto(id); });
            }
        }
    });
    fill();
}

ClassId ClassesDialog::chosen() const
{
    const auto row = static_cast<std::size_t>(std::max(0, m_list->currentRow()));
    const auto& classes = m_session.view().classes;
    return row < classes.size() ? classes[row].id : ClassId{};
}

void ClassesDialog::fill()
{
    const QSignalBlocker block(m_list);
    const int current = m_list->currentRow();
    m_list->clear();
    const auto& classes = m_session.view().classes;
    const QStringList letters = classLetters(classes);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const int position = static_cast<int>(i);
        auto* item = new QListWidgetItem(badgeIcon(position, letters.value(position), BadgeStyle::Outlined), classes[i].name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(std::min(current < 0 ? 0 : current, m_list->count() - 1));
    m_merge->setEnabled(classes.size() > 1);
    m_remove->setEnabled(!classes.empty());
}

void ClassesDialog::said(const Result<ClassChange>& change)
{
    if (change) {
        m_error->hide();
        m_done->setText(change->images == 1 ? tr("%1; 1 image touched").arg(change->what)
                                            : tr("%1; %2 images touched").arg(change->what, thousands(change->images)));
    } else {
        m_error->setText(change.error().message());
        m_error->show();
    }
    fill();
}

void ClassesDialog::addClass()
{
    const QString name = m_new->text().trimmed();
    if (name.isEmpty()) {
        return;
    }
    const auto added = m_session.addClass(name);
    said(added ? Result<ClassChange>(ClassChange{0, tr("added “%1”").arg(name)}) : Result<ClassChange>(failAs(added)));
    if (added) {
        m_new->clear();
        m_list->setCurrentRow(m_list->count() - 1);
    }
}

void ClassesDialog::mergeInto(ClassId target)
{
    said(m_session.mergeClasses(chosen(), target));
}

void ClassesDialog::removeClass()
{
    if (chosen().isValid()) {
        said(m_session.removeClass(chosen()));
    }
}

} // namespace postil::ui
