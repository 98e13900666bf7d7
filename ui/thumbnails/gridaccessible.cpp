// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/gridaccessible.h"

#include "ui/thumbnails/thumbnailgrid.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace postil::ui {

namespace {

/// One cell. Made when somebody asks for it; says nothing once the grid is gone.
class CellAccessible final : public QAccessibleInterface
{
public:
    CellAccessible(ThumbnailGrid* grid, int index)
        : m_grid(grid)
        , m_index(index)
    {
    }
    [[nodiscard]] bool isValid() const override { return m_grid && m_index < m_grid->count(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_grid->describe(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        const QRect cell = m_grid->cellRect(m_index);
        return {m_grid->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (isValid()) {
            state.focused = m_grid->hasFocus() && m_grid->currentIndex() == m_index;
            state.selected = m_grid->isSelected(m_index);
        } else {
            state.invalid = true;
        }
        return state;
    }

private:
    QPointer<ThumbnailGrid> m_grid;
    int m_index;
};

class GridAccessible final : public QAccessibleWidget
{
public:
    explicit GridAccessible(ThumbnailGrid* grid)
        : QAccessibleWidget(grid, QAccessible::List)
    {
    }
    ~GridAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells)) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    [[nodiscard]] int childCount() const override { return static_cast<int>(grid()->count()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        QAccessible::Id& id = m_cells[index];
        if (id == 0) {
            id = QAccessible::registerAccessibleInterface(new CellAccessible(grid(), index));
        }
        return QAccessible::accessibleInterface(id);
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override { return child(static_cast<int>(grid()->currentIndex())); }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* cell) const override
    {
        for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == cell) {
                return it.key();
            }
        }
        return -1;
    }

private:
    [[nodiscard]] ThumbnailGrid* grid() const { return static_cast<ThumbnailGrid*>(widget()); }
    mutable QHash<int, QAccessible::Id> m_cells; ///< only those that were asked for
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* grid = qobject_cast<ThumbnailGrid*>(object);
    return grid != nullptr ? new GridAccessible(grid) : nullptr;
}

} // namespace

void installGridAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace postil::ui
