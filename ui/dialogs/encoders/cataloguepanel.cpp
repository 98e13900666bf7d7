// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/encoders/cataloguepanel.h"

#include "ui/dialogs/encoders/modeltable.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

enum Column { Name, Licence, Pixels, Parameters, Checksum };

QString orUnknown(const QString& text)
{
    return text.isEmpty() ? CataloguePanel::tr("not known") : text;
}

/// The machines that an item comes from.
QString hosts(const CatalogueItem& item)
{
    QStringList names;
    for (const DownloadFile& file : item.files) {
        if (!names.contains(file.url.host())) {
            names.append(file.url.host());
        }
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

CataloguePanel::CataloguePanel(TaskRunner& tasks, const std::vector<CatalogueItem>& items, Fetch fetch, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_items(items)
    , m_fetch(std::move(fetch))
    , m_filter(new QLineEdit)
    , m_table(makeModelTable(tr("What can be fetched"), {tr("Name"), tr("Licence"), tr("Pixels"), tr("Parameters"), tr("Checksum")}))
    , m_about(roleLabel({}))
    , m_facts(roleLabel({}, QStringLiteral("text3")))
    , m_folder(roleLabel({}, QStringLiteral("text3")))
    , m_get(new QPushButton)
    , m_bar(new QProgressBar)
    , m_state(roleLabel({}))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_error(new NoteBar(NoteBar::Kind::Error))
    , m_done(new NoteBar(NoteBar::Kind::Good))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeDetails());
    m_error->hide();
    m_done->hide();
    column->addWidget(m_error);
    column->addWidget(m_done);
    connect(m_filter, &QLineEdit::textChanged, this, &CataloguePanel::filter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &CataloguePanel::showChosen);
    connect(m_table, &QTableWidget::itemActivated, this, &CataloguePanel::start);
    connect(m_get, &QPushButton::clicked, this, &CataloguePanel::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_running != nullptr) {
            m_running->cancel();
            m_state->setText(tr("Stopping…"));
        }
    });
    fill();
}

QWidget* CataloguePanel::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    const std::pair<CatalogueItem::Kind, QString> kinds[] = {{CatalogueItem::Kind::Encoder, tr("Models")},
                                                             {CatalogueItem::Kind::Images, tr("MedMNIST images")}};
    for (const auto& [kind, text] : kinds) {
        QToolButton* button = makeSegment(text, text, kind == CatalogueItem::Kind::Images);
        button->setChecked(kind == m_kind);
        connect(button, &QToolButton::clicked, this, [this, shown = kind] { showKind(shown); });
        group->addButton(button);
        m_kinds.append(button);
        row->addWidget(button);
    }
    row->addSpacing(12);
    m_filter->setPlaceholderText(tr("Find…"));
    m_filter->setAccessibleName(tr("Find in the list"));
    m_filter->setClearButtonEnabled(true);
    row->addWidget(m_filter, 1);
    return head;
}

QWidget* CataloguePanel::makeDetails()
{
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QLabel* label : {m_about, m_facts, m_folder}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(12);
    m_get->setObjectName(QStringLiteral("getButton"));
    m_get->setProperty("primary", true);
    m_cancel->setObjectName(QStringLiteral("cancelGetButton"));
    m_bar->setAccessibleName(tr("Progress of the download"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setMinimumWidth(120);
    row->addWidget(m_get);
    row->addWidget(m_bar, 1);
    row->addWidget(m_state);
    row->addStretch(0);
    row->addWidget(m_cancel);
    column->addLayout(row);
    return details;
}

void CataloguePanel::showKind(CatalogueItem::Kind kind)
{
    m_kind = kind;
    m_kinds[kind == CatalogueItem::Kind::Images ? 1 : 0]->setChecked(true);
    fill();
}

bool CataloguePanel::choose(const QString& id)
{
    const auto item = std::ranges::find(m_items, id, &CatalogueItem::id);
    if (item == m_items.end()) {
        return false;
    }
    m_filter->clear();
    showKind(item->kind);
    return chooseModelRow(*m_table, id);
}

void CataloguePanel::fill()
{
    m_table->setColumnHidden(Parameters, m_kind == CatalogueItem::Kind::Images);
    m_table->setRowCount(0);
    const QLocale locale;
    for (const CatalogueItem& item : m_items) {
        if (item.kind != m_kind) {
            continue;
        }
        addModelRow(*m_table, item.id,
                    {item.name, orUnknown(item.licence), item.imageSize > 0 ? QString::number(item.imageSize) : orUnknown({}),
                     item.parametersMillions > 0 ? tr("%1 M").arg(locale.toString(item.parametersMillions, 'f', 0)) : orUnknown({}),
                     item.hasChecksums() ? tr("published") : tr("none published")});
    }
    filter();
}

void CataloguePanel::filter()
{
    const QString wanted = m_filter->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* name = m_table->item(row, Name);
        const bool shown = name->text().contains(wanted, Qt::CaseInsensitive) ||
                           name->data(Qt::UserRole).toString().contains(wanted, Qt::CaseInsensitive) ||
                           m_table->item(row, Licence)->text().contains(wanted, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !shown);
        if (shown && first < 0) {
            first = row;
        }
    }
    if (first >= 0) {
        m_table->selectRow(first);
    } else {
        m_table->clearSelection();
    }
    showChosen();
}

const CatalogueItem* CataloguePanel::chosen() const
{
    const auto found = std::ranges::find(m_items, chosenModel(*m_table), &CatalogueItem::id);
    return found == m_items.end() ? nullptr : &*found;
}

void CataloguePanel::showChosen()
{
    const CatalogueItem* item = chosen();
    const bool busy = m_running != nullptr;
    m_bar->setVisible(busy);
    m_state->setVisible(busy);
    m_cancel->setVisible(busy);
    if (item == nullptr) {
        m_about->setText(m_table->rowCount() > 0 ? tr("Nothing has this name.") : QString());
        m_facts->clear();
        m_folder->clear();
        m_get->setText(tr("Get"));
        m_get->setEnabled(false);
        return;
    }
    const QString folder = catalogueFolder(*item);
    const bool here = isFetched(*item, folder);
    m_about->setText(item->about);
    m_facts->setText(tr("Licence: %1. From %2. %3").arg(orUnknown(item->licence), hosts(*item),
                                                        item->hasChecksums() ? tr("What arrives is compared with the published checksum.")
                                                                             : tr("No checksum was published for every file: what arrives cannot be proved right.")));
    m_folder->setText(here ? tr("Is in %1").arg(QDir::toNativeSeparators(folder)) : tr("Goes to %1").arg(QDir::toNativeSeparators(folder)));
    m_get->setText(here ? tr("Check again") : tr("Get"));
    m_get->setEnabled(!busy);
}

void CataloguePanel::start()
{
    const CatalogueItem* item = chosen();
    if (item == nullptr || m_running != nullptr) {
        return;
    }
    m_error->hide();
    m_done->hide();
    const QString folder = catalogueFolder(*item);
    m_bar->setRange(0, 0);
    m_state->setText(tr("Connecting…"));
    // The panel may be gone when the transfer ends: the task goes on in the strip.
    m_running = m_tasks.start<DownloadReport>(
        tr("Getting %1").arg(item->name),
        [fetch = m_fetch, wanted = *item, folder](TaskContext& task) { return fetch(wanted, folder, task); },
        [self = QPointer<CataloguePanel>(this), wanted = *item, folder](const Result<DownloadReport>& report) {
            if (self != nullptr) {
                self->finished(wanted, folder, report);
            }
        });
    connect(m_running, &RunningTask::progressed, this, &CataloguePanel::progressed);
    showChosen();
}

void CataloguePanel::progressed()
{
    if (m_running == nullptr || m_running->isCancelled()) {
        return;
    }
    constexpr int steps = 1000;
    const qint64 total = m_running->total();
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(m_running->done() * steps / total));
    }
    const QLocale locale;
    const qint64 left = m_running->secondsLeft();
    QString text = total > 0 ? tr("%1 of %2").arg(locale.formattedDataSize(m_running->done()), locale.formattedDataSize(total))
                             : locale.formattedDataSize(m_running->done());
    if (left >= 0) {
        text = tr("%1, %2 left").arg(text, clockTime(left));
    }
    m_state->setText(text);
}

void CataloguePanel::finished(const CatalogueItem& item, const QString& folder, const Result<DownloadReport>& report)
{
    m_running = nullptr;
    if (report) {
        const bool proved = std::ranges::all_of(report->files, &DownloadedFile::verified);
        m_done->setText(tr("%1 is here.").arg(item.name),
                        proved ? tr("Every file equals its published checksum.") : tr("Not every file has a published checksum."));
        m_done->show();
        emit fetched(item, folder);
    } else if (report.error().code == Error::Code::Cancelled) {
        m_error->setText(tr("Cancelled."), tr("What came is kept; the next press goes on from there."));
        m_error->show();
    } else {
        m_error->setText(report.error().message());
        m_error->show();
    }
    showChosen();
}

} // namespace postil::ui
