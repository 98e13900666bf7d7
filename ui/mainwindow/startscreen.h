// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/engine.h"

#include <QAbstractButton>
#include <QWidget>

class QListView;
class QStandardItemModel;

namespace postil::ui {

class NoteBar;
class StartBand;
class WindowSettings;

/// A way in: icon, what it opens, and the keys for it.
class StartCard final : public QAbstractButton
{
    Q_OBJECT

public:
    StartCard(const QString& icon, const QString& title, const QString& hint, const QStringList& keys, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {480, 72}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_icon;
    QString m_hint;
    QStringList m_keys;
};

/// What the window shows while no project is open: four ways in, recent projects, the models on this computer.
class StartScreen final : public QWidget
{
    Q_OBJECT

public:
    StartScreen(WindowSettings& settings, const Engine& engine, QWidget* parent = nullptr);

    void refresh(); ///< reads the recent projects again
    void showError(const Error& error);
    [[nodiscard]] QListView* recentList() const { return m_recent; }
    [[nodiscard]] StartCard* card(int index) const { return m_cards.at(index); }

signals:
    void sampleWanted();
    void medMnistWanted();
    void folderWanted();
    void projectWanted();
    void recentChosen(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeWaysIn();
    QWidget* makeRecent();
    QWidget* makeModels(const Engine& engine);
    void openRecent(const QModelIndex& index);
    void locate(const QString& path);
    void filter(const QString& text);

    WindowSettings& m_settings;
    QList<StartCard*> m_cards;
    NoteBar* m_error;
    QListView* m_recent;
    QStandardItemModel* m_model;
    QWidget* m_noRecent = nullptr;
};

} // namespace postil::ui
