// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/zeroshot.h"
#include "ui/models/livescoring.h"
#include "ui/pages/captions/captionfigures.h"
#include "ui/pages/page.h"

#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace postil::ui {

class CaptionColumn;
class CaptionTree;
class EmptyState;
class NoteBar;
class RemedyBar;
class ResultView;
class ReturnsPanel;
class RunningTask;
class ScoringPanel;
class SteeringPanel;

/// Captions become labels while they are typed: the classes with their captions at the left, what they label in the middle, how it is
/// scored and how right it is at the right. Nothing is a run until it is kept.
class CaptionsPage final : public Page
{
    Q_OBJECT

public:
    explicit CaptionsPage(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<KeyHint> keys() const override;
    void activate() override;
    void leave() override;

    [[nodiscard]] CaptionTree* tree() const;
    [[nodiscard]] LiveScoring* live() const { return m_live; }
    void labelAll();

private:
    [[nodiscard]] QWidget* makeBusy();
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] QWidget* makeInspector();
    void connectParts();
    void connectLive();
    void ask();
    [[nodiscard]] Result<LiveRequest> request() const;
    void askShares();
    void answered(const std::shared_ptr<const LiveAnswer>& answer);
    void studied(const CaptionStudy& study);
    void applyRemedy(const Remedy& remedy);
    void keepCaptions();
    void labelled(const Result<ZeroShotReport>& report);
    void readStored();
    void showFigures(const CaptionFigures& figures);
    void refreshState();
    void openImages(std::vector<ImageId> images, const QString& title);
    void told(const Result<void>& result);

    LiveScoring* m_live;
    std::shared_ptr<const LiveAnswer> m_answer; ///< null: not live
    std::optional<Remedy> m_trying;
    StoredCaptions m_stored;
    int m_pass = 0; ///< answers of earlier readings are dropped
    bool m_stale = true;
    QString m_notLive; ///< why labels are not scored while typing
    QPointer<RunningTask> m_running;

    QPushButton* m_label;
    CaptionColumn* m_column;
    ScoringPanel* m_scoring;
    SteeringPanel* m_steering;
    ReturnsPanel* m_returns;
    QWidget* m_busy = nullptr;
    QLabel* m_busyText = nullptr;
    QProgressBar* m_busyBar = nullptr;
    NoteBar* m_skipped;
    RemedyBar* m_remedies;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ResultView* m_result;
};

} // namespace postil::ui
