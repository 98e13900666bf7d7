// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/scoringpanel.h"

#include "ui/charts/similaritychart.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace postil::ui {

namespace {

constexpr int fieldWidth = 112;

void addLine(QVBoxLayout* column, QWidget* label, QWidget* field)
{
    auto* line = new QHBoxLayout;
    line->addWidget(label, 1);
    line->addWidget(field);
    column->addLayout(line);
}

} // namespace

ScoringPanel::ScoringPanel(QWidget* parent)
    : QWidget(parent)
    , m_scale(new QDoubleSpinBox)
    , m_scaleInUse(roleLabel({}, QStringLiteral("text3")))
    , m_proportions(new QButtonGroup(this))
    , m_reject(new QCheckBox(tr("None of these below")))
    , m_threshold(new QDoubleSpinBox)
    , m_rejected(roleLabel({}))
    , m_similarities(new SimilarityChart)
    , m_good(new NoteBar(NoteBar::Kind::Good))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(sectionHead(tr("Scoring")));
    makeScale(column);
    makeProportions(column);
    makeThreshold(column);
    column->addWidget(m_good);
    m_good->hide();
}

void ScoringPanel::makeScale(QVBoxLayout* column)
{
    m_scale->setObjectName(QStringLiteral("logitScale"));
    m_scale->setRange(0, 1000);
    m_scale->setDecimals(1);
    m_scale->setSpecialValueText(tr("automatic"));
    m_scale->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_scale->setKeyboardTracking(false);
    m_scale->setAccessibleName(tr("Logit scale, 1 / temperature"));
    m_scale->setToolTip(tr("softmax(scale · cosine). 1 / scale is the temperature; it makes labels surer or less sure, never others. "
                        "Automatic: the scale of the preset or of the calibration, else the model's own"));
    m_scale->setFixedWidth(fieldWidth);
    QLabel* label = roleLabel(tr("Logit scale"));
    label->setBuddy(m_scale);
    addLine(column, label, m_scale);
    m_scaleInUse->setFont(textFont(TextRole::Hint));
    column->addWidget(m_scaleInUse);
    m_fields.push_back(m_scale);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ScoringPanel::changed);
}

void ScoringPanel::makeProportions(QVBoxLayout* column)
{
    column->addWidget(roleLabel(tr("Class proportions")));
    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    const std::pair<QString, QString> choices[] = {
        {tr("As scored"), tr("Plain softmax over the classes")},
        {tr("Equal"), tr("Every class has about as many images: each class's mean cosine is taken off first")},
        {tr("Known…"), tr("Labels are moved until classes have the shares that you give (Sinkhorn's iteration)")},
        {tr("Unknown"), tr("Proportions are estimated from the data, with care against one class taking all")}};
    for (int i = 0; i < 4; ++i) {
        QToolButton* button = makeSegment(choices[i].first, tr("Class proportions: %1").arg(choices[i].first), i == 3);
        button->setToolTip(choices[i].second);
        button->setProperty("narrow", true);
        button->setChecked(i == Plain);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_proportions->addButton(button, i);
        segments->addWidget(button, 1);
        m_fields.push_back(button);
        if (i == Equal || i == Unknown) {
            m_competing.push_back(button);
        }
    }
    column->addLayout(segments);
    connect(m_proportions, &QButtonGroup::idClicked, this, [this](int id) {
        if (id == Known) {
            m_proportions->button(m_before)->setChecked(true); // until shares are given
            emit sharesWanted();
            return;
        }
        m_before = id;
        emit changed();
    });
}

void ScoringPanel::makeThreshold(QVBoxLayout* column)
{
    m_threshold->setObjectName(QStringLiteral("rejectThreshold"));
    m_threshold->setRange(-1, 1);
    m_threshold->setDecimals(3);
    m_threshold->setSingleStep(0.005);
    m_threshold->setValue(0.2);
    m_threshold->setEnabled(false);
    m_threshold->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_threshold->setFixedWidth(fieldWidth);
    m_threshold->setAccessibleName(tr("Threshold of “none of these”, a cosine"));
    m_reject->setObjectName(QStringLiteral("rejectBox"));
    m_reject->setToolTip(tr("An image whose best cosine with any class is lower gets no class"));
    addLine(column, m_reject, m_threshold);
    m_competing.insert(m_competing.end(), {m_reject, m_threshold, m_similarities, m_rejected, m_good});
    column->addWidget(m_similarities);
    m_rejected->setFont(textFont(TextRole::Hint));
    column->addWidget(m_rejected);
    m_fields.push_back(m_reject);
    m_fields.push_back(m_similarities);
    connect(m_reject, &QCheckBox::toggled, this, [this](bool on) {
        m_threshold->setEnabled(on);
        showThreshold();
        emit changed();
    });
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, [this] {
        showThreshold();
        emit changed();
    });
    connect(m_similarities, &SimilarityChart::thresholdMoved, this, [this](double threshold) {
        if (!m_reject->isChecked()) {
            const QSignalBlocker block(m_reject); // one change, not two
            m_reject->setChecked(true);
            m_threshold->setEnabled(true);
        }
        m_threshold->setValue(threshold);
    });
    showThreshold();
}

void ScoringPanel::showThreshold()
{
    m_similarities->setThreshold(m_threshold->value(), m_reject->isChecked());
}

void ScoringPanel::apply(ZeroShotOptions& options, const std::vector<ClassRow>& classes) const
{
    options.logitScale = m_scale->value();
    const int proportions = m_proportions->checkedId();
    options.proportionsUnknown = proportions == Unknown;
    options.proportions.clear();
    for (std::size_t k = 0; k < classes.size() && (proportions == Equal || proportions == Known); ++k) {
        const bool given = proportions == Known && m_shares.size() == classes.size();
        const double share = given ? m_shares[k] : 1.0 / static_cast<double>(classes.size());
        if (share >= 0) {
            options.proportions[classes[k].name] = share;
        }
    }
    options.reject = m_reject->isChecked() ? std::optional(m_threshold->value()) : std::nullopt;
}

void ScoringPanel::setShares(std::vector<double> shares)
{
    m_shares = std::move(shares);
    m_before = Known;
    m_proportions->button(Known)->setChecked(true);
    emit changed();
}

void ScoringPanel::setScoring(const ScoringOptions& scoring)
{
    const QSignalBlocker block(this);
    const int ids[] = {Plain, Equal, Known, Unknown};
    m_before = ids[static_cast<int>(scoring.prior)];
    m_proportions->button(m_before)->setChecked(true);
    if (scoring.prior == Prior::Known) {
        m_shares = scoring.shares;
    }
    m_reject->setChecked(scoring.reject.has_value());
    if (scoring.reject) {
        m_threshold->setValue(*scoring.reject);
    }
    showThreshold();
}

void ScoringPanel::setSeveral()
{
    m_several = true;
    for (QWidget* widget : m_competing) {
        widget->hide();
    }
    m_proportions->button(Known)->setProperty("segment", QStringLiteral("last"));
    m_proportions->button(Known)->setToolTip(tr("Of each class that you give a share, as many images get a yes"));
}

void ScoringPanel::setScale(double scale)
{
    m_scale->setValue(scale);
}

void ScoringPanel::setReadOnly(bool readOnly)
{
    for (QWidget* field : m_fields) {
        field->setDisabled(readOnly);
    }
    m_threshold->setEnabled(!readOnly && m_reject->isChecked());
}

void ScoringPanel::setSimilarities(const SimilarityHistogram& similarities, double scale)
{
    m_similarities->setHistogram(similarities.low, similarities.high, similarities.counts);
    m_scaleInUse->setText(scale > 0 ? tr("in use: %1, temperature %2").arg(scale, 0, 'f', 1).arg(1 / scale, 0, 'f', 3) : QString());
}

void ScoringPanel::setFigures(const CaptionFigures& figures, const std::vector<ClassRow>& classes)
{
    m_rejected->setText(m_reject->isChecked() ? tr("%1 images get no class").arg(thousands(figures.none)) : QString());
    m_rejected->setVisible(m_reject->isChecked() && !m_several);
    const auto largest = figures.largest();
    const bool collapsed = largest && largest->second > collapseShare && classes.size() > 1;
    m_good->setVisible(largest && !collapsed && !m_several);
    if (largest) {
        m_good->setText(QString(), tr("Largest class holds %1. A warning appears above %2.").arg(percent(largest->second), percent(collapseShare, 0)));
    }
}

} // namespace postil::ui
