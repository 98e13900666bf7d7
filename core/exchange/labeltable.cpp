// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/labeltable.h"

#include "core/project/projectdb.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace postil {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// Shortest digits that read back as the same float; empty for "not known".
QString number(float value)
{
    if (std::isnan(value)) {
        return {};
    }
    char buffer[32];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value).ptr;
    return QString::fromLatin1(buffer, end - buffer);
}

/// The probabilities of one run, by image and class position.
class RunProbabilities
{
public:
    static Result<RunProbabilities> load(ProjectDb& db, const LabelView& view, const std::optional<RunRow>& run)
    {
        RunProbabilities result;
        if (!run || !run->hasProbabilities) {
            return result;
        }
        Result<PredictionTable> table = RunStore(db).predictions(run->id);
        if (!table) {
            return failAs(table);
        }
        result.m_known = true;
        result.m_classes = view.classes.size();
        result.m_table = std::move(*table);
        for (const ClassId id : run->classes) {
            result.m_columns.push_back(view.classIndex(id));
        }
        for (std::size_t i = 0; i < result.m_table.images.size(); ++i) {
            result.m_rows.emplace(result.m_table.images[i], i);
        }
        return result;
    }

    [[nodiscard]] bool isKnown() const { return m_known; }

    /// By class position, NaN for a class that the run did not know; empty when it did not see the image.
    [[nodiscard]] std::vector<float> of(ImageId image) const
    {
        const auto found = m_rows.find(image);
        if (found == m_rows.end()) {
            return {};
        }
        std::vector<float> values(m_classes, unknown);
        const std::span<const float> row = m_table.probabilities.row(found->second);
        for (std::size_t c = 0; c < m_columns.size() && c < row.size(); ++c) {
            if (m_columns[c] >= 0) {
                float& value = values[static_cast<std::size_t>(m_columns[c])];
                value = std::isnan(value) ? row[c] : value + row[c];
            }
        }
        return values;
    }

private:
    bool m_known = false;
    std::size_t m_classes = 0;
    PredictionTable m_table;
    std::vector<int> m_columns; ///< column of the run -> class position, -1: gone
    std::unordered_map<ImageId, std::size_t> m_rows;
};

float marginOf(const std::vector<float>& probabilities)
{
    float first = unknown;
    float second = unknown;
    for (const float p : probabilities) {
        if (std::isnan(p)) {
            continue;
        }
        if (std::isnan(first) || p > first) {
            second = first;
            first = p;
        } else if (std::isnan(second) || p > second) {
            second = p;
        }
    }
    return first - second;
}

float issueScoreOf(const std::vector<float>& probabilities, int label)
{
    if (label < 0 || static_cast<std::size_t>(label) >= probabilities.size()) {
        return unknown;
    }
    const auto given = static_cast<std::size_t>(label);
    float highest = unknown;
    for (std::size_t c = 0; c < probabilities.size(); ++c) {
        if (c != given && !std::isnan(probabilities[c]) && (std::isnan(highest) || probabilities[c] > highest)) {
            highest = probabilities[c];
        }
    }
    return (1 - probabilities[given] + highest) / 2;
}

QString promptSetName(PromptSetId id)
{
    return id.isValid() ? QStringLiteral("p%1").arg(id.value) : QString();
}

/// Runs by id, and the prompt set behind each: its own, or its teacher's.
class Runs
{
public:
    static Result<Runs> load(ProjectDb& db)
    {
        Result<std::vector<RunRow>> list = RunStore(db).list();
        if (!list) {
            return failAs(list);
        }
        Runs runs;
        for (RunRow& run : *list) {
            runs.m_runs.emplace(run.id, std::move(run));
        }
        return runs;
    }
    [[nodiscard]] const RunRow* find(RunId id) const
    {
        const auto found = m_runs.find(id);
        return found == m_runs.end() ? nullptr : &found->second;
    }
    [[nodiscard]] QString promptSetBehind(const RunRow& run) const
    {
        const RunRow* teacher = run.teacher.isValid() ? find(run.teacher) : nullptr;
        return promptSetName(teacher != nullptr ? teacher->promptSet : run.promptSet);
    }

private:
    std::unordered_map<RunId, RunRow> m_runs;
};

LabelStatus statusOf(const LabelRow& row)
{
    switch (row.decision.kind) {
    case Decision::Kind::Class:
    case Decision::Kind::NoneOfThese:
        return LabelStatus::Confirmed;
    case Decision::Kind::Excluded:
        return LabelStatus::Excluded;
    case Decision::Kind::SecondLook:
        return LabelStatus::NeedsReview;
    case Decision::Kind::None:
        break;
    }
    return row.label.isValid() ? LabelStatus::Auto : LabelStatus::NeedsReview;
}

bool isWithoutLabel(const LabelRow& row)
{
    return row.decision.kind == Decision::Kind::Excluded || row.decision.kind == Decision::Kind::NoneOfThese;
}

LabelSource machineSource(const std::optional<RunRow>& run)
{
    return !run ? LabelSource::None : run->imported ? LabelSource::Imported : run->voice == Voice::Refiner ? LabelSource::Refiner : LabelSource::ZeroShot;
}

/// How sure an answer is that a machine gave with this probability; NaN stays NaN.
float sureness(float probability)
{
    return std::max(probability, 1 - probability);
}

/// The answers of a multi-label image, and what they make of the figures that speak of the whole image: as sure, as doubtful and as
/// confirmed as its weakest answer.
void takeAnswers(LabelRecord& record, const AnswerTable& answers, const LabelView& view)
{
    const auto image = static_cast<std::size_t>(record.row);
    record.label = -1;
    record.confidence = unknown;
    record.margin = answerMargin(record.probabilities);
    record.issueScore = unknown;
    record.answers.assign(answers.classes(), YesNo::Unknown);
    record.sources.assign(answers.classes(), LabelSource::None);
    if (record.status == LabelStatus::Excluded) {
        return;
    }
    record.answers = answers.labels(image);
    float least = 1;
    bool all = answers.classes() > 0;
    bool allHuman = all;
    for (std::size_t k = 0; k < answers.classes(); ++k) {
        const bool human = answers.human(image, k) != YesNo::Unknown;
        const bool known = record.answers[k] != YesNo::Unknown;
        record.sources[k] = human ? LabelSource::Human : known ? machineSource(view.chosenRun) : LabelSource::None;
        all = all && known;
        allHuman = allHuman && human;
        const float p = answers.chosen(image, k);
        least = human || std::isnan(p) ? least : std::min(least, sureness(p));
        if (const float second = answers.refiner(image, k); known && !std::isnan(second)) {
            const float against = std::abs(static_cast<float>(record.answers[k]) - second);
            record.issueScore = std::isnan(record.issueScore) ? against : std::max(record.issueScore, against);
        }
    }
    record.confidence = all && (allHuman || !hasOnlyAnswers(view.chosenRun)) ? least : unknown;
    record.source = allHuman ? LabelSource::Human : answers.anyHuman(image) && !view.chosenRun ? LabelSource::Human : machineSource(view.chosenRun);
    if (record.status != LabelStatus::NeedsReview || view.rows[image].decision.kind == Decision::Kind::None) {
        record.status = !all ? LabelStatus::NeedsReview : allHuman ? LabelStatus::Confirmed : LabelStatus::Auto;
    }
}

void takeGold(LabelRecord& record, const GoldRow& gold, const LabelView& view)
{
    if (record.status == LabelStatus::Excluded) {
        return;
    }
    record.label = view.classIndex(gold.answer.classId); // -1: none of these
    record.confidence = record.label < 0 ? unknown : 1;
    record.source = LabelSource::Gold;
    record.status = LabelStatus::Confirmed;
    record.run.clear();
    record.annotator = gold.annotator;
    record.updatedAt = gold.answeredAt;
}

} // namespace

bool LabelRecord::isLabelled() const
{
    return answers.empty() ? label >= 0 : std::ranges::find(answers, YesNo::Unknown) == answers.end() && status != LabelStatus::Excluded;
}

QString answerColumn(const QString& className)
{
    return QStringLiteral("answer_%1").arg(className);
}

QString yesNames(const QStringList& classes, const std::vector<YesNo>& answers)
{
    QStringList names;
    for (std::size_t k = 0; k < answers.size(); ++k) {
        if (answers[k] == YesNo::Yes) {
            names.append(classes.value(static_cast<qsizetype>(k)));
        }
    }
    return names.join(QLatin1Char('|'));
}

QString labelStatusName(LabelStatus status)
{
    switch (status) {
    case LabelStatus::Confirmed:
        return QStringLiteral("confirmed");
    case LabelStatus::Auto:
        return QStringLiteral("auto");
    case LabelStatus::NeedsReview:
        return QStringLiteral("needs_review");
    case LabelStatus::Excluded:
        break;
    }
    return QStringLiteral("excluded");
}

QStringList labelTableColumns()
{
    return QStringLiteral("image_id,file_name,split,label,label_id,confidence,source,status,zeroshot_label,"
                          "zeroshot_confidence,refiner_label,refiner_confidence,margin,label_issue_score,prompt_set,"
                          "model_run,annotator,updated_at,group_id,sha256")
        .split(QLatin1Char(','));
}

Result<LabelTable> LabelTable::load(ProjectDb& db, const LabelView& view, bool gold)
{
    const Result<RunProbabilities> chosen = RunProbabilities::load(db, view, hasOnlyAnswers(view.chosenRun) ? std::nullopt : view.chosenRun);
    if (!chosen) {
        return failAs(chosen);
    }
    const Result<RunProbabilities> refiner = RunProbabilities::load(db, view, view.refinerRun);
    if (!refiner) {
        return failAs(refiner);
    }
    const Result<Runs> runs = Runs::load(db);
    if (!runs) {
        return failAs(runs);
    }

    LabelTable table;
    std::optional<AnswerTable> answers;
    if (view.task == Task::Multi) {
        Result<AnswerTable> read = AnswerTable::load(db, view);
        if (!read) {
            return failAs(read);
        }
        answers = std::move(*read);
        table.several = true;
    }
    table.hasProbabilities = chosen->isKnown();
    table.records.reserve(view.rows.size());
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const LabelRow& row = view.rows[i];
        LabelRecord record;
        record.row = static_cast<qsizetype>(i);
        record.status = statusOf(row);
        record.label = isWithoutLabel(row) ? -1 : view.classIndex(row.label);
        record.confidence = record.label < 0 ? unknown : row.confidence;
        record.source = row.source;
        record.probabilities = chosen->of(row.image);
        record.margin = marginOf(record.probabilities);
        record.issueScore = issueScoreOf(refiner->of(row.image), record.label);
        if (view.zeroshotRun && row.zeroshot.isValid()) {
            record.promptSet = promptSetName(view.zeroshotRun->promptSet);
        }
        record.annotator = row.annotator;
        record.updatedAt = row.decidedAt;
        if ((record.label >= 0 || answers) && row.source != LabelSource::Human && view.chosenRun) {
            record.run = view.chosenRun->name;
            record.promptSet = runs->promptSetBehind(*view.chosenRun);
            if (record.updatedAt.isEmpty()) {
                record.updatedAt = view.chosenRun->created;
            }
        }
        if (answers) {
            takeAnswers(record, *answers, view);
        } else if (isWithoutLabel(row)) {
            record.source = LabelSource::Human;
        }
        if (const GoldRow* answer = gold ? view.goldOf(row.image) : nullptr; answer != nullptr && answer->isAnswered()) {
            takeGold(record, *answer, view);
        }
        table.records.push_back(std::move(record));
    }
    return table;
}

QStringList LabelTable::header(const LabelView& view) const
{
    QStringList names = labelTableColumns();
    for (std::size_t c = 0; several && c < view.classes.size(); ++c) {
        names << answerColumn(view.classes[c].name) << QStringLiteral("source_%1").arg(view.classes[c].name);
    }
    for (std::size_t c = 0; hasProbabilities && c < view.classes.size(); ++c) {
        names << QStringLiteral("prob_%1").arg(view.classes[c].name);
    }
    return names;
}

QStringList LabelTable::cells(const LabelView& view, const LabelRecord& record, const QString& fileName) const
{
    const ImageRow& image = view.images[static_cast<std::size_t>(record.row)];
    const LabelRow& row = view.rows[static_cast<std::size_t>(record.row)];
    const bool labelled = record.label >= 0;
    QStringList classes;
    QStringList ids;
    for (std::size_t c = 0; c < record.answers.size(); ++c) {
        classes << view.classes[c].name;
        if (record.answers[c] == YesNo::Yes) {
            ids << QString::number(c);
        }
    }
    QStringList cells{image.name,
                      fileName,
                      splitName(image.split),
                      labelled ? view.classes[static_cast<std::size_t>(record.label)].name : yesNames(classes, record.answers),
                      labelled ? QString::number(record.label) : ids.join(QLatin1Char('|')),
                      number(record.confidence),
                      labelSourceName(record.source),
                      labelStatusName(record.status),
                      view.className(row.zeroshot),
                      row.zeroshot.isValid() ? number(row.zeroshotConfidence) : QString(),
                      view.className(row.refiner),
                      row.refiner.isValid() ? number(row.refinerConfidence) : QString(),
                      number(record.margin),
                      number(record.issueScore),
                      record.promptSet,
                      record.run,
                      record.annotator,
                      record.updatedAt,
                      image.group,
                      QString::fromLatin1(image.sha256.toHex())};
    for (std::size_t c = 0; c < record.answers.size(); ++c) {
        cells << answerName(record.answers[c]) << labelSourceName(record.sources[c]);
    }
    for (std::size_t c = 0; hasProbabilities && c < view.classes.size(); ++c) {
        cells << (record.probabilities.empty() ? QString() : number(record.probabilities[c]));
    }
    return cells;
}

} // namespace postil
