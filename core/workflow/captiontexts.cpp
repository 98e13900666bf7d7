// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/captiontexts.h"

#include "core/labelling/scoring.h"

#include <algorithm>
#include <functional>

namespace postil {

namespace {
constexpr qsizetype mostKnown = 20'000; ///< a day of typing; then the memory is given back
} // namespace

Result<Matrix> CaptionTexts::encode(const QStringList& texts, Encoder& encoder)
{
    if (m_known.size() > mostKnown) {
        m_known.clear();
    }
    QStringList fresh;
    for (const QString& text : texts) {
        if (!m_known.contains(text) && !fresh.contains(text)) {
            fresh.append(text);
        }
    }
    if (!fresh.isEmpty()) {
        const Result<Matrix> rows = encoder.encodeTexts(fresh);
        if (!rows) {
            return failAs(rows);
        }
        for (qsizetype i = 0; i < fresh.size(); ++i) {
            const auto row = rows->row(static_cast<std::size_t>(i));
            m_known.insert(fresh[i], std::vector<float>(row.begin(), row.end()));
        }
        m_encoded += static_cast<int>(fresh.size());
    }
    Matrix out(static_cast<std::size_t>(texts.size()), static_cast<std::size_t>(encoder.info().dimension));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        std::ranges::copy(m_known.value(texts[i]), out.row(static_cast<std::size_t>(i)).begin());
    }
    return out;
}

Result<std::vector<float>> CaptionTexts::direction(const PromptSet& prompts, const ClassRow& row, Encoder& encoder)
{
    const Result<Matrix> texts = encode(prompts.textsFor(row.id, row.name), encoder);
    if (!texts) {
        return failAs(texts);
    }
    std::vector<float> mean = meanDirection(*texts);
    if (m_independent) {
        const Result<Matrix> against = encode(prompts.textsAgainst(row.id, row.name), encoder);
        if (!against) {
            return failAs(against);
        }
        std::ranges::transform(mean, meanDirection(*against), mean.begin(), std::minus());
    }
    return mean;
}

Result<Matrix> CaptionTexts::directions(const PromptSet& prompts, const std::vector<ClassRow>& classes, Encoder& encoder)
{
    QStringList all; // one pass of the tower for every class
    for (const ClassRow& row : classes) {
        all += prompts.textsFor(row.id, row.name);
        all += m_independent ? prompts.textsAgainst(row.id, row.name) : QStringList();
    }
    if (const Result<Matrix> encoded = encode(all, encoder); !encoded) {
        return failAs(encoded);
    }
    Matrix out(classes.size(), static_cast<std::size_t>(encoder.info().dimension));
    for (std::size_t k = 0; k < classes.size(); ++k) {
        const Result<std::vector<float>> one = direction(prompts, classes[k], encoder);
        if (!one) {
            return failAs(one);
        }
        std::ranges::copy(*one, out.row(k).begin());
    }
    return out;
}

} // namespace postil
