// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/about.h"

#include "core/inference/engine.h"

#include <QApplication>
#include <QMessageBox>

namespace postil::ui {

namespace {

class About
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::About)
};

} // namespace

void showAbout(const Engine& engine, QWidget* parent)
{
    QMessageBox::about(parent, About::tr("About Postil"),
                       About::tr("<b>Postil %1</b><br>Captions become labels. You keep the last word.<br><br>%2<br>GPL-3.0-or-later")
                           .arg(QApplication::applicationVersion(), engine.version));
}

} // namespace postil::ui
