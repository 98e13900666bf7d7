// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/livecaptions.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace postil::ui {

/// Says that one class takes almost everything, and offers ways out. A click shows what a way would change; nothing is applied before
/// it is said so.
class RemedyBar final : public QFrame
{
    Q_OBJECT

public:
    explicit RemedyBar(QWidget* parent = nullptr);

    void setReport(const BiasReport& report, const std::vector<ClassRow>& classes);
    [[nodiscard]] bool isPreviewing() const { return m_preview >= 0; }
    void stopPreview();

signals:
    void previewWanted(const postil::Remedy& remedy);
    void previewEnded();
    void applied(const postil::Remedy& remedy);

private:
    void refill();
    void preview(int remedy);

    BiasReport m_report;
    QString m_warning;
    int m_preview = -1;
    QLabel* m_text;
    QWidget* m_buttons;
    QHBoxLayout* m_row;
};

} // namespace postil::ui
