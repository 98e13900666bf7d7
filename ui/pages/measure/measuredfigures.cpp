// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/measure/measuredfigures.h"

#include "core/project/projectdb.h"

#include <QCoreApplication>

#include <algorithm>

namespace postil::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::MeasuredFigures)
};

QString number(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 6) : QString();
}

QString findingsTable(const MeasureReport& report)
{
    QString text = QStringLiteral("\nclass\tn\ttrue_yes\tfalse_yes\tfalse_no\ttrue_no\taccuracy\tauc\tf1\n");
    for (std::size_t k = 0; k < report.findings.size(); ++k) {
        const FindingFigures& one = report.findings[k];
        const auto of = [](const std::optional<Interval>& interval) { return interval ? number(interval->value) : QString(); };
        text += QStringList{report.classes.value(static_cast<qsizetype>(k)), QString::number(one.n), QString::number(one.counts.trueYes),
                            QString::number(one.counts.falseYes), QString::number(one.counts.falseNo), QString::number(one.counts.trueNo), of(one.accuracy),
                            of(one.auc), one.n > 0 ? number(one.f1) : QString()}
                    .join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

QString voiceTitle(MeasuredVoice voice)
{
    switch (voice) {
    case MeasuredVoice::ZeroShot:
        return Words::tr("CLIP");
    case MeasuredVoice::Refiner:
        return Words::tr("Refiner");
    case MeasuredVoice::Label:
        return Words::tr("Labels as they stand");
    }
    return {};
}

const MeasureReport* MeasuredFigures::of(MeasuredVoice voice) const
{
    const auto found = std::ranges::find(reports, voice, &std::pair<MeasuredVoice, MeasureReport>::first);
    return found == reports.end() ? nullptr : &found->second;
}

std::int64_t MeasuredFigures::images() const
{
    std::int64_t n = 0;
    for (const auto& [voice, report] : reports) {
        n = std::max(n, report.n);
    }
    return n;
}

QString MeasuredFigures::table(MeasuredVoice voice) const
{
    QString text = QStringLiteral("voice\tn\taccuracy\tlow\thigh\tmacro_f1\tauc\tquadratic_kappa\n");
    for (const auto& [each, report] : reports) {
        text += QStringList{measuredVoiceName(each), QString::number(report.n), report.accuracy ? number(report.accuracy->value) : QString(),
                            report.accuracy ? number(report.accuracy->low) : QString(), report.accuracy ? number(report.accuracy->high) : QString(),
                            number(report.macroF1), number(report.auc), number(report.quadraticKappa)}
                    .join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    if (const MeasureReport* report = of(voice)) {
        if (!report->findings.empty()) {
            return text + findingsTable(*report);
        }
        text += QLatin1Char('\n') + QStringLiteral("confusion\t") + report->classes.join(QLatin1Char('\t')) + QLatin1Char('\n');
        for (int i = 0; i < report->classes.size(); ++i) {
            text += report->classes[i];
            for (const std::int64_t n : report->confusion[std::size_t(i)]) {
                text += QLatin1Char('\t') + QString::number(n);
            }
            text += QLatin1Char('\n');
        }
    }
    return text;
}

MeasuredFigures measureVoices(const ProjectDb& project, std::optional<Split> split)
{
    MeasuredFigures figures;
    const auto db = project.reopen();
    const Result<LabelView> view = db ? LabelView::load(**db) : Result<LabelView>(failAs(db));
    if (!view) {
        figures.failure = view.error().message();
        return figures;
    }
    for (const MeasuredVoice voice : allVoices) {
        if (Result<MeasureReport> report = measure(**db, *view, {split, voice})) {
            figures.reports.emplace_back(voice, std::move(*report));
        } else if (report.error().code != Error::Code::NotFound) { // NotFound: this voice has no run yet
            figures.failure = report.error().message();
        }
    }
    if (Result<std::vector<Agreement>> found = agreements(**db, *view)) {
        figures.agreements = std::move(*found);
    } else {
        figures.failure = found.error().message();
    }
    return figures;
}

} // namespace postil::ui
