// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace postil::ui {

/// One bar whose parts are classes; a click (or arrow keys and Enter) chooses a part. The parts' names are in the tooltip and in the
/// accessible description, since colour never stands alone.
class StackedBar final : public QWidget
{
    Q_OBJECT

public:
    struct Part {
        int position = -1; ///< class position, -1 = none of these or no label
        qint64 count = 0;
        QString name;
    };
    explicit StackedBar(const QString& title, QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    [[nodiscard]] QSize sizeHint() const override { return {200, 34}; }

signals:
    void partChosen(int position);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int partAt(int x) const;
    [[nodiscard]] std::vector<QRectF> rects() const;

    QString m_title;
    std::vector<Part> m_parts;
    qint64 m_total = 0;
    int m_focused = 0;
};

} // namespace postil::ui
