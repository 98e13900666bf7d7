// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/projectsession.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace postil::ui {

class VoiceTables;

/// One row per class: what CLIP, the refiner and the person say about one image, and the key that gives the class. In
/// multi-label projects each voice answers every class: SaidRole is a yes, DeniedRole a person's no.
class VoicesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ClassColumn, ClipColumn, RefinerColumn, PersonColumn, ColumnCount };
    enum Role { ProbabilityRole = Qt::UserRole + 1, SaidRole, DeniedRole, PositionRole, LetterRole, KeyCapRole };

    VoicesModel(const ProjectSession& session, const VoiceTables& tables, QObject* parent);
    void setRow(qsizetype row); ///< -1: no image
    void refresh();
    [[nodiscard]] bool hasAnswers() const { return m_session.answers() != nullptr; } ///< a multi-label project

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant answerData(const AnswerTable& answers, const QModelIndex& index, int role) const;

    const ProjectSession& m_session;
    const VoiceTables& m_tables;
    QStringList m_letters;
    qsizetype m_row = -1;
};

class VoicesTable final : public QTableView
{
    Q_OBJECT

public:
    explicit VoicesTable(VoicesModel* model, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void classChosen(int position); ///< double click or Enter on a row; in multi-label projects a click under "You" as well

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    VoicesModel* m_voices;
};

/// "1" … "9", "0", "⇧1" …: the key of a class by its position; empty beyond twenty.
[[nodiscard]] QString classKey(int position);

} // namespace postil::ui
