// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"
#include "core/project/captionstore.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/presets.h"

#include <QObject>

#include <memory>

namespace postil::ui {

/// All that the window keeps of a project in memory. Read on any thread, by a connection of that thread.
struct ProjectSnapshot {
    LabelView view;
    PromptSet prompts;
    std::optional<AnswerTable> answers; ///< multi-label projects
    [[nodiscard]] static Result<ProjectSnapshot> read(ProjectDb& db);
};

/// The open project as the window sees it: one connection, one LabelView in memory, signals when something changed.
/// Lives on the GUI thread. Every act of a person goes through here, is on disk when the call returns, and is then
/// announced; nothing is announced that failed (the error is returned, and `failed` tells the window's error bar).
class ProjectSession final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<ProjectSession>> open(const QString& path);
    [[nodiscard]] static Result<std::unique_ptr<ProjectSession>> create(const QString& path, const CreateOptions& options);

    [[nodiscard]] ProjectDb& db() { return *m_db; }
    [[nodiscard]] const LabelView& view() const { return m_view; }
    /// Every answer of a multi-label project, in step with view(); nullptr in the others.
    [[nodiscard]] const AnswerTable* answers() const { return m_answers ? &*m_answers : nullptr; }
    [[nodiscard]] const PromptSet& prompts() const { return m_prompts; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString name() const; ///< file name without ".postil"
    [[nodiscard]] bool isReadOnly() const;

    /// Decides and updates the view's rows in place; emits decided() and labelsChanged().
    Result<Change> decide(const std::vector<ImageId>& images, const Decision& decision);
    /// One decision per image, one undo step.
    Result<Change> decideEach(const std::vector<ImageId>& images, const std::vector<Decision>& decisions);
    Result<Change> confirm(const std::vector<ImageId>& images);
    /// Multi-label projects: yes, no or nothing about classes of images; one undo step.
    Result<Change> giveAnswers(const std::vector<ClassAnswer>& answers);
    Result<Change> undo();
    Result<Change> redo();
    /// Of an image in the gold set, given blind; Kind::None takes it back. The labels stay as they are.
    Result<Change> answerGold(ImageId image, const Decision& answer);
    [[nodiscard]] QString undoText() const; ///< empty: nothing to undo
    [[nodiscard]] QString redoText() const;

    Result<void> addClass(const QString& name);
    Result<ClassChange> renameClass(ClassId id, const QString& name);
    Result<ClassChange> mergeClasses(ClassId from, ClassId into);
    Result<ClassChange> removeClass(ClassId id);

    Result<void> addCaption(ClassId id, const QString& text);
    Result<void> setCaptionText(CaptionId id, const QString& text);
    Result<void> setCaptionEnabled(CaptionId id, bool enabled);
    Result<void> removeCaption(CaptionId id);
    Result<int> addCaptions(ClassId id, const QStringList& texts); ///< one undo step; gives how many are new
    Result<void> moveCaption(CaptionId id, ClassId into, int place);
    Result<void> setModality(const QString& modality);
    Result<PresetReport> importCaptionFile(const QString& path);
    Result<PromptSetId> keepCaptions(const QString& name); ///< as a version, no undo step
    Result<QStringList> restoreCaptions(PromptSetId id);   ///< gives the classes that are gone
    Result<void> setTemplates(const QStringList& templates);
    Result<void> applyPreset(const QString& name);

    Result<int> useRun(RunId id);
    /// What zero-shot runs take that are asked for none; 0: the encoder's own. No undo step.
    Result<void> useScale(double scale);

    /// The encoder that this project's zero-shot runs take: a folder, or "postil-mini" (default).
    [[nodiscard]] QString encoderPath() const;
    Result<void> setEncoderPath(const QString& path);

    /// Position of an image in view().images and view().rows, -1 if it is not there.
    [[nodiscard]] qsizetype rowOf(ImageId id) const;

    /// Takes what a task read at its end, when it had written through its own connection. If a person acted since, or
    /// another task ended, everything is read once more here.
    Result<void> adopt(Result<ProjectSnapshot> snapshot);
    /// Reads everything again on this thread.
    Result<void> reload();

signals:
    void imagesChanged();   ///< sources or images were added
    void classesChanged();
    void captionsChanged();
    void runsChanged();     ///< a run was stored or chosen
    void goldChanged();     ///< images were drawn or answered blind
    void scaleChanged();    ///< that labels are scored with when none is asked for
    void labelsChanged();   ///< decisions or the chosen run's labels
    void decided(const postil::Change& change); ///< for the "saved" note and undo text
    void failed(const postil::Error& error);

private:
    explicit ProjectSession(std::unique_ptr<ProjectDb> db);
    template <class T>
    Result<T> told(Result<T> result);
    [[nodiscard]] Result<Change> changed(Result<Change> change);
    void take(ProjectSnapshot snapshot);
    /// After an edit of captions: a million images need not be read again for it.
    Result<void> readCaptions();
    template <class T>
    Result<T> afterCaptions(Result<T> result);

    std::unique_ptr<ProjectDb> m_db;
    LabelView m_view;
    PromptSet m_prompts;
    std::optional<AnswerTable> m_answers;
};

} // namespace postil::ui
