// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/livecaptions.h"

#include "core/base/text.h"
#include "core/metrics/paired.h"
#include "core/project/projectdb.h"

#include <QElapsedTimer>

#include <algorithm>

namespace postil {

namespace {

constexpr std::size_t shownImages = 24; ///< as many as a very wide window has room for

tl::unexpected<Error> stopped()
{
    return fail(Error::Code::Cancelled, Text::tr("captions"), Text::tr("stopped"));
}

double elapsed(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

/// The yardstick in rows of the embedded images; images without an embedding are no part of it.
std::optional<Yardstick> amongEmbedded(const std::optional<Yardstick>& set, const std::vector<std::size_t>& images)
{
    if (!set) {
        return std::nullopt;
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
    return found.rows.empty() ? std::nullopt : std::optional(std::move(found));
}

double largestShare(const std::vector<qint64>& perClass, std::size_t images)
{
    return perClass.empty() || images == 0 ? 0.0 : static_cast<double>(std::ranges::max(perClass)) / static_cast<double>(images);
}

PromptSet toggled(PromptSet prompts, CaptionId id)
{
    for (CaptionRow& row : prompts.captions) {
        row.enabled = row.id == id ? !row.enabled : row.enabled;
    }
    return prompts;
}

} // namespace

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
    if (live->m_view.zeroshotRun) {
        const Result<PredictionTable> table = RunStore(db).labels(live->m_view.zeroshotRun->id);
        if (!table) {
            return failAs(table);
        }
        const std::vector<int> labels = labelPositions(live->m_view, *table);
        for (const std::size_t image : live->m_images) {
            const bool seen = std::ranges::binary_search(table->images, live->m_view.images[image].id);
            live->m_baseline.push_back(seen ? labels[image] : unknownBefore);
        }
    }
    return live;
}

LiveCaptions::LiveCaptions(LabelView view, std::unique_ptr<EmbeddingCache> cache, std::vector<std::size_t> images, EmbeddingRows rows)
    : m_view(std::move(view))
    , m_cache(std::move(cache))
    , m_images(std::move(images))
    , m_steering(amongEmbedded(steeringSet(m_view), m_images))
    , m_scorer(std::move(rows))
{
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
    return label(m_scorer.cosines(), request.scoring);
}

std::vector<int> LiveCaptions::steered(std::span<const int> labels) const
{
    std::vector<int> picked;
    for (const std::size_t row : m_steering->rows) {
        picked.push_back(labels[row]);
    }
    return picked;
}

void LiveCaptions::measure(const Labelled& labels, LiveAnswer& answer) const
{
    if (!m_steering) {
        return;
    }
    answer.accuracy = m_steering->accuracy(labels.best);
    answer.confusion.assign(m_view.classes.size(), std::vector<std::int64_t>(m_view.classes.size(), 0));
    for (std::size_t i = 0; i < m_steering->rows.size(); ++i) {
        const int said = labels.best[m_steering->rows[i]];
        if (m_steering->truth[i] >= 0 && said >= 0) {
            ++answer.confusion[static_cast<std::size_t>(m_steering->truth[i])][static_cast<std::size_t>(said)];
        }
    }
    if (!m_baseline.empty()) {
        answer.accuracyChange = pairedChange(m_steering->truth, steered(m_baseline), steered(labels.best));
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
    const Labelled labels = label(m_scorer.cosines(), request.scoring);
    if (task.isCancelled()) {
        return stopped();
    }
    const LabelSummary summary = summarize(labels, m_baseline, m_view.classes.size(), shownImages);
    answer.perClass = summary.perClass;
    answer.none = summary.none;
    const auto idsOf = [this](const std::vector<std::size_t>& rows) {
        std::vector<ImageId> ids;
        for (const std::size_t row : rows) {
            ids.push_back(m_view.images[m_images[row]].id);
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
    measure(labels, answer);
    answer.milliseconds = elapsed(timer);
    return answer;
}

Result<CaptionEffect> LiveCaptions::effectOf(const CaptionRow& caption, const LiveRequest& request, const Labelled& now, Encoder& encoder,
                                             TaskContext& task)
{
    CaptionEffect effect;
    effect.caption = caption;
    const int position = m_view.classIndex(caption.classId);
    const Result<std::vector<float>> other =
        m_texts.direction(toggled(request.prompts, caption.id), m_view.classes[static_cast<std::size_t>(position)], encoder);
    if (!other) {
        return failAs(other);
    }
    const std::optional<Labelled> toggledLabels = m_scorer.labelsWith(static_cast<std::size_t>(position), *other, request.scoring, task);
    if (!toggledLabels) {
        return stopped();
    }
    const std::vector<int>& with = caption.enabled ? now.best : toggledLabels->best;
    const std::vector<int>& without = caption.enabled ? toggledLabels->best : now.best;
    std::map<int, qint64> gone;
    for (std::size_t i = 0; i < with.size(); ++i) {
        effect.changed += with[i] != without[i] ? 1 : 0;
        effect.net += (with[i] == position ? 1 : 0) - (without[i] == position ? 1 : 0);
        if (with[i] == position && without[i] != position) {
            ++gone[without[i]];
        }
    }
    for (const auto& [to, count] : gone) {
        effect.goTo.emplace_back(to < 0 ? ClassId{} : m_view.classes[static_cast<std::size_t>(to)].id, count);
    }
    std::ranges::stable_sort(effect.goTo, std::ranges::greater{}, &std::pair<ClassId, qint64>::second);
    if (m_steering) {
        effect.accuracy = pairedChange(m_steering->truth, steered(without), steered(with));
    }
    return effect;
}

Result<std::vector<CaptionEffect>> LiveCaptions::ablation(const LiveRequest& request, Encoder& encoder, TaskContext& task)
{
    const Result<Labelled> now = labels(request, encoder, task);
    if (!now) {
        return failAs(now);
    }
    QStringList plain; // captions as they are, for the likeness of siblings
    for (const CaptionRow& row : request.prompts.captions) {
        plain.append(row.text);
    }
    const Result<Matrix> embeddings = m_texts.encode(plain, encoder);
    if (!embeddings) {
        return failAs(embeddings);
    }
    const auto& captions = request.prompts.captions;
    std::vector<CaptionEffect> effects;
    for (std::size_t i = 0; i < captions.size(); ++i) {
        if (m_view.classIndex(captions[i].classId) < 0) {
            continue;
        }
        Result<CaptionEffect> effect = effectOf(captions[i], request, *now, encoder, task);
        if (!effect) {
            return failAs(effect);
        }
        for (std::size_t k = 0; k < captions.size(); ++k) {
            if (k != i && captions[k].classId == captions[i].classId) {
                const float alike = cosine(embeddings->row(i), embeddings->row(k));
                effect->nearestSibling = std::max(effect->nearestSibling.value_or(-2.0F), alike);
            }
        }
        effects.push_back(std::move(*effect));
        task.progress(static_cast<qint64>(i + 1), static_cast<qint64>(captions.size()), Text::tr("Trying each caption"));
    }
    return effects;
}

Remedy LiveCaptions::tried(const Labelled& now, const Labelled& remedied) const
{
    Remedy remedy;
    remedy.changed = differences(now.best, remedied.best);
    remedy.perClass = summarize(remedied, {}, m_view.classes.size(), 0).perClass;
    remedy.largestShare = largestShare(remedy.perClass, m_images.size());
    if (m_steering) {
        remedy.accuracy = m_steering->accuracy(remedied.best);
        remedy.accuracyChange = pairedChange(m_steering->truth, steered(now.best), steered(remedied.best));
    }
    return remedy;
}

Result<BiasReport> LiveCaptions::bias(const LiveRequest& request, Encoder& encoder, TaskContext& task)
{
    const Result<Labelled> now = labels(request, encoder, task);
    if (!now) {
        return failAs(now);
    }
    const LabelSummary summary = summarize(*now, {}, m_view.classes.size(), 0);
    BiasReport report;
    if (summary.perClass.empty()) {
        return report;
    }
    report.largest = static_cast<int>(std::ranges::max_element(summary.perClass) - summary.perClass.begin());
    report.share = largestShare(summary.perClass, m_images.size());
    report.warns = report.share > collapseShare && m_view.classes.size() > 1;
    if (!report.warns) {
        return report;
    }
    const std::array<std::tuple<Prior, QString, QString>, 2> priors{
        {{Prior::Equal, QStringLiteral("equal"), Text::tr("Take the classes to be about equally frequent")},
         {Prior::Unknown, QStringLiteral("unknown"), Text::tr("Estimate the proportions from the data, with care")}}};
    for (const auto& [prior, name, what] : priors) {
        if (prior == request.scoring.prior) {
            continue;
        }
        ScoringOptions scoring = request.scoring;
        scoring.prior = prior;
        Remedy remedy = tried(*now, label(m_scorer.cosines(), scoring));
        remedy.name = name;
        remedy.what = what;
        remedy.scoring = scoring;
        report.remedies.push_back(std::move(remedy));
        if (task.isCancelled()) {
            return stopped();
        }
    }
    // Of the class's captions, the one without which it takes least.
    const ClassRow& largest = m_view.classes[static_cast<std::size_t>(report.largest)];
    const auto own = [&largest](const CaptionRow& row) { return row.classId == largest.id && row.enabled; };
    std::optional<Remedy> best;
    for (const CaptionRow& row : request.prompts.captions) {
        if (!own(row) || std::ranges::count_if(request.prompts.captions, own) < 2) {
            continue;
        }
        const Result<std::vector<float>> direction = m_texts.direction(toggled(request.prompts, row.id), largest, encoder);
        if (!direction) {
            return failAs(direction);
        }
        const auto without = m_scorer.labelsWith(static_cast<std::size_t>(report.largest), *direction, request.scoring, task);
        if (!without) {
            return stopped();
        }
        Remedy remedy = tried(*now, *without);
        if (remedy.perClass[static_cast<std::size_t>(report.largest)] < summary.perClass[static_cast<std::size_t>(report.largest)]
            && (!best || remedy.largestShare < best->largestShare)) {
            remedy.name = QStringLiteral("without-caption");
            remedy.what = Text::tr("Switch off “%1”").arg(row.text);
            remedy.scoring = request.scoring;
            remedy.caption = row.id;
            best = std::move(remedy);
        }
    }
    if (best) {
        report.remedies.push_back(std::move(*best));
    }
    return report;
}

} // namespace postil
