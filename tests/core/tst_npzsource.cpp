// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/medmnist.h"
#include "core/dataset/source.h"
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

class TestNpzSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registry();
    void setOfFile_data();
    void setOfFile();
    void lists();
    void readsEveryPicture_data();
    void readsEveryPicture();
    void largeCompressedArraysGoToTheCache();
    void labels_data();
    void labels();
    void refuses_data();
    void refuses();
    void refusesBytes_data();
    void refusesBytes();
    void cancels();
    void realData();

private:
    [[nodiscard]] QString file(const QString& name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
    SilentTask m_task;
};

void TestNpzSource::registry()
{
    static const QRegularExpression md5(u"^[0-9a-f]{32}$"_s);
    int flat = 0;
    QSet<QByteArray> sums;
    for (const MedMnistSet& set : medMnistSets()) {
        QVERIFY2(set.classes.size() >= 2 && !set.licence.isEmpty() && !set.editions.empty(), qPrintable(set.flag));
        QCOMPARE(set.name.toLower(), set.flag);
        QCOMPARE(set.projectTask() == Task::Multi, set.task == MedMnistTask::MultiLabel);
        for (const MedMnistEdition& edition : set.editions) {
            QVERIFY(edition.samples[0] > 0 && edition.samples[1] > 0 && edition.samples[2] > 0);
            for (const auto& [size, sum] : edition.md5) {
                QVERIFY2(md5.match(QString::fromLatin1(sum)).hasMatch(), qPrintable(set.flag));
                QVERIFY2(!sums.contains(sum), qPrintable(set.flag));
                sums.insert(sum);
            }
        }
        if (set.dimensions == 2) {
            ++flat;
            QCOMPARE(set.editions.front().md5.size(), std::size_t(4));
        }
    }
    QCOMPARE(flat, 12);
    QCOMPARE(medMnistSet(u"organamnist"_s)->editions.size(), std::size_t(2));
    QVERIFY(medMnistSet(u"nonsense"_s) == nullptr);
}

void TestNpzSource::setOfFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("flag");
    QTest::newRow("plain") << "pathmnist.npz" << "pathmnist";
    QTest::newRow("size") << "/a/b/PathMNIST_224.npz" << "pathmnist";
    QTest::newRow("other size") << "pathmnist_32.npz" << "";
    QTest::newRow("other name") << "mypathmnist.npz" << "";
}

void TestNpzSource::setOfFile()
{
    QFETCH(QString, name);
    QFETCH(QString, flag);
    const MedMnistSet* set = medMnistSetOfFile(name);
    QCOMPARE(set == nullptr ? QString() : set->flag, flag);
}

void TestNpzSource::lists()
{
    writeZip(file(u"my.npz"_s), smallSet());
    const auto listing = listSource(file(u"my.npz"_s), m_task);
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message()));
    QCOMPARE(listing->kind, SourceKind::MedMnist);
    QCOMPARE(listing->name, u"my.npz"_s);
    QCOMPARE(listing->classNames, (QStringList{u"0"_s, u"1"_s, u"2"_s}));
    // What an export writes beside it names the labels; what cannot be their names does not.
    const std::pair<QByteArray, QStringList> beside[] = {{"fluid\nmass\nlung, left\n", {u"fluid"_s, u"mass"_s, u"lung, left"_s}},
                                                         {"a\nb\nc\nd\n", {u"a"_s, u"b"_s, u"c"_s, u"d"_s}}, // a class without images
                                                         {"a\nb\n", {u"0"_s, u"1"_s, u"2"_s}},
                                                         {"a\n\nb\n", {u"0"_s, u"1"_s, u"2"_s}},
                                                         {"a\na\nb\n", {u"0"_s, u"1"_s, u"2"_s}},
                                                         {"", {u"0"_s, u"1"_s, u"2"_s}}};
    for (const auto& [lines, names] : beside) {
        QFile file(this->file(u"classes.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size());
        file.close();
        QCOMPARE(listSource(this->file(u"my.npz"_s), m_task)->classNames, names);
        QVERIFY(file.remove());
    }
    QVERIFY(!listing->official && listing->dataset.isEmpty());
    QCOMPARE(listing->items.size(), std::size_t(30));
    QCOMPARE(listing->items[11].fileName, u"val_000001"_s);
    QCOMPARE(listing->items[11].split, Split::Val);
    QCOMPARE(listing->items[29].index, 29);
    QCOMPARE(listing->items[29].split, Split::Test);
    QCOMPARE(listing->items[5].label, 2);
    QCOMPARE(listing->items[5].width, 6);
    QCOMPARE(listing->items[5].height, 4);
    QSet<QByteArray> hashes;
    for (const SourceItem& item : listing->items) {
        QCOMPARE(item.sha256.size(), 32);
        hashes.insert(item.sha256);
    }
    QCOMPARE(hashes.size(), 30);
    // Its name says breastmnist: grey pictures, one label; but label 2 is none of its two classes.
    writeZip(file(u"breastmnist.npz"_s), smallSet());
    const auto wrong = listSource(file(u"breastmnist.npz"_s), m_task);
    QVERIFY(!wrong && wrong.error().reason.contains(u"out of range"_s));
    writeZip(file(u"octmnist_28.npz"_s), smallSet());
    const auto oct = listSource(file(u"octmnist_28.npz"_s), m_task);
    QVERIFY(oct && oct->dataset == u"octmnist"_s && !oct->official && oct->classNames == medMnistSet(u"octmnist"_s)->classes);
}

void TestNpzSource::readsEveryPicture_data()
{
    QTest::addColumn<bool>("compressed");
    QTest::newRow("stored") << false;
    QTest::newRow("deflated") << true;
}

void TestNpzSource::readsEveryPicture()
{
    QFETCH(bool, compressed);
    const Entries entries = smallSet();
    writeZip(file(u"all.npz"_s), entries, compressed);
    const auto reader = openSource(SourceKind::MedMnist, file(u"all.npz"_s), file(u"cache"_s));
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message()));
    for (const int index : {29, 0, 12, 11, 28, 9, 10, 20}) { // not in order
        const Result<Image> image = (*reader)->read(index, {});
        QVERIFY2(image, image ? "" : qPrintable(image.error().message()));
        QCOMPARE(image->width, 6);
        QCOMPARE(image->channels, 1);
        const QByteArray& array = entries[static_cast<std::size_t>(index / 10 * 2)].second;
        const QByteArray expected = array.right(240).mid(index % 10 * 24, 24);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(image->pixels.data()), 24), expected);
    }
    QVERIFY(!(*reader)->read(30, u"test_000010"_s));
    QVERIFY(!(*reader)->read(-1, {}));
    QVERIFY(!QDir(file(u"cache"_s)).exists());
}

void TestNpzSource::largeCompressedArraysGoToTheCache()
{
    constexpr int side = 1000;
    constexpr int count = 70;
    QByteArray pixels(qsizetype(side) * side * count, '\0');
    for (int i = 0; i < count; ++i) {
        pixels[qsizetype(i) * side * side] = static_cast<char>(i + 1);
    }
    writeZip(file(u"large.npz"_s), {{u"val_images"_s, npyArray("|u1", "(70, 1000, 1000)", pixels)}}, true);
    pixels.clear();
    for (int round = 0; round < 2; ++round) { // the second finds the copy
        const auto reader = openSource(SourceKind::MedMnist, file(u"large.npz"_s), file(u"c"_s));
        QVERIFY(reader);
        for (const int index : {69, 3}) {
            const Result<Image> image = (*reader)->read(index, {});
            QVERIFY2(image, image ? "" : qPrintable(image.error().message()));
            QCOMPARE(int(image->pixels[0]), index + 1);
        }
        QCOMPARE(QDir(file(u"c"_s)).entryList(QDir::Files).size(), 1);
    }
}

void TestNpzSource::labels_data()
{
    QTest::addColumn<QByteArray>("array"); // of the train split
    QTest::addColumn<QList<int>>("expected");
    const QList<int> three{3, 0, 1};
    QTest::newRow("u1") << npyArray("|u1", "(10, 1)", QByteArray("\3\0\1\0\0\0\0\0\0\0", 10)) << three;
    QTest::newRow("flat") << npyArray("|u1", "(10,)", QByteArray("\3\0\1\0\0\0\0\0\0\0", 10)) << three;
    QTest::newRow("i1") << npyArray("|i1", "(10, 1)", QByteArray("\3\0\1\0\0\0\0\0\0\0", 10)) << three;
    QTest::newRow("i2") << npyArray("<i2", "(10, 1)", QByteArray("\3\0\0\0\1\0", 6) + QByteArray(14, '\0')) << three;
    QTest::newRow("big endian i4") << npyArray(">i4", "(10, 1)", QByteArray("\0\0\0\3\0\0\0\0\0\0\0\1", 12) + QByteArray(28, '\0')) << three;
    QTest::newRow("u8") << npyArray("<u8", "(10, 1)", QByteArray("\3\0\0\0\0\0\0\0", 8) + QByteArray(8, '\0') + '\1' + QByteArray(63, '\0')) << three;
    QTest::newRow("bool") << npyArray("|b1", "(10,)", QByteArray("\1\0\1\0\0\0\0\0\0\0", 10)) << QList<int>{1, 0, 1};
}

void TestNpzSource::labels()
{
    QFETCH(QByteArray, array);
    QFETCH(QList<int>, expected);
    writeZip(file(u"l.npz"_s), with(smallSet(), u"train_labels"_s, array));
    const auto listing = listSource(file(u"l.npz"_s), m_task);
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message()));
    for (int i = 0; i < expected.size(); ++i) {
        QCOMPARE(listing->items[static_cast<std::size_t>(i)].label, expected[i]);
    }
}

void TestNpzSource::refuses_data()
{
    QTest::addColumn<Entries>("entries");
    QTest::addColumn<QString>("array");
    QTest::addColumn<QString>("word");
    const auto change = [](const QString& name, const QByteArray& bytes) { return with(smallSet(), name, bytes); };
    const QString images = u"train_images"_s;
    const QString labels = u"val_labels"_s;
    QTest::newRow("flat pictures") << change(images, npyArray("|u1", "(10, 24)", QByteArray(240, 'x'))) << images << "shape 10 × 24";
    QTest::newRow("floats") << change(images, npyArray("<f4", "(10, 4, 6)", QByteArray(960, 'x'))) << images << "f4";
    QTest::newRow("16 bit") << change(images, npyArray("<u2", "(10, 4, 6)", QByteArray(480, 'x'))) << images << "u2";
    QTest::newRow("volumes") << change(images, npyArray("|u1", "(10, 4, 6, 8)", QByteArray(1920, 'x'))) << images << "3-D";
    QTest::newRow("other size") << change(u"test_images"_s, npyArray("|u1", "(10, 6, 4)", QByteArray(240, 'x'))) << u"test_images"_s << "differ";
    QTest::newRow("no width") << change(images, npyArray("|u1", "(10, 4, 0)", {})) << images << "0 × 4";
    QTest::newRow("objects") << change(labels, npyArray("|O", "(10, 1)", QByteArray(10, 'x'))) << labels << "unpickled";
    QTest::newRow("float labels") << change(labels, npyArray("<f8", "(10, 1)", QByteArray(80, '\0'))) << labels << "f8";
    QTest::newRow("too few labels") << change(labels, npyArray("|u1", "(5, 1)", QByteArray(5, '\0'))) << labels << "5 labels for the 10";
    QTest::newRow("labels of three dimensions") << change(labels, npyArray("|u1", "(10, 1, 1)", QByteArray(10, '\0'))) << labels << "shape";
    QTest::newRow("other number of columns") << change(labels, npyArray("|u1", "(10, 2)", QByteArray(20, '\0'))) << labels << "2 labels per picture";
    QTest::newRow("negative label") << change(labels, npyArray("|i1", "(10, 1)", QByteArray(10, '\xFF'))) << labels << "out of range";
    QTest::newRow("huge label") << change(labels, npyArray("<u8", "(10, 1)", QByteArray(80, '\xFF'))) << labels << "out of range";
    QTest::newRow("labels alone") << Entries{{u"train_labels"_s, npyArray("|u1", "(1, 1)", "x")}} << u"train_images"_s << "no train_images";
    QTest::newRow("no array") << Entries{{u"readme.txt"_s, "hello"}} << u"train_images"_s << "no arrays";
    QTest::newRow("other arrays") << Entries{{u"weights"_s, npyArray("|u1", "(1,)", "x")}} << u"weights"_s << "it holds";
    QTest::newRow("empty arrays") << Entries{{images, npyArray("|u1", "(0, 4, 6)", {})}} << QString() << "no pictures";
    QTest::newRow("no npy inside") << change(images, "nonsense, but of some length") << images << "not a NumPy array";
    QByteArray multi;
    for (int i = 0; i < 20; ++i) {
        multi.append(i == 7 ? '\2' : '\1');
    }
    QTest::newRow("multi-label 2") << Entries{{images, npyArray("|u1", "(10, 4, 6)", QByteArray(240, 'x'))}, {u"train_labels"_s, npyArray("|u1", "(10, 2)", multi)}}
                                   << u"train_labels"_s << "label 2 of picture 3";
}

void TestNpzSource::refuses()
{
    QFETCH(Entries, entries);
    QFETCH(QString, array);
    QFETCH(QString, word);
    const QString path = file(u"bad.npz"_s);
    writeZip(path, entries);
    const auto listing = listSource(path, m_task);
    QVERIFY(!listing);
    QCOMPARE(listing.error().subject, path);
    QVERIFY2(listing.error().reason.contains(array) && listing.error().reason.contains(word), qPrintable(listing.error().reason));
}

void TestNpzSource::refusesBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    writeZip(file(u"good.npz"_s), smallSet());
    QFile good(file(u"good.npz"_s));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray whole = good.readAll();
    QTest::newRow("nothing") << QByteArray() << "empty";
    QTest::newRow("text") << QByteArray("not a zip\n") << "no zip archive";
    QTest::newRow("half") << whole.left(whole.size() / 2) << "truncated";
    QTest::newRow("without its last byte") << whole.chopped(1) << "truncated";
    QByteArray flipped = whole;
    const qsizetype at = whole.indexOf("NUMPY") + 200; // a pixel of train_images
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    QTest::newRow("one bit") << flipped << "CRC";
    writeZip(file(u"secret.npz"_s), smallSet(), false, true);
    QFile secret(file(u"secret.npz"_s));
    QVERIFY(secret.open(QIODevice::ReadOnly));
    QTest::newRow("encrypted") << secret.readAll() << "encrypted";
    writeZip(file(u"packed.npz"_s), smallSet(), true);
    QFile packed(file(u"packed.npz"_s));
    QVERIFY(packed.open(QIODevice::ReadOnly));
    QByteArray broken = packed.readAll();
    const qsizetype inside = broken.indexOf("train_images.npy") + 60;
    broken[inside] = static_cast<char>(broken[inside] ^ 0x5A);
    QTest::newRow("deflate stream") << broken << "train_images";
}

void TestNpzSource::refusesBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const QString path = file(u"bytes.npz"_s);
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
    out.close();
    const auto listing = listSource(path, m_task);
    QVERIFY(!listing);
    QCOMPARE(listing.error().subject, path);
    QVERIFY2(listing.error().reason.contains(word), qPrintable(listing.error().reason));
}

void TestNpzSource::cancels()
{
    writeZip(file(u"cancel.npz"_s), smallSet());
    SilentTask task;
    task.cancel();
    const auto listing = listSource(file(u"cancel.npz"_s), task);
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, Error::Code::Cancelled);
}

void TestNpzSource::realData()
{
    const QString folder = dataDir();
    const QStringList names = QDir(folder).entryList({u"*.npz"_s}, QDir::Files);
    if (folder.isEmpty() || names.isEmpty()) {
        QSKIP("no real data: set POSTIL_DATA");
    }
    for (const QString& name : names) {
        const auto listing = listSource(QDir(folder).filePath(name), m_task);
        QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message()));
        const MedMnistSet* named = medMnistSetOfFile(name);
        QCOMPARE(listing->dataset, named == nullptr ? QString() : named->flag);
        std::array<qint64, 3> samples{};
        for (const SourceItem& item : listing->items) {
            ++samples.at(static_cast<std::size_t>(item.split));
            QVERIFY(listing->task == Task::Multi ? item.multiLabel.size() == static_cast<std::size_t>(listing->classNames.size())
                                                 : item.label >= 0 && item.label < listing->classNames.size());
        }
        if (named != nullptr) {
            QCOMPARE(samples, named->editions.front().samples);
        }
        QFile bytes(QDir(folder).filePath(name));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QCryptographicHash md5(QCryptographicHash::Md5);
        QVERIFY(md5.addData(&bytes));
        const auto& sums = named == nullptr ? std::map<int, QByteArray>() : named->editions.front().md5;
        const bool published = std::any_of(sums.begin(), sums.end(), [&](const auto& sum) { return sum.second == md5.result().toHex(); });
        QCOMPARE(listing->official, published);
        const auto reader = openSource(listing->kind, listing->path, file(u"cache"_s));
        QVERIFY(reader);
        const SourceItem& last = listing->items.back();
        const Result<Image> image = (*reader)->read(last.index, last.fileName);
        QVERIFY(image && image->width == last.width && image->channels == last.channels);
    }
}

QTEST_GUILESS_MAIN(TestNpzSource)
#include "tst_npzsource.moc"
