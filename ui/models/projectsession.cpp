// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/projectsession.h"

#include "core/workflow/calibrate.h"
#include "core/workflow/captionfile.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace postil::ui {

namespace {

bool sameClasses(const std::vector<ClassRow>& a, const std::vector<ClassRow>& b)
{
    return std::ranges::equal(a, b, [](const ClassRow& x, const ClassRow& y) { return x.id == y.id && x.name == y.name; });
}

bool sameCaptions(const PromptSet& a, const PromptSet& b)
{
    return a.templates == b.templates && a.modality == b.modality
           && std::ranges::equal(a.captions, b.captions, [](const CaptionRow& x, const CaptionRow& y) {
                  return x.id == y.id && x.classId == y.classId && x.text == y.text && x.enabled == y.enabled;
              });
}

} // namespace

ProjectSession::ProjectSession(std::unique_ptr<ProjectDb> db)
    : m_db(std::move(db))
{
}

Result<std::unique_ptr<ProjectSession>> ProjectSession::open(const QString& path)
{
    auto db = ProjectDb::open(path, ProjectDb::Access::PreferReadWrite);
    if (!db) {
        return failAs(db);
    }
    std::unique_ptr<ProjectSession> session(new ProjectSession(std::move(*db)));
    if (const auto loaded = session->reload(); !loaded) {
        return failAs(loaded);
    }
    return session;
}

Result<std::unique_ptr<ProjectSession>> ProjectSession::create(const QString& path, const CreateOptions& options)
{
    auto db = ProjectDb::create(path, options);
    if (!db) {
        return failAs(db);
    }
    std::unique_ptr<ProjectSession> session(new ProjectSession(std::move(*db)));
    if (const auto loaded = session->reload(); !loaded) {
        return failAs(loaded);
    }
    return session;
}

QString ProjectSession::path() const
{
    return m_db->path();
}

QString ProjectSession::name() const
{
    return QFileInfo(m_db->path()).completeBaseName();
}

bool ProjectSession::isReadOnly() const
{
    return m_db->isReadOnly();
}

qsizetype ProjectSession::rowOf(ImageId id) const
{
    const auto found = std::ranges::lower_bound(m_view.images, id, {}, &ImageRow::id);
    return found != m_view.images.end() && found->id == id ? found - m_view.images.begin() : -1;
}

/// Announces a failure and hands it on.
template <class T>
Result<T> ProjectSession::told(Result<T> result)
{
    if (!result) {
        emit failed(result.error());
    }
    return result;
}

Result<Change> ProjectSession::decide(const std::vector<ImageId>& images, const Decision& decision)
{
    return changed(History(*m_db).decide(images, decision));
}

Result<Change> ProjectSession::decideEach(const std::vector<ImageId>& images, const std::vector<Decision>& decisions)
{
    return changed(History(*m_db).decideEach(images, decisions));
}

Result<Change> ProjectSession::confirm(const std::vector<ImageId>& images)
{
    return changed(History(*m_db).confirm(images));
}

Result<Change> ProjectSession::giveAnswers(const std::vector<ClassAnswer>& answers)
{
    return changed(AnswerStore(*m_db).give(answers));
}

/// After an act on images, and after undo and redo, which may have touched classes, captions or the run in use as well.
Result<Change> ProjectSession::changed(Result<Change> change)
{
    if (!change) {
        return told(std::move(change));
    }
    const auto read = told(change->decisionsOnly ? m_view.readDecisions(*m_db, change->touched) : reload());
    if (!read) {
        return failAs(read);
    }
    if (m_answers && change->decisionsOnly) {
        if (const auto answered = told(m_answers->readHuman(*m_db, m_view, change->touched)); !answered) {
            return failAs(answered);
        }
    }
    emit decided(*change);
    if (change->decisionsOnly) {
        emit labelsChanged();
    }
    return change;
}

Result<Change> ProjectSession::undo()
{
    return changed(History(*m_db).undo());
}

Result<Change> ProjectSession::redo()
{
    return changed(History(*m_db).redo());
}

QString ProjectSession::undoText() const
{
    const auto text = History(*m_db).nextUndo();
    return text ? text->value_or(QString()) : QString();
}

QString ProjectSession::redoText() const
{
    const auto text = History(*m_db).nextRedo();
    return text ? text->value_or(QString()) : QString();
}

Result<void> ProjectSession::addClass(const QString& name)
{
    const auto added = told(ClassStore(*m_db).add(name));
    return added ? told(reload()) : Result<void>(failAs(added));
}

Result<ClassChange> ProjectSession::renameClass(ClassId id, const QString& name)
{
    auto change = told(ClassStore(*m_db).rename(id, name));
    if (change) {
        (void)told(reload());
    }
    return change;
}

Result<ClassChange> ProjectSession::mergeClasses(ClassId from, ClassId into)
{
    auto change = told(ClassStore(*m_db).merge(from, into));
    if (change) {
        (void)told(reload());
    }
    return change;
}

Result<ClassChange> ProjectSession::removeClass(ClassId id)
{
    auto change = told(ClassStore(*m_db).remove(id));
    if (change) {
        (void)told(reload());
    }
    return change;
}

Result<void> ProjectSession::readCaptions()
{
    auto prompts = CaptionStore(*m_db).current();
    if (!prompts) {
        return failAs(prompts);
    }
    if (!sameCaptions(*prompts, m_prompts)) {
        m_prompts = std::move(*prompts);
        emit captionsChanged();
    }
    return {};
}

template <class T>
Result<T> ProjectSession::afterCaptions(Result<T> result)
{
    result = told(std::move(result));
    if (result) {
        if (const auto read = told(readCaptions()); !read) {
            return failAs(read);
        }
    }
    return result;
}

Result<void> ProjectSession::addCaption(ClassId id, const QString& text)
{
    const auto added = afterCaptions(CaptionStore(*m_db).add(id, text));
    return added ? Result<void>() : Result<void>(failAs(added));
}

Result<int> ProjectSession::addCaptions(ClassId id, const QStringList& texts)
{
    return afterCaptions(CaptionStore(*m_db).addMany(id, texts));
}

Result<void> ProjectSession::setCaptionText(CaptionId id, const QString& text)
{
    return afterCaptions(CaptionStore(*m_db).setText(id, text));
}

Result<void> ProjectSession::setCaptionEnabled(CaptionId id, bool enabled)
{
    return afterCaptions(CaptionStore(*m_db).setEnabled(id, enabled));
}

Result<void> ProjectSession::removeCaption(CaptionId id)
{
    return afterCaptions(CaptionStore(*m_db).remove(id));
}

Result<void> ProjectSession::moveCaption(CaptionId id, ClassId into, int place)
{
    return afterCaptions(CaptionStore(*m_db).move(id, into, place));
}

Result<void> ProjectSession::setTemplates(const QStringList& templates)
{
    return afterCaptions(CaptionStore(*m_db).setTemplates(templates));
}

Result<void> ProjectSession::setModality(const QString& modality)
{
    return afterCaptions(CaptionStore(*m_db).setModality(modality));
}

Result<void> ProjectSession::applyPreset(const QString& name)
{
    const auto applied = afterCaptions(applyCaptionPreset(*m_db, name));
    return applied ? Result<void>() : Result<void>(failAs(applied));
}

Result<PresetReport> ProjectSession::importCaptionFile(const QString& path)
{
    return afterCaptions(importCaptions(*m_db, path));
}

Result<PromptSetId> ProjectSession::keepCaptions(const QString& name)
{
    return told(CaptionStore(*m_db).keep(name));
}

Result<QStringList> ProjectSession::restoreCaptions(PromptSetId id)
{
    return afterCaptions(CaptionStore(*m_db).restore(id));
}

Result<int> ProjectSession::useRun(RunId id)
{
    auto labels = told(RunStore(*m_db).use(id));
    if (labels) {
        (void)told(reload());
    }
    return labels;
}

Result<Change> ProjectSession::answerGold(ImageId image, const Decision& answer)
{
    auto change = told(GoldStore(*m_db).answer(image, answer));
    auto gold = change ? told(GoldStore(*m_db).list()) : Result<std::vector<GoldRow>>(failAs(change));
    if (!gold) {
        return failAs(gold);
    }
    m_view.gold = std::move(*gold); // no label changes by it
    emit goldChanged();
    return change;
}

Result<void> ProjectSession::useScale(double scale)
{
    const auto used = told(postil::useScale(*m_db, scale));
    if (used) {
        emit scaleChanged();
    }
    return used;
}

QString ProjectSession::encoderPath() const
{
    return m_db->setting(QStringLiteral("encoder"), QStringLiteral("postil-mini"));
}

Result<void> ProjectSession::setEncoderPath(const QString& path)
{
    return told(m_db->setSetting(QStringLiteral("encoder"), path));
}

Result<ProjectSnapshot> ProjectSnapshot::read(ProjectDb& db)
{
    ProjectSnapshot snapshot;
    auto view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    auto prompts = CaptionStore(db).current();
    if (!prompts) {
        return failAs(prompts);
    }
    if (view->task == Task::Multi) {
        auto answers = AnswerTable::load(db, *view);
        if (!answers) {
            return failAs(answers);
        }
        snapshot.answers = std::move(*answers);
    }
    snapshot.view = std::move(*view);
    snapshot.prompts = std::move(*prompts);
    return snapshot;
}

Result<void> ProjectSession::reload()
{
    auto snapshot = ProjectSnapshot::read(*m_db);
    if (!snapshot) {
        return failAs(snapshot);
    }
    take(std::move(*snapshot));
    return {};
}

Result<void> ProjectSession::adopt(Result<ProjectSnapshot> snapshot)
{
    const auto newest = History(*m_db).newestGroup();
    // Groups tell of acts and runs, the number of images (which only grows) of imports.
    if (!snapshot || !newest || snapshot->view.newestGroup != *newest || snapshot->view.images.size() < m_view.images.size()) {
        return reload();
    }
    take(std::move(*snapshot));
    return {};
}

void ProjectSession::take(ProjectSnapshot snapshot)
{
    LabelView& view = snapshot.view;
    const auto runOf = [](const std::optional<RunRow>& run) { return run ? run->id : RunId{}; };
    const auto runs = [&](const LabelView& v) {
        return std::array{runOf(v.zeroshotRun), runOf(v.refinerRun), runOf(v.chosenRun)};
    };
    const bool images = view.images.size() != m_view.images.size() || view.sources.size() != m_view.sources.size();
    const bool classes = !sameClasses(view.classes, m_view.classes);
    const bool captions = !sameCaptions(snapshot.prompts, m_prompts);
    const bool gold = !std::ranges::equal(view.gold, m_view.gold, [](const GoldRow& a, const GoldRow& b) { return a.image == b.image && a.answer == b.answer; });
    const bool otherRuns = runs(view) != runs(m_view);
    m_view = std::move(view);
    m_prompts = std::move(snapshot.prompts);
    m_answers = std::move(snapshot.answers);
    if (classes) {
        emit classesChanged();
    }
    if (images) {
        emit imagesChanged();
    }
    if (captions) {
        emit captionsChanged();
    }
    if (gold) {
        emit goldChanged();
    }
    if (otherRuns) {
        emit runsChanged();
    }
    emit labelsChanged();
}

} // namespace postil::ui
