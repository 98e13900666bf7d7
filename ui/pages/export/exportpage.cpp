// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/exportpage.h"

#include "ui/models/projectjobs.h"
#include "ui/models/projectsession.h"
#include "ui/pages/export/earlierexports.h"
#include "ui/pages/export/exportcard.h"
#include "ui/pages/export/exportcounts.h"
#include "ui/pages/export/exportpreview.h"
#include "ui/pages/export/formatlist.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace postil::ui {

namespace {

constexpr int leftWidth = 312;
constexpr int inspectorWidth = 288;

} // namespace

ExportPage::ExportPage(PageContext& context, QWidget* parent)
    : Page(PageId::Export, tr("Export"), context, parent)
    , m_formats(new FormatList)
    , m_card(new ExportCard)
    , m_preview(new ExportPreview)
{
    setSubtitle(tr("Every label says where it came from"));
    m_openFolder = new QPushButton(themeIcon(QStringLiteral("folder")), tr("Open folder"));
    m_openFolder->setEnabled(false);
    m_export = new QPushButton(themeIcon(QStringLiteral("export"), Qt::white), tr("Export"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setProperty("primary", true);
    addToHeader(m_openFolder);
    addToHeader(m_export);
    setLeftColumn(m_formats, leftWidth);
    setBody(makeBody());
    setInspector(m_card, inspectorWidth);

    connect(m_formats, &FormatList::changed, this, &ExportPage::refreshButton);
    connect(m_export, &QPushButton::clicked, this, &ExportPage::startExport);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    const auto changed = [this] {
        if (isVisible()) {
            refresh();
        }
    };
    connect(&context.session, &ProjectSession::labelsChanged, this, changed);
    connect(&context.session, &ProjectSession::imagesChanged, this, changed);
    connect(&context.session, &ProjectSession::classesChanged, this, changed);
    connect(&context.session, &ProjectSession::runsChanged, this, changed);
    refresh();
}

std::vector<KeyHint> ExportPage::keys() const
{
    return {{{tr("Space")}, tr("choose a format")}, {{tr("Tab")}, tr("next field")}, {{tr("Enter")}, tr("on the button: export")}};
}

void ExportPage::activate()
{
    refresh();
    m_export->setFocus();
}

QWidget* ExportPage::makeBody()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);

    m_done = new NoteBar(NoteBar::Kind::Good);
    m_done->setCloseable(true);
    m_done->hide();
    column->addWidget(m_done);
    column->addWidget(makeWhat());
    column->addWidget(m_preview, 1);
    m_progressPanel = new Panel(tr("Verified by reading it back"));
    m_progressPanel->body()->addWidget(roleLabel(tr("Each export is written beside its folder, read back, compared, and only then put in its place. A broken export is never called done.")));
    column->addWidget(m_progressPanel);
    column->addStretch(0);

    return scrolling(content);
}

Panel* ExportPage::makeWhat()
{
    auto* what = new Panel(tr("What goes out"));
    m_goesOut = roleLabel(QString());
    m_goesOut->setWordWrap(true);
    what->body()->addWidget(m_goesOut);
    auto* folderRow = new QHBoxLayout;
    folderRow->setSpacing(8);
    auto* folderLabel = roleLabel(tr("Folder"));
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_folder->setAccessibleName(tr("Folder of the export"));
    folderLabel->setBuddy(m_folder);
    auto* browse = new QPushButton(tr("Choose…"));
    m_overwrite = new QCheckBox(tr("Replace an earlier export there"));
    m_overwrite->setObjectName(QStringLiteral("overwrite"));
    folderRow->addWidget(folderLabel);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);
    folderRow->addWidget(m_overwrite);
    what->body()->addLayout(folderRow);
    connect(browse, &QPushButton::clicked, this, &ExportPage::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportPage::refreshButton);
    return what;
}

void ExportPage::refresh()
{
    proposeFolder();
    const LabelView& view = m_context.session.view();
    m_preview->refresh(view);
    m_card->refresh(view);
    m_card->setEarlier(earlierExports(m_context.session.db()));
    refreshGoesOut();
    refreshButton();
}

/// A folder beside the project that is not there yet.
void ExportPage::proposeFolder()
{
    if (!m_folder->text().isEmpty()) {
        return;
    }
    const QString base = QFileInfo(m_context.session.path()).absolutePath() + QLatin1Char('/') + m_context.session.name() + QStringLiteral("-export");
    QString folder = base;
    for (int i = 2; QFileInfo::exists(folder); ++i) {
        folder = base + QStringLiteral("-%1").arg(i);
    }
    m_folder->setText(folder);
}

void ExportPage::refreshGoesOut()
{
    const LabelView& view = m_context.session.view();
    const auto images = qint64(view.rows.size());
    const ExportCounts counts = exportCounts(view);
    m_goesOut->setText(tr("%1 of %2 images: your decisions, else the labels of %3. Left out because they have no label or were set aside: %4 (%5 excluded).")
                           .arg(thousands(counts.labelled), thousands(images), view.chosenRun ? view.chosenRun->name : tr("no run"),
                                thousands(images - counts.labelled), thousands(counts.excluded)));
}

void ExportPage::refreshButton()
{
    const std::vector<ExportFormat> formats = m_formats->chosen();
    const LabelView& view = m_context.session.view();
    const bool labelled = std::ranges::any_of(view.rows, [&view](const LabelRow& row) { return outgoingLabel(view, row).label.isValid(); });
    m_export->setText(m_running ? tr("Exporting…") : (formats.size() > 1 ? tr("Export %1 formats").arg(formats.size()) : tr("Export")));
    m_export->setEnabled(!m_running && labelled && !formats.empty() && !m_folder->text().trimmed().isEmpty());
    m_export->setToolTip(labelled ? QString() : tr("There are no labels yet"));
}

void ExportPage::chooseFolder()
{
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder of the export"), m_folder->text(), QString(), nullptr,
                                                        QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
    if (!folder.isEmpty()) {
        m_folder->setText(folder);
    }
}

void ExportPage::startExport()
{
    const std::vector<ExportFormat> formats = m_formats->chosen();
    const QString folder = QDir::cleanPath(m_folder->text().trimmed());
    if (formats.size() > 1 && !QDir().mkpath(folder)) {
        showError(folder, tr("cannot be made"));
        return;
    }
    clearError();
    m_done->hide();
    m_steps.clear();
    m_step = 0;
    m_written = 0;
    clearLayout(m_progressPanel->body());
    for (const ExportFormat format : formats) {
        Step step;
        step.options.format = format;
        step.options.out = formats.size() > 1 ? folder + QLatin1Char('/') + exportFormatName(format) : folder;
        step.options.overwrite = m_overwrite->isChecked();
        m_progressPanel->body()->addLayout(iconRow(exportFormatIcon(format), exportFormatTitle(format), tr("waiting"), &step.state));
        m_steps.push_back(step);
    }
    m_running = true;
    refreshButton();
    nextStep();
}

void ExportPage::nextStep()
{
    if (m_step >= m_steps.size()) {
        m_running = false;
        m_openFolder->setEnabled(true);
        m_done->setText(tr("Exported and verified:"), tr("%1 labelled images in %2").arg(thousands(m_written), m_folder->text()));
        m_done->show();
        m_card->setEarlier(earlierExports(m_context.session.db()));
        refreshButton();
        return;
    }
    Step& step = m_steps[m_step];
    step.state->setText(tr("being written"));
    startOnProject<ExportReport>(
        m_context, tr("Exporting %1").arg(exportFormatName(step.options.format)),
        [options = step.options](ProjectDb& db, TaskContext& task) { return exportProject(db, options, task); },
        [this](const Result<ExportReport>& report) { stepDone(report); });
}

void ExportPage::stepDone(const Result<ExportReport>& report)
{
    Step& step = m_steps[m_step];
    if (!report) {
        m_running = false;
        step.state->setText(tr("not done"));
        if (report.error().code != Error::Code::Cancelled) {
            showError(report.error().message(), tr("Nothing was left under that name."));
        }
        refreshButton();
        return;
    }
    step.state->setText(tr("✓ %1 images read back, %2 left out").arg(thousands(report->images), thousands(qint64(report->skipped.size()))));
    m_written = report->images;
    const Result<void> kept = rememberExport(m_context.session.db(), {step.options.out, exportFormatName(step.options.format), report->images, QDateTime::currentDateTime()});
    if (!kept) {
        showError(kept.error());
    }
    ++m_step;
    nextStep();
}

} // namespace postil::ui
