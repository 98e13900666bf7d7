// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/jointdialog.h"

#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/sourcelist.h"
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
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace postil::ui {

namespace {

std::optional<double> figureOf(const QJsonObject& figures, const QString& name)
{
    const QJsonValue value = figures.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

struct JointDialog::Seen {
    std::vector<QJsonObject> epochs;
    int best = 0;
};

JointDialog::JointDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Joint classifier"),
                 tr("One network over many labelled data sets, their classes side by side. Multi-label sets join with an output and a loss of their own."), tr("Train"),
                 {QStringLiteral("merge"), tr("Nothing trained yet"), tr("AUC and accuracy per epoch, overall and per data set; the best validation AUC is kept.")}, parent)
    , m_sources(new SourceList(tr("Labelled sources"), context.settings))
    , m_network(new QComboBox)
    , m_stem(choices<NetStem>({tr("by input size"), tr("for 28 pixels"), tr("for 224 pixels")}))
    , m_weights(new PathField(tr("Weights to begin with"), {}, [](QWidget* from, const QString& path) {
        return QFileDialog::getOpenFileName(from, tr("Weights"), path, tr("Weights (*.safetensors *.pt *.pth *.bin)"));
    }))
    , m_inputSize(spin(8, 1024))
    , m_inputScale(choices<InputScale>({tr("0 to 1"), tr("0 to 255"), tr("-1 to 1"), tr("as ImageNet's")}))
    , m_epochs(spin(1, 100'000))
    , m_batch(spin(2, 65'536))
    , m_optimizer(choices<OptimizerKind>({tr("SGD"), tr("Adam"), tr("AdamW")}))
    , m_learningRate(decimal(1e-7, 100, 7))
    , m_schedule(choices<ScheduleKind>({tr("constant"), tr("two steps"), tr("cosine")}))
    , m_weightDecay(decimal(0, 10, 6))
    , m_balanced(new QCheckBox(tr("Every source as often as every other")))
    , m_seed(spin(0, 1'000'000'000))
    , m_out(makeOutFolder(freePath(context.settings.lastFolder(), tr("joint"))))
    , m_auc(new FigureView(tr("AUC against epoch")))
    , m_accuracy(new FigureView(tr("Accuracy against epoch")))
    , m_table(new FigureTable(tr("Best epoch"), {tr("Data set"), tr("Val. AUC"), tr("Val. accuracy"), tr("Test AUC"), tr("Test accuracy")}))
{
    form().addWidget(sectionHead(tr("Labelled sources")));
    form().addWidget(m_sources);
    form().addWidget(sectionHead(tr("Training")));
    QGridLayout* grid = formGrid();
    addTraining(grid);
    form().addLayout(grid);
    form().addWidget(m_balanced);
    form().addWidget(sectionHead(tr("Weights to begin with")));
    m_weights->setToolTip(tr("safetensors or a torchvision state_dict; empty: random ones"));
    form().addWidget(m_weights);
    form().addWidget(sectionHead(tr("Folder of the results")));
    form().addWidget(m_out);
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* curves = new QHBoxLayout;
    curves->setSpacing(12);
    for (const auto& [title, view] : {std::pair(tr("AUC"), m_auc), std::pair(tr("Accuracy"), m_accuracy)}) {
        auto* panel = new Panel(title);
        panel->body()->addWidget(view, 1);
        curves->addWidget(panel, 1);
    }
    column->addLayout(curves, 3);
    auto* table = new Panel(tr("Best epoch"));
    table->body()->addWidget(m_table);
    column->addWidget(table, 2);
    setResult(result);
    connect(m_sources, &SourceList::changed, this, &JointDialog::refresh);
    connect(m_out, &PathField::changed, this, &JointDialog::refresh);
    refresh();
}

void JointDialog::addTraining(QGridLayout* grid)
{
    const JointOptions usual;
    m_network->addItems({QStringLiteral("resnet18"), QStringLiteral("resnet50")});
    addRow(grid, tr("Network"), m_network, tr("From random weights, unless a file is named"));
    addRow(grid, tr("First layers"), m_stem, tr("Pictures from 96 pixels on get those for 224"));
    m_inputSize->setValue(usual.inputSize);
    addRow(grid, tr("Input size"), m_inputSize, tr("Pixels, square; other images are resized"));
    choose(m_inputScale, usual.inputScale);
    addRow(grid, tr("Pixels"), m_inputScale, tr("What the network gets; -1 to 1 in the study"));
    m_epochs->setValue(usual.epochs);
    addRow(grid, tr("Epochs"), m_epochs, tr("All are trained; the best by validation AUC is kept"));
    m_batch->setValue(usual.batch);
    addRow(grid, tr("Batch"), m_batch, tr("Images per step"));
    choose(m_optimizer, usual.optimizer);
    addRow(grid, tr("Optimiser"), m_optimizer, tr("The study's is Adam"));
    m_learningRate->setValue(usual.learningRate);
    addRow(grid, tr("Learning rate"), m_learningRate, tr("At the beginning"));
    choose(m_schedule, usual.schedule);
    addRow(grid, tr("Schedule"), m_schedule, tr("Two steps: a tenth at half and at three quarters of the epochs"));
    m_weightDecay->setValue(usual.weightDecay);
    addRow(grid, tr("Weight decay"), m_weightDecay, tr("Decoupled with AdamW"));
    addRow(grid, tr("Seed"), m_seed, tr("The same seed trains the same network"));
}

JointRunOptions JointDialog::options() const
{
    JointRunOptions options;
    options.sources = m_sources->paths();
    options.training.network = m_network->currentText();
    options.training.stem = chosen<NetStem>(m_stem);
    options.training.weights = m_weights->path();
    options.training.inputSize = m_inputSize->value();
    options.training.inputScale = chosen<InputScale>(m_inputScale);
    options.training.epochs = m_epochs->value();
    options.training.batch = m_batch->value();
    options.training.optimizer = chosen<OptimizerKind>(m_optimizer);
    options.training.learningRate = m_learningRate->value();
    options.training.schedule = chosen<ScheduleKind>(m_schedule);
    options.training.weightDecay = m_weightDecay->value();
    options.training.balanced = m_balanced->isChecked();
    options.training.seed = static_cast<std::uint64_t>(m_seed->value());
    options.training.backend = context().backendOptions();
    options.out = m_out->path();
    return options;
}

void JointDialog::refresh()
{
    setObstacle(m_sources->paths().isEmpty() ? tr("Choose labelled sources: MedMNIST files or folders of classes.")
                : m_out->path().isEmpty()    ? tr("Choose a folder for the results.")
                                             : QString());
}

void JointDialog::start()
{
    m_running = std::make_shared<SetAside<Seen>>();
    const auto aside = [running = m_running](const QJsonObject& epoch, bool isBest) {
        running->change([&](Seen& seen) {
            seen.epochs.push_back(epoch);
            seen.best = isBest ? epoch.value(QStringLiteral("epoch")).toInt() : seen.best;
        });
    };
    run<JointReport>([options = options(), aside, &engine = context().engine](TaskContext& task) { return trainJoint(*engine.jointTrainer, options, aside, task); },
                     [this](const JointReport& report) { showReport(report); });
}

void JointDialog::working()
{
    if (const auto seen = m_running->take()) {
        showCurves(seen->epochs, seen->best);
        showResult();
    }
}

void JointDialog::showCurves(const std::vector<QJsonObject>& epochs, int bestEpoch)
{
    m_auc->setFigure(jointCurve(epochs, bestEpoch, JointMeasure::Auc));
    m_accuracy->setFigure(jointCurve(epochs, bestEpoch, JointMeasure::Accuracy));
}

void JointDialog::showReport(const JointReport& report)
{
    showCurves(report.result.epochs, report.result.bestEpoch);
    m_table->clearRows();
    if (report.result.bestEpoch > 0) {
        const QJsonObject best = report.result.epochs.at(static_cast<std::size_t>(report.result.bestEpoch) - 1);
        const auto add = [&](const QString& name, const std::function<QJsonObject(const QString& split)>& of) {
            const QJsonObject validation = of(QStringLiteral("val"));
            const QJsonObject test = of(QStringLiteral("test"));
            m_table->addRow({name, decimalFigure(figureOf(validation, QStringLiteral("auc"))), percent(figureOf(validation, QStringLiteral("accuracy"))),
                             decimalFigure(figureOf(test, QStringLiteral("auc"))), percent(figureOf(test, QStringLiteral("accuracy")))});
        };
        add(tr("all"), [&](const QString& split) { return best.value(split).toObject(); });
        for (const JointSource& source : report.sources) {
            add(source.name, [&](const QString& split) {
                return best.value(split).toObject().value(QStringLiteral("sources")).toObject().value(source.name).toObject();
            });
        }
        m_table->emphasise(0);
    }
    if (report.result.stopped) {
        say(tr("Stopped after %1 epochs.").arg(report.result.epochs.size()), tr("The same folder goes on."));
    } else {
        say(tr("Epoch %1 of %2 is kept.").arg(report.result.bestEpoch).arg(report.result.epochs.size()), tr("%1 in %2").arg(report.files.join(QStringLiteral(", ")), m_out->path()));
    }
}

} // namespace postil::ui
