// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/encoders/encodersdialog.h"

#include "core/inference/engine.h"
#include "core/workflow/encoders.h"
#include "ui/dialogs/encoders/cataloguepanel.h"
#include "ui/dialogs/encoders/encoderlistpanel.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

/// Fetches an item; a model is put into the list and verified, as `encoders get` does.
CataloguePanel::Fetch fetchInto(const EncoderLoader& loader, const EncoderList& list)
{
    return [&loader, list = EncoderList(list)](const CatalogueItem& item, const QString& folder, TaskContext& task) mutable -> Result<DownloadReport> {
        if (item.kind != CatalogueItem::Kind::Encoder) {
            return fetchItem(item, folder, task);
        }
        Result<FetchedEncoder> fetched = fetchEncoder(item, folder, {}, loader, list, task);
        return fetched ? Result<DownloadReport>(std::move(fetched->files)) : failAs(fetched);
    };
}

} // namespace

EncodersDialog::EncodersDialog(TaskRunner& tasks, const EncoderLoader& loader, const EncoderList& list, QWidget* parent)
    : QDialog(parent)
    , m_mine(new EncoderListPanel(tasks, loader, list))
    , m_get(new CataloguePanel(tasks, catalogue(), fetchInto(loader, list)))
    , m_views(new QStackedWidget)
{
    setWindowTitle(tr("Models"));
    resize(860, 660);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(makeViews());
    auto* promise = roleLabel(tr("Files are read as data, nothing in them is run. Nothing is fetched before you press Get."));
    promise->setWordWrap(true);
    column->addWidget(promise);
    m_views->addWidget(m_mine);
    m_views->addWidget(m_get);
    column->addWidget(m_views, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_use = buttons->addButton(tr("Label with this model"), QDialogButtonBox::ActionRole);
    m_use->setObjectName(QStringLiteral("useModelButton"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_use, &QPushButton::clicked, this, [this] {
        emit encoderWanted(m_mine->chosenPath());
        accept();
    });
    connect(m_mine, &EncoderListPanel::chosenChanged, this, [this] { show(m_views->currentIndex() == 0 ? View::Mine : View::Get); });
    connect(m_get, &CataloguePanel::fetched, this, [this](const CatalogueItem& item, const QString& folder) {
        m_mine->refresh();
        if (item.kind == CatalogueItem::Kind::Encoder && m_mine->choose(folder)) {
            show(View::Mine);
        }
    });
    column->addWidget(buttons);
    show(View::Mine);
}

QWidget* EncodersDialog::makeViews()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* title = new QLabel(tr("Models"));
    title->setFont(textFont(TextRole::Title));
    row->addWidget(title);
    row->addStretch(1);
    auto* group = new QButtonGroup(this);
    for (const auto& [view, text] : {std::pair(View::Mine, tr("Your models")), std::pair(View::Get, tr("Get models and images"))}) {
        QToolButton* button = makeSegment(text, text, view == View::Get);
        connect(button, &QToolButton::clicked, this, [this, shown = view] { show(shown); });
        group->addButton(button);
        m_segments.append(button);
        row->addWidget(button);
    }
    return head;
}

void EncodersDialog::show(View view)
{
    const int index = view == View::Mine ? 0 : 1;
    m_views->setCurrentIndex(index);
    m_segments[index]->setChecked(true);
    m_use->setEnabled(view == View::Mine && !m_mine->chosenPath().isEmpty());
}

void showEncoders(TaskRunner& tasks, const Engine& engine, ProjectSession* session, EncodersDialog::View view, QWidget* parent)
{
    EncodersDialog dialog(tasks, *engine.encoders, EncoderList(), parent);
    dialog.show(view);
    QObject::connect(&dialog, &EncodersDialog::encoderWanted, &dialog, [session](const QString& path) {
        if (session != nullptr && !session->isReadOnly()) {
            (void)session->setEncoderPath(path); // the session tells the window of a failure
        }
    });
    dialog.exec();
}

} // namespace postil::ui
