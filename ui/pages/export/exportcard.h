// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace postil::ui {

class NoteBar;
struct EarlierExport;

/// Right column of Export, in the words of the data card: who gave the labels, how good they are, whose the images are.
class ExportCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportCard(QWidget* parent = nullptr);
    void refresh(const LabelView& view);
    void setEarlier(const std::vector<EarlierExport>& exports);

private:
    void showSources(const LabelView& view);
    void showQuality(const LabelView& view);
    void showLicence(const LabelView& view);

    QVBoxLayout* m_sources;
    QVBoxLayout* m_earlier;
    QLabel* m_quality;
    QLabel* m_licence;
    NoteBar* m_warning;
};

} // namespace postil::ui
