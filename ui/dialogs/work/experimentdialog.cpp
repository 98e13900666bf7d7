// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/experimentdialog.h"

#include "core/project/runstore.h"
#include "core/workflow/experimentfiles.h"
#include "core/workflow/refine.h"
#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/work/outfolder.h"
#include "ui/dialogs/work/setaside.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/figureview.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/teacherbox.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {

RefinerOptions studyRecipe()
{
    const auto preset = refinePreset(QStringLiteral("auto-annotation"));
    return preset ? preset->training : RefinerOptions();
}

} // namespace

class ExperimentDialog::Finished final : public ExperimentObserver
{
public:
    explicit Finished(int epochs)
        : m_epochs(epochs)
    {
    }
    void started(const std::vector<Repetition>& finished, qint64 planned) override
    {
        m_report.change([&](ExperimentReport& report) {
            report.epochs = m_epochs;
            report.repetitions = finished;
            report.planned = planned;
        });
    }
    void repetitionDone(const Repetition& repetition) override
    {
        m_report.change([&](ExperimentReport& report) { report.repetitions.push_back(repetition); });
    }
    [[nodiscard]] std::optional<ExperimentReport> take() { return m_report.take(); }

private:
    int m_epochs; ///< of each training, at most
    SetAside<ExperimentReport> m_report;
};

ExperimentDialog::ExperimentDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Repeated experiment"),
                 tr("Is the refiner better than CLIP alone? The whole recipe again and again, each time on training and test images drawn anew."), tr("Repeat"),
                 {QStringLiteral("dice"), tr("Nothing repeated yet"), tr("The study repeats 30 times. One run alone can be luck.")}, parent)
    , m_repeats(spin(1, 10'000))
    , m_train(spin(0, 1'000'000))
    , m_test(spin(0, 1'000'000))
    , m_seed(spin(0, 1'000'000'000))
    , m_teacher(new TeacherBox)
    , m_epochs(spin(1, 100'000))
    , m_batch(spin(1, 65'536))
    , m_learningRate(decimal(0.0000001, 100, 7))
    , m_inputScale(choices<InputScale>({tr("0 to 1"), tr("0 to 255"), tr("-1 to 1"), tr("as ImageNet's")}))
    , m_pairs(new QCheckBox(tr("Every pair of classes by itself")))
    , m_overwrite(new QCheckBox(tr("Begin anew where the folder holds another one")))
    , m_out(makeOutFolder(freePath(QFileInfo(context.session->path()).path(), tr("experiment"))))
    , m_gain(new QLabel)
    , m_picture(new FigureView(tr("Gain over CLIP alone, one dot per repetition")))
    , m_table(new FigureTable(tr("Repetitions"), {tr("Classes"), tr("Seed"), tr("CLIP"), tr("Refiner"), tr("Gain"), tr("CLIP F1"), tr("Refiner F1"), tr("Best epoch")}))
{
    const ExperimentOptions usual;
    QGridLayout* grid = formGrid();
    m_repeats->setValue(usual.repeats);
    addRow(grid, tr("Repetitions"), m_repeats, tr("Side by side on all cores, one thread each"));
    m_train->setSpecialValueText(tr("546, or 70 %"));
    addRow(grid, tr("Training images"), m_train, tr("Drawn per class; the study's 546, or 70 % of a class that has fewer than 780"));
    m_test->setSpecialValueText(tr("234, or 30 %"));
    addRow(grid, tr("Test images"), m_test, tr("Drawn per class, none of them among the training images"));
    addRow(grid, tr("Learns from"), m_teacher, tr("The zero-shot run whose labels train, and to which the refiner is compared"));
    const RefinerOptions recipe = studyRecipe();
    m_epochs->setValue(recipe.epochs);
    addRow(grid, tr("Epochs"), m_epochs, tr("Of the study's shallow CNN"));
    m_batch->setValue(recipe.batch);
    addRow(grid, tr("Batch"), m_batch, tr("Images per step; 8 in the study"));
    m_learningRate->setValue(recipe.learningRate);
    addRow(grid, tr("Learning rate"), m_learningRate, tr("0.001 in the study"));
    choose(m_inputScale, recipe.inputScale);
    addRow(grid, tr("Pixels"), m_inputScale, tr("What the network gets; 0 to 1 in the study"));
    addRow(grid, tr("First seed"), m_seed, tr("The next repetitions have the numbers after it"));
    form().addWidget(sectionHead(tr("Recipe of the study")));
    form().addLayout(grid);
    form().addWidget(m_pairs);
    form().addWidget(sectionHead(tr("Folder of the results")));
    form().addWidget(m_out);
    form().addWidget(m_overwrite);
    QLabel* goesOn = roleLabel(tr("Stopped, the same folder goes on: what is finished is not done again."));
    goesOn->setWordWrap(true);
    form().addWidget(goesOn);

    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_gain->setWordWrap(true);
    m_gain->setFont(semibold(m_gain->font()));
    column->addWidget(m_gain);
    auto* picture = new Panel(tr("Gain over CLIP alone"));
    picture->setHint(tr("one dot per repetition"));
    picture->body()->addWidget(m_picture, 1);
    column->addWidget(picture, 3);
    auto* table = new Panel(tr("Repetitions"));
    table->body()->addWidget(m_table);
    column->addWidget(table, 2);
    setResult(result);
    connect(addResultButton(tr("Save the picture…"), QStringLiteral("savePicture")), &QPushButton::clicked, this, &ExperimentDialog::save);
    connect(m_out, &PathField::changed, this, &ExperimentDialog::checkObstacle);
    refresh();
}

ExperimentOptions ExperimentDialog::options() const
{
    ExperimentOptions options;
    options.training = studyRecipe();
    options.teacher = m_teacher->teacher();
    options.training.epochs = m_epochs->value();
    options.training.batch = m_batch->value();
    options.training.learningRate = m_learningRate->value();
    options.training.inputScale = chosen<InputScale>(m_inputScale);
    options.training.seed = static_cast<std::uint64_t>(m_seed->value());
    options.training.backend = context().backendOptions();
    options.repeats = m_repeats->value();
    options.train = m_train->value();
    options.test = m_test->value();
    options.pairs = m_pairs->isChecked();
    options.out = m_out->path();
    options.overwrite = m_overwrite->isChecked();
    return options;
}

void ExperimentDialog::refresh()
{
    if (const auto runs = RunStore(context().session->db()).list()) {
        m_teacher->setRuns(*runs);
    }
    checkObstacle();
}

void ExperimentDialog::checkObstacle()
{
    const auto& rows = context().session->view().rows;
    const bool known = std::ranges::any_of(rows, [](const LabelRow& row) { return row.reference.isValid(); });
    setObstacle(!known                                     ? tr("The images need reference labels to be measured against.")
                : !context().session->view().zeroshotRun ? tr("Label the images with CLIP first.")
                : m_out->path().isEmpty()                ? tr("Choose a folder for the results.")
                                                         : QString());
}

void ExperimentDialog::start()
{
    m_finished = std::make_shared<Finished>(m_epochs->value());
    runOnProject<ExperimentReport>(
        [options = options(), finished = m_finished, &trainer = *context().engine.refiners](ProjectDb& db, TaskContext& task) {
            return experiment(db, trainer, options, finished.get(), task);
        },
        [this](const ExperimentReport& report) {
            showReport(report);
            if (report.stopped) {
                say(tr("Stopped with %1 of %2 repetitions.").arg(report.repetitions.size()).arg(report.planned), tr("The same folder goes on."));
            } else {
                say(tr("Written."), tr("%1 in %2").arg(report.files.join(QStringLiteral(", ")), m_out->path()));
            }
        });
}

void ExperimentDialog::working()
{
    if (auto report = m_finished->take(); report && !report->repetitions.empty()) {
        summariseGains(*report);
        showReport(*report);
        showResult();
    }
}

void ExperimentDialog::showReport(const ExperimentReport& report)
{
    const auto gain = [](const MeanInterval& mean) {
        return mean.n < 2 ? tr("%1 points").arg(signedPoints(mean.mean))
                          : tr("%1 points (95 % %2 to %3)").arg(signedPoints(mean.mean), signedPoints(mean.low), signedPoints(mean.high));
    };
    QString text = tr("Gain in accuracy %1, in macro F1 %2.").arg(gain(report.accuracyGain), gain(report.f1Gain));
    if (const QString verdict = gainVerdict(report); !verdict.isEmpty()) {
        text += QLatin1Char(' ') + verdict;
    }
    m_gain->setText(text);
    m_picture->setFigure(gainPicture(report));
    m_table->clearRows();
    for (const Repetition& one : report.repetitions) {
        m_table->addRow({one.classes.join(QStringLiteral(" / ")), QString::number(one.seed), percent(one.clipAccuracy), percent(one.refinerAccuracy),
                         signedPoints(one.accuracyGain()), decimalFigure(one.clipMacroF1), decimalFigure(one.refinerMacroF1), QString::number(one.bestEpoch)});
    }
}

void ExperimentDialog::save()
{
    const auto saved = m_picture->askAndSave(context().settings.lastFolder(), tr("gains"));
    if (!saved) {
        complain(saved.error());
    } else if (!saved->isEmpty()) {
        say(tr("Saved."), *saved);
    }
}

} // namespace postil::ui
