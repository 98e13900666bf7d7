// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewpage.h"

#include "core/workflow/corrections.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/pages/pagefactory.h"
#include "ui/pages/review/reviewinspector.h"
#include "ui/pages/review/reviewsidebar.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/thumbnails/thumbnailgrid.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/imagestage.h"
#include "ui/widgets/keystrip.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {
constexpr int sidebarWidth = 208;
constexpr int inspectorWidth = 344;
constexpr int smallestSize = 64;
} // namespace

ReviewPage::ReviewPage(PageContext& context, QWidget* parent)
    : Page(PageId::Review, pageTitle(PageId::Review), context, parent)
    , m_tables(context.session, context.tasks)
    , m_sidebar(new ReviewSidebar)
    , m_inspectorWidget(new ReviewInspector(context, m_tables))
    , m_grid(new ThumbnailGrid(context.session, context.images, tr("Images of the queue")))
    , m_large(new ImageStage)
    , m_empty(new EmptyState(QStringLiteral("review"), {}, {}))
    , m_stack(new QStackedWidget)
    , m_hints(new KeyStrip)
    , m_confirm(new QPushButton)
    , m_undo(new QToolButton)
    , m_redo(new QToolButton)
    , m_undecidedChip(makeChip(tr("not yet decided")))
    , m_search(new QLineEdit)
    , m_selectedLabel(roleLabel({}))
{
    m_filter.undecidedOnly = true;
    buildHeader();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilterBar());
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_large);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(m_hints);
    setBody(body);
    setLeftColumn(m_sidebar, sidebarWidth);
    setInspector(m_inspectorWidget, inspectorWidth);
    m_large->setFocusPolicy(Qt::StrongFocus);

    m_grid->setImageSize(context.settings.thumbnailSize(QStringLiteral("review"), smallestSize));
    m_grid->setLook([this](qsizetype row) { return look(row); });
    m_grid->setHeaderNote([this](const GridSection& section) {
        const auto& rows = m_context.session.view().rows;
        const auto seen = std::ranges::count_if(section.rows, [&](qsizetype row) { return rows[static_cast<std::size_t>(row)].decision.kind != Decision::Kind::None; });
        return tr("%1 seen").arg(thousands(seen));
    });
    connect(m_grid, &ThumbnailGrid::currentChanged, this, &ReviewPage::refreshInspector);
    connect(m_grid, &ThumbnailGrid::selectionChanged, this, &ReviewPage::refreshButtons);
    connect(m_grid, &ThumbnailGrid::activated, this, [this] { showLarge(true); });
    connect(m_sidebar, &ReviewSidebar::queueChosen, this, &ReviewPage::setQueue);
    connect(m_sidebar, &ReviewSidebar::classChosen, this, [this](ClassId id) {
        m_filter.label = id == m_filter.label ? ClassId{} : id;
        rebuild();
    });
    connect(m_inspectorWidget, &ReviewInspector::classChosen, this, &ReviewPage::giveClass);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_filter.undecidedOnly || !m_filter.text.isEmpty() || m_filter.label.isValid()) {
            m_filter = {};
            m_undecidedChip->setChecked(false);
            m_search->clear();
            rebuild();
        } else {
            emit goTo(m_queue == Queue::Corrections ? PageId::Refine : PageId::Captions, {});
        }
    });
    connect(&m_tables, &VoiceTables::changed, this, &ReviewPage::rebuild);
    connect(&context.session, &ProjectSession::labelsChanged, this, &ReviewPage::labelsChanged);
    connect(&context.session, &ProjectSession::decided, this, &ReviewPage::showUndone);
    const auto stale = [this] {
        m_stale = true;
        findCorrections();
        if (isVisible()) {
            rebuild();
        }
    };
    connect(&context.session, &ProjectSession::runsChanged, this, stale);
    connect(&context.session, &ProjectSession::imagesChanged, this, stale);
    connect(&context.session, &ProjectSession::classesChanged, this, stale);
    findCorrections();
}

void ReviewPage::buildHeader()
{
    const auto flat = [this](QToolButton* button, const QString& icon, const QString& name, auto act) {
        button->setIcon(themeIcon(icon));
        button->setProperty("flat", true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, act);
        addToHeader(button);
    };
    flat(m_undo, QStringLiteral("undo"), tr("Undo (Ctrl+Z)"), [this] { (void)m_context.session.undo(); });
    flat(m_redo, QStringLiteral("redo"), tr("Redo (Ctrl+Shift+Z)"), [this] { (void)m_context.session.redo(); });
    m_confirm->setProperty("primary", true);
    m_confirm->setFocusPolicy(Qt::TabFocus);
    connect(m_confirm, &QPushButton::clicked, this, &ReviewPage::confirm);
    addToHeader(m_confirm);
}

QWidget* ReviewPage::makeFilterBar()
{
    QHBoxLayout* row = nullptr;
    QFrame* bar = makeFilterFrame(&row);

    auto* order = makeChip(tr("Most doubtful first"));
    auto* menu = new QMenu(order);
    auto* group = new QActionGroup(menu);
    const std::pair<QueueOrder, QString> orders[] = {{QueueOrder::MostDoubtful, tr("Most doubtful first")},
                                                     {QueueOrder::Surest, tr("Surest first")},
                                                     {QueueOrder::FileName, tr("By file name")}};
    for (const auto& [value, text] : orders) {
        QAction* action = menu->addAction(text, this, [this, order, chosen = value, name = text] {
            m_order = chosen;
            order->setText(name);
            rebuild();
        });
        action->setCheckable(true);
        action->setChecked(value == m_order);
        group->addAction(action);
    }
    order->setMenu(menu);
    row->addWidget(order);

    auto* split = makeChip(tr("Any split"));
    auto* splits = new QMenu(split);
    const auto addSplit = [&](std::optional<Split> value, const QString& text) {
        splits->addAction(text, this, [this, split, value, text] {
            m_filter.split = value;
            split->setText(text);
            rebuild();
        });
    };
    addSplit({}, tr("Any split"));
    for (const Split value : {Split::Train, Split::Val, Split::Test, Split::None}) {
        addSplit(value, splitName(value));
    }
    split->setMenu(splits);
    row->addWidget(split);

    m_undecidedChip->setCheckable(true);
    m_undecidedChip->setChecked(true);
    connect(m_undecidedChip, &QToolButton::toggled, this, [this](bool on) {
        m_filter.undecidedOnly = on;
        rebuild();
    });
    row->addWidget(m_undecidedChip);

    m_search->setPlaceholderText(tr("name or id"));
    m_search->setAccessibleName(tr("Search by name or id"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(180);
    m_search->addAction(themeIcon(QStringLiteral("search"), theme().text2), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text.trimmed();
        rebuild();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_grid->setFocus(); });
    row->addWidget(m_search);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    row->addStretch(1);
    row->addWidget(m_selectedLabel);
    auto* sizes = new Segments(tr("Thumbnail size"), {48, 64, 96, 128}, m_context.settings.thumbnailSize(QStringLiteral("review"), smallestSize));
    connect(sizes, &Segments::chosen, this, [this](int size) {
        m_grid->setImageSize(size);
        m_context.settings.setThumbnailSize(QStringLiteral("review"), size);
    });
    row->addWidget(sizes);
    return bar;
}

ReviewQueue ReviewPage::model() const
{
    return {m_context.session.view(), m_corrections, [this](ImageId id) { return m_tables.margin(id); }};
}

void ReviewPage::findCorrections()
{
    m_corrections.assign(m_context.session.view().rows.size(), false);
    if (const auto found = corrections(m_context.session.db(), m_context.session.view())) {
        for (const Correction& correction : *found) {
            m_corrections[static_cast<std::size_t>(correction.row)] = true;
        }
    } else {
        showError(found.error());
    }
    refreshCounts();
}

void ReviewPage::activate()
{
    rebuild();
    m_grid->setFocus();
}

void ReviewPage::open(const PageRequest& request)
{
    if (!request.images.empty()) {
        m_picked = request.images;
        std::ranges::sort(m_picked);
        m_pickedTitle = request.title;
        m_undecidedChip->setChecked(false);
        setQueue(Queue::Picked);
    } else if (const auto queue = queueFromKey(request.queue)) {
        setQueue(*queue);
    }
}

void ReviewPage::setQueue(Queue queue)
{
    m_queue = queue;
    m_queueChosen = true;
    m_filter.label = {};
    const bool raisedByMachines = queue == Queue::Corrections || queue == Queue::Disagreement || queue == Queue::LowMargin;
    if (queue != Queue::Picked) {
        const QSignalBlocker block(m_undecidedChip);
        m_undecidedChip->setChecked(raisedByMachines);
        m_filter.undecidedOnly = raisedByMachines;
    }
    m_sidebar->setQueue(queue);
    rebuild();
}

void ReviewPage::rebuild()
{
    m_stale = false;
    const LabelView& view = m_context.session.view();
    m_letters = classLetters(view.classes);
    m_grid->setLetters(m_letters);
    refreshCounts();
    if (m_corrections.size() != view.rows.size()) {
        return; // images came; the next signal brings the corrections
    }
    if (!m_queueChosen) {
        const auto counts = model().counts();
        m_queue = Queue::Everything;
        for (const Queue queue : {Queue::Corrections, Queue::LowMargin, Queue::Undecided}) {
            if (counts[static_cast<std::size_t>(queue)] > 0) {
                m_queue = queue;
                break;
            }
        }
        m_sidebar->setQueue(m_queue);
    }
    std::vector<QueueGroup> groups;
    if (m_queue == Queue::Picked) {
        groups = model().groups(Queue::Everything, m_filter, m_order);
        for (QueueGroup& group : groups) {
            std::erase_if(group.rows, [&](qsizetype row) { return !std::ranges::binary_search(m_picked, view.images[static_cast<std::size_t>(row)].id); });
        }
        std::erase_if(groups, [](const QueueGroup& group) { return group.rows.empty(); });
    } else {
        groups = model().groups(m_queue, m_filter, m_order);
    }
    std::vector<GridSection> sections;
    std::vector<ReviewSidebar::ClassCount> classes;
    m_queueSize = 0;
    for (QueueGroup& group : groups) {
        GridSection section;
        const int position = view.classIndex(group.label);
        section.title = position < 0 ? tr("no label") : view.className(group.label);
        section.position = position < 0 ? -1 : position;
        const bool clipDiffers = m_queue == Queue::Corrections || m_queue == Queue::Disagreement;
        section.breakdownTitle = tr("CLIP said");
        for (const auto& [id, count] : group.said) {
            if (clipDiffers || id != group.label) {
                section.breakdown.emplace_back(view.classIndex(id), count);
            }
        }
        m_queueSize += static_cast<qint64>(group.rows.size());
        classes.push_back({group.label, section.position, m_letters.value(section.position), section.title, static_cast<qint64>(group.rows.size())});
        section.rows = std::move(group.rows);
        sections.push_back(std::move(section));
    }
    m_grid->setSections(std::move(sections));
    const auto& voice = m_queue == Queue::Corrections && view.refinerRun ? view.refinerRun : view.chosenRun;
    m_sidebar->setClasses(voice ? voice->name : QString(), classes, m_filter.label);
    m_stack->setCurrentWidget(m_grid->count() > 0 ? static_cast<QWidget*>(m_grid) : m_empty);
    if (m_grid->count() == 0) {
        const bool filtered = m_filter.label.isValid() || m_filter.split || !m_filter.text.isEmpty();
        if (m_queue == Queue::Corrections && !view.refinerRun) {
            m_empty->setTexts(tr("No corrections yet"), tr("They appear when a refiner was trained on CLIP's labels."), tr("Train a refiner"));
        } else if (!view.chosenRun) {
            m_empty->setTexts(tr("Nothing is labelled yet"), tr("CLIP labels every image from a caption or two per class."), tr("Write captions"));
        } else {
            m_empty->setTexts(tr("Nothing left in this queue"), filtered ? tr("The filters leave nothing of it.") : tr("Every image in it was looked at."),
                              filtered || m_filter.undecidedOnly ? tr("Show all of it") : QString());
        }
    }
    QString subtitle = m_queue == Queue::Picked ? m_pickedTitle.toHtmlEscaped() : queueTitle(m_queue).toHtmlEscaped();
    if (m_queue == Queue::Corrections && view.refinerRun) {
        const auto all = std::ranges::count(m_corrections, true);
        subtitle = tr("Corrections: %1 overturned <b>%2</b> labels of CLIP (%3 %)")
                       .arg(view.refinerRun->name.toHtmlEscaped(), thousands(all))
                       .arg(100.0 * double(all) / std::max<double>(1, double(view.rows.size())), 0, 'f', 1);
    } else if (m_queue == Queue::LowMargin) {
        subtitle = tr("Low margin: %1 under %2").arg(voice ? voice->name.toHtmlEscaped() : QString()).arg(static_cast<double>(lowMargin), 0, 'f', 2);
    }
    setSubtitle(subtitle);
    refreshHints();
    refreshButtons();
    refreshInspector();
}

void ReviewPage::refreshCounts()
{
    if (m_corrections.size() != m_context.session.view().rows.size()) {
        return;
    }
    auto counts = model().counts();
    counts[static_cast<std::size_t>(Queue::Picked)] = static_cast<qint64>(m_picked.size());
    m_sidebar->setCounts(counts);
    emit countChanged(static_cast<int>(counts[static_cast<std::size_t>(Queue::Corrections)]));
}

void ReviewPage::refreshHints()
{
    QList<KeyStrip::Hint> hints;
    const auto& classes = m_context.session.view().classes;
    constexpr std::size_t named = 6; ///< more classes have no room beside the other keys
    for (std::size_t i = 0; i < std::min(classes.size(), named); ++i) {
        const int position = static_cast<int>(i);
        hints.append({{QString::number((position + 1) % 10)}, classes[i].name, position, m_letters.value(position)});
    }
    hints.append({{tr("Enter")}, tr("confirm"), -1, {}});
    hints.append({{QStringLiteral("X")}, m_queue == Queue::Corrections ? tr("reject, keep CLIP") : tr("reject"), -1, {}});
    hints.append({{QStringLiteral("E")}, tr("exclude"), -1, {}});
    hints.append({{QStringLiteral("N")}, tr("second look"), -1, {}});
    hints.append({{QStringLiteral("S")}, tr("skip"), -1, {}});
    hints.append({{tr("Ctrl"), QStringLiteral("Z")}, tr("undo"), -1, {}});
    m_hints->setHints(hints);
}

void ReviewPage::refreshButtons()
{
    const bool writer = !m_context.session.isReadOnly();
    const qsizetype selected = m_grid->selectedCount();
    m_confirm->setText(selected > 0 ? tr("Confirm %1 selected  ⏎").arg(thousands(selected)) : tr("Confirm this page  ⏎"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_confirm->setEnabled(writer && m_grid->count() > 0);
    m_selectedLabel->setText(selected > 0 ? tr("%1 selected").arg(thousands(selected)) : QString());
    m_undo->setEnabled(writer && !m_context.session.undoText().isEmpty());
    m_redo->setEnabled(writer && !m_context.session.redoText().isEmpty());
    const auto& rows = m_context.session.view().rows;
    qint64 seen = 0;
    for (const GridSection& section : m_grid->sections()) {
        seen += std::ranges::count_if(section.rows, [&](qsizetype row) { return rows[static_cast<std::size_t>(row)].decision.kind != Decision::Kind::None; });
    }
    m_sidebar->setProgress(seen, m_queueSize);
}

void ReviewPage::refreshInspector()
{
    QString place;
    if (m_grid->selectedCount() > 1 && m_grid->currentRow() >= 0) {
        const auto selected = m_grid->selectedRows();
        const auto found = std::ranges::find(selected, m_grid->currentRow());
        if (found != selected.end()) {
            place = tr("%1 of %2").arg(found - selected.begin() + 1).arg(selected.size());
        }
    }
    m_inspectorWidget->showRow(m_grid->currentRow(), place);
    if (m_stack->currentWidget() == m_large) {
        showLarge(m_grid->currentRow() >= 0);
    }
}

CellLook ReviewPage::look(qsizetype row) const
{
    const LabelView& view = m_context.session.view();
    const LabelRow& label = view.rows[static_cast<std::size_t>(row)];
    CellLook cell;
    const bool both = label.refiner.isValid() && label.zeroshot.isValid();
    if (both && (m_queue == Queue::Corrections || m_queue == Queue::Disagreement || label.refiner != label.zeroshot)) {
        cell.from = view.classIndex(label.zeroshot);
    }
    switch (label.decision.kind) {
    case Decision::Kind::Class:
        cell.label = view.classIndex(label.decision.classId);
        cell.filled = true;
        cell.mark = CellLook::Mark::Decided;
        break;
    case Decision::Kind::Excluded:
        cell.label = view.classIndex(model().proposal(m_queue, label));
        cell.mark = CellLook::Mark::Excluded;
        break;
    case Decision::Kind::NoneOfThese:
        cell.label = -1;
        cell.filled = true;
        cell.mark = CellLook::Mark::Decided;
        break;
    case Decision::Kind::SecondLook:
        cell.mark = CellLook::Mark::SecondLook;
        [[fallthrough]];
    case Decision::Kind::None:
        if (view.chosenRun) {
            cell.label = view.classIndex(model().proposal(m_queue, label));
        }
        break;
    }
    if (cell.filled) {
        cell.right = label.annotator.left(2);
    } else {
        const ClassId shown = model().proposal(m_queue, label);
        cell.confidence = shown == label.refiner ? label.refinerConfidence : label.zeroshotConfidence;
        cell.right = shortConfidence(cell.confidence);
        const float margin = m_tables.margin(label.image);
        cell.doubtful = cell.from == CellLook::noClass && !std::isnan(margin) && margin < lowMargin;
    }
    return cell;
}

void ReviewPage::showLarge(bool on)
{
    if (!on || m_grid->currentRow() < 0) {
        m_stack->setCurrentWidget(m_grid);
        m_grid->setFocus();
        return;
    }
    const qsizetype row = m_grid->currentRow();
    m_stack->setCurrentWidget(m_large);
    m_large->setFocus();
    m_context.images.full(row, this, [this, row](const Result<QImage>& full) {
        if (row == m_grid->currentRow()) {
            full ? m_large->setImage(*full) : m_large->setMessage(full.error().message());
        }
    });
}

void ReviewPage::labelsChanged()
{
    refreshCounts();
    if (isVisible()) {
        m_grid->viewport()->update();
        refreshButtons();
        m_inspectorWidget->refresh();
    }
}

void ReviewPage::showUndone(const Change& change)
{
    if (m_acting || change.touched.empty() || !isVisible()) {
        return;
    }
    const qsizetype index = m_grid->indexOf(m_context.session.rowOf(change.touched.front()));
    if (index >= 0) {
        m_grid->setCurrentIndex(index);
    }
}

std::vector<KeyHint> ReviewPage::keys() const
{
    return {
        {{QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("9"), QStringLiteral("0")}, tr("give class 1 to 10 (number pad too)")},
        {{tr("Shift"), QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("0")}, tr("give class 11 to 20")},
        {{tr("Alt"), QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("5")}, tr("pick from the model's best five")},
        {{tr("Enter"), tr("Space")}, tr("confirm the selection, or all undecided in sight")},
        {{QStringLiteral("X")}, tr("reject the suggestion")},
        {{QStringLiteral("E")}, tr("exclude")},
        {{QStringLiteral("N")}, tr("second look")},
        {{QStringLiteral("S")}, tr("skip to the next")},
        {{tr("Backspace")}, tr("undo")},
        {{QStringLiteral("←"), QStringLiteral("→"), QStringLiteral("↑"), QStringLiteral("↓")}, tr("move; with Shift extend, with Ctrl only move")},
        {{tr("Ctrl"), QStringLiteral("→")}, tr("move without selecting")},
        {{tr("Ctrl"), QStringLiteral("A")}, tr("select everything in the filter")},
        {{QStringLiteral("Z")}, tr("large view and back")},
    };
}

} // namespace postil::ui
