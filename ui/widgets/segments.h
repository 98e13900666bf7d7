// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QWidget>

class QButtonGroup;

namespace postil::ui {

/// A few values side by side of which one holds: thumbnail sizes.
class Segments final : public QWidget
{
    Q_OBJECT

public:
    Segments(const QString& accessibleName, const QList<int>& values, int chosen, QWidget* parent = nullptr);
    [[nodiscard]] int value() const;

signals:
    void chosen(int value);

private:
    QButtonGroup* m_group;
};

/// One of several joined buttons of which at most one is chosen; `last` closes the row's right edge.
[[nodiscard]] QToolButton* makeSegment(const QString& text, const QString& accessibleName, bool last);

} // namespace postil::ui
