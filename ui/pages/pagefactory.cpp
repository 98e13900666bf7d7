// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagefactory.h"

#include "ui/pages/data/datapage.h"
#include "ui/pages/exportpage.h"
#include "ui/pages/measurepage.h"
#include "ui/pages/refinepage.h"
#include "ui/pages/review/reviewpage.h"

#include <QCoreApplication>

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

Page* makePage(PageId id, PageContext& context, QWidget* parent)
{
    switch (id) {
    case PageId::Data:
        return new DataPage(context, parent);
    case PageId::Captions:
        break;
    case PageId::Refine:
        return new RefinePage(context, parent);
    case PageId::Review:
        return new ReviewPage(context, parent);
    case PageId::Measure:
        return new MeasurePage(context, parent);
    case PageId::Export:
        return new ExportPage(context, parent);
    }
    return new Page(id, pageTitle(id), context, parent);
}

} // namespace postil::ui
