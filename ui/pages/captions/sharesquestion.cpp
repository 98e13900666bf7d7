// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/sharesquestion.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::SharesQuestion)
};

} // namespace

Result<std::vector<double>> parseShares(const QString& text, const std::vector<ClassRow>& classes, bool several)
{
    const auto wrong = [](const QString& reason) { return fail(Error::Code::InvalidArgument, Words::tr("Class proportions"), reason); };
    std::vector<double> shares(classes.size(), several ? -1 : 0);
    double sum = 0;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const qsizetype equals = part.lastIndexOf(QLatin1Char('='));
        const QString name = part.left(std::max<qsizetype>(equals, 0)).trimmed();
        const auto row = std::ranges::find(classes, name, &ClassRow::name);
        if (row == classes.end()) {
            return wrong(Words::tr("'%1' names no class; shares are written hand=0.3, head=0.7").arg(part.trimmed()));
        }
        bool number = false;
        const double share = part.mid(equals + 1).trimmed().toDouble(&number);
        if (!number || !(share > 0) || share > 1) {
            return wrong(Words::tr("'%1' is no share: above 0 and at most 1").arg(part.trimmed()));
        }
        shares[static_cast<std::size_t>(row - classes.begin())] = share;
        sum += share;
    }
    if (!several && (std::ranges::any_of(shares, [](double share) { return !(share > 0); }) || std::abs(sum - 1) > 0.01)) {
        return wrong(Words::tr("the shares of all classes must be above 0 and add up to 1; they come to %1").arg(sum));
    }
    return shares;
}

std::optional<Result<std::vector<double>>> askForShares(QWidget* parent, const std::vector<ClassRow>& classes, const std::vector<double>& present, bool several)
{
    QStringList texts;
    for (std::size_t k = 0; k < classes.size(); ++k) {
        const double share = present.size() == classes.size() ? present[k] : several ? -1 : 1.0 / static_cast<double>(classes.size());
        if (share > 0) {
            texts.append(QStringLiteral("%1=%2").arg(classes[k].name).arg(share, 0, 'g', 3));
        }
    }
    bool ok = false;
    const QString text = QInputDialog::getText(parent, Words::tr("Class proportions"),
                                               several ? Words::tr("Share of the images that have it, for each class where it is known: %1=0.1").arg(classes.empty() ? QString() : classes.front().name)
                                                       : Words::tr("Share of each class, adding up to 1"),
                                               QLineEdit::Normal, texts.join(QStringLiteral(", ")), &ok);
    return ok ? std::optional(parseShares(text, classes, several)) : std::nullopt;
}

} // namespace postil::ui
