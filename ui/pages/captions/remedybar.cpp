// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/remedybar.h"

#include "ui/widgets/figures.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

/// What fits on a button; the rest is in its tooltip.
QString shortName(const Remedy& remedy)
{
    if (remedy.name == QLatin1String("equal")) {
        return RemedyBar::tr("Equal");
    }
    if (remedy.name == QLatin1String("unknown")) {
        return RemedyBar::tr("Estimate");
    }
    return remedy.name == QLatin1String("reject") ? RemedyBar::tr("None of these") : RemedyBar::tr("Caption off");
}

} // namespace

RemedyBar::RemedyBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_buttons(new QWidget)
    , m_row(new QHBoxLayout(m_buttons))
{
    setObjectName(QStringLiteral("remedyBar"));
    setProperty("note", QStringLiteral("warning"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    column->addWidget(m_text);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    column->addWidget(m_buttons);
    hide();
}

void RemedyBar::setReport(const BiasReport& report, const std::vector<ClassRow>& classes)
{
    if (isPreviewing()) {
        return; // of the labels that are being tried
    }
    m_report = report;
    setVisible(report.warns);
    if (report.warns) {
        m_warning = tr("“%1” holds %2 of the images. Its captions may fit everything. What would change:")
                        .arg(classes[static_cast<std::size_t>(report.largest)].name, percent(report.share));
        refill();
    }
}

void RemedyBar::refill()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // one of them may have been pressed
        }
        delete item;
    }
    const auto add = [this](const QString& text, const QString& name, const QString& tip) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        button->setAccessibleName(tip);
        button->setToolTip(tip);
        m_row->addWidget(button);
        return button;
    };
    if (!isPreviewing()) {
        m_text->setText(m_warning);
        for (std::size_t i = 0; i < m_report.remedies.size(); ++i) {
            const Remedy& remedy = m_report.remedies[i];
            QPushButton* button = add(tr("%1: %2 labels").arg(shortName(remedy), thousands(remedy.changed)), QStringLiteral("remedy-") + remedy.name, remedy.what);
            connect(button, &QPushButton::clicked, this, [this, i] { preview(static_cast<int>(i)); });
        }
    } else {
        const Remedy& remedy = m_report.remedies[static_cast<std::size_t>(m_preview)];
        QString text = tr("Preview, nothing is applied yet. %1: %2 labels change, the largest class holds %3.").arg(remedy.what, thousands(remedy.changed), percent(remedy.largestShare));
        if (remedy.accuracy && remedy.accuracyChange) {
            text += QLatin1Char(' ') + tr("Accuracy %1 points, from %2 to %3 (%4).").arg(signedPoints(remedy.accuracyChange->value), signedPoints(remedy.accuracyChange->low),
                                                                                      signedPoints(remedy.accuracyChange->high), remedy.accuracy->yardstick);
        }
        m_text->setText(text);
        connect(add(tr("Apply"), QStringLiteral("applyRemedy"), tr("Take this over")), &QPushButton::clicked, this, [this, remedy] {
            m_preview = -1;
            hide();
            emit applied(remedy);
        });
        QPushButton* back = add(tr("Back"), QStringLiteral("dropRemedy"), tr("Leave everything as it is"));
        connect(back, &QPushButton::clicked, this, &RemedyBar::stopPreview);
    }
    m_row->addStretch(1);
}

void RemedyBar::preview(int remedy)
{
    m_preview = remedy;
    refill();
    emit previewWanted(m_report.remedies[static_cast<std::size_t>(remedy)]);
}

void RemedyBar::stopPreview()
{
    if (isPreviewing()) {
        m_preview = -1;
        refill();
        emit previewEnded();
    }
}

} // namespace postil::ui
