// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QToolBar>
#include <QToolButton>

#include <array>

class QActionGroup;

namespace postil::ui {

/// A rail item: 20 px icon over its name, the 3 px bar of "where you are" and the count at the icon's corner.
class RailButton final : public QToolButton
{
    Q_OBJECT

public:
    RailButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    int m_count = 0;
};

/// The six pages in working order, settings and help at the foot.
class Rail final : public QToolBar
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);
    void setCurrent(PageId page);
    void setCount(PageId page, int count);
    [[nodiscard]] RailButton* button(PageId page) const { return m_buttons[static_cast<std::size_t>(page)]; }
    [[nodiscard]] RailButton* settingsButton() const { return m_settings; }

signals:
    void pageChosen(postil::ui::PageId page);
    void helpWanted();

private:
    std::array<RailButton*, pageCount> m_buttons{};
    RailButton* m_settings;
};

} // namespace postil::ui
