// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/image.h"
#include "core/project/labelview.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace postil::ui {

class NoteBar;
class RowList;
class StackedBar;

/// Right column of Data: splits and classes as bars (a click filters), where labels come from, what CLIP sees of the
/// current image, and the pictures that could not be read.
class DataInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit DataInspector(PageContext& context, QWidget* parent = nullptr);

    void refresh();              ///< counts
    void showRow(qsizetype row); ///< -1: no image
    void setUnreadable(qint64 n); ///< files

signals:
    void filterWanted(std::optional<postil::Split> split, std::optional<postil::ClassId> label);
    void unreadableWanted();

private:
    void askClip();
    void showPair(const QImage& original, const QImage& square, const QString& words);

    PageContext& m_context;
    qsizetype m_row = -1;
    QLabel* m_run = nullptr;
    QWidget* m_bars;
    QVBoxLayout* m_barColumn;
    std::map<Split, StackedBar*> m_splitBars;
    RowList* m_classes;
    RowList* m_voices;
    QLabel* m_encoder = nullptr;
    QLabel* m_original;
    QLabel* m_square;
    QLabel* m_originalText;
    QLabel* m_squareText;
    NoteBar* m_unreadable;
    QTimer m_timer; ///< asks once the person has stayed on an image
};

} // namespace postil::ui
