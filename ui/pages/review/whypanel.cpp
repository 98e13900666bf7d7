// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/whypanel.h"

#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int delayMs = 400;
constexpr std::size_t shownCaptions = 12;
} // namespace

WhyPanel::WhyPanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("whyPanel"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &WhyPanel::ask);
    connect(&context.session, &ProjectSession::captionsChanged, this, &WhyPanel::refresh);
}

void WhyPanel::setImage(ImageId image)
{
    m_image = image;
    ++m_pass;
    m_timer.start();
}

void WhyPanel::refresh()
{
    if (m_image.isValid() && isVisible()) {
        ask();
    }
}

void WhyPanel::ask()
{
    if (!m_image.isValid()) {
        showAnswer(std::vector<CaptionSimilarity>());
        return;
    }
    auto answer = std::make_shared<Result<std::vector<CaptionSimilarity>>>();
    m_context.tasks.post(
        [answer, image = m_image, options = m_context.encoderOptions(), &encoders = m_context.encoders, &project = m_context.session.db()] {
            auto db = project.reopen();
            *answer = db ? encoders.use<std::vector<CaptionSimilarity>>(options, [&](Encoder& encoder) { return captionSimilarities(**db, encoder, image); })
                         : Result<std::vector<CaptionSimilarity>>(failAs(db));
        },
        [self = QPointer<WhyPanel>(this), answer, pass = ++m_pass] {
            if (self && self->m_pass == pass) {
                self->showAnswer(*answer);
            }
        });
}

QWidget* WhyPanel::makeRow(const CaptionSimilarity& caption, const QStringList& letters)
{
    auto* row = new QWidget;
    row->setFixedHeight(22);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* on = new QCheckBox;
    on->setChecked(caption.enabled);
    on->setDisabled(m_context.session.isReadOnly());
    on->setAccessibleName(tr("Caption “%1” is on").arg(caption.text));
    on->setToolTip(tr("Switch this caption off or on for all images"));
    layout->addWidget(on);
    const int position = m_context.session.view().classIndex(caption.classId);
    layout->addWidget(new IconLabel(badgeIcon(position, letters.value(position), BadgeStyle::Outlined, 14), 14));
    auto* text = roleLabel(caption.text, caption.enabled ? QStringLiteral("text") : QStringLiteral("text3"));
    text->setFont(textFont(TextRole::Hint));
    text->setMinimumWidth(10);
    text->setToolTip(caption.text);
    layout->addWidget(text, 1);
    auto* number = roleLabel(QString::number(static_cast<double>(caption.cosine), 'f', 3));
    number->setFont(textFont(TextRole::Hint));
    layout->addWidget(number);
    connect(on, &QCheckBox::toggled, this, [this, id = caption.caption](bool enabled) {
        if (const auto done = m_context.session.setCaptionEnabled(id, enabled); !done) {
            emit failed(done.error());
            refresh();
        }
    });
    return row;
}

void WhyPanel::showAnswer(const Result<std::vector<CaptionSimilarity>>& answer)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // one of them may be the switch that brought us here
        }
        delete item;
    }
    if (!answer) {
        auto* label = roleLabel(answer.error().message(), QStringLiteral("error"));
        label->setWordWrap(true);
        m_rows->addWidget(label);
        return;
    }
    std::vector<CaptionSimilarity> captions = *answer;
    std::ranges::stable_sort(captions, std::greater<>(), &CaptionSimilarity::cosine);
    const QStringList letters = classLetters(m_context.session.view().classes);
    for (std::size_t i = 0; i < std::min(shownCaptions, captions.size()); ++i) {
        m_rows->addWidget(makeRow(captions[i], letters));
    }
    if (captions.empty() && m_image.isValid()) {
        m_rows->addWidget(roleLabel(tr("No captions yet: classes speak with their names.")));
    }
}

} // namespace postil::ui
