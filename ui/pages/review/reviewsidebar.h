// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/reviewqueue.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace postil::ui {

class RowList;

/// Left column of Review: queues with counts, the classes of the queue, progress and time left.
class ReviewSidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewSidebar(QWidget* parent = nullptr);

    void setCounts(const std::array<qint64, queueCount>& counts);
    void setQueue(Queue queue);
    struct ClassCount {
        ClassId id;
        int position = -1;
        QString letter;
        QString name;
        qint64 images = 0;
    };
    void setClasses(const QString& head, const std::vector<ClassCount>& classes, ClassId chosen);
    void setProgress(qint64 seen, qint64 total);
    /// A decision of `images` images at this moment: feeds the "22 a minute" estimate.
    void noteDecision(qint64 images);

signals:
    void queueChosen(postil::ui::Queue queue);
    void classChosen(postil::ClassId id); ///< invalid: all classes

private:
    RowList* m_queues;
    QWidget* m_classHead;
    QLabel* m_classHeadText;
    RowList* m_classes;
    QLabel* m_seen;
    QProgressBar* m_bar;
    QLabel* m_pace;
    QElapsedTimer m_since; ///< first decision of this sitting
    qint64 m_decided = 0;
    qint64 m_left = 0;
};

[[nodiscard]] QString queueTitle(Queue queue);

} // namespace postil::ui
