// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/networkacts.h"

#include "core/workflow/refinernetwork.h"
#include "ui/dialogs/exportrefinerdialog.h"
#include "ui/dialogs/predictdialog.h"
#include "ui/dialogs/skippeddialog.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectjobs.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

namespace postil::ui {

namespace {

QToolButton* act(const QString& name, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setProperty("link", true);
    button->setText(text);
    return button;
}

} // namespace

NetworkActs::NetworkActs(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_label(act(QStringLiteral("labelNewButton"), tr("Label new images…")))
    , m_export(act(QStringLiteral("exportRefinerButton"), tr("Export the refiner…")))
    , m_note(new NoteBar(NoteBar::Kind::Good))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_export);
    m_note->setCloseable(true);
    m_skippedLink = m_note->addAction(tr("Unreadable files…"));
    connect(m_note->addAction(tr("Show the folder")), &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    m_note->hide();
    connect(m_label, &QToolButton::clicked, this, &NetworkActs::label);
    connect(m_export, &QToolButton::clicked, this, &NetworkActs::exportNetwork);
    connect(m_skippedLink, &QToolButton::clicked, this, [this] { SkippedDialog(m_skipped, this).exec(); });
    setRun(std::nullopt);
}

void NetworkActs::setRun(const std::optional<RunRow>& run)
{
    m_run = run ? run->name : QString();
    const Result<QString> network = run ? networkOfRun(m_context.session.db(), run->name)
                                        : Result<QString>(fail(Error::Code::NotFound, QString(), tr("There is no trained refiner yet")));
    for (QToolButton* button : {m_label, m_export}) {
        button->setEnabled(network.has_value());
        button->setToolTip(network ? tr("With the network of run %1").arg(m_run) : network.error().reason);
    }
}

void NetworkActs::label()
{
    PredictDialog dialog(m_run, m_context.settings, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    PredictOptions options = dialog.options();
    options.backend = m_context.backendOptions();
    options.encoder = m_context.encoderOptions();
    m_note->hide();
    startOnProject<PredictReport>(
        m_context, tr("Labelling new images"),
        [options, &engine = m_context.engine](ProjectDb& db, TaskContext& task) { return predictNew(&db, *engine.refiners, options, task, engine.encoders.get()); },
        [this, out = options.out](const Result<PredictReport>& report) { report ? labelled(out, *report) : emit failed(report.error()); });
}

void NetworkActs::exportNetwork()
{
    ExportRefinerDialog dialog(m_run, m_context.settings, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    m_note->hide();
    startOnProject<ExportRefinerReport>(
        m_context, tr("Exporting the refiner"),
        [options = dialog.options(), &refiners = *m_context.engine.refiners](ProjectDb& db, TaskContext&) { return exportRefiner(db, refiners, options); },
        [this, out = dialog.options().out](const Result<ExportRefinerReport>& report) { report ? exported(out, *report) : emit failed(report.error()); });
}

void NetworkActs::labelled(const QString& out, const PredictReport& report)
{
    QStringList counts;
    for (qsizetype k = 0; k < report.classes.size(); ++k) {
        counts.append(tr("%1 %2").arg(thousands(report.perClass[static_cast<std::size_t>(k)]), report.classes.at(k)));
    }
    m_skipped = report.skipped;
    QString rest = tr("%1. In %2").arg(counts.join(QStringLiteral(", ")), out);
    if (!m_skipped.empty()) {
        rest += tr("; %1 could not be read").arg(thousands(static_cast<qint64>(m_skipped.size())));
    }
    tell(tr("%1 new images labelled.").arg(thousands(report.images)), rest, out);
}

void NetworkActs::exported(const QString& out, const ExportRefinerReport& report)
{
    m_skipped.clear();
    tell(tr("The network of run %1 is exported.").arg(report.run), tr("%1 in %2").arg(report.files.join(QStringLiteral(", ")), out), out);
}

void NetworkActs::tell(const QString& what, const QString& rest, const QString& path)
{
    m_path = path;
    m_skippedLink->setVisible(!m_skipped.empty());
    m_note->setText(what, rest);
    m_note->show();
}

} // namespace postil::ui
