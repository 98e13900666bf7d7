// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include "core/workflow/refine.h"
#include "ui/charts/curveschart.h"

class QLabel;
class QPushButton;

namespace postil::ui {

class FigureTile;
class FlipFeed;
class NetworkActs;
class NoteBar;
class RefineJob;
class RefineSettings;
class RunTable;

/// Train a refiner on the zero-shot labels, watch it live, stop and resume it, choose the run whose labels count.
class RefinePage final : public Page
{
    Q_OBJECT

public:
    explicit RefinePage(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<KeyHint> keys() const override;
    void activate() override;

private:
    [[nodiscard]] QWidget* makeLeft();
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] QWidget* makeInspector();
    void connectJob();
    void train();
    void resume();
    void backToBest();
    void goOn(bool toBest); ///< with the interrupted training
    void ended(const Result<RefineReport>& report);
    void use(RunId run);
    void refresh();
    void refreshButtons();
    void refreshParameters();
    void showRun(const RunRow& run);
    void showCurves(int epochs, int best);
    void showCorrections();
    void clearCurves();

    RefineJob* m_job;
    RefineSettings* m_settings;
    QPushButton* m_train;
    QPushButton* m_stop;
    QPushButton* m_resume;
    QPushButton* m_backToBest;
    QPushButton* m_reviewAll;
    FigureTile* m_epoch;
    FigureTile* m_timeLeft;
    FigureTile* m_loss;
    FigureTile* m_overturned;
    FigureTile* m_accuracy;
    CurvesChart* m_lossChart;
    CurvesChart* m_shareChart;
    RunTable* m_runs;
    NetworkActs* m_network;
    FlipFeed* m_feed;
    QLabel* m_feedHint;
    NoteBar* m_advice;
    NoteBar* m_nothing;
    std::vector<EpochRow> m_rows;
    int m_best = 0;
    int m_planned = 0;
    qint64 m_flips = 0;
    qint64 m_startedMs = 0;
    int m_startedEpoch = 0;
};

} // namespace postil::ui
