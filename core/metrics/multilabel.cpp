// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/multilabel.h"

#include <QtGlobal>

#include <numeric>

namespace postil {

MultiLabelScores multiLabelScores(std::span<const double> scores, std::size_t labels, std::span<const std::uint8_t> truth)
{
    Q_ASSERT(scores.size() == truth.size());
    MultiLabelScores result;
    const std::size_t images = labels == 0 ? 0 : scores.size() / labels;
    if (images == 0) {
        return result;
    }
    for (std::size_t k = 0; k < labels; ++k) {
        double right = 0;
        double hits = 0;
        double said = 0;
        double there = 0;
        for (std::size_t i = k; i < scores.size(); i += labels) {
            const bool yes = scores[i] > 0.5;
            const bool real = truth[i] != 0;
            right += yes == real ? 1 : 0;
            hits += yes && real ? 1 : 0;
            said += yes ? 1 : 0;
            there += real ? 1 : 0;
        }
        result.accuracy.push_back(right / static_cast<double>(images));
        result.f1.push_back(said + there > 0 ? 2 * hits / (said + there) : 0.0);
    }
    const double count = static_cast<double>(labels);
    result.meanAccuracy = std::accumulate(result.accuracy.begin(), result.accuracy.end(), 0.0) / count;
    result.macroF1 = std::accumulate(result.f1.begin(), result.f1.end(), 0.0) / count;
    return result;
}

} // namespace postil
