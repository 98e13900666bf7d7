// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QDialog>

namespace postil::ui {

/// F1 or ?: the keys of one page, then those of the whole window. Any key closes it.
class KeySheet final : public QDialog
{
    Q_OBJECT

public:
    KeySheet(const QString& pageTitle, const std::vector<KeyHint>& pageKeys, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace postil::ui
