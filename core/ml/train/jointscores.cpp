// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/jointscores.h"

#include "core/metrics/auc.h"
#include "core/metrics/multilabel.h"

#include <algorithm>

namespace postil::ml {

namespace {

/// Mean of the AUCs of columns [first, first + count) that have both kinds of images. positive(i, column): is image i one.
template <class Positive>
std::optional<double> meanAuc(const std::vector<double>& scores, std::size_t columns, std::size_t first, std::size_t count,
                              const std::vector<std::size_t>& images, const Positive& positive)
{
    double sum = 0;
    int known = 0;
    std::vector<double> column(images.size());
    std::vector<std::uint8_t> truth(images.size());
    for (std::size_t c = first; c < first + count; ++c) {
        for (std::size_t i = 0; i < images.size(); ++i) {
            column[i] = scores[images[i] * columns + c];
            truth[i] = positive(images[i], c) ? 1 : 0;
        }
        if (const std::optional<double> auc = rocAuc(column, truth)) {
            sum += *auc;
            ++known;
        }
    }
    return known > 0 ? std::optional(sum / known) : std::nullopt;
}

std::vector<std::size_t> positions(std::size_t count)
{
    std::vector<std::size_t> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        all[i] = i;
    }
    return all;
}

} // namespace

JointScores::JointScores(const JointImages& images, Split split)
    : m_images(images)
    , m_split(split)
    , m_heads(images.sources().size() + 1)
{
    for (std::size_t s = 0; s < images.sources().size(); ++s) {
        const JointSource& source = images.sources()[s];
        (source.several ? m_heads[s + 1] : m_heads[0]).columns += static_cast<std::size_t>(source.classes.size());
    }
}

void JointScores::add(std::size_t row, std::span<const float> probabilities)
{
    const std::size_t source = m_images.source(m_split, row);
    Head& head = m_images.sources()[source].several ? m_heads[source + 1] : m_heads[0];
    head.scores.insert(head.scores.end(), probabilities.begin(), probabilities.end());
    head.rows.push_back(row);
}

JointFigures JointScores::ofSource(std::size_t source) const
{
    const JointSource& about = m_images.sources()[source];
    const Head& head = about.several ? m_heads[source + 1] : m_heads[0];
    JointFigures figures;
    figures.source = about.name;
    if (about.several) {
        figures.images = head.rows.size();
        std::vector<std::uint8_t> truth;
        for (const std::size_t row : head.rows) {
            const auto answers = m_images.answers(m_split, row);
            truth.insert(truth.end(), answers.begin(), answers.end());
        }
        figures.accuracy = multiLabelScores(head.scores, head.columns, truth).meanAccuracy;
        figures.auc = meanAuc(head.scores, head.columns, 0, head.columns, positions(head.rows.size()),
                              [&](std::size_t i, std::size_t c) { return truth[i * head.columns + c] != 0; });
        return figures;
    }
    std::vector<std::size_t> mine;
    double right = 0;
    for (std::size_t i = 0; i < head.rows.size(); ++i) {
        if (m_images.source(m_split, head.rows[i]) == source) {
            mine.push_back(i);
            const auto begin = head.scores.begin() + static_cast<std::ptrdiff_t>(i * head.columns);
            const auto best = std::max_element(begin, begin + static_cast<std::ptrdiff_t>(head.columns)) - begin;
            right += best == m_images.label(m_split, head.rows[i]) ? 1 : 0;
        }
    }
    figures.images = mine.size();
    if (!mine.empty()) {
        figures.accuracy = right / static_cast<double>(mine.size());
    }
    figures.auc = meanAuc(head.scores, head.columns, static_cast<std::size_t>(about.offset), static_cast<std::size_t>(about.classes.size()), mine,
                          [&](std::size_t i, std::size_t c) { return m_images.label(m_split, head.rows[i]) == static_cast<int>(c); });
    return figures;
}

JointSplitFigures JointScores::figures() const
{
    JointSplitFigures result;
    double aucs = 0;
    int heads = 0;
    double right = 0;
    const auto addAuc = [&](const std::optional<double>& auc) {
        aucs += auc.value_or(0);
        heads += auc ? 1 : 0;
    };
    for (std::size_t s = 0; s < m_images.sources().size(); ++s) {
        result.sources.push_back(ofSource(s));
        const JointFigures& figures = result.sources.back();
        right += figures.accuracy.value_or(0) * static_cast<double>(figures.images);
        result.overall.images += figures.images;
        if (m_images.sources()[s].several) {
            addAuc(figures.auc);
        }
    }
    const Head& shared = m_heads[0];
    if (shared.columns > 0) {
        addAuc(meanAuc(shared.scores, shared.columns, 0, shared.columns, positions(shared.rows.size()),
                       [&](std::size_t i, std::size_t c) { return m_images.label(m_split, shared.rows[i]) == static_cast<int>(c); }));
    }
    if (heads > 0) {
        result.overall.auc = aucs / heads;
    }
    if (result.overall.images > 0) {
        result.overall.accuracy = right / static_cast<double>(result.overall.images);
    }
    return result;
}

} // namespace postil::ml
