// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>

namespace postil::ui {

namespace {
constexpr int barHeight = 36;
constexpr int searchWidth = 180;
constexpr int leastSearchWidth = 112; // "name or id" with both icons
const QList<int> thumbnailSizes{48, 64, 96, 128};
} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("filterBar"));
    setFixedHeight(barHeight);
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(8);
    m_row->addWidget(new IconLabel(themeIcon(QStringLiteral("filter"), &Theme::text2)));
}

QToolButton* FilterBar::addChip(const QString& text)
{
    auto* chip = new QToolButton;
    chip->setText(text);
    chip->setAccessibleName(text);
    chip->setProperty("chip", true);
    chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
    chip->setPopupMode(QToolButton::InstantPopup);
    m_row->addWidget(chip);
    return chip;
}

QLineEdit* FilterBar::addSearch(QWidget* page)
{
    auto* search = new QLineEdit;
    search->setPlaceholderText(tr("name or id"));
    search->setAccessibleName(tr("Search by name or id"));
    search->setClearButtonEnabled(true);
    search->setMinimumWidth(leastSearchWidth);
    search->setMaximumWidth(searchWidth);
    search->addAction(themeIcon(QStringLiteral("search"), theme().text2), QLineEdit::LeadingPosition);
    connect(search, &QLineEdit::textChanged, this, [this](const QString& text) { emit textChanged(text.trimmed()); });
    connect(search, &QLineEdit::returnPressed, this, &FilterBar::searchLeft);
    auto* find = new QShortcut(QKeySequence::Find, page);
    connect(find, &QShortcut::activated, search, qOverload<>(&QWidget::setFocus));
    m_row->addWidget(search);
    return search;
}

void FilterBar::addStretch()
{
    m_row->addStretch(1);
}

void FilterBar::addToBar(QWidget* widget)
{
    m_row->addWidget(widget);
}

void FilterBar::addSizes(int chosen)
{
    auto* sizes = new Segments(tr("Thumbnail size"), thumbnailSizes, chosen);
    connect(sizes, &Segments::chosen, this, &FilterBar::sizeChosen);
    m_row->addWidget(sizes);
}

} // namespace postil::ui
