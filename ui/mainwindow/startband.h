// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace postil::ui {

/// The dark band of the start screen: what the program does in one picture, and what filled and outlined badges mean.
class StartBand final : public QWidget
{
    Q_OBJECT

public:
    struct Picture {
        QImage image;
        QString className;
        QString letter;
        int position = 0;
    };
    explicit StartBand(QWidget* parent = nullptr);
    void setPictures(std::vector<Picture> pictures);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Picture> m_pictures;
};

/// The foot of the start screen: the loop in five words.
class LoopBand final : public QWidget
{
    Q_OBJECT

public:
    explicit LoopBand(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace postil::ui
