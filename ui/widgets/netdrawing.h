// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/netplan.h"

#include <QWidget>

namespace postil::ui {

/// The layers of a network from the input down, each as a bar as wide as it has values (logarithmic), with shape and parameters; or
/// why there is no such network.
class NetDrawing final : public QWidget
{
    Q_OBJECT

public:
    explicit NetDrawing(QWidget* parent = nullptr);
    void setPlan(const Result<NetPlan>& plan);
    [[nodiscard]] const QStringList& lines() const { return m_lines; } ///< what is drawn, as words: also the accessible description
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<NetStage> m_stages;
    QString m_error;
    QStringList m_lines;
};

} // namespace postil::ui
