// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/neighbours.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/labelling/chunks.h"
#include "core/labelling/scoring.h"

#include <atomic>
#include <cmath>
#include <numeric>

namespace postil {

namespace {

constexpr std::size_t reducedDimensions = 64;
constexpr std::size_t shortlist = 40; ///< compared exactly, per row
constexpr std::size_t recallSample = 100;
constexpr int kMeansRounds = 10;

using Found = std::pair<float, std::uint32_t>; ///< likeness, row

/// Keeps the best `count`, largest likeness first, of equals the smaller row.
class Best
{
public:
    explicit Best(std::size_t count)
        : m_count(count)
    {
    }
    void offer(float likeness, std::uint32_t row)
    {
        const Found one(likeness, row);
        if (m_found.size() == m_count && !before(one, m_found.back())) {
            return;
        }
        if (m_found.size() == m_count) {
            m_found.pop_back();
        }
        m_found.insert(std::ranges::upper_bound(m_found, one, before), one);
    }
    [[nodiscard]] const std::vector<Found>& found() const { return m_found; }
    void clear() { m_found.clear(); }

private:
    static bool before(const Found& a, const Found& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; }
    std::size_t m_count;
    std::vector<Found> m_found;
};

/// Cosines of centred rows without a centred copy of them.
class CentredCosine
{
public:
    CentredCosine(const EmbeddingRows& rows, const std::vector<float>& mean)
        : m_rows(rows)
        , m_along(rows.size())
        , m_length(rows.size())
    {
        m_square = cosine(mean, mean);
        forChunks(rows.size(), [&](std::size_t, std::size_t first, std::size_t last) {
            std::vector<float> buffer;
            for (std::size_t i = first; i < last; ++i) {
                const auto row = rows.row(i, buffer);
                m_along[i] = cosine(row, mean);
                m_length[i] = std::sqrt(std::max(cosine(row, row) - 2 * m_along[i] + m_square, 1e-12F));
            }
        });
    }
    [[nodiscard]] float operator()(std::span<const float> row, std::size_t i, std::size_t j, std::vector<float>& buffer) const
    {
        return (cosine(row, m_rows.row(j, buffer)) - m_along[i] - m_along[j] + m_square) / (m_length[i] * m_length[j]);
    }

private:
    const EmbeddingRows& m_rows;
    std::vector<float> m_along;
    std::vector<float> m_length;
    float m_square = 0;
};

/// The true neighbours of one row.
void searchAll(const EmbeddingRows& rows, const CentredCosine& likeness, std::size_t i, Best& best)
{
    std::vector<float> own;
    std::vector<float> other;
    const auto row = rows.row(i, own);
    for (std::size_t j = 0; j < rows.size(); ++j) {
        if (j != i) {
            best.offer(likeness(row, i, j, other), static_cast<std::uint32_t>(j));
        }
    }
}

void store(NeighbourGraph& graph, std::size_t i, const std::vector<Found>& found)
{
    for (std::size_t k = 0; k < graph.count; ++k) {
        const bool has = k < found.size();
        graph.rows[i * graph.count + k] = has ? found[k].second : static_cast<std::uint32_t>(i);
        graph.cosines[i * graph.count + k] = has ? found[k].first : 0;
    }
}

float squaredDistance(std::span<const float> a, std::span<const float> b)
{
    float sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        const float d = a[k] - b[k];
        sum += d * d;
    }
    return sum;
}

std::size_t nearestCentre(const Matrix& centres, std::span<const float> row)
{
    std::size_t best = 0;
    float least = squaredDistance(centres.row(0), row);
    for (std::size_t c = 1; c < centres.rows; ++c) {
        if (const float distance = squaredDistance(centres.row(c), row); distance < least) {
            least = distance;
            best = c;
        }
    }
    return best;
}

/// Rows of the reduced space in lists around centres.
class InvertedFile
{
public:
    InvertedFile(Matrix reduced, std::uint64_t seed)
        : m_reduced(std::move(reduced))
    {
        const std::size_t lists = std::clamp<std::size_t>(m_reduced.rows / 400, 4, 1024);
        Random random(seed);
        m_centres = Matrix(lists, m_reduced.cols);
        const auto sample = random.sample(static_cast<std::int64_t>(m_reduced.rows),
                                          static_cast<std::int64_t>(std::min<std::size_t>(m_reduced.rows, lists * 100)));
        for (std::size_t c = 0; c < lists; ++c) {
            std::ranges::copy(m_reduced.row(static_cast<std::size_t>(sample[c])), m_centres.row(c).begin());
        }
        for (int round = 0; round < kMeansRounds; ++round) {
            moveCentres(sample);
        }
        std::vector<std::size_t> list(m_reduced.rows);
        forChunks(m_reduced.rows, [&](std::size_t, std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) {
                list[i] = nearestCentre(m_centres, m_reduced.row(i));
            }
        });
        m_lists.resize(lists);
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_lists[list[i]].push_back(static_cast<std::uint32_t>(i));
        }
    }

    [[nodiscard]] std::size_t lists() const { return m_lists.size(); }

    /// The nearest rows in the reduced space among those of the `probes` nearest lists.
    void search(std::size_t i, std::size_t probes, Best& best) const
    {
        Best lists(probes);
        const auto row = m_reduced.row(i);
        for (std::size_t c = 0; c < m_centres.rows; ++c) {
            lists.offer(-squaredDistance(m_centres.row(c), row), static_cast<std::uint32_t>(c));
        }
        for (const Found& list : lists.found()) {
            for (const std::uint32_t j : m_lists[list.second]) {
                if (j != i) {
                    best.offer(cosine(row, m_reduced.row(j)), j);
                }
            }
        }
    }

private:
    void moveCentres(const std::vector<std::int64_t>& sample)
    {
        std::vector<std::size_t> list(sample.size());
        forChunks(sample.size(), [&](std::size_t, std::size_t first, std::size_t last) {
            for (std::size_t s = first; s < last; ++s) {
                list[s] = nearestCentre(m_centres, m_reduced.row(static_cast<std::size_t>(sample[s])));
            }
        });
        Matrix sums(m_centres.rows, m_centres.cols);
        std::vector<float> counts(m_centres.rows);
        for (std::size_t s = 0; s < sample.size(); ++s) {
            counts[list[s]] += 1;
            const auto row = m_reduced.row(static_cast<std::size_t>(sample[s]));
            for (std::size_t k = 0; k < row.size(); ++k) {
                sums.row(list[s])[k] += row[k];
            }
        }
        for (std::size_t c = 0; c < m_centres.rows; ++c) {
            for (std::size_t k = 0; counts[c] > 0 && k < m_centres.cols; ++k) {
                m_centres.row(c)[k] = sums.row(c)[k] / counts[c];
            }
        }
    }

    Matrix m_reduced;
    Matrix m_centres;
    std::vector<std::vector<std::uint32_t>> m_lists;
};

/// Centred rows along the principal directions, each of length 1.
Matrix reduce(const EmbeddingRows& rows, const Covariance& covariance, std::uint64_t seed)
{
    const Matrix directions = principalDirections(covariance.matrix, reducedDimensions, seed);
    Matrix reduced = projectRows(rows, directions);
    std::vector<float> offset;
    for (std::size_t k = 0; k < directions.rows; ++k) {
        offset.push_back(cosine(directions.row(k), covariance.mean));
    }
    forChunks(reduced.rows, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const auto row = reduced.row(i);
            for (std::size_t k = 0; k < row.size(); ++k) {
                row[k] -= offset[k];
            }
            const float length = std::sqrt(cosine(row, row));
            for (float& v : row) {
                v = length > 0 ? v / length : 0;
            }
        }
    });
    return reduced;
}

/// Neighbours of one row: the shortlist of the reduced space in the order of the exact cosines.
void refine(const EmbeddingRows& rows, const CentredCosine& likeness, std::size_t i, const Best& rough, Best& exact)
{
    std::vector<float> own;
    std::vector<float> other;
    const auto row = rows.row(i, own);
    for (const Found& one : rough.found()) {
        exact.offer(likeness(row, i, one.second, other), one.second);
    }
}

double recallOf(const EmbeddingRows& rows, const CentredCosine& likeness, const InvertedFile& file, std::size_t probes, const NeighbourOptions& options)
{
    Random random(options.seed);
    const auto sample = random.sample(static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(recallSample));
    std::atomic<int> hits = 0;
    std::atomic<int> all = 0;
    parallelFor(sample.size(), threadBudget(), [&](std::size_t s) {
        const auto i = static_cast<std::size_t>(sample[s]);
        Best truth(options.count);
        Best rough(shortlist);
        Best found(options.count);
        searchAll(rows, likeness, i, truth);
        file.search(i, probes, rough);
        refine(rows, likeness, i, rough, found);
        for (const Found& one : truth.found()) {
            hits += std::ranges::any_of(found.found(), [&one](const Found& other) { return other.second == one.second; }) ? 1 : 0;
            ++all;
        }
    });
    return all > 0 ? static_cast<double>(hits) / static_cast<double>(all) : 1;
}

} // namespace

std::optional<NeighbourGraph> nearestNeighbours(const EmbeddingRows& rows, const Covariance& covariance, const NeighbourOptions& options,
                                                TaskContext& task)
{
    const std::size_t n = rows.size();
    NeighbourGraph graph;
    graph.count = std::min(options.count, n > 0 ? n - 1 : 0);
    graph.rows.resize(n * graph.count);
    graph.cosines.resize(n * graph.count);
    const CentredCosine likeness(rows, covariance.mean);
    std::optional<InvertedFile> file;
    std::size_t probes = 6;
    if (n > options.exactUpTo) {
        file.emplace(reduce(rows, covariance, options.seed), options.seed);
        for (graph.recall = recallOf(rows, likeness, *file, probes, options); graph.recall < options.wantedRecall && probes < file->lists() && !task.isCancelled();) {
            probes = std::min(2 * probes, file->lists());
            graph.recall = recallOf(rows, likeness, *file, probes, options);
        }
    }
    constexpr std::size_t step = 64; // rows between two questions whether to stop
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> cancelled = false;
    parallelFor((n + step - 1) / step, threadBudget(), [&](std::size_t part) {
        if (cancelled || task.isCancelled()) {
            cancelled = true;
            return;
        }
        Best rough(shortlist);
        Best found(graph.count);
        for (std::size_t i = part * step; i < std::min(n, (part + 1) * step); ++i) {
            found.clear();
            rough.clear();
            if (file) {
                file->search(i, probes, rough);
                refine(rows, likeness, i, rough, found);
            } else if (graph.count > 0) {
                searchAll(rows, likeness, i, found);
            }
            store(graph, i, found.found());
        }
        task.progress(static_cast<qint64>(done += step), static_cast<qint64>(n), Text::tr("Looking for neighbours"));
    });
    return cancelled ? std::nullopt : std::optional(std::move(graph));
}

Matrix spreadLabels(const NeighbourGraph& graph, const Matrix& probabilities)
{
    constexpr int rounds = 20;
    constexpr float keep = 0.2F;
    const std::size_t n = probabilities.rows;
    // Symmetric weights as lists per row: half of each direction.
    std::vector<std::size_t> start(n + 1);
    const auto weightOf = [&graph](std::size_t edge) {
        const float c = std::max(graph.cosines[edge], 0.0F);
        return 0.5F * c * c * c;
    };
    const auto eachEdge = [&](auto visit) {
        for (std::size_t edge = 0; edge < graph.rows.size(); ++edge) {
            const std::size_t i = edge / graph.count;
            if (const std::size_t j = graph.rows[edge]; i != j) {
                visit(i, j, weightOf(edge));
            }
        }
    };
    std::vector<float> degree(n);
    eachEdge([&](std::size_t i, std::size_t j, float weight) {
        ++start[i + 1];
        ++start[j + 1];
        degree[i] += weight;
        degree[j] += weight;
    });
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::pair<std::uint32_t, float>> links(start.back());
    std::vector<std::size_t> at(start.begin(), start.end() - 1);
    eachEdge([&](std::size_t i, std::size_t j, float weight) {
        const float scaled = weight / std::sqrt(std::max(degree[i] * degree[j], 1e-20F));
        links[at[i]++] = {static_cast<std::uint32_t>(j), scaled};
        links[at[j]++] = {static_cast<std::uint32_t>(i), scaled};
    });
    Matrix now = probabilities;
    Matrix next(n, probabilities.cols);
    for (int round = 0; round < rounds; ++round) {
        forChunks(n, [&](std::size_t, std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) {
                const auto target = next.row(i);
                std::ranges::fill(target, 0.0F);
                for (std::size_t l = start[i]; l < start[i + 1]; ++l) {
                    const auto from = now.row(links[l].first);
                    for (std::size_t k = 0; k < target.size(); ++k) {
                        target[k] += links[l].second * from[k];
                    }
                }
                for (std::size_t k = 0; k < target.size(); ++k) {
                    target[k] = (1 - keep) * target[k] + keep * probabilities.row(i)[k];
                }
            }
        });
        std::swap(now, next);
    }
    forChunks(n, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const float sum = std::accumulate(now.row(i).begin(), now.row(i).end(), 0.0F);
            for (float& v : now.row(i)) {
                v = sum > 0 ? v / sum : 1.0F / static_cast<float>(now.cols);
            }
        }
    });
    return now;
}

} // namespace postil
