// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;
class QVBoxLayout;

namespace postil::ui {

class ImageStage;
class MemberStrip;
class VoiceTables;
class VoicesModel;
class WhyPanel;

/// Right column of Review: the current image large, three voices side by side, the captions it resembles, surest members
/// of the candidate classes, and its history.
class ReviewInspector final : public QWidget
{
    Q_OBJECT

public:
    ReviewInspector(PageContext& context, VoiceTables& tables, QWidget* parent = nullptr);

    /// `place`: "2 of 3" of a selection, may be empty. Row -1: no image.
    void showRow(qsizetype row, const QString& place);
    void refresh(); ///< labels, runs or classes changed
    [[nodiscard]] ImageStage* stage() const { return m_stage; }

signals:
    void classChosen(int position);
    void failed(const postil::Error& error); ///< a caption could not be switched

private:
    QWidget* makeWindowLevel();
    void showHistory();
    void showMembers();
    void showWhy();

    PageContext& m_context;
    VoiceTables& m_tables;
    qsizetype m_row = -1;
    QLabel* m_name;
    QLabel* m_facts;
    ImageStage* m_stage;
    QSlider* m_window;
    QSlider* m_level;
    QLabel* m_zoom;
    QLabel* m_margin = nullptr;
    VoicesModel* m_voices;
    QToolButton* m_whyButton;
    WhyPanel* m_why;
    MemberStrip* m_members;
    QWidget* m_history;
    QVBoxLayout* m_historyRows;
};

/// Two rows of small pictures: members of a class that the chosen voice is surest of.
class MemberStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit MemberStrip(PageContext& context, QWidget* parent = nullptr);
    struct Line {
        int position = 0;
        QString letter;
        QString name;
        std::vector<qsizetype> rows;
    };
    void setLines(std::vector<Line> lines);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PageContext& m_context;
    std::vector<Line> m_lines;
};

} // namespace postil::ui
