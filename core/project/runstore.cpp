// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/runstore.h"

#include "core/base/text.h"
#include "core/project/classresolver.h"
#include "core/project/eventlog.h"
#include "core/project/predictionblocks.h"
#include "core/project/projectdb.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace postil {

namespace {

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString classesText(const std::vector<ClassId>& classes)
{
    QJsonArray ids;
    for (const ClassId id : classes) {
        ids.append(id.value);
    }
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

std::vector<ClassId> classesFrom(const QString& text)
{
    std::vector<ClassId> classes;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        classes.push_back(ClassId{value.toInteger()});
    }
    return classes;
}

struct InUse {
    RunId zeroShot;
    RunId refiner;
    [[nodiscard]] RunId chosen() const { return refiner.isValid() ? refiner : zeroShot; }
    [[nodiscard]] QString toJson() const
    {
        const auto value = [](RunId id) { return id.isValid() ? QJsonValue(id.value) : QJsonValue(); };
        return compact({{QStringLiteral("zeroshot"), value(zeroShot)}, {QStringLiteral("refiner"), value(refiner)}});
    }
};

Result<InUse> inUse(const ProjectDb& db)
{
    Result<Statement> rows = query(db, QStringLiteral("SELECT voice, run_id FROM run_in_use"));
    if (!rows) {
        return failAs(rows);
    }
    InUse state;
    while (rows->next()) {
        (rows->text(0) == voiceName(Voice::Refiner) ? state.refiner : state.zeroShot) = rows->id<RunId>(1);
    }
    return state;
}

Result<void> checkTable(const RunRow& run, const PredictionTable& table)
{
    const std::size_t n = table.images.size();
    const bool sizes = table.labels.size() == n && table.confidences.size() == n
                       && (table.probabilities.values.empty()
                           || (table.probabilities.rows == n && table.probabilities.cols == run.classes.size()));
    if (!sizes || std::ranges::adjacent_find(table.images, std::ranges::greater_equal{}) != table.images.end()) {
        return fail(Error::Code::Internal, run.name, Text::tr("the predictions of a run do not fit together"));
    }
    return {};
}

Result<QString> freeName(const ProjectDb& db, const QString& wanted, qint64 id)
{
    Result<Statement> taken = Statement::prepare(db, QStringLiteral("SELECT 1 FROM run WHERE name = ?"));
    if (!taken) {
        return failAs(taken);
    }
    QString name = wanted.trimmed().isEmpty() ? QStringLiteral("r%1").arg(id) : wanted.trimmed();
    for (qint64 number = id + 1;; ++number) {
        if (const Result<void> done = taken->exec(name); !done) {
            return failAs(done);
        }
        if (!taken->next()) {
            return name;
        }
        if (!wanted.trimmed().isEmpty()) {
            return fail(Error::Code::AlreadyExists, name, Text::tr("there is a run of this name already"));
        }
        name = QStringLiteral("r%1").arg(number);
    }
}

/// Of classes as stored, those that are still there, without repeats.
std::vector<ClassId> liveClasses(const std::vector<ClassId>& classes, const ClassResolver& resolver)
{
    std::vector<ClassId> live;
    for (const ClassId id : classes) {
        const ClassId now = resolver.resolve(id);
        if (now.isValid() && std::ranges::find(live, now) == live.end()) {
            live.push_back(now);
        }
    }
    return live;
}

/// Columns of merged classes are added up, those of removed classes left out.
Matrix foldColumns(const Matrix& probabilities, const std::vector<ClassId>& from, const std::vector<ClassId>& to,
                   const ClassResolver& resolver)
{
    Matrix folded(probabilities.rows, to.size());
    std::vector<std::ptrdiff_t> column;
    for (const ClassId id : from) {
        const auto found = std::ranges::find(to, resolver.resolve(id));
        column.push_back(found == to.end() ? -1 : found - to.begin());
    }
    for (std::size_t i = 0; i < probabilities.rows; ++i) {
        const auto source = probabilities.row(i);
        const auto target = folded.row(i);
        for (std::size_t j = 0; j < column.size(); ++j) {
            if (column[j] >= 0) {
                target[static_cast<std::size_t>(column[j])] += source[j];
            }
        }
    }
    return folded;
}

} // namespace

QString voiceName(Voice voice)
{
    return voice == Voice::ZeroShot ? QStringLiteral("zeroshot") : QStringLiteral("refiner");
}

std::optional<Voice> voiceFromName(const QString& name)
{
    for (const Voice voice : {Voice::ZeroShot, Voice::Refiner}) {
        if (name == voiceName(voice)) {
            return voice;
        }
    }
    return std::nullopt;
}

Result<RunRow> RunStore::add(RunRow run, const PredictionTable& predictions, bool leaveAside)
{
    if (const Result<void> valid = checkTable(run, predictions); !valid) {
        return failAs(valid);
    }
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(m_db, Transaction::Durability::Normal);
    if (!transaction) {
        return failAs(transaction);
    }
    Result<Statement> last = query(m_db, QStringLiteral("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'run'), 0)"));
    if (!last) {
        return failAs(last);
    }
    run.id = RunId{(last->next() ? last->integer(0) : 0) + 1};
    last->finish();
    const Result<QString> name = freeName(m_db, run.name, run.id.value);
    if (!name) {
        return failAs(name);
    }
    run.name = *name;
    run.created = timestamp();
    run.hasProbabilities = !predictions.probabilities.values.empty();
    run.storedClasses = run.classes;
    if (const Result<void> done = execute(
            m_db,
            QStringLiteral("INSERT INTO run (id, voice, name, created_at, imported, teacher_id, prompt_set_id, classes, "
                           "has_probabilities, config, metrics) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            run.id, voiceName(run.voice), run.name, run.created, run.imported ? 1 : 0, run.teacher, run.promptSet, classesText(run.classes),
            run.hasProbabilities ? 1 : 0, compact(run.config), compact(run.metrics));
        !done) {
        return failAs(done);
    }
    if (const Result<void> done = writePredictions(m_db, run.id, predictions); !done) {
        return failAs(done);
    }
    const Result<InUse> before = inUse(m_db);
    if (!before) {
        return failAs(before);
    }
    run.used = run.voice == Voice::ZeroShot && !leaveAside && !before->refiner.isValid();
    if (run.used) {
        Result<EventGroup> group = EventGroup::begin(m_db, GroupKind::Note);
        if (!group) {
            return failAs(group);
        }
        if (const Result<void> done = group->add({eventkind::use, {}, before->toJson(), InUse{run.id, {}}.toJson(), run.id}); !done) {
            return failAs(done);
        }
        if (const Result<void> done = group->finish(Text::tr("run %1 in use").arg(run.name)); !done) {
            return failAs(done);
        }
    }
    if (const Result<void> done = (*transaction)->commit(); !done) {
        return failAs(done);
    }
    return run;
}

Result<std::vector<RunRow>> RunStore::list() const
{
    const Result<InUse> state = inUse(m_db);
    if (!state) {
        return failAs(state);
    }
    const Result<ClassResolver> resolver = ClassResolver::load(m_db);
    if (!resolver) {
        return failAs(resolver);
    }
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT id, voice, name, created_at, imported, teacher_id, prompt_set_id, classes, "
                                                        "has_probabilities, config, metrics FROM run ORDER BY id"));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<RunRow> runs;
    while (rows->next()) {
        RunRow& run = runs.emplace_back();
        run.id = rows->id<RunId>(0);
        run.voice = voiceFromName(rows->text(1)).value_or(Voice::ZeroShot);
        run.name = rows->text(2);
        run.created = rows->text(3);
        run.used = run.id == state->chosen();
        run.imported = rows->integer(4) != 0;
        run.teacher = rows->id<RunId>(5);
        run.promptSet = rows->id<PromptSetId>(6);
        run.storedClasses = classesFrom(rows->text(7));
        run.classes = liveClasses(run.storedClasses, *resolver);
        run.hasProbabilities = rows->integer(8) != 0;
        run.config = objectFrom(rows->text(9));
        run.metrics = objectFrom(rows->text(10));
    }
    return runs;
}

Result<RunRow> RunStore::find(const QString& nameOrId) const
{
    Result<std::vector<RunRow>> runs = list();
    if (!runs) {
        return failAs(runs);
    }
    QStringList names;
    for (const RunRow& run : *runs) {
        if (run.name == nameOrId) {
            return run;
        }
        names.append(run.name);
    }
    for (const RunRow& run : *runs) {
        if (QString::number(run.id.value) == nameOrId) {
            return run;
        }
    }
    return fail(Error::Code::NotFound, nameOrId,
                names.isEmpty() ? Text::tr("there is no such run; the project has none yet")
                                : Text::tr("there is no such run; there are: %1").arg(names.join(QStringLiteral(", "))));
}

Result<PredictionTable> RunStore::predictions(RunId id) const
{
    return read(id, true);
}

Result<PredictionTable> RunStore::labels(RunId id) const
{
    return read(id, false);
}

Result<PredictionTable> RunStore::read(RunId id, bool withProbabilities) const
{
    const ReadSnapshot snapshot(m_db);
    const Result<std::optional<RunRow>> exact = byId(id);
    if (!exact) {
        return failAs(exact);
    }
    if (!*exact) {
        return fail(Error::Code::NotFound, Text::tr("run %1").arg(id.value), Text::tr("there is no such run"));
    }
    const RunRow& row = **exact;
    Result<PredictionTable> table = readPredictions(m_db, id, row.storedClasses.size(), withProbabilities && row.hasProbabilities);
    if (!table || row.classes == row.storedClasses) {
        return table;
    }
    const Result<ClassResolver> resolver = ClassResolver::load(m_db);
    if (!resolver) {
        return failAs(resolver);
    }
    if (!table->probabilities.values.empty()) {
        table->probabilities = foldColumns(table->probabilities, row.storedClasses, row.classes, *resolver);
    }
    for (std::size_t i = 0; i < table->labels.size(); ++i) {
        const ClassId label = resolver->resolve(table->labels[i]);
        if (label == table->labels[i]) {
            continue;
        }
        table->labels[i] = label;
        if (!label.isValid()) {
            table->confidences[i] = std::numeric_limits<float>::quiet_NaN();
        } else if (!table->probabilities.values.empty()) {
            const auto column = std::ranges::find(row.classes, label) - row.classes.begin();
            table->confidences[i] = table->probabilities.row(i)[static_cast<std::size_t>(column)];
        }
    }
    return table;
}

Result<std::optional<RunRow>> RunStore::byId(RunId id) const
{
    const Result<std::vector<RunRow>> runs = list();
    if (!runs) {
        return failAs(runs);
    }
    const auto found = std::ranges::find(*runs, id, &RunRow::id);
    return found == runs->end() ? std::optional<RunRow>() : std::optional<RunRow>(*found);
}

Result<std::optional<RunRow>> RunStore::zeroShotInUse() const
{
    const Result<InUse> state = inUse(m_db);
    return state ? byId(state->zeroShot) : Result<std::optional<RunRow>>(failAs(state));
}

Result<std::optional<RunRow>> RunStore::refinerInUse() const
{
    const Result<InUse> state = inUse(m_db);
    if (!state) {
        return failAs(state);
    }
    if (state->refiner.isValid()) {
        return byId(state->refiner);
    }
    const Result<std::vector<RunRow>> runs = list();
    if (!runs) {
        return failAs(runs);
    }
    const auto newest = std::find_if(runs->rbegin(), runs->rend(), [](const RunRow& run) { return run.voice == Voice::Refiner; });
    return newest == runs->rend() ? std::optional<RunRow>() : std::optional<RunRow>(*newest);
}

Result<std::optional<RunRow>> RunStore::chosen() const
{
    const Result<InUse> state = inUse(m_db);
    return state ? byId(state->chosen()) : Result<std::optional<RunRow>>(failAs(state));
}

Result<int> RunStore::use(RunId id)
{
    const Result<std::optional<RunRow>> run = byId(id);
    if (!run) {
        return failAs(run);
    }
    if (!*run) {
        return fail(Error::Code::NotFound, Text::tr("run %1").arg(id.value), Text::tr("there is no such run"));
    }
    const Result<InUse> before = inUse(m_db);
    if (!before) {
        return failAs(before);
    }
    InUse after = *before;
    if ((*run)->voice == Voice::Refiner) {
        after.refiner = id;
    } else {
        after = {id, {}}; // its labels are asked for, so no refiner's count any more
    }
    if (after.toJson() == before->toJson()) {
        return 0;
    }
    const Result<int> changed = differences(before->chosen(), id);
    if (!changed) {
        return failAs(changed);
    }
    const Result<int> done = commitAct(m_db, {{eventkind::use, {}, before->toJson(), after.toJson(), id}},
                                       Text::tr("labels of run %1 in use").arg((*run)->name));
    return done ? changed : Result<int>(failAs(done));
}

Result<int> RunStore::differences(RunId a, RunId b) const
{
    QHash<ImageId, ClassId> labelOf;
    if (a.isValid()) {
        const Result<PredictionTable> first = labels(a);
        if (!first) {
            return failAs(first);
        }
        for (std::size_t i = 0; i < first->images.size(); ++i) {
            labelOf.insert(first->images[i], first->labels[i]);
        }
    }
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT image_id FROM decision WHERE kind <> 'second_look'"));
    if (!rows) {
        return failAs(rows);
    }
    QSet<ImageId> decided;
    while (rows->next()) {
        decided.insert(rows->id<ImageId>(0));
    }
    rows->finish();
    const Result<PredictionTable> second = labels(b);
    if (!second) {
        return failAs(second);
    }
    int changed = 0;
    for (std::size_t i = 0; i < second->images.size(); ++i) {
        const ImageId image = second->images[i];
        if (labelOf.take(image) != second->labels[i] && !decided.contains(image)) {
            ++changed;
        }
    }
    for (auto left = labelOf.constBegin(); left != labelOf.constEnd(); ++left) { // images that only the first run saw
        changed += left.value().isValid() && !decided.contains(left.key()) ? 1 : 0;
    }
    return changed;
}

} // namespace postil
