// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagefactory.h"

#include "ui/pages/captions/captionspage.h"
#include "ui/pages/data/datapage.h"
#include "ui/pages/export/exportpage.h"
#include "ui/pages/measure/measurepage.h"
#include "ui/pages/refine/refinepage.h"
#include "ui/pages/review/reviewpage.h"

namespace postil::ui {

Page* makePage(PageId id, PageContext& context, QWidget* parent)
{
    switch (id) {
    case PageId::Data:
        return new DataPage(context, parent);
    case PageId::Captions:
        return new CaptionsPage(context, parent);
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
