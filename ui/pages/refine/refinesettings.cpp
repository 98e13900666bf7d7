// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/refinesettings.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

QSpinBox* spin(int low, int high)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

QDoubleSpinBox* decimal(double low, double high, int digits)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(low, high);
    box->setDecimals(digits);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

void addRow(QGridLayout* grid, const QString& name, QWidget* field, const QString& tip)
{
    const int row = grid->rowCount();
    QLabel* label = roleLabel(name);
    label->setBuddy(field);
    field->setAccessibleName(name);
    field->setToolTip(tip);
    label->setToolTip(tip);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

QGridLayout* formGrid()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(1, 124);
    return grid;
}

} // namespace

RefineSettings::RefineSettings(QWidget* parent)
    : QWidget(parent)
    , m_refiner(new QComboBox)
    , m_teacher(new QComboBox)
    , m_parameters(roleLabel({}))
    , m_epochs(spin(1, 100000))
    , m_batch(spin(1, 65536))
    , m_optimizer(new QComboBox)
    , m_learningRate(decimal(0.0000001, 100, 7))
    , m_momentum(decimal(0, 0.9999, 4))
    , m_patience(spin(1, 100000))
    , m_dropout(decimal(0, 0.99, 2))
    , m_validation(decimal(1, 90, 0))
    , m_inputSize(spin(12, 1024))
    , m_inputScale(new QComboBox)
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
    m_refiner->addItem(tr("Shallow CNN"), QStringLiteral("shallow-cnn"));
    addRow(refiner, tr("Model"), m_refiner, tr("Two convolutions and three linear layers, as in the study"));
    addRow(refiner, tr("Learns from"), m_teacher, tr("The zero-shot run whose labels are the truth of the training; your decisions override it"));
    addRow(refiner, tr("Input size"), m_inputSize, tr("Pixels, square; other images are resized by area"));
    column->addLayout(refiner);
    m_parameters->setFont(textFont(TextRole::Hint));
    column->addWidget(m_parameters);
    column->addSpacing(8);

    column->addWidget(sectionHead(tr("Training")));
    QGridLayout* training = formGrid();
    m_optimizer->addItem(tr("SGD"), int(OptimizerKind::Sgd));
    m_optimizer->addItem(tr("Adam"), int(OptimizerKind::Adam));
    m_inputScale->addItem(tr("0 to 1"), int(InputScale::Unit));
    m_inputScale->addItem(tr("0 to 255"), int(InputScale::Raw));
    m_validation->setSuffix(tr(" %"));
    m_patience->setSuffix(tr(" without gain"));
    addRow(training, tr("Epochs, at most"), m_epochs, tr("One epoch shows every training image once"));
    addRow(training, tr("Batch"), m_batch, tr("Images per step. With 32 the study's network often never leaves one class; 8 is the default"));
    addRow(training, tr("Optimiser"), m_optimizer, tr("SGD in the study"));
    addRow(training, tr("Learning rate"), m_learningRate, tr("0.001 in the study"));
    addRow(training, tr("Momentum"), m_momentum, tr("SGD only; 0.9 in the study"));
    addRow(training, tr("Dropout"), m_dropout, tr("Before each linear layer; 0.5 in the study"));
    addRow(training, tr("Pixels"), m_inputScale, tr("Divided by 255, or as they are"));
    addRow(training, tr("Validation"), m_validation, tr("Share of the machine-labelled images, drawn at random with the seed"));
    addRow(training, tr("Stop after"), m_patience, tr("Epochs without a lower validation loss"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), m_seed));
    addRow(training, tr("Seed"), m_seed, tr("The same seed gives the same labels"));
    column->addLayout(training);
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
        m_momentum->setEnabled(m_optimizer->currentData().toInt() == int(OptimizerKind::Sgd));
        emit edited();
    });
}

RefineOptions RefineSettings::options() const
{
    RefineOptions options;
    RefinerOptions& training = options.training;
    training.refiner = m_refiner->currentData().toString();
    training.epochs = m_epochs->value();
    training.batch = m_batch->value();
    training.optimizer = OptimizerKind(m_optimizer->currentData().toInt());
    training.learningRate = m_learningRate->value();
    training.momentum = m_momentum->value();
    training.patience = m_patience->value();
    training.dropout = m_dropout->value();
    training.validationPart = m_validation->value() / 100.0;
    training.inputSize = m_inputSize->value();
    training.inputScale = InputScale(m_inputScale->currentData().toInt());
    training.seed = m_seed->text().toULongLong();
    options.teacher = m_teacher->currentData().toString();
    return options;
}

void RefineSettings::setOptions(const RefineOptions& options)
{
    const RefinerOptions& training = options.training;
    m_refiner->setCurrentIndex(std::max(0, m_refiner->findData(training.refiner)));
    m_epochs->setValue(training.epochs);
    m_batch->setValue(training.batch);
    m_optimizer->setCurrentIndex(m_optimizer->findData(int(training.optimizer)));
    m_learningRate->setValue(training.learningRate);
    m_momentum->setValue(training.momentum);
    m_patience->setValue(training.patience);
    m_dropout->setValue(training.dropout);
    m_validation->setValue(training.validationPart * 100.0);
    m_inputSize->setValue(training.inputSize);
    m_inputScale->setCurrentIndex(m_inputScale->findData(int(training.inputScale)));
    m_seed->setText(QString::number(training.seed));
    if (const int teacher = m_teacher->findData(options.teacher); teacher >= 0) {
        m_teacher->setCurrentIndex(teacher);
    }
    emit edited();
}

void RefineSettings::setTeachers(const QStringList& names)
{
    const QString chosen = m_teacher->currentData().toString();
    const QSignalBlocker quiet(m_teacher);
    m_teacher->clear();
    m_teacher->addItem(tr("run in use"), QString());
    for (const QString& name : names) {
        m_teacher->addItem(name, name);
    }
    m_teacher->setCurrentIndex(std::max(0, m_teacher->findData(chosen)));
}

void RefineSettings::setParameters(const QString& text)
{
    m_parameters->setText(text);
}

} // namespace postil::ui
