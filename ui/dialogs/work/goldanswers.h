// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/history.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace postil::ui {

class ImageLoader;
class ImageStage;
class ProjectSession;
class TaskRunner;

/// One unanswered gold image after the other, in an order of chance, and a key for each class. Shows nothing else about the image.
class GoldAnswers final : public QWidget
{
    Q_OBJECT

public:
    GoldAnswers(ProjectSession& session, TaskRunner& tasks, QWidget* parent = nullptr);
    void refresh(); ///< classes, drawn images and answers may have changed
    [[nodiscard]] ImageId current() const { return m_current; } ///< invalid: all are answered

signals:
    void failed(const postil::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeClassButtons();
    void giveClass(int position);
    void give(const Decision& answer);
    void skip();
    void takeBack();
    void showCurrent();
    void showProgress();
    void step();

    ProjectSession& m_session;
    ImageLoader* m_images;
    ImageStage* m_stage;
    QLabel* m_progress;
    QProgressBar* m_bar;
    QGridLayout* m_classes;
    QPushButton* m_none;
    QPushButton* m_skip;
    QPushButton* m_undo;
    QList<QPushButton*> m_classButtons;
    std::vector<ImageId> m_order;  ///< all of the gold set
    std::vector<ImageId> m_given;  ///< answered here, the last one last
    ImageId m_current;
};

} // namespace postil::ui
