// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/reviewqueue.h"
#include "ui/models/voicetables.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace postil::ui {

class EmptyState;
class ImageStage;
class KeyStrip;
class ReviewActs;
class ReviewFilterBar;
class ReviewInspector;
class ReviewSidebar;
class ThumbnailGrid;

/// The sweep: a queue's thumbnails grouped by proposed class, decided by key. The grid is built when the page is entered
/// or the queue changes; decided images stay in place until then, so that nothing jumps under the hand.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<KeyHint> keys() const override;
    void activate() override;
    void open(const PageRequest& request) override;

    [[nodiscard]] ThumbnailGrid* grid() const { return m_grid; }
    [[nodiscard]] Queue queue() const { return m_queue; }
    void setQueue(Queue queue);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHeader();
    void connectActs();
    void rebuild();
    void chooseQueue();
    void fillGrid();
    void explainEmpty();
    void refreshCounts();
    void refreshHints();
    void refreshButtons();
    void refreshInspector();
    void findCorrections();
    void confirm();
    void skip();
    [[nodiscard]] ReviewQueue model() const;
    [[nodiscard]] std::vector<QueueGroup> groups() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] bool isLarge() const;
    [[nodiscard]] bool isFiltered() const;
    void moveOn(const std::vector<qsizetype>& decided);
    void showUndone(const Change& change);
    void showLarge(bool on);
    void labelsChanged();
    [[nodiscard]] std::vector<KeyHint> answerKeys() const; ///< of multi-label projects
    [[nodiscard]] bool handleDigit(const QKeyEvent* event);

    VoiceTables m_tables;
    std::vector<bool> m_corrections; ///< by row
    Queue m_queue = Queue::Corrections;
    ClassId m_class;               ///< only images under this class; invalid: all
    std::vector<ImageId> m_picked; ///< Queue::Picked
    QString m_pickedTitle;
    QStringList m_letters;
    bool m_queueChosen = false;    ///< by a person; until then the page picks a queue that has something
    qint64 m_queueSize = 0;

    ReviewSidebar* m_sidebar;
    ReviewInspector* m_inspectorWidget;
    ThumbnailGrid* m_grid;
    ImageStage* m_large;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    KeyStrip* m_hints;
    QPushButton* m_confirm;
    QToolButton* m_undo;
    QToolButton* m_redo;
    ReviewFilterBar* m_bar;
    ReviewActs* m_acts;
};

} // namespace postil::ui
