// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confusiontable.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace postil::ui {

class ConfusionTable::Model final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void assign(const QStringList& classes, const QStringList& letters, std::vector<std::vector<std::int64_t>> confusion)
    {
        beginResetModel();
        m_classes = classes;
        m_letters = letters;
        m_confusion = std::move(confusion);
        m_mostErrors = 0;
        for (std::size_t i = 0; i < m_confusion.size(); ++i) {
            for (std::size_t j = 0; j < m_confusion[i].size(); ++j) {
                if (i != j) {
                    m_mostErrors = std::max(m_mostErrors, m_confusion[i][j]);
                }
            }
        }
        endResetModel();
    }

    void hideNames() { m_namesHidden = true; }

    void setPercent(bool percent)
    {
        m_percent = percent;
        if (rowCount({}) > 0) {
            emit dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
        }
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : int(m_confusion.size()); }
    /// One more column than classes: the recall.
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() || m_confusion.empty() ? 0 : int(m_confusion.size()) + 1;
    }

    [[nodiscard]] std::int64_t count(int row, int column) const
    {
        return m_confusion[std::size_t(row)][std::size_t(column)];
    }
    [[nodiscard]] std::int64_t rowSum(int row) const
    {
        const auto& counts = m_confusion[std::size_t(row)];
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    }
    [[nodiscard]] std::int64_t mostErrors() const { return m_mostErrors; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        const std::int64_t sum = rowSum(index.row());
        const bool recall = index.column() == int(m_confusion.size());
        const std::int64_t n = count(index.row(), recall ? index.row() : index.column());
        if (role == Qt::DisplayRole) {
            if (recall || m_percent) {
                return sum > 0 ? percent(double(n) / double(sum)) : QStringLiteral("–");
            }
            return thousands(n);
        }
        if (role == Qt::TextAlignmentRole) {
            return int(Qt::AlignCenter);
        }
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
            return recall ? ConfusionTable::tr("recall of %1: %2").arg(m_classes.value(index.row()), data(index, Qt::DisplayRole).toString())
                          : ConfusionTable::tr("true %1, said %2: %3 images").arg(m_classes.value(index.row()), m_classes.value(index.column())).arg(n);
        }
        return {};
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool recall = orientation == Qt::Horizontal && section == int(m_confusion.size());
        if (role == Qt::DisplayRole) {
            if (recall) {
                return ConfusionTable::tr("recall");
            }
            return orientation == Qt::Vertical && !m_namesHidden ? m_classes.value(section) : QString();
        }
        if (role == Qt::DecorationRole && !recall) {
            return badgeIcon(section, m_letters.value(section), BadgeStyle::Outlined);
        }
        if ((role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) && !recall) {
            return m_classes.value(section);
        }
        return {};
    }

private:
    QStringList m_classes;
    QStringList m_letters;
    std::vector<std::vector<std::int64_t>> m_confusion;
    std::int64_t m_mostErrors = 0;
    bool m_percent = false;
    bool m_namesHidden = false;
};

class ConfusionTable::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(const Model& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        painter->save();
        const QRect box = option.rect.adjusted(1, 1, -1, -1);
        const bool recall = index.column() == m_model.rowCount({});
        QColor text = t.text2;
        if (!recall) {
            const bool right = index.row() == index.column();
            const std::int64_t n = m_model.count(index.row(), index.column());
            const double share = right ? double(n) / double(std::max<std::int64_t>(1, m_model.rowSum(index.row())))
                                       : double(n) / double(std::max<std::int64_t>(1, m_model.mostErrors()));
            // Errors end at 56 % (light) or 45 % (dark) of the neutral bar, so that text on them keeps its contrast.
            const double strength = right ? 0.25 + 0.75 * share : (n == 0 ? 0.06 : 0.12 + share * (t.dark ? 0.33 : 0.44));
            const QColor full = right ? t.accentFill : t.neutralBar;
            const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * strength)); };
            const QColor fill(mix(t.base.red(), full.red()), mix(t.base.green(), full.green()), mix(t.base.blue(), full.blue()));
            painter->fillRect(box, fill);
            text = fill.lightnessF() < 0.55 ? QColor(Qt::white) : (n == 0 ? t.text3 : t.text);
            if (right) {
                painter->setFont(semibold(option.font));
            }
        }
        painter->setPen(text);
        painter->drawText(box, Qt::AlignCenter, index.data().toString());
        if ((option.state & QStyle::State_HasFocus) != 0) {
            painter->setPen(QPen(t.text, 2));
            painter->drawRect(box.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    const Model& m_model;
};

ConfusionTable::ConfusionTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new Model(this))
{
    setAccessibleName(tr("Confusion matrix"));
    setModel(m_model);
    setItemDelegate(new Delegate(*m_model, this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultSectionSize(m_rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    verticalHeader()->setMinimumWidth(110);
    verticalHeader()->setHighlightSections(false);
    const auto open = [this](const QModelIndex& index) {
        if (index.column() < m_model->rowCount({})) {
            emit opened(index.row(), index.column());
        }
    };
    connect(this, &QTableView::activated, this, open);
    connect(this, &QTableView::doubleClicked, this, open);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && index.column() < m_model->rowCount({})) {
            emit pointed(index.row(), index.column());
        }
    });
}

void ConfusionTable::setMatrix(const QStringList& classes, const QStringList& letters, std::vector<std::vector<std::int64_t>> confusion)
{
    m_model->assign(classes, letters, std::move(confusion));
    if (m_compact && m_model->columnCount({}) > 0) {
        setColumnHidden(m_model->columnCount({}) - 1, true);
    }
    setMaximumHeight(sizeHint().height());
    updateGeometry();
}

void ConfusionTable::setPercent(bool percent)
{
    m_model->setPercent(percent);
}

void ConfusionTable::setCompact()
{
    m_compact = true;
    m_rowHeight = 30;
    m_model->hideNames();
    horizontalHeader()->setMinimumSectionSize(28);
    verticalHeader()->setMinimumWidth(0);
    verticalHeader()->setDefaultSectionSize(m_rowHeight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize ConfusionTable::sizeHint() const
{
    return {m_compact ? 200 : 320, horizontalHeader()->sizeHint().height() + 4 + m_rowHeight * std::max(2, m_model->rowCount({}))};
}

} // namespace postil::ui
