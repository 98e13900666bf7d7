// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/encoders/cataloguedialog.h"

#include "ui/dialogs/encoders/cataloguepanel.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace postil::ui {

CatalogueDialog::CatalogueDialog(TaskRunner& tasks, QWidget* parent)
    : QDialog(parent)
    , m_panel(new CataloguePanel(tasks))
{
    setWindowTitle(tr("Get models and images"));
    resize(860, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* title = new QLabel(tr("Get models and images"));
    title->setFont(textFont(TextRole::Title));
    column->addWidget(title);
    auto* promise = roleLabel(tr("Nothing is fetched before you press Get. A licence that is not known here is for you to find out."));
    promise->setWordWrap(true);
    column->addWidget(promise);
    column->addWidget(m_panel, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* use = buttons->addButton(tr("Label with this model"), QDialogButtonBox::ActionRole);
    use->setObjectName(QStringLiteral("useModelButton"));
    use->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_panel, &CataloguePanel::fetched, this, [this, use](const CatalogueItem& item, const QString& folder) {
        if (item.kind != CatalogueItem::Kind::Encoder) {
            return;
        }
        use->setEnabled(true);
        use->disconnect(this);
        connect(use, &QPushButton::clicked, this, [this, folder] {
            emit encoderWanted(folder);
            accept();
        });
    });
    column->addWidget(buttons);
}

void showCatalogue(TaskRunner& tasks, ProjectSession* session, QWidget* parent)
{
    CatalogueDialog dialog(tasks, parent);
    QObject::connect(&dialog, &CatalogueDialog::encoderWanted, &dialog, [session](const QString& folder) {
        if (session != nullptr && !session->isReadOnly()) {
            (void)session->setEncoderPath(folder); // the session tells the window of a failure
        }
    });
    dialog.exec();
}

} // namespace postil::ui
