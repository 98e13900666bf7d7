// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/measure.h"
#include "ui/widgets/panel.h"

#include <vector>

class QGridLayout;

namespace postil::ui {

/// How often two voices say the same: apart from accuracy, and named so.
class AgreementPanel final : public Panel
{
    Q_OBJECT

public:
    explicit AgreementPanel(QWidget* parent = nullptr);
    void setAgreements(const std::vector<Agreement>& agreements, bool ofAnswers = false); ///< of a multi-label project

private:
    QGridLayout* m_grid;
};

} // namespace postil::ui
