// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/cliprecipe.h"

#include "core/base/random.h"
#include "core/base/stringlist.h"
#include "core/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace postil {

namespace {

QString lettersOnly(const QString& text)
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N} ]"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().remove(other).simplified();
}

using Words = std::map<QString, QStringList>;

/// Fills phrasings from word lists.
class CaptionWriter
{
public:
    CaptionWriter(const QJsonObject& recipe, QString path, std::uint64_t seed)
        : m_words(recipe.value(QLatin1String("words")).toObject())
        , m_phrasings(recipe.value(QLatin1String("phrasings")).toObject())
        , m_perPhrasing(recipe.value(QLatin1String("captions_per_phrasing")).toInt(48))
        , m_path(std::move(path))
        , m_random(seed)
    {
    }

    void reserve(const QStringList& captions)
    {
        for (const QString& caption : captions) {
            m_reserved.insert(lettersOnly(caption));
        }
    }

    Result<QStringList> captions(const QJsonObject& description, const QStringList& dataset)
    {
        Words lists{{QStringLiteral("dataset"), dataset},
                    {QStringLiteral("picture"), stringsOf(m_words.value(QLatin1String("picture")))},
                    {QStringLiteral("person"), stringsOf(m_words.value(QLatin1String("person")))}};
        for (auto it = description.begin(); it != description.end(); ++it) {
            if (it.key() != QLatin1String("phrasings")) {
                lists[it.key()] = it->isString() ? stringsOf(m_words.value(it->toString())) : stringsOf(*it);
            }
        }
        QStringList all;
        for (const QString& group : stringsOf(description.value(QLatin1String("phrasings")))) {
            for (const QString& phrasing : stringsOf(m_phrasings.value(group))) {
                if (const auto added = fill(phrasing, lists, all); !added) {
                    return failAs(added);
                }
            }
        }
        if (all.isEmpty()) {
            return fail(Error::Code::Format, m_path, Text::tr("a class has no captions"));
        }
        return all;
    }

private:
    Result<void> fill(const QString& phrasing, const Words& words, QStringList& out)
    {
        static const QRegularExpression slot(QStringLiteral("\\{(\\w+)\\}"));
        std::vector<const QStringList*> lists;
        qint64 combinations = 1;
        for (auto found = slot.globalMatch(phrasing); found.hasNext();) {
            const QString name = found.next().captured(1);
            const auto list = words.find(name);
            if (list == words.end() || list->second.isEmpty()) {
                return fail(
                    Error::Code::Format, m_path,
                    Text::tr("the phrasing '%1' asks for {%2}, which has no words").arg(phrasing, name));
            }
            lists.push_back(&list->second);
            combinations *= list->second.size();
        }
        std::vector<qint64> chosen;
        if (combinations > m_perPhrasing) {
            const auto drawn = m_random.sample(combinations, m_perPhrasing);
            chosen.assign(drawn.begin(), drawn.end());
        } else {
            for (int i = 0; i < m_perPhrasing; ++i) {
                chosen.push_back(i % combinations);
            }
        }
        for (qint64 number : chosen) {
            QString text = phrasing;
            for (const QStringList* list : lists) {
                const auto match = slot.match(text);
                text.replace(match.capturedStart(), match.capturedLength(), list->at(number % list->size()));
                number /= list->size();
            }
            if (!m_reserved.contains(lettersOnly(text))) {
                out.append(text);
            }
        }
        return {};
    }

    QJsonObject m_words;
    QJsonObject m_phrasings;
    int m_perPhrasing;
    QString m_path;
    Random m_random;
    QSet<QString> m_reserved;
};

std::optional<RecipeSourceKind> kindFromName(const QString& name)
{
    static const std::map<QString, RecipeSourceKind> kinds{
        {QStringLiteral("folder"), RecipeSourceKind::Folder},
        {QStringLiteral("medmnist"), RecipeSourceKind::MedMnist},
        {QStringLiteral("phantoms"), RecipeSourceKind::Phantoms}};
    const auto found = kinds.find(name);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

void readOptions(const QJsonObject& recipe, ClipTrainOptions& options)
{
    const QJsonObject shape = recipe.value(QLatin1String("geometry")).toObject();
    ClipGeometry& geometry = options.geometry;
    const auto number = [&shape](const char* key, int& field) {
        field = shape.value(QLatin1String(key)).toInt(field);
    };
    number("image_size", geometry.imageSize);
    number("patch_size", geometry.patchSize);
    number("vision_width", geometry.visionWidth);
    number("vision_layers", geometry.visionLayers);
    number("vision_heads", geometry.visionHeads);
    number("text_width", geometry.textWidth);
    number("text_layers", geometry.textLayers);
    number("text_heads", geometry.textHeads);
    number("context_length", geometry.contextLength);
    number("projection", geometry.projection);
    const QJsonObject training = recipe.value(QLatin1String("training")).toObject();
    options.epochs = training.value(QLatin1String("epochs")).toInt(options.epochs);
    options.batch = training.value(QLatin1String("batch")).toInt(options.batch);
    options.learningRate = training.value(QLatin1String("learning_rate")).toDouble(options.learningRate);
    options.weightDecay = training.value(QLatin1String("weight_decay")).toDouble(options.weightDecay);
    options.vocabulary = training.value(QLatin1String("vocabulary")).toInt(options.vocabulary);
}

RecipeEvaluation readEvaluation(const QJsonObject& json)
{
    RecipeEvaluation evaluation;
    evaluation.name = json.value(QLatin1String("name")).toString();
    evaluation.source = json.value(QLatin1String("source")).toString();
    evaluation.allAre = json.value(QLatin1String("all_are")).toString();
    evaluation.othersAre = json.value(QLatin1String("others_are")).toString();
    const QJsonObject merge = json.value(QLatin1String("merge")).toObject();
    for (auto it = merge.begin(); it != merge.end(); ++it) {
        evaluation.merge[it.key()] = it->toString();
    }
    const QJsonObject prompts = json.value(QLatin1String("prompts")).toObject();
    for (auto it = prompts.begin(); it != prompts.end(); ++it) {
        evaluation.prompts.emplace_back(it.key(), stringsOf(*it));
    }
    return evaluation;
}

Result<RecipeSource> readSource(const QJsonObject& json, CaptionWriter& writer, const QString& path)
{
    RecipeSource source;
    source.name = json.value(QLatin1String("name")).toString();
    const QString kind = json.value(QLatin1String("kind")).toString();
    const auto known = kindFromName(kind);
    if (!known) {
        return fail(Error::Code::Format, path,
                    Text::tr("'%1' is none of folder, medmnist, phantoms").arg(kind));
    }
    source.kind = *known;
    source.path = json.value(QLatin1String("path")).toString();
    source.archive = json.value(QLatin1String("archive")).toString();
    source.licence = json.value(QLatin1String("licence")).toString();
    source.credit = json.value(QLatin1String("credit")).toString();
    source.takePerClass = json.value(QLatin1String("take_per_class")).toInt();
    source.heldOutShare = json.value(QLatin1String("held_out_share")).toDouble();
    source.imagesPerClass = json.value(QLatin1String("images_per_class")).toInt();
    source.repeat = json.value(QLatin1String("repeat")).toInt(1);
    source.multiLabel = json.value(QLatin1String("multi_label")).toBool();
    const QStringList texts = stringsOf(json.value(QLatin1String("texts")));
    for (const QJsonValue& value : json.value(QLatin1String("classes")).toArray()) {
        const QJsonObject description = value.toObject();
        QJsonObject words = description;
        words.remove(QLatin1String("name"));
        const auto captions = writer.captions(words, texts);
        if (!captions) {
            return failAs(captions);
        }
        source.classes.push_back({description.value(QLatin1String("name")).toString(), *captions});
    }
    if (source.classes.empty()) {
        return fail(Error::Code::Format, path, Text::tr("the source '%1' has no classes").arg(source.name));
    }
    return source;
}

} // namespace

Result<ClipRecipe> ClipRecipe::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    QJsonParseError parsed;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &parsed).object();
    if (parsed.error != QJsonParseError::NoError || json.isEmpty()) {
        return fail(Error::Code::Format, path, Text::tr("is no recipe: %1").arg(parsed.errorString()));
    }
    ClipRecipe recipe;
    recipe.name = json.value(QLatin1String("name")).toString();
    recipe.title = json.value(QLatin1String("title")).toString();
    readOptions(json, recipe.options);
    recipe.fillers = stringsOf(json.value(QLatin1String("fillers")));
    constexpr std::uint64_t captionSeed = 1; // the captions are a part of the recipe, not of a run's seed
    CaptionWriter writer(json, path, captionSeed);
    for (const QJsonValue& value : json.value(QLatin1String("evaluations")).toArray()) {
        recipe.evaluations.push_back(readEvaluation(value.toObject()));
        for (const auto& [name, captions] : recipe.evaluations.back().prompts) {
            writer.reserve(captions);
        }
    }
    for (const QJsonValue& value : json.value(QLatin1String("sources")).toArray()) {
        auto source = readSource(value.toObject(), writer, path);
        if (!source) {
            return failAs(source);
        }
        recipe.sources.push_back(std::move(*source));
    }
    if (recipe.sources.empty()) {
        return fail(Error::Code::Format, path, Text::tr("names no sources"));
    }
    if (const auto valid = recipe.options.validate(); !valid) {
        return fail(Error::Code::Format, path, valid.error().message());
    }
    return recipe;
}

} // namespace postil
