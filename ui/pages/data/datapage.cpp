// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/datapage.h"

#include "core/project/imagestore.h"
#include "ui/dialogs/classesdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/skippeddialog.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectjobs.h"
#include "ui/models/projectsession.h"
#include "ui/pages/data/datafilterbar.h"
#include "ui/pages/data/datainspector.h"
#include "ui/pages/data/datasidebar.h"
#include "ui/pages/pagefactory.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/thumbnails/findingslook.h"
#include "ui/thumbnails/thumbnailgrid.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace postil::ui {

namespace {

constexpr int sidebarWidth = 240;
constexpr int inspectorWidth = 312;
constexpr int usualSize = 64; ///< of thumbnails

} // namespace

DataPage::DataPage(PageContext& context, QWidget* parent)
    : Page(PageId::Data, pageTitle(PageId::Data), context, parent)
    , m_sidebar(new DataSidebar)
    , m_bar(new DataFilterBar(this, context.settings.thumbnailSize(QStringLiteral("data"), usualSize)))
    , m_grid(new ThumbnailGrid(context.session, context.images, tr("All images")))
    , m_empty(new EmptyState(QStringLiteral("data"), tr("No images yet"),
                             tr("Add a MedMNIST file or a folder of images. They stay where they are and are never changed."),
                             tr("Add a source…")))
    , m_nothing(new EmptyState(QStringLiteral("filter"), tr("No image passes the filters"), tr("Take one of them away."), tr("Show everything")))
    , m_stack(new QStackedWidget)
    , m_side(new DataInspector(context))
    , m_primary(new QPushButton)
    , m_selected(roleLabel({}))
    , m_showing(roleLabel({}))
{
    auto* classes = new QPushButton(tr("Classes…"));
    classes->setIcon(themeIcon(QStringLiteral("tag")));
    connect(classes, &QPushButton::clicked, this, &DataPage::editClasses);
    classes->setEnabled(!context.session.isReadOnly());
    addToHeader(classes);
    m_primary->setProperty("primary", true);
    connect(m_primary, &QPushButton::clicked, this, &DataPage::label);
    addToHeader(m_primary);

    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    setBody(body);
    setLeftColumn(m_sidebar, sidebarWidth);
    setInspector(m_side, inspectorWidth);

    m_grid->setImageSize(context.settings.thumbnailSize(QStringLiteral("data"), usualSize));
    m_grid->setLook([this](qsizetype row) { return look(row); });
    connect(m_grid, &ThumbnailGrid::currentChanged, m_side, &DataInspector::showRow);
    connect(m_grid, &ThumbnailGrid::selectionChanged, this, &DataPage::refreshFoot);
    connect(m_grid, &ThumbnailGrid::scrolled, this, &DataPage::refreshFoot);
    connect(m_grid, &ThumbnailGrid::activated, this, [this](qsizetype row) {
        emit goTo(PageId::Review, {{}, {m_context.session.view().images[static_cast<std::size_t>(row)].id}, tr("From the Data page")});
    });
    connect(m_empty, &EmptyState::activated, this, [this] { askForSources(false); });
    connect(m_nothing, &EmptyState::activated, this, [this] { setFilter({}); });
    connect(m_side, &DataInspector::filterWanted, this, [this](std::optional<Split> split, std::optional<ClassId> label) {
        DataFilter filter = m_filter;
        const bool again = filter.label == label && (!split || filter.split == split);
        filter.split = again ? std::nullopt : split ? split : filter.split;
        filter.label = again ? std::nullopt : label;
        setFilter(filter);
    });
    connectColumns();
    connect(m_side, &DataInspector::unreadableWanted, this, &DataPage::showSkipped);
    const auto changed = [this] {
        m_stale = true;
        if (isVisible()) {
            refresh();
        }
    };
    connect(&context.session, &ProjectSession::imagesChanged, this, changed);
    connect(&context.session, &ProjectSession::classesChanged, this, changed);
    connect(&context.session, &ProjectSession::runsChanged, this, changed);
    connect(&context.session, &ProjectSession::labelsChanged, this, changed);
}

void DataPage::connectColumns()
{
    connect(m_sidebar, &DataSidebar::addWanted, this, [this] { askForSources(false); });
    connect(m_sidebar, &DataSidebar::classesWanted, this, &DataPage::editClasses);
    connect(m_sidebar, &DataSidebar::unreadableWanted, this, &DataPage::showSkipped);
    connect(m_sidebar, &DataSidebar::sourceChosen, this, [this](SourceId id) {
        DataFilter filter = m_filter;
        filter.source = filter.source == id ? SourceId{} : id;
        setFilter(filter);
    });
    connect(m_sidebar, &DataSidebar::undecidedWanted, this, [this] {
        DataFilter filter = m_filter;
        filter.undecidedOnly = !filter.undecidedOnly;
        setFilter(filter);
    });
    connect(m_bar, &DataFilterBar::filterChanged, this, &DataPage::setFilter);
    connect(m_bar, &DataFilterBar::orderChosen, this, [this](DataOrder order) {
        m_order = order;
        refreshGrid();
    });
    connect(m_bar, &FilterBar::sizeChosen, this, [this](int size) {
        m_grid->setImageSize(size);
        m_context.settings.setThumbnailSize(QStringLiteral("data"), size);
        refreshFoot();
    });
    connect(m_bar, &FilterBar::searchLeft, this, [this] { m_grid->setFocus(); });
}

QWidget* DataPage::makeFoot()
{
    auto* foot = new QFrame;
    foot->setObjectName(QStringLiteral("gridFoot"));
    foot->setFixedHeight(28);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_selected);
    row->addStretch(1);
    row->addWidget(m_showing);
    return foot;
}

void DataPage::activate()
{
    if (m_stale) {
        refresh();
    }
    m_grid->setFocus();
}

void DataPage::open(const PageRequest& request)
{
    if (request.queue == QLatin1String("add-source")) {
        request.title.isEmpty() ? askForSources(false) : importDialog(request.title.split(QLatin1Char('\n')));
    } else if (request.queue == QLatin1String("classes")) {
        editClasses();
    }
}

void DataPage::setFilter(const DataFilter& filter)
{
    m_filter = filter;
    showFilter();
    refreshGrid();
}

/// In the chips, and in the column at the left.
void DataPage::showFilter()
{
    const LabelView& view = m_context.session.view();
    m_bar->show(m_filter, view);
    m_sidebar->refresh(view, m_filter, static_cast<qint64>(m_skipped.size() + m_refused.size()), m_context.session.isReadOnly());
}

void DataPage::askForSources(bool folder)
{
    ImportDialog dialog({}, m_context.session.view(), m_context.settings, this);
    if (folder) {
        dialog.pickFolder();
    }
    if (dialog.exec() == QDialog::Accepted) {
        addSources(dialog.paths(), *dialog.options());
    }
}

void DataPage::importDialog(const QStringList& paths)
{
    ImportDialog dialog(paths, m_context.session.view(), m_context.settings, this);
    if (dialog.exec() == QDialog::Accepted) {
        addSources(dialog.paths(), *dialog.options());
    }
}

void DataPage::addSources(const QStringList& paths, const ImportOptions& options)
{
    clearError();
    startImport(m_context, paths, options, [self = QPointer<DataPage>(this)](const Result<ImportReport>& report) {
        if (!self) {
            return;
        }
        if (!report) {
            self->showError(report.error());
            return;
        }
        self->m_refused.insert(self->m_refused.end(), report->refused.begin(), report->refused.end());
        self->refresh();
    });
}

void DataPage::editClasses()
{
    ClassesDialog(m_context.session, this).exec();
}

void DataPage::showSkipped()
{
    std::vector<Skipped> all = m_skipped;
    all.insert(all.end(), m_refused.begin(), m_refused.end());
    SkippedDialog(all, this).exec();
}

void DataPage::label()
{
    const LabelView& view = m_context.session.view();
    if (view.images.empty()) {
        askForSources(false);
    } else if (view.chosenRun) {
        emit goTo(PageId::Review, {});
    } else {
        emit goTo(PageId::Captions, {});
    }
}

void DataPage::refresh()
{
    m_stale = false;
    const LabelView& view = m_context.session.view();
    m_grid->setLetters(classLetters(view.classes));
    std::set<std::tuple<int, int, int>> shapes;
    std::set<Split> splits;
    for (const ImageRow& image : view.images) {
        shapes.emplace(image.width, image.height, image.channels);
        splits.insert(image.split);
    }
    QString shape = tr("%1 sizes").arg(shapes.size());
    if (shapes.size() == 1) {
        const auto [w, h, c] = *shapes.begin();
        shape = QStringLiteral("%1 × %2 %3").arg(w).arg(h).arg(c <= 2 ? tr("grey") : tr("colour"));
    }
    const auto n = static_cast<qint64>(view.images.size());
    setSubtitle(n == 0 ? QString()
                       : tr("%1 images, %2, %3").arg(thousands(n), shape, splits.size() == 1 ? tr("no splits") : tr("%1 splits").arg(splits.size())));
    if (auto skipped = ImageStore(m_context.session.db()).skipped()) {
        m_skipped = std::move(*skipped);
    } else {
        showError(skipped.error());
    }
    m_side->refresh();
    m_side->setUnreadable(static_cast<qint64>(m_skipped.size() + m_refused.size()));
    showFilter();
    refreshGrid();
    refreshPrimary();
}

void DataPage::refreshPrimary()
{
    const LabelView& view = m_context.session.view();
    m_primary->setText(view.images.empty() ? tr("Add a source…") : view.chosenRun ? tr("Review the labels") : tr("Write captions"));
    m_primary->setAccessibleName(m_primary->text());
    m_primary->setEnabled(!view.images.empty() || !m_context.session.isReadOnly());
}

void DataPage::refreshGrid()
{
    const LabelView& view = m_context.session.view();
    GridSection all;
    all.rows = filteredRows(view, m_filter, m_order, [this](ImageId id) { return !m_context.images.failure(id).isEmpty(); });
    std::vector<GridSection> sections;
    sections.push_back(std::move(all));
    m_grid->setSections(std::move(sections));
    m_stack->setCurrentWidget(view.images.empty() ? static_cast<QWidget*>(m_empty) : m_grid->count() == 0 ? static_cast<QWidget*>(m_nothing) : m_grid);
    refreshFoot();
}

void DataPage::refreshFoot()
{
    m_selected->setText(tr("%1 of %2 selected").arg(thousands(m_grid->selectedCount()), thousands(m_grid->count())));
    const auto visible = m_grid->visibleRows();
    if (visible.empty()) {
        m_showing->clear();
        return;
    }
    const auto& rows = m_grid->sections().front().rows;
    const auto first = std::ranges::find(rows, visible.front()) - rows.begin();
    m_showing->setText(tr("showing %1 to %2").arg(thousands(first + 1), thousands(first + static_cast<qint64>(visible.size()))));
}

CellLook DataPage::look(qsizetype row) const
{
    const LabelView& view = m_context.session.view();
    const LabelRow& label = view.rows[static_cast<std::size_t>(row)];
    CellLook cell;
    if (const Split split = view.images[static_cast<std::size_t>(row)].split; split != Split::None) {
        cell.word = splitName(split);
    }
    switch (label.decision.kind) {
    case Decision::Kind::Class:
        cell.filled = true;
        cell.mark = CellLook::Mark::Decided;
        break;
    case Decision::Kind::NoneOfThese:
        cell.filled = true;
        cell.label = -1;
        cell.mark = CellLook::Mark::Decided;
        break;
    case Decision::Kind::Excluded:
        cell.mark = CellLook::Mark::Excluded;
        break;
    case Decision::Kind::SecondLook:
        cell.mark = CellLook::Mark::SecondLook;
        break;
    case Decision::Kind::None:
        break;
    }
    if (label.label.isValid()) {
        cell.label = view.classIndex(label.label);
    } else if (view.chosenRun && cell.mark == CellLook::Mark::None) {
        cell.label = -1;
    }
    cell.confidence = label.confidence;
    cell.right = cell.filled ? QString() : shortConfidence(label.confidence);
    if (const AnswerTable* answers = m_context.session.answers()) {
        showFindings(cell, *answers, row);
    }
    return cell;
}

std::vector<KeyHint> DataPage::keys() const
{
    return {
        {{QStringLiteral("←"), QStringLiteral("→"), QStringLiteral("↑"), QStringLiteral("↓")}, tr("move; with Shift extend, with Ctrl only move")},
        {{tr("Ctrl"), QStringLiteral("A")}, tr("select everything in the filter")},
        {{tr("Enter")}, tr("show the selection in Review")},
    };
}

void DataPage::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_grid->hasFocus() && m_grid->currentRow() >= 0) {
        PageRequest request;
        request.title = tr("From the Data page");
        auto rows = m_grid->selectedRows();
        if (rows.empty()) {
            rows.push_back(m_grid->currentRow());
        }
        for (const qsizetype row : rows) {
            request.images.push_back(m_context.session.view().images[static_cast<std::size_t>(row)].id);
        }
        emit goTo(PageId::Review, request);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_grid->setFocus();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace postil::ui
