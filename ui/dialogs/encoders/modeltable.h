// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTableWidget;

namespace postil::ui {

/// A table of models, one row each, of which one is chosen; the first column takes the room.
[[nodiscard]] QTableWidget* makeModelTable(const QString& accessibleName, const QStringList& columns);
/// `key` is what chosenModel() gives for the row.
void addModelRow(QTableWidget& table, const QString& key, const QStringList& texts);
/// False when no row has the key.
bool chooseModelRow(QTableWidget& table, const QString& key);
/// The key of the chosen row; empty when none is, or a filter hides it.
[[nodiscard]] QString chosenModel(const QTableWidget& table);

} // namespace postil::ui
