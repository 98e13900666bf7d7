// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace postil::ui {

/// How many images each class has: badge, name, bar in the class's colour, count; with a tick and a difference where there is
/// an earlier count to compare with. A click, or arrow keys and Enter, chooses a class.
class ClassBars final : public QWidget
{
    Q_OBJECT

public:
    struct Bar {
        int position = -1; ///< class position, -1 = none of these
        QString letter;
        QString name;
        qint64 count = 0;
        std::optional<qint64> before;
    };
    explicit ClassBars(const QString& accessibleName, QWidget* parent = nullptr);

    void setBars(std::vector<Bar> bars);
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

signals:
    void chosen(int position);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::vector<Bar> m_bars;
    int m_focused = 0;
    int m_hovered = -1;
};

/// "+162", "−201", "0".
[[nodiscard]] QString signedThousands(qint64 number);

} // namespace postil::ui
