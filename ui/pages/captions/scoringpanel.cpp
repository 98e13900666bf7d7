// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/scoringpanel.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/confusiontable.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace postil::ui {

ScoringPanel::ScoringPanel(QWidget* parent)
    : QWidget(parent)
    , m_scale(new QDoubleSpinBox)
    , m_proportions(new QButtonGroup(this))
    , m_reject(new QCheckBox(tr("None of these below")))
    , m_threshold(new QDoubleSpinBox)
    , m_good(new NoteBar(NoteBar::Kind::Good))
    , m_collapse(new NoteBar(NoteBar::Kind::Warning))
    , m_accuracy(new QLabel)
    , m_range(roleLabel({}))
    , m_noReference(roleLabel(tr("No image has a reference label to compare with.")))
    , m_confusion(new ConfusionTable)
    , m_confusionHint(roleLabel(tr("rows: reference, columns: CLIP. Click a cell to see its images")))
    , m_runs(new RowList(tr("Zero-shot runs")))
{
    setProperty("column", true);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    content->setProperty("column", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    makeScoring(column);
    column->addWidget(m_good);
    column->addWidget(m_collapse);
    column->addSpacing(8);

    column->addWidget(sectionHead(tr("Against reference labels"), &m_yardstick));
    auto* figure = new QHBoxLayout;
    figure->setSpacing(8);
    m_accuracy->setFont(textFont(TextRole::BigNumber));
    m_accuracy->setAccessibleName(tr("Accuracy of the zero-shot labels"));
    figure->addWidget(m_accuracy);
    figure->addWidget(m_range, 0, Qt::AlignBottom);
    figure->addStretch(1);
    column->addLayout(figure);
    m_noReference->setWordWrap(true);
    column->addWidget(m_noReference);
    m_confusion->setAccessibleName(tr("Confusion of the zero-shot labels"));
    m_confusion->setCompact();
    column->addWidget(m_confusion);
    m_confusionHint->setWordWrap(true);
    m_confusionHint->setFont(textFont(TextRole::Hint));
    column->addWidget(m_confusionHint);
    column->addSpacing(8);

    column->addWidget(sectionHead(tr("Runs to return to")));
    m_runs->setObjectName(QStringLiteral("zeroShotRuns"));
    auto* runs = new QHBoxLayout;
    runs->setContentsMargins(-16, 0, -16, 0);
    runs->addWidget(m_runs);
    column->addLayout(runs);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    outer->addWidget(scroll);

    connect(m_runs, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit useWanted(RunId{item->data(KeyRole).toLongLong()}); });
    connect(m_confusion, &ConfusionTable::opened, this, &ScoringPanel::cellOpened);
}

void ScoringPanel::makeScoring(QVBoxLayout* column)
{
    column->addWidget(sectionHead(tr("Scoring")));
    const auto row = [column](QWidget* label, QWidget* field) {
        auto* line = new QHBoxLayout;
        line->addWidget(label, 1);
        line->addWidget(field);
        column->addLayout(line);
        field->setFixedWidth(112);
    };
    m_scale->setObjectName(QStringLiteral("logitScale"));
    m_scale->setRange(0, 1000);
    m_scale->setDecimals(1);
    m_scale->setSpecialValueText(tr("the model's own"));
    m_scale->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_scale->setAccessibleName(tr("Logit scale"));
    m_scale->setToolTip(tr("softmax(scale · cosine). 1 / scale is the temperature; it makes labels surer or less sure, never others"));
    QLabel* scaleLabel = roleLabel(tr("Logit scale"));
    scaleLabel->setBuddy(m_scale);
    row(scaleLabel, m_scale);

    column->addWidget(roleLabel(tr("Class proportions")));
    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    const std::pair<QString, QString> choices[] = {
        {tr("As scored"), tr("Plain softmax over the classes")},
        {tr("Equal"), tr("Every class has about as many images: each class's mean cosine is taken off first")},
        {tr("Unknown"), tr("Proportions are estimated from the data, with care against one class taking all")}};
    for (int i = 0; i < 3; ++i) {
        QToolButton* button = makeSegment(choices[i].first, tr("Class proportions: %1").arg(choices[i].first), i == 2);
        button->setToolTip(choices[i].second);
        button->setChecked(i == Plain);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_proportions->addButton(button, i);
        segments->addWidget(button, 1);
    }
    column->addLayout(segments);

    m_threshold->setRange(-1, 1);
    m_threshold->setDecimals(3);
    m_threshold->setSingleStep(0.005);
    m_threshold->setValue(0.2);
    m_threshold->setEnabled(false);
    m_threshold->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_threshold->setAccessibleName(tr("Threshold of “none of these”, a cosine"));
    m_reject->setToolTip(tr("An image whose best cosine with any class is lower gets no class"));
    row(m_reject, m_threshold);
    connect(m_reject, &QCheckBox::toggled, m_threshold, &QWidget::setEnabled);
}

void ScoringPanel::apply(ZeroShotOptions& options, const std::vector<ClassRow>& classes) const
{
    options.logitScale = m_scale->value();
    options.proportionsUnknown = m_proportions->checkedId() == Unknown;
    options.proportions.clear();
    if (m_proportions->checkedId() == Equal) {
        for (const ClassRow& row : classes) {
            options.proportions[row.name] = 1.0 / static_cast<double>(classes.size());
        }
    }
    options.reject = m_reject->isChecked() ? std::optional(m_threshold->value()) : std::nullopt;
}

void ScoringPanel::setReadOnly(bool readOnly)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_scale), static_cast<QWidget*>(m_reject)}) {
        widget->setDisabled(readOnly);
    }
}

void ScoringPanel::setFigures(const CaptionFigures& figures, const std::vector<ClassRow>& classes)
{
    showCollapse(figures, classes);
    showAccuracy(figures, classes);
    m_runs->clearRows();
    for (const CaptionFigures::RunLine& run : figures.runs) {
        QListWidgetItem* item =
            m_runs->addRow(run.used ? QStringLiteral("check") : QStringLiteral("captions"), QStringLiteral("%1   %2").arg(run.name, run.detail),
                           run.accuracy ? percent(run.accuracy->interval.value) : QString(), run.id.value);
        item->setToolTip(run.used ? tr("In use") : tr("Double click or Enter: use the labels of this run"));
        if (run.used) {
            m_runs->setCurrentItem(item);
        }
    }
    if (figures.runs.empty()) {
        m_runs->addRow(QString(), tr("none yet"), {}, 0)->setFlags(Qt::NoItemFlags);
    }
}

void ScoringPanel::showCollapse(const CaptionFigures& figures, const std::vector<ClassRow>& classes)
{
    const auto largest = figures.largest();
    const bool collapsed = largest && largest->second > collapseShare && classes.size() > 1;
    m_good->setVisible(largest && !collapsed);
    m_collapse->setVisible(collapsed);
    if (!largest) {
        return;
    }
    const QString share = percent(largest->second);
    if (collapsed) {
        m_collapse->setText(tr("“%1” holds %2 of the images.").arg(classes[static_cast<std::size_t>(largest->first)].name, share),
                            tr("Its captions may fit everything. Make them narrower, or try equal proportions."));
    } else {
        m_good->setText(QString(), tr("Largest class holds %1. A warning appears above %2.").arg(share, percent(collapseShare, 0)));
    }
}

void ScoringPanel::showAccuracy(const CaptionFigures& figures, const std::vector<ClassRow>& classes)
{
    const bool known = figures.accuracy.has_value();
    for (QWidget* widget : {static_cast<QWidget*>(m_accuracy), static_cast<QWidget*>(m_range), static_cast<QWidget*>(m_confusion),
                            static_cast<QWidget*>(m_confusionHint)}) {
        widget->setVisible(known);
    }
    m_noReference->setVisible(!known);
    m_noReference->setText(figures.runs.empty() ? tr("Known once the images are labelled.") : tr("No image has a reference label to compare with."));
    m_yardstick->setText(known ? tr("%1, %2").arg(figures.accuracy->yardstick, thousands(figures.accuracy->n)) : QString());
    if (!known) {
        return;
    }
    m_accuracy->setText(percent(figures.accuracy->interval.value));
    m_range->setText(percentRange(figures.accuracy->interval));
    QStringList names;
    for (const ClassRow& row : classes) {
        names.append(row.name);
    }
    m_confusion->setMatrix(names, classLetters(classes), figures.confusion);
}

} // namespace postil::ui
