// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/zeroshot.h"
#include "ui/pages/captions/captionfigures.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QVBoxLayout;

namespace postil::ui {

class ConfusionTable;
class NoteBar;
class RowList;

/// Right column of Captions: how cosines become labels, what that gave, and the zero-shot runs to go back to.
class ScoringPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoringPanel(QWidget* parent = nullptr);

    /// Puts scale, proportions and threshold into `options`.
    void apply(ZeroShotOptions& options, const std::vector<ClassRow>& classes) const;
    void setFigures(const CaptionFigures& figures, const std::vector<ClassRow>& classes);
    void setReadOnly(bool readOnly);

signals:
    void useWanted(postil::RunId run);
    void cellOpened(int trueClass, int predictedClass);

private:
    enum Proportions { Plain, Equal, Unknown };
    void makeScoring(QVBoxLayout* column);
    void showAccuracy(const CaptionFigures& figures, const std::vector<ClassRow>& classes);
    void showCollapse(const CaptionFigures& figures, const std::vector<ClassRow>& classes);

    QDoubleSpinBox* m_scale;
    QButtonGroup* m_proportions;
    QCheckBox* m_reject;
    QDoubleSpinBox* m_threshold;
    NoteBar* m_good;
    NoteBar* m_collapse;
    QLabel* m_yardstick = nullptr;
    QLabel* m_accuracy;
    QLabel* m_range;
    QLabel* m_noReference;
    ConfusionTable* m_confusion;
    QLabel* m_confusionHint;
    RowList* m_runs;
};

} // namespace postil::ui
