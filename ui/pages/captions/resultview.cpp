// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/resultview.h"

#include "ui/charts/classbars.h"
#include "ui/models/projectsession.h"
#include "ui/pages/captions/imagerows.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr std::size_t groupPictures = 4;
constexpr std::size_t typicalPictures = 24; // as many as a very wide window has room for
} // namespace

ResultView::ResultView(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_barsPanel(new Panel(tr("Labels per class")))
    , m_bars(new ClassBars(tr("Labels per class")))
    , m_changesPanel(new Panel(QString()))
    , m_changes(new ImageRows(context, ImageRows::Flow::Groups, tr("Images that changed sides")))
    , m_typical(new ImageRows(context, ImageRows::Flow::Rows, tr("Images of each class")))
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
    m_changesPanel->setObjectName(QStringLiteral("changesPanel"));
    m_changesPanel->hide();
    column->addWidget(m_changesPanel);
    column->addWidget(makeTypical());
    column->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolling(content, Qt::ScrollBarAlwaysOff));
    connect(all, &QToolButton::clicked, this, [this] { openChange(-1); });
    connect(m_bars, &ClassBars::chosen, this, &ResultView::openClass);
    connect(m_changes, &ImageRows::opened, this, &ResultView::openChange);
    connect(m_typical, &ImageRows::opened, this, &ResultView::openClass);
}

Panel* ResultView::makeTypical()
{
    auto* panel = new Panel(tr("Images of each class"));
    auto* segments = new QWidget;
    auto* row = new QHBoxLayout(segments);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_order = new QButtonGroup(this);
    const std::pair<int, QString> orders[] = {{Surest, tr("surest")}, {Doubtful, tr("doubtful")}, {Random, tr("random")}};
    for (const auto& [id, text] : orders) {
        QToolButton* button = makeSegment(text, tr("Images of each class: %1").arg(text), id == Random);
        button->setChecked(id == Surest);
        m_order->addButton(button, id);
        row->addWidget(button);
    }
    panel->addToHead(segments);
    panel->body()->addWidget(m_typical);
    connect(m_order, &QButtonGroup::idClicked, this, &ResultView::showTypical);
    return panel;
}

std::vector<qsizetype> ResultView::rowsOf(const std::vector<ImageId>& images, std::size_t most) const
{
    std::vector<qsizetype> rows;
    for (std::size_t i = 0; i < std::min(most, images.size()); ++i) {
        if (const qsizetype row = m_context.session.rowOf(images[i]); row >= 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

void ResultView::setFigures(const CaptionFigures& figures)
{
    const LabelView& view = m_context.session.view();
    if (figures.perClass.size() != view.classes.size() && !figures.perClass.empty()) {
        return; // classes changed while the figures were on their way; others follow
    }
    m_figures = figures;
    const QStringList letters = classLetters(view.classes);
    const bool compared = m_figures.previous.has_value();
    std::vector<ClassBars::Bar> bars;
    for (std::size_t i = 0; i < m_figures.perClass.size(); ++i) {
        bars.push_back({static_cast<int>(i), letters.value(static_cast<qsizetype>(i)), view.classes[i].name, m_figures.perClass[i],
                        compared ? std::optional(m_figures.previousPerClass[i]) : std::nullopt});
    }
    if (m_figures.none > 0 || m_figures.previousNone > 0) {
        bars.push_back({-1, {}, view.task == Task::Multi ? tr("none of them") : tr("none of these"), m_figures.none, compared ? std::optional(m_figures.previousNone) : std::nullopt});
    }
    m_bars->setBars(std::move(bars));
    m_barsPanel->setHint(compared ? tr("tick: %1    %2 images").arg(*m_figures.previous, thousands(m_figures.images))
                                  : tr("%1 images").arg(thousands(m_figures.images)));
    showChanges(letters);
    showTypical();
}

void ResultView::showChanges(const QStringList& letters)
{
    const LabelView& view = m_context.session.view();
    std::vector<ImageRows::Row> changes;
    for (const SideChange& change : m_figures.changes) {
        changes.push_back({view.classIndex(change.from), view.classIndex(change.to), thousands(static_cast<qint64>(change.images.size())),
                           rowsOf(change.images, groupPictures)});
    }
    m_changesPanel->setVisible(!changes.empty());
    const QString changed = thousands(m_figures.changed());
    m_changesPanel->setTitle(view.task == Task::Multi ? tr("%1 answers changed").arg(changed) : tr("%1 images changed sides").arg(changed));
    m_changesPanel->setHint(m_figures.previous ? tr("since %1").arg(*m_figures.previous) : QString());
    m_changes->setRows(std::move(changes), letters);
}

void ResultView::showTypical()
{
    const LabelView& view = m_context.session.view();
    const auto& images = m_order->checkedId() == Surest ? m_figures.surest : m_order->checkedId() == Doubtful ? m_figures.doubtful : m_figures.random;
    std::vector<ImageRows::Row> rows;
    for (std::size_t k = 0; k < std::min(images.size(), view.classes.size()); ++k) {
        rows.push_back({ImageRows::Row::noClass, static_cast<int>(k), view.classes[k].name, rowsOf(images[k], typicalPictures)});
    }
    m_typical->setRows(std::move(rows), classLetters(view.classes));
}

void ResultView::openClass(int position)
{
    const auto& classes = m_context.session.view().classes;
    const bool known = position >= 0 && position < static_cast<int>(classes.size());
    emit imagesOpened(m_figures.imagesOf(position), known ? tr("CLIP says %1").arg(classes[static_cast<std::size_t>(position)].name) : tr("CLIP says none of these"));
}

void ResultView::openChange(int row)
{
    std::vector<ImageId> images;
    for (std::size_t i = 0; i < m_figures.changes.size(); ++i) {
        if (row < 0 || static_cast<int>(i) == row) {
            images.insert(images.end(), m_figures.changes[i].images.begin(), m_figures.changes[i].images.end());
        }
    }
    emit imagesOpened(images, tr("Changed sides since %1").arg(m_figures.previous.value_or(QString())));
}

} // namespace postil::ui
