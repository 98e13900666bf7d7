// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/projectanswer.h"

#include "core/project/answertable.h"

namespace postil::cli {

/// What commands say about the images of a multi-label project: where other projects name one class, every class with a yes, "|"
/// between them (empty: a no to all; null: nothing is known), and under `answers` each class for itself.
class AnswerRows
{
public:
    [[nodiscard]] static Result<AnswerRows> load(ProjectDb& db, const LabelView& view);

    [[nodiscard]] const AnswerTable& table() const { return m_answers; }
    /// Replaces label, label_source, confidence, zeroshot, refiner, reference and decision of the image at this position, and adds
    /// `answers`: {class, answer, source, zeroshot, refiner (probabilities of a yes), reference, decision}.
    void describe(QJsonObject& row, std::size_t image) const;
    /// Every class with a yes.
    [[nodiscard]] QJsonValue names(const std::vector<YesNo>& answers) const;
    [[nodiscard]] std::vector<YesNo> reference(std::size_t image) const;
    [[nodiscard]] std::vector<YesNo> human(std::size_t image) const;
    /// Those of a run's probabilities.
    [[nodiscard]] std::vector<YesNo> said(Voice voice, std::size_t image) const;
    [[nodiscard]] QJsonValue decision(std::size_t image) const; ///< as decisionJson(), once every class has a person's answer

private:
    AnswerRows(const LabelView& view, AnswerTable answers)
        : m_view(view)
        , m_answers(std::move(answers))
    {
    }
    [[nodiscard]] QString sourceOf(std::size_t image, std::size_t k) const;

    const LabelView& m_view;
    AnswerTable m_answers;
};

[[nodiscard]] QJsonValue answerJson(YesNo answer); ///< "yes", "no" or null

} // namespace postil::cli
