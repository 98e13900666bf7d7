// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/measure/agreementpanel.h"

#include "ui/widgets/figures.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/text.h"

#include <QGridLayout>

namespace postil::ui {

namespace {

QString agreementName(const QString& voice)
{
    return voice == QLatin1String("zeroshot") ? AgreementPanel::tr("CLIP")
                                              : (voice == QLatin1String("refiner") ? AgreementPanel::tr("refiner") : AgreementPanel::tr("you"));
}

} // namespace

AgreementPanel::AgreementPanel(QWidget* parent)
    : Panel(tr("Agreement between voices"), parent)
    , m_grid(new QGridLayout)
{
    setHint(tr("not accuracy: your queues hold the doubtful images, so agreement with you is low by design"));
    m_grid->setHorizontalSpacing(24);
    m_grid->setColumnStretch(0, 1);
    body()->addLayout(m_grid);
}

void AgreementPanel::setAgreements(const std::vector<Agreement>& agreements, bool ofAnswers)
{
    clearLayout(m_grid);
    m_grid->addWidget(roleLabel(tr("Voices")), 0, 0);
    int column = 1;
    for (const QString& text : {ofAnswers ? tr("Same answer") : tr("Same label"), tr("Kappa"), ofAnswers ? tr("Answers") : tr("Images")}) {
        m_grid->addWidget(rightLabel(text), 0, column++);
    }
    int line = 1;
    for (const Agreement& agreement : agreements) {
        m_grid->addWidget(new QLabel(tr("%1 and %2").arg(agreementName(agreement.a), agreementName(agreement.b))), line, 0);
        column = 1;
        for (const QString& text : {percent(agreement.share), decimalFigure(agreement.kappa), thousands(agreement.n)}) {
            m_grid->addWidget(rightLabel(text), line, column++);
        }
        ++line;
    }
    if (agreements.empty()) {
        m_grid->addWidget(roleLabel(tr("Only one voice has spoken so far.")), line, 0);
    }
}

} // namespace postil::ui
