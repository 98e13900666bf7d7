// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/datasidebar.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {
const QString addKey = QStringLiteral("add");
const QString undecidedKey = QStringLiteral("undecided");
const QString unreadableKey = QStringLiteral("unreadable");
} // namespace

DataSidebar::DataSidebar(QWidget* parent)
    : QWidget(parent)
    , m_sources(new RowList(tr("Sources")))
    , m_classes(new RowList(tr("Classes"), nullptr, true))
    , m_checks(new RowList(tr("Checks")))
{
    setProperty("column", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
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
    for (const auto signal : {&QListWidget::itemClicked, &QListWidget::itemActivated}) {
        connect(m_sources, signal, this, &DataSidebar::chooseSource);
        connect(m_classes, signal, this, &DataSidebar::classesWanted);
        connect(m_checks, signal, this, &DataSidebar::chooseCheck);
    }
}

void DataSidebar::chooseSource(const QListWidgetItem* item)
{
    if (item->data(KeyRole).toString() == addKey) {
        emit addWanted();
    } else {
        emit sourceChosen(SourceId{item->data(KeyRole).toLongLong()});
    }
}

void DataSidebar::chooseCheck(const QListWidgetItem* item)
{
    const QString key = item->data(KeyRole).toString();
    if (key == unreadableKey) {
        emit unreadableWanted();
    } else if (key == undecidedKey) {
        emit undecidedWanted();
    }
}

void DataSidebar::refresh(const LabelView& view, const DataFilter& filter, qint64 unreadable, bool readOnly)
{
    showSources(view, filter, readOnly);
    showClasses(view);
    showChecks(view, unreadable);
}

void DataSidebar::showSources(const LabelView& view, const DataFilter& filter, bool readOnly)
{
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
    m_sources->setCurrentItem(filter.source.isValid() ? m_sources->rowOf(filter.source.value) : nullptr);
    if (!readOnly) {
        m_sources->addRow(QStringLiteral("plus"), tr("Add a source…"), {}, addKey)->setData(HintRole, true);
    }
}

void DataSidebar::showClasses(const LabelView& view)
{
    m_classes->clearRows();
    const QStringList letters = classLetters(view.classes);
    for (const ClassRow& row : view.classes) {
        const int position = view.classIndex(row.id);
        m_classes->addClassRow(position, letters.value(position), row.name, position < 10 ? QString::number((position + 1) % 10) : QString(), row.id.value)
            ->setToolTip(tr("The number is the key that gives this class. Click to rename, merge or remove."));
    }
}

void DataSidebar::showChecks(const LabelView& view, qint64 unreadable)
{
    m_checks->clearRows();
    const auto undecided = std::ranges::count_if(view.rows, [](const LabelRow& row) { return row.decision.kind == Decision::Kind::None; });
    const auto unofficial = std::ranges::count_if(view.sources, [](const SourceRow& source) { return !source.dataset.isEmpty() && !source.official; });
    m_checks->addRow(QStringLiteral("clock"), tr("Undecided"), thousands(undecided), undecidedKey);
    m_checks->addRow(QStringLiteral("warning"), tr("Unreadable"), thousands(unreadable), unreadableKey);
    if (unofficial > 0) {
        m_checks->addRow(QStringLiteral("info"), tr("Not the official file"), thousands(unofficial), QStringLiteral("unofficial"));
    }
}

} // namespace postil::ui
