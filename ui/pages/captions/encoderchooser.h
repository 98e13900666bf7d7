// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace postil::ui {

/// Which CLIP labels: the bundled demonstration model, or a folder that the person points at; with the truth about each.
class EncoderChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit EncoderChooser(QWidget* parent = nullptr);

    void setPath(const QString& path); ///< "postil-mini" or a folder
    [[nodiscard]] QString path() const { return m_path; }
    /// What is wrong with a folder as a CLIP model, by its files alone; empty when nothing is.
    [[nodiscard]] static QString problemOf(const QString& path);

signals:
    void chosen(const QString& path);

private:
    void pick(int index);
    void fill();

    QString m_path;
    QComboBox* m_box;
    QLabel* m_truth;
};

} // namespace postil::ui
