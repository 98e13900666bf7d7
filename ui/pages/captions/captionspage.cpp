// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captionspage.h"

#include "ui/models/projectjobs.h"
#include "ui/pages/captions/captioncolumn.h"
#include "ui/pages/captions/captionfoot.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/pages/captions/encoderchooser.h"
#include "ui/pages/captions/remedybar.h"
#include "ui/pages/captions/resultview.h"
#include "ui/pages/captions/returnspanel.h"
#include "ui/pages/captions/scoringpanel.h"
#include "ui/pages/captions/sharesquestion.h"
#include "ui/pages/captions/steeringpanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {
constexpr int leftWidth = 464;
constexpr int inspectorWidth = 304;
constexpr std::size_t measuredVersions = 6; ///< as many as the list shows
} // namespace

CaptionsPage::CaptionsPage(PageContext& context, QWidget* parent)
    : Page(PageId::Captions, tr("Captions"), context, parent)
    , m_live(new LiveScoring(context, this))
    , m_label(new QPushButton(themeIcon(QStringLiteral("play"), Qt::white), tr("Label all images")))
    , m_column(new CaptionColumn(context))
    , m_scoring(new ScoringPanel)
    , m_steering(new SteeringPanel)
    , m_returns(new ReturnsPanel)
    , m_skipped(new NoteBar(NoteBar::Kind::Warning))
    , m_remedies(new RemedyBar)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("captions"), QString(), QString()))
    , m_result(new ResultView(context))
{
    m_label->setObjectName(QStringLiteral("labelAllButton"));
    m_label->setProperty("primary", true);
    m_label->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_label->setToolTip(tr("Stores the labels of all images as a run, and the captions as a prompt set (Ctrl+R)"));
    addToHeader(m_label);
    setLeftColumn(m_column, leftWidth);
    setBody(makeBody());
    setInspector(makeInspector(), inspectorWidth);
    connectParts();
    connectLive();
    refreshState();
}

std::vector<KeyHint> CaptionsPage::keys() const
{
    return {{{tr("Ctrl"), QStringLiteral("R")}, tr("keep the labels as a run")},
            {{tr("Enter")}, tr("edit the caption or class name; labels follow while you type")},
            {{tr("Ctrl"), tr("Enter")}, tr("add a caption to the class")},
            {{tr("Space")}, tr("switch the caption off or on")},
            {{tr("Alt"), QStringLiteral("↑↓")}, tr("move the caption")},
            {{tr("Ctrl"), QStringLiteral("V")}, tr("paste captions, one per line")},
            {{tr("Esc")}, tr("end a preview")},
            {{tr("Del")}, tr("remove the caption")}};
}

CaptionTree* CaptionsPage::tree() const
{
    return m_column->tree();
}

void CaptionsPage::activate()
{
    m_live->setPaused(m_running != nullptr);
    if (m_stale) {
        m_stale = false;
        readStored();
        m_live->invalidate();
        ask();
    }
    refreshState();
    if (tree()->currentItem() == nullptr && tree()->topLevelItemCount() > 0) {
        tree()->setCurrentItem(tree()->topLevelItem(0));
    }
    tree()->setFocus();
}

void CaptionsPage::leave()
{
    m_live->setPaused(true);
}

QWidget* CaptionsPage::makeInspector()
{
    auto* content = new QWidget;
    content->setProperty("column", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(16);
    if (m_context.session.view().task == Task::Multi) {
        m_scoring->setSeveral();
    }
    column->addWidget(m_scoring);
    column->addWidget(m_steering);
    column->addWidget(m_returns);
    column->addStretch(1);
    return scrolling(content, Qt::ScrollBarAlwaysOff);
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
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_result);
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
    notes->addWidget(m_remedies);
    outer->addLayout(notes);
    outer->addWidget(m_stack, 1);
    return body;
}

void CaptionsPage::connectParts()
{
    ProjectSession& session = m_context.session;
    connect(m_label, &QPushButton::clicked, this, &CaptionsPage::labelAll);
    connect(m_column, &CaptionColumn::drafted, this, &CaptionsPage::ask);
    connect(m_column, &CaptionColumn::failed, this, qOverload<const Error&>(&Page::showError));
    connect(m_column, &CaptionColumn::done, this, &Page::clearError);
    connect(m_column, &CaptionColumn::keepWanted, this, &CaptionsPage::keepCaptions);
    connect(m_column, &CaptionColumn::encoderChanged, this, [this] {
        m_answer.reset();
        m_live->invalidate();
        ask();
        refreshState();
    });
    connect(tree(), &CaptionTree::currentCaptionChanged, this, [this](CaptionId caption) {
        m_column->foot()->clear({});
        m_live->setCaption(caption);
    });
    connect(m_scoring, &ScoringPanel::changed, this, &CaptionsPage::ask);
    connect(m_scoring, &ScoringPanel::sharesWanted, this, &CaptionsPage::askShares);
    connect(m_steering, &SteeringPanel::cellOpened, this, [this](int truth, int said) {
        const auto& classes = m_context.session.view().classes;
        openImages(m_result->figures().imagesOf(truth, said),
                   tr("Answer %1, CLIP %2").arg(classes.at(static_cast<std::size_t>(truth)).name, classes.at(static_cast<std::size_t>(said)).name));
    });
    connect(m_returns, &ReturnsPanel::useWanted, this, [this](RunId run) {
        if (const auto used = m_context.session.useRun(run); !used) {
            showError(used.error());
        }
    });
    connect(m_returns, &ReturnsPanel::compareWanted, this, [this] { emit workWanted(Work::PromptSets); });
    connect(m_returns, &ReturnsPanel::restoreWanted, this, [this](PromptSetId id) {
        const auto gone = m_context.session.restoreCaptions(id);
        if (!gone) {
            showError(gone.error());
        } else if (!gone->isEmpty()) {
            showError(tr("These classes are gone, their captions stayed behind: %1").arg(gone->join(QStringLiteral(", "))));
        }
    });
    connect(m_result, &ResultView::imagesOpened, this, &CaptionsPage::openImages);
    connect(m_remedies, &RemedyBar::previewWanted, this, [this](const Remedy& remedy) {
        m_trying = remedy;
        ask();
    });
    connect(m_remedies, &RemedyBar::previewEnded, this, [this] {
        m_trying.reset();
        ask();
    });
    connect(m_remedies, &RemedyBar::applied, this, &CaptionsPage::applyRemedy);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_remedies, &RemedyBar::stopPreview);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_context.session.view().images.empty()) {
            emit goTo(PageId::Data, {});
        } else {
            labelAll();
        }
    });
    connect(&session, &ProjectSession::captionsChanged, this, [this] {
        m_column->refresh();
        ask();
    });
    connect(&session, &ProjectSession::scaleChanged, this, &CaptionsPage::ask);
    connect(&session, &ProjectSession::classesChanged, m_column, &CaptionColumn::refresh);
    for (const auto signal : {&ProjectSession::classesChanged, &ProjectSession::imagesChanged, &ProjectSession::runsChanged, &ProjectSession::goldChanged}) {
        connect(&session, signal, this, [this] {
            m_stale = true;
            if (isVisible()) {
                activate();
            }
        });
    }
}

void CaptionsPage::connectLive()
{
    connect(m_live, &LiveScoring::answered, this, &CaptionsPage::answered);
    connect(m_live, &LiveScoring::studied, this, &CaptionsPage::studied);
    connect(m_live, &LiveScoring::busyChanged, this, &CaptionsPage::refreshState);
    connect(m_live, &LiveScoring::effectFound, this, [this](const CaptionEffect& effect) {
        if (m_answer && effect.caption.id == tree()->currentCaption()) {
            m_column->foot()->setEffect(effect, m_context.session.view().classes, m_answer->contextLength,
                                        m_answer->accuracy ? m_answer->accuracy->yardstick : QString());
        }
    });
    connect(m_live, &LiveScoring::nothingEncoded, this, [this] {
        m_answer.reset();
        m_notLive = tr("no image is encoded by this encoder yet");
        refreshState();
    });
    connect(m_live, &LiveScoring::failed, this, [this](const Error& error) {
        m_answer.reset();
        m_notLive = error.message();
        showFigures(m_stored.figures);
        refreshState();
    });
}

Result<LiveRequest> CaptionsPage::request() const
{
    ZeroShotOptions options;
    m_scoring->apply(options, m_context.session.view().classes);
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    EncoderInfo unknown;
    unknown.logitScale = 0; // the encoder's own, known where it is loaded
    const auto scoring = scoringOptions(m_context.session.db(), options, m_context.session.view().classes, unknown);
    if (!scoring) {
        return failAs(scoring);
    }
    return LiveRequest{m_column->prompts(), *scoring, nullptr};
}

void CaptionsPage::ask()
{
    const LabelView& view = m_context.session.view();
    tree()->setEffects({}); // of other captions
    m_column->foot()->clear(tr("Trying it…"));
    if (view.images.empty() || view.classes.empty() || !EncoderChooser::problemOf(m_column->encoder()->path()).isEmpty()) {
        return;
    }
    Result<LiveRequest> wanted = request();
    if (!wanted) {
        showError(wanted.error());
        return;
    }
    if (m_trying) {
        wanted->scoring = m_trying->scoring;
        for (CaptionRow& row : wanted->prompts.captions) {
            row.enabled = row.enabled && row.id != m_trying->caption;
        }
        wanted->before = m_answer ? m_answer->labels : nullptr;
    }
    m_live->ask(std::move(*wanted));
}

void CaptionsPage::askShares()
{
    const LabelView& view = m_context.session.view();
    const auto shares = askForShares(this, view.classes, m_scoring->shares(), view.task == Task::Multi);
    if (shares && *shares) {
        clearError();
        m_scoring->setShares(**shares);
    } else if (shares) {
        showError(shares->error());
    }
}

void CaptionsPage::answered(const std::shared_ptr<const LiveAnswer>& answer)
{
    m_notLive.clear();
    const auto& run = m_context.session.view().zeroshotRun;
    showFigures(liveFigures(*answer, m_trying ? tr("without it") : run ? run->name : QString()));
    m_scoring->setSimilarities(answer->similarities, answer->scale);
    if (!m_trying) {
        m_answer = answer;
    }
    refreshState();
}

void CaptionsPage::studied(const CaptionStudy& study)
{
    if (m_trying) {
        return; // of what is only being tried
    }
    m_remedies->setReport(study.bias, m_context.session.view().classes);
    tree()->setEffects(study.effects);
    m_returns->setAccuracies(study.accuracies);
    const auto own = std::ranges::find(study.effects, tree()->currentCaption(), [](const CaptionEffect& effect) { return effect.caption.id; });
    if (m_answer && own != study.effects.end()) {
        m_column->foot()->setEffect(*own, m_context.session.view().classes, m_answer->contextLength,
                                    m_answer->accuracy ? m_answer->accuracy->yardstick : QString());
    } else if (!study.effects.empty()) {
        m_column->foot()->clear({});
    }
}

void CaptionsPage::applyRemedy(const Remedy& remedy)
{
    m_trying.reset();
    if (remedy.caption.isValid()) {
        told(m_context.session.setCaptionEnabled(remedy.caption, false));
        return;
    }
    m_scoring->setScoring(remedy.scoring);
    ask();
}

void CaptionsPage::keepCaptions()
{
    bool ok = false;
    const QString name = QInputDialog::getText(this, tr("Keep as a prompt set"), tr("Name"), QLineEdit::Normal, {}, &ok).simplified();
    if (!ok) {
        return;
    }
    if (const auto kept = m_context.session.keepCaptions(name); !kept) {
        showError(kept.error());
        return;
    }
    readStored();
}

void CaptionsPage::told(const Result<void>& result)
{
    result ? clearError() : showError(result.error());
    refreshState();
}

void CaptionsPage::labelAll()
{
    if (m_running) {
        return;
    }
    m_remedies->stopPreview();
    ZeroShotOptions options;
    options.encoder = m_context.encoderOptions();
    m_scoring->apply(options, m_context.session.view().classes);
    if (const auto valid = options.validate(); !valid) {
        showError(valid.error());
        return;
    }
    clearError();
    m_skipped->hide();
    m_live->setPaused(true); // the encoder serves one
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
    } else if (!report->skipped.empty()) {
        m_skipped->setText(tr("%n image(s) could not be read and have no label.", nullptr, static_cast<int>(report->skipped.size())),
                           report->skipped.front().subject + QStringLiteral(": ") + report->skipped.front().reason);
        m_skipped->show();
    }
    m_stale = true;
    if (isVisible()) {
        activate();
    } else {
        refreshState();
    }
}

void CaptionsPage::readStored()
{
    auto answer = std::make_shared<Result<StoredCaptions>>(StoredCaptions());
    m_context.tasks.post(
        [answer, &project = m_context.session.db()] {
            auto db = project.reopen();
            *answer = db ? storedCaptions(**db) : Result<StoredCaptions>(failAs(db));
        },
        [answer, pass = ++m_pass, page = QPointer(this)] {
            if (!page || pass != page->m_pass) {
                return;
            }
            if (!*answer) {
                page->showError(answer->error());
                return;
            }
            page->m_stored = std::move(**answer);
            page->m_returns->setStored(page->m_stored);
            std::vector<PromptSet> versions;
            for (std::size_t i = 0; i < std::min(measuredVersions, page->m_stored.versions.size()); ++i) {
                versions.push_back(page->m_stored.versions[i].prompts);
            }
            page->m_live->setVersions(std::move(versions));
            if (!page->m_answer) {
                page->showFigures(page->m_stored.figures);
            }
            page->refreshState();
        });
}

void CaptionsPage::showFigures(const CaptionFigures& figures)
{
    const auto& classes = m_context.session.view().classes;
    if (!figures.perClass.empty() && figures.perClass.size() != classes.size()) {
        return; // classes changed meanwhile; other figures are on their way
    }
    m_result->setFigures(figures);
    m_scoring->setFigures(figures, classes);
    m_steering->setFigures(figures, classes);
    tree()->setCounts(figures.perClass, figures.previous ? figures.previousPerClass : std::vector<qint64>());
}

void CaptionsPage::refreshState()
{
    const LabelView& view = m_context.session.view();
    const bool readOnly = m_context.session.isReadOnly();
    const bool ready = !view.images.empty() && !view.classes.empty();
    const bool busy = m_running != nullptr;
    m_label->setEnabled(ready && !busy && !readOnly && EncoderChooser::problemOf(m_column->encoder()->path()).isEmpty());
    m_label->setText(busy ? tr("Labelling…") : m_answer ? tr("Keep these labels") : tr("Label all images"));
    m_busy->setVisible(busy);
    m_column->setEditable(!readOnly && !busy);
    m_scoring->setReadOnly(readOnly || busy);
    if (view.images.empty()) {
        m_empty->setTexts(tr("No images yet"), tr("Captions label the images of a project. Bring some in first."), tr("Add images"));
    } else if (view.classes.empty()) {
        m_empty->setTexts(tr("No classes yet"), tr("Add the classes that a person may give, then a caption or two for each."));
    } else {
        m_empty->setTexts(tr("Nothing is labelled yet"), tr("CLIP compares every image with the captions at the left."),
                          busy || readOnly ? QString() : tr("Label all images"));
    }
    m_stack->setCurrentIndex(ready && (view.zeroshotRun || m_answer) ? 1 : 0);
    QString subtitle;
    if (m_answer) {
        subtitle = m_live->isBusy() ? tr("scoring…") : m_trying ? tr("preview") : tr("live, scored in %1 ms").arg(QLocale().toString(m_answer->milliseconds + m_answer->textMilliseconds, 'f', 0));
    } else if (view.zeroshotRun) {
        subtitle = m_notLive.isEmpty() ? tr("Labels of %1").arg(view.zeroshotRun->name) : tr("Labels of %1; not live: %2").arg(view.zeroshotRun->name, m_notLive);
    }
    setSubtitle(subtitle.toHtmlEscaped());
}

void CaptionsPage::openImages(std::vector<ImageId> images, const QString& title)
{
    if (!images.empty()) {
        emit goTo(PageId::Review, {QString(), std::move(images), title});
    }
}

} // namespace postil::ui
