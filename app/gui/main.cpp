// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/runtime.h"

#include <QApplication>

int main(int argc, char** argv)
{
    postil::prepareRuntime(argv);
    QApplication application(argc, argv);
    postil::nameApplication();
    postil::installTranslations();
    postil::applyThreads(0);
    return 0;
}
