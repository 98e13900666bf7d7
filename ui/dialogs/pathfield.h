// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace postil::ui {

/// A path to be written, typed or chosen.
class PathField final : public QWidget
{
    Q_OBJECT

public:
    /// `choose` asks with a file dialog, beginning at what stands there; empty: the person thought better of it.
    PathField(const QString& accessibleName, const QString& path, std::function<QString(QWidget* parent, const QString& from)> choose, QWidget* parent = nullptr);
    [[nodiscard]] QString path() const;

signals:
    void changed();

private:
    QLineEdit* m_path;
};

/// "name.csv" in this folder, or "name-2.csv" … where there is one.
[[nodiscard]] QString freePath(const QString& folder, const QString& name, const QString& suffix = {});

} // namespace postil::ui
