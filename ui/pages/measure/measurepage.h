// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include "core/workflow/measure.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace postil::ui {

class AgreementPanel;
class ConfusionTable;
class EmptyState;
class FindingsTable;
class Panel;
class ReliabilityChart;
class VoicesPanel;
struct MeasuredFigures;

/// What the labels are worth: the three voices against the yardstick with intervals, confusion, reliability; agreement
/// between voices apart from it.
class MeasurePage final : public Page
{
    Q_OBJECT

public:
    explicit MeasurePage(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<KeyHint> keys() const override;
    void activate() override;

private:
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] Panel* makeConfusion();
    [[nodiscard]] Panel* makeReliability();
    [[nodiscard]] QWidget* makeInspector();
    void measureAgain();
    void showFigures(const std::shared_ptr<MeasuredFigures>& figures);
    void showVoice();
    void showCell(int trueClass, int predictedClass);
    void showFindings(const MeasureReport& report);
    void showClass(int position);
    void openImages();
    [[nodiscard]] std::vector<ImageId> imagesAnsweredWrong(int position) const;
    [[nodiscard]] std::vector<ImageId> imagesOfCell(int trueClass, int predictedClass) const;
    [[nodiscard]] const MeasureReport* shown() const;
    void copyTable() const;

    std::shared_ptr<MeasuredFigures> m_figures;
    MeasuredVoice m_voice = MeasuredVoice::Label;
    int m_pass = 0; ///< answers of earlier passes are dropped
    bool m_stale = true;
    std::pair<int, int> m_cell{-1, -1}; ///< in multi-label projects a class, twice

    QComboBox* m_split;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    VoicesPanel* m_voices;
    AgreementPanel* m_agreement;
    Panel* m_confusionPanel;
    ConfusionTable* m_confusion;
    FindingsTable* m_findings;
    ReliabilityChart* m_reliability;
    QLabel* m_reliabilityText;
    QLabel* m_yardstick;
    QLabel* m_perClass;
    QLabel* m_cellText;
    QPushButton* m_openCell;
    std::vector<QToolButton*> m_voiceButtons;
};

} // namespace postil::ui
