// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/studydialog.h"

#include "core/inference/encoderlist.h"
#include "core/workflow/refine.h"
#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/sourcelist.h"
#include "ui/dialogs/work/outfolder.h"
#include "ui/dialogs/work/reportpictures.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace postil::ui {

StudyDialog::StudyDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Study: automatic annotation"),
                 tr("Sources that are one class each: zero-shot labels, a CNN trained on them, the experiment repeated, and a report of it all."), tr("Run the study"),
                 {QStringLiteral("list"), tr("No report yet"), tr("Two sources or more; the first study took BreastMNIST and ChestMNIST.")}, parent)
    , m_sources(new SourceList(tr("Sources, one class each"), context.settings))
    , m_caption(new QLineEdit(AutoAnnotationOptions().captions))
    , m_train(spin(2, 1'000'000))
    , m_test(spin(1, 1'000'000))
    , m_repeats(spin(1, 10'000))
    , m_seed(spin(0, 1'000'000'000))
    , m_out(makeOutFolder(freePath(context.settings.lastFolder(), tr("study"))))
    , m_table(new FigureTable(tr("One run"), {tr("Voice"), tr("Images"), tr("Accuracy"), tr("95 % interval"), tr("Macro-F1")}))
    , m_gain(new QLabel)
    , m_pictures(new QVBoxLayout)
{
    const AutoAnnotationOptions usual;
    form().addWidget(sectionHead(tr("Sources, one class each")));
    form().addWidget(m_sources);
    form().addWidget(sectionHead(tr("Caption of every class")));
    m_caption->setAccessibleName(tr("Caption of every class"));
    m_caption->setCursorPosition(0); // its beginning is seen, not its end
    m_caption->setToolTip(tr("{class} is the name of the file or folder"));
    form().addWidget(m_caption);
    QGridLayout* grid = formGrid();
    m_train->setValue(usual.train);
    addRow(grid, tr("Training images"), m_train, tr("Per class; a source with fewer images than both numbers gives 70 %"));
    m_test->setValue(usual.test);
    addRow(grid, tr("Test images"), m_test, tr("Per class"));
    m_repeats->setValue(usual.repeats);
    addRow(grid, tr("Repetitions"), m_repeats, tr("Of the experiment"));
    addRow(grid, tr("Seed"), m_seed, tr("The same seed gives the same report"));
    form().addLayout(grid);
    form().addWidget(sectionHead(tr("Folder of the results")));
    form().addWidget(m_out);

    m_gain->setWordWrap(true);
    m_gain->setFont(semibold(m_gain->font()));
    auto* table = new Panel(tr("One run"));
    table->body()->addWidget(m_table);
    setResult(reportArea({m_gain, table}, m_pictures));
    connect(addResultButton(tr("Open the report"), QStringLiteral("openReport")), &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_out->path() + QStringLiteral("/report.md"))); });
    connect(m_out, &PathField::changed, this, &StudyDialog::refresh);
    connect(m_sources, &SourceList::changed, this, &StudyDialog::refresh);
    refresh();
}

AutoAnnotationOptions StudyDialog::options() const
{
    AutoAnnotationOptions options;
    options.sources = m_sources->paths();
    const QString bundled = QStringLiteral("postil-mini");
    options.encoder.path = context().session != nullptr ? context().session->encoderPath() : EncoderList().resolve(bundled).value_or(bundled);
    options.encoder.backend = context().backendOptions();
    if (const auto preset = refinePreset(QStringLiteral("auto-annotation"))) {
        options.refine = *preset;
    }
    options.refine.training.backend = context().backendOptions();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    options.refine.training.seed = options.seed;
    options.captions = m_caption->text();
    options.train = m_train->value();
    options.test = m_test->value();
    options.repeats = m_repeats->value();
    options.out = m_out->path();
    return options;
}

void StudyDialog::refresh()
{
    setObstacle(m_sources->paths().size() < 2 ? tr("Choose two sources or more, one per class.")
                : m_out->path().isEmpty()     ? tr("Choose a folder for the results.")
                                              : QString());
}

void StudyDialog::start()
{
    run<AutoAnnotationReport>(
        [options = options(), &engine = context().engine](TaskContext& task) { return autoAnnotation(*engine.encoders, *engine.refiners, options, nullptr, task); },
        [this](const AutoAnnotationReport& report) { showReport(report); });
}

void StudyDialog::showReport(const AutoAnnotationReport& report)
{
    if (report.stopped) {
        say(tr("Stopped."), tr("The same folder goes on."));
        return;
    }
    const MeanInterval& gain = report.experiment.accuracyGain;
    m_gain->setText(tr("%1 repetitions: the CNN gains %2 points of accuracy over CLIP alone (95 % %3 to %4).")
                        .arg(report.experiment.repetitions.size())
                        .arg(signedPoints(gain.mean), signedPoints(gain.low), signedPoints(gain.high)));
    m_table->clearRows();
    const std::pair<QString, const std::optional<MeasureReport>*> rows[]{{tr("CLIP, training images"), &report.clipTrain},
                                                                        {tr("CLIP, test images"), &report.clipTest},
                                                                        {tr("CNN, test images"), &report.refinerTest}};
    for (const auto& [name, figures] : rows) {
        if (*figures) {
            m_table->addRow({name, thousands((*figures)->n), (*figures)->accuracy ? percent((*figures)->accuracy->value) : percent({}),
                             percentRange((*figures)->accuracy), decimalFigure((*figures)->macroF1)});
        }
    }
    showReportPictures(*m_pictures, m_out->path(), report.files);
    say(tr("The report is written."), m_out->path() + QStringLiteral("/report.md"));
}

} // namespace postil::ui
