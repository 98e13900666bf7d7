// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace postil::ui {

/// What a page or list shows when it has nothing: an icon, one line what, one line why, one button that leads on.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& what, const QString& why, const QString& button = {}, QWidget* parent = nullptr);
    void setTexts(const QString& what, const QString& why, const QString& button = {});

signals:
    void activated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retint();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_why;
    QPushButton* m_button;
};

} // namespace postil::ui
