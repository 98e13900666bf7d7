// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>

#include <vector>

namespace postil::ui {

/// Files that could not be read, each with its reason; the list can be copied.
class SkippedDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SkippedDialog(const std::vector<Skipped>& skipped, QWidget* parent = nullptr);
};

} // namespace postil::ui
