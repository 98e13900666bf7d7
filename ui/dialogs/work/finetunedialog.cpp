// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/finetunedialog.h"

#include "core/inference/encoderlist.h"
#include "core/workflow/encoders.h"
#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/sourcelist.h"
#include "ui/dialogs/work/encoderchoice.h"
#include "ui/dialogs/work/labelledsetform.h"
#include "ui/dialogs/work/outfolder.h"
#include "ui/dialogs/work/setaside.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/figureview.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>


namespace postil::ui {

class FineTuneDialog::Epochs final : public FineTuneObserver
{
public:
    struct Seen {
        std::vector<FineTuneEpoch> epochs;
        int best = 0;
    };
    void epochDone(const FineTuneEpoch& row, bool isBest) override
    {
        m_seen.change([&](Seen& seen) {
            seen.epochs.push_back(row);
            seen.best = isBest ? row.epoch : seen.best;
        });
    }
    void batchDone(qint64, qint64, double) override {}
    [[nodiscard]] std::optional<Seen> take() { return m_seen.take(); }

private:
    SetAside<Seen> m_seen;
};

FineTuneDialog::FineTuneDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Fine-tune CLIP"),
                 tr("Trains a model on captions made from labels. Images of the test split are kept out and say what it brought, before and after."), tr("Train"),
                 {QStringLiteral("clip"), tr("Nothing trained yet"), tr("The model is written into the folder and can be used at once.")}, parent)
    , m_data(new LabelledSetForm(context.settings))
    , m_encoder(makeEncoderChoice())
    , m_epochs(spin(1, 100'000))
    , m_fromScratch(new QCheckBox(tr("Begin with random weights")))
    , m_batch(spin(2, 65'536))
    , m_accumulate(spin(1, 4096))
    , m_learningRate(decimal(1e-7, 1, 7))
    , m_schedule(choices<ScheduleKind>({tr("constant"), tr("two steps"), tr("cosine")}))
    , m_towers(choices<TrainedTowers>({tr("both"), tr("image tower"), tr("text tower")}))
    , m_weightDecay(decimal(0, 10, 4))
    , m_decay(choices<DecayKind>({tr("decoupled, as CLIP"), tr("l2, plain Adam")}))
    , m_multiPositive(new QCheckBox(tr("Every equal caption of a batch is right")))
    , m_augment(new QCheckBox(tr("Move, turn, expose images a little")))
    , m_without(new QLineEdit)
    , m_seed(spin(0, 1'000'000'000))
    , m_out(makeOutFolder(freePath(context.settings.lastFolder(), tr("tuned"))))
    , m_curve(new FigureView(tr("Loss against epoch")))
    , m_table(new FigureTable(tr("Before and after"), {tr("Tested on"), tr("Images"), tr("Before"), tr("95 % interval"), tr("After"), tr("95 % interval")}))
{
    form().addWidget(m_data);
    form().addWidget(sectionHead(tr("Training")));
    QGridLayout* grid = formGrid();
    addTraining(grid);
    form().addLayout(grid);
    for (QCheckBox* box : {m_fromScratch, m_multiPositive, m_augment}) {
        form().addWidget(box);
    }
    form().addWidget(sectionHead(tr("Folder of the model")));
    form().addWidget(m_out);
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* curve = new Panel(tr("Loss"));
    curve->body()->addWidget(m_curve, 1);
    column->addWidget(curve, 3);
    auto* table = new Panel(tr("Zero-shot accuracy on images that did not train"));
    table->body()->addWidget(m_table);
    column->addWidget(table, 2);
    setResult(result);
    connect(addResultButton(tr("Add to my models"), QStringLiteral("addToModels")), &QPushButton::clicked, this, &FineTuneDialog::addToModels);
    connect(m_data, &LabelledSetForm::changed, this, &FineTuneDialog::refresh);
    connect(m_out, &PathField::changed, this, &FineTuneDialog::refresh);
    refresh();
}

void FineTuneDialog::addTraining(QGridLayout* grid)
{
    const FineTuneOptions usual;
    addRow(grid, tr("Model"), m_encoder, tr("To begin with; more under Project, Models"));
    m_epochs->setValue(usual.epochs);
    addRow(grid, tr("Epochs"), m_epochs, tr("The best by validation loss is kept"));
    m_batch->setValue(usual.batch);
    addRow(grid, tr("Batch"), m_batch, tr("Pairs of image and caption that the loss compares"));
    m_accumulate->setValue(usual.accumulate);
    addRow(grid, tr("In parts"), m_accumulate, tr("That a batch is computed in, to save memory; the loss stays that of the whole batch"));
    m_learningRate->setValue(usual.learningRate);
    addRow(grid, tr("Learning rate"), m_learningRate, tr("Adam's; the study's is 5e-5"));
    choose(m_schedule, usual.schedule);
    addRow(grid, tr("Schedule"), m_schedule, tr("Two steps: a tenth at half and at three quarters of the epochs"));
    addRow(grid, tr("Trained"), m_towers, tr("The other tower stays as it is"));
    m_weightDecay->setValue(usual.weightDecay);
    addRow(grid, tr("Weight decay"), m_weightDecay, tr("Of every weight"));
    addRow(grid, tr("Kind of decay"), m_decay, tr("Beside the gradient or in it"));
    m_multiPositive->setChecked(usual.multiPositive);
    m_multiPositive->setToolTip(tr("Off: the plain loss, one caption per image"));
    m_without->setPlaceholderText(tr("none"));
    addRow(grid, tr("Without classes"), m_without, tr("Kept out of the training, commas between them: what it says of them it was never told"));
    addRow(grid, tr("Seed"), m_seed, tr("The same seed trains the same model"));
}

FineTuneRunOptions FineTuneDialog::options() const
{
    FineTuneRunOptions options;
    options.data = m_data->options();
    options.training.encoder = m_encoder->currentData().toString();
    options.training.epochs = m_epochs->value();
    options.training.fromScratch = m_fromScratch->isChecked();
    options.training.batch = m_batch->value();
    options.training.accumulate = m_accumulate->value();
    options.training.learningRate = m_learningRate->value();
    options.training.schedule = chosen<ScheduleKind>(m_schedule);
    options.training.weightDecay = m_weightDecay->value();
    options.training.multiPositive = m_multiPositive->isChecked();
    options.training.augment = m_augment->isChecked();
    options.training.towers = chosen<TrainedTowers>(m_towers);
    options.training.decay = chosen<DecayKind>(m_decay);
    options.training.seed = static_cast<std::uint64_t>(m_seed->value());
    options.training.backend = context().backendOptions();
    for (const QString& name : m_without->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        options.without << name.trimmed();
    }
    options.out = m_out->path();
    options.command = tr("in the window");
    return options;
}

void FineTuneDialog::refresh()
{
    setObstacle(m_data->options().sources.isEmpty() ? tr("Choose labelled sources: MedMNIST files or folders of classes.")
                : m_encoder->count() == 0           ? tr("There is no model to begin with.")
                : m_out->path().isEmpty()           ? tr("Choose a folder for the model.")
                                                    : QString());
}

void FineTuneDialog::start()
{
    m_running = std::make_shared<Epochs>();
    m_trained = m_out->path();
    run<FineTuneReport>([options = options(), running = m_running, &engine = context().engine](
                            TaskContext& task) { return fineTune(*engine.fineTuner, *engine.encoders, options, running.get(), task); },
                        [this](const FineTuneReport& report) { showReport(report); });
}

void FineTuneDialog::working()
{
    if (const auto seen = m_running->take()) {
        m_curve->setFigure(fineTuneCurve(seen->epochs, seen->best));
        showResult();
    }
}

void FineTuneDialog::showReport(const FineTuneReport& report)
{
    if (report.result.stopped) {
        say(tr("Stopped after %1 epochs.").arg(report.result.epochs.size()), tr("The same folder goes on."));
        return;
    }
    m_curve->setFigure(fineTuneCurve(report.result.epochs, report.result.bestEpoch));
    m_table->clearRows();
    for (const BeforeAfter& row : report.scores) {
        m_table->addRow({row.after.group.isEmpty() ? row.after.source : tr("%1 (kept out)").arg(row.after.group), thousands(row.after.n), percent(row.before.accuracy.value),
                         percentRange(row.before.accuracy), percent(row.after.accuracy.value), percentRange(row.after.accuracy)});
    }
    say(tr("Epoch %1 of %2 is kept.").arg(report.result.bestEpoch).arg(report.result.epochs.size()), m_out->path());
}

void FineTuneDialog::addToModels()
{
    EncoderOptions model;
    model.path = m_trained; // the field may name another one by now
    model.backend = context().backendOptions();
    run<ListedEncoder>([model, &loader = *context().engine.encoders](TaskContext&) {
        EncoderList list;
        return addEncoder(model, loader, list);
    },
                       [this](const ListedEncoder& added) { say(tr("%1 is among your models.").arg(added.name()), added.path); });
}

} // namespace postil::ui
