// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace postil::ui {

/// The bar between a page's header and its thumbnails: what is shown, in which order, how large.
class FilterBar : public QFrame
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// A filter: rounded button with a menu or a check.
    QToolButton* addChip(const QString& text);
    /// The field for a name or an id; Ctrl+F leads to it from anywhere on `page`.
    QLineEdit* addSearch(QWidget* page);
    void addStretch();
    void addToBar(QWidget* widget);
    void addSizes(int chosen); ///< of thumbnails

signals:
    void textChanged(const QString& text); ///< of the search, trimmed
    void searchLeft();                     ///< by Enter: on to what was found
    void sizeChosen(int size);

private:
    QHBoxLayout* m_row;
};

} // namespace postil::ui
