// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/encoders/encoderlistpanel.h"

#include "core/workflow/encoders.h"
#include "ui/dialogs/encoders/modeltable.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

enum Column { Name, Architecture, Pixels, Parameters, State };

QString stateOf(const ListedEncoder& entry)
{
    if (!entry.isPresent()) {
        return EncoderListPanel::tr("gone");
    }
    if (!entry.problem.isEmpty()) {
        return EncoderListPanel::tr("cannot be loaded");
    }
    if (!entry.published.isEmpty()) {
        return EncoderListPanel::tr("as published");
    }
    return entry.verified.isValid() ? EncoderListPanel::tr("complete") : EncoderListPanel::tr("not verified");
}

QString factsOf(const ListedEncoder& entry)
{
    if (!entry.info) {
        return {};
    }
    const EncoderInfo& info = *entry.info;
    QStringList lines{EncoderListPanel::tr("Image tower: %1. Text tower: %2.").arg(info.imageTower, info.textTower),
                      EncoderListPanel::tr("Layout %1, stored as %2. Licence: %3.")
                          .arg(info.layout, info.storedType, info.licence.isEmpty() ? EncoderListPanel::tr("no file beside the weights") : QFileInfo(info.licence).fileName())};
    if (!info.choice.isEmpty()) {
        lines.append(EncoderListPanel::tr("Encodes here with %1").arg(info.choice));
    }
    if (!info.tokenizerProblem.isEmpty()) {
        lines.append(EncoderListPanel::tr("No captions: %1").arg(info.tokenizerProblem));
    }
    for (const WeightFile& file : info.files) {
        lines.append(QStringLiteral("SHA-256 %1  %2").arg(QString::fromLatin1(file.sha256), QFileInfo(file.path).fileName()));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

EncoderListPanel::EncoderListPanel(TaskRunner& tasks, const EncoderLoader& loader, EncoderList list, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_loader(loader)
    , m_list(std::move(list))
    , m_table(makeModelTable(tr("Your models"), {tr("Name"), tr("Architecture"), tr("Pixels"), tr("Parameters"), tr("State")}))
    , m_about(roleLabel({}))
    , m_facts(roleLabel({}, QStringLiteral("text3")))
    , m_add(new QPushButton(tr("Add a folder…")))
    , m_verify(new QPushButton(tr("Verify")))
    , m_remove(new QPushButton(tr("Take off the list")))
    , m_state(roleLabel({}))
    , m_error(new NoteBar(NoteBar::Kind::Error))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_table, 1);
    for (QLabel* label : {m_about, m_facts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addWidget(makeButtons());
    m_error->hide();
    column->addWidget(m_error);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &EncoderListPanel::showChosen);
    connect(m_add, &QPushButton::clicked, this, &EncoderListPanel::pickFolder);
    connect(m_verify, &QPushButton::clicked, this, &EncoderListPanel::verify);
    connect(m_remove, &QPushButton::clicked, this, &EncoderListPanel::remove);
    refresh();
}

QWidget* EncoderListPanel::makeButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_add->setObjectName(QStringLiteral("addModelButton"));
    m_verify->setObjectName(QStringLiteral("verifyModelButton"));
    m_verify->setToolTip(tr("Reads every byte: all tensors there, finite, and equal to a published checksum where one is known"));
    m_remove->setObjectName(QStringLiteral("removeModelButton"));
    m_remove->setToolTip(tr("Its files stay where they are"));
    for (QPushButton* button : {m_add, m_verify, m_remove}) {
        row->addWidget(button);
    }
    row->addWidget(m_state);
    row->addStretch(1);
    return buttons;
}

void EncoderListPanel::refresh()
{
    const QString before = chosenPath();
    const Result<std::vector<ListedEncoder>> entries = m_list.entries();
    if (!entries) {
        say(entries.error());
    }
    m_entries = entries.value_or(std::vector<ListedEncoder>());
    const QLocale locale;
    m_table->setRowCount(0);
    for (const ListedEncoder& entry : m_entries) {
        const EncoderInfo info = entry.info.value_or(EncoderInfo());
        const QString unknown = tr("not known");
        addModelRow(*m_table, entry.path,
                    {entry.name(), entry.info ? info.architecture : unknown, entry.info ? QString::number(info.imageSize) : unknown,
                     entry.info ? tr("%1 M").arg(locale.toString(static_cast<double>(info.parameters) / 1e6, 'f', 1)) : unknown, stateOf(entry)});
    }
    if (!choose(before) && m_table->rowCount() > 0) {
        m_table->selectRow(0);
    }
    showChosen();
}

bool EncoderListPanel::choose(const QString& path)
{
    return chooseModelRow(*m_table, path);
}

const ListedEncoder* EncoderListPanel::chosen() const
{
    const QString path = chosenModel(*m_table);
    const auto found = std::ranges::find(m_entries, path, &ListedEncoder::path);
    return path.isEmpty() || found == m_entries.end() ? nullptr : &*found;
}

QString EncoderListPanel::chosenPath() const
{
    const ListedEncoder* entry = chosen();
    return entry == nullptr ? QString() : entry->path;
}

void EncoderListPanel::showChosen()
{
    const ListedEncoder* entry = chosen();
    const bool busy = m_running != nullptr;
    m_state->setText(busy ? tr("Reading the weights…") : QString());
    m_add->setEnabled(!busy);
    m_verify->setEnabled(!busy && entry != nullptr && entry->isPresent());
    m_remove->setEnabled(!busy && entry != nullptr && !entry->bundled);
    if (entry == nullptr) {
        m_about->setText(tr("No model yet: add the folder of one, or get one."));
        m_facts->clear();
    } else {
        m_about->setText(entry->problem.isEmpty() ? QDir::toNativeSeparators(entry->path)
                                                  : tr("%1: %2").arg(QDir::toNativeSeparators(entry->path), entry->problem));
        m_facts->setText(factsOf(*entry));
    }
    emit chosenChanged();
}

void EncoderListPanel::pickFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of a CLIP model"), QDir::homePath());
    if (!folder.isEmpty()) {
        add(folder);
    }
}

void EncoderListPanel::add(const QString& path)
{
    start(tr("Adding %1").arg(QFileInfo(path).fileName()), addEncoder, path);
}

void EncoderListPanel::verify()
{
    if (const ListedEncoder* entry = chosen(); entry != nullptr) {
        start(tr("Verifying %1").arg(entry->name()), verifyEncoder, entry->path);
    }
}

void EncoderListPanel::start(const QString& title, Act act, const QString& path)
{
    if (m_running != nullptr) {
        return;
    }
    m_error->hide();
    EncoderOptions options;
    options.path = path;
    m_running = m_tasks.start<ListedEncoder>(
        title,
        [act, options, &loader = m_loader, list = m_list](TaskContext&) mutable { return act(options, loader, list); },
        [self = QPointer<EncoderListPanel>(this), path](const Result<ListedEncoder>& entry) {
            if (self != nullptr) {
                self->finished(path, entry);
            }
        });
    showChosen();
}

void EncoderListPanel::finished(const QString& path, const Result<ListedEncoder>& entry)
{
    m_running = nullptr;
    refresh();
    if (!entry) {
        say(entry.error());
    } else {
        choose(entry->path.isEmpty() ? path : entry->path);
    }
}

void EncoderListPanel::remove()
{
    const ListedEncoder* entry = chosen();
    if (entry == nullptr) {
        return;
    }
    m_error->hide();
    if (const Result<ListedEncoder> removed = m_list.remove(entry->path); !removed) {
        say(removed.error());
    }
    refresh();
}

void EncoderListPanel::say(const Error& error)
{
    m_error->setText(error.message());
    m_error->show();
}

} // namespace postil::ui
