// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/captions/captionfigures.h"

#include <QWidget>

class QLabel;

namespace postil::ui {

class ConfusionTable;

/// How right the labels are where the answer is known, and on which images that stands: those that may steer, never those that
/// report.
class SteeringPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SteeringPanel(QWidget* parent = nullptr);
    void setFigures(const CaptionFigures& figures, const std::vector<ClassRow>& classes);

signals:
    void cellOpened(int trueClass, int predictedClass);

private:
    QLabel* m_head = nullptr;
    QLabel* m_accuracy;
    QLabel* m_range;
    QLabel* m_change;
    QLabel* m_where;
    ConfusionTable* m_confusion;
    QLabel* m_hint;
};

} // namespace postil::ui
