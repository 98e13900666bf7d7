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

constexpr size_t shownImages = 24; ///< as many as a very wide window has room for

tl::unexpected<Error> stopped()
{
    return fail(Error::Code::Cancelled, Text::tr("captions"), Text::tr("stopped"));
}

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

double largestShare(const std::vector<qint64>& perClass, std::size_t images)
{
    return perClass.empty() || images == 0 ? 0.0 : static_cast<double>(std::ranges::max(perClass)) / static_cast<double>(images);
}

ScoringOptions scoringOf(const LiveRequest& request, const Encoder& encoder)
{
    ScoringOptions scoring = request.scoring;
    scoring.scale = scoring.scale > 0 ? scoring.scale : encoder.info().logitScale;
    return scoring;
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
        } else if (label == -1) {
            ++answer.noneBefore;
        }
    }
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
    std::vector<ImageId> ids;
    ids.reserve(m_images.size());
    for (const std::size_t image : m_images) {
        ids.push_back(m_view.images[image].id);
    }
    m_ids = std::make_shared<const std::vector<ImageId>>(std::move(ids));
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

void LiveCaptions::measure(const std::vector<int>& labels, std::span<const int> before, LiveAnswer& answer) const
{
    if (!m_steering) {
        return;
    }
    answer.accuracy = m_steering->accuracy(labels);
    answer.confusion.assign(m_view.classes.size(), std::vector<std::int64_t>(m_view.classes.size(), 0));
    for (std::size_t i = 0; i < m_steering->rows.size(); ++i) {
        const int said = labels[m_steering->rows[i]];
        if (m_steering->truth[i] >= 0 && said >= 0) {
            ++answer.confusion[static_cast<std::size_t>(m_steering->truth[i])][static_cast<std::size_t>(said)];
        }
    }
    if (!before.empty()) {
        answer.accuracyChange = pairedChange(m_steering->truth, steered(before), steered(labels));
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
    answer.none = summary.none;
    const auto idsOf = [this](const std::vector<std::size_t>& rows) {
        std::vector<ImageId> ids;
        for (const std::size_t row : rows) {
            ids.push_back((*m_ids)[row]);
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

Result<CaptionEffect> LiveCaptions::effectOf(const CaptionRow& caption, const LiveRequest& request, const Labelled& now, Encoder& encoder,
                                             TaskContext& task)
{
    CaptionEffect effect;
    effect.caption = caption;
    const int position = m_view.classIndex(caption.classId);
    if (position < 0) {
        return effect; // of a class that came or went since the project was read
    }
    const Result<std::vector<float>> other =
        m_texts.direction(toggled(request.prompts, caption.id), m_view.classes[static_cast<std::size_t>(position)], encoder);
    if (!other) {
        return failAs(other);
    }
    const std::optional<Labelled> toggledLabels = m_scorer.labelsWith(static_cast<std::size_t>(position), *other, scoringOf(request, encoder), task);
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

Result<CaptionEffect> LiveCaptions::effect(const LiveRequest& request, CaptionId caption, Encoder& encoder, TaskContext& task)
{
    const auto& captions = request.prompts.captions;
    const auto row = std::ranges::find(captions, caption, &CaptionRow::id);
    if (row == captions.end()) {
        return fail(Error::Code::NotFound, QString::number(caption.value), Text::tr("there is no such caption"));
    }
    const Result<Labelled> now = labels(request, encoder, task);
    if (!now) {
        return failAs(now);
    }
    Result<CaptionEffect> found = effectOf(*row, request, *now, encoder, task);
    return found ? completed(std::move(*found), request, encoder) : found;
}

/// With what needs the text tower and the tokenizer alone.
Result<CaptionEffect> LiveCaptions::completed(CaptionEffect effect, const LiveRequest& request, Encoder& encoder)
{
    const CaptionRow& caption = effect.caption;
    QStringList siblings{caption.text}; // captions as they are, not in their templates
    for (const CaptionRow& other : request.prompts.captions) {
        if (other.classId == caption.classId && other.id != caption.id) {
            siblings.append(other.text);
        }
    }
    const Result<Matrix> plain = m_texts.encode(siblings, encoder);
    if (!plain) {
        return failAs(plain);
    }
    for (std::size_t k = 1; k < plain->rows; ++k) {
        effect.nearestSibling = std::max(effect.nearestSibling.value_or(-2.0F), cosine(plain->row(0), plain->row(k)));
    }
    if (const auto ids = encoder.tokenizeBare(request.prompts.textsOf(caption, m_view.className(caption.classId)))) {
        for (const auto& one : *ids) {
            effect.tokens = std::max(effect.tokens.value_or(0), static_cast<int>(one.size()) + 2);
        }
    }
    return effect;
}

Result<std::vector<std::optional<Accuracy>>> LiveCaptions::accuracies(const std::vector<PromptSet>& sets, const ScoringOptions& scoring,
                                                                      Encoder& encoder, TaskContext& task)
{
    std::vector<std::optional<Accuracy>> found;
    for (const PromptSet& prompts : sets) {
        if (!m_steering) {
            found.emplace_back();
            continue;
        }
        const Result<Labelled> labelled = labels({prompts, scoring}, encoder, task);
        if (!labelled) {
            return failAs(labelled);
        }
        found.push_back(m_steering->accuracy(labelled->best));
    }
    return found;
}

Result<std::vector<CaptionEffect>> LiveCaptions::ablation(const LiveRequest& request, Encoder& encoder, TaskContext& task)
{
    const Result<Labelled> now = labels(request, encoder, task);
    if (!now) {
        return failAs(now);
    }
    const auto& captions = request.prompts.captions;
    std::vector<CaptionEffect> effects;
    for (const CaptionRow& caption : captions) {
        Result<CaptionEffect> effect = effectOf(caption, request, *now, encoder, task);
        if (effect) {
            effect = completed(std::move(*effect), request, encoder);
        }
        if (!effect) {
            return failAs(effect);
        }
        effects.push_back(std::move(*effect));
        task.progress(static_cast<qint64>(effects.size()), static_cast<qint64>(captions.size()), Text::tr("Trying each caption"));
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
    const ScoringOptions present = scoringOf(request, encoder);
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
        if (prior == present.prior) {
            continue;
        }
        ScoringOptions scoring = present;
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
    if (const auto threshold = valleyThreshold(bestSimilarities(m_scorer.cosines())); threshold && !present.reject) {
        ScoringOptions scoring = present;
        scoring.reject = threshold;
        Remedy remedy = tried(*now, label(m_scorer.cosines(), scoring));
        remedy.name = QStringLiteral("reject");
        remedy.what = Text::tr("Give no class to images whose best similarity is below %1").arg(*threshold, 0, 'f', 3);
        remedy.scoring = scoring;
        report.remedies.push_back(std::move(remedy));
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
        const auto without = m_scorer.labelsWith(static_cast<std::size_t>(report.largest), *direction, present, task);
        if (!without) {
            return stopped();
        }
        Remedy remedy = tried(*now, *without);
        if (remedy.perClass[static_cast<std::size_t>(report.largest)] < summary.perClass[static_cast<std::size_t>(report.largest)]
            && (!best || remedy.largestShare < best->largestShare)) {
            remedy.name = QStringLiteral("without-caption");
            remedy.what = Text::tr("Switch off “%1”").arg(row.text);
            remedy.scoring = present;
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
