// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/labelledsetform.h"

#include "ui/dialogs/sourcelist.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postil::ui {

LabelledSetForm::LabelledSetForm(WindowSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_sources(new SourceList(tr("Labelled sources"), settings))
    , m_take(spin(0, 10'000'000))
    , m_namesAlone(new QCheckBox(tr("Captions only name the class")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(sectionHead(tr("Labelled sources")));
    column->addWidget(m_sources);
    QGridLayout* grid = formGrid();
    m_take->setSpecialValueText(tr("all"));
    addRow(grid, tr("Images at most"), m_take, tr("Per class and split, drawn at random"));
    column->addLayout(grid);
    m_namesAlone->setToolTip(tr("Off: what the data set's labels mean, in words"));
    column->addWidget(m_namesAlone);
    connect(m_sources, &SourceList::changed, this, &LabelledSetForm::changed);
}

LabelledSetOptions LabelledSetForm::options() const
{
    LabelledSetOptions options;
    options.sources = m_sources->paths();
    options.take = m_take->value();
    options.texts.namesAlone = m_namesAlone->isChecked();
    return options;
}

} // namespace postil::ui
