// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>

namespace postil::ui {

class MainWindow;

/// The sample project in the window: made with the seed when it is not there yet, opened, labelled by CLIP once. Each seed
/// has its own project in the person's data folder, so that what was decided in it is found again.
class SampleFlow final : public QObject
{
    Q_OBJECT

public:
    explicit SampleFlow(MainWindow& window);

    void start(std::uint64_t seed);
    [[nodiscard]] static QString projectPath(std::uint64_t seed);

signals:
    void ready(); ///< open and labelled, or given up (the page says why)

private:
    void open(const QString& path, std::uint64_t seed);

    MainWindow& m_window;
};

} // namespace postil::ui
