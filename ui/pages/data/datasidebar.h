// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/data/dataselection.h"

#include <QWidget>

class QListWidgetItem;

namespace postil::ui {

class RowList;

/// Left column of Data: sources, classes with their keys, and what is worth a look.
class DataSidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit DataSidebar(QWidget* parent = nullptr);
    void refresh(const LabelView& view, const DataFilter& filter, qint64 unreadable, bool readOnly);

signals:
    void sourceChosen(postil::SourceId source);
    void addWanted();
    void classesWanted();
    void undecidedWanted();
    void unreadableWanted();

private:
    void chooseSource(const QListWidgetItem* item);
    void chooseCheck(const QListWidgetItem* item);
    void showSources(const LabelView& view, const DataFilter& filter, bool readOnly);
    void showClasses(const LabelView& view);
    void showChecks(const LabelView& view, qint64 unreadable);

    RowList* m_sources;
    RowList* m_classes;
    RowList* m_checks;
};

} // namespace postil::ui
