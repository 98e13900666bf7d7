// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QRect>
#include <QWidget>

#include <vector>

namespace postil::ui {

struct PageContext;

/// Small pictures in labelled rows or groups: the most typical images of each class, the images that changed sides. A click
/// (or arrow keys and Enter) on a row opens its images.
class ImageRows final : public QWidget
{
    Q_OBJECT

public:
    enum class Flow { Rows, Groups }; ///< one below the other, label at the left; or side by side, label above

    struct Row {
        static constexpr int noClass = -2;
        int from = noClass; ///< class position before the arrow, -1 = none of these
        int to = 0;
        QString text;       ///< class name, or a count
        std::vector<qsizetype> pictures; ///< rows of LabelView; as many are shown as fit
    };

    ImageRows(PageContext& context, Flow flow, const QString& accessibleName, QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows, const QStringList& letters);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void opened(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Place {
        QRect whole;
        QPoint label;
        std::vector<QRect> cells;
    };
    [[nodiscard]] std::vector<Place> places() const;
    [[nodiscard]] int cellSize() const;

    PageContext& m_context;
    Flow m_flow;
    std::vector<Row> m_rows;
    QStringList m_letters;
    int m_focused = 0;
};

} // namespace postil::ui
