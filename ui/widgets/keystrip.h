// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;

namespace postil::ui {

/// The foot of a page: its keys, those of the classes with their badges first.
class KeyStrip final : public QFrame
{
    Q_OBJECT

public:
    struct Hint {
        QStringList keys;
        QString what;
        int badgePosition = -1; ///< class position, -1: no badge
        QString letter;
    };
    explicit KeyStrip(QWidget* parent = nullptr);
    void setHints(const QList<Hint>& hints);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QHBoxLayout* m_row;
    QList<QWidget*> m_hints;
    QWidget* m_all;
};

} // namespace postil::ui
