// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exportformat.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace postil::ui {

[[nodiscard]] QString exportFormatTitle(ExportFormat format);
[[nodiscard]] QString exportFormatIcon(ExportFormat format);

/// Left column of Export: the formats, several at once, and what always comes along.
class FormatList final : public QWidget
{
    Q_OBJECT

public:
    explicit FormatList(QWidget* parent = nullptr);
    [[nodiscard]] std::vector<ExportFormat> chosen() const;

signals:
    void changed();

private:
    struct Row {
        ExportFormat format = ExportFormat::Csv;
        QCheckBox* box = nullptr;
    };
    std::vector<Row> m_rows;
};

} // namespace postil::ui
