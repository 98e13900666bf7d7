// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/captions/captionfigures.h"

#include <QWidget>

#include <map>

namespace postil::ui {

class RowList;

/// Kept captions and stored runs to return to.
class ReturnsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReturnsPanel(QWidget* parent = nullptr);
    void setStored(const StoredCaptions& stored);
    /// Of versions, scored as the present captions are.
    void setAccuracies(const std::map<PromptSetId, Accuracy>& accuracies);

signals:
    void restoreWanted(postil::PromptSetId id);
    void compareWanted(); ///< versions with each other
    void useWanted(postil::RunId run);

private:
    RowList* m_versions;
    RowList* m_runs;
};

/// "three per class", or "set 8" where nobody gave it a name.
[[nodiscard]] QString versionName(const PromptSetRow& version);

} // namespace postil::ui
