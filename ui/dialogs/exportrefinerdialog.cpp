// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportrefinerdialog.h"

#include "ui/dialogs/pathfield.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>

namespace postil::ui {

ExportRefinerDialog::ExportRefinerDialog(const QString& run, WindowSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_run(run)
    , m_onnx(new QCheckBox(tr("As ONNX, too: pixels in, probabilities out")))
    , m_overwrite(new QCheckBox(tr("Replace an exported refiner that is there")))
    , m_export(new QPushButton(tr("Export")))
    , m_exists(new NoteBar(NoteBar::Kind::Warning))
{
    setWindowTitle(tr("Export the refiner"));
    setMinimumWidth(560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* title = new QLabel(tr("Export the refiner"));
    title->setFont(textFont(TextRole::Title));
    column->addWidget(title);
    QLabel* about = roleLabel(tr("The network of run %1 in a folder of its own: weights as safetensors, and what they take and say as JSON.").arg(run));
    about->setWordWrap(true);
    column->addWidget(about);
    m_out = new PathField(tr("Folder to write"), freePath(settings.lastFolder(), run), [](QWidget* over, const QString& from) {
        return QFileDialog::getSaveFileName(over, tr("Folder of the refiner"), from, QString(), nullptr,
                                            QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
    });
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("Folder"), m_out);
    m_onnx->setChecked(true);
    form->addRow(QString(), m_onnx);
    form->addRow(QString(), m_overwrite);
    column->addLayout(form);
    m_exists->setText({}, tr("There is something of this name. Only an exported refiner can be replaced, and only when told above."));
    column->addWidget(m_exists);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox;
    m_export->setProperty("primary", true);
    m_export->setDefault(true);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_out, &PathField::changed, this, &ExportRefinerDialog::refresh);
    connect(m_overwrite, &QCheckBox::toggled, this, &ExportRefinerDialog::refresh);
    refresh();
}

ExportRefinerOptions ExportRefinerDialog::options() const
{
    return {m_run, m_out->path(), m_onnx->isChecked(), m_overwrite->isChecked()};
}

void ExportRefinerDialog::refresh()
{
    const bool exists = QFileInfo::exists(m_out->path());
    m_exists->setVisible(exists && !m_overwrite->isChecked());
    m_export->setEnabled(options().validate().has_value() && (!exists || m_overwrite->isChecked()));
}

} // namespace postil::ui
