// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/fewshotdialog.h"

#include "ui/charts/linechart.h"
#include "ui/dialogs/pathfield.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {

/// "1, 2, 4"; what is no number becomes 0, which FewShotOptions refuses.
std::vector<int> shotsFrom(const QString& text)
{
    std::vector<int> shots;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    std::ranges::transform(parts, std::back_inserter(shots), [](const QString& part) { return part.trimmed().toInt(); });
    return shots;
}

QString textOf(const std::vector<int>& shots)
{
    QStringList parts;
    std::ranges::transform(shots, std::back_inserter(parts), [](int n) { return QString::number(n); });
    return parts.join(QStringLiteral(", "));
}

std::optional<Interval> intervalOf(const MeanInterval& mean)
{
    return std::isfinite(mean.low) ? std::optional(Interval{mean.mean, mean.low, mean.high}) : std::nullopt;
}

} // namespace

FewShotDialog::FewShotDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("A few labelled images"),
                 tr("What a few labelled images of each class bring over zero-shot. They are drawn again and again from what people decided, else from the reference labels, and measured on other images."),
                 tr("Draw the curves"), {QStringLiteral("tag"), tr("Nothing drawn yet"), tr("Seconds, once the images are encoded. No run is stored.")}, parent)
{
    makeForm();
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_lines = new QLabel;
    m_lines->setWordWrap(true);
    column->addWidget(m_lines);
    auto* curves = new Panel(tr("Accuracy against labelled images per class"));
    curves->setHint(tr("mean and 95 % interval over the draws"));
    m_chart = new LineChart(tr("Accuracy against labelled images per class"));
    curves->body()->addWidget(m_chart);
    column->addWidget(curves, 3);
    auto* figures = new Panel(tr("Figures"));
    m_table = new FigureTable(tr("Accuracy of a few labelled images"), {tr("Method"), tr("Per class"), tr("Accuracy"), tr("95 % interval"), tr("Balanced")});
    figures->body()->addWidget(m_table);
    column->addWidget(figures, 2);
    setResult(result);
    connect(addResultButton(tr("Save…"), QStringLiteral("saveFewShot")), &QPushButton::clicked, this, &FewShotDialog::save);
    refresh();
}

void FewShotDialog::makeForm()
{
    const FewShotOptions usual;
    form().addWidget(sectionHead(tr("Labelled images")));
    QGridLayout* draws = formGrid();
    m_shots = new QLineEdit(textOf(usual.shots));
    addRow(draws, tr("Per class"), m_shots, tr("Numbers that grow, with commas between them. What a class has too few images for is left out."));
    m_draws = spin(1, 10'000);
    m_draws->setValue(usual.draws);
    addRow(draws, tr("Draws"), m_draws, tr("Times that they are drawn anew"));
    m_seed = spin(0, 1'000'000'000);
    addRow(draws, tr("Seed"), m_seed, tr("The same seed draws the same images"));
    form().addLayout(draws);
    form().addWidget(sectionHead(tr("What learns from them")));
    for (const auto& [method, name] : fewShotMethods()) {
        auto* box = new QCheckBox(fewShotTitle(method));
        box->setObjectName(QStringLiteral("method_") + name);
        box->setChecked(true);
        m_methods.append(box);
        form().addWidget(box);
        connect(box, &QCheckBox::toggled, this, &FewShotDialog::refresh);
    }
    form().addWidget(sectionHead(tr("What it is measured on")));
    QGridLayout* measured = formGrid();
    m_split = new QComboBox;
    m_split->addItem(tr("test, or half"), QString());
    for (const Split split : {Split::Val, Split::Test}) {
        m_split->addItem(splitName(split), splitName(split));
    }
    addRow(measured, tr("Split"), m_split, tr("Its reference labels. Without any in test, half of each class is kept out."));
    m_supervised = spin(0, 1'000'000);
    m_supervised->setValue(usual.supervised);
    addRow(measured, tr("Line of all labels"), m_supervised, tr("Labelled images at most that it learns from; 0: no such line"));
    form().addLayout(measured);
    connect(m_shots, &QLineEdit::textChanged, this, &FewShotDialog::refresh);
}

FewShotOptions FewShotDialog::options() const
{
    FewShotOptions options;
    options.encoder = context().encoderOptions();
    options.shots = shotsFrom(m_shots->text());
    options.draws = m_draws->value();
    options.methods.clear();
    for (qsizetype i = 0; i < m_methods.size(); ++i) {
        if (m_methods[i]->isChecked()) {
            options.methods.push_back(fewShotMethods()[static_cast<std::size_t>(i)].first);
        }
    }
    options.split = splitFromName(m_split->currentData().toString());
    options.supervised = m_supervised->value();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    return options;
}

void FewShotDialog::refresh()
{
    const FewShotOptions asked = options();
    const Result<void> valid = asked.validate();
    const bool shots = !valid && valid.error().subject == QLatin1String("--shots");
    setObstacle(valid ? QString() : asked.methods.empty() ? tr("Choose what learns from them") : shots ? tr("Images per class: %1").arg(valid.error().reason) : valid.error().message());
}

void FewShotDialog::start()
{
    runOnProject<FewShotReport>(
        [options = options(), &encoders = context().encoders](ProjectDb& db, TaskContext& task) {
            return encoders.use<FewShotReport>(options.encoder, [&](Encoder& encoder) { return fewShot(db, encoder, options, task); });
        },
        [this](FewShotReport report) { showReport(std::move(report)); });
}

void FewShotDialog::showReport(FewShotReport report)
{
    m_report = std::move(report);
    QString lines = tr("Zero-shot: %1 (%2) on %3 images, %4.")
                        .arg(percent(m_report.zeroShot.interval.value), percentRange(m_report.zeroShot.interval), thousands(m_report.testImages), m_report.yardstick);
    if (m_report.supervised) {
        lines += QLatin1Char(' ')
                 + tr("With all %1 labels: %2 (%3).")
                       .arg(thousands(m_report.supervisedImages), percent(m_report.supervised->interval.value), percentRange(m_report.supervised->interval));
    }
    if (!m_report.leftOut.empty()) {
        lines += QLatin1Char(' ') + tr("Left out, since a class has fewer labelled images: %1.").arg(textOf(m_report.leftOut));
    }
    if (!m_report.unlabelled.isEmpty()) {
        lines += QLatin1Char(' ') + tr("Classes without a labelled image to draw: %1.").arg(m_report.unlabelled.join(QStringLiteral(", ")));
    }
    m_lines->setText(lines);
    m_chart->setFigure(m_report.figure());
    m_table->clearRows();
    for (const FewShotCurve& curve : m_report.curves) {
        for (const FewShotPoint& point : curve.points) {
            m_table->addRow({fewShotTitle(curve.method), QString::number(point.shots), percent(point.accuracy.mean), percentRange(intervalOf(point.accuracy)),
                             percent(point.balancedAccuracy.mean)});
        }
    }
}

void FewShotDialog::save()
{
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder of the figures"), freePath(context().settings.lastFolder(), tr("few-shot")), QString(),
                                                        nullptr, QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
    if (folder.isEmpty()) {
        return;
    }
    context().settings.setLastFolder(QFileInfo(folder).path());
    if (const auto saved = saveFewShot(m_report, folder, false)) {
        say(tr("Saved."), tr("%1 in %2").arg(saved->join(QStringLiteral(", ")), folder));
    } else {
        complain(saved.error());
    }
}

} // namespace postil::ui
