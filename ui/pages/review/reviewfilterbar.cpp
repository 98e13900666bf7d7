// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewfilterbar.h"

#include "ui/widgets/text.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace postil::ui {

ReviewFilterBar::ReviewFilterBar(QWidget* page, int thumbnailSize)
    : FilterBar(page)
    , m_selected(roleLabel({}))
{
    m_filter.undecidedOnly = true;
    addOrders();
    addSplits();
    m_undecided = addChip(tr("not yet decided"));
    m_undecided->setObjectName(QStringLiteral("undecidedChip"));
    m_undecided->setCheckable(true);
    m_undecided->setChecked(true);
    connect(m_undecided, &QToolButton::toggled, this, [this](bool on) {
        m_filter.undecidedOnly = on;
        emit changed();
    });
    m_search = addSearch(page);
    connect(this, &FilterBar::textChanged, this, [this](const QString& text) {
        m_filter.text = text;
        emit changed();
    });
    addStretch();
    addToBar(m_selected);
    addSizes(thumbnailSize);
}

void ReviewFilterBar::addOrders()
{
    QToolButton* chip = addChip(tr("Most doubtful first"));
    auto* menu = new QMenu(chip);
    auto* group = new QActionGroup(menu);
    const std::pair<QueueOrder, QString> orders[] = {{QueueOrder::MostDoubtful, tr("Most doubtful first")},
                                                     {QueueOrder::Surest, tr("Surest first")},
                                                     {QueueOrder::FileName, tr("By file name")}};
    for (const auto& [value, text] : orders) {
        QAction* action = menu->addAction(text, this, [this, chip, chosen = value, name = text] {
            m_order = chosen;
            chip->setText(name);
            emit changed();
        });
        action->setCheckable(true);
        action->setChecked(value == m_order);
        group->addAction(action);
    }
    chip->setMenu(menu);
}

void ReviewFilterBar::addSplits()
{
    m_split = addChip(tr("Any split"));
    auto* menu = new QMenu(m_split);
    const auto add = [&](std::optional<Split> value, const QString& text) {
        menu->addAction(text, this, [this, value, text] {
            m_filter.split = value;
            m_split->setText(text);
            emit changed();
        });
    };
    add({}, tr("Any split"));
    for (const Split value : {Split::Train, Split::Val, Split::Test, Split::None}) {
        add(value, value == Split::None ? tr("no split") : splitName(value));
    }
    m_split->setMenu(menu);
}

void ReviewFilterBar::setUndecidedOnly(bool on)
{
    const QSignalBlocker block(m_undecided);
    m_undecided->setChecked(on);
    m_filter.undecidedOnly = on;
}

void ReviewFilterBar::clearFilter()
{
    setUndecidedOnly(false);
    const QSignalBlocker block(m_search);
    m_search->clear();
    m_split->setText(tr("Any split"));
    m_filter = {};
}

void ReviewFilterBar::setSelected(qint64 images)
{
    m_selected->setText(images > 0 ? tr("%1 selected").arg(thousands(images)) : QString());
}

} // namespace postil::ui
