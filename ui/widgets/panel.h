// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace postil::ui {

/// A white sheet on the page with a head: title at the left, a hint and small controls at the right.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHint(const QString& hint);
    void addToHead(QWidget* widget);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

private:
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
    QLabel* m_title;
    QLabel* m_hint;
};

/// A figure with what it is above and what it means below.
class FigureTile final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureTile(const QString& what, QWidget* parent = nullptr);
    void setFigure(const QString& figure, const QString& hint = {});

private:
    QString m_what;
    QLabel* m_figure;
    QLabel* m_hint;
};

} // namespace postil::ui
