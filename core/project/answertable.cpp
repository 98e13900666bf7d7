// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/answertable.h"

#include "core/project/projectdb.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace postil {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

bool anyKnown(std::span<const YesNo> answers)
{
    return std::ranges::any_of(answers, [](YesNo answer) { return answer != YesNo::Unknown; });
}

} // namespace

YesNo answerOf(float probability)
{
    return std::isnan(probability) ? YesNo::Unknown : probability > 0.5F ? YesNo::Yes : YesNo::No;
}

float answerMargin(std::span<const float> probabilities)
{
    float least = unknown;
    for (const float p : probabilities) {
        if (!std::isnan(p)) {
            const float distance = std::abs(2 * p - 1);
            least = std::isnan(least) ? distance : std::min(least, distance);
        }
    }
    return least;
}

bool hasOnlyAnswers(const std::optional<RunRow>& run)
{
    return run && run->config.value(onlyAnswersKey).toBool();
}

Result<Matrix> AnswerTable::ofRun(ProjectDb& db, const LabelView& view, RunId run)
{
    const Result<std::vector<RunRow>> runs = RunStore(db).list();
    const Result<PredictionTable> table = RunStore(db).predictions(run);
    if (!runs || !table) {
        return runs ? failAs(table) : failAs(runs);
    }
    Matrix result(view.images.size(), view.classes.size());
    std::ranges::fill(result.values, unknown);
    const auto row = std::ranges::find(*runs, run, &RunRow::id);
    if (row == runs->end() || table->probabilities.rows == 0) {
        return result;
    }
    std::vector<int> columns;
    for (const ClassId id : row->classes) {
        columns.push_back(view.classIndex(id));
    }
    std::size_t image = 0; // both lists ascend
    for (std::size_t i = 0; i < table->images.size(); ++i) {
        while (image < view.images.size() && view.images[image].id < table->images[i]) {
            ++image;
        }
        if (image == view.images.size() || view.images[image].id != table->images[i]) {
            continue;
        }
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c] >= 0) {
                // Where classes were merged their probabilities were added up.
                result.row(image)[static_cast<std::size_t>(columns[c])] = std::min(1.0F, table->probabilities.row(i)[c]);
            }
        }
    }
    return result;
}

Result<AnswerTable> AnswerTable::load(ProjectDb& db, const LabelView& view)
{
    AnswerTable table;
    table.m_classes = view.classes.size();
    table.m_reference.assign(view.images.size() * table.m_classes, YesNo::Unknown);
    table.m_human = table.m_reference;
    table.readReferences(view);
    const Result<std::vector<ClassAnswer>> given = AnswerStore(db).list();
    if (!given) {
        return failAs(given);
    }
    table.takeHuman(view, *given);
    for (const auto& [run, matrix] : {std::pair(&view.zeroshotRun, &table.m_zeroshot), std::pair(&view.refinerRun, &table.m_refiner)}) {
        if (*run) {
            Result<Matrix> read = ofRun(db, view, (*run)->id);
            if (!read) {
                return failAs(read);
            }
            *matrix = std::move(*read);
        }
    }
    table.m_refinerCounts = view.chosenRun && view.chosenRun->voice == Voice::Refiner;
    return table;
}

void AnswerTable::takeHuman(const LabelView& view, std::span<const ClassAnswer> given)
{
    for (const ClassAnswer& one : given) {
        const auto image = std::ranges::lower_bound(view.images, one.image, {}, &ImageRow::id);
        const int k = view.classIndex(one.classId);
        if (image != view.images.end() && image->id == one.image && k >= 0) {
            m_human[static_cast<std::size_t>(image - view.images.begin()) * m_classes + static_cast<std::size_t>(k)] = one.answer;
        }
    }
}

Result<void> AnswerTable::readHuman(ProjectDb& db, const LabelView& view, std::span<const ImageId> of)
{
    if (of.empty()) {
        return {};
    }
    const Result<std::vector<ClassAnswer>> given = AnswerStore(db).list(of);
    if (!given) {
        return failAs(given);
    }
    for (const ImageId id : of) {
        if (const auto image = std::ranges::lower_bound(view.images, id, {}, &ImageRow::id); image != view.images.end() && image->id == id) {
            std::ranges::fill(std::span(m_human).subspan(static_cast<std::size_t>(image - view.images.begin()) * m_classes, m_classes), YesNo::Unknown);
        }
    }
    takeHuman(view, *given);
    return {};
}

void AnswerTable::readReferences(const LabelView& view)
{
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const ImageRow& image = view.images[i];
        const auto source = std::ranges::lower_bound(view.sources, image.source, {}, &SourceRow::id);
        if (source == view.sources.end() || source->id != image.source) {
            continue;
        }
        for (const auto& [label, id] : source->classOfLabel) {
            const int k = view.classIndex(id);
            const bool several = !image.multiLabel.empty();
            if (k < 0 || (several ? static_cast<std::size_t>(label) >= image.multiLabel.size() : image.sourceLabel < 0)) {
                continue;
            }
            const bool yes = several ? image.multiLabel[static_cast<std::size_t>(label)] != 0 : label == image.sourceLabel;
            YesNo& answer = m_reference[i * m_classes + static_cast<std::size_t>(k)];
            answer = yes || answer == YesNo::Yes ? YesNo::Yes : YesNo::No; // several labels of the source may mean one class
        }
    }
}

float AnswerTable::probability(const Matrix& of, std::size_t image, std::size_t k) const
{
    return of.rows == 0 ? unknown : of.row(image)[k];
}

YesNo AnswerTable::label(std::size_t image, std::size_t k) const
{
    const YesNo said = human(image, k);
    return said != YesNo::Unknown ? said : answerOf(chosen(image, k));
}

std::vector<YesNo> AnswerTable::labels(std::size_t image) const
{
    std::vector<YesNo> all;
    for (std::size_t k = 0; k < m_classes; ++k) {
        all.push_back(label(image, k));
    }
    return all;
}

bool AnswerTable::anyHuman(std::size_t image) const
{
    return anyKnown(std::span(m_human).subspan(image * m_classes, m_classes));
}

bool AnswerTable::anyReference(std::size_t image) const
{
    return anyKnown(std::span(m_reference).subspan(image * m_classes, m_classes));
}

} // namespace postil
