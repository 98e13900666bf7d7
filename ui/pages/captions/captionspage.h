// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/zeroshot.h"
#include "ui/pages/captions/captionfigures.h"
#include "ui/pages/page.h"

#include <QPointer>

#include <memory>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace postil::ui {

class CaptionTree;
class ClassBars;
class EmptyState;
class EncoderChooser;
class ImageRows;
class NoteBar;
class Panel;
class RunningTask;
class ScoringPanel;

/// Captions become labels: the classes with their captions, the encoder, and what the zero-shot run in use made of them.
class CaptionsPage final : public Page
{
    Q_OBJECT

public:
    explicit CaptionsPage(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<KeyHint> keys() const override;
    void activate() override;

    [[nodiscard]] CaptionTree* tree() const { return m_tree; }
    void labelAll();

private:
    enum Order { Surest, Doubtful };

    [[nodiscard]] QWidget* makeLeft();
    [[nodiscard]] QWidget* makeTemplateRow();
    [[nodiscard]] QWidget* makeFoot();
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] QWidget* makeBusy();
    [[nodiscard]] Panel* makeTypical();
    void fillPresets();
    void connectTree();
    void labelled(const Result<ZeroShotReport>& report);
    void refreshPrompts();
    void refreshState();
    void readFigures();
    void showFigures();
    void showTypical();
    void openClass(int position);
    void openChange(int row);
    void openCell(int trueClass, int predictedClass);
    void openImages(std::vector<ImageId> images, const QString& title);
    void told(const Result<void>& result);

    std::shared_ptr<const CaptionFigures> m_figures;
    int m_pass = 0; ///< answers of earlier passes are dropped
    bool m_stale = true;
    bool m_edited = false; ///< captions differ from those of the run in use, as far as this sitting knows
    QPointer<RunningTask> m_running;

    QPushButton* m_label;
    QLineEdit* m_template = nullptr;
    QToolButton* m_presets = nullptr;
    QPushButton* m_addCaption = nullptr;
    QPushButton* m_addClass = nullptr;
    QPushButton* m_remove = nullptr;
    CaptionTree* m_tree;
    EncoderChooser* m_encoder;
    ScoringPanel* m_scoring;
    QWidget* m_busy = nullptr;
    QLabel* m_busyText = nullptr;
    QProgressBar* m_busyBar = nullptr;
    NoteBar* m_skipped;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Panel* m_barsPanel;
    ClassBars* m_bars;
    Panel* m_changesPanel;
    ImageRows* m_changes;
    ImageRows* m_typical;
    QButtonGroup* m_order = nullptr;
    std::vector<ClassId> m_typicalClasses;
};

} // namespace postil::ui
