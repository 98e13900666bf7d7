// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/returnspanel.h"

#include "ui/widgets/figures.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {
constexpr std::size_t shownVersions = 6;
} // namespace

QString versionName(const PromptSetRow& version)
{
    return version.name.isEmpty() ? ReturnsPanel::tr("set %1").arg(version.prompts.id.value)
                                  : ReturnsPanel::tr("%1 “%2”").arg(version.prompts.id.value).arg(version.name);
}

ReturnsPanel::ReturnsPanel(QWidget* parent)
    : QWidget(parent)
    , m_versions(new RowList(tr("Kept captions")))
    , m_runs(new RowList(tr("Zero-shot runs")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto add = [column](QWidget* list) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(-16, 0, -16, 0);
        row->addWidget(list);
        column->addLayout(row);
    };
    auto* head = new QHBoxLayout;
    head->addWidget(sectionHead(tr("Prompt sets")), 1);
    auto* compare = new QToolButton;
    compare->setObjectName(QStringLiteral("comparePromptSets"));
    compare->setText(tr("Compare…"));
    compare->setAccessibleName(tr("Compare prompt sets"));
    compare->setProperty("link", true);
    connect(compare, &QToolButton::clicked, this, &ReturnsPanel::compareWanted);
    head->addWidget(compare);
    column->addLayout(head);
    m_versions->setObjectName(QStringLiteral("promptSets"));
    add(m_versions);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Runs")));
    m_runs->setObjectName(QStringLiteral("zeroShotRuns"));
    add(m_runs);
    connect(m_versions, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit restoreWanted(PromptSetId{item->data(KeyRole).toLongLong()}); });
    connect(m_runs, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { emit useWanted(RunId{item->data(KeyRole).toLongLong()}); });
}

void ReturnsPanel::setStored(const StoredCaptions& stored)
{
    m_versions->clearRows();
    for (std::size_t i = 0; i < std::min(shownVersions, stored.versions.size()); ++i) {
        const PromptSetRow& version = stored.versions[i];
        m_versions->addRow(QStringLiteral("captions"), versionName(version), QString(), version.prompts.id.value)
            ->setToolTip(tr("Double click or Enter: make these captions the present ones. Ctrl+Z takes that back"));
    }
    m_runs->clearRows();
    for (const StoredCaptions::RunLine& run : stored.runs) {
        QListWidgetItem* item = m_runs->addRow(run.used ? QStringLiteral("check") : QStringLiteral("clip"), QStringLiteral("%1   %2").arg(run.name, run.detail),
                                               run.accuracy ? percent(run.accuracy->interval.value) : QString(), run.id.value);
        item->setToolTip(run.used ? tr("In use") : tr("Double click or Enter: use the labels of this run"));
        if (run.used) {
            m_runs->setCurrentItem(item);
        }
    }
    for (RowList* list : {m_versions, m_runs}) {
        if (list->count() == 0) {
            list->addRow(QString(), tr("none yet"), {}, 0)->setFlags(Qt::NoItemFlags);
        }
    }
}

void ReturnsPanel::setAccuracies(const std::map<PromptSetId, Accuracy>& accuracies)
{
    for (const auto& [id, accuracy] : accuracies) {
        if (QListWidgetItem* item = m_versions->rowOf(id.value)) {
            item->setData(CountRole, percent(accuracy.interval.value));
        }
    }
}

} // namespace postil::ui
