// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/answers.h"

#include "core/base/text.h"
#include "core/project/classstore.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"
#include "core/project/runstore.h"

#include <algorithm>
#include <map>
#include <set>

namespace postil {

namespace {

/// Collects the events of one act on the answers and decisions as they stand.
class AnswerAct
{
public:
    static Result<AnswerAct> begin(const ProjectDb& db, std::span<const ImageId> images)
    {
        if (db.task() != Task::Multi) {
            return fail(Error::Code::InvalidArgument, db.path(), Text::tr("its images have one class each, not an answer per class"));
        }
        AnswerAct act;
        for (const ImageId image : images) {
            act.m_known[image] = false;
        }
        if (const Result<void> read = act.read(db); !read) {
            return failAs(read);
        }
        for (const auto& [image, known] : act.m_known) {
            if (!known) {
                return fail(Error::Code::NotFound, Text::tr("image number %1").arg(image.value), Text::tr("there is no such image"));
            }
        }
        const Result<std::optional<RunRow>> shown = RunStore(const_cast<ProjectDb&>(db)).chosen();
        if (!shown) {
            return failAs(shown);
        }
        act.m_run = *shown ? (*shown)->id : RunId{};
        return act;
    }

    [[nodiscard]] YesNo answer(ImageId image, ClassId classId) const
    {
        const auto found = m_answers.find({image, classId});
        return found == m_answers.end() ? YesNo::Unknown : found->second;
    }
    [[nodiscard]] QString decision(ImageId image) const
    {
        const auto found = m_decisions.find(image);
        return found == m_decisions.end() ? QString() : found->second;
    }

    void give(const ClassAnswer& given)
    {
        if (given.answer != YesNo::Unknown) {
            decide(given.image, QString());
        }
        const YesNo before = answer(given.image, given.classId);
        if (before == given.answer) {
            return;
        }
        m_answers[{given.image, given.classId}] = given.answer;
        add({eventkind::answer, given.image, answerText(given.classId, before), answerText(given.classId, given.answer), m_run});
    }

    void decide(ImageId image, const QString& after)
    {
        const QString before = decision(image);
        if (before == after) {
            return;
        }
        m_decisions[image] = after;
        add({eventkind::decision, image, before.isEmpty() ? QString() : before, after.isEmpty() ? QString() : after, m_run});
    }

    /// A decision as it is meant here: a class is a yes to it.
    void take(ImageId image, const Decision& decision, const std::vector<ClassRow>& classes)
    {
        switch (decision.kind) {
        case Decision::Kind::Class:
            give({image, decision.classId, YesNo::Yes});
            break;
        case Decision::Kind::Excluded:
        case Decision::Kind::SecondLook:
            decide(image, decisionKindName(decision.kind));
            break;
        case Decision::Kind::NoneOfThese:
        case Decision::Kind::None:
            decide(image, QString());
            for (const ClassRow& row : classes) {
                give({image, row.id, decision.kind == Decision::Kind::None ? YesNo::Unknown : YesNo::No});
            }
            break;
        }
    }

    Result<Change> commit(ProjectDb& db, const QString& what)
    {
        if (m_changes.empty()) {
            return Change{0, Text::tr("nothing to change"), {}};
        }
        const auto images = static_cast<int>(m_touched.size());
        const QString text = Text::tr("%1 × %2").arg(what).arg(images);
        const Result<int> done = commitAct(db, m_changes, text);
        return done ? Result<Change>(Change{images, text, m_touched}) : Result<Change>(failAs(done));
    }

private:
    /// A key press asks for its image alone; an act on many reads the tables once.
    Result<void> read(const ProjectDb& db)
    {
        const QString all = QStringLiteral("SELECT i.id, d.kind, l.class_id, l.answer FROM image i LEFT JOIN decision d ON d.image_id = i.id "
                                           "LEFT JOIN decision_label l ON l.image_id = i.id");
        constexpr std::size_t few = 200;
        if (m_known.size() > few) {
            Result<Statement> rows = query(db, all);
            return rows ? take(*rows) : Result<void>(failAs(rows));
        }
        for (const auto& entry : m_known) {
            Result<Statement> rows = query(db, all + QStringLiteral(" WHERE i.id = ?"), entry.first);
            if (const Result<void> taken = rows ? take(*rows) : Result<void>(failAs(rows)); !taken) {
                return taken;
            }
        }
        return {};
    }

    Result<void> take(Statement& rows)
    {
        while (rows.next()) {
            const auto found = m_known.find(rows.id<ImageId>(0));
            if (found == m_known.end()) {
                continue;
            }
            found->second = true;
            if (!rows.isNull(1)) {
                m_decisions[found->first] = rows.text(1);
            }
            if (!rows.isNull(2)) {
                m_answers[{found->first, rows.id<ClassId>(2)}] = rows.integer(3) != 0 ? YesNo::Yes : YesNo::No;
            }
        }
        return {};
    }

    void add(StateChange change)
    {
        if (m_seen.insert(change.image).second) {
            m_touched.push_back(change.image);
        }
        m_changes.push_back(std::move(change));
    }

    RunId m_run;
    std::map<ImageId, bool> m_known;
    std::map<ImageId, QString> m_decisions;
    std::map<std::pair<ImageId, ClassId>, YesNo> m_answers;
    std::vector<StateChange> m_changes;
    std::vector<ImageId> m_touched;
    std::set<ImageId> m_seen; ///< what is in m_touched
};

std::vector<ImageId> imagesOf(std::span<const ClassAnswer> answers)
{
    std::vector<ImageId> images;
    for (const ClassAnswer& answer : answers) {
        images.push_back(answer.image);
    }
    return images;
}

/// Name of a class, or why there is none.
Result<QString> nameOf(const std::vector<ClassRow>& classes, ClassId id)
{
    const auto found = std::ranges::find(classes, id, &ClassRow::id);
    return found == classes.end() ? Result<QString>(fail(Error::Code::NotFound, Text::tr("class %1").arg(id.value), Text::tr("there is no such class")))
                                  : Result<QString>(found->name);
}

QString answered(const QString& name, YesNo answer)
{
    switch (answer) {
    case YesNo::Yes:
        return Text::tr("%1: yes").arg(name);
    case YesNo::No:
        return Text::tr("%1: no").arg(name);
    case YesNo::Unknown:
        break;
    }
    return Text::tr("%1: answer taken back").arg(name);
}

/// Texts for people of what a decision does here.
Result<QString> decided(const std::vector<ClassRow>& classes, const Decision& decision)
{
    switch (decision.kind) {
    case Decision::Kind::Class: {
        const Result<QString> name = nameOf(classes, decision.classId);
        return name ? Result<QString>(answered(*name, YesNo::Yes)) : name;
    }
    case Decision::Kind::NoneOfThese:
        return Text::tr("no to every class");
    case Decision::Kind::Excluded:
        return Text::tr("excluded");
    case Decision::Kind::SecondLook:
        return Text::tr("second look");
    case Decision::Kind::None:
        break;
    }
    return Text::tr("answers taken back");
}

/// What an act does, for people; NotFound where a class is not there.
Result<QString> describe(const std::vector<ClassRow>& classes, std::span<const Decision> decisions, std::span<const ClassAnswer> answers)
{
    QStringList texts;
    const auto add = [&texts](const QString& text) {
        if (!texts.contains(text)) {
            texts.append(text);
        }
    };
    for (const Decision& decision : decisions) {
        const Result<QString> text = decided(classes, decision);
        if (!text) {
            return text;
        }
        add(*text);
    }
    for (const ClassAnswer& answer : answers) {
        const Result<QString> name = nameOf(classes, answer.classId);
        if (!name) {
            return name;
        }
        add(answered(*name, answer.answer));
    }
    constexpr qsizetype named = 3;
    return texts.size() <= named ? texts.join(QStringLiteral(", ")) : Text::tr("%1 different answers").arg(texts.size());
}

} // namespace

QString answerName(YesNo answer)
{
    return answer == YesNo::Yes ? QStringLiteral("yes") : answer == YesNo::No ? QStringLiteral("no") : QString();
}

std::optional<YesNo> answerFromName(const QString& name)
{
    const QString text = name.trimmed().toLower();
    if (text == QLatin1String("yes") || text == QLatin1String("1")) {
        return YesNo::Yes;
    }
    if (text == QLatin1String("no") || text == QLatin1String("0")) {
        return YesNo::No;
    }
    return text == QLatin1String("unknown") ? std::optional(YesNo::Unknown) : std::nullopt;
}

Result<std::vector<ClassAnswer>> AnswerStore::list(std::span<const ImageId> of) const
{
    QStringList ids;
    for (const ImageId image : of) {
        ids.append(QString::number(image.value));
    }
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT image_id, class_id, answer FROM decision_label %1ORDER BY image_id, class_id")
                                             .arg(ids.isEmpty() ? QString() : QStringLiteral("WHERE image_id IN (%1) ").arg(ids.join(QLatin1Char(',')))));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<ClassAnswer> answers;
    while (rows->next()) {
        answers.push_back({rows->id<ImageId>(0), rows->id<ClassId>(1), rows->integer(2) != 0 ? YesNo::Yes : YesNo::No});
    }
    return answers;
}

Result<Change> AnswerStore::give(std::span<const ClassAnswer> answers)
{
    return act({}, {}, answers);
}

Result<Change> AnswerStore::decide(std::span<const ImageId> images, std::span<const Decision> decisions)
{
    if (decisions.size() == images.size()) {
        return act(images, decisions, {});
    }
    return act(images, std::vector<Decision>(images.size(), decisions.front()), {});
}

Result<Change> AnswerStore::act(std::span<const ImageId> images, std::span<const Decision> decisions, std::span<const ClassAnswer> answers)
{
    const Result<std::vector<ClassRow>> classes = ClassStore(m_db).list();
    if (!classes) {
        return failAs(classes);
    }
    const Result<QString> what = describe(*classes, decisions, answers);
    if (!what) {
        return failAs(what);
    }
    std::vector<ImageId> all = imagesOf(answers);
    all.insert(all.end(), images.begin(), images.end());
    Result<AnswerAct> act = AnswerAct::begin(m_db, all);
    if (!act) {
        return failAs(act);
    }
    for (std::size_t i = 0; i < images.size(); ++i) {
        act->take(images[i], decisions[i], *classes);
    }
    for (const ClassAnswer& answer : answers) {
        act->give(answer);
    }
    return act->commit(m_db, *what);
}

Result<Change> AnswerStore::confirm(std::span<const ImageId> images)
{
    RunStore runs(m_db);
    const Result<std::optional<RunRow>> run = runs.chosen();
    if (!run) {
        return failAs(run);
    }
    Result<AnswerAct> act = AnswerAct::begin(m_db, images);
    if (!act) {
        return failAs(act);
    }
    if (!*run || !(*run)->hasProbabilities) {
        return act->commit(m_db, {});
    }
    const Result<PredictionTable> table = runs.predictions((*run)->id);
    if (!table) {
        return failAs(table);
    }
    for (const ImageId image : images) {
        const auto found = std::ranges::lower_bound(table->images, image);
        const QString decision = act->decision(image);
        const bool open = decision.isEmpty() || decision == decisionKindName(Decision::Kind::SecondLook);
        if (!open || found == table->images.end() || *found != image) {
            continue;
        }
        const std::span<const float> row = table->probabilities.row(static_cast<std::size_t>(found - table->images.begin()));
        for (std::size_t k = 0; k < row.size(); ++k) {
            const ClassId id = (*run)->classes[k];
            if (act->answer(image, id) == YesNo::Unknown) {
                act->give({image, id, row[k] > 0.5F ? YesNo::Yes : YesNo::No});
            }
        }
    }
    return act->commit(m_db, Text::tr("confirmed"));
}

} // namespace postil
