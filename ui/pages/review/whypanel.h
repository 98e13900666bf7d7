// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/zeroshot.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace postil::ui {

/// "Why this class?": how much one image resembles each single caption, with the caption's switch.
class WhyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(PageContext& context, QWidget* parent = nullptr);

    /// Asks once the person has stayed on the image. An invalid id: no image.
    void setImage(ImageId image);
    /// Captions changed: asks again.
    void refresh();

signals:
    void failed(const postil::Error& error); ///< a switch could not be set

private:
    void ask();
    void showAnswer(const Result<std::vector<CaptionSimilarity>>& answer);
    [[nodiscard]] QWidget* makeRow(const CaptionSimilarity& caption, const QStringList& letters);

    PageContext& m_context;
    QVBoxLayout* m_rows;
    ImageId m_image;
    int m_pass = 0; ///< answers to earlier questions are dropped
    QTimer m_timer;
};

} // namespace postil::ui
