// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captionspage.h"

#include "core/workflow/presets.h"
#include "core/workflow/steering.h"
#include "ui/charts/classbars.h"
#include "ui/models/projectjobs.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/pages/captions/encoderchooser.h"
#include "ui/pages/captions/imagerows.h"
#include "ui/pages/captions/scoringpanel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {

constexpr int leftWidth = 432;
constexpr int inspectorWidth = 288;
constexpr std::size_t typicalPictures = 24; // as many as a very wide window has room for
const QString templateSeparator = QStringLiteral(" | ");

} // namespace

CaptionsPage::CaptionsPage(PageContext& context, QWidget* parent)
    : Page(PageId::Captions, tr("Captions"), context, parent)
    , m_label(new QPushButton(themeIcon(QStringLiteral("play"), Qt::white), tr("Label all images")))
    , m_tree(new CaptionTree)
    , m_encoder(new EncoderChooser)
    , m_scoring(new ScoringPanel)
    , m_skipped(new NoteBar(NoteBar::Kind::Warning))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("captions"), QString(), QString()))
    , m_barsPanel(new Panel(tr("Labels per class")))
    , m_bars(new ClassBars(tr("Labels per class")))
    , m_changesPanel(new Panel(QString()))
    , m_changes(new ImageRows(context, ImageRows::Flow::Groups, tr("Images that changed sides")))
    , m_typical(new ImageRows(context, ImageRows::Flow::Rows, tr("Most typical images of each class")))
{
    m_label->setObjectName(QStringLiteral("labelAllButton"));
    m_label->setProperty("primary", true);
    m_label->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_label->setToolTip(tr("Compares every image with the captions and stores the labels as a run (Ctrl+R)"));
    addToHeader(m_label);
    setLeftColumn(makeLeft(), leftWidth);
    setBody(makeBody());
    setInspector(m_scoring, inspectorWidth);

    ProjectSession& session = context.session;
    connect(m_label, &QPushButton::clicked, this, &CaptionsPage::labelAll);
    connect(m_encoder, &EncoderChooser::chosen, this, [this](const QString& path) {
        told(m_context.session.setEncoderPath(path));
        refreshState();
    });
    connect(m_scoring, &ScoringPanel::useWanted, this, [this](RunId run) {
        if (const auto used = m_context.session.useRun(run); !used) {
            showError(used.error());
        }
    });
    connect(m_scoring, &ScoringPanel::cellOpened, this, &CaptionsPage::openCell);
    connect(m_bars, &ClassBars::chosen, this, &CaptionsPage::openClass);
    connect(m_changes, &ImageRows::opened, this, &CaptionsPage::openChange);
    connect(m_typical, &ImageRows::opened, this, [this](int row) {
        openClass(m_context.session.view().classIndex(m_typicalClasses[static_cast<std::size_t>(row)]));
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_context.session.view().images.empty()) {
            emit goTo(PageId::Data, {});
        } else {
            labelAll();
        }
    });
    connect(&session, &ProjectSession::captionsChanged, this, [this] {
        m_edited = true;
        refreshPrompts();
    });
    connect(&session, &ProjectSession::classesChanged, this, &CaptionsPage::refreshPrompts);
    for (const auto signal : {&ProjectSession::classesChanged, &ProjectSession::imagesChanged, &ProjectSession::runsChanged}) {
        connect(&session, signal, this, [this] {
            m_stale = true;
            if (isVisible()) {
                activate();
            }
        });
    }
    connectTree();
    refreshPrompts();
}

std::vector<KeyHint> CaptionsPage::keys() const
{
    return {{{tr("Ctrl"), QStringLiteral("R")}, tr("label all images")},
            {{tr("Enter")}, tr("edit the caption or class name")},
            {{tr("Ctrl"), tr("Enter")}, tr("add a caption to the class")},
            {{tr("Space")}, tr("switch the caption off or on")},
            {{tr("Del")}, tr("remove the caption")}};
}

void CaptionsPage::activate()
{
    if (m_stale) {
        m_stale = false;
        readFigures();
    }
    refreshState();
    if (m_tree->currentItem() == nullptr && m_tree->topLevelItemCount() > 0) {
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    }
    m_tree->setFocus();
}

QWidget* CaptionsPage::makeLeft()
{
    auto* left = new QWidget;
    left->setProperty("column", true);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 10, 12, 10);
    top->setSpacing(8);
    m_encoder->setPath(m_context.session.encoderPath());
    top->addWidget(m_encoder);
    top->addWidget(makeTemplateRow());
    column->addLayout(top);
    column->addWidget(hairline());
    auto* heads = new QHBoxLayout;
    heads->setContentsMargins(12, 5, 12, 5);
    for (const QString& head : {tr("Classes and captions"), tr("labels")}) {
        QLabel* label = roleLabel(head);
        label->setFont(textFont(TextRole::Hint));
        heads->addWidget(label);
        if (heads->count() == 1) {
            heads->addStretch(1);
        }
    }
    column->addLayout(heads);
    column->addWidget(m_tree, 1);
    column->addWidget(hairline());
    column->addWidget(makeFoot());
    return left;
}

QWidget* CaptionsPage::makeTemplateRow()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QLabel* label = roleLabel(tr("Template"));
    label->setFixedWidth(64);
    m_template = new QLineEdit;
    m_template->setObjectName(QStringLiteral("templateEdit"));
    m_template->setAccessibleName(tr("Templates"));
    m_template->setPlaceholderText(tr("captions as they are, or: a photo of {}"));
    m_template->setToolTip(tr("Each caption is put in the place of {}. Several templates are separated by |"));
    label->setBuddy(m_template);
    row->addWidget(label);
    row->addWidget(m_template, 1);
    m_presets = new QToolButton;
    m_presets->setObjectName(QStringLiteral("presetsButton"));
    m_presets->setText(tr("Presets"));
    m_presets->setAccessibleName(tr("Caption presets"));
    m_presets->setProperty("chip", true);
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setMenu(new QMenu(m_presets));
    fillPresets();
    row->addWidget(m_presets);
    connect(m_template, &QLineEdit::editingFinished, this, [this] {
        QStringList templates;
        for (const QString& part : m_template->text().split(QLatin1Char('|'))) {
            if (const QString text = part.simplified(); !text.isEmpty()) {
                templates.append(text);
            }
        }
        if (templates != m_context.session.prompts().templates) {
            told(m_context.session.setTemplates(templates));
        }
    });
    return widget;
}

void CaptionsPage::fillPresets()
{
    for (const QString& name : captionPresetNames()) {
        const auto preset = captionPreset(name);
        m_presets->menu()->addAction(preset ? preset->title : name, this, [this, name] { told(m_context.session.applyPreset(name)); });
    }
}

QWidget* CaptionsPage::makeFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_addCaption = new QPushButton(themeIcon(QStringLiteral("plus")), tr("Caption"));
    m_addCaption->setObjectName(QStringLiteral("addCaptionButton"));
    m_addClass = new QPushButton(themeIcon(QStringLiteral("plus")), tr("Class…"));
    m_addClass->setObjectName(QStringLiteral("addClassButton"));
    m_remove = new QPushButton(themeIcon(QStringLiteral("trash")), tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeCaptionButton"));
    for (QPushButton* button : {m_addCaption, m_addClass, m_remove}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    QLabel* hint = roleLabel(tr("Space switches a caption off, Enter edits, Ctrl+Enter adds one"), QStringLiteral("text3"));
    hint->setFont(textFont(TextRole::Hint));
    column->addWidget(hint);
    connect(m_addCaption, &QPushButton::clicked, m_tree, &CaptionTree::beginCaption);
    connect(m_remove, &QPushButton::clicked, m_tree, &CaptionTree::removeCurrent);
    connect(m_addClass, &QPushButton::clicked, this, [this] {
        const QString name = QInputDialog::getText(this, tr("New class"), tr("Name of the class")).simplified();
        if (!name.isEmpty()) {
            told(m_context.session.addClass(name));
        }
    });
    return foot;
}

QWidget* CaptionsPage::makeBusy()
{
    auto* frame = new QFrame;
    frame->setProperty("panel", true);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(12);
    m_busyText = new QLabel;
    m_busyBar = new QProgressBar;
    m_busyBar->setTextVisible(false);
    m_busyBar->setFixedHeight(6);
    m_busyBar->setAccessibleName(tr("Progress of the labelling"));
    auto* cancel = new QToolButton;
    cancel->setObjectName(QStringLiteral("cancelLabelling"));
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel the labelling"));
    cancel->setProperty("link", true);
    row->addWidget(m_busyText);
    row->addWidget(m_busyBar, 1);
    row->addWidget(cancel);
    connect(cancel, &QToolButton::clicked, this, [this] {
        if (m_running) {
            m_running->cancel();
        }
    });
    m_busy = frame;
    frame->hide();
    return frame;
}

QWidget* CaptionsPage::makeBody()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_barsPanel->body()->addWidget(m_bars);
    column->addWidget(m_barsPanel);
    m_changesPanel->body()->addWidget(m_changes);
    auto* all = new QToolButton;
    all->setProperty("link", true);
    all->setText(tr("Open all in Review"));
    all->setAccessibleName(tr("Open all images that changed sides in Review"));
    m_changesPanel->addToHead(all);
    connect(all, &QToolButton::clicked, this, [this] { openChange(-1); });
    column->addWidget(m_changesPanel);
    column->addWidget(makeTypical());
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto* body = new QWidget;
    auto* outer = new QVBoxLayout(body);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(12, 12, 12, 0);
    notes->setSpacing(8);
    notes->addWidget(makeBusy());
    m_skipped->setCloseable(true);
    m_skipped->hide();
    notes->addWidget(m_skipped);
    outer->addLayout(notes);
    outer->addWidget(m_stack, 1);
    return body;
}

Panel* CaptionsPage::makeTypical()
{
    auto* panel = new Panel(tr("Most typical of each class"));
    auto* segments = new QWidget;
    auto* row = new QHBoxLayout(segments);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_order = new QButtonGroup(this);
    for (const auto& [id, text] : {std::pair(int(Surest), tr("surest")), std::pair(int(Doubtful), tr("doubtful"))}) {
        QToolButton* button = makeSegment(text, tr("Show the images that are %1").arg(text), id == Doubtful);
        button->setChecked(id == Surest);
        m_order->addButton(button, id);
        row->addWidget(button);
    }
    panel->addToHead(segments);
    panel->body()->addWidget(m_typical);
    connect(m_order, &QButtonGroup::idClicked, this, &CaptionsPage::showTypical);
    return panel;
}

void CaptionsPage::connectTree()
{
    ProjectSession& session = m_context.session;
    connect(m_tree, &CaptionTree::addWanted, this, [&session, this](ClassId id, const QString& text) { told(session.addCaption(id, text)); });
    connect(m_tree, &CaptionTree::textChanged, this,
            [&session, this](CaptionId id, const QString& text) { told(session.setCaptionText(id, text)); });
    connect(m_tree, &CaptionTree::enabledChanged, this,
            [&session, this](CaptionId id, bool enabled) { told(session.setCaptionEnabled(id, enabled)); });
    connect(m_tree, &CaptionTree::removeWanted, this, [&session, this](CaptionId id) { told(session.removeCaption(id)); });
    connect(m_tree, &CaptionTree::renameWanted, this, [&session, this](ClassId id, const QString& name) {
        if (const auto renamed = session.renameClass(id, name); !renamed) {
            showError(renamed.error());
        }
    });
}

void CaptionsPage::told(const Result<void>& result)
{
    if (!result) {
        showError(result.error());
    } else {
        clearError();
    }
    refreshState();
}

void CaptionsPage::labelAll()
{
    if (m_running) {
        return;
    }
    ZeroShotOptions options;
    options.encoder = m_context.encoderOptions();
    m_scoring->apply(options, m_context.session.view().classes);
    if (const auto valid = options.validate(); !valid) {
        showError(valid.error());
        return;
    }
    clearError();
    m_skipped->hide();
    m_running = startZeroShot(m_context, options, [this](const Result<ZeroShotReport>& report) { labelled(report); });
    const auto progress = [this] {
        m_busyText->setText(m_running->total() > 0
                                ? tr("%1: %2 of %3").arg(m_running->what(), thousands(m_running->done()), thousands(m_running->total()))
                                : tr("Loading the encoder"));
        m_busyBar->setRange(0, m_running->total() > 0 ? 1000 : 0);
        m_busyBar->setValue(m_running->total() > 0 ? static_cast<int>(m_running->done() * 1000 / m_running->total()) : 0);
    };
    connect(m_running, &RunningTask::progressed, this, progress);
    progress();
    refreshState();
}

void CaptionsPage::labelled(const Result<ZeroShotReport>& report)
{
    m_running = nullptr;
    if (!report) {
        showError(report.error());
    } else {
        m_edited = false;
        if (!report->skipped.empty()) {
            m_skipped->setText(tr("%n image(s) could not be read and have no label.", nullptr, static_cast<int>(report->skipped.size())),
                               report->skipped.front().subject + QStringLiteral(": ") + report->skipped.front().reason);
            m_skipped->show();
        }
    }
    m_stale = true;
    if (isVisible()) {
        activate();
    }
}

void CaptionsPage::refreshPrompts()
{
    m_tree->setPrompts(m_context.session.view().classes, m_context.session.prompts());
    m_template->setText(m_context.session.prompts().templates.join(templateSeparator));
    refreshState();
}

void CaptionsPage::refreshState()
{
    const LabelView& view = m_context.session.view();
    const bool readOnly = m_context.session.isReadOnly();
    const bool ready = !view.images.empty() && !view.classes.empty();
    const bool busy = m_running != nullptr;
    m_label->setEnabled(ready && !busy && !readOnly && EncoderChooser::problemOf(m_encoder->path()).isEmpty());
    m_label->setText(busy ? tr("Labelling…") : tr("Label all images"));
    m_busy->setVisible(busy);
    m_tree->setReadOnly(readOnly);
    m_scoring->setReadOnly(readOnly);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_template, m_presets, m_addCaption, m_addClass, m_remove, m_encoder}) {
        widget->setDisabled(readOnly || busy);
    }
    if (view.images.empty()) {
        m_empty->setTexts(tr("No images yet"), tr("Captions label the images of a project. Bring some in first."), tr("Add images"));
    } else if (view.classes.empty()) {
        m_empty->setTexts(tr("No classes yet"), tr("Add the classes that a person may give, then a caption or two for each."));
    } else {
        m_empty->setTexts(tr("Nothing is labelled yet"), tr("CLIP compares every image with the captions at the left."),
                          busy || readOnly ? QString() : tr("Label all images"));
    }
    m_stack->setCurrentIndex(view.zeroshotRun ? 1 : 0);
    setSubtitle(!view.zeroshotRun ? QString()
                : m_edited        ? tr("Edited since %1: label again to see what changes").arg(view.zeroshotRun->name)
                                  : tr("Labels of %1").arg(view.zeroshotRun->name));
}

void CaptionsPage::readFigures()
{
    const int pass = ++m_pass;
    auto answer = std::make_shared<Result<CaptionFigures>>(CaptionFigures());
    m_context.tasks.post(
        [answer, &project = m_context.session.db()] {
            auto db = project.reopen();
            *answer = db ? captionFigures(**db) : Result<CaptionFigures>(failAs(db));
        },
        [answer, pass, page = QPointer(this)] {
            if (!page || pass != page->m_pass) {
                return;
            }
            if (!*answer) {
                page->showError(answer->error());
                return;
            }
            page->m_figures = std::make_shared<const CaptionFigures>(std::move(**answer));
            page->showFigures();
        });
}

void CaptionsPage::showFigures()
{
    const LabelView& view = m_context.session.view();
    if (m_figures->perClass.size() != view.classes.size() && !m_figures->perClass.empty()) {
        m_stale = true; // classes changed while the figures were on their way
        activate();
        return;
    }
    const QStringList letters = classLetters(view.classes);
    const bool compared = m_figures->previous.has_value();
    std::vector<ClassBars::Bar> bars;
    for (std::size_t i = 0; i < m_figures->perClass.size(); ++i) {
        bars.push_back({static_cast<int>(i), letters.value(static_cast<qsizetype>(i)), view.classes[i].name, m_figures->perClass[i],
                        compared ? std::optional(m_figures->previousPerClass[i]) : std::nullopt});
    }
    if (m_figures->none > 0 || m_figures->previousNone > 0) {
        bars.push_back({-1, {}, tr("none of these"), m_figures->none, compared ? std::optional(m_figures->previousNone) : std::nullopt});
    }
    m_bars->setBars(std::move(bars));
    m_barsPanel->setHint(compared ? tr("tick: %1    %2 images").arg(*m_figures->previous, thousands(m_figures->images))
                                  : tr("%1 images").arg(thousands(m_figures->images)));
    std::vector<ImageRows::Row> changes;
    for (const SideChange& change : m_figures->changes) {
        ImageRows::Row row{view.classIndex(change.from), view.classIndex(change.to), thousands(static_cast<qint64>(change.images.size())), {}};
        for (std::size_t k = 0; k < std::min<std::size_t>(4, change.images.size()); ++k) {
            row.pictures.push_back(m_context.session.rowOf(change.images[k]));
        }
        changes.push_back(std::move(row));
    }
    m_changesPanel->setVisible(!changes.empty());
    m_changesPanel->setTitle(tr("%1 images changed sides").arg(thousands(m_figures->changed())));
    m_changesPanel->setHint(compared ? tr("since %1").arg(*m_figures->previous) : QString());
    m_changes->setRows(std::move(changes), letters);
    m_tree->setCounts(m_figures->perClass);
    m_scoring->setFigures(*m_figures, view.classes);
    showTypical();
}

void CaptionsPage::showTypical()
{
    const LabelView& view = m_context.session.view();
    const bool surest = m_order->checkedId() == Surest;
    std::vector<std::vector<qsizetype>> byClass(view.classes.size());
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        if (const int position = view.classIndex(view.rows[i].zeroshot); position >= 0) {
            byClass[static_cast<std::size_t>(position)].push_back(static_cast<qsizetype>(i));
        }
    }
    std::vector<ImageRows::Row> rows;
    m_typicalClasses.clear();
    for (std::size_t k = 0; k < byClass.size(); ++k) {
        auto& images = byClass[k];
        const std::size_t shown = std::min(typicalPictures, images.size());
        std::partial_sort(images.begin(), images.begin() + static_cast<std::ptrdiff_t>(shown), images.end(), [&](qsizetype a, qsizetype b) {
            const float left = view.rows[static_cast<std::size_t>(a)].zeroshotConfidence;
            const float right = view.rows[static_cast<std::size_t>(b)].zeroshotConfidence;
            return left != right ? (surest ? left > right : left < right) : a < b;
        });
        images.resize(shown);
        rows.push_back({ImageRows::Row::noClass, static_cast<int>(k), view.classes[k].name, std::move(images)});
        m_typicalClasses.push_back(view.classes[k].id);
    }
    m_typical->setRows(std::move(rows), classLetters(view.classes));
}

void CaptionsPage::openImages(std::vector<ImageId> images, const QString& title)
{
    if (!images.empty()) {
        emit goTo(PageId::Review, {QString(), std::move(images), title});
    }
}

void CaptionsPage::openClass(int position)
{
    const LabelView& view = m_context.session.view();
    const ClassId id = position >= 0 && position < static_cast<int>(view.classes.size()) ? view.classes[static_cast<std::size_t>(position)].id : ClassId();
    std::vector<ImageId> images;
    for (const LabelRow& row : view.rows) {
        if (row.zeroshot == id) {
            images.push_back(row.image);
        }
    }
    openImages(std::move(images), id.isValid() ? tr("CLIP says %1").arg(view.className(id)) : tr("CLIP says none of these"));
}

void CaptionsPage::openChange(int row)
{
    if (!m_figures) {
        return;
    }
    std::vector<ImageId> images;
    for (std::size_t i = 0; i < m_figures->changes.size(); ++i) {
        if (row < 0 || static_cast<int>(i) == row) {
            images.insert(images.end(), m_figures->changes[i].images.begin(), m_figures->changes[i].images.end());
        }
    }
    openImages(std::move(images), tr("Changed sides since %1").arg(m_figures->previous.value_or(QString())));
}

void CaptionsPage::openCell(int trueClass, int predictedClass)
{
    const LabelView& view = m_context.session.view();
    const auto split = steeringSplit(view);
    const ClassId truth = view.classes.at(static_cast<std::size_t>(trueClass)).id;
    const ClassId said = view.classes.at(static_cast<std::size_t>(predictedClass)).id;
    std::vector<ImageId> images;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        if (view.rows[i].reference == truth && view.rows[i].zeroshot == said && split && view.images[i].split == *split) {
            images.push_back(view.rows[i].image);
        }
    }
    openImages(std::move(images), tr("Reference %1, CLIP %2").arg(view.className(truth), view.className(said)));
}

} // namespace postil::ui
