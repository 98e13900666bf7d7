// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/keysheet.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

std::vector<KeyHint> windowKeys()
{
    return {
        {{KeySheet::tr("Ctrl"), QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("6")}, KeySheet::tr("change the page")},
        {{KeySheet::tr("Ctrl"), QStringLiteral("Z")}, KeySheet::tr("undo")},
        {{KeySheet::tr("Ctrl"), KeySheet::tr("Shift"), QStringLiteral("Z")}, KeySheet::tr("redo")},
        {{KeySheet::tr("Ctrl"), QStringLiteral("F")}, KeySheet::tr("search")},
        {{KeySheet::tr("Tab")}, KeySheet::tr("next region")},
        {{KeySheet::tr("Esc")}, KeySheet::tr("leave the field or the selection")},
        {{QStringLiteral("F1"), QStringLiteral("?")}, KeySheet::tr("this sheet")},
    };
}

QWidget* column(const QString& head, const std::vector<KeyHint>& keys)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->addWidget(sectionHead(head), 0, 0, 1, 2);
    int row = 1;
    for (const KeyHint& hint : keys) {
        auto* caps = new QWidget;
        auto* capRow = new QHBoxLayout(caps);
        capRow->setContentsMargins(0, 0, 0, 0);
        capRow->setSpacing(4);
        for (const QString& key : hint.keys) {
            capRow->addWidget(new KeyCap(key));
        }
        capRow->addStretch(1);
        grid->addWidget(caps, row, 0);
        grid->addWidget(new QLabel(hint.what), row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

} // namespace

KeySheet::KeySheet(const QString& pageTitle, const std::vector<KeyHint>& pageKeys, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("Keys of the page %1").arg(pageTitle));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    auto* title = new QLabel(tr("Keys"));
    title->setFont(textFont(TextRole::Title));
    layout->addWidget(title);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(40);
    if (!pageKeys.empty()) {
        columns->addWidget(column(pageTitle, pageKeys));
    }
    columns->addWidget(column(tr("Everywhere"), windowKeys()));
    layout->addLayout(columns);
    layout->addWidget(roleLabel(tr("Keys do nothing while you type in a field.")));
}

void KeySheet::keyPressEvent(QKeyEvent*)
{
    accept();
}

} // namespace postil::ui
