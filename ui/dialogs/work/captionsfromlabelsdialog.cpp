// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/captionsfromlabelsdialog.h"

#include "core/base/wholefile.h"
#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/work/labelledsetform.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace postil::ui {

namespace {
enum Column { SetColumn, LabelColumn, TextColumn };
} // namespace

CaptionsFromLabelsDialog::CaptionsFromLabelsDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Captions from labels"),
                 tr("A general text per data set and a description per label make a caption for every image. Edit the texts, look at pairs drawn at random, write the set."),
                 tr("Show ten pairs"), {QStringLiteral("captions"), tr("No captions yet"), tr("All twelve MedMNIST sets have texts; other sources speak with their class names.")}, parent)
    , m_data(new LabelledSetForm(context.settings))
    , m_format(new QComboBox)
    , m_seed(spin(0, 1'000'000'000))
    , m_texts(new FigureTable(tr("What captions are made of"), {tr("Data set"), tr("Label"), tr("Text")}, 3))
    , m_pairs(new FigureTable(tr("Ten pairs"), {tr("Image"), tr("Labels"), tr("Caption")}, 3))
{
    form().addWidget(m_data);
    QGridLayout* grid = formGrid();
    m_format->addItem(tr("folder and JSON lines"), static_cast<int>(CaptionSetFormat::Folder));
    m_format->addItem(tr("tar (webdataset)"), static_cast<int>(CaptionSetFormat::Tar));
    addRow(grid, tr("Written as"), m_format, tr("As Hugging Face's ImageFolder or webdataset reads it"));
    addRow(grid, tr("Seed"), m_seed, tr("Of the pairs that are drawn"));
    form().addLayout(grid);
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* texts = new Panel(tr("What captions are made of"));
    texts->setHint(tr("double-click a text to edit it, then show ten pairs again"));
    texts->body()->addWidget(m_texts);
    column->addWidget(texts, 1);
    auto* pairs = new Panel(tr("Ten pairs drawn at random"));
    pairs->body()->addWidget(m_pairs);
    column->addWidget(pairs, 1);
    for (FigureTable* table : {m_texts, m_pairs}) {
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    }
    m_texts->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setResult(result);
    connect(addResultButton(tr("Write images and captions…"), QStringLiteral("writeCaptionSet")), &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getSaveFileName(this, tr("Folder of the images and captions"), freePath(this->context().settings.lastFolder(), tr("captions")), QString(),
                                                            nullptr, QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
        if (!folder.isEmpty()) {
            exportTo(folder);
        }
    });
    m_forget = addResultButton(tr("Forget my texts"), QStringLiteral("forgetTexts"));
    m_forget->setToolTip(tr("Back to the texts that the data sets come with"));
    m_forget->setEnabled(false);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_edited.clear();
        m_targets.clear();
        m_texts->clearRows();
        m_forget->setEnabled(false);
        make({});
    });
    connect(m_texts, &QTableWidget::itemChanged, this, [this] { m_forget->setEnabled(true); });
    connect(m_data, &LabelledSetForm::changed, this, &CaptionsFromLabelsDialog::refresh);
    refresh();
}

void CaptionsFromLabelsDialog::refresh()
{
    setObstacle(m_data->options().sources.isEmpty() ? tr("Choose labelled sources: MedMNIST files or folders of classes.") : QString());
}

void CaptionsFromLabelsDialog::start()
{
    make({});
}

void CaptionsFromLabelsDialog::exportTo(const QString& folder)
{
    make(folder);
}

std::vector<TextTargets> CaptionsFromLabelsDialog::editedTexts() const
{
    std::vector<TextTargets> edited = m_targets;
    int row = 0;
    for (TextTargets& target : edited) {
        target.general = m_texts->textAt(row++, TextColumn);
        if (!target.none.isEmpty()) {
            target.none = m_texts->textAt(row++, TextColumn);
        }
        for (TextTargets::Label& label : target.labels) {
            label.description = m_texts->textAt(row++, TextColumn);
        }
    }
    return edited;
}

/// What a person changed stays with its data set, whatever else is shown meanwhile.
void CaptionsFromLabelsDialog::keepEdits()
{
    if (m_ofNamesAlone) {
        return; // names are no texts to be edited
    }
    const std::vector<TextTargets> shown = editedTexts();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i].toJson() == m_targets[i].toJson()) {
            continue;
        }
        std::erase_if(m_edited, [&](const TextTargets& one) { return one.set == shown[i].set; });
        m_edited.push_back(shown[i]);
    }
    m_targets = shown;
    m_forget->setEnabled(!m_edited.empty());
}

void CaptionsFromLabelsDialog::make(const QString& out)
{
    CaptionSetOptions options;
    options.data = m_data->options();
    options.out = out;
    options.format = static_cast<CaptionSetFormat>(m_format->currentData().toInt());
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    keepEdits();
    m_ofNamesAlone = options.data.texts.namesAlone;
    run<CaptionSetReport>(
        [options, texts = m_edited](TaskContext& task) mutable -> Result<CaptionSetReport> {
            QTemporaryDir scratch;
            if (!texts.empty()) {
                options.data.texts.file = scratch.filePath(QStringLiteral("texts.json"));
                if (const auto written = writeWholeFile(options.data.texts.file, QJsonDocument(textTargetsJson(texts)).toJson()); !written) {
                    return failAs(written);
                }
            }
            return captionsFromLabels(options, task);
        },
        [this, out](const CaptionSetReport& report) {
            showReport(report);
            if (out.isEmpty()) {
                say(tr("%1 images, %2 different captions.").arg(thousands(report.images), thousands(report.captions)));
            } else {
                say(tr("Written: %1 images with captions.").arg(thousands(report.images)), out);
            }
        });
}

void CaptionsFromLabelsDialog::showReport(const CaptionSetReport& report)
{
    m_targets = report.texts;
    m_texts->clearRows();
    for (const TextTargets& target : m_targets) {
        m_texts->addRow({target.set, tr("(general text)"), target.general});
        if (!target.none.isEmpty()) {
            m_texts->addRow({target.set, tr("(no finding, multi-label)"), target.none});
        }
        for (const TextTargets::Label& label : target.labels) {
            m_texts->addRow({target.set, label.name, label.description});
        }
    }
    for (int row = 0; row < m_texts->rowCount(); ++row) {
        for (const int column : {int(SetColumn), int(LabelColumn)}) {
            m_texts->item(row, column)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
    }
    m_forget->setEnabled(!m_edited.empty());
    m_pairs->clearRows();
    for (const CaptionPair& pair : report.preview) {
        m_pairs->addRow({pair.file, pair.labels.join(QStringLiteral(", ")), pair.caption});
    }
}

} // namespace postil::ui
