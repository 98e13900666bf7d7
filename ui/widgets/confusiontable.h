// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableView>

#include <cstdint>
#include <vector>

namespace postil::ui {

/// A confusion matrix: rows true, columns predicted. Right cells in the accent, errors in neutral grey on a scale of their
/// own, so that few errors stay visible beside many right ones. Arrow keys move; Enter or a click opens a cell.
class ConfusionTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ConfusionTable(QWidget* parent = nullptr);
    void setMatrix(const QStringList& classes, const QStringList& letters, std::vector<std::vector<std::int64_t>> confusion);
    void setPercent(bool percent); ///< of the row
    void setCompact(); ///< for a side column: badges only, no recall
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void opened(int trueClass, int predictedClass);
    void pointed(int trueClass, int predictedClass); ///< the current cell

private:
    class Model;
    class Delegate;
    Model* m_model;
    bool m_compact = false;
    int m_rowHeight = 36;
};

} // namespace postil::ui
