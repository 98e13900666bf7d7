// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/refine.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace postil::ui {

/// What a refinement does about wrong labels, and how training images change at random.
class RefineLabelForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RefineLabelForm(QWidget* parent = nullptr);
    void applyTo(RefineOptions& options) const;
    void show(const RefineOptions& options);

signals:
    void edited();

private:
    void updateEnabled();

    QComboBox* m_loss;
    QDoubleSpinBox* m_gceQ;
    QDoubleSpinBox* m_elrBeta;
    QDoubleSpinBox* m_elrLambda;
    QComboBox* m_subset;
    QDoubleSpinBox* m_humanWeight;
    QComboBox* m_stopping;
    QDoubleSpinBox* m_smoothing;
    QComboBox* m_classWeights;
    QCheckBox* m_ordinal;
    QCheckBox* m_flipHorizontal;
    QCheckBox* m_flipVertical;
    QDoubleSpinBox* m_shift;
    QDoubleSpinBox* m_rotate;
    QDoubleSpinBox* m_intensity;
};

} // namespace postil::ui
