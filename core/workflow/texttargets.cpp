// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/texttargets.h"

#include "core/base/text.h"
#include "core/dataset/source.h"
#include "core/workflow/presets.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace postil {

namespace {

const QString presetFile = QStringLiteral(":/postil/texttargets.json");

QString joined(const QString& general, const QString& description)
{
    return general.isEmpty() ? description : (general + QLatin1Char(' ') + description).trimmed();
}

/// "a", "a and b", "a, b and c": the language of captions, not of the window.
QString listed(const QStringList& parts)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    return parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + parts.back();
}

std::optional<TextTargets> setOf(const std::vector<TextTargets>& sets, const QString& name)
{
    const auto found = std::ranges::find_if(
        sets, [&](const TextTargets& one) { return matchableName(one.set) == matchableName(name); });
    return found == sets.end() ? std::nullopt : std::optional(*found);
}

/// The texts in the order of the source's classes.
Result<TextTargets> ordered(const TextTargets& texts, const SourceListing& source)
{
    TextTargets fitted = texts;
    fitted.labels.clear();
    const bool numbered = std::ranges::all_of(source.classNames, [](const QString& name) {
        return std::ranges::all_of(name, [](QChar c) { return c.isDigit(); });
    });
    for (qsizetype i = 0; i < source.classNames.size(); ++i) {
        const QString& name = source.classNames[i];
        const auto found = std::ranges::find_if(texts.labels, [&](const TextTargets::Label& label) {
            return matchableName(label.name) == matchableName(name);
        });
        if (found != texts.labels.end()) {
            fitted.labels.push_back(*found);
        } else if (numbered && static_cast<std::size_t>(source.classNames.size()) == texts.labels.size()) {
            fitted.labels.push_back(texts.labels[static_cast<std::size_t>(i)]);
        } else {
            QStringList known;
            std::ranges::transform(texts.labels, std::back_inserter(known), &TextTargets::Label::name);
            return fail(Error::Code::InvalidArgument, source.path,
                        Text::tr("the texts of '%1' have no label '%2' (they have: %3)")
                            .arg(texts.set, name, known.join(QStringLiteral(", "))));
        }
    }
    return fitted;
}

std::vector<TextTargets> presetSets()
{
    const auto sets = readTextTargets(presetFile);
    Q_ASSERT(sets);
    return *sets;
}

} // namespace

QString TextTargets::caption(std::size_t label) const
{
    return joined(general, labels[label].description);
}

QString TextTargets::caption(std::span<const std::uint8_t> findings) const
{
    QStringList present;
    for (std::size_t i = 0; i < std::min(findings.size(), labels.size()); ++i) {
        if (findings[i] != 0) {
            present.append(labels[i].description);
        }
    }
    return joined(general, present.isEmpty() ? none : listed(present));
}

QStringList TextTargets::captions() const
{
    QStringList all;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        all.append(caption(i));
    }
    return all;
}

TextTargets TextTargets::namesAlone() const
{
    TextTargets plain = *this;
    plain.general.clear();
    for (Label& label : plain.labels) {
        label.description = label.name;
    }
    return plain;
}

QJsonObject TextTargets::toJson() const
{
    QJsonArray list;
    for (const Label& label : labels) {
        list.append(QJsonObject{{QStringLiteral("name"), label.name},
                                {QStringLiteral("description"), label.description}});
    }
    return {{QStringLiteral("set"), set},
            {QStringLiteral("general"), general},
            {QStringLiteral("none"), none},
            {QStringLiteral("labels"), list}};
}

QJsonObject textTargetsJson(const std::vector<TextTargets>& sets)
{
    QJsonArray list;
    for (const TextTargets& one : sets) {
        list.append(one.toJson());
    }
    return {{QStringLiteral("sets"), list}};
}

Result<std::vector<TextTargets>> readTextTargets(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(file.exists() ? Error::Code::Io : Error::Code::NotFound, path, file.errorString());
    }
    QJsonParseError parsed;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (parsed.error != QJsonParseError::NoError || !json.object().value(QLatin1String("sets")).isArray()) {
        return fail(Error::Code::Format, path,
                    Text::tr("holds no texts of data sets (an object with a list \"sets\"): %1")
                        .arg(parsed.errorString()));
    }
    std::vector<TextTargets> sets;
    for (const QJsonValue& value : json.object().value(QLatin1String("sets")).toArray()) {
        TextTargets& one = sets.emplace_back();
        one.set = value[QStringLiteral("set")].toString();
        one.general = value[QStringLiteral("general")].toString();
        one.none = value[QStringLiteral("none")].toString(QStringLiteral("no finding"));
        for (const QJsonValue& label : value[QStringLiteral("labels")].toArray()) {
            const QString name = label[QStringLiteral("name")].toString();
            one.labels.push_back({name, label[QStringLiteral("description")].toString(name)});
        }
        if (one.set.isEmpty() || one.labels.empty()) {
            return fail(Error::Code::Format, path, Text::tr("set %1 has no name or no labels").arg(sets.size()));
        }
    }
    return sets;
}

QStringList textPresetNames()
{
    QStringList names;
    for (const TextTargets& one : presetSets()) {
        names.append(one.set);
    }
    return names;
}

Result<TextSelector> TextSelector::make(const TextChoice& choice)
{
    TextSelector selector;
    if (!choice.file.isEmpty()) {
        auto sets = readTextTargets(choice.file);
        if (!sets) {
            return failAs(sets);
        }
        selector.m_file = std::move(*sets);
    }
    for (const QString& preset : choice.presets) {
        const QString name = preset.section(QLatin1Char('='), -1);
        if (!setOf(selector.m_file, name) && !textPresetNames().contains(name)) {
            return fail(Error::Code::NotFound, name,
                        Text::tr("there are no texts of that name; there are %1")
                            .arg(textPresetNames().join(QStringLiteral(", "))));
        }
    }
    selector.m_presets = choice.presets;
    selector.m_namesAlone = choice.namesAlone;
    return selector;
}

Result<TextTargets> TextSelector::textsFor(const SourceListing& source) const
{
    auto found = find(source);
    return found && m_namesAlone ? found->namesAlone() : found;
}

Result<TextTargets> TextSelector::find(const SourceListing& source) const
{
    const QStringList names{source.path, source.name, QFileInfo(source.path).completeBaseName(), source.dataset};
    const auto known = [this](const QString& name) {
        const auto own = setOf(m_file, name);
        return own ? own : setOf(presetSets(), name);
    };
    for (const QString& preset : m_presets) {
        if (!preset.contains(QLatin1Char('=')) || names.contains(preset.section(QLatin1Char('='), 0, -2))) {
            return ordered(*known(preset.section(QLatin1Char('='), -1)), source);
        }
    }
    for (const QString& name : {names[1], names[2], names[3]}) {
        const auto texts = name.isEmpty() ? std::nullopt : known(name);
        if (auto fitted = texts ? ordered(*texts, source) : Result<TextTargets>(); texts && fitted) {
            return fitted; // a name alone decides nothing: other classes, other texts
        }
    }
    TextTargets plain{QFileInfo(source.path).completeBaseName(), QStringLiteral("A picture of"),
                      QStringLiteral("no finding"), {}};
    for (const QString& name : source.classNames) {
        plain.labels.push_back({name, name});
    }
    if (plain.labels.empty()) {
        return fail(Error::Code::InvalidArgument, source.path, Text::tr("has no labels to make captions from"));
    }
    return plain;
}

} // namespace postil
