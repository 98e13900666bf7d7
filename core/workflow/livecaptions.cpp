// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/livecaptions.h"

#include "core/base/text.h"
#include "core/metrics/paired.h"
#include "core/metrics/spread.h"
#include "core/project/projectdb.h"

#include <QElapsedTimer>

#include <algorithm>
#include <functional>

namespace postil {

namespace {

constexpr size_t shownImages = 24; ///< as many as a very wide window has room for

double elapsed(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

/// The yardstick in rows of the embedded images; images without an embedding are no part of it.
std::shared_ptr<const Yardstick> amongEmbedded(const std::optional<Yardstick>& set, const std::vector<std::size_t>& images)
{
    if (!set) {
        return nullptr;
    }
    Yardstick found;
    found.name = set->name;
    for (std::size_t i = 0; i < set->rows.size(); ++i) {
        const auto at = std::ranges::lower_bound(images, set->rows[i]);
        if (at != images.end() && *at == set->rows[i]) {
            found.rows.push_back(static_cast<std::size_t>(at - images.begin()));
            found.truth.push_back(set->truth[i]);
        }
    }
    return found.rows.empty() ? nullptr : std::make_shared<const Yardstick>(std::move(found));
}

/// Images to whose answers, `stride` each, none is a class. Those that were not labelled are left out.
qint64 withoutClass(std::span<const int> labels, std::size_t stride)
{
    qint64 count = 0;
    for (std::size_t first = 0; stride > 0 && first + stride <= labels.size(); first += stride) {
        count += std::ranges::all_of(labels.subspan(first, stride), [](int label) { return label == -1; }) ? 1 : 0;
    }
    return count;
}

/// Labels per class before the change that is being shown; an image that was not labelled then is in none of the counts.
void countBefore(std::span<const int> before, std::size_t classes, LiveAnswer& answer)
{
    if (before.empty()) {
        return;
    }
    answer.perClassBefore.emplace(classes);
    for (const int label : before) {
        if (label >= 0) {
            ++(*answer.perClassBefore)[static_cast<std::size_t>(label)];
        }
    }
}

} // namespace

tl::unexpected<Error> LiveCaptions::stopped()
{
    return fail(Error::Code::Cancelled, Text::tr("captions"), Text::tr("stopped"));
}

qint64 LiveAnswer::changed() const
{
    qint64 sum = 0;
    for (const SideChange& change : changes) {
        sum += static_cast<qint64>(change.images.size());
    }
    return sum;
}

Result<std::unique_ptr<LiveCaptions>> LiveCaptions::open(ProjectDb& db, const EncoderInfo& info)
{
    Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    const EmbeddingKey key = EmbeddingKey::of(info);
    auto cache = EmbeddingCache::openReading(db.cacheDir(), key);
    if (!cache) {
        return failAs(cache);
    }
    EmbeddingRows rows(static_cast<std::size_t>(info.dimension));
    std::vector<std::size_t> images;
    for (std::size_t i = 0; i < view->images.size(); ++i) {
        if (const auto row = (*cache)->find(view->images[i].sha256)) {
            rows.add(*row);
            images.push_back(i);
        }
    }
    if (images.empty()) {
        return fail(Error::Code::NotFound, info.name, Text::tr("no image is encoded by it yet"));
    }
    std::unique_ptr<LiveCaptions> live(new LiveCaptions(std::move(*view), std::move(*cache), std::move(images), std::move(rows)));
    if (const Result<void> read = live->readBaseline(db); !read) {
        return failAs(read);
    }
    if (const Result<void> read = live->readAnswers(db); !read) {
        return failAs(read);
    }
    return live;
}

/// Labels of the zero-shot run in use.
Result<void> LiveCaptions::readBaseline(ProjectDb& db)
{
    if (!m_view.zeroshotRun) {
        return {};
    }
    if (isSeveral()) {
        const Result<Matrix> said = AnswerTable::ofRun(db, m_view, m_view.zeroshotRun->id);
        if (!said) {
            return failAs(said);
        }
        for (const std::size_t image : m_images) {
            for (std::size_t k = 0; k < said->cols; ++k) {
                const YesNo answer = answerOf(said->row(image)[k]);
                m_baseline.push_back(answer == YesNo::Unknown ? unknownBefore : answer == YesNo::Yes ? static_cast<int>(k) : -1);
            }
        }
        return {};
    }
    const Result<PredictionTable> table = RunStore(db).labels(m_view.zeroshotRun->id);
    if (!table) {
        return failAs(table);
    }
    const std::vector<int> labels = labelPositions(m_view, *table);
    for (const std::size_t image : m_images) {
        const bool seen = std::ranges::binary_search(table->images, m_view.images[image].id);
        m_baseline.push_back(seen ? labels[image] : unknownBefore);
    }
    return {};
}

/// What is known of the answers that steer, in a multi-label project.
Result<void> LiveCaptions::readAnswers(ProjectDb& db)
{
    if (!isSeveral()) {
        return {};
    }
    Result<AnswerTable> answers = AnswerTable::load(db, m_view);
    if (!answers) {
        return failAs(answers);
    }
    m_yardstick = steeringAnswers(m_view, *answers);
    std::erase_if(m_yardstick.rows, [this](std::size_t image) { return !std::ranges::binary_search(m_images, image); });
    m_answers = std::move(*answers);
    return {};
}

LiveCaptions::LiveCaptions(LabelView view, std::unique_ptr<EmbeddingCache> cache, std::vector<std::size_t> images, EmbeddingRows rows)
    : m_view(std::move(view))
    , m_cache(std::move(cache))
    , m_images(std::move(images))
    , m_steering(isSeveral() ? nullptr : amongEmbedded(steeringSet(m_view), m_images))
    , m_scorer(std::move(rows))
    , m_texts(isSeveral())
{
    std::vector<ImageId> ids;
    ids.reserve(m_images.size());
    for (const std::size_t image : m_images) {
        ids.push_back(m_view.images[image].id);
    }
    m_ids = std::make_shared<const std::vector<ImageId>>(std::move(ids));
}

ScoringOptions LiveCaptions::scoringOf(const LiveRequest& request, const Encoder& encoder) const
{
    ScoringOptions scoring = request.scoring;
    scoring.scale = scoring.scale > 0 ? scoring.scale : encoder.info().logitScale;
    scoring.independent = isSeveral();
    return scoring;
}

Result<Labelled> LiveCaptions::labels(const LiveRequest& request, Encoder& encoder, TaskContext& task)
{
    const Result<Matrix> directions = m_texts.directions(request.prompts, m_view.classes, encoder);
    if (!directions) {
        return failAs(directions);
    }
    if (task.isCancelled() || !m_scorer.setDirections(*directions, task)) {
        return stopped();
    }
    return label(m_scorer.cosines(), scoringOf(request, encoder));
}

std::vector<int> LiveCaptions::steered(std::span<const int> labels) const
{
    std::vector<int> picked;
    for (const std::size_t row : m_steering->rows) {
        picked.push_back(labels[row]);
    }
    return picked;
}

/// Of each steering image of a multi-label project.
std::vector<double> LiveCaptions::rightAnswers(std::span<const int> labels) const
{
    return rightShares(m_yardstick, *m_answers, [&](std::size_t image, std::size_t k) {
        const auto row = static_cast<std::size_t>(std::ranges::lower_bound(m_images, image) - m_images.begin());
        const int label = labels[row * m_view.classes.size() + k];
        return label == unknownBefore ? YesNo::Unknown : label < 0 ? YesNo::No : YesNo::Yes;
    });
}

std::optional<Accuracy> LiveCaptions::accuracyOf(std::span<const int> labels) const
{
    if (isSeveral()) {
        return accuracyOfShares(m_yardstick, rightAnswers(labels));
    }
    return m_steering ? m_steering->accuracy(labels) : std::nullopt;
}

/// How much more often `now` is right than `before`, on the same images.
std::optional<Interval> LiveCaptions::changeOf(std::span<const int> before, std::span<const int> now) const
{
    if (!hasYardstick()) {
        return std::nullopt;
    }
    if (!isSeveral()) {
        return pairedChange(m_steering->truth, steered(before), steered(now));
    }
    std::vector<double> gains = rightAnswers(now);
    std::ranges::transform(gains, rightAnswers(before), gains.begin(), std::minus());
    const MeanInterval mean = meanInterval(gains);
    return mean.n > 1 ? Interval{mean.mean, mean.low, mean.high} : Interval{mean.mean, -1, 1};
}

void LiveCaptions::measure(const std::vector<int>& labels, std::span<const int> before, LiveAnswer& answer) const
{
    if (!hasYardstick()) {
        return;
    }
    answer.accuracy = accuracyOf(labels);
    if (!before.empty()) {
        answer.accuracyChange = changeOf(before, labels);
    }
    if (isSeveral()) {
        return;
    }
    answer.confusion.assign(m_view.classes.size(), std::vector<std::int64_t>(m_view.classes.size(), 0));
    for (std::size_t i = 0; i < m_steering->rows.size(); ++i) {
        const int said = labels[m_steering->rows[i]];
        if (m_steering->truth[i] >= 0 && said >= 0) {
            ++answer.confusion[static_cast<std::size_t>(m_steering->truth[i])][static_cast<std::size_t>(said)];
        }
    }
}

Result<LiveAnswer> LiveCaptions::answer(const LiveRequest& request, Encoder& encoder, TaskContext& task)
{
    LiveAnswer answer;
    answer.classes = m_view.classes;
    answer.images = static_cast<qint64>(m_images.size());
    const int known = m_texts.encoded();
    QElapsedTimer timer;
    timer.start();
    const Result<Matrix> directions = m_texts.directions(request.prompts, m_view.classes, encoder);
    if (!directions) {
        return failAs(directions);
    }
    answer.textsEncoded = m_texts.encoded() - known;
    answer.textMilliseconds = elapsed(timer);
    timer.restart();
    const std::optional<std::size_t> columns = task.isCancelled() ? std::nullopt : m_scorer.setDirections(*directions, task);
    if (!columns) {
        return stopped();
    }
    answer.columnsComputed = static_cast<int>(*columns);
    const ScoringOptions scoring = scoringOf(request, encoder);
    answer.scale = scoring.scale;
    answer.contextLength = encoder.info().contextLength;
    Labelled labels = label(m_scorer.cosines(), scoring);
    if (task.isCancelled()) {
        return stopped();
    }
    const bool other = request.before && request.before->size() == labels.best.size();
    const std::span<const int> before = other ? std::span<const int>(*request.before) : std::span<const int>(m_baseline);
    const LabelSummary summary = summarize(labels, before, m_view.classes.size(), shownImages);
    answer.perClass = summary.perClass;
    answer.answersPerImage = isSeveral() ? m_view.classes.size() : 1;
    answer.none = withoutClass(labels.best, answer.answersPerImage);
    answer.noneBefore = withoutClass(before, answer.answersPerImage);
    const auto idsOf = [this, stride = answer.answersPerImage](const std::vector<std::size_t>& rows) {
        std::vector<ImageId> ids;
        for (const std::size_t row : rows) {
            ids.push_back((*m_ids)[row / stride]);
        }
        return ids;
    };
    const auto classAt = [this](int position) { return position < 0 ? ClassId{} : m_view.classes[static_cast<std::size_t>(position)].id; };
    for (const auto& [direction, rows] : summary.changes) {
        answer.changes.push_back({classAt(direction.first), classAt(direction.second), idsOf(rows)});
    }
    std::ranges::stable_sort(answer.changes, std::ranges::greater{}, [](const SideChange& change) { return change.images.size(); });
    std::ranges::transform(summary.surest, std::back_inserter(answer.surest), idsOf);
    std::ranges::transform(summary.doubtful, std::back_inserter(answer.doubtful), idsOf);
    std::ranges::transform(summary.random, std::back_inserter(answer.random), idsOf);
    countBefore(before, m_view.classes.size(), answer);
    answer.similarities = bestSimilarities(m_scorer.cosines());
    measure(labels.best, before, answer);
    answer.ids = m_ids;
    answer.steering = m_steering;
    answer.labels = std::make_shared<const std::vector<int>>(std::move(labels.best));
    answer.milliseconds = elapsed(timer);
    return answer;
}

} // namespace postil
