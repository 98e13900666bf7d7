// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/multilabel.h"

#include <QtGlobal>

#include <numeric>

namespace postil {

namespace {

double f1Of(const YesNoCounts& counts)
{
    const auto answers = static_cast<double>(2 * counts.trueYes + counts.falseYes + counts.falseNo);
    return answers > 0 ? 2 * static_cast<double>(counts.trueYes) / answers : 0.0;
}

void count(YesNoCounts& counts, bool said, bool real)
{
    ++(real ? (said ? counts.trueYes : counts.falseNo) : (said ? counts.falseYes : counts.trueNo));
}

} // namespace

MultiLabelScores multiLabelScores(std::span<const double> scores, std::size_t labels, std::span<const std::uint8_t> truth)
{
    Q_ASSERT(scores.size() == truth.size());
    MultiLabelScores result;
    const std::size_t images = labels == 0 ? 0 : scores.size() / labels;
    if (images == 0) {
        return result;
    }
    result.counts.resize(labels);
    YesNoCounts all;
    std::size_t wholeImages = 0;
    for (std::size_t i = 0; i < images; ++i) {
        bool whole = true;
        for (std::size_t k = 0; k < labels; ++k) {
            const bool said = scores[i * labels + k] > 0.5;
            const bool real = truth[i * labels + k] != 0;
            count(result.counts[k], said, real);
            count(all, said, real);
            whole = whole && said == real;
        }
        wholeImages += whole ? 1 : 0;
    }
    for (const YesNoCounts& one : result.counts) {
        result.accuracy.push_back(static_cast<double>(one.trueYes + one.trueNo) / static_cast<double>(images));
        result.f1.push_back(f1Of(one));
    }
    const auto mean = [labels](const std::vector<double>& values) {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(labels);
    };
    result.meanAccuracy = mean(result.accuracy);
    result.macroF1 = mean(result.f1);
    result.microF1 = f1Of(all);
    result.subsetAccuracy = static_cast<double>(wholeImages) / static_cast<double>(images);
    result.hammingLoss = static_cast<double>(all.falseYes + all.falseNo) / static_cast<double>(images * labels);
    return result;
}

} // namespace postil
