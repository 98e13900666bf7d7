// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/refinelabelform.h"

#include "ui/widgets/formfields.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace postil::ui {

RefineLabelForm::RefineLabelForm(QWidget* parent)
    : QWidget(parent)
    , m_loss(choices<LossKind>({tr("Cross-entropy"), tr("Generalised (GCE)"), tr("Early learning (ELR)")}))
    , m_gceQ(decimal(0.001, 1, 3))
    , m_elrBeta(decimal(0, 0.9999, 4))
    , m_elrLambda(decimal(0, 1000, 2))
    , m_subset(new QComboBox)
    , m_humanWeight(decimal(0.01, 1000, 2))
    , m_stopping(choices<StoppingRule>({tr("Validation loss"), tr("Agreement with people"), tr("Tuning images")}))
    , m_smoothing(decimal(0, 0.99, 2))
    , m_classWeights(new QComboBox)
    , m_ordinal(new QCheckBox(tr("Classes are grades")))
    , m_flipHorizontal(new QCheckBox(tr("left and right")))
    , m_flipVertical(new QCheckBox(tr("top and bottom")))
    , m_shift(decimal(0, 0.5, 2))
    , m_rotate(decimal(0, 180, 0))
    , m_intensity(decimal(0, 1, 2))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_subset->addItem(tr("All"), false);
    m_subset->addItem(tr("Most confident"), true);
    m_classWeights->addItem(tr("None"), false);
    m_classWeights->addItem(tr("Balanced"), true);
    m_rotate->setSuffix(tr("°"));

    column->addWidget(sectionHead(tr("Wrong labels")));
    QGridLayout* labels = formGrid();
    addRow(labels, tr("Loss"), m_loss, tr("Cross-entropy in the study; the other two learn less from labels that do not fit the rest"));
    addRow(labels, tr("q of GCE"), m_gceQ, tr("0 would be cross-entropy, 1 is the mean absolute error"));
    addRow(labels, tr("Memory of ELR"), m_elrBeta, tr("How long earlier predictions count"));
    addRow(labels, tr("Weight of ELR"), m_elrLambda, tr("Of the part that holds on to earlier predictions"));
    addRow(labels, tr("Machine labels"), m_subset, tr("Most confident: of each class equally many, 30 % of an even share"));
    addRow(labels, tr("Weight of decisions"), m_humanWeight, tr("An image that you decided counts so much more than one that a machine labelled"));
    addRow(labels, tr("Stop by"), m_stopping,
           tr("Validation loss, as in the study, sees CLIP's labels alone. Agreement with people keeps a part of your decisions out of the training to compare with. "
              "Tuning images: tuning gold, else reference labels of the val split"));
    addRow(labels, tr("Label smoothing"), m_smoothing, tr("Share spread over all classes"));
    addRow(labels, tr("Class weights"), m_classWeights, tr("Balanced: rare classes weigh as much as frequent ones"));
    addRow(labels, tr("Order"), m_ordinal, tr("Learns the steps between grades in the order of the classes"));
    column->addLayout(labels);

    column->addWidget(sectionHead(tr("Random changes")));
    QGridLayout* changes = formGrid();
    addRow(changes, tr("Mirror"), m_flipHorizontal, tr("Half of the images. Left is not right in a body: think twice"));
    addRow(changes, tr("Turn over"), m_flipVertical, tr("Half of the images"));
    addRow(changes, tr("Shift"), m_shift, tr("At most, as a share of the side"));
    addRow(changes, tr("Rotate"), m_rotate, tr("At most, in degrees"));
    addRow(changes, tr("Intensity"), m_intensity, tr("Largest change of contrast and brightness"));
    column->addLayout(changes);

    for (QComboBox* box : {m_loss, m_subset, m_stopping, m_classWeights}) {
        connect(box, &QComboBox::currentIndexChanged, this, &RefineLabelForm::edited);
    }
    connect(m_loss, &QComboBox::currentIndexChanged, this, &RefineLabelForm::updateEnabled);
    connect(m_ordinal, &QCheckBox::toggled, this, &RefineLabelForm::updateEnabled);
    connect(m_ordinal, &QCheckBox::toggled, this, &RefineLabelForm::edited);
    updateEnabled();
}

void RefineLabelForm::updateEnabled()
{
    const LossKind loss = chosen<LossKind>(m_loss);
    m_gceQ->setEnabled(loss == LossKind::Gce);
    m_elrBeta->setEnabled(loss == LossKind::Elr);
    m_elrLambda->setEnabled(loss == LossKind::Elr);
    m_loss->setEnabled(!m_ordinal->isChecked());
}

void RefineLabelForm::applyTo(RefineOptions& options) const
{
    RefinerOptions& training = options.training;
    training.answers = m_ordinal->isChecked() ? AnswerKind::Ordinal : AnswerKind::OneClass;
    training.loss = m_ordinal->isChecked() ? LossKind::CrossEntropy : chosen<LossKind>(m_loss);
    training.gceQ = m_gceQ->value();
    training.elrBeta = m_elrBeta->value();
    training.elrLambda = m_elrLambda->value();
    training.earlyStopping = chosen<StoppingRule>(m_stopping);
    training.labelSmoothing = m_smoothing->value();
    training.balanceClasses = m_classWeights->currentData().toBool();
    training.augment = {m_flipHorizontal->isChecked(), m_flipVertical->isChecked(), m_shift->value(), m_rotate->value(), m_intensity->value()};
    options.confidentSubset = m_subset->currentData().toBool();
    options.humanWeight = m_humanWeight->value();
}

void RefineLabelForm::show(const RefineOptions& options)
{
    const RefinerOptions& training = options.training;
    m_ordinal->setChecked(training.answers == AnswerKind::Ordinal);
    choose(m_loss, training.loss);
    m_gceQ->setValue(training.gceQ);
    m_elrBeta->setValue(training.elrBeta);
    m_elrLambda->setValue(training.elrLambda);
    choose(m_stopping, training.earlyStopping);
    m_smoothing->setValue(training.labelSmoothing);
    m_classWeights->setCurrentIndex(training.balanceClasses ? 1 : 0);
    m_flipHorizontal->setChecked(training.augment.flipHorizontal);
    m_flipVertical->setChecked(training.augment.flipVertical);
    m_shift->setValue(training.augment.shift);
    m_rotate->setValue(training.augment.rotate);
    m_intensity->setValue(training.augment.intensity);
    m_subset->setCurrentIndex(options.confidentSubset ? 1 : 0);
    m_humanWeight->setValue(options.humanWeight);
}

} // namespace postil::ui
