// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/goldanswers.h"

#include "core/base/random.h"
#include "ui/models/projectsession.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/classkeys.h"
#include "ui/widgets/imagestage.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {

constexpr int classColumns = 4;
constexpr std::uint64_t orderSeed = 1; ///< any: the order of the drawing says nothing, that of the files may

QPushButton* plainButton(const QString& text, const char* name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::NoFocus); // keys stay with the image
    return button;
}

} // namespace

GoldAnswers::GoldAnswers(ProjectSession& session, TaskRunner& tasks, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_images(new ImageLoader(session, tasks, this))
    , m_stage(new ImageStage)
    , m_progress(roleLabel({}))
    , m_bar(new QProgressBar)
    , m_classes(new QGridLayout)
    , m_none(plainButton(tr("X  None of these"), "goldNone"))
    , m_skip(plainButton(tr("S  Skip"), "goldSkip"))
    , m_undo(plainButton(tr("Take back the last answer"), "goldUndo"))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Blind answers"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_progress->setObjectName(QStringLiteral("goldProgress"));
    column->addWidget(m_progress);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Answered gold images"));
    column->addWidget(m_bar);
    m_stage->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_stage, 1);
    m_classes->setSpacing(8);
    column->addLayout(m_classes);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_none);
    acts->addWidget(m_skip);
    acts->addStretch(1);
    acts->addWidget(m_undo);
    column->addLayout(acts);
    m_undo->setToolTip(tr("Backspace or Ctrl+Z"));
    connect(m_none, &QPushButton::clicked, this, [this] { give({Decision::Kind::NoneOfThese, {}, false}); });
    connect(m_skip, &QPushButton::clicked, this, &GoldAnswers::skip);
    connect(m_undo, &QPushButton::clicked, this, &GoldAnswers::takeBack);
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    undo->setContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QShortcut::activated, this, &GoldAnswers::takeBack);
    connect(&session, &ProjectSession::classesChanged, this, &GoldAnswers::makeClassButtons);
    makeClassButtons();
    refresh();
}

void GoldAnswers::makeClassButtons()
{
    qDeleteAll(m_classButtons);
    m_classButtons.clear();
    const std::vector<ClassRow>& classes = m_session.view().classes;
    const QStringList letters = classLetters(classes);
    for (int position = 0; position < static_cast<int>(classes.size()); ++position) {
        const QString& name = classes[static_cast<std::size_t>(position)].name;
        QPushButton* button = plainButton(position < 10 ? tr("%1  %2").arg((position + 1) % 10).arg(name) : name, "goldClass");
        button->setAccessibleName(name);
        button->setIcon(badgeIcon(position, letters.value(position), BadgeStyle::Filled));
        connect(button, &QPushButton::clicked, this, [this, position] { giveClass(position); });
        m_classes->addWidget(button, position / classColumns, position % classColumns);
        m_classButtons.append(button);
    }
    showCurrent();
}

void GoldAnswers::refresh()
{
    m_order.clear();
    std::ranges::transform(m_session.view().gold, std::back_inserter(m_order), &GoldRow::image);
    Random(orderSeed).shuffle(m_order);
    const GoldRow* now = m_session.view().goldOf(m_current);
    if (now == nullptr || now->isAnswered()) { // undone, answered or drawn elsewhere
        step();
    }
    showProgress();
}

/// On to the next image without an answer, around the end.
void GoldAnswers::step()
{
    const auto at = std::ranges::find(m_order, m_current) - m_order.begin();
    ImageId next;
    for (std::size_t i = 1; i <= m_order.size() && !next.isValid(); ++i) {
        const ImageId image = m_order[(static_cast<std::size_t>(at) + i) % m_order.size()];
        if (!m_session.view().goldOf(image)->isAnswered()) {
            next = image;
        }
    }
    const bool other = next != m_current;
    m_current = next;
    if (other || !next.isValid()) {
        showCurrent();
    }
}

void GoldAnswers::showCurrent()
{
    const bool asks = m_current.isValid();
    const bool writer = !m_session.isReadOnly();
    for (QPushButton* button : std::as_const(m_classButtons)) {
        button->setEnabled(asks && writer);
    }
    m_none->setEnabled(asks && writer);
    m_skip->setEnabled(asks);
    m_stage->setImage({});
    m_stage->setMessage(asks ? QString() : tr("Every image of the gold set is answered."));
    if (const qsizetype row = m_session.rowOf(m_current); asks && row >= 0) {
        m_images->full(row, this, [this, image = m_current](const Result<QImage>& picture) {
            if (image != m_current) {
                return; // answered meanwhile
            }
            picture ? m_stage->setImage(*picture) : m_stage->setMessage(tr("This image cannot be read: %1").arg(picture.error().reason));
        });
    }
}

void GoldAnswers::showProgress()
{
    int answered[2] = {};
    int drawn[2] = {};
    for (const GoldRow& row : m_session.view().gold) {
        const int part = row.part == GoldPart::Tuning ? 0 : 1;
        ++drawn[part];
        answered[part] += row.isAnswered() ? 1 : 0;
    }
    m_progress->setText(tr("%1 of %2 answered: tuning %3 of %4, reporting %5 of %6")
                            .arg(answered[0] + answered[1])
                            .arg(drawn[0] + drawn[1])
                            .arg(answered[0])
                            .arg(drawn[0])
                            .arg(answered[1])
                            .arg(drawn[1]));
    m_bar->setRange(0, std::max(1, drawn[0] + drawn[1]));
    m_bar->setValue(answered[0] + answered[1]);
    m_undo->setEnabled(!m_given.empty() && !m_session.isReadOnly());
}

void GoldAnswers::giveClass(int position)
{
    const std::vector<ClassRow>& classes = m_session.view().classes;
    if (position < static_cast<int>(classes.size())) {
        give({Decision::Kind::Class, classes[static_cast<std::size_t>(position)].id, false});
    }
}

void GoldAnswers::give(const Decision& answer)
{
    if (!m_current.isValid() || m_session.isReadOnly()) {
        return;
    }
    const ImageId image = m_current;
    if (const auto given = m_session.answerGold(image, answer); !given) {
        emit failed(given.error());
        return;
    }
    m_given.push_back(image);
    refresh();
}

void GoldAnswers::skip()
{
    if (m_current.isValid()) {
        step();
    }
}

/// Of the answers given here the last one that still stands; its image is asked again.
void GoldAnswers::takeBack()
{
    if (m_given.empty() || m_session.isReadOnly()) {
        return;
    }
    const ImageId image = m_given.back();
    if (const auto taken = m_session.answerGold(image, {}); !taken) {
        emit failed(taken.error());
        return;
    }
    m_given.pop_back();
    m_current = image;
    showCurrent();
    refresh();
}

void GoldAnswers::keyPressEvent(QKeyEvent* event)
{
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (const std::optional<int> position = classOfDigit(*event)) {
        giveClass(*position);
        return;
    }
    switch (event->key()) {
    case Qt::Key_X:
        give({Decision::Kind::NoneOfThese, {}, false});
        break;
    case Qt::Key_S:
    case Qt::Key_Space:
        skip();
        break;
    case Qt::Key_Backspace:
        takeBack();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace postil::ui
