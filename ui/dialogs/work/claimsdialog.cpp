// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/claimsdialog.h"

#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/work/encoderchoice.h"
#include "ui/dialogs/work/labelledsetform.h"
#include "ui/dialogs/work/outfolder.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

QStringList namesIn(const QString& text)
{
    QStringList names = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& name : names) {
        name = name.trimmed();
    }
    return names;
}

} // namespace

ClaimsDialog::ClaimsDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Tests of the claims"),
                 tr("Are classes told that no training image showed? Does it hold on other sources? Do descriptions lessen differences between subgroups?"), tr("Test it"),
                 {QStringLiteral("target"), tr("Nothing tested yet"), tr("A model is trained per class left out, per source, or per kind of captions; each lies in the folder and is kept.")}, parent)
    , m_claim(choices<Claim>({tr("unseen classes"), tr("shift between sources"), tr("subgroups (bias)")}))
    , m_data(new LabelledSetForm(context.settings))
    , m_encoder(makeEncoderChoice())
    , m_epochs(spin(1, 100'000))
    , m_classes(new QLineEdit)
    , m_manifest(new PathField(tr("Manifest"), {}, [](QWidget* over, const QString& from) { return QFileDialog::getOpenFileName(over, tr("Manifest"), from, tr("Tables (*.csv)")); }))
    , m_columns(new QLineEdit)
    , m_seed(spin(0, 1'000'000'000))
    , m_unseen(new QWidget)
    , m_bias(new QWidget)
    , m_out(makeOutFolder(freePath(context.settings.lastFolder(), tr("claims"))))
    , m_summary(new QLabel)
    , m_table(new FigureTable(tr("Figures"), {tr("Tested on"), tr("Model"), tr("Captions"), tr("Images"), tr("Accuracy"), tr("95 % interval")}, 3))
{
    QGridLayout* claim = formGrid();
    addRow(claim, tr("Claim"), m_claim, tr("What is put to the test"));
    claim->setColumnMinimumWidth(1, 180);
    form().addLayout(claim);
    form().addWidget(m_data);
    form().addWidget(sectionHead(tr("Training of every model")));
    QGridLayout* grid = formGrid();
    addRow(grid, tr("Model"), m_encoder, tr("To begin with; more under Project, Models"));
    m_epochs->setValue(FineTuneOptions().epochs);
    addRow(grid, tr("Epochs"), m_epochs, tr("Other options as in Fine-tune CLIP"));
    addRow(grid, tr("Seed"), m_seed, tr("The same seed trains the same models"));
    form().addLayout(grid);
    auto* unseen = formGrid();
    unseen->setContentsMargins(0, 0, 0, 0);
    m_classes->setPlaceholderText(tr("every class"));
    addRow(unseen, tr("Left out"), m_classes, tr("One at a time, commas between them"));
    m_unseen->setLayout(unseen);
    form().addWidget(m_unseen);
    auto* bias = new QVBoxLayout(m_bias);
    bias->setContentsMargins(0, 0, 0, 0);
    bias->addWidget(roleLabel(tr("Manifest: CSV with file_name or sha256")));
    bias->addWidget(m_manifest);
    auto* columns = formGrid();
    addRow(columns, tr("Columns"), m_columns, tr("Each value of each column is a subgroup; commas between them"));
    bias->addLayout(columns);
    form().addWidget(m_bias);
    form().addWidget(sectionHead(tr("Folder of the results")));
    form().addWidget(m_out);
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    auto* table = new Panel(tr("On held-out images"));
    table->body()->addWidget(m_table);
    column->addWidget(table, 1);
    setResult(result);
    for (QLineEdit* edit : {m_classes, m_columns}) {
        connect(edit, &QLineEdit::textChanged, this, &ClaimsDialog::refresh);
    }
    for (PathField* field : {m_manifest, m_out}) {
        connect(field, &PathField::changed, this, &ClaimsDialog::refresh);
    }
    connect(m_claim, &QComboBox::currentIndexChanged, this, &ClaimsDialog::refresh);
    connect(m_data, &LabelledSetForm::changed, this, &ClaimsDialog::refresh);
    refresh();
}

void ClaimsDialog::choose(Claim claim)
{
    ui::choose(m_claim, claim);
}

ClaimOptions ClaimsDialog::options() const
{
    ClaimOptions options;
    options.claim = chosen<Claim>(m_claim);
    options.data = m_data->options();
    options.training.encoder = m_encoder->currentData().toString();
    options.training.epochs = m_epochs->value();
    options.training.seed = static_cast<std::uint64_t>(m_seed->value());
    options.training.backend = context().backendOptions();
    if (options.claim == Claim::Unseen) {
        options.classes = namesIn(m_classes->text());
    } else if (options.claim == Claim::Bias) {
        options.manifest = m_manifest->path();
        options.columns = namesIn(m_columns->text());
    }
    options.out = m_out->path();
    return options;
}

void ClaimsDialog::refresh()
{
    const ClaimOptions asked = options();
    m_unseen->setVisible(asked.claim == Claim::Unseen);
    m_bias->setVisible(asked.claim == Claim::Bias);
    const bool fewSources = asked.data.sources.isEmpty() || (asked.claim == Claim::Shift && asked.data.sources.size() < 2);
    setObstacle(fewSources && asked.claim == Claim::Shift                                           ? tr("Choose two labelled sources or more.")
                : fewSources                                                                        ? tr("Choose labelled sources: MedMNIST files or folders of classes.")
                : asked.claim == Claim::Bias && (asked.manifest.isEmpty() || asked.columns.isEmpty()) ? tr("Choose a manifest and name its columns.")
                : m_encoder->count() == 0                                                           ? tr("There is no model to begin with.")
                : asked.out.isEmpty()                                                               ? tr("Choose a folder for the results.")
                                                                                                    : QString());
}

void ClaimsDialog::start()
{
    run<ClaimReport>([options = options(), &engine = context().engine](
                         TaskContext& task) { return testClaim(*engine.fineTuner, *engine.encoders, options, nullptr, task); },
                     [this](const ClaimReport& report) { showReport(report); });
}

void ClaimsDialog::showReport(const ClaimReport& report)
{
    if (report.stopped) {
        say(tr("Stopped."), tr("The same folder goes on."));
        return;
    }
    QStringList lines;
    for (const ClaimSummary& one : report.summary) {
        lines << tr("%1: %2 %3").arg(one.model, one.what, percent(one.value));
    }
    m_summary->setText(lines.join(QLatin1Char('\n')));
    m_table->clearRows();
    for (const ClaimRow& row : report.rows) {
        m_table->addRow({row.score.group.isEmpty() ? row.score.source : row.score.group, row.seen ? row.model : tr("%1 (never saw these)").arg(row.model),
                         row.descriptive ? tr("descriptive") : tr("names alone"), thousands(row.score.n), percent(row.score.accuracy.value), percentRange(row.score.accuracy)});
    }
    say(tr("Written."), tr("%1 in %2").arg(report.files.join(QStringLiteral(", ")), m_out->path()));
}

} // namespace postil::ui
