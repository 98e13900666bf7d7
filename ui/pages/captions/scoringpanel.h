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

class NoteBar;
class SimilarityChart;

/// How cosines become labels: scale, proportions, threshold of "none of these".
class ScoringPanel final : public QWidget
{
    Q_OBJECT

public:
    enum Proportions { Plain, Equal, Known, Unknown };

    explicit ScoringPanel(QWidget* parent = nullptr);

    /// Puts scale, proportions and threshold into `options`.
    void apply(ZeroShotOptions& options, const std::vector<ClassRow>& classes) const;
    /// Takes a remedy over; `shares` by class position.
    void setScoring(const ScoringOptions& scoring);
    void setShares(std::vector<double> shares); ///< Known; below 0: not known of this class
    [[nodiscard]] const std::vector<double>& shares() const { return m_shares; }
    void setScale(double scale); ///< 0: automatic
    void setFigures(const CaptionFigures& figures, const std::vector<ClassRow>& classes);
    void setSimilarities(const SimilarityHistogram& similarities, double scale);
    void setReadOnly(bool readOnly);
    /// Every class has a yes or no of its own: leaves what is for one label per image away.
    void setSeveral();

signals:
    void changed();        ///< by a person
    void sharesWanted();   ///< "Known…" was pressed

private:
    void makeScale(QVBoxLayout* column);
    void makeProportions(QVBoxLayout* column);
    void makeThreshold(QVBoxLayout* column);
    void showThreshold();

    QDoubleSpinBox* m_scale;
    QLabel* m_scaleInUse;
    QButtonGroup* m_proportions;
    std::vector<double> m_shares;
    int m_before = Plain;
    QCheckBox* m_reject;
    QDoubleSpinBox* m_threshold;
    QLabel* m_rejected;
    SimilarityChart* m_similarities;
    NoteBar* m_good;
    std::vector<QWidget*> m_fields;
    std::vector<QWidget*> m_competing; ///< only where classes compete for an image
    bool m_several = false;
};

} // namespace postil::ui
