// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/refinesettings.h"

#include "ui/widgets/formfields.h"
#include "ui/pages/refine/refinelabelform.h"
#include "ui/widgets/netdrawing.h"
#include "ui/widgets/teacherbox.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace postil::ui {

RefineSettings::RefineSettings(QWidget* parent)
    : QWidget(parent)
    , m_refiner(new QComboBox)
    , m_teacher(new TeacherBox)
    , m_parameters(roleLabel({}))
    , m_epochs(spin(1, 100000))
    , m_batch(spin(1, 65536))
    , m_optimizer(choices<OptimizerKind>({tr("SGD"), tr("Adam"), tr("AdamW")}))
    , m_learningRate(decimal(0.0000001, 100, 7))
    , m_momentum(decimal(0, 0.9999, 4))
    , m_patience(spin(1, 100000))
    , m_dropout(decimal(0, 0.99, 2))
    , m_validation(decimal(1, 90, 0))
    , m_inputSize(spin(0, 1024))
    , m_inputScale(choices<InputScale>({tr("0 to 1"), tr("0 to 255"), tr("-1 to 1"), tr("as ImageNet's")}))
    , m_conv(new QLineEdit)
    , m_linear(new QLineEdit)
    , m_stem(choices<NetStem>({tr("by input size"), tr("for 28 pixels"), tr("for 224 pixels")}))
    , m_weights(new QLineEdit)
    , m_schedule(choices<ScheduleKind>({tr("Constant"), tr("Two steps"), tr("Cosine")}))
    , m_weightDecay(decimal(0, 10, 6))
    , m_drawing(new NetDrawing)
    , m_hint(roleLabel({}))
    , m_labels(new RefineLabelForm)
    , m_seed(new QLineEdit)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);

    auto* preset = new QToolButton;
    preset->setProperty("link", true);
    preset->setText(tr("Preset: auto-annotation"));
    preset->setToolTip(tr("Every setting as in the study"));
    auto* headRow = new QHBoxLayout;
    headRow->setContentsMargins(0, 0, 0, 0);
    headRow->addWidget(sectionHead(tr("Refiner")), 1);
    headRow->addWidget(preset);
    column->addLayout(headRow);

    QGridLayout* refiner = formGrid();
    for (const RefinerKind& kind : refinerKinds()) {
        m_refiner->addItem(kind.name, kind.id);
    }
    addRow(refiner, tr("Model"), m_refiner, tr("Shallow CNN: two convolutions and three linear layers, as in the study. Another model brings its usual settings"));
    addRow(refiner, tr("Learns from"), m_teacher, tr("The zero-shot run whose labels are the truth of the training; your decisions override it"));
    addRow(refiner, tr("Input size"), m_inputSize, tr("Pixels, square; other images are resized by area. 0: the project's most frequent size"));
    m_inputSize->setObjectName(QStringLiteral("refineInputSize"));
    m_inputSize->setSpecialValueText(tr("as the images"));
    m_conv->setPlaceholderText(QStringLiteral("10x3,20x4"));
    addRow(refiner, tr("Convolutions"), m_conv, tr("Channels x kernel of each one, with commas; none for none"));
    addRow(refiner, tr("Hidden layers"), m_linear, tr("Outputs of each linear layer before the last, with commas; none for none"));
    addRow(refiner, tr("Dropout"), m_dropout, tr("Before linear layers; 0.5 in the study"));
    addRow(refiner, tr("First layers"), m_stem, tr("For small or for large pictures; by input size: large from 96 pixels"));
    addRow(refiner, tr("Weights"), m_weights, tr("File to begin with: safetensors, or a torchvision state_dict; empty: random"));
    column->addLayout(refiner);
    column->addWidget(m_drawing);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("refinerHint"));
    m_hint->setFont(textFont(TextRole::Hint));
    column->addWidget(m_hint);
    m_parameters->setFont(textFont(TextRole::Hint));
    column->addWidget(m_parameters);
    column->addSpacing(8);

    column->addWidget(sectionHead(tr("Training")));
    QGridLayout* training = formGrid();
    m_validation->setSuffix(tr(" %"));
    m_patience->setSuffix(tr(" without gain"));
    addRow(training, tr("Epochs, at most"), m_epochs, tr("One epoch shows every training image once"));
    addRow(training, tr("Batch"), m_batch, tr("Images per step. With 32 the study's network often never leaves one class; 8 is the default"));
    addRow(training, tr("Optimiser"), m_optimizer, tr("SGD in the study"));
    addRow(training, tr("Learning rate"), m_learningRate, tr("0.001 in the study"));
    addRow(training, tr("Momentum"), m_momentum, tr("SGD only; 0.9 in the study"));
    addRow(training, tr("Schedule"), m_schedule, tr("Of the learning rate. Two steps: a tenth from half of the epochs on, a hundredth from three quarters"));
    addRow(training, tr("Weight decay"), m_weightDecay, tr("0 in the study"));
    addRow(training, tr("Pixels"), m_inputScale, tr("What the network gets; 0 to 1 in the study"));
    addRow(training, tr("Validation"), m_validation, tr("Share of the machine-labelled images, drawn at random with the seed"));
    addRow(training, tr("Stop after"), m_patience, tr("Epochs without a lower validation loss"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), m_seed));
    addRow(training, tr("Seed"), m_seed, tr("The same seed gives the same labels"));
    column->addLayout(training);
    column->addSpacing(8);
    column->addWidget(m_labels);
    column->addStretch(1);

    setOptions(RefineOptions{});
    connect(preset, &QToolButton::clicked, this, [this] {
        if (const auto options = refinePreset(QStringLiteral("auto-annotation"))) {
            setOptions(*options);
        }
    });
    for (QSpinBox* box : {m_epochs, m_batch, m_patience, m_inputSize}) {
        connect(box, &QSpinBox::valueChanged, this, &RefineSettings::edited);
    }
    connect(m_teacher, &QComboBox::currentIndexChanged, this, &RefineSettings::edited);
    connect(m_optimizer, &QComboBox::currentIndexChanged, this, [this] {
        m_momentum->setEnabled(chosen<OptimizerKind>(m_optimizer) == OptimizerKind::Sgd);
        emit edited();
    });
    connect(m_dropout, &QDoubleSpinBox::valueChanged, this, &RefineSettings::edited);
    connect(m_stem, &QComboBox::currentIndexChanged, this, &RefineSettings::edited);
    for (QLineEdit* line : {m_conv, m_linear, m_weights}) {
        connect(line, &QLineEdit::textChanged, this, &RefineSettings::edited);
    }
    connect(m_labels, &RefineLabelForm::edited, this, &RefineSettings::edited);
    connect(m_refiner, &QComboBox::activated, this, &RefineSettings::takeUsualSettings);
    auto* browse = m_weights->addAction(themeIcon(QStringLiteral("folder")), QLineEdit::TrailingPosition);
    browse->setText(tr("Choose a file of weights"));
    connect(browse, &QAction::triggered, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Weights"), {}, tr("Weights (*.safetensors *.pt *.pth *.bin)"));
        if (!file.isEmpty()) {
            m_weights->setText(file);
        }
    });
}

void RefineSettings::takeUsualSettings()
{
    RefineOptions options = this->options();
    const RefinerOptions chosenBefore = options.training;
    options.training = RefinerOptions::defaultsFor(chosenBefore.refiner);
    options.training.seed = chosenBefore.seed;
    setOptions(options);
}

void RefineSettings::updateFields()
{
    const QString id = m_refiner->currentData().toString();
    const bool shallow = id == QLatin1String("shallow-cnn");
    const bool head = id == QLatin1String("linear") || id == QLatin1String("mlp");
    m_conv->setEnabled(shallow);
    m_linear->setEnabled(shallow || id == QLatin1String("mlp"));
    m_linear->setPlaceholderText(id == QLatin1String("mlp") ? QStringLiteral("256") : QStringLiteral("250,50"));
    m_stem->setEnabled(!shallow && !head && id != QLatin1String("vgg-small"));
    m_inputSize->setEnabled(!head);
    m_inputScale->setEnabled(!head);
    m_hint->setVisible(head);
    m_hint->setText(head ? tr("A head on the embeddings that CLIP labelled with, trained on all of CLIP's labels, corrects next to nothing: CLIP's rule is itself linear in "
                              "them, and the head learns it again. Give it something else: the most confident labels of each class, your own decisions, or look at the "
                              "pixels with a CNN.")
                         : QString());
}

RefineOptions RefineSettings::options() const
{
    RefineOptions options;
    RefinerOptions& training = options.training;
    training.refiner = m_refiner->currentData().toString();
    training.epochs = m_epochs->value();
    training.batch = m_batch->value();
    training.optimizer = chosen<OptimizerKind>(m_optimizer);
    training.conv = m_conv->text().trimmed();
    training.linear = m_linear->text().trimmed();
    training.weights = m_weights->text().trimmed();
    training.stem = chosen<NetStem>(m_stem);
    training.schedule = chosen<ScheduleKind>(m_schedule);
    training.weightDecay = m_weightDecay->value();
    training.learningRate = m_learningRate->value();
    training.momentum = m_momentum->value();
    training.patience = m_patience->value();
    training.dropout = m_dropout->value();
    training.validationPart = m_validation->value() / 100.0;
    training.inputSize = m_inputSize->value();
    training.inputScale = chosen<InputScale>(m_inputScale);
    training.seed = m_seed->text().toULongLong();
    options.teacher = m_teacher->teacher();
    m_labels->applyTo(options);
    return options;
}

void RefineSettings::setOptions(const RefineOptions& options)
{
    const RefinerOptions& training = options.training;
    m_refiner->setCurrentIndex(std::max(0, m_refiner->findData(training.refiner)));
    m_epochs->setValue(training.epochs);
    m_batch->setValue(training.batch);
    choose(m_optimizer, training.optimizer);
    m_conv->setText(training.conv);
    m_linear->setText(training.linear);
    m_weights->setText(training.weights);
    choose(m_stem, training.stem);
    choose(m_schedule, training.schedule);
    m_weightDecay->setValue(training.weightDecay);
    m_learningRate->setValue(training.learningRate);
    m_momentum->setValue(training.momentum);
    m_patience->setValue(training.patience);
    m_dropout->setValue(training.dropout);
    m_validation->setValue(training.validationPart * 100.0);
    m_inputSize->setValue(training.inputSize);
    choose(m_inputScale, training.inputScale);
    m_labels->show(options);
    m_seed->setText(QString::number(training.seed));
    m_teacher->choose(options.teacher);
    emit edited();
}

void RefineSettings::setRuns(const std::vector<RunRow>& runs)
{
    m_teacher->setRuns(runs);
}

void RefineSettings::showPlan(const Result<NetPlan>& plan)
{
    updateFields();
    m_drawing->setPlan(plan);
    m_parameters->setText(plan ? tr("%1 parameters").arg(thousands(plan->parameters())) : tr("There is no such network"));
}

} // namespace postil::ui
