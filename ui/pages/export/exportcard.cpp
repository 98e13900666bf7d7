// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/exportcard.h"

#include "core/metrics/interval.h"
#include "ui/pages/export/earlierexports.h"
#include "ui/pages/export/exportcounts.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"

#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {

QString sourceTitle(LabelSource source)
{
    switch (source) {
    case LabelSource::Human:
        return ExportCard::tr("decided by a person");
    case LabelSource::Refiner:
        return ExportCard::tr("refiner");
    case LabelSource::ZeroShot:
        return ExportCard::tr("CLIP");
    case LabelSource::Imported:
        return ExportCard::tr("imported run");
    case LabelSource::Gold:
        return ExportCard::tr("gold, given blind");
    case LabelSource::None:
        return ExportCard::tr("no label, left out");
    }
    return {};
}

QString sourceIcon(LabelSource source)
{
    switch (source) {
    case LabelSource::Human:
        return QStringLiteral("person");
    case LabelSource::Refiner:
        return QStringLiteral("refiner");
    case LabelSource::ZeroShot:
        return QStringLiteral("clip");
    case LabelSource::Imported:
        return QStringLiteral("file");
    case LabelSource::Gold:
        return QStringLiteral("person");
    case LabelSource::None:
        return QStringLiteral("none");
    }
    return {};
}

} // namespace

ExportCard::ExportCard(QWidget* parent)
    : QWidget(parent)
    , m_sources(new QVBoxLayout)
    , m_earlier(new QVBoxLayout)
    , m_quality(new QLabel)
    , m_licence(new QLabel)
    , m_warning(new NoteBar(NoteBar::Kind::Warning))
{
    setProperty("column", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(sectionHead(tr("Source of the labels")));
    m_sources->setSpacing(4);
    column->addLayout(m_sources);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Quality, stated in the card")));
    m_quality->setObjectName(QStringLiteral("exportQuality"));
    m_quality->setWordWrap(true);
    column->addWidget(m_quality);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Licence of the images")));
    m_licence->setObjectName(QStringLiteral("exportLicence"));
    m_licence->setWordWrap(true);
    column->addWidget(m_licence);
    m_warning->hide();
    column->addWidget(m_warning);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Earlier exports")));
    m_earlier->setSpacing(4);
    column->addLayout(m_earlier);
    column->addStretch(1);
}

void ExportCard::refresh(const LabelView& view)
{
    showSources(view);
    showQuality(view);
    showLicence(view);
}

void ExportCard::showSources(const LabelView& view)
{
    const ExportCounts counts = exportCounts(view);
    clearLayout(m_sources);
    for (const LabelSource source : {LabelSource::Human, LabelSource::Refiner, LabelSource::ZeroShot, LabelSource::Imported, LabelSource::Gold, LabelSource::None}) {
        const auto found = counts.bySource.find(source);
        if (found == counts.bySource.end()) {
            continue;
        }
        m_sources->addLayout(iconRow(sourceIcon(source), sourceTitle(source), thousands(found->second)));
        auto* bar = new QProgressBar;
        bar->setRange(0, 1000);
        bar->setValue(int(1000 * found->second / std::max<qint64>(1, qint64(view.rows.size()))));
        bar->setTextVisible(false);
        bar->setFixedHeight(4);
        bar->setAccessibleName(sourceTitle(source));
        m_sources->addWidget(bar);
    }
}

void ExportCard::showQuality(const LabelView& view)
{
    qint64 yardstick = 0;
    qint64 right = 0;
    for (const LabelRow& row : view.rows) {
        if (row.reference.isValid() && row.decision.kind != Decision::Kind::Excluded) {
            ++yardstick;
            right += row.label == row.reference ? 1 : 0;
        }
    }
    if (yardstick > 0) {
        const Interval interval = wilsonInterval(right, yardstick);
        m_quality->setText(tr("%1 right (%2) on %3 images with reference labels.").arg(percent(interval.value), percentRange(interval), thousands(yardstick)));
    } else {
        m_quality->setText(tr("Not known: there are no reference labels to measure against, and the card says so."));
    }
}

void ExportCard::showLicence(const LabelView& view)
{
    QStringList licences;
    for (const SourceRow& source : view.sources) {
        licences << QStringLiteral("%1: %2").arg(source.name, source.licence.isEmpty() ? tr("not known") : source.licence);
    }
    m_licence->setText(licences.join(QLatin1Char('\n')));
    const bool grouped = std::ranges::none_of(view.images, [](const ImageRow& image) { return image.group.isEmpty(); });
    m_warning->setVisible(!grouped);
    m_warning->setText(tr("No patient column:"), tr("images of one patient cannot be kept apart. The card says so."));
}

void ExportCard::setEarlier(const std::vector<EarlierExport>& exports)
{
    clearLayout(m_earlier);
    for (const EarlierExport& done : exports) {
        const bool there = QFileInfo::exists(done.out);
        QLabel* right = nullptr;
        auto* row = iconRow(there ? QStringLiteral("check") : QStringLiteral("warning"), QFileInfo(done.out).fileName(),
                            QStringLiteral("%1, %2").arg(done.format, QLocale().toString(done.time, QLocale::ShortFormat)), &right);
        right->setProperty("role", QStringLiteral("text2"));
        right->setToolTip(there ? done.out : tr("%1 is not there any more").arg(done.out));
        m_earlier->addLayout(row);
    }
    if (exports.empty()) {
        m_earlier->addWidget(roleLabel(tr("none yet")));
    }
}

} // namespace postil::ui
