// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "core/dataset/phantoms.h"
#include "core/ml/engine.h"
#include "core/workflow/trainclip.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;

namespace {

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray recipeText = R"({
    "name": "tiny", "title": "Two kinds of drawings", "captions_per_phrasing": 6,
    "geometry": {"image_size": 32, "patch_size": 8, "vision_width": 32, "vision_layers": 2, "vision_heads": 2,
                 "text_width": 32, "text_layers": 1, "text_heads": 2, "context_length": 24, "projection": 16},
    "training": {"epochs": 40, "batch": 16, "learning_rate": 0.003, "vocabulary": 560},
    "words": {"picture": ["picture", "image"]},
    "phrasings": {"a": ["a {organ}", "a {picture} of a {organ}", "{organ}, {dataset}"]},
    "fillers": ["today", "here"],
    "sources": [
        {"name": "files", "kind": "folder", "path": "files", "archive": "files.tar", "licence": "own", "credit": "us", "texts": ["a file"],
         "take_per_class": 30, "held_out_share": 0.25, "classes": [
            {"name": "H", "phrasings": ["a"], "organ": ["hand", "palm"]}, {"name": "K", "phrasings": ["a"], "organ": ["head", "skull"]}]},
        {"name": "drawings", "kind": "phantoms", "licence": "own", "credit": "us", "texts": ["drawn"], "images_per_class": 20, "held_out_share": 0.2,
         "classes": [{"name": "hand", "phrasings": ["a"], "organ": ["hand", "palm"]}, {"name": "head", "phrasings": ["a"], "organ": ["head", "skull"]}]}],
    "evaluations": [
        {"name": "files asked plainly", "source": "files", "prompts": {"H": ["this is a hand"], "K": ["this is a head"]}},
        {"name": "drawings as one kind", "source": "drawings", "all_are": "x", "prompts": {"x": ["one hand"]}}]
})";

} // namespace

class TestTrainClip : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SilentTask m_task;

    [[nodiscard]] QString recipePath() const { return m_dir.filePath(QStringLiteral("recipe.json")); }

private slots:
    void initTestCase()
    {
        QVERIFY(write(recipePath(), recipeText));
        Random random(3);
        for (const auto& [name, kind] : {std::pair{QStringLiteral("H"), PhantomKind::Hand},
                                         std::pair{QStringLiteral("K"), PhantomKind::Head}}) {
            const QString folder = m_dir.filePath(QStringLiteral("data/files/") + name);
            QVERIFY(QDir().mkpath(folder));
            for (int i = 0; i < 32; ++i) {
                const auto png = encodePng(drawPhantom(kind, PhantomStyle::training(), random, 32));
                QVERIFY(png && write(QStringLiteral("%1/%2.png").arg(folder).arg(i), *png));
            }
        }
    }

    void dataAreDividedForGood()
    {
        const auto recipe = ClipRecipe::read(recipePath());
        QVERIFY2(recipe, qPrintable(recipe ? QString() : recipe.error().message()));
        const auto data = loadClipData(
            *recipe, {m_dir.filePath(QStringLiteral("nowhere")), m_dir.filePath(QStringLiteral("data"))},
            {}, m_task);
        QVERIFY2(data, qPrintable(data ? QString() : data.error().message()));
        QCOMPARE(data->heldOut.at(QStringLiteral("files")).images.size(), std::size_t{16});
        QCOMPARE(data->heldOut.at(QStringLiteral("drawings")).images.size(), std::size_t{8});
        QCOMPARE(data->pairs.images.size(), std::size_t{2 * 24 + 2 * 16});
        QCOMPARE(data->pairs.fillers.size(), qsizetype{2});
        for (const Image& held : data->heldOut.at(QStringLiteral("files")).images) {
            QVERIFY(std::ranges::none_of(
                data->pairs.images, [&held](const Image& image) { return image.pixels == held.pixels; }));
        }
        const auto again = loadClipData(*recipe, {m_dir.filePath(QStringLiteral("data"))}, {}, m_task);
        QVERIFY(again->heldOut.at(QStringLiteral("files")).images.front().pixels ==
                data->heldOut.at(QStringLiteral("files")).images.front().pixels);
    }

    void keptOutClassesAreMeasuredAlone()
    {
        const auto recipe = ClipRecipe::read(recipePath());
        const QStringList folders{m_dir.filePath(QStringLiteral("data"))};
        const auto data = loadClipData(*recipe, folders, {QStringLiteral("H"), QStringLiteral("hand")}, m_task);
        QVERIFY2(data, qPrintable(data ? QString() : data.error().message()));
        QCOMPARE(data->heldOut.at(QStringLiteral("files")).images.size(), std::size_t{16}); // of both classes, as always
        QCOMPARE(data->pairs.images.size(), std::size_t{24 + 16});
        for (const QStringList& list : data->pairs.captionLists) {
            for (const QString& caption : list) {
                QVERIFY2(!caption.contains(QLatin1String("hand")) && !caption.contains(QLatin1String("palm")), qPrintable(caption));
            }
        }
        const auto unknown = loadClipData(*recipe, folders, {QStringLiteral("foot")}, m_task);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().subject, QStringLiteral("foot"));
    }

    void missingSourceNamesItsArchive()
    {
        const auto recipe = ClipRecipe::read(recipePath());
        const auto data = loadClipData(*recipe, {m_dir.filePath(QStringLiteral("nowhere"))}, {}, m_task);
        QVERIFY(!data);
        QVERIFY2(data.error().message().contains(QLatin1String("files.tar")),
                 qPrintable(data.error().message()));
    }

    void trainsMeasuresAndWritesItsCard()
    {
        TrainClipOptions options;
        options.recipe = recipePath();
        options.dataFolders = {m_dir.filePath(QStringLiteral("data"))};
        options.out =
            m_dir.filePath(QStringLiteral("postil-mini")); // a name that is also the bundled encoder's
        options.command = QStringLiteral("postil-cli train-clip …");
        options.seed = 2;
        const Engine engine = ml::makeEngine();
        const auto report = trainClip(*engine.clipTrainer, *engine.encoders, options, m_task);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message()));
        QCOMPARE(report->epochs.size(), std::size_t{40});
        QCOMPARE(report->images, qint64{80});
        QCOMPARE(report->scores.size(), std::size_t{2});
        const ClipScore& score = report->scores.front();
        QCOMPARE(score.n, std::int64_t{16});
        QVERIFY2(score.accuracy.value > 0.8, qPrintable(QString::number(score.accuracy.value)));
        QCOMPARE(score.confusion[0][0] + score.confusion[0][1], std::int64_t{8});
        QCOMPARE(report->scores.back().accuracy.value, 1.0); // one prompt alone is always the answer

        const QDir out(options.out);
        const QJsonObject json =
            QJsonDocument::fromJson(read(out.filePath(QStringLiteral("evaluation.json")))).object();
        QCOMPARE(json.value(QLatin1String("evaluations")).toArray().size(), qsizetype{2});
        const QString card = QString::fromUtf8(read(out.filePath(QStringLiteral("README.md"))));
        for (const QString& part : {QStringLiteral("demonstration model"), QStringLiteral("seed 2"),
                                    QStringLiteral("files asked plainly"), options.command,
                                    QStringLiteral("| files | own | us |")}) {
            QVERIFY2(card.contains(part), qPrintable(part));
        }
        // The same call finds nothing to train and measures the same.
        const auto again = trainClip(*engine.clipTrainer, *engine.encoders, options, m_task);
        QVERIFY(again);
        QCOMPARE(again->model.sha256, report->model.sha256);
        QCOMPARE(again->scores.front().confusion, score.confusion);
    }
};

QTEST_GUILESS_MAIN(TestTrainClip)
#include "tst_trainclip.moc"
