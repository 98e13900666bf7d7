// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/goldstore.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/project/classresolver.h"
#include "core/project/classstore.h"
#include "core/project/eventlog.h"
#include "core/project/projectdb.h"

#include <algorithm>

namespace postil {

namespace {

const QString tuning = QStringLiteral("tuning");

Result<std::vector<ImageId>> undrawn(const ProjectDb& db, const std::optional<Split>& split)
{
    const QString sql = QStringLiteral("SELECT id FROM image WHERE id NOT IN (SELECT image_id FROM gold) %1 ORDER BY id");
    Result<Statement> rows = split ? query(db, sql.arg(QStringLiteral("AND split = ?")), splitName(*split)) : query(db, sql.arg(QString()));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<ImageId> images;
    while (rows->next()) {
        images.push_back(rows->id<ImageId>(0));
    }
    return images;
}

Decision answerOf(const Statement& row, const ClassResolver& classes)
{
    if (row.isNull(2)) {
        return {};
    }
    if (row.text(2) == decisionKindName(Decision::Kind::NoneOfThese)) {
        return {Decision::Kind::NoneOfThese, {}, false};
    }
    const ClassId now = classes.resolve(row.id<ClassId>(3));
    return now.isValid() ? Decision{Decision::Kind::Class, now, false} : Decision{}; // its class is gone: to be asked again
}

Result<QString> answerName(ProjectDb& db, const Decision& answer)
{
    switch (answer.kind) {
    case Decision::Kind::None:
        return Text::tr("gold answer taken back");
    case Decision::Kind::NoneOfThese:
        return Text::tr("gold: none of these");
    case Decision::Kind::Class:
        break;
    case Decision::Kind::Excluded:
    case Decision::Kind::SecondLook:
        return fail(Error::Code::InvalidArgument, decisionKindName(answer.kind), Text::tr("a gold answer is a class or none of these"));
    }
    const auto classes = ClassStore(db).list();
    if (!classes) {
        return failAs(classes);
    }
    const auto found = std::ranges::find(*classes, answer.classId, &ClassRow::id);
    if (found == classes->end()) {
        return fail(Error::Code::NotFound, Text::tr("class %1").arg(answer.classId.value), Text::tr("there is no such class"));
    }
    return Text::tr("gold: %1").arg(found->name);
}

} // namespace

QString goldPartName(GoldPart part)
{
    return part == GoldPart::Tuning ? tuning : QStringLiteral("reporting");
}

Result<void> GoldDraw::validate() const
{
    if (count < 1) {
        return fail(Error::Code::InvalidArgument, QString::number(count), Text::tr("at least one image must be drawn"));
    }
    return {};
}

Result<std::vector<GoldRow>> GoldStore::list() const
{
    const Result<ClassResolver> classes = ClassResolver::load(m_db);
    if (!classes) {
        return failAs(classes);
    }
    Result<Statement> rows = query(m_db, QStringLiteral("SELECT image_id, part, kind, class_id, drawn_at, annotator, answered_at FROM gold ORDER BY image_id"));
    if (!rows) {
        return failAs(rows);
    }
    std::vector<GoldRow> gold;
    while (rows->next()) {
        gold.push_back({rows->id<ImageId>(0), rows->text(1) == tuning ? GoldPart::Tuning : GoldPart::Reporting, answerOf(*rows, *classes),
                        rows->text(4), rows->text(5), rows->text(6)});
    }
    return gold;
}

Result<std::vector<ImageId>> GoldStore::draw(const GoldDraw& options)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (m_db.task() == Task::Multi) {
        return fail(Error::Code::Unsupported, m_db.path(), Text::tr("a gold answer is one class; this project's images may have several"));
    }
    const Result<std::vector<GoldRow>> before = list();
    const Result<std::vector<ImageId>> pool = undrawn(m_db, options.split);
    if (!before || !pool) {
        return before ? failAs(pool) : failAs(before);
    }
    if (std::ssize(*pool) < options.count) {
        return fail(Error::Code::InvalidArgument, QString::number(options.count),
                    Text::tr("only %n image(s) are left to draw from", nullptr, static_cast<int>(pool->size())));
    }
    const auto tuned = std::ranges::count(*before, GoldPart::Tuning, &GoldRow::part);
    const auto total = std::ssize(*before) + options.count;
    const auto toTune = std::clamp<std::ptrdiff_t>((2 * total + 3) / 6 - tuned, 0, options.count); // a third, rounded
    Random random(options.seed);
    std::vector<ImageId> drawn;
    std::vector<StateChange> changes;
    for (const std::int64_t at : random.sample(std::ssize(*pool), options.count)) {
        const GoldPart part = std::ssize(drawn) < toTune ? GoldPart::Tuning : GoldPart::Reporting;
        drawn.push_back((*pool)[static_cast<std::size_t>(at)]);
        changes.push_back({eventkind::goldDraw, drawn.back(), QString(), goldPartName(part), {}});
    }
    const Result<int> done = commitAct(m_db, changes, Text::tr("%n image(s) drawn for the gold set", nullptr, options.count), GroupKind::Note);
    if (!done) {
        return failAs(done);
    }
    random.shuffle(drawn); // in the order of asking, tuning and reporting are mixed
    return drawn;
}

Result<Change> GoldStore::answer(ImageId image, const Decision& answer)
{
    const Result<std::vector<GoldRow>> rows = list();
    const Result<QString> what = answerName(m_db, answer);
    if (!rows || !what) {
        return rows ? failAs(what) : failAs(rows);
    }
    const auto found = std::ranges::lower_bound(*rows, image, {}, &GoldRow::image);
    if (found == rows->end() || found->image != image) {
        return fail(Error::Code::NotFound, Text::tr("image number %1").arg(image.value), Text::tr("was not drawn for the gold set"));
    }
    const Decision given{answer.kind, answer.classId, false};
    if (found->answer == given) {
        return Change{0, Text::tr("nothing to change"), {}};
    }
    const StateChange change{eventkind::gold, image, decisionText(found->answer), decisionText(given), {}};
    const Result<int> done = commitAct(m_db, {change}, *what);
    return done ? Result<Change>(Change{*done, *what, {image}}) : Result<Change>(failAs(done));
}

} // namespace postil
