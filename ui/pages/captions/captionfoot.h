// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/livecaptions.h"

#include <QWidget>

class QLabel;

namespace postil::ui {

/// Foot of the captions: what the caption under the cursor does and costs.
class CaptionFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit CaptionFoot(QWidget* parent = nullptr);

    /// `context`: tokens that the encoder reads at most, 0 = not known. `yardstick`: where accuracy stands.
    void setEffect(const CaptionEffect& effect, const std::vector<ClassRow>& classes, int context, const QString& yardstick);
    /// No caption, or not known yet.
    void clear(const QString& why);
    [[nodiscard]] QString text() const; ///< both lines, plain

private:
    QLabel* m_tokens = nullptr;
    QLabel* m_labels;
    QLabel* m_accuracy;
};

} // namespace postil::ui
