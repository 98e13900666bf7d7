// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/optionnames.h"

#include <QComboBox>

class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;
class QString;
class QWidget;

namespace postil::ui {

[[nodiscard]] QSpinBox* spin(int low, int high);
[[nodiscard]] QDoubleSpinBox* decimal(double low, double high, int digits);
/// Name and field of one row; the tip belongs to both.
void addRow(QGridLayout* grid, const QString& name, QWidget* field, const QString& tip);
[[nodiscard]] QGridLayout* formGrid();

/// A box of an option's values; `texts` in the order of the enumeration.
template <class Option>
[[nodiscard]] QComboBox* choices(const QStringList& texts)
{
    auto* box = new QComboBox;
    const QStringList names = optionNames<Option>();
    for (qsizetype i = 0; i < names.size(); ++i) {
        box->addItem(texts.value(i, names[i]), names[i]);
    }
    return box;
}

template <class Option>
[[nodiscard]] Option chosen(const QComboBox* box, Option fallback = {})
{
    return optionFromName<Option>(box->currentData().toString()).value_or(fallback);
}

template <class Option>
void choose(QComboBox* box, Option value)
{
    box->setCurrentIndex(box->findData(optionName(value)));
}

} // namespace postil::ui
