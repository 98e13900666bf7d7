// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/predictdialog.h"

#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/sourcelist.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>

namespace postil::ui {

PredictDialog::PredictDialog(const QString& run, WindowSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_run(run)
    , m_sources(new SourceList(tr("Images to label"), settings))
    , m_label(new QPushButton(tr("Label")))
    , m_replaces(new NoteBar(NoteBar::Kind::Warning))
    , m_error(new NoteBar(NoteBar::Kind::Error))
{
    setWindowTitle(tr("Label new images"));
    setMinimumWidth(640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* title = new QLabel(tr("Label new images"));
    title->setFont(textFont(TextRole::Title));
    column->addWidget(title);
    column->addWidget(roleLabel(tr("By the network of run %1. They do not become part of the project.").arg(run)));
    column->addWidget(m_sources);
    m_out = new PathField(tr("Table to write"), freePath(settings.lastFolder(), tr("%1 new labels").arg(run), QStringLiteral(".csv")),
                          [](QWidget* over, const QString& from) {
                              return QFileDialog::getSaveFileName(over, tr("Table of the labels"), from, tr("CSV (*.csv)"), nullptr,
                                                                  QFileDialog::DontConfirmOverwrite); // the note below says so
                          });
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("Table"), m_out);
    column->addLayout(form);
    column->addWidget(roleLabel(tr("A row for each image: file_name, label, confidence, and the probability of each class.")));
    m_replaces->setText({}, tr("There is a file of this name; it is replaced once every image is labelled."));
    column->addWidget(m_replaces);
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox;
    m_label->setProperty("primary", true);
    m_label->setDefault(true);
    buttons->addButton(m_label, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &PredictDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_sources, &SourceList::changed, this, &PredictDialog::refresh);
    connect(m_out, &PathField::changed, this, &PredictDialog::refresh);
    refresh();
}

PredictOptions PredictDialog::options() const
{
    PredictOptions options;
    options.run = m_run;
    options.sources = m_sources->paths();
    options.out = m_out->path();
    return options;
}

void PredictDialog::refresh()
{
    m_label->setEnabled(!m_sources->paths().isEmpty() && !m_out->path().isEmpty());
    m_replaces->setVisible(QFileInfo(m_out->path()).isFile());
    m_error->hide();
}

void PredictDialog::accept()
{
    const Result<void> valid = options().validate();
    const QFileInfo out(options().out);
    if (!valid || out.isDir() || !QFileInfo(out.absolutePath()).isDir()) {
        m_error->setText(!valid ? valid.error().message() : tr("%1: no file can be written there").arg(out.filePath()));
        m_error->show();
        return;
    }
    QDialog::accept();
}

} // namespace postil::ui
