// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/formatlist.h"

#include "ui/widgets/iconlabel.h"

#include "ui/widgets/layouts.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {

struct FormatText {
    ExportFormat format;
    QString icon;
    QString title;
    QString hint;
};

std::vector<FormatText> formatTexts()
{
    return {{ExportFormat::Csv, QStringLiteral("list"), FormatList::tr("CSV"), FormatList::tr("one row per image, every voice")},
            {ExportFormat::Folders, QStringLiteral("folder"), FormatList::tr("Class folders"), FormatList::tr("split / class / file")},
            {ExportFormat::MedMnist, QStringLiteral("cube"), FormatList::tr("MedMNIST npz"), FormatList::tr("images and labels per split")}};
}

FormatText textOf(ExportFormat format)
{
    const std::vector<FormatText> texts = formatTexts();
    return *std::ranges::find(texts, format, &FormatText::format);
}

} // namespace

QString exportFormatTitle(ExportFormat format)
{
    return textOf(format).title;
}

QString exportFormatIcon(ExportFormat format)
{
    return textOf(format).icon;
}

FormatList::FormatList(QWidget* parent)
    : QWidget(parent)
{
    setProperty("column", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(sectionHead(tr("Formats")));
    for (const FormatText& text : formatTexts()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* box = new QCheckBox;
        box->setObjectName(QStringLiteral("format_%1").arg(exportFormatName(text.format)));
        box->setAccessibleName(text.title);
        box->setAccessibleDescription(text.hint);
        box->setChecked(text.format == ExportFormat::Csv);
        row->addWidget(box);
        row->addWidget(new IconLabel(themeIcon(text.icon), 20));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* title = new QLabel(text.title);
        title->setFont(semibold(title->font()));
        title->setBuddy(box);
        words->addWidget(title);
        words->addWidget(roleLabel(text.hint));
        row->addLayout(words, 1);
        column->addLayout(row);
        m_rows.push_back({text.format, box});
        connect(box, &QCheckBox::toggled, this, &FormatList::changed);
    }
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Always written with it")));
    for (const QString& file : {tr("README.md, the data card"), tr("provenance.csv, manifest.json"), tr("classes.txt, SHA256SUMS")}) {
        column->addLayout(iconRow(QStringLiteral("file"), file, QString()));
    }
    column->addStretch(1);
}

std::vector<ExportFormat> FormatList::chosen() const
{
    std::vector<ExportFormat> formats;
    for (const Row& row : m_rows) {
        if (row.box->isChecked()) {
            formats.push_back(row.format);
        }
    }
    return formats;
}

} // namespace postil::ui
