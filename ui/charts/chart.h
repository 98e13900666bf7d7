// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QCustomPlot;
class QTimer;

namespace postil::ui {

/// What all charts share: one QCustomPlot in the theme's colours (hairline axes left and bottom, horizontal grid, no
/// sub-ticks), replots queued and at most 20 a second, a text for screen readers, "Save picture" in the context menu.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(const QString& accessibleName, QWidget* parent = nullptr);
    ~Chart() override;

    [[nodiscard]] QSize sizeHint() const override { return {360, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }
    /// Asks for a replot within 50 ms; calls in between are one.
    void replotSoon();
    /// Colours again after a change of the theme; subclasses set their own pens, then call the base.
    virtual void recolour();
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QCustomPlot* m_plot;
    QTimer* m_timer;
};

} // namespace postil::ui
