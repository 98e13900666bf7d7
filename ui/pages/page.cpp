// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int headerHeight = 48;
constexpr int inspectorFolds = 1100; ///< width of the page below which the inspector goes
constexpr int leftFolds = 860;
constexpr int usualWidth = 1368; ///< of a page in a 1440 px window
} // namespace

EncoderOptions PageContext::encoderOptions() const
{
    EncoderOptions options;
    options.path = session.encoderPath();
    options.backend = backendOptions();
    return options;
}

BackendOptions PageContext::backendOptions() const
{
    BackendOptions options;
    options.device = settings.device();
    return options;
}

Page::Page(PageId id, const QString& title, PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_id(id)
    , m_title(title)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_titleLabel(new QLabel(title))
    , m_subtitle(new QLabel)
    , m_error(new NoteBar(NoteBar::Kind::Error))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);

    auto* centre = new QWidget;
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins(0, 0, 0, 0);
    m_centre->setSpacing(0);
    auto* header = new QFrame;
    header->setObjectName(QStringLiteral("pageHeader"));
    header->setFixedHeight(headerHeight);
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(16, 0, 16, 0);
    m_header->setSpacing(8);
    m_titleLabel->setFont(textFont(TextRole::Title));
    m_subtitle->setProperty("role", QStringLiteral("text2"));
    m_subtitle->setMinimumWidth(40);
    m_header->addWidget(m_titleLabel);
    m_header->addSpacing(4);
    m_header->addWidget(m_subtitle, 1);
    m_centre->addWidget(header);
    m_error->hide();
    m_error->setCloseable(true);
    m_centre->addWidget(m_error);
    m_splitter->addWidget(centre);
    m_splitter->installEventFilter(this);
    setAccessibleName(title);
}

void Page::showError(const QString& what, const QString& consequence)
{
    m_error->setText(what, consequence);
    m_error->show();
}

void Page::showError(const Error& error)
{
    if (error.code != Error::Code::Cancelled) {
        showError(error.message());
    }
}

void Page::clearError()
{
    m_error->hide();
}

void Page::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
}

void Page::addToHeader(QWidget* widget)
{
    m_header->addWidget(widget);
}

void Page::setLeftColumn(QWidget* widget, int width)
{
    m_left = widget;
    m_leftWidth = width;
    widget->setMaximumWidth(width + 160);
    m_splitter->insertWidget(0, widget);
    spread();
}

void Page::setBody(QWidget* widget)
{
    m_centre->addWidget(widget, 1);
}

void Page::setInspector(QWidget* widget, int width)
{
    m_inspector = widget;
    m_inspectorWidth = width;
    widget->setMaximumWidth(width + 200);
    m_splitter->addWidget(widget);
    spread();
}

/// No column is narrower than what it holds, which changes with the data and the language, nor much narrower than usual.
void Page::keepColumnsWhole()
{
    for (const auto& [column, least] : {std::pair{m_left, m_leftWidth - 48}, std::pair{m_inspector, m_inspectorWidth - 64}}) {
        if (column != nullptr) {
            column->setMinimumWidth(std::max(least, column->minimumSizeHint().width()));
        }
    }
}

bool Page::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_splitter && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)) {
        keepColumnsWhole();
    }
    return QWidget::eventFilter(watched, event);
}

/// The columns at their own widths, the rest to the middle; only the middle grows with the window.
void Page::spread()
{
    QList<int> sizes;
    if (m_left != nullptr) {
        sizes.append(m_leftWidth);
    }
    sizes.append(std::max(400, usualWidth - m_leftWidth - m_inspectorWidth));
    if (m_inspector != nullptr) {
        sizes.append(m_inspectorWidth);
    }
    for (int i = 0; i < m_splitter->count(); ++i) {
        m_splitter->setStretchFactor(i, m_splitter->widget(i) == m_left || m_splitter->widget(i) == m_inspector ? 0 : 1);
    }
    m_splitter->resize(usualWidth, m_splitter->height());
    m_splitter->setSizes(sizes);
}

void Page::fold()
{
    if (m_inspector != nullptr) {
        m_inspector->setVisible(width() >= inspectorFolds);
    }
    if (m_left != nullptr) {
        m_left->setVisible(width() >= leftFolds);
    }
}

void Page::resizeEvent(QResizeEvent* event)
{
    fold();
    QWidget::resizeEvent(event);
}

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_titleLabel->setFont(textFont(TextRole::Title));
    }
    QWidget::changeEvent(event);
}

} // namespace postil::ui
