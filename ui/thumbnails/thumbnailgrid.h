// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/thumbnails/cellpainter.h"
#include "ui/thumbnails/gridcursor.h"
#include "ui/thumbnails/gridheader.h"
#include "ui/thumbnails/gridlayout.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QStringList>

#include <functional>
#include <vector>

namespace postil::ui {

class ImageLoader;
class ProjectSession;

/// The thumbnail grid: fixed cells, any number of images, sections with headers. Cells are numbered through all sections
/// ("index"); "row" is the image's place in the session's LabelView.
/// Mouse: click selects, Ctrl toggles, Shift extends, dragging selects a rectangle, double click activates; a header's
/// check selects its group, the rest of a header folds it. Keys: arrows, Page, Home, End move and select, with Ctrl only
/// move, with Shift extend; Ctrl+A selects everything shown, Esc lets go. Other keys go on to the parent.
class ThumbnailGrid final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Look = std::function<CellLook(qsizetype row)>;

    ThumbnailGrid(ProjectSession& session, ImageLoader& images, const QString& accessibleName, QWidget* parent = nullptr);

    void setLook(Look look) { m_look = std::move(look); }
    void setLetters(const QStringList& letters) { m_letters = letters; }
    /// `headerNote` is asked when a header is painted: "88 seen".
    void setHeaderNote(std::function<QString(const GridSection&)> note) { m_headerNote = std::move(note); }
    /// Replaces the content; current image and selection stay where their images still are.
    void setSections(std::vector<GridSection> sections);
    [[nodiscard]] const std::vector<GridSection>& sections() const { return m_sections; }
    void setImageSize(int size); ///< 48, 64, 96 or 128 pixels
    [[nodiscard]] int imageSize() const { return m_imageSize; }

    [[nodiscard]] qsizetype count() const { return m_layout.count(); }
    [[nodiscard]] qsizetype rowAt(qsizetype index) const;
    [[nodiscard]] qsizetype indexOf(qsizetype row) const; ///< -1: not shown; walks the sections
    [[nodiscard]] qsizetype currentIndex() const { return m_cursor.current(); } ///< -1: none
    [[nodiscard]] qsizetype currentRow() const { return currentIndex() < 0 ? -1 : rowAt(currentIndex()); }
    void setCurrentIndex(qsizetype index, bool select = false);

    [[nodiscard]] qsizetype selectedCount() const { return m_cursor.selection().count(); }
    [[nodiscard]] std::vector<qsizetype> selectedRows() const; ///< in the order shown
    [[nodiscard]] bool isSelected(qsizetype index) const { return m_cursor.selection().contains(index); }
    /// The selection is one image and was made by moving with the keys: deciding it moves on to the next.
    [[nodiscard]] bool isStepping() const { return m_cursor.isStepping(); }
    void selectAll();
    void clearSelection();

    [[nodiscard]] std::vector<qsizetype> visibleRows() const; ///< of the cells that are wholly in sight
    [[nodiscard]] QRect cellRect(qsizetype index) const;      ///< in the viewport
    [[nodiscard]] QRect headerRect(std::size_t section) const;
    /// What a screen reader says: file, label, source, marks.
    [[nodiscard]] QString describe(qsizetype index) const;

signals:
    void currentChanged(qsizetype row); ///< -1: none
    void selectionChanged();
    void activated(qsizetype row);
    void scrolled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void relayout();
    void pushSections();
    [[nodiscard]] QPoint toContent(const QPoint& point) const;
    void reveal(qsizetype index);
    void showCurrent(bool selectionMoved);
    void pressHeader(int section, const QPoint& point);
    void dragTo(const QPoint& point);
    void paintHeader(QPainter& painter, std::size_t section, const QRect& rect) const;
    [[nodiscard]] GroupCheck selectedIn(std::size_t section) const;
    void announceCurrent();
    void imageReady(ImageId id);

    ProjectSession& m_session;
    ImageLoader& m_images;
    Look m_look;
    QStringList m_letters;
    std::function<QString(const GridSection&)> m_headerNote;
    std::vector<GridSection> m_sections;
    GridLayout m_layout;
    GridCursor m_cursor;
    int m_imageSize = 64;
    qsizetype m_hovered = -1;
    int m_hoveredHeader = -1;

    bool m_pressed = false;
    bool m_dragging = false;
    QPoint m_pressPoint; ///< content coordinates
    QPoint m_dragPoint;
    QBasicTimer m_autoScroll;
};

} // namespace postil::ui
