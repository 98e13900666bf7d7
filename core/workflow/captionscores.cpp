// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/captionscores.h"

#include "core/base/text.h"
#include "core/metrics/auc.h"
#include "core/metrics/multilabel.h"

#include <algorithm>
#include <cmath>

namespace postil {

namespace {

constexpr std::size_t blockImages = 256;

double cosine(std::span<const float> a, std::span<const float> b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += static_cast<double>(a[i]) * b[i];
    }
    return sum;
}

QJsonObject intervalJson(const Interval& interval)
{
    return {{QStringLiteral("value"), interval.value}, {QStringLiteral("low"), interval.low}, {QStringLiteral("high"), interval.high}};
}

} // namespace

QJsonObject CaptionScore::toJson() const
{
    QJsonObject json{{QStringLiteral("source"), source},
                     {QStringLiteral("n"), static_cast<qint64>(n)},
                     {QStringLiteral("accuracy"), intervalJson(accuracy)},
                     {QStringLiteral("auc"), auc ? QJsonValue(intervalJson(*auc)) : QJsonValue()}};
    if (!group.isEmpty()) {
        json.insert(QStringLiteral("group"), group);
    }
    return json;
}

Result<Matrix> embedLabelled(Encoder& encoder, const LabelledSet& set, const std::vector<std::size_t>& places, TaskContext& task)
{
    Matrix all(places.size(), static_cast<std::size_t>(encoder.info().dimension));
    for (std::size_t first = 0; first < places.size(); first += blockImages) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, encoder.info().name, Text::tr("cancelled"));
        }
        std::vector<Image> images;
        for (std::size_t i = first; i < std::min(first + blockImages, places.size()); ++i) {
            auto image = set.read(places[i]);
            if (!image) {
                return failAs(image);
            }
            images.push_back(std::move(*image));
        }
        const auto block = encoder.encodeImages(images);
        if (!block) {
            return failAs(block);
        }
        std::ranges::copy(block->values, all.values.begin() + static_cast<std::ptrdiff_t>(first * all.cols));
        task.progress(static_cast<qint64>(first + images.size()), static_cast<qint64>(places.size()), Text::tr("Encoding images with %1").arg(encoder.info().name));
    }
    return all;
}

Result<CaptionScorer> CaptionScorer::make(Encoder& encoder, const LabelledSet& set)
{
    CaptionScorer scorer(set);
    scorer.m_scale = encoder.info().logitScale;
    for (const LabelledSource& source : set.sources) {
        auto classes = encoder.encodeTexts(source.texts.captions());
        if (!classes) {
            return failAs(classes);
        }
        auto none = encoder.encodeTexts({source.texts.caption(std::vector<std::uint8_t>())});
        if (!none) {
            return failAs(none);
        }
        scorer.m_classes.push_back(std::move(*classes));
        scorer.m_none.push_back(std::move(*none));
    }
    return scorer;
}

CaptionScore CaptionScorer::scoreSingle(const Matrix& rows, const std::vector<std::size_t>& places, const std::vector<std::size_t>& mine) const
{
    const LabelledImage& some = m_set.images[places[mine.front()]];
    const auto source = static_cast<std::size_t>(some.source);
    const Matrix& classes = m_classes[source];
    std::vector<double> scores;
    std::vector<int> truth;
    std::int64_t right = 0;
    for (const std::size_t i : mine) {
        const std::size_t first = scores.size();
        for (std::size_t c = 0; c < classes.rows; ++c) {
            scores.push_back(m_scale * cosine(rows.row(i), classes.row(c)));
        }
        const auto begin = scores.begin() + static_cast<std::ptrdiff_t>(first);
        const auto best = std::max_element(begin, scores.end());
        truth.push_back(m_set.images[places[i]].label - m_set.sources[source].offset);
        right += best - begin == truth.back() ? 1 : 0;
        const double largest = *best;
        double sum = 0;
        std::for_each(begin, scores.end(), [&](double& value) { sum += value = std::exp(value - largest); });
        std::for_each(begin, scores.end(), [&](double& value) { value /= sum; });
    }
    CaptionScore score;
    score.n = static_cast<std::int64_t>(mine.size());
    score.accuracy = wilsonInterval(right, score.n);
    score.auc = classAuc(scores, classes.rows, truth);
    return score;
}

CaptionScore CaptionScorer::scoreSeveral(const Matrix& rows, const std::vector<std::size_t>& places, const std::vector<std::size_t>& mine) const
{
    const auto source = static_cast<std::size_t>(m_set.images[places[mine.front()]].source);
    const Matrix& classes = m_classes[source];
    std::vector<double> scores;
    std::vector<std::uint8_t> truth;
    std::vector<double> perImage;
    for (const std::size_t i : mine) {
        const double none = cosine(rows.row(i), m_none[source].row(0));
        const std::vector<std::uint8_t>& answers = m_set.images[places[i]].multiLabel;
        int right = 0;
        for (std::size_t c = 0; c < classes.rows; ++c) {
            scores.push_back(1 / (1 + std::exp(m_scale * (none - cosine(rows.row(i), classes.row(c))))));
            truth.push_back(answers[c] != 0 ? 1 : 0);
            right += (scores.back() > 0.5) == (answers[c] != 0) ? 1 : 0;
        }
        perImage.push_back(static_cast<double>(right) / static_cast<double>(classes.rows));
    }
    double mean = 0;
    for (const double share : perImage) {
        mean += share / static_cast<double>(perImage.size());
    }
    double variance = 0;
    for (const double share : perImage) {
        variance += (share - mean) * (share - mean) / static_cast<double>(perImage.size());
    }
    CaptionScore score;
    score.n = static_cast<std::int64_t>(mine.size());
    score.accuracy = scoreInterval(mean, variance / static_cast<double>(perImage.size()), score.n);
    score.auc = multiLabelAuc(scores, classes.rows, truth);
    return score;
}

std::optional<CaptionScore> CaptionScorer::score(const Matrix& rows, const std::vector<std::size_t>& places, int source) const
{
    std::vector<std::size_t> mine;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (m_set.images[places[i]].source == source) {
            mine.push_back(i);
        }
    }
    if (mine.empty()) {
        return std::nullopt;
    }
    const bool several = m_set.images[places[mine.front()]].label < 0;
    CaptionScore score = several ? scoreSeveral(rows, places, mine) : scoreSingle(rows, places, mine);
    score.source = m_set.sources[static_cast<std::size_t>(source)].name;
    return score;
}

std::vector<CaptionScore> CaptionScorer::scores(const Matrix& rows, const std::vector<std::size_t>& places) const
{
    std::vector<CaptionScore> list;
    for (std::size_t source = 0; source < m_set.sources.size(); ++source) {
        if (auto one = score(rows, places, static_cast<int>(source))) {
            list.push_back(std::move(*one));
        }
    }
    return list;
}

std::vector<ImageGroup> classGroups(const LabelledSet& set, const std::vector<int>& classes)
{
    const std::vector<std::size_t> heldOut = set.of(Split::Test);
    std::vector<ImageGroup> groups;
    for (const int one : classes) {
        ImageGroup group{set.classes[one], {}};
        std::ranges::copy_if(heldOut, std::back_inserter(group.places), [&](std::size_t place) { return set.shows(set.images[place], one); });
        groups.push_back(std::move(group));
    }
    return groups;
}

Result<std::vector<CaptionScore>> heldOutScores(Encoder& encoder, const LabelledSet& set, const std::vector<ImageGroup>& groups, TaskContext& task)
{
    const std::vector<std::size_t> places = set.of(Split::Test);
    const auto scorer = CaptionScorer::make(encoder, set);
    if (!scorer) {
        return failAs(scorer);
    }
    const auto rows = embedLabelled(encoder, set, places, task);
    if (!rows) {
        return failAs(rows);
    }
    std::vector<CaptionScore> scores = scorer->scores(*rows, places);
    for (const ImageGroup& group : groups) {
        std::vector<std::size_t> mine; // rows
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (std::ranges::find(group.places, places[i]) != group.places.end()) {
                mine.push_back(i);
            }
        }
        Matrix part(mine.size(), rows->cols);
        std::vector<std::size_t> partPlaces;
        for (std::size_t i = 0; i < mine.size(); ++i) {
            std::ranges::copy(rows->row(mine[i]), part.row(i).begin());
            partPlaces.push_back(places[mine[i]]);
        }
        for (std::size_t source = 0; source < set.sources.size(); ++source) {
            if (auto score = scorer->score(part, partPlaces, static_cast<int>(source))) {
                score->group = group.name;
                scores.push_back(std::move(*score));
            }
        }
    }
    return scores;
}

} // namespace postil
