// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/reportpictures.h"

#include "ui/widgets/figureview.h"
#include "ui/widgets/layouts.h"

#include <QFile>
#include <QVBoxLayout>

namespace postil::ui {

void showReportPictures(QVBoxLayout& into, const QString& folder, const QStringList& files)
{
    clearLayout(&into);
    for (const QString& name : files) {
        QFile file(folder + QLatin1Char('/') + name);
        if (name.endsWith(QLatin1String(".svg")) && file.open(QIODevice::ReadOnly)) {
            auto* picture = new FigureView(name);
            picture->setFigure(file.readAll());
            picture->setMinimumHeight(picture->sizeHint().height());
            into.addWidget(picture);
        }
    }
}

QWidget* reportArea(const QList<QWidget*>& tables, QVBoxLayout* pictures)
{
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    for (QWidget* table : tables) {
        column->addWidget(table);
    }
    pictures->setSpacing(12);
    column->addLayout(pictures);
    column->addStretch(1);
    return scrolling(inside);
}

} // namespace postil::ui
