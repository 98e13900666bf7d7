// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/captionpretraining.h"
#include "ui/dialogs/work/workdialog.h"

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace postil::ui {

class FigureTable;
class LabelledSetForm;
class PathField;

/// The second study by one button, with the options of `postil-cli study caption-pretraining`; or, without tuning, only its classifiers on embeddings
/// beside a network that never saw text (`postil-cli probe`).
class PretrainingDialog final : public WorkDialog
{
    Q_OBJECT

public:
    enum class Kind { Study, Probe };
    PretrainingDialog(Kind kind, const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] CaptionPretrainingOptions options() const;
    [[nodiscard]] LabelledSetForm* data() const { return m_data; }

protected:
    void start() override;

private:
    void refresh();
    void showClassifiers(const ProbeReport& report);
    void showStudy(const CaptionPretrainingReport& report);

    const Kind m_kind;
    LabelledSetForm* m_data;
    QComboBox* m_encoder;
    QSpinBox* m_epochs;
    QSpinBox* m_classifierEpochs;
    QComboBox* m_against;
    QSpinBox* m_seed;
    PathField* m_out;
    FigureTable* m_scores;
    FigureTable* m_classifiers;
    QVBoxLayout* m_pictures;
};

} // namespace postil::ui
