// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captioncolumn.h"

#include "core/workflow/captionfile.h"
#include "core/workflow/presets.h"
#include "ui/models/projectsession.h"
#include "ui/pages/captions/captionfoot.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/pages/captions/encoderchooser.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {
const QString templateSeparator = QStringLiteral(" | ");
const QString jsonFiles = QStringLiteral("*.json");
} // namespace

CaptionColumn::CaptionColumn(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_encoder(new EncoderChooser)
    , m_template(new QLineEdit)
    , m_modality(new QLineEdit)
    , m_presets(new QToolButton)
    , m_more(new QToolButton)
    , m_tree(new CaptionTree)
    , m_addCaption(new QPushButton(themeIcon(QStringLiteral("plus")), tr("Caption")))
    , m_addClass(new QPushButton(themeIcon(QStringLiteral("plus")), tr("Class…")))
    , m_remove(new QPushButton(themeIcon(QStringLiteral("trash")), tr("Remove")))
    , m_foot(new CaptionFoot)
{
    setProperty("column", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 10, 12, 10);
    top->setSpacing(8);
    m_encoder->setPath(m_context.session.encoderPath());
    top->addWidget(m_encoder);
    top->addWidget(makeTexts());
    column->addLayout(top);
    column->addWidget(hairline());
    auto* heads = new QHBoxLayout;
    heads->setContentsMargins(12, 5, 12, 5);
    for (const QString& head : {tr("Classes and captions"), tr("labels it changes")}) {
        QLabel* label = roleLabel(head);
        label->setFont(textFont(TextRole::Hint));
        heads->addWidget(label);
        if (heads->count() == 1) {
            heads->addStretch(1);
        }
    }
    column->addLayout(heads);
    column->addWidget(m_tree, 1);
    column->addWidget(hairline());
    column->addWidget(makeFoot());
    connect(m_encoder, &EncoderChooser::chosen, this, [this](const QString& path) {
        told(m_context.session.setEncoderPath(path));
        emit encoderChanged();
    });
    connectTree();
    refresh();
}

template <class T>
void CaptionColumn::told(const T& result)
{
    if (result) {
        emit done();
    } else {
        emit failed(result.error());
    }
}

QWidget* CaptionColumn::makeTexts()
{
    auto* widget = new QWidget;
    auto* rows = new QVBoxLayout(widget);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    const auto line = [rows](const QString& name, QLineEdit* field, QToolButton* button) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        QLabel* label = roleLabel(name);
        label->setFixedWidth(64);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field, 1);
        button->setProperty("chip", true);
        button->setPopupMode(QToolButton::InstantPopup);
        row->addWidget(button);
        rows->addLayout(row);
    };
    m_template->setObjectName(QStringLiteral("templateEdit"));
    m_template->setAccessibleName(tr("Templates"));
    m_template->setPlaceholderText(tr("captions as they are, or: a {modality} of {class}"));
    m_template->setToolTip(tr("{} stands for each caption, {class} for the class, {modality} for the line below. Several templates are separated by |"));
    m_presets->setObjectName(QStringLiteral("presetsButton"));
    m_presets->setText(tr("Presets"));
    m_presets->setAccessibleName(tr("Caption presets"));
    m_presets->setMenu(new QMenu(m_presets));
    line(tr("Template"), m_template, m_presets);
    m_modality->setObjectName(QStringLiteral("modalityEdit"));
    m_modality->setAccessibleName(tr("Modality"));
    m_modality->setPlaceholderText(tr("medical image"));
    m_modality->setToolTip(tr("What {modality} in the templates stands for"));
    m_more->setObjectName(QStringLiteral("captionsMore"));
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More about captions"));
    m_more->setMenu(makeMore());
    line(tr("Modality"), m_modality, m_more);
    fillPresets();
    connect(m_template, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.templates = readTemplates(text);
        emit drafted();
    });
    connect(m_modality, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.modality = text.simplified();
        emit drafted();
    });
    connect(m_template, &QLineEdit::editingFinished, this, &CaptionColumn::keepTexts);
    connect(m_modality, &QLineEdit::editingFinished, this, &CaptionColumn::keepTexts);
    return widget;
}

void CaptionColumn::keepTexts()
{
    const QStringList templates = readTemplates(m_template->text());
    const QString modality = m_modality->text().simplified();
    m_draft.templates.reset();
    m_draft.modality.reset();
    if (templates != m_context.session.prompts().templates) {
        told(m_context.session.setTemplates(templates));
    }
    if (modality != m_context.session.prompts().modality) {
        told(m_context.session.setModality(modality));
    }
}

void CaptionColumn::fillPresets()
{
    for (const QString& name : captionPresetNames()) {
        const auto preset = captionPreset(name);
        m_presets->menu()->addAction(preset ? preset->title : name, this, [this, name] { told(m_context.session.applyPreset(name)); });
    }
}

QMenu* CaptionColumn::makeMore()
{
    auto* menu = new QMenu(m_more);
    menu->addAction(tr("Paste captions, one per line"), QKeySequence(QKeySequence::Paste), m_tree, &CaptionTree::pasteLines)
        ->setShortcutContext(Qt::WidgetShortcut); // the tree has the key, fields keep theirs
    menu->addSeparator();
    menu->addAction(tr("Keep as a prompt set…"), this, &CaptionColumn::keepWanted);
    menu->addAction(tr("Read captions from a file…"), this, &CaptionColumn::importFile);
    menu->addAction(tr("Write captions to a file…"), this, &CaptionColumn::exportFile);
    return menu;
}

void CaptionColumn::importFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Read captions"), {}, tr("Captions (%1)").arg(jsonFiles));
    if (!path.isEmpty()) {
        told(m_context.session.importCaptionFile(path));
    }
}

void CaptionColumn::exportFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Write captions"), m_context.session.name() + QStringLiteral("-captions.json"),
                                                      tr("Captions (%1)").arg(jsonFiles));
    if (!path.isEmpty()) {
        told(exportCaptions(m_context.session.db(), path));
    }
}

void CaptionColumn::addClass()
{
    const QString name = QInputDialog::getText(this, tr("New class"), tr("Name of the class")).simplified();
    if (!name.isEmpty()) {
        told(m_context.session.addClass(name));
    }
}

QWidget* CaptionColumn::makeFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_addCaption->setObjectName(QStringLiteral("addCaptionButton"));
    m_addClass->setObjectName(QStringLiteral("addClassButton"));
    m_remove->setObjectName(QStringLiteral("removeCaptionButton"));
    for (QPushButton* button : {m_addCaption, m_addClass, m_remove}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_foot);
    connect(m_addCaption, &QPushButton::clicked, m_tree, &CaptionTree::beginCaption);
    connect(m_remove, &QPushButton::clicked, m_tree, &CaptionTree::removeCurrent);
    connect(m_addClass, &QPushButton::clicked, this, &CaptionColumn::addClass);
    return foot;
}

void CaptionColumn::connectTree()
{
    ProjectSession& session = m_context.session;
    connect(m_tree, &CaptionTree::addWanted, this, [&session, this](ClassId id, const QString& text) { told(session.addCaption(id, text)); });
    connect(m_tree, &CaptionTree::textChanged, this, [&session, this](CaptionId id, const QString& text) { told(session.setCaptionText(id, text)); });
    connect(m_tree, &CaptionTree::enabledChanged, this, [&session, this](CaptionId id, bool on) { told(session.setCaptionEnabled(id, on)); });
    connect(m_tree, &CaptionTree::removeWanted, this, [&session, this](CaptionId id) { told(session.removeCaption(id)); });
    connect(m_tree, &CaptionTree::renameWanted, this, [&session, this](ClassId id, const QString& name) { told(session.renameClass(id, name)); });
    connect(m_tree, &CaptionTree::moveWanted, this, [&session, this](CaptionId id, ClassId into, int place) { told(session.moveCaption(id, into, place)); });
    connect(m_tree, &CaptionTree::pasteWanted, this, [&session, this](ClassId id, const QStringList& lines) { told(session.addCaptions(id, lines)); });
    connect(m_tree, &CaptionTree::typing, this, [this](CaptionId id, ClassId classId, const QString& text) {
        m_draft.caption = id.isValid() ? id : CaptionDraft::newCaption;
        m_draft.classId = classId;
        m_draft.text = text;
        emit drafted();
    });
    connect(m_tree, &CaptionTree::typingEnded, this, [this] {
        if (m_draft.caption.isValid()) {
            m_draft.dropCaption();
            emit drafted();
        }
    });
}

PromptSet CaptionColumn::prompts() const
{
    return m_draft.over(m_context.session.prompts());
}

void CaptionColumn::refresh()
{
    m_tree->setPrompts(m_context.session.view().classes, m_context.session.prompts());
    if (!m_draft.templates) {
        m_template->setText(m_context.session.prompts().templates.join(templateSeparator));
    }
    if (!m_draft.modality) {
        m_modality->setText(m_context.session.prompts().modality);
    }
}

void CaptionColumn::setEditable(bool editable)
{
    m_tree->setReadOnly(!editable);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_template, m_modality, m_presets, m_addCaption, m_addClass, m_remove, m_encoder}) {
        widget->setEnabled(editable);
    }
}

} // namespace postil::ui
