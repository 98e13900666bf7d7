// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"

#include "core/base/random.h"
#include "core/labelling/livescorer.h"

#include <QElapsedTimer>

#include <bit>
#include <cmath>
#include <cstring>

namespace postil::cli {

namespace {

constexpr std::size_t dimension = 512;
constexpr std::size_t classes = 10;
constexpr std::size_t captionsPerClass = 5;

/// Random directions of length about 1, cheap enough to make a million of.
class Embeddings
{
public:
    Embeddings(std::size_t count, bool half)
        : m_half(half)
        , m_bytes(count * dimension * (half ? sizeof(std::uint16_t) : sizeof(float)))
        , m_count(count)
    {
        const float length = 1 / std::sqrt(static_cast<float>(dimension) / 3);
        std::uint64_t state = 1;
        for (std::size_t i = 0; i < count * dimension; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            put(i, length * (static_cast<float>(state >> 40) * 0x1p-23F - 1));
        }
    }

    [[nodiscard]] EmbeddingRows rows() const
    {
        EmbeddingRows rows(dimension);
        for (std::size_t i = 0; i < m_count; ++i) {
            if (m_half) {
                rows.add(std::span(reinterpret_cast<const std::uint16_t*>(m_bytes.data()) + i * dimension, dimension));
            } else {
                rows.add(std::span(reinterpret_cast<const float*>(m_bytes.data()) + i * dimension, dimension));
            }
        }
        return rows;
    }

private:
    void put(std::size_t i, float value)
    {
        if (m_half) {
            const std::uint16_t half = floatToHalf(value);
            std::memcpy(m_bytes.data() + i * sizeof half, &half, sizeof half);
        } else {
            std::memcpy(m_bytes.data() + i * sizeof value, &value, sizeof value);
        }
    }

    bool m_half;
    std::vector<std::byte> m_bytes;
    std::size_t m_count;
};

Matrix randomTexts(Random& random, std::size_t count)
{
    Matrix texts(count, dimension);
    for (float& v : texts.values) {
        v = static_cast<float>(random.normal() / std::sqrt(static_cast<double>(dimension)));
    }
    return texts;
}

struct Typing {
    LiveScorer scorer;
    Matrix directions;
    std::vector<int> before;
};

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

/// One key stroke in one caption: the class's mean of its texts, its column, labels, histogram, changed images, extremes.
double keyStroke(Typing& typing, Random& random, const ScoringOptions& scoring)
{
    Matrix texts = randomTexts(random, captionsPerClass); // what the text tower would give
    const SilentTask silent;
    QElapsedTimer timer;
    timer.start();
    const std::vector<float> direction = meanDirection(texts);
    std::ranges::copy(direction, typing.directions.row(random.below(classes)).begin());
    if (!typing.scorer.setDirections(typing.directions, silent)) {
        return 0;
    }
    const Labelled labels = label(typing.scorer.cosines(), scoring);
    const LabelSummary summary = summarize(labels, typing.before, classes, 24);
    typing.before = labels.best;
    return summary.perClass.empty() ? 0 : milliseconds(timer);
}

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& options)
{
    std::vector<BenchRow> rows;
    for (const auto& [count, budget] : {std::pair<std::size_t, double>{100'000, 100}, {1'000'000, 700}}) {
        for (const bool half : {false, true}) {
            if (context.task.isCancelled()) {
                return fail(Error::Code::Cancelled, QStringLiteral("bench"), QStringLiteral("stopped"));
            }
            const QString size = QStringLiteral("%1 images, %2").arg(count).arg(half ? QStringLiteral("fp16") : QStringLiteral("fp32"));
            context.task.note(QStringLiteral("making %1").arg(size));
            const Embeddings embeddings(count, half);
            Random random(3);
            Typing typing{LiveScorer(embeddings.rows()), Matrix(classes, dimension), {}};
            for (std::size_t k = 0; k < classes; ++k) {
                std::ranges::copy(meanDirection(randomTexts(random, captionsPerClass)), typing.directions.row(k).begin());
            }
            const SilentTask silent;
            QElapsedTimer timer;
            timer.start();
            if (!typing.scorer.setDirections(typing.directions, silent)) {
                return fail(Error::Code::Internal, QStringLiteral("bench"), QStringLiteral("was stopped"));
            }
            rows.push_back({size + QStringLiteral(", all classes"), milliseconds(timer), QStringLiteral("ms"), {}, {}});
            typing.before = label(typing.scorer.cosines(), {}).best;
            for (const auto& [prior, name] : {std::pair{Prior::None, QStringLiteral("key stroke")}, {Prior::Equal, QStringLiteral("key stroke, equal")}, {Prior::Unknown, QStringLiteral("key stroke, Sinkhorn")}}) {
                ScoringOptions scoring;
                scoring.prior = prior;
                double best = 0;
                for (int repeat = 0; repeat < std::max(3, options.repeats); ++repeat) {
                    const double took = keyStroke(typing, random, scoring);
                    best = best > 0 ? std::min(best, took) : took;
                }
                rows.push_back({size + QStringLiteral(", ") + name, best, QStringLiteral("ms"), best / budget, QStringLiteral("the budget of %1 ms").arg(budget)});
            }
        }
    }
    return rows;
}

} // namespace

Benchmark captionsBenchmark()
{
    return {QStringLiteral("captions"), QStringLiteral("a caption is typed: 10 classes x 5 captions over 100,000 and 1,000,000 embeddings of 512, text tower aside"), run};
}

} // namespace postil::cli
