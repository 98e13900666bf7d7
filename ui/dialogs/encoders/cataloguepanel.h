// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/download/catalogue.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace postil::ui {

class NoteBar;
class RunningTask;
class TaskRunner;

/// What can be fetched on request: models and MedMNIST files, with licence and whether a checksum was published. Nothing is
/// fetched before the button is pressed; a transfer that breaks or is cancelled goes on where it stopped at the next press.
class CataloguePanel final : public QWidget
{
    Q_OBJECT

public:
    using Fetch = std::function<Result<DownloadReport>(const CatalogueItem&, const QString& folder, TaskContext&)>;

    /// `items` and `fetch` are parameters so that a test can bring a server of its own.
    explicit CataloguePanel(TaskRunner& tasks, const std::vector<CatalogueItem>& items = catalogue(), Fetch fetch = fetchItem,
                            QWidget* parent = nullptr);

    void showKind(CatalogueItem::Kind kind);
    /// Selects an item by its id and shows what is known of it; false when the list has none.
    bool choose(const QString& id);

signals:
    /// The item's files lie in `folder`, whole and checked.
    void fetched(const postil::CatalogueItem& item, const QString& folder);

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeDetails();
    void fill();
    void filter();
    void showChosen();
    void start();
    void progressed();
    void finished(const CatalogueItem& item, const QString& folder, const Result<DownloadReport>& report);
    [[nodiscard]] const CatalogueItem* chosen() const;

    TaskRunner& m_tasks;
    const std::vector<CatalogueItem> m_items;
    const Fetch m_fetch;
    CatalogueItem::Kind m_kind = CatalogueItem::Kind::Encoder;
    QPointer<RunningTask> m_running;
    QList<QAbstractButton*> m_kinds;
    QLineEdit* m_filter;
    QTableWidget* m_table;
    QLabel* m_about;
    QLabel* m_facts;
    QLabel* m_folder;
    QPushButton* m_get;
    QProgressBar* m_bar;
    QLabel* m_state;
    QPushButton* m_cancel;
    NoteBar* m_error;
    NoteBar* m_done;
};

} // namespace postil::ui
