// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/data/dataselection.h"
#include "ui/widgets/filterbar.h"

namespace postil::ui {

/// The filters of the Data page as chips with menus.
class DataFilterBar final : public FilterBar
{
    Q_OBJECT

public:
    /// Ctrl+F works anywhere on `page`.
    DataFilterBar(QWidget* page, int thumbnailSize);

    [[nodiscard]] const DataFilter& filter() const { return m_filter; }
    /// Shows the filter and what can be chosen in this view; announces nothing.
    void show(const DataFilter& filter, const LabelView& view);

signals:
    void filterChanged(const postil::ui::DataFilter& filter);
    void orderChosen(postil::ui::DataOrder order);

private:
    void addOrders();
    void refreshMenus(const LabelView& view);
    void change(const std::function<void(DataFilter&)>& edit);

    DataFilter m_filter;
    QToolButton* m_source;
    QToolButton* m_split;
    QToolButton* m_label;
    QToolButton* m_undecided;
    QLineEdit* m_search;
};

} // namespace postil::ui
