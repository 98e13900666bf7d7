// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/pretrainingdialog.h"

#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/work/encoderchoice.h"
#include "ui/dialogs/work/labelledsetform.h"
#include "ui/dialogs/work/outfolder.h"
#include "ui/dialogs/work/reportpictures.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

QString figure(const QJsonObject& best, const QString& split, const QString& name, bool share)
{
    const QJsonValue value = best.value(split).toObject().value(name);
    const std::optional<double> number = value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    return share ? percent(number) : decimalFigure(number);
}

} // namespace

PretrainingDialog::PretrainingDialog(Kind kind, const WorkContext& context, QWidget* parent)
    : WorkDialog(context, kind == Kind::Study ? tr("Study: caption pretraining") : tr("Classifiers on embeddings"),
                 kind == Kind::Study ? tr("Captions from labels, a model tuned on them, and classifiers on its embeddings beside a network that never saw text.")
                                     : tr("A classifier on a model's embeddings beside a network that never saw text, on the same images."),
                 kind == Kind::Study ? tr("Run the study") : tr("Train both"),
                 {QStringLiteral("list"), tr("Nothing compared yet"), tr("Each is trained on the training split; the best epoch by validation AUC counts.")}, parent)
    , m_kind(kind)
    , m_data(new LabelledSetForm(context.settings))
    , m_encoder(makeEncoderChoice())
    , m_epochs(spin(1, 100'000))
    , m_classifierEpochs(spin(1, 100'000))
    , m_against(new QComboBox)
    , m_seed(spin(0, 1'000'000'000))
    , m_out(makeOutFolder(freePath(context.settings.lastFolder(), kind == Kind::Study ? tr("study") : tr("probe"))))
    , m_scores(new FigureTable(tr("Before and after"), {tr("Tested on"), tr("Images"), tr("Before"), tr("95 % interval"), tr("After"), tr("95 % interval")}))
    , m_classifiers(new FigureTable(tr("Classifiers"), {tr("Classifier"), tr("Val. AUC"), tr("Val. accuracy"), tr("Test AUC"), tr("Test accuracy"), tr("Parameters")}))
    , m_pictures(new QVBoxLayout)
{
    form().addWidget(m_data);
    form().addWidget(sectionHead(tr("Training")));
    QGridLayout* grid = formGrid();
    addRow(grid, tr("Model"), m_encoder, tr("More under Project, Models"));
    m_epochs->setValue(FineTuneOptions().epochs);
    if (kind == Kind::Study) {
        addRow(grid, tr("Epochs of the tuning"), m_epochs, tr("The study's are ten"));
    } else {
        m_epochs->setParent(this);
        m_epochs->hide();
    }
    m_classifierEpochs->setValue(JointOptions().epochs);
    addRow(grid, tr("Epochs of classifiers"), m_classifierEpochs, tr("The study's are ten"));
    m_against->addItems({QStringLiteral("resnet18"), QStringLiteral("resnet50"), QStringLiteral("none")});
    addRow(grid, tr("Beside"), m_against, tr("Network that learns from the pixels alone"));
    addRow(grid, tr("Seed"), m_seed, tr("The same seed gives the same report"));
    form().addLayout(grid);
    form().addWidget(sectionHead(tr("Folder of the results")));
    form().addWidget(m_out);

    auto* scores = new Panel(tr("Zero-shot accuracy before and after the tuning, on images that did not train"));
    scores->body()->addWidget(m_scores);
    auto* classifiers = new Panel(tr("Classifiers, best epoch"));
    classifiers->body()->addWidget(m_classifiers);
    setResult(reportArea({scores, classifiers}, m_pictures));
    scores->setVisible(kind == Kind::Study); // after it has a parent: shown alone it would be a window
    connect(m_data, &LabelledSetForm::changed, this, &PretrainingDialog::refresh);
    connect(m_out, &PathField::changed, this, &PretrainingDialog::refresh);
    refresh();
}

CaptionPretrainingOptions PretrainingDialog::options() const
{
    CaptionPretrainingOptions options;
    options.data = m_data->options();
    options.training.encoder = m_encoder->currentData().toString();
    options.training.epochs = m_epochs->value();
    options.training.seed = static_cast<std::uint64_t>(m_seed->value());
    options.training.backend = context().backendOptions();
    options.encoder.path = options.training.encoder;
    options.encoder.backend = context().backendOptions();
    options.classifier.epochs = m_classifierEpochs->value();
    options.classifier.seed = options.training.seed;
    options.classifier.backend = context().backendOptions();
    options.withoutText = m_against->currentText() == QLatin1String("none") ? QString() : m_against->currentText();
    options.out = m_out->path();
    return options;
}

void PretrainingDialog::refresh()
{
    setObstacle(m_data->options().sources.isEmpty() ? tr("Choose labelled sources: MedMNIST files or folders of classes.")
                : m_encoder->count() == 0           ? tr("There is no model to begin with.")
                : m_out->path().isEmpty()           ? tr("Choose a folder for the results.")
                                                    : QString());
}

void PretrainingDialog::start()
{
    const CaptionPretrainingOptions asked = options();
    if (m_kind == Kind::Study) {
        run<CaptionPretrainingReport>([asked, &engine = context().engine](TaskContext& task) {
            return captionPretraining(*engine.fineTuner, *engine.jointTrainer, *engine.encoders, asked, nullptr, task);
        }, [this](const CaptionPretrainingReport& report) { showStudy(report); });
        return;
    }
    ProbeOptions probing;
    probing.data = asked.data;
    probing.encoders = {asked.encoder};
    probing.training.epochs = asked.classifier.epochs;
    probing.training.seed = asked.classifier.seed;
    probing.training.backend = asked.classifier.backend;
    probing.withoutText = asked.withoutText;
    probing.out = asked.out;
    run<ProbeReport>([probing, &engine = context().engine](TaskContext& task) { return probe(*engine.jointTrainer, *engine.encoders, probing, task); },
                     [this](const ProbeReport& report) {
                         showClassifiers(report);
                         say(report.stopped ? tr("Stopped.") : tr("Written."), report.stopped ? tr("The same folder goes on.") : m_out->path());
                     });
}

void PretrainingDialog::showClassifiers(const ProbeReport& report)
{
    m_classifiers->clearRows();
    for (const ProbeRow& row : report.rows) {
        const QJsonObject best = row.best();
        m_classifiers->addRow({row.sawText ? tr("on embeddings of %1").arg(row.name) : tr("%1, never saw text").arg(row.name),
                               figure(best, QStringLiteral("val"), QStringLiteral("auc"), false), figure(best, QStringLiteral("val"), QStringLiteral("accuracy"), true),
                               figure(best, QStringLiteral("test"), QStringLiteral("auc"), false), figure(best, QStringLiteral("test"), QStringLiteral("accuracy"), true),
                               thousands(row.result.parameters)});
    }
}

void PretrainingDialog::showStudy(const CaptionPretrainingReport& report)
{
    if (report.stopped) {
        say(tr("Stopped."), tr("The same folder goes on."));
        return;
    }
    m_scores->clearRows();
    for (const BeforeAfter& row : report.tuning.scores) {
        m_scores->addRow({row.after.source, thousands(row.after.n), percent(row.before.accuracy.value), percentRange(row.before.accuracy),
                          percent(row.after.accuracy.value), percentRange(row.after.accuracy)});
    }
    showClassifiers(report.probe);
    showReportPictures(*m_pictures, m_out->path(), report.files);
    say(tr("The report is written."), m_out->path() + QStringLiteral("/report.md"));
}

} // namespace postil::ui
