// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/steeringpanel.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/confusiontable.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace postil::ui {

SteeringPanel::SteeringPanel(QWidget* parent)
    : QWidget(parent)
    , m_accuracy(new QLabel)
    , m_range(roleLabel({}))
    , m_change(roleLabel({}, QStringLiteral("text")))
    , m_where(roleLabel({}))
    , m_confusion(new ConfusionTable)
    , m_hint(roleLabel(tr("rows: answers, columns: CLIP. Click a cell to see its images")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(sectionHead(tr("Against known answers"), &m_head));
    auto* figure = new QHBoxLayout;
    figure->setSpacing(8);
    m_accuracy->setFont(textFont(TextRole::BigNumber));
    m_accuracy->setObjectName(QStringLiteral("steeringAccuracy"));
    m_accuracy->setAccessibleName(tr("Accuracy of the labels"));
    figure->addWidget(m_accuracy);
    figure->addWidget(m_range, 0, Qt::AlignBottom);
    figure->addStretch(1);
    figure->addWidget(m_change, 0, Qt::AlignBottom);
    column->addLayout(figure);
    m_where->setObjectName(QStringLiteral("steeringWhere"));
    m_where->setWordWrap(true);
    m_where->setFont(textFont(TextRole::Hint));
    column->addWidget(m_where);
    m_confusion->setAccessibleName(tr("Confusion of the labels"));
    m_confusion->setCompact();
    column->addWidget(m_confusion);
    m_hint->setWordWrap(true);
    m_hint->setFont(textFont(TextRole::Hint));
    column->addWidget(m_hint);
    connect(m_confusion, &ConfusionTable::opened, this, &SteeringPanel::cellOpened);
    setFigures({}, {});
}

void SteeringPanel::setFigures(const CaptionFigures& figures, const std::vector<ClassRow>& classes)
{
    const bool known = figures.accuracy.has_value();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_accuracy, m_range, m_change, m_confusion, m_hint}) {
        widget->setVisible(known);
    }
    if (!known) {
        m_head->clear();
        m_where->setText(figures.images == 0 ? tr("Known once the images are labelled.")
                                             : tr("No answer is known that captions may be chosen by. Draw a gold set (Run → Gold) and answer its tuning "
                                                  "part, or bring in reference labels."));
        return;
    }
    m_head->setText(tr("%1 images").arg(thousands(figures.accuracy->n)));
    m_accuracy->setText(percent(figures.accuracy->interval.value));
    m_range->setText(percentRange(figures.accuracy->interval));
    m_change->setText(figures.accuracyChange && figures.previous
                          ? tr("%1 on %2").arg(signedPoints(figures.accuracyChange->value), *figures.previous)
                          : QString());
    m_change->setToolTip(figures.accuracyChange ? tr("points, from %1 to %2 (95 %)").arg(signedPoints(figures.accuracyChange->low), signedPoints(figures.accuracyChange->high))
                                                : QString());
    m_where->setText(tr("on %1. These images may steer; Measure reports on others.").arg(figures.accuracy->yardstick));
    QStringList names;
    for (const ClassRow& row : classes) {
        names.append(row.name);
    }
    m_confusion->setMatrix(names, classLetters(classes), figures.confusion);
}

} // namespace postil::ui
