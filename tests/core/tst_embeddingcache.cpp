// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/embeddingcache.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace postil;

namespace {

EmbeddingKey key(int dimension = 3, const QString& precision = QStringLiteral("fp32"))
{
    return {QStringLiteral("abc"), 1, precision, QStringLiteral("cpu"), dimension};
}

QByteArray hash(int i)
{
    return QByteArray::number(i).rightJustified(32, '0');
}

/// Block of images first … first + count - 1 whose embeddings start with the image's number.
void append(EmbeddingCache& cache, int first, int count, float value = 0)
{
    std::vector<QByteArray> hashes;
    Matrix rows(static_cast<std::size_t>(count), 3);
    for (int i = 0; i < count; ++i) {
        hashes.push_back(hash(first + i));
        rows.row(static_cast<std::size_t>(i))[0] = static_cast<float>(first + i) + value;
    }
    QVERIFY(cache.append(hashes, rows));
}

} // namespace

class TestEmbeddingCache : public QObject
{
    Q_OBJECT

private slots:
    void keepsAcrossOpenings();
    void otherKeysAreOtherFiles();
    void crash_data();
    void crash();
    void halves_data();
    void halves();
    void secondProcess();
    void unusableFolder();
};

void TestEmbeddingCache::keepsAcrossOpenings()
{
    const QTemporaryDir dir;
    {
        const auto cache = EmbeddingCache::open(dir.filePath(QStringLiteral("new/folder")), key());
        QVERIFY(cache);
        QVERIFY((*cache)->isWritable());
        QVERIFY(!(*cache)->find(hash(1)));
        append(**cache, 1, 5);
        append(**cache, 6, 2);
        append(**cache, 7, 2, 100); // 7 is known: its first embedding stays
        QVERIFY((*cache)->flush());
    }
    const auto cache = EmbeddingCache::open(dir.filePath(QStringLiteral("new/folder")), key());
    QVERIFY(cache);
    QCOMPARE((*cache)->size(), 8);
    for (int i = 1; i <= 7; ++i) {
        const auto row = (*cache)->find(hash(i));
        QVERIFY(row);
        QCOMPARE(row->values()[0], static_cast<float>(i));
        QCOMPARE(row->size(), std::size_t{3});
    }
    QCOMPARE((*cache)->find(hash(8))->values()[0], 108.0F);
}

void TestEmbeddingCache::otherKeysAreOtherFiles()
{
    QStringList names{key().fileName()};
    for (const EmbeddingKey& other :
         {EmbeddingKey{QStringLiteral("abd"), 1, QStringLiteral("fp32"), QStringLiteral("cpu"), 3}, EmbeddingKey{QStringLiteral("abc"), 2, QStringLiteral("fp32"), QStringLiteral("cpu"), 3},
          EmbeddingKey{QStringLiteral("abc"), 1, QStringLiteral("bf16"), QStringLiteral("cpu"), 3}, EmbeddingKey{QStringLiteral("abc"), 1, QStringLiteral("fp32"), QStringLiteral("cuda:0"), 3}, key(4)}) {
        QVERIFY(!names.contains(other.fileName()));
        names.append(other.fileName());
    }
}

void TestEmbeddingCache::crash_data()
{
    QTest::addColumn<qint64>("cut");    ///< bytes taken from the end
    QTest::addColumn<qint64>("flip");   ///< byte from the end that is changed, 0 = none
    QTest::addColumn<int>("survivors");
    // The last block: 16 bytes of head, 2 × 32 of hashes, 2 × 12 of rows.
    QTest::newRow("nothing happened") << qint64{0} << qint64{0} << 6;
    QTest::newRow("one byte short") << qint64{1} << qint64{0} << 4;
    QTest::newRow("only the head") << qint64{88} << qint64{0} << 4;
    QTest::newRow("half a head") << qint64{96} << qint64{0} << 4;
    QTest::newRow("a bit of a row flipped") << qint64{0} << qint64{3} << 4;
    QTest::newRow("a bit of a hash flipped") << qint64{0} << qint64{50} << 4;
    QTest::newRow("a bit of the count flipped") << qint64{0} << qint64{100} << 4;
}

void TestEmbeddingCache::crash()
{
    QFETCH(const qint64, cut);
    QFETCH(const qint64, flip);
    QFETCH(const int, survivors);
    const QTemporaryDir dir;
    QString path;
    {
        const auto cache = EmbeddingCache::open(dir.path(), key());
        append(**cache, 1, 4);
        append(**cache, 5, 2);
        path = (*cache)->path();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (flip > 0) {
        file.seek(file.size() - flip);
        char byte = 0;
        file.peek(&byte, 1);
        byte = static_cast<char>(byte ^ 0x10);
        file.write(&byte, 1);
    }
    QVERIFY(file.resize(file.size() - cut));
    file.close();
    {
        const auto cache = EmbeddingCache::open(dir.path(), key());
        QVERIFY(cache);
        QCOMPARE((*cache)->size(), survivors);
        append(**cache, 5, 2); // goes on where the sound part ends
        QCOMPARE((*cache)->size(), 6);
    }
    const auto cache = EmbeddingCache::open(dir.path(), key());
    QCOMPARE((*cache)->size(), 6);
    QCOMPARE((*cache)->find(hash(6))->values()[0], 6.0F);
}

void TestEmbeddingCache::halves_data()
{
    QTest::addColumn<QString>("precision");
    QTest::addColumn<bool>("half");
    QTest::newRow("fp32") << QStringLiteral("fp32") << false;
    QTest::newRow("bf16") << QStringLiteral("bf16") << true;
    QTest::newRow("fp16") << QStringLiteral("fp16") << true;
}

/// What is computed in half precision takes half the room, in the file and, read-only, in memory; the values are those of the
/// nearest half.
void TestEmbeddingCache::halves()
{
    QFETCH(const QString, precision);
    QFETCH(const bool, half);
    const QTemporaryDir dir;
    constexpr int dimension = 5; // odd: the next block starts at an odd half
    const std::vector<QByteArray> hashes{hash(1), hash(2)};
    Matrix rows(2, dimension);
    for (std::size_t i = 0; i < rows.values.size(); ++i) {
        rows.values[i] = 0.1F + 0.03F * static_cast<float>(i);
    }
    QString path;
    {
        const auto cache = EmbeddingCache::open(dir.path(), key(dimension, precision));
        QVERIFY(cache && (*cache)->append(hashes, rows));
        const auto second = EmbeddingCache::open(dir.path(), key(dimension, precision));
        const std::vector<QByteArray> more{hash(3)};
        Matrix one(1, dimension);
        std::ranges::copy(rows.row(0), one.row(0).begin());
        QVERIFY(second && !(*second)->isWritable() && (*second)->append(more, one));
        QCOMPARE((*second)->find(hash(3))->values(), (*second)->find(hash(1))->values());
        path = (*cache)->path();
        QVERIFY((*cache)->append(more, one));
    }
    QCOMPARE(QFile(path).size(), qint64{256 + 2 * 16 + 3 * 32 + 3 * dimension * (half ? 2 : 4)});
    const auto cache = EmbeddingCache::openReading(dir.path(), key(dimension, precision));
    QVERIFY(cache);
    QCOMPARE((*cache)->size(), 3);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto row = (*cache)->find(hashes[i]);
        QVERIFY(row);
        QCOMPARE(row->floats.empty(), half);
        QCOMPARE(row->halves.empty(), !half);
        QCOMPARE(row->size(), std::size_t{dimension});
        const std::vector<float> values = row->values();
        for (std::size_t k = 0; k < values.size(); ++k) {
            const float given = rows.row(i)[k];
            QVERIFY(half ? std::abs(values[k] - given) <= given * 0x1p-11F : values[k] == given);
        }
    }
}

void TestEmbeddingCache::secondProcess()
{
    const QTemporaryDir dir;
    const auto writer = EmbeddingCache::open(dir.path(), key());
    append(**writer, 1, 2);
    const auto reader = EmbeddingCache::open(dir.path(), key());
    QVERIFY(reader);
    QVERIFY(!(*reader)->isWritable());
    QCOMPARE((*reader)->size(), 2);
    append(**reader, 3, 1);
    QCOMPARE((*reader)->find(hash(3))->values()[0], 3.0F);
    QVERIFY(!(*writer)->find(hash(3)));
    append(**writer, 3, 1);
    QCOMPARE((*writer)->size(), 3);
}

void TestEmbeddingCache::unusableFolder()
{
    const auto cache = EmbeddingCache::open(QStringLiteral("/proc/nowhere"), key());
    QVERIFY(!cache);
    QVERIFY(cache.error().subject.contains(QLatin1String("/proc/nowhere")));
}

QTEST_GUILESS_MAIN(TestEmbeddingCache)
#include "tst_embeddingcache.moc"
