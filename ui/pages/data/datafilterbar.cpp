// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/datafilterbar.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace postil::ui {

DataFilterBar::DataFilterBar(QWidget* page, int thumbnailSize)
    : FilterBar(page)
    , m_source(addChip({}))
    , m_split(addChip({}))
    , m_label(addChip({}))
    , m_undecided(addChip(tr("undecided")))
    , m_search(addSearch(page))
{
    for (QToolButton* chip : {m_source, m_split, m_label}) {
        chip->setMenu(new QMenu(chip));
    }
    m_undecided->setObjectName(QStringLiteral("undecidedChip"));
    m_undecided->setCheckable(true);
    connect(m_undecided, &QToolButton::toggled, this, [this](bool on) { change([on](DataFilter& filter) { filter.undecidedOnly = on; }); });
    connect(this, &FilterBar::textChanged, this, [this](const QString& text) { change([text](DataFilter& filter) { filter.text = text; }); });
    addStretch();
    addOrders();
    addSizes(thumbnailSize);
}

void DataFilterBar::addOrders()
{
    QToolButton* order = addChip(tr("Import order"));
    auto* orders = new QMenu(order);
    const std::pair<DataOrder, QString> choices[] = {{DataOrder::Import, tr("Import order")},
                                                     {DataOrder::FileName, tr("By file name")},
                                                     {DataOrder::LeastSure, tr("Least sure first")}};
    for (const auto& [value, text] : choices) {
        orders->addAction(text, this, [this, order, chosen = value, name = text] {
            order->setText(name);
            emit orderChosen(chosen);
        });
    }
    order->setMenu(orders);
}

void DataFilterBar::change(const std::function<void(DataFilter&)>& edit)
{
    DataFilter filter = m_filter;
    edit(filter);
    emit filterChanged(filter);
}

void DataFilterBar::show(const DataFilter& filter, const LabelView& view)
{
    m_filter = filter;
    const QSignalBlocker blockChip(m_undecided);
    const QSignalBlocker blockSearch(m_search);
    m_undecided->setChecked(filter.undecidedOnly);
    if (m_search->text().trimmed() != filter.text) {
        m_search->setText(filter.text);
    }
    refreshMenus(view);
}

void DataFilterBar::refreshMenus(const LabelView& view)
{
    const auto fill = [](QToolButton* chip, const QString& text, bool active) {
        chip->setText(text);
        chip->setAccessibleName(text);
        chip->setCheckable(active);
        chip->setChecked(active);
        chip->menu()->clear();
    };
    const auto add = [this](QToolButton* chip, const QString& text, auto edit) {
        chip->menu()->addAction(text, this, [this, edit] { change(edit); });
    };
    QString sourceName;
    for (const SourceRow& source : view.sources) {
        if (source.id == m_filter.source) {
            sourceName = source.name;
        }
    }
    fill(m_source, sourceName.isEmpty() ? tr("Any source") : sourceName, !sourceName.isEmpty());
    add(m_source, tr("Any source"), [](DataFilter& f) { f.source = {}; });
    for (const SourceRow& source : view.sources) {
        add(m_source, source.name, [id = source.id](DataFilter& f) { f.source = id; });
    }
    fill(m_split, m_filter.split ? splitName(*m_filter.split) : tr("Any split"), m_filter.split.has_value());
    add(m_split, tr("Any split"), [](DataFilter& f) { f.split.reset(); });
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        add(m_split, split == Split::None ? tr("no split") : splitName(split), [split](DataFilter& f) { f.split = split; });
    }
    const QString labelName = !m_filter.label ? tr("Any label") : m_filter.label->isValid() ? view.className(*m_filter.label) : tr("no label");
    fill(m_label, labelName, m_filter.label.has_value());
    add(m_label, tr("Any label"), [](DataFilter& f) { f.label.reset(); });
    for (const ClassRow& row : view.classes) {
        add(m_label, row.name, [id = row.id](DataFilter& f) { f.label = id; });
    }
    add(m_label, tr("no label"), [](DataFilter& f) { f.label = ClassId{}; });
}

} // namespace postil::ui
