// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captionfoot.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr std::size_t shownDirections = 3;
} // namespace

CaptionFoot::CaptionFoot(QWidget* parent)
    : QWidget(parent)
    , m_labels(roleLabel({}, QStringLiteral("text")))
    , m_accuracy(roleLabel({}, QStringLiteral("text")))
{
    setObjectName(QStringLiteral("captionFoot"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(sectionHead(tr("The caption under the cursor"), &m_tokens));
    for (QLabel* label : {m_labels, m_accuracy}) {
        label->setFont(textFont(TextRole::Hint));
        label->setMinimumWidth(10);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    clear({});
}

void CaptionFoot::clear(const QString& why)
{
    m_tokens->clear();
    m_labels->setText(why.isEmpty() ? tr("Move to a caption to see what it does.") : why);
    m_accuracy->clear();
}

QString CaptionFoot::text() const
{
    return m_labels->text() + QLatin1Char('\n') + m_accuracy->text();
}

void CaptionFoot::setEffect(const CaptionEffect& effect, const std::vector<ClassRow>& classes, int context, const QString& yardstick)
{
    m_tokens->setText(!effect.tokens ? QString() : context > 0 ? tr("%1 of %2 tokens").arg(*effect.tokens).arg(context) : tr("%1 tokens").arg(*effect.tokens));
    const QStringList letters = classLetters(classes);
    const auto letterOf = [&](ClassId id) {
        const auto row = std::ranges::find(classes, id, &ClassRow::id);
        return row == classes.end() ? QStringLiteral("–") : letters.value(row->position);
    };
    QString labels = effect.caption.enabled ? tr("Without it %1 labels change").arg(thousands(effect.changed))
                                            : tr("If it were on, %1 labels would change").arg(thousands(effect.changed));
    const QString own = letterOf(effect.caption.classId);
    for (std::size_t i = 0; i < std::min(shownDirections, effect.goTo.size()); ++i) {
        labels += QStringLiteral("    %1 › %2 %3").arg(own, letterOf(effect.goTo[i].first), thousands(effect.goTo[i].second));
    }
    m_labels->setText(labels);
    QStringList parts;
    if (effect.accuracy) {
        parts.append(tr("On %1: %2 points, from %3 to %4").arg(yardstick, signedPoints(effect.accuracy->value), signedPoints(effect.accuracy->low), signedPoints(effect.accuracy->high)));
    }
    if (effect.nearestSibling) {
        parts.append(tr("nearest sibling %1").arg(static_cast<double>(*effect.nearestSibling), 0, 'f', 2));
    }
    m_accuracy->setText(parts.join(QStringLiteral("    ")));
}

} // namespace postil::ui
