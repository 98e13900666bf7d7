// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace postil::ui {

/// Rows of figures to read, not to edit: the first column stretches, columns after `texts` stand at the right. As high as its rows where nothing
/// makes it smaller.
class FigureTable final : public QTableWidget
{
    Q_OBJECT

public:
    /// `texts`: how many of the first columns hold words.
    FigureTable(const QString& accessibleName, const QStringList& columns, int texts = 1, QWidget* parent = nullptr);

    /// `key` is what the row stands for.
    void addRow(const QStringList& cells, const QVariant& key = {});
    void clearRows();
    /// Semibold: the row that the others are compared with, or the winner.
    void emphasise(int row);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QVariant chosenKey() const; ///< invalid: no row is chosen
    /// Header and rows as CSV (RFC 4180), for a file or the clipboard.
    [[nodiscard]] QByteArray csv() const;
    [[nodiscard]] QSize sizeHint() const override;

private:
    int m_texts;
};

} // namespace postil::ui
