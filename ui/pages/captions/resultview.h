// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/captions/captionfigures.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QButtonGroup;

namespace postil::ui {

class ClassBars;
class ImageRows;
class Panel;

/// Middle of Captions: labels per class, the images that changed sides, images of each class.
class ResultView final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultView(PageContext& context, QWidget* parent = nullptr);

    void setFigures(const CaptionFigures& figures);
    [[nodiscard]] const CaptionFigures& figures() const { return m_figures; }

signals:
    void imagesOpened(const std::vector<postil::ImageId>& images, const QString& title);

private:
    enum Order { Surest, Doubtful, Random };
    [[nodiscard]] Panel* makeTypical();
    void showChanges(const QStringList& letters);
    void showTypical();
    void openClass(int position);
    void openChange(int row);
    [[nodiscard]] std::vector<qsizetype> rowsOf(const std::vector<ImageId>& images, std::size_t most) const;

    PageContext& m_context;
    CaptionFigures m_figures;
    Panel* m_barsPanel;
    ClassBars* m_bars;
    Panel* m_changesPanel;
    ImageRows* m_changes;
    ImageRows* m_typical;
    QButtonGroup* m_order = nullptr;
};

} // namespace postil::ui
