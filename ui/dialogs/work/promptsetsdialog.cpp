// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/promptsetsdialog.h"

#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

QString lineOf(const PromptSetRow& row)
{
    const QString when = QLocale().toString(QDateTime::fromString(row.created, Qt::ISODate).toLocalTime(), QLocale::ShortFormat);
    const QString name = row.name.isEmpty() ? PromptSetsDialog::tr("set %1").arg(row.prompts.id.value) : PromptSetsDialog::tr("%1 “%2”").arg(row.prompts.id.value).arg(row.name);
    return PromptSetsDialog::tr("%1 · %n caption(s) · %2", nullptr, static_cast<int>(row.prompts.captions.size())).arg(name, when);
}

PromptSetId idOf(const QComboBox* side)
{
    return PromptSetId{side->currentData().toLongLong()};
}

/// For people; the words are those of the comparison.
QString changeText(const QString& what)
{
    return what == QLatin1String("added")           ? PromptSetsDialog::tr("added")
           : what == QLatin1String("removed")       ? PromptSetsDialog::tr("removed")
           : what == QLatin1String("switched on")   ? PromptSetsDialog::tr("switched on")
           : what == QLatin1String("switched off") ? PromptSetsDialog::tr("switched off")
                                                    : what;
}

} // namespace

PromptSetsDialog::PromptSetsDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Prompt sets"), tr("Two versions of the captions side by side. Runs keep the captions they were made with. More can be kept by hand."),
                 tr("Compare them"), {QStringLiteral("captions"), tr("Nothing compared yet"), tr("Choose two versions. Either can be made the present one.")}, parent)
    , m_before(new QComboBox)
    , m_after(new QComboBox)
    , m_withLabels(new QCheckBox(tr("Count the images that change")))
{
    const std::pair<QString, QComboBox*> sides[] = {{tr("From"), m_before}, {tr("To"), m_after}};
    for (const auto& [name, box] : sides) {
        form().addWidget(sectionHead(name));
        box->setObjectName(box == m_before ? QStringLiteral("setBefore") : QStringLiteral("setAfter"));
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        form().addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &PromptSetsDialog::checkChoice);
    }
    form().addSpacing(8);
    m_withLabels->setObjectName(QStringLiteral("compareLabels"));
    m_withLabels->setToolTip(tr("Labels the images that are encoded already by both, scored in the same way. Nothing is stored"));
    m_withLabels->setChecked(true);
    form().addWidget(m_withLabels);
    setResult(makeResult());
    m_restore = {addResultButton(tr("Restore “From”"), QStringLiteral("restoreBefore")), addResultButton(tr("Restore “To”"), QStringLiteral("restoreAfter"))};
    connect(m_restore[0], &QPushButton::clicked, this, [this] { restore(m_before); });
    connect(m_restore[1], &QPushButton::clicked, this, [this] { restore(m_after); });
}

QWidget* PromptSetsDialog::makeResult()
{
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_verdict = new QLabel;
    m_verdict->setObjectName(QStringLiteral("setsVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setFont(semibold(m_verdict->font()));
    column->addWidget(m_verdict);
    m_labels = roleLabel({});
    m_labels->setObjectName(QStringLiteral("setsLabels"));
    m_labels->setWordWrap(true);
    column->addWidget(m_labels);
    auto* texts = new Panel(tr("Captions that differ"));
    m_table = new FigureTable(tr("Captions that differ"), {tr("Class"), tr("Text"), tr("What")}, 3);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    texts->body()->addWidget(m_table);
    column->addWidget(texts, 1);
    return result;
}

/// Place of the newest version that is not what stands there now: what one would compare with.
int PromptSetsDialog::newestOther(const std::vector<PromptSetRow>& rows) const
{
    const ProjectSession& session = *context().session;
    const auto other = std::find_if(rows.rbegin(), rows.rend(), [&](const PromptSetRow& row) {
        return !comparePrompts(row.prompts, session.prompts(), session.view().classes).isEmpty();
    });
    return other == rows.rend() ? 1 : static_cast<int>(other - rows.rbegin()) + 1;
}

void PromptSetsDialog::refresh()
{
    const Result<std::vector<PromptSetRow>> rows = CaptionStore(context().session->db()).versions();
    if (!rows) {
        complain(rows.error());
        return;
    }
    const std::array sides{m_before, m_after};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const QSignalBlocker block(sides[i]);
        const QVariant before = sides[i]->currentData();
        sides[i]->clear();
        sides[i]->addItem(tr("the present captions"), qint64{0});
        for (auto row = rows->rbegin(); row != rows->rend(); ++row) { // newest first
            sides[i]->addItem(lineOf(*row), row->prompts.id.value);
        }
        const int again = before.isValid() ? sides[i]->findData(before) : -1;
        sides[i]->setCurrentIndex(again >= 0 ? again : i == 0 ? std::min(newestOther(*rows), sides[i]->count() - 1) : 0);
    }
    checkChoice();
}

void PromptSetsDialog::checkChoice()
{
    setObstacle(m_before->count() < 2             ? tr("No version of the captions is kept yet. Label all images, or keep the captions as a prompt set on the Captions page.")
                : idOf(m_before) == idOf(m_after) ? tr("Choose two different versions.")
                                                  : QString());
    const bool writer = !context().session->isReadOnly();
    m_restore[0]->setEnabled(writer && hasResult() && idOf(m_before).isValid());
    m_restore[1]->setEnabled(writer && hasResult() && idOf(m_after).isValid());
}

void PromptSetsDialog::start()
{
    ZeroShotOptions options;
    options.encoder = context().encoderOptions();
    run<Compared>(
        [options, before = idOf(m_before), after = idOf(m_after), withLabels = m_withLabels->isChecked(), &encoders = context().encoders,
         &project = context().session->db()](TaskContext& task) -> Result<Compared> {
            const auto db = project.reopen(); // of this thread
            if (!db) {
                return failAs(db);
            }
            Result<VersionComparison> versions = compareVersions(**db, before, after);
            if (!versions) {
                return failAs(versions);
            }
            Compared compared{std::move(*versions), {}, {}};
            if (withLabels) {
                Result<VersionLabels> labels = encoders.use<VersionLabels>(
                    options.encoder, [&](Encoder& encoder) { return compareVersionLabels(**db, compared.versions, encoder, options, task); });
                if (labels) {
                    compared.labels = std::move(*labels);
                } else if (labels.error().code == Error::Code::Cancelled) {
                    return failAs(labels);
                } else {
                    compared.problem = labels.error().message(); // the texts are there all the same
                }
            }
            return compared;
        },
        [this](const Compared& compared) { showCompared(compared); });
}

void PromptSetsDialog::showCompared(const Compared& compared)
{
    const PromptDifference& difference = compared.versions.difference;
    m_table->clearRows();
    for (const PromptDifference::Line& line : difference.lines) {
        m_table->addRow({line.className, line.text, changeText(line.what)});
    }
    for (const QString& text : difference.templatesAdded) {
        m_table->addRow({tr("template"), text, tr("added")});
    }
    for (const QString& text : difference.templatesRemoved) {
        m_table->addRow({tr("template"), text, tr("removed")});
    }
    if (difference.modalityDiffers) {
        m_table->addRow({tr("modality"), compared.versions.sets[1].modality, tr("instead of “%1”").arg(compared.versions.sets[0].modality)});
    }
    m_verdict->setText(difference.isEmpty() ? tr("The two versions say the same.") : tr("%n line(s) differ.", nullptr, m_table->rowCount()));
    showLabels(compared);
    checkChoice();
}

void PromptSetsDialog::showLabels(const Compared& compared)
{
    m_labels->setVisible(compared.labels || !compared.problem.isEmpty());
    if (!compared.labels) {
        m_labels->setText(tr("Labels are not compared: %1.").arg(compared.problem));
        return;
    }
    const VersionLabels& labels = *compared.labels;
    QString text = tr("%1 of %2 images change their label.").arg(thousands(labels.changed), thousands(labels.images));
    if (labels.accuracy[0] && labels.accuracy[1]) {
        text += QLatin1Char(' ')
                + tr("Accuracy on %1: %2 (%3) before, %4 (%5) after.")
                      .arg(labels.accuracy[0]->yardstick, percent(labels.accuracy[0]->interval.value), percentRange(labels.accuracy[0]->interval),
                           percent(labels.accuracy[1]->interval.value), percentRange(labels.accuracy[1]->interval));
    }
    m_labels->setText(text);
}

void PromptSetsDialog::restore(const QComboBox* side)
{
    const auto gone = context().session->restoreCaptions(idOf(side));
    if (!gone) {
        complain(gone.error());
        return;
    }
    say(tr("These are the present captions now."),
        gone->isEmpty() ? tr("Ctrl+Z in the window takes that back.") : tr("These classes are gone, their captions stayed behind: %1").arg(gone->join(QStringLiteral(", "))));
}

} // namespace postil::ui
