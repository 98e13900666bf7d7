// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What LiveCaptions finds out while a person pauses: the effect of each caption, remedies against one class that takes all.
#include "core/base/text.h"
#include "core/workflow/livecaptions.h"

#include <algorithm>
#include <array>

namespace postil {

namespace {

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
    effect.accuracy = changeOf(without, with);
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
        if (!hasYardstick()) {
            found.emplace_back();
            continue;
        }
        const Result<Labelled> labelled = labels({prompts, scoring}, encoder, task);
        if (!labelled) {
            return failAs(labelled);
        }
        found.push_back(accuracyOf(labelled->best));
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
    remedy.accuracy = accuracyOf(remedied.best);
    remedy.accuracyChange = changeOf(now.best, remedied.best);
    return remedy;
}

Result<BiasReport> LiveCaptions::bias(const LiveRequest& request, Encoder& encoder, TaskContext& task)
{
    if (isSeveral()) {
        return BiasReport{}; // classes that do not compete take nothing from each other
    }
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
