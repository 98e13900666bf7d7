// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/workflow/experimentfiles.h"
#include "core/workflow/fewshot.h"
#include "core/workflow/steering.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace postil {

namespace {

QJsonArray numbers(const std::vector<double>& values)
{
    QJsonArray list;
    for (const double value : values) {
        list.append(value);
    }
    return list;
}

} // namespace

const std::vector<std::pair<FewShotMethod, QString>>& fewShotMethods()
{
    static const std::vector<std::pair<FewShotMethod, QString>> methods{
        {FewShotMethod::Probe, QStringLiteral("probe")}, {FewShotMethod::Cache, QStringLiteral("cache")}, {FewShotMethod::Gda, QStringLiteral("gda")}};
    return methods;
}

QString fewShotTitle(FewShotMethod method)
{
    switch (method) {
    case FewShotMethod::Probe:
        return Text::tr("Probe anchored on captions");
    case FewShotMethod::Cache:
        return Text::tr("Cache (Tip-Adapter)");
    case FewShotMethod::Gda:
        break;
    }
    return Text::tr("Gaussians (GDA)");
}

QJsonObject FewShotReport::toJson() const
{
    QJsonArray list;
    for (const FewShotCurve& curve : curves) {
        QJsonArray points;
        for (const FewShotPoint& point : curve.points) {
            points.append(QJsonObject{{QStringLiteral("shots"), point.shots},
                                      {QStringLiteral("accuracy"), meanJson(point.accuracy)},
                                      {QStringLiteral("balanced_accuracy"), meanJson(point.balancedAccuracy)},
                                      {QStringLiteral("accuracies"), numbers(point.accuracies)}});
        }
        list.append(QJsonObject{{QStringLiteral("method"), std::ranges::find(fewShotMethods(), curve.method, &std::pair<FewShotMethod, QString>::first)->second},
                                {QStringLiteral("points"), points}});
    }
    QJsonArray without;
    for (const int shots : leftOut) {
        without.append(shots);
    }
    return {{QStringLiteral("encoder"), encoder},
            {QStringLiteral("classes"), QJsonArray::fromStringList(classes)},
            {QStringLiteral("yardstick"), yardstick},
            {QStringLiteral("n"), testImages},
            {QStringLiteral("pool"), poolImages},
            {QStringLiteral("zeroshot"), accuracyJson(zeroShot)},
            {QStringLiteral("supervised"), accuracyJson(supervised)},
            {QStringLiteral("supervised_images"), supervisedImages},
            {QStringLiteral("curves"), list},
            {QStringLiteral("left_out"), without},
            {QStringLiteral("unlabelled_classes"), QJsonArray::fromStringList(unlabelled)}};
}

QByteArray FewShotReport::toCsv() const
{
    const auto cell = [](double value) { return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString(); };
    QByteArray text = csvLine({QStringLiteral("method"), QStringLiteral("shots"), QStringLiteral("draw"), QStringLiteral("accuracy"), QStringLiteral("balanced_accuracy")});
    for (const FewShotCurve& curve : curves) {
        const QString method = std::ranges::find(fewShotMethods(), curve.method, &std::pair<FewShotMethod, QString>::first)->second;
        for (const FewShotPoint& point : curve.points) {
            for (std::size_t draw = 0; draw < point.accuracies.size(); ++draw) {
                text += csvLine({method, QString::number(point.shots), QString::number(draw + 1), cell(point.accuracies[draw]), cell(point.balanced[draw])});
            }
        }
    }
    return text;
}

LineChartFigure FewShotReport::figure() const
{
    LineChartFigure figure;
    figure.title = Text::tr("What a few labelled images bring, %1").arg(encoder);
    figure.xAxis = Text::tr("labelled images per class");
    figure.yAxis = Text::tr("accuracy, %1, %2 images").arg(yardstick).arg(testImages);
    figure.doubling = true;
    for (const FewShotCurve& curve : curves) {
        ChartSeries series;
        series.name = fewShotTitle(curve.method);
        for (const FewShotPoint& point : curve.points) {
            const bool spread = std::isfinite(point.accuracy.low);
            series.points.push_back({static_cast<double>(point.shots), point.accuracy.mean, spread ? std::optional(point.accuracy.low) : std::nullopt,
                                     spread ? std::optional(point.accuracy.high) : std::nullopt});
        }
        figure.series.push_back(std::move(series));
    }
    for (const FewShotPoint& point : curves.front().points) {
        figure.xTicks.push_back(point.shots);
    }
    figure.references.push_back({Text::tr("zero-shot"), zeroShot.interval.value});
    if (supervised) {
        figure.references.push_back({Text::tr("all %1 labels").arg(supervisedImages), supervised->interval.value});
    }
    return figure;
}

} // namespace postil
