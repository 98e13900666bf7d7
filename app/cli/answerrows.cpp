// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answerrows.h"

#include "core/exchange/labeltable.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace postil::cli {

Result<AnswerRows> AnswerRows::load(ProjectDb& db, const LabelView& view)
{
    Result<AnswerTable> answers = AnswerTable::load(db, view);
    return answers ? Result<AnswerRows>(AnswerRows(view, *std::move(answers))) : Result<AnswerRows>(failAs(answers));
}

QJsonValue answerJson(YesNo answer)
{
    return textOrNull(answerName(answer));
}

QJsonValue AnswerRows::names(const std::vector<YesNo>& answers) const
{
    if (std::ranges::all_of(answers, [](YesNo answer) { return answer == YesNo::Unknown; })) {
        return {};
    }
    QStringList classes;
    for (const ClassRow& row : m_view.classes) {
        classes.append(row.name);
    }
    return yesNames(classes, answers);
}

std::vector<YesNo> AnswerRows::reference(std::size_t image) const
{
    std::vector<YesNo> answers;
    for (std::size_t k = 0; k < m_answers.classes(); ++k) {
        answers.push_back(m_answers.reference(image, k));
    }
    return answers;
}

std::vector<YesNo> AnswerRows::human(std::size_t image) const
{
    std::vector<YesNo> answers;
    for (std::size_t k = 0; k < m_answers.classes(); ++k) {
        answers.push_back(m_answers.human(image, k));
    }
    return answers;
}

std::vector<YesNo> AnswerRows::said(Voice voice, std::size_t image) const
{
    std::vector<YesNo> answers;
    for (std::size_t k = 0; k < m_answers.classes(); ++k) {
        answers.push_back(answerOf(voice == Voice::Refiner ? m_answers.refiner(image, k) : m_answers.zeroshot(image, k)));
    }
    return answers;
}

QJsonValue AnswerRows::decision(std::size_t image) const
{
    const Decision& decision = m_view.rows[image].decision;
    return decision.kind == Decision::Kind::Class ? names(human(image)) : decisionJson(decision, m_view);
}

QString AnswerRows::sourceOf(std::size_t image, std::size_t k) const
{
    if (m_answers.human(image, k) != YesNo::Unknown) {
        return labelSourceName(LabelSource::Human);
    }
    if (std::isnan(m_answers.chosen(image, k)) || !m_view.chosenRun) {
        return {};
    }
    return m_view.chosenRun->imported ? labelSourceName(LabelSource::Imported) : voiceName(m_view.chosenRun->voice);
}

void AnswerRows::describe(QJsonObject& row, std::size_t image) const
{
    const bool excluded = m_view.rows[image].decision.kind == Decision::Kind::Excluded;
    QJsonArray answers;
    float least = 1;
    QString source;
    for (std::size_t k = 0; k < m_answers.classes(); ++k) {
        const YesNo human = m_answers.human(image, k);
        const float p = m_answers.chosen(image, k);
        const QString from = excluded ? QString() : sourceOf(image, k);
        if (from.isEmpty()) {
            least = std::numeric_limits<float>::quiet_NaN();
        } else if (human == YesNo::Unknown) {
            least = std::min(least, std::max(p, 1 - p));
            source = from; // one machine answer makes it a machine's label
        } else if (source.isEmpty()) {
            source = from;
        }
        answers.append(QJsonObject{{QStringLiteral("class"), m_view.classes[k].name},
                                   {QStringLiteral("answer"), excluded ? QJsonValue() : answerJson(m_answers.label(image, k))},
                                   {QStringLiteral("source"), textOrNull(from)},
                                   {QStringLiteral("zeroshot"), numberOrNull(static_cast<double>(m_answers.zeroshot(image, k)))},
                                   {QStringLiteral("refiner"), numberOrNull(static_cast<double>(m_answers.refiner(image, k)))},
                                   {QStringLiteral("reference"), answerJson(m_answers.reference(image, k))},
                                   {QStringLiteral("decision"), answerJson(human)}});
    }
    row.insert(QStringLiteral("label"), excluded ? QJsonValue() : names(m_answers.labels(image)));
    row.insert(QStringLiteral("label_source"), textOrNull(source));
    row.insert(QStringLiteral("confidence"), numberOrNull(static_cast<double>(least)));
    row.insert(QStringLiteral("zeroshot"), names(said(Voice::ZeroShot, image)));
    row.insert(QStringLiteral("refiner"), names(said(Voice::Refiner, image)));
    row.insert(QStringLiteral("reference"), names(reference(image)));
    row.insert(QStringLiteral("decision"), decision(image));
    row.insert(QStringLiteral("answers"), answers);
}

} // namespace postil::cli
