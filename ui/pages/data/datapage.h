// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/importsources.h"
#include "ui/pages/data/dataselection.h"
#include "ui/pages/page.h"
#include "ui/thumbnails/cellpainter.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace postil::ui {

class DataFilterBar;
class DataInspector;
class DataSidebar;
class EmptyState;
class ThumbnailGrid;

/// Sources, everything in one grid with filters, counts per split and class. The primary button is the next step.
class DataPage final : public Page
{
    Q_OBJECT

public:
    explicit DataPage(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<KeyHint> keys() const override;
    void activate() override;
    /// queue "add-source" (paths in `title`, one a line, or a dialog asks), "classes".
    void open(const PageRequest& request) override;

    [[nodiscard]] ThumbnailGrid* grid() const { return m_grid; }
    [[nodiscard]] const DataFilter& filter() const { return m_filter; }
    void setFilter(const DataFilter& filter);
    void addSources(const QStringList& paths, const ImportOptions& options);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeFoot();
    void askForSources(bool folder);
    void importDialog(const QStringList& paths);
    void editClasses();
    void showSkipped();
    void label();
    void connectColumns();
    void showFilter();
    void refresh();
    void refreshGrid();
    void refreshFoot();
    void refreshPrimary();
    [[nodiscard]] CellLook look(qsizetype row) const;

    DataFilter m_filter;
    DataOrder m_order = DataOrder::Import;
    std::vector<Skipped> m_skipped; ///< pictures that the project's imports left out
    std::vector<Skipped> m_refused; ///< whole sources, in this sitting
    bool m_stale = true;

    DataSidebar* m_sidebar;
    DataFilterBar* m_bar;
    ThumbnailGrid* m_grid;
    EmptyState* m_empty;
    EmptyState* m_nothing;
    QStackedWidget* m_stack;
    DataInspector* m_side;
    QPushButton* m_primary;
    QLabel* m_selected;
    QLabel* m_showing;
};

} // namespace postil::ui
