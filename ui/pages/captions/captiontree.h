// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/captionstore.h"
#include "core/project/classstore.h"

#include <QTreeWidget>

#include <map>

namespace postil::ui {

/// Classes with their captions. Space or a click on the switch turns a caption on and off, Enter edits it, Ctrl+Enter adds
/// one to the class, Delete removes it. The tree only asks: whoever listens changes the project and fills it again.
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
        EnabledRole
    };
    enum class Kind { Class, Caption, New };

    explicit CaptionTree(QWidget* parent = nullptr);

    void setPrompts(const std::vector<ClassRow>& classes, const PromptSet& prompts);
    /// Labels per class of the run in use, by position; empty: none yet.
    void setCounts(const std::vector<qint64>& counts);
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

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    class Delegate;
    void committed(QTreeWidgetItem* item, const QString& text, bool addAnother);
    void editorClosed();
    void toggle(QTreeWidgetItem* item);
    [[nodiscard]] QTreeWidgetItem* currentClass() const;

    std::map<qint64, bool> m_folded; ///< by class
    std::vector<qint64> m_counts;
    bool m_readOnly = false;
    QTreeWidgetItem* m_new = nullptr;
};

} // namespace postil::ui
