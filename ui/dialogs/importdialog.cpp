// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "ui/dialogs/sourcelist.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace postil::ui {

ImportDialog::ImportDialog(const QStringList& paths, const LabelView& view, WindowSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_sources(new SourceList(tr("Sources to add"), settings))
    , m_into(new QComboBox)
    , m_take(new QCheckBox(tr("At random")))
    , m_count(new QSpinBox)
    , m_seed(new QSpinBox)
    , m_asClass(new QComboBox)
    , m_map(new QLineEdit)
    , m_licence(new QLineEdit)
    , m_reference(new QCheckBox(tr("Keep the source's own labels as reference labels")))
    , m_add(new QPushButton(tr("Add")))
    , m_error(new NoteBar(NoteBar::Kind::Error))
{
    setWindowTitle(tr("Add sources"));
    setMinimumWidth(640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* title = new QLabel(tr("Add sources"));
    title->setFont(textFont(TextRole::Title));
    column->addWidget(title);
    column->addWidget(roleLabel(tr("MedMNIST files (.npz) and folders of images. Nothing in them is changed.")));
    column->addWidget(m_sources);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    auto* splits = new QHBoxLayout;
    splits->setSpacing(16);
    const Split values[] = {Split::Train, Split::Val, Split::Test};
    for (int i = 0; i < 3; ++i) {
        m_splits[i] = new QCheckBox(splitName(values[i]));
        m_splits[i]->setChecked(true);
        m_splits[i]->setToolTip(tr("Images without a split always come in."));
        splits->addWidget(m_splits[i]);
    }
    splits->addStretch(1);
    form->addRow(tr("Splits"), splits);
    m_into->addItem(tr("as in the source"), -1);
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        m_into->addItem(split == Split::None ? tr("none") : splitName(split), static_cast<int>(split));
    }
    m_into->setAccessibleName(tr("Put the images into the split"));
    form->addRow(tr("Into split"), m_into);
    auto* take = new QHBoxLayout;
    take->setSpacing(8);
    m_count->setRange(1, 100'000'000);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_take->setToolTip(tr("Draws this many images of each source at random"));
    m_count->setValue(500);
    m_count->setEnabled(false);
    m_count->setAccessibleName(tr("Images of each source"));
    m_seed->setRange(0, 1'000'000'000);
    m_seed->setEnabled(false);
    m_seed->setAccessibleName(tr("Seed of the draw"));
    take->addWidget(m_take);
    take->addWidget(m_count);
    take->addWidget(roleLabel(tr("of each source, seed")));
    take->addWidget(m_seed);
    take->addStretch(1);
    connect(m_take, &QCheckBox::toggled, m_count, &QWidget::setEnabled);
    connect(m_take, &QCheckBox::toggled, m_seed, &QWidget::setEnabled);
    form->addRow(tr("Take"), take);
    m_asClass->setEditable(true);
    m_asClass->addItem(QString());
    for (const ClassRow& row : view.classes) {
        m_asClass->addItem(row.name);
    }
    m_asClass->lineEdit()->setPlaceholderText(tr("their own labels"));
    m_asClass->setAccessibleName(tr("Reference label of every image"));
    form->addRow(tr("All are"), m_asClass);
    m_map->setPlaceholderText(tr("0=normal, nodule=finding; two on one class merge them"));
    m_map->setAccessibleName(tr("Source labels to classes"));
    form->addRow(tr("Map labels"), m_map);
    m_licence->setPlaceholderText(tr("as the source says, else not known"));
    m_licence->setAccessibleName(tr("Licence of the images"));
    form->addRow(tr("Licence"), m_licence);
    m_reference->setChecked(true);
    form->addRow(QString(), m_reference);
    column->addLayout(form);
    m_error->hide();
    column->addWidget(m_error);
    auto* buttons = new QDialogButtonBox;
    m_add->setProperty("primary", true);
    m_add->setDefault(true);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_sources, &SourceList::changed, this, [this] { m_add->setEnabled(!m_sources->paths().isEmpty()); });
    m_sources->addPaths(paths);
}

void ImportDialog::pickFiles()
{
    m_sources->pickFiles();
}

void ImportDialog::pickFolder()
{
    m_sources->pickFolder();
}

QStringList ImportDialog::paths() const
{
    return m_sources->paths();
}

Result<ImportOptions> ImportDialog::options() const
{
    ImportOptions options;
    const Split values[] = {Split::Train, Split::Val, Split::Test};
    bool all = true;
    for (int i = 0; i < 3; ++i) {
        if (m_splits[i]->isChecked()) {
            options.splits.push_back(values[i]);
        } else {
            all = false;
        }
    }
    if (all) {
        options.splits.clear();
    }
    if (const int into = m_into->currentData().toInt(); into >= 0) {
        options.into = static_cast<Split>(into);
    }
    if (m_take->isChecked()) {
        options.take = m_count->value();
        options.seed = static_cast<std::uint64_t>(m_seed->value());
    }
    options.asClass = m_asClass->currentText().trimmed();
    const QStringList pairs = m_map->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& pair : pairs) {
        if (const Result<void> added = options.addMapping(pair); !added) {
            return failAs(added);
        }
    }
    options.licence = m_licence->text().trimmed();
    options.referenceLabels = m_reference->isChecked();
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    return options;
}

void ImportDialog::accept()
{
    if (const Result<ImportOptions> wanted = options(); !wanted) {
        m_error->setText(wanted.error().message());
        m_error->show();
        return;
    }
    QDialog::accept();
}

} // namespace postil::ui
