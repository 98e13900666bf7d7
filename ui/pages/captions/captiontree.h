// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/livecaptions.h"

#include <QTreeWidget>

#include <map>

namespace postil::ui {

/// Classes with their captions. Space or a click on the switch turns a caption on and off, Enter edits it, Ctrl+Enter adds
/// one to the class, Delete removes it, Alt with an arrow or dragging moves it, Ctrl+V pastes a caption per line. The tree only asks: whoever listens changes the project and fills it again.
class CaptionTree final : public QTreeWidget
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        IdRole,                      ///< qint64: class or caption
        PositionRole,                ///< of the class
        LetterRole,
        CountRole,                   ///< qint64: labels of the class, -1 = not known
        HintRole,                    ///< "3 of 4 on"
        EnabledRole,
        ChangeRole,                  ///< qint64: labels of the class since before; invalid = not known
        EffectRole,                  ///< qint64: labels that are others because of the caption; invalid = not known
        NetRole                      ///< qint64: by how many its class is larger
    };
    enum class Kind { Class, Caption, New };

    explicit CaptionTree(QWidget* parent = nullptr);

    void setPrompts(const std::vector<ClassRow>& classes, const PromptSet& prompts);
    /// Labels per class, by position, and those before; empty: none yet.
    void setCounts(const std::vector<qint64>& counts, const std::vector<qint64>& before = {});
    /// What each caption does; empty while that is not known.
    void setEffects(const std::vector<CaptionEffect>& effects);
    [[nodiscard]] qint64 largestEffect() const { return m_largestEffect; }
    [[nodiscard]] CaptionId currentCaption() const; ///< invalid: a class, or one that is being added
    void pasteLines();
    void moveCurrent(int by);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// Opens an empty caption under the current class (else the first) for typing.
    void beginCaption();
    void removeCurrent();
    [[nodiscard]] QTreeWidgetItem* itemOf(CaptionId id) const; ///< nullptr: not there
    [[nodiscard]] QTreeWidgetItem* classItem(ClassId id) const;

signals:
    void addWanted(postil::ClassId id, const QString& text);
    void textChanged(postil::CaptionId id, const QString& text);
    void enabledChanged(postil::CaptionId id, bool enabled);
    void removeWanted(postil::CaptionId id);
    void renameWanted(postil::ClassId id, const QString& name);
    void moveWanted(postil::CaptionId id, postil::ClassId into, int place);
    void pasteWanted(postil::ClassId id, const QStringList& lines);
    /// While a person types; an invalid id is a new caption.
    void typing(postil::CaptionId id, postil::ClassId classId, const QString& text);
    void typingEnded(); ///< committed or not
    void currentCaptionChanged(postil::CaptionId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showEffect(CaptionId caption, const std::pair<qint64, qint64>& effect);
    void committed(QTreeWidgetItem* item, const QString& text, bool addAnother);
    void editorClosed();
    void toggle(QTreeWidgetItem* item);
    [[nodiscard]] QTreeWidgetItem* currentClass() const;

    std::map<qint64, bool> m_folded; ///< by class
    std::vector<qint64> m_counts;
    std::vector<qint64> m_before;
    std::map<CaptionId, std::pair<qint64, qint64>> m_effects; ///< labels changed, net
    qint64 m_largestEffect = 0;
    bool m_readOnly = false;
    QTreeWidgetItem* m_new = nullptr;
};

} // namespace postil::ui
