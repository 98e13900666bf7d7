// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagenames.h"

#include <QCoreApplication>
#include <QStringList>

namespace postil::ui {

QString pageTitle(PageId id)
{
    switch (id) {
    case PageId::Data:
        return QCoreApplication::translate("Page", "Data");
    case PageId::Captions:
        return QCoreApplication::translate("Page", "Captions");
    case PageId::Refine:
        return QCoreApplication::translate("Page", "Refine");
    case PageId::Review:
        return QCoreApplication::translate("Page", "Review");
    case PageId::Measure:
        return QCoreApplication::translate("Page", "Measure");
    case PageId::Export:
        return QCoreApplication::translate("Page", "Export");
    }
    return {};
}

QString pageIcon(PageId id)
{
    static const QStringList names{QStringLiteral("data"),   QStringLiteral("captions"), QStringLiteral("refine"),
                                   QStringLiteral("review"), QStringLiteral("measure"),  QStringLiteral("export")};
    return names.at(static_cast<int>(id));
}

} // namespace postil::ui
