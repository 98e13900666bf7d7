// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/datapage.h"

#include "ui/dialogs/classesdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/skippeddialog.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectjobs.h"
#include "ui/models/projectsession.h"
#include "ui/pages/data/datainspector.h"
#include "ui/pages/pagefactory.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/thumbnails/thumbnailgrid.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace postil::ui {

namespace {

constexpr int sidebarWidth = 240;
constexpr int inspectorWidth = 312;
const QString addKey = QStringLiteral("add");

} // namespace

DataPage::DataPage(PageContext& context, QWidget* parent)
    : Page(PageId::Data, pageTitle(PageId::Data), context, parent)
    , m_sources(new RowList(tr("Sources")))
    , m_checks(new RowList(tr("Checks")))
    , m_classes(new RowList(tr("Classes"), nullptr, true))
    , m_grid(new ThumbnailGrid(context.session, context.images, tr("All images")))
    , m_empty(new EmptyState(QStringLiteral("data"), tr("No images yet"),
                             tr("Add a MedMNIST file or a folder of images. They stay where they are and are never changed."),
                             tr("Add a source…")))
    , m_nothing(new EmptyState(QStringLiteral("filter"), tr("No image passes the filters"), tr("Take one of them away."), tr("Show everything")))
    , m_stack(new QStackedWidget)
    , m_side(new DataInspector(context))
    , m_primary(new QPushButton)
    , m_sourceChip(makeChip({}))
    , m_splitChip(makeChip({}))
    , m_labelChip(makeChip({}))
    , m_undecidedChip(makeChip(tr("undecided")))
    , m_search(new QLineEdit)
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
    column->addWidget(makeFilterBar());
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    setBody(body);
    setLeftColumn(makeSidebar(), sidebarWidth);
    setInspector(m_side, inspectorWidth);

    m_grid->setImageSize(context.settings.thumbnailSize(QStringLiteral("data"), 64));
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

QWidget* DataPage::makeSidebar()
{
    auto* side = new QWidget;
    side->setProperty("column", true);
    side->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(4);
    const auto head = [&](const QString& text, QLabel** hint = nullptr) {
        QWidget* widget = sectionHead(text, hint);
        widget->setContentsMargins(16, 0, 16, 0);
        column->addWidget(widget);
    };
    head(tr("Sources"));
    column->addWidget(m_sources);
    column->addSpacing(12);
    head(tr("Classes"));
    column->addWidget(m_classes);
    column->addSpacing(12);
    head(tr("Checks"));
    column->addWidget(m_checks);
    column->addStretch(1);
    column->addWidget(hairline());
    auto* foot = roleLabel(tr("Images stay where they are.\nPostil never writes into a source."));
    foot->setFont(textFont(TextRole::Hint));
    foot->setContentsMargins(16, 10, 16, 12);
    column->addWidget(foot);
    const auto choose = [this](const QListWidgetItem* item) {
        if (item->data(KeyRole).toString() == addKey) {
            askForSources(false);
            return;
        }
        DataFilter filter = m_filter;
        const SourceId id{item->data(KeyRole).toLongLong()};
        filter.source = filter.source == id ? SourceId{} : id;
        setFilter(filter);
    };
    connect(m_sources, &QListWidget::itemClicked, this, choose);
    connect(m_sources, &QListWidget::itemActivated, this, choose);
    connect(m_classes, &QListWidget::itemClicked, this, [this] { editClasses(); });
    connect(m_classes, &QListWidget::itemActivated, this, [this] { editClasses(); });
    const auto check = [this](const QListWidgetItem* item) {
        const QString key = item->data(KeyRole).toString();
        if (key == QLatin1String("unreadable")) {
            showSkipped();
        } else if (key == QLatin1String("undecided")) {
            m_undecidedChip->toggle();
        }
    };
    connect(m_checks, &QListWidget::itemClicked, this, check);
    connect(m_checks, &QListWidget::itemActivated, this, check);
    return side;
}

QWidget* DataPage::makeFilterBar()
{
    QHBoxLayout* row = nullptr;
    QFrame* bar = makeFilterFrame(&row);
    for (QToolButton* chip : {m_sourceChip, m_splitChip, m_labelChip}) {
        chip->setMenu(new QMenu(chip));
        row->addWidget(chip);
    }
    m_undecidedChip->setCheckable(true);
    connect(m_undecidedChip, &QToolButton::toggled, this, [this](bool on) {
        DataFilter filter = m_filter;
        filter.undecidedOnly = on;
        setFilter(filter);
    });
    row->addWidget(m_undecidedChip);
    m_search->setPlaceholderText(tr("name or id"));
    m_search->setAccessibleName(tr("Search by name or id"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(180);
    m_search->addAction(themeIcon(QStringLiteral("search"), theme().text2), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        DataFilter filter = m_filter;
        filter.text = text.trimmed();
        setFilter(filter);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_grid->setFocus(); });
    row->addWidget(m_search);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    row->addStretch(1);
    auto* order = makeChip(tr("In order of import"));
    auto* orders = new QMenu(order);
    const std::pair<DataOrder, QString> choices[] = {{DataOrder::Import, tr("In order of import")},
                                                     {DataOrder::FileName, tr("By file name")},
                                                     {DataOrder::LeastSure, tr("Least sure first")}};
    for (const auto& [value, text] : choices) {
        orders->addAction(text, this, [this, order, chosen = value, name = text] {
            m_order = chosen;
            order->setText(name);
            refreshGrid();
        });
    }
    order->setMenu(orders);
    row->addWidget(order);
    auto* sizes = new Segments(tr("Thumbnail size"), {48, 64, 96, 128}, m_context.settings.thumbnailSize(QStringLiteral("data"), 64));
    connect(sizes, &Segments::chosen, this, [this](int size) {
        m_grid->setImageSize(size);
        m_context.settings.setThumbnailSize(QStringLiteral("data"), size);
        refreshFoot();
    });
    row->addWidget(sizes);
    return bar;
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
    const QSignalBlocker blockChip(m_undecidedChip);
    const QSignalBlocker blockSearch(m_search);
    m_undecidedChip->setChecked(filter.undecidedOnly);
    if (m_search->text().trimmed() != filter.text) {
        m_search->setText(filter.text);
    }
    refreshMenus();
    refreshSidebar();
    refreshGrid();
}

void DataPage::askForSources(bool folder)
{
    ImportDialog dialog({}, m_context.session.view(), m_context.settings, this);
    if (folder) {
        dialog.pickFolder();
    }
    if (dialog.exec() == QDialog::Accepted) {
        addSources(dialog.paths(), dialog.options());
    }
}

void DataPage::importDialog(const QStringList& paths)
{
    ImportDialog dialog(paths, m_context.session.view(), m_context.settings, this);
    if (dialog.exec() == QDialog::Accepted) {
        addSources(dialog.paths(), dialog.options());
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
        self->m_skipped.insert(self->m_skipped.end(), report->skipped.begin(), report->skipped.end());
        self->refresh();
    });
}

void DataPage::editClasses()
{
    ClassesDialog(m_context.session, this).exec();
}

void DataPage::showSkipped()
{
    SkippedDialog(m_skipped, this).exec();
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
    m_side->refresh();
    m_side->setUnreadable(m_skipped);
    refreshMenus();
    refreshSidebar();
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

void DataPage::refreshSidebar()
{
    const LabelView& view = m_context.session.view();
    const QSignalBlocker block(m_sources);
    m_sources->clearRows();
    for (const SourceRow& source : view.sources) {
        const QString icon = source.kind == SourceKind::MedMnist ? QStringLiteral("cube") : QStringLiteral("folder");
        auto* item = m_sources->addRow(icon, source.name, thousands(source.images), source.id.value);
        QStringList facts{source.path};
        if (!source.dataset.isEmpty()) {
            facts.append(source.official ? tr("official %1").arg(source.dataset) : source.dataset);
        }
        if (!source.licence.isEmpty()) {
            facts.append(tr("licence %1").arg(source.licence));
        }
        item->setToolTip(facts.join(QLatin1Char('\n')));
    }
    m_sources->setCurrentItem(m_filter.source.isValid() ? m_sources->rowOf(m_filter.source.value) : nullptr);
    if (!m_context.session.isReadOnly()) {
        m_sources->addRow(QStringLiteral("plus"), tr("Add a source…"), {}, addKey)->setData(HintRole, true);
    }
    m_classes->clearRows();
    const QStringList letters = classLetters(view.classes);
    for (const ClassRow& row : view.classes) {
        const int position = view.classIndex(row.id);
        m_classes->addClassRow(position, letters.value(position), row.name, position < 10 ? QString::number((position + 1) % 10) : QString(), row.id.value)
            ->setToolTip(tr("The number is the key that gives this class. Click to rename, merge or remove."));
    }
    m_checks->clearRows();
    const auto undecided = std::ranges::count_if(view.rows, [](const LabelRow& row) { return row.decision.kind == Decision::Kind::None; });
    const auto unofficial = std::ranges::count_if(view.sources, [](const SourceRow& source) { return !source.dataset.isEmpty() && !source.official; });
    m_checks->addRow(QStringLiteral("clock"), tr("Undecided"), thousands(undecided), QStringLiteral("undecided"));
    m_checks->addRow(QStringLiteral("warning"), tr("Unreadable"), thousands(static_cast<qint64>(m_skipped.size())), QStringLiteral("unreadable"));
    if (unofficial > 0) {
        m_checks->addRow(QStringLiteral("info"), tr("Not the official file"), thousands(unofficial), QStringLiteral("unofficial"));
    }
}

void DataPage::refreshMenus()
{
    const LabelView& view = m_context.session.view();
    const auto fill = [this](QToolButton* chip, const QString& text, bool active) {
        chip->setText(text);
        chip->setAccessibleName(text);
        chip->setCheckable(active);
        chip->setChecked(active);
        chip->menu()->clear();
    };
    const auto add = [this](QToolButton* chip, const QString& text, auto change) {
        chip->menu()->addAction(text, this, [this, change] {
            DataFilter filter = m_filter;
            change(filter);
            setFilter(filter);
        });
    };
    QString sourceName;
    for (const SourceRow& source : view.sources) {
        if (source.id == m_filter.source) {
            sourceName = source.name;
        }
    }
    fill(m_sourceChip, sourceName.isEmpty() ? tr("Any source") : sourceName, !sourceName.isEmpty());
    add(m_sourceChip, tr("Any source"), [](DataFilter& f) { f.source = {}; });
    for (const SourceRow& source : view.sources) {
        add(m_sourceChip, source.name, [id = source.id](DataFilter& f) { f.source = id; });
    }
    fill(m_splitChip, m_filter.split ? splitName(*m_filter.split) : tr("Any split"), m_filter.split.has_value());
    add(m_splitChip, tr("Any split"), [](DataFilter& f) { f.split.reset(); });
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        add(m_splitChip, split == Split::None ? tr("no split") : splitName(split), [split](DataFilter& f) { f.split = split; });
    }
    const QString labelName = !m_filter.label ? tr("Any label") : m_filter.label->isValid() ? view.className(*m_filter.label) : tr("no label");
    fill(m_labelChip, labelName, m_filter.label.has_value());
    add(m_labelChip, tr("Any label"), [](DataFilter& f) { f.label.reset(); });
    for (const ClassRow& row : view.classes) {
        add(m_labelChip, row.name, [id = row.id](DataFilter& f) { f.label = id; });
    }
    add(m_labelChip, tr("no label"), [](DataFilter& f) { f.label = ClassId{}; });
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
