// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewpage.h"

#include "core/workflow/corrections.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/pages/pagefactory.h"
#include "ui/pages/review/reviewacts.h"
#include "ui/pages/review/reviewcell.h"
#include "ui/pages/review/reviewfilterbar.h"
#include "ui/pages/review/reviewinspector.h"
#include "ui/pages/review/reviewsidebar.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/thumbnails/thumbnailgrid.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/imagestage.h"
#include "ui/widgets/keystrip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_bar(new ReviewFilterBar(this, context.settings.thumbnailSize(QStringLiteral("review"), smallestSize)))
    , m_acts(new ReviewActs(context.session, *m_grid, m_tables, [this](const LabelRow& label) { return model().proposal(m_queue, label); }, this))
{
    buildHeader();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
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
    m_grid->setLook([this](qsizetype row) { return reviewCell(m_context.session.view(), row, m_queue, model(), m_tables, m_context.session.answers()); });
    m_grid->setHeaderNote([this](const GridSection& section) {
        const auto& rows = m_context.session.view().rows;
        const auto seen = std::ranges::count_if(section.rows, [&](qsizetype row) { return rows[static_cast<std::size_t>(row)].decision.kind != Decision::Kind::None; });
        return tr("%1 seen").arg(thousands(seen));
    });
    connectActs();
    connect(m_grid, &ThumbnailGrid::currentChanged, this, &ReviewPage::refreshInspector);
    connect(m_grid, &ThumbnailGrid::selectionChanged, this, &ReviewPage::refreshButtons);
    connect(m_grid, &ThumbnailGrid::activated, this, [this] { showLarge(true); });
    connect(m_sidebar, &ReviewSidebar::queueChosen, this, &ReviewPage::setQueue);
    connect(m_sidebar, &ReviewSidebar::classChosen, this, [this](ClassId id) {
        m_class = id == m_class ? ClassId{} : id;
        rebuild();
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (isFiltered() || m_bar->filter().undecidedOnly) {
            m_class = {};
            m_bar->clearFilter();
            rebuild();
        } else {
            emit goTo(m_queue == Queue::Corrections ? PageId::Refine : PageId::Captions, {});
        }
    });
    connect(&m_tables, &VoiceTables::changed, this, &ReviewPage::rebuild);
    connect(&context.session, &ProjectSession::labelsChanged, this, &ReviewPage::labelsChanged);
    connect(&context.session, &ProjectSession::decided, this, &ReviewPage::showUndone);
    const auto stale = [this] {
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

void ReviewPage::connectActs()
{
    connect(m_acts, &ReviewActs::decided, this, [this](const std::vector<qsizetype>& rows, qint64 images) {
        m_sidebar->noteDecision(images);
        moveOn(rows);
    });
    connect(m_acts, &ReviewActs::answered, m_sidebar, &ReviewSidebar::noteDecision);
    connect(m_inspectorWidget, &ReviewInspector::classChosen, m_acts, &ReviewActs::giveClass);
    connect(m_inspectorWidget, &ReviewInspector::failed, this, qOverload<const Error&>(&Page::showError));
    connect(m_bar, &ReviewFilterBar::changed, this, &ReviewPage::rebuild);
    connect(m_bar, &FilterBar::searchLeft, this, [this] { m_grid->setFocus(); });
    connect(m_bar, &FilterBar::sizeChosen, this, [this](int size) {
        m_grid->setImageSize(size);
        m_context.settings.setThumbnailSize(QStringLiteral("review"), size);
    });
}

void ReviewPage::confirm()
{
    m_acts->confirm(isLarge());
}

bool ReviewPage::isLarge() const
{
    return m_stack->currentWidget() == m_large;
}

/// By more than "not yet decided".
bool ReviewPage::isFiltered() const
{
    const QueueFilter& filter = m_bar->filter();
    return m_class.isValid() || filter.split || !filter.text.isEmpty();
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
        m_bar->setUndecidedOnly(false);
        setQueue(Queue::Picked);
    } else if (const auto queue = queueFromKey(request.queue)) {
        setQueue(*queue);
    }
}

void ReviewPage::setQueue(Queue queue)
{
    m_queue = queue;
    m_queueChosen = true;
    m_class = {};
    const bool raisedByMachines = queue == Queue::Corrections || queue == Queue::Disagreement || queue == Queue::LowMargin;
    if (queue != Queue::Picked) {
        m_bar->setUndecidedOnly(raisedByMachines);
    }
    m_sidebar->setQueue(queue);
    rebuild();
}

void ReviewPage::rebuild()
{
    const LabelView& view = m_context.session.view();
    m_letters = classLetters(view.classes);
    m_grid->setLetters(m_letters);
    refreshCounts();
    if (m_corrections.size() != view.rows.size()) {
        return; // images came; the next signal brings the corrections
    }
    if (!m_queueChosen) {
        chooseQueue();
    }
    fillGrid();
    m_stack->setCurrentWidget(m_grid->count() > 0 ? static_cast<QWidget*>(m_grid) : m_empty);
    if (m_grid->count() == 0) {
        explainEmpty();
    }
    setSubtitle(subtitle());
    refreshHints();
    refreshButtons();
    refreshInspector();
}

/// The first of the usual queues that has something.
void ReviewPage::chooseQueue()
{
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

std::vector<QueueGroup> ReviewPage::groups() const
{
    QueueFilter filter = m_bar->filter();
    filter.label = m_class;
    if (m_queue != Queue::Picked) {
        return model().groups(m_queue, filter, m_bar->order());
    }
    const auto& images = m_context.session.view().images;
    std::vector<QueueGroup> picked = model().groups(Queue::Everything, filter, m_bar->order());
    for (QueueGroup& group : picked) {
        std::erase_if(group.rows, [&](qsizetype row) { return !std::ranges::binary_search(m_picked, images[static_cast<std::size_t>(row)].id); });
    }
    std::erase_if(picked, [](const QueueGroup& group) { return group.rows.empty(); });
    return picked;
}

void ReviewPage::fillGrid()
{
    const LabelView& view = m_context.session.view();
    const bool clipDiffers = m_queue == Queue::Corrections || m_queue == Queue::Disagreement;
    std::vector<GridSection> sections;
    std::vector<ReviewSidebar::ClassCount> classes;
    m_queueSize = 0;
    for (QueueGroup& group : groups()) {
        GridSection section;
        const int position = view.classIndex(group.label);
        section.title = position < 0 ? tr("no label") : view.className(group.label);
        section.position = position < 0 ? -1 : position;
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
    m_sidebar->setClasses(voice ? voice->name : QString(), classes, m_class);
}

void ReviewPage::explainEmpty()
{
    const LabelView& view = m_context.session.view();
    if (m_queue == Queue::Corrections && !view.refinerRun) {
        m_empty->setTexts(tr("No corrections yet"), tr("They appear when a refiner was trained on CLIP's labels."), tr("Train a refiner"));
    } else if (!view.chosenRun) {
        m_empty->setTexts(tr("Nothing is labelled yet"), tr("CLIP labels every image from a caption or two per class."), tr("Write captions"));
    } else {
        m_empty->setTexts(tr("Nothing left in this queue"), isFiltered() ? tr("The filters leave nothing of it.") : tr("Every image in it was looked at."),
                          isFiltered() || m_bar->filter().undecidedOnly ? tr("Show all of it") : QString());
    }
}

QString ReviewPage::subtitle() const
{
    const LabelView& view = m_context.session.view();
    if (m_queue == Queue::Picked) {
        return m_pickedTitle.toHtmlEscaped();
    }
    if (m_queue == Queue::Corrections && view.refinerRun) {
        const auto all = std::ranges::count(m_corrections, true);
        return tr("Corrections: %1 overturned <b>%2</b> labels of CLIP (%3 %)")
            .arg(view.refinerRun->name.toHtmlEscaped(), thousands(all))
            .arg(100.0 * double(all) / std::max<double>(1, double(view.rows.size())), 0, 'f', 1);
    }
    if (m_queue == Queue::LowMargin) {
        return tr("Low margin: %1 under %2").arg(view.chosenRun ? view.chosenRun->name.toHtmlEscaped() : QString()).arg(static_cast<double>(lowMargin), 0, 'f', 2);
    }
    return queueTitle(m_queue).toHtmlEscaped();
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
    const std::size_t named = m_context.session.answers() != nullptr ? 4 : 6; // more classes have no room beside the other keys
    for (std::size_t i = 0; i < std::min(classes.size(), named); ++i) {
        const int position = static_cast<int>(i);
        hints.append({{QString::number((position + 1) % 10)}, classes[i].name, position, m_letters.value(position)});
    }
    const bool several = m_context.session.answers() != nullptr;
    if (several) {
        hints.append({{tr("Alt"), QStringLiteral("1")}, tr("no"), -1, {}});
        hints.append({{QStringLiteral("-")}, tr("none of them"), -1, {}});
    }
    hints.append({{tr("Enter")}, tr("confirm"), -1, {}});
    hints.append({{QStringLiteral("X")}, m_queue == Queue::Corrections && !several ? tr("reject, keep CLIP") : tr("reject"), -1, {}});
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
    m_bar->setSelected(selected);
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
    if (isLarge()) {
        showLarge(m_grid->currentRow() >= 0);
    }
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
    if (m_acts->isActing() || change.touched.empty() || !isVisible()) {
        return;
    }
    const qsizetype index = m_grid->indexOf(m_context.session.rowOf(change.touched.front()));
    if (index >= 0) {
        m_grid->setCurrentIndex(index);
    }
}

std::vector<KeyHint> ReviewPage::keys() const
{
    if (m_context.session.answers() != nullptr) {
        return answerKeys();
    }
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
