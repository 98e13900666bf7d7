// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "core/dataset/medmnist.h"
#include "core/exchange/tarfile.h"
#include "core/workflow/captionset.h"
#include "tests/support/exampleproject.h"
#include "tests/support/npzmaker.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

/// Captions made from labels: their words, which images they belong to, and the sets that are written.
class TestCaptionSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void presetsCoverEverySet();
    void multiLabelListsFindings_data();
    void multiLabelListsFindings();
    void offsetsLabels();
    void dividesForGood();
    void takesPerClass();
    void editedTextsComeFirst();
    void refuses_data();
    void refuses();
    void previews();
    void writesFolder();
    void writesShards();
    void tarOfDamagedFile();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] CaptionSetOptions options(const QStringList& files) const
    {
        CaptionSetOptions options;
        for (const QString& file : files) {
            options.data.sources.append(path(file));
        }
        return options;
    }
    [[nodiscard]] bool writeTexts(const QString& name, const QByteArray& json) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
    }

    QTemporaryDir m_dir;
    SilentTask m_task;
};

/// Labels of a multi-label set: no finding, the first, the first two, the first three, … over and over.
static QByteArray severalLabels(int images, int labels)
{
    QByteArray bytes;
    for (int i = 0; i < images; ++i) {
        for (int l = 0; l < labels; ++l) {
            bytes.append(l < i % 4 ? '\1' : '\0');
        }
    }
    return bytes;
}

void TestCaptionSet::initTestCase()
{
    QVERIFY(writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
    Entries chest = smallSet();
    for (const QString& split : {u"train"_s, u"val"_s, u"test"_s}) {
        chest = with(chest, split + u"_labels"_s, npyArray("|u1", "(10, 14)", severalLabels(10, 14)));
    }
    writeZip(path(u"chestmnist.npz"_s), chest);
    for (const QString& name : {u"circle"_s, u"square"_s}) {
        for (int i = 0; i < 10; ++i) {
            QVERIFY(writePattern(path(u"shapes/%1/%2.png"_s.arg(name).arg(i)), 12, 9, 3, i + (name == u"square"_s ? 100 : 0)));
        }
    }
}

void TestCaptionSet::presetsCoverEverySet()
{
    int sets = 0;
    for (const MedMnistSet& set : medMnistSets()) {
        if (set.dimensions != 2) {
            continue;
        }
        ++sets;
        SourceListing listing;
        listing.path = set.flag + u".npz"_s;
        listing.name = set.flag;
        listing.dataset = set.flag;
        listing.classNames = set.classes;
        const auto selector = TextSelector::make({{}, {set.flag}});
        VERIFY_OK(selector);
        const auto texts = selector->textsFor(listing);
        VERIFY_OK(texts);
        QCOMPARE(static_cast<qsizetype>(texts->labels.size()), set.classes.size());
        QStringList captions = texts->captions();
        for (const QString& caption : captions) {
            QVERIFY2(caption.startsWith(texts->general) && caption.size() > texts->general.size() + 1, qPrintable(caption));
        }
        QCOMPARE(captions.removeDuplicates(), 0); // labels that one text describes would be no labels
        const auto byName = TextSelector::make({});
        VERIFY_OK(byName);
        QCOMPARE(byName->textsFor(listing).value().captions(), texts->captions()); // the set's own file needs no option
    }
    QCOMPARE(sets, 12);
}

void TestCaptionSet::multiLabelListsFindings_data()
{
    QTest::addColumn<QByteArray>("findings");
    QTest::addColumn<QString>("caption");
    QTest::newRow("none") << QByteArray("\0\0\0", 3) << u"X-ray with no finding"_s;
    QTest::newRow("one") << QByteArray("\0\1\0", 3) << u"X-ray with a mass"_s;
    QTest::newRow("two") << QByteArray("\1\0\1", 3) << u"X-ray with effusion and edema"_s;
    QTest::newRow("all") << QByteArray("\1\1\1", 3) << u"X-ray with effusion, a mass and edema"_s;
}

void TestCaptionSet::multiLabelListsFindings()
{
    QFETCH(const QByteArray, findings);
    QFETCH(const QString, caption);
    const TextTargets texts{u"x"_s, u"X-ray with"_s, u"no finding"_s, {{u"e"_s, u"effusion"_s}, {u"m"_s, u"a mass"_s}, {u"d"_s, u"edema"_s}}};
    const std::vector<std::uint8_t> present(findings.begin(), findings.end());
    QCOMPARE(texts.caption(present), caption);
}

void TestCaptionSet::offsetsLabels()
{
    const auto set = loadLabelledSet(options({u"pneumoniamnist.npz"_s, u"shapes"_s, u"chestmnist.npz"_s}).data, m_task);
    VERIFY_OK(set);
    QCOMPARE(set->sources.size(), 3U);
    QCOMPARE(set->sources[1].offset, 2);
    QCOMPARE(set->sources[2].offset, 4);
    QCOMPARE(set->classes.size(), 4 + 14);
    for (std::size_t i = 0; i < set->images.size(); ++i) {
        const LabelledImage& image = set->images[i];
        if (image.source == 1) {
            QVERIFY(image.label == 2 || image.label == 3);
            QVERIFY(image.fileName.contains(image.label == 2 ? u"circle"_s : u"square"_s));
            QCOMPARE(set->caption(i), image.label == 2 ? u"A picture of circle"_s : u"A picture of square"_s);
        }
        if (image.source == 2) {
            QCOMPARE(image.label, -1);
            QCOMPARE(image.multiLabel.size(), 14U);
        }
    }
    QCOMPARE(set->classesNamed({u"square"_s}).value(), std::vector<int>{3});
    QCOMPARE(set->classesNamed({u"pneumonia"_s}).value(), (std::vector<int>{1, 4 + 6})); // in both sets
    QVERIFY(!set->classesNamed({u"hexagon"_s}));
}

void TestCaptionSet::dividesForGood()
{
    const auto first = loadLabelledSet(options({u"shapes"_s}).data, m_task);
    const auto again = loadLabelledSet(options({u"shapes"_s, u"pneumoniamnist.npz"_s}).data, m_task);
    VERIFY_OK(first);
    VERIFY_OK(again);
    QCOMPARE(first->of(Split::Test).size(), 4U); // .2 of ten images, of either class
    QCOMPARE(first->of(Split::Val).size(), 2U);
    for (std::size_t i = 0; i < first->images.size(); ++i) {
        QCOMPARE(again->images[i].split, first->images[i].split);
        QCOMPARE(again->images[i].fileName, first->images[i].fileName);
    }
    QCOMPARE(again->of(Split::Test, 1).size(), 6U); // a file's own splits stay
}

void TestCaptionSet::takesPerClass()
{
    auto few = options({u"pneumoniamnist.npz"_s}).data;
    few.take = 2;
    const auto set = loadLabelledSet(few, m_task);
    VERIFY_OK(set);
    for (const Split split : {Split::Train, Split::Val, Split::Test}) {
        std::array<int, 2> perClass{};
        for (const std::size_t place : set->of(split)) {
            ++perClass.at(static_cast<std::size_t>(set->images[place].label));
        }
        QCOMPARE(perClass, (std::array<int, 2>{2, 2}));
    }
}

void TestCaptionSet::editedTextsComeFirst()
{
    auto edited = options({u"pneumoniamnist.npz"_s});
    auto plain = captionsFromLabels(edited, m_task);
    VERIFY_OK(plain);
    QCOMPARE(plain->captions, 2);
    plain->texts[0].general = u"Röntgenbild mit"_s;
    QVERIFY(writeTexts(u"own.json"_s, QJsonDocument(textTargetsJson(plain->texts)).toJson()));
    edited.data.texts.file = path(u"own.json"_s);
    const auto report = captionsFromLabels(edited, m_task);
    VERIFY_OK(report);
    for (const CaptionPair& pair : report->preview) {
        QVERIFY2(pair.caption.startsWith(u"Röntgenbild mit "_s), qPrintable(pair.caption));
    }
}

void TestCaptionSet::refuses_data()
{
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("no source") << QStringList() << QString() << QString() << u"sources"_s;
    QTest::newRow("missing file") << QStringList{u"absent.npz"_s} << QString() << QString() << u"absent.npz"_s;
    QTest::newRow("unknown preset") << QStringList{u"shapes"_s} << u"nosuchmnist"_s << QString() << u"nosuchmnist"_s;
    QTest::newRow("preset of other labels") << QStringList{u"shapes"_s} << u"bloodmnist"_s << QString() << u"circle"_s;
    QTest::newRow("texts that are none") << QStringList{u"shapes"_s} << QString() << u"{\"sets\": 3}"_s << u"refused.json"_s;
    QTest::newRow("texts without labels") << QStringList{u"shapes"_s} << QString() << u"{\"sets\": [{\"set\": \"shapes\"}]}"_s << u"refused.json"_s;
}

void TestCaptionSet::refuses()
{
    QFETCH(const QStringList, sources);
    QFETCH(const QString, preset);
    QFETCH(const QString, text);
    QFETCH(const QString, names);
    auto bad = options(sources);
    if (!preset.isEmpty()) {
        bad.data.texts.presets = {preset};
    }
    if (!text.isEmpty()) {
        QVERIFY(writeTexts(u"refused.json"_s, text.toUtf8()));
        bad.data.texts.file = path(u"refused.json"_s);
    }
    bad.out = path(u"refused"_s);
    const auto report = captionsFromLabels(bad, m_task);
    QVERIFY(!report);
    QVERIFY2(report.error().message().contains(names), qPrintable(report.error().message()));
    QVERIFY(!QDir(bad.out).exists());
}

void TestCaptionSet::previews()
{
    auto some = options({u"pneumoniamnist.npz"_s, u"shapes"_s});
    some.seed = 3;
    const auto first = captionsFromLabels(some, m_task);
    const auto again = captionsFromLabels(some, m_task);
    some.seed = 4;
    const auto other = captionsFromLabels(some, m_task);
    VERIFY_OK(first);
    VERIFY_OK(again);
    VERIFY_OK(other);
    const auto places = [](const CaptionSetReport& report) {
        std::vector<std::size_t> list;
        std::ranges::transform(report.preview, std::back_inserter(list), &CaptionPair::image);
        return list;
    };
    QCOMPARE(first->preview.size(), 10U);
    QCOMPARE(places(*again), places(*first));
    QVERIFY(places(*other) != places(*first));
    auto sorted = places(*first);
    std::ranges::sort(sorted);
    QVERIFY(std::ranges::adjacent_find(sorted) == sorted.end());
    for (const CaptionPair& pair : first->preview) {
        QCOMPARE(pair.labels.size(), 1);
    }
}

void TestCaptionSet::writesFolder()
{
    auto folder = options({u"shapes"_s, u"chestmnist.npz"_s});
    folder.out = path(u"pairs"_s);
    const auto report = captionsFromLabels(folder, m_task);
    VERIFY_OK(report);
    QCOMPARE(report->images, 20 + 30);
    QFile rows(path(u"pairs/metadata.jsonl"_s));
    QVERIFY(rows.open(QIODevice::ReadOnly));
    int none = 0;
    int count = 0;
    while (!rows.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(rows.readLine()).object();
        const QString file = row[u"file_name"_s].toString();
        const auto image = decodeImageFile(path(u"pairs/"_s + file));
        VERIFY_OK(image);
        QVERIFY(file.startsWith(row[u"split"_s].toString() + u'/'));
        if (row[u"source"_s] == u"shapes"_s) {
            const auto original = decodeImageFile(path(u"shapes/"_s + row[u"original"_s].toString()));
            VERIFY_OK(original);
            QCOMPARE(image->pixels, original->pixels);
        } else {
            none += row[u"text"_s].toString().endsWith(u"no finding"_s) ? 1 : 0;
            QCOMPARE(row[u"labels"_s].toArray().isEmpty(), row[u"text"_s].toString().endsWith(u"no finding"_s));
        }
        ++count;
    }
    QCOMPARE(count, 50);
    QCOMPARE(none, 9); // every fourth of ten, in three splits
    QCOMPARE(captionsFromLabels(folder, m_task).error().code, Error::Code::AlreadyExists);
    const auto texts = readTextTargets(path(u"pairs/texts.json"_s));
    VERIFY_OK(texts);
    QCOMPARE(texts->size(), 2U);
}

void TestCaptionSet::writesShards()
{
    auto shards = options({u"pneumoniamnist.npz"_s});
    shards.out = path(u"shards"_s);
    shards.format = CaptionSetFormat::Tar;
    shards.shardImages = 5;
    const auto report = captionsFromLabels(shards, m_task);
    VERIFY_OK(report);
    QStringList files = report->files;
    files.sort();
    QCOMPARE(files, (QStringList{u"test-000000.tar"_s, u"test-000001.tar"_s, u"texts.json"_s, u"train-000000.tar"_s, u"train-000001.tar"_s,
                                 u"train-000002.tar"_s, u"val-000000.tar"_s}));
    files.removeOne(u"texts.json"_s);
    std::map<QString, std::map<QString, QByteArray>> samples;
    for (const QString& name : files) {
        VERIFY_OK(readTar(path(u"shards/"_s + name), [&](const QString& entry, const QByteArray& bytes) {
            samples[entry.section(u'.', 0, 0)][entry.section(u'.', 1)] = bytes;
            return Result<void>();
        }));
    }
    QCOMPARE(samples.size(), 22U);
    for (const auto& [stem, parts] : samples) {
        QCOMPARE(parts.size(), 3U);
        const QJsonObject about = QJsonDocument::fromJson(parts.at(u"json"_s)).object();
        QCOMPARE(QString::fromUtf8(parts.at(u"txt"_s)), about[u"caption"_s].toString());
        VERIFY_OK(decodeImage(parts.at(u"png"_s), stem));
    }
    shards.out = path(u"shards2"_s);
    VERIFY_OK(captionsFromLabels(shards, m_task));
    for (const QString& name : report->files) { // equal contents, equal bytes
        QFile one(path(u"shards/"_s + name));
        QFile two(path(u"shards2/"_s + name));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
        QCOMPARE(two.readAll(), one.readAll());
    }
}

void TestCaptionSet::tarOfDamagedFile()
{
    QFile file(path(u"shards/train-000000.tar"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(writeTexts(u"cut.tar"_s, bytes.left(700)));
    QVERIFY(writeTexts(u"none.tar"_s, QByteArray(2000, 'x')));
    for (const QString& name : {u"cut.tar"_s, u"none.tar"_s, u"absent.tar"_s}) {
        const auto read = readTar(path(name), [](const QString&, const QByteArray&) { return Result<void>(); });
        QVERIFY(!read);
        QCOMPARE(read.error().subject, path(name));
    }
}

QTEST_GUILESS_MAIN(TestCaptionSet)
#include "tst_captionset.moc"
