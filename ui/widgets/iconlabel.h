// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace postil::ui {

/// An icon on a page, drawn in the theme that is in use then. A label with a pixmap would keep the colours of the moment.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QIcon& icon, int size = 16, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace postil::ui
