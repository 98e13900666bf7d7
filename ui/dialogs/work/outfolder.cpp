// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/outfolder.h"

#include "ui/dialogs/pathfield.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace postil::ui {

namespace {

class OutFolder
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::OutFolder)
};

} // namespace

PathField* makeOutFolder(const QString& path, QWidget* parent)
{
    return new PathField(OutFolder::tr("Folder of the results"), path, [](QWidget* over, const QString& from) {
        return QFileDialog::getSaveFileName(over, OutFolder::tr("Folder of the results"), from, QString(), nullptr,
                                            QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
    }, parent);
}

} // namespace postil::ui
