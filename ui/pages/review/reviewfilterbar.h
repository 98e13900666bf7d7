// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/reviewqueue.h"
#include "ui/widgets/filterbar.h"

class QLabel;

namespace postil::ui {

/// The filters of the Review page: order, split, undecided only, name. The class is chosen in the column at the left.
class ReviewFilterBar final : public FilterBar
{
    Q_OBJECT

public:
    /// Ctrl+F works anywhere on `page`.
    ReviewFilterBar(QWidget* page, int thumbnailSize);

    [[nodiscard]] const QueueFilter& filter() const { return m_filter; }
    [[nodiscard]] QueueOrder order() const { return m_order; }
    void setUndecidedOnly(bool on); ///< announces nothing
    void clearFilter();             ///< announces nothing
    void setSelected(qint64 images);

signals:
    void changed(); ///< filter or order, by a person

private:
    void addOrders();
    void addSplits();

    QueueFilter m_filter;
    QueueOrder m_order = QueueOrder::MostDoubtful;
    QToolButton* m_split = nullptr;
    QToolButton* m_undecided = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_selected;
};

} // namespace postil::ui
