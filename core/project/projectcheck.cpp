// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/projectcheck.h"

#include "core/base/text.h"
#include "core/project/answers.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"
#include "core/project/runstore.h"

#include <QHash>

namespace postil {

namespace {

constexpr qsizetype maxProblems = 100; ///< of one kind: a damaged file has millions

void addProblem(QStringList& problems, const QString& text)
{
    if (problems.size() < maxProblems) {
        problems.append(text);
    }
}

Result<void> checkPages(const ProjectDb& db, QStringList& problems)
{
    Result<Statement> pages = query(db, QStringLiteral("PRAGMA integrity_check"));
    if (!pages) {
        return failAs(pages);
    }
    while (pages->next()) {
        if (pages->text(0) != QLatin1String("ok")) {
            addProblem(problems, Text::tr("database: %1").arg(pages->text(0)));
        }
    }
    Result<Statement> keys = query(db, QStringLiteral("PRAGMA foreign_key_check"));
    if (!keys) {
        return failAs(keys);
    }
    while (keys->next()) {
        addProblem(problems, Text::tr("table %1, row %2: names a row of %3 that does not exist")
                                 .arg(keys->text(0), keys->text(1), keys->text(2)));
    }
    return {};
}

Result<void> checkGuards(const ProjectDb& db, QStringList& problems)
{
    Result<Statement> found = query(db, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
    if (!found) {
        return failAs(found);
    }
    QSet<QString> triggers;
    while (found->next()) {
        triggers.insert(found->text(0));
    }
    for (const QString& table : {QStringLiteral("event"), QStringLiteral("event_group")}) {
        for (const QString& act : {QStringLiteral("update"), QStringLiteral("delete"), QStringLiteral("replace")}) {
            if (!triggers.contains(QStringLiteral("%1_no_%2").arg(table, act))) {
                addProblem(problems, Text::tr("the guard against '%2' on table '%1' is gone").arg(table, act));
            }
        }
    }
    return {};
}

/// Walks through the history once: the chain of hashes, each decision's `before`, and what the decisions come to.
class HistoryReplay
{
public:
    HistoryReplay(const ProjectDb& db, QStringList& problems)
        : m_db(db)
        , m_problems(problems)
    {
    }

    Result<void> run()
    {
        Result<Statement> groups =
            query(m_db, QStringLiteral("SELECT id, time, annotator, kind, what, hash FROM event_group ORDER BY id"));
        if (!groups) {
            return failAs(groups);
        }
        Result<Statement> events = query(m_db, QStringLiteral("SELECT id, group_id, kind, image_id, before, after, run_id "
                                                              "FROM event ORDER BY group_id, id"));
        if (!events) {
            return failAs(events);
        }
        bool more = events->next();
        while (groups->next()) {
            const qint64 id = groups->integer(0);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData(m_previousHash);
            for (; more && events->integer(1) == id; more = events->next()) {
                take(*events, hash);
            }
            hashGroup(hash, id, groups->text(1), groups->text(2), groups->text(3), groups->text(4));
            m_previousHash = groups->blob(5);
            if (hash.result() != m_previousHash) {
                addProblem(m_problems, Text::tr("history step %1 (%2) was changed after it was written").arg(id).arg(groups->text(4)));
            }
        }
        if (const Result<void> done = compareGold(); !done) {
            return done;
        }
        if (const Result<void> done = compareAnswers(); !done) {
            return done;
        }
        return compareDecisions();
    }

private:
    void take(const Statement& event, QCryptographicHash& hash)
    {
        const auto textAt = [&event](int column) { return event.isNull(column) ? QString() : event.text(column); };
        const StateChange change{event.text(2), event.id<ImageId>(3), textAt(4), textAt(5), event.id<RunId>(6)};
        hashEvent(hash, event.integer(0), change);
        if (change.kind == eventkind::answer) {
            takeAnswer(event.integer(0), change);
            return;
        }
        if (change.kind != eventkind::decision && change.kind != eventkind::gold) {
            return;
        }
        QHash<ImageId, QString>& said = change.kind == eventkind::gold ? m_gold : m_decisions;
        if (change.kind == eventkind::decision && said.value(change.image) != change.before) {
            addProblem(m_problems, Text::tr("event %1 does not follow from the one before it").arg(event.integer(0)));
        }
        said.insert(change.image, change.after);
    }

    void takeAnswer(qint64 event, const StateChange& change)
    {
        const auto about = answerFromText(change.after.isNull() ? change.before : change.after);
        if (!about) {
            addProblem(m_problems, Text::tr("event %1 cannot be read").arg(event));
            return;
        }
        const std::pair key(change.image, about->first);
        if (m_answers.value(key) != change.before) {
            addProblem(m_problems, Text::tr("event %1 does not follow from the one before it").arg(event));
        }
        if (change.after.isNull()) {
            m_answers.remove(key);
        } else {
            m_answers.insert(key, change.after);
        }
    }

    Result<void> compareAnswers()
    {
        Result<Statement> stored = query(m_db, QStringLiteral("SELECT image_id, class_id, answer FROM decision_label"));
        if (!stored) {
            return failAs(stored);
        }
        while (stored->next()) {
            const std::pair key(stored->id<ImageId>(0), stored->id<ClassId>(1));
            if (m_answers.take(key) != answerText(key.second, stored->integer(2) != 0 ? YesNo::Yes : YesNo::No)) {
                addProblem(m_problems, Text::tr("the answer about class %1 of image number %2 is not the one in its history").arg(key.second.value).arg(key.first.value));
            }
        }
        for (auto left = m_answers.constBegin(); left != m_answers.constEnd(); ++left) {
            addProblem(m_problems, Text::tr("the answer about class %1 of image number %2 is missing").arg(left.key().second.value).arg(left.key().first.value));
        }
        return {};
    }

    Result<void> compareGold()
    {
        Result<Statement> stored = query(m_db, QStringLiteral("SELECT g.image_id, g.kind, g.class_id, i.name FROM gold g JOIN image i ON i.id = g.image_id"));
        if (!stored) {
            return failAs(stored);
        }
        while (stored->next()) {
            const bool isClass = stored->text(1) == decisionKindName(Decision::Kind::Class);
            const QString text = isClass ? decisionText({Decision::Kind::Class, stored->id<ClassId>(2), false}) : stored->text(1);
            if (m_gold.value(stored->id<ImageId>(0)) != text) {
                addProblem(m_problems, Text::tr("the gold answer about %1 is not the one in its history").arg(stored->text(3)));
            }
        }
        return {};
    }

    Result<void> compareDecisions()
    {
        Result<Statement> stored = query(m_db, QStringLiteral("SELECT d.image_id, d.kind, d.class_id, d.confirmed, i.name FROM decision d "
                                                              "LEFT JOIN image i ON i.id = d.image_id"));
        if (!stored) {
            return failAs(stored);
        }
        m_decisions.removeIf([](const auto& entry) { return entry.value().isNull(); });
        while (stored->next()) {
            QString text = stored->text(1);
            if (text == QLatin1String("class")) {
                text = decisionText({Decision::Kind::Class, stored->id<ClassId>(2), stored->integer(3) != 0});
            }
            if (m_decisions.take(stored->id<ImageId>(0)) != text) {
                addProblem(m_problems, Text::tr("the decision about %1 is not the one in its history").arg(stored->text(4)));
            }
        }
        for (auto left = m_decisions.constBegin(); left != m_decisions.constEnd(); ++left) {
            addProblem(m_problems, Text::tr("the decision about image number %1 is missing").arg(left.key().value));
        }
        return {};
    }

    const ProjectDb& m_db;
    QStringList& m_problems;
    QByteArray m_previousHash;
    QHash<ImageId, QString> m_decisions;
    QHash<ImageId, QString> m_gold;
    QHash<std::pair<ImageId, ClassId>, QString> m_answers;
};

Result<void> checkPredictions(const ProjectDb& db, QStringList& problems)
{
    Result<Statement> wrong = query(
        db, QStringLiteral("SELECT r.name, p.block FROM prediction p JOIN run r ON r.id = p.run_id WHERE length(p.images) % 8 <> 0 "
                           "OR length(p.labels) * 2 <> length(p.images) OR length(p.confidences) * 2 <> length(p.images) OR "
                           "(r.has_probabilities AND coalesce(length(p.probabilities), 0) * 2 <> length(p.images) * "
                           "json_array_length(r.classes))"));
    if (!wrong) {
        return failAs(wrong);
    }
    while (wrong->next()) {
        addProblem(problems, Text::tr("run %1: block %2 of its predictions has the wrong size").arg(wrong->text(0)).arg(wrong->integer(1)));
    }
    return {};
}

} // namespace

Result<QStringList> checkProject(const ProjectDb& db)
{
    const ReadSnapshot snapshot(db);
    QStringList problems;
    if (const Result<void> done = checkPages(db, problems); !done) {
        return failAs(done);
    }
    if (!problems.isEmpty()) {
        return problems; // what is read from a damaged file says nothing
    }
    if (const Result<void> done = checkGuards(db, problems); !done) {
        return failAs(done);
    }
    if (const Result<void> done = HistoryReplay(db, problems).run(); !done) {
        return failAs(done);
    }
    if (const Result<void> done = checkPredictions(db, problems); !done) {
        return failAs(done);
    }
    return problems;
}

} // namespace postil
