// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resourcepath.h"
#include "core/workflow/cliprecipe.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;

namespace {

QString normalised(const QString& text)
{
    QString letters;
    for (const QChar c : text.toLower()) {
        letters += c.isLetterOrNumber() || c.isSpace() ? QString(c) : QString();
    }
    return letters.simplified();
}

} // namespace

class TestClipRecipe : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    [[nodiscard]] QString write(const QByteArray& text)
    {
        const QString path = m_dir.filePath(QStringLiteral("recipe.json"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            return {};
        }
        return path;
    }

private slots:
    void phrasingsAreFilledAndAskedOnesLeftOut()
    {
        const QString path = write(R"({
            "name": "toy", "captions_per_phrasing": 4,
            "training": {"epochs": 3, "vocabulary": 600}, "geometry": {"image_size": 32, "patch_size": 8},
            "words": {"ring": ["ring", "circle"]},
            "phrasings": {"a": ["a {shape}", "{colour} {shape}"]},
            "sources": [{"name": "s", "kind": "folder", "path": "p", "classes": [
                {"name": "ring", "phrasings": ["a"], "shape": "ring", "colour": ["red", "blue", "green"]}]}],
            "evaluations": [{"name": "e", "source": "s", "prompts": {"ring": ["A circle!"]}}]})");
        const auto recipe = ClipRecipe::read(path);
        QVERIFY2(recipe, qPrintable(recipe ? QString() : recipe.error().message()));
        QCOMPARE(recipe->options.epochs, 3);
        QCOMPARE(recipe->options.geometry.imageSize, 32);
        const QStringList captions = recipe->sources.front().classes.front().captions;
        QCOMPARE(captions.count(QStringLiteral("a ring")),
                 qsizetype{2}); // four of the phrasing, half of them reserved
        QVERIFY(!captions.contains(QStringLiteral("a circle")));
        QCOMPARE(captions.size(), qsizetype{2 + 4});
        QCOMPARE(QSet<QString>(captions.begin(), captions.end()).size(), 1 + 4); // the four drawn ones differ
        QCOMPARE(ClipRecipe::read(path)->sources.front().classes.front().captions, captions);
    }

    void badRecipes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("hello") << QStringLiteral("no recipe");
        QTest::newRow("no sources") << QByteArray(R"({"name": "x"})") << QStringLiteral("sources");
        QTest::newRow("unknown kind")
            << QByteArray(R"({"sources": [{"name": "s", "kind": "tape", "classes": []}]})")
            << QStringLiteral("tape");
        QTest::newRow("no classes") << QByteArray(R"({"sources": [{"name": "s", "kind": "folder"}]})")
                                    << QStringLiteral("no classes");
        QTest::newRow("no words")
            << QByteArray(
                   R"({"phrasings": {"a": ["{x}"]}, "sources": [{"name": "s", "kind": "folder", "classes": [{"name": "c", "phrasings": ["a"]}]}]})")
            << QStringLiteral("{x}");
        QTest::newRow("bad number")
            << QByteArray(
                   R"({"training": {"batch": 1}, "phrasings": {"a": ["y"]}, "sources": [{"name": "s", "kind": "folder", "classes": [{"name": "c", "phrasings": ["a"]}]}]})")
            << QStringLiteral("--batch");
    }

    void badRecipes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto recipe = ClipRecipe::read(write(text));
        QVERIFY(!recipe);
        QVERIFY2(recipe.error().message().contains(says), qPrintable(recipe.error().message()));
        QVERIFY(recipe.error().message().contains(QLatin1String("recipe.json")));
    }

    // The bundled recipe: no evaluation's caption is in the training list, and every class has a rich one.
    void bundledRecipeKeepsItsQuestionsUnseen()
    {
        const QString path = resourcePath(QStringLiteral("recipes/postil-mini.json"));
        QVERIFY(!path.isEmpty());
        const auto recipe = ClipRecipe::read(path);
        QVERIFY2(recipe, qPrintable(recipe ? QString() : recipe.error().message()));
        QSet<QString> seen;
        for (const RecipeSource& source : recipe->sources) {
            for (const RecipeClass& one : source.classes) {
                QVERIFY2(one.captions.size() > 500, qPrintable(source.name + one.name));
                for (const QString& caption : one.captions) {
                    QVERIFY2(!caption.contains(QLatin1Char('{')), qPrintable(caption));
                    seen.insert(normalised(caption));
                }
            }
        }
        QVERIFY(!recipe->evaluations.empty());
        for (const RecipeEvaluation& evaluation : recipe->evaluations) {
            for (const auto& [name, captions] : evaluation.prompts) {
                for (const QString& caption : captions) {
                    QVERIFY2(!seen.contains(normalised(caption)), qPrintable(caption));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestClipRecipe)
#include "tst_cliprecipe.moc"
