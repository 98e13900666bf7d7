// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/reviewqueue.h"
#include "ui/models/voicetables.h"
#include "ui/pages/page.h"
#include "ui/thumbnails/cellpainter.h"

#include <QSet>
#include <QTimer>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace postil::ui {

class EmptyState;
class ImageStage;
class KeyStrip;
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

    /// Acts on the selection, else on the current image; moves on when it was reached by stepping.
    void giveClass(int position);
    void giveRanked(int rank); ///< 0-based among the model's best five of the current image
    void confirm();            ///< the selection, or with none everything undecided in sight
    void exclude();
    void secondLook();
    void skip();
    void rejectSuggestion();   ///< back to what CLIP said, where the refiner said otherwise; else a second look

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeFilterBar();
    void buildHeader();
    void rebuild();
    void refreshCounts();
    void refreshHints();
    void refreshButtons();
    void refreshInspector();
    void findCorrections();
    [[nodiscard]] ReviewQueue model() const;
    [[nodiscard]] CellLook look(qsizetype row) const;
    [[nodiscard]] std::vector<qsizetype> targets() const;
    [[nodiscard]] std::vector<ImageId> idsOf(const std::vector<qsizetype>& rows) const;
    void decideRows(const std::vector<qsizetype>& rows, const std::vector<Decision>& decisions);
    void decideAll(const Decision& decision);
    void moveOn(const std::vector<qsizetype>& decided);
    void showUndone(const Change& change);
    void showLarge(bool on);
    void labelsChanged();
    [[nodiscard]] bool handleDigit(const QKeyEvent* event);

    VoiceTables m_tables;
    std::vector<bool> m_corrections; ///< by row
    Queue m_queue = Queue::Corrections;
    QueueFilter m_filter;
    QueueOrder m_order = QueueOrder::MostDoubtful;
    std::vector<ImageId> m_picked; ///< Queue::Picked
    QString m_pickedTitle;
    QStringList m_letters;
    bool m_acting = false;         ///< a change on the way is ours, not an undo
    bool m_stale = true;           ///< images, classes or runs changed while hidden
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
    QToolButton* m_undecidedChip;
    QLineEdit* m_search;
    class QLabel* m_selectedLabel;
};

} // namespace postil::ui
