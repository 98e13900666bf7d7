// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/captionreports.h"

#include "app/cli/projectanswer.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

QString number(double value)
{
    return QString::number(100 * value, 'f', 1);
}

QString signedNumber(double value)
{
    return (value > 0 ? QStringLiteral("+") : QString()) + number(value);
}

} // namespace

QJsonValue intervalJson(const std::optional<Interval>& interval)
{
    if (!interval) {
        return {};
    }
    return QJsonObject{{QStringLiteral("value"), interval->value}, {QStringLiteral("low"), interval->low}, {QStringLiteral("high"), interval->high}};
}

QString shareText(const Interval& share)
{
    return QStringLiteral("%1 % [%2, %3]").arg(number(share.value), number(share.low), number(share.high));
}

QString changeText(const Interval& change)
{
    return QStringLiteral("%1 points [%2, %3]").arg(signedNumber(change.value), signedNumber(change.low), signedNumber(change.high));
}

QJsonObject perClassJson(const std::vector<qint64>& counts, const std::vector<ClassRow>& classes)
{
    QJsonObject json;
    for (std::size_t k = 0; k < std::min(counts.size(), classes.size()); ++k) {
        json[classes[k].name] = counts[k];
    }
    return json;
}

QJsonObject biasJson(const BiasReport& report, const std::vector<ClassRow>& classes)
{
    QJsonArray remedies;
    for (const Remedy& remedy : report.remedies) {
        remedies.append(QJsonObject{{QStringLiteral("name"), remedy.name},
                                    {QStringLiteral("what"), remedy.what},
                                    {QStringLiteral("caption"), remedy.caption.isValid() ? QJsonValue(remedy.caption.value) : QJsonValue()},
                                    {QStringLiteral("labels_changed"), remedy.changed},
                                    {QStringLiteral("largest_share"), remedy.largestShare},
                                    {QStringLiteral("per_class"), perClassJson(remedy.perClass, classes)},
                                    {QStringLiteral("accuracy"), accuracyJson(remedy.accuracy)},
                                    {QStringLiteral("accuracy_change"), intervalJson(remedy.accuracyChange)}});
    }
    return {{QStringLiteral("class"), report.largest < 0 ? QString() : classes[static_cast<std::size_t>(report.largest)].name},
            {QStringLiteral("share"), report.share},
            {QStringLiteral("remedies"), remedies}};
}

QString biasText(const BiasReport& report, const std::vector<ClassRow>& classes)
{
    if (report.largest < 0) {
        return {};
    }
    QString text = QStringLiteral("warning: '%1' holds %2 % of the images. What would change (nothing was applied):\n")
                       .arg(classes[static_cast<std::size_t>(report.largest)].name, number(report.share));
    std::vector<QStringList> table;
    for (const Remedy& remedy : report.remedies) {
        const QString how = remedy.caption.isValid() ? QStringLiteral("captions disable %1").arg(remedy.caption.value) : QStringLiteral("--proportions %1").arg(remedy.name);
        table.push_back({QStringLiteral("  ") + how, QStringLiteral("%1 labels").arg(remedy.changed), QStringLiteral("largest class %1 %").arg(number(remedy.largestShare)),
                         remedy.accuracyChange ? QStringLiteral("%1 on %2").arg(changeText(*remedy.accuracyChange), remedy.accuracy->yardstick) : QString(), remedy.what});
    }
    return text + textTable(table) + QStringLiteral("\n  If you know how frequent the classes are, give --proportions a=.3,b=.7");
}

QJsonObject effectJson(const CaptionEffect& effect, const LabelView& view)
{
    QJsonObject goTo;
    for (const auto& [id, count] : effect.goTo) {
        goTo[id.isValid() ? view.className(id) : QStringLiteral("none_of_these")] = count;
    }
    return {{QStringLiteral("id"), effect.caption.id.value},
            {QStringLiteral("class"), view.className(effect.caption.classId)},
            {QStringLiteral("text"), effect.caption.text},
            {QStringLiteral("enabled"), effect.caption.enabled},
            {QStringLiteral("labels_changed"), effect.changed},
            {QStringLiteral("net"), effect.net},
            {QStringLiteral("without_it_go_to"), goTo},
            {QStringLiteral("accuracy_change"), intervalJson(effect.accuracy)},
            {QStringLiteral("nearest_sibling"), effect.nearestSibling ? QJsonValue(static_cast<double>(*effect.nearestSibling)) : QJsonValue()}};
}

QString effectsText(const std::vector<CaptionEffect>& effects, const LabelView& view)
{
    std::vector<QStringList> table{{QStringLiteral("id"), QStringLiteral("class"), QStringLiteral("labels"), QStringLiteral("net"), QStringLiteral("accuracy"), QString(),
                                    QStringLiteral("caption")}};
    for (const CaptionEffect& effect : effects) {
        table.push_back({QString::number(effect.caption.id.value), view.className(effect.caption.classId), QString::number(effect.changed), QString::number(effect.net),
                         effect.accuracy ? changeText(*effect.accuracy) : QStringLiteral("-"), effect.caption.enabled ? QString() : QStringLiteral("off"), effect.caption.text});
    }
    return textTable(table);
}

QJsonObject differenceJson(const PromptDifference& difference)
{
    QJsonArray lines;
    for (const PromptDifference::Line& line : difference.lines) {
        lines.append(QJsonObject{{QStringLiteral("class"), line.className}, {QStringLiteral("text"), line.text}, {QStringLiteral("what"), line.what}});
    }
    return {{QStringLiteral("captions"), lines},
            {QStringLiteral("templates_added"), QJsonArray::fromStringList(difference.templatesAdded)},
            {QStringLiteral("templates_removed"), QJsonArray::fromStringList(difference.templatesRemoved)},
            {QStringLiteral("modality_differs"), difference.modalityDiffers}};
}

QString differenceText(const PromptDifference& difference)
{
    std::vector<QStringList> table;
    for (const PromptDifference::Line& line : difference.lines) {
        table.push_back({line.what, line.className, line.text});
    }
    for (const QString& text : difference.templatesAdded) {
        table.push_back({QStringLiteral("added"), QStringLiteral("template"), text});
    }
    for (const QString& text : difference.templatesRemoved) {
        table.push_back({QStringLiteral("removed"), QStringLiteral("template"), text});
    }
    if (difference.modalityDiffers) {
        table.push_back({QStringLiteral("changed"), QStringLiteral("modality")});
    }
    return table.empty() ? QStringLiteral("no difference") : textTable(table);
}

} // namespace postil::cli
