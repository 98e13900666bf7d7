// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace postil::ui {

/// One image on a dark ground: enlarged by whole multiples with its pixels kept, or fitted. Dragging with the right button
/// sets the window (sideways) and the level (up and down); the wheel zooms; a double click goes back to the start.
class ImageStage final : public QWidget
{
    Q_OBJECT

public:
    explicit ImageStage(QWidget* parent = nullptr);

    void setImage(const QImage& image); ///< null: nothing to show; keeps window and level
    void setMessage(const QString& text);
    [[nodiscard]] const QImage& image() const { return m_image; }

    /// Grey values [level - window/2, level + window/2] of 0…255 are spread over black to white; 255 / 127.5 = as it is.
    void setWindowLevel(double window, double level);
    [[nodiscard]] double windowWidth() const { return m_window; }
    [[nodiscard]] double level() const { return m_level; }
    void reset();
    void setInverted(bool inverted);
    [[nodiscard]] QString zoomText() const; ///< "3×"
    [[nodiscard]] QSize sizeHint() const override { return {320, 216}; }

signals:
    void windowLevelChanged();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void apply();
    [[nodiscard]] double scale() const;

    QImage m_image;
    QImage m_shown; ///< after window and level
    QString m_message;
    double m_window = 255;
    double m_level = 127.5;
    bool m_inverted = false;
    int m_zoomSteps = 0;
    QPointF m_shift;
    QPoint m_last;
};

} // namespace postil::ui
