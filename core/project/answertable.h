// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/project/answers.h"
#include "core/project/labelview.h"

namespace postil {

/// A machine's answer: yes above .5, MedMNIST's convention; NaN is not known.
[[nodiscard]] YesNo answerOf(float probability);

/// How far the least sure of independent answers is from a half, from 0 to 1: what a margin is to one label. NaN without any.
[[nodiscard]] float answerMargin(std::span<const float> probabilities);

/// Whether a run of a multi-label project was given as answers: what it holds are then 0 and 1, and no probabilities.
[[nodiscard]] bool hasOnlyAnswers(const std::optional<RunRow>& run);
inline const QString onlyAnswersKey = QStringLiteral("answers_only"); ///< in the run's configuration

/// Every answer of a multi-label project: images and classes as in the LabelView that it was read with.
class AnswerTable
{
public:
    [[nodiscard]] static Result<AnswerTable> load(ProjectDb& db, const LabelView& view);
    /// Probabilities of a run, images of the view × its classes; NaN where it says nothing.
    [[nodiscard]] static Result<Matrix> ofRun(ProjectDb& db, const LabelView& view, RunId run);

    /// Brings what people said about these images up to date, when nothing else has changed.
    [[nodiscard]] Result<void> readHuman(ProjectDb& db, const LabelView& view, std::span<const ImageId> of);

    [[nodiscard]] std::size_t classes() const { return m_classes; }
    /// The source's. A source with one class per image says yes to it and no to its others.
    [[nodiscard]] YesNo reference(std::size_t image, std::size_t k) const { return m_reference[image * m_classes + k]; }
    [[nodiscard]] YesNo human(std::size_t image, std::size_t k) const { return m_human[image * m_classes + k]; }
    [[nodiscard]] float zeroshot(std::size_t image, std::size_t k) const { return probability(m_zeroshot, image, k); } ///< NaN: not known
    [[nodiscard]] float refiner(std::size_t image, std::size_t k) const { return probability(m_refiner, image, k); }
    /// Of the run in use.
    [[nodiscard]] float chosen(std::size_t image, std::size_t k) const { return m_refinerCounts ? refiner(image, k) : zeroshot(image, k); }
    /// The person's answer, else that of the run in use.
    [[nodiscard]] YesNo label(std::size_t image, std::size_t k) const;
    [[nodiscard]] std::vector<YesNo> labels(std::size_t image) const;
    [[nodiscard]] bool anyHuman(std::size_t image) const;
    [[nodiscard]] bool anyReference(std::size_t image) const;

private:
    [[nodiscard]] float probability(const Matrix& of, std::size_t image, std::size_t k) const;
    void readReferences(const LabelView& view);
    void takeHuman(const LabelView& view, std::span<const ClassAnswer> given);

    std::size_t m_classes = 0;
    std::vector<YesNo> m_reference;
    std::vector<YesNo> m_human;
    Matrix m_zeroshot; ///< empty without a run
    Matrix m_refiner;
    bool m_refinerCounts = false;
};

} // namespace postil
