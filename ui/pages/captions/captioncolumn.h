// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/pages/captions/captiondraft.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace postil::ui {

class CaptionFoot;
class CaptionTree;
class EncoderChooser;

/// Left column of Captions: the encoder, templates and modality, the classes with their captions. Edits go to the project at once,
/// one undo step each; what is being typed is told as a draft.
class CaptionColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit CaptionColumn(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] CaptionTree* tree() const { return m_tree; }
    [[nodiscard]] CaptionFoot* foot() const { return m_foot; }
    [[nodiscard]] EncoderChooser* encoder() const { return m_encoder; }
    /// Captions as they would be if what is typed were kept.
    [[nodiscard]] PromptSet prompts() const;
    void refresh(); ///< captions or classes changed
    void setEditable(bool editable);

signals:
    void drafted(); ///< prompts() is others now
    void failed(const postil::Error& error);
    void done();            ///< an edit is in the project
    void encoderChanged();
    void keepWanted(); ///< the present captions, as a version

private:
    [[nodiscard]] QWidget* makeTexts();
    [[nodiscard]] QWidget* makeFoot();
    [[nodiscard]] QMenu* makeMore();
    void fillPresets();
    void connectTree();
    void keepTexts();
    void importFile();
    void exportFile();
    void addClass();
    template <class T>
    void told(const T& result);

    PageContext& m_context;
    CaptionDraft m_draft;
    EncoderChooser* m_encoder;
    QLineEdit* m_template;
    QLineEdit* m_modality;
    QToolButton* m_presets;
    QToolButton* m_more;
    CaptionTree* m_tree;
    QPushButton* m_addCaption;
    QPushButton* m_addClass;
    QPushButton* m_remove;
    CaptionFoot* m_foot;
};

} // namespace postil::ui
