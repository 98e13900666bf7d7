// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"
#include "tests/support/picklemaker.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace postil;
namespace pickle = postil::test::pickle;
using pickle::Storage;

namespace {

constexpr qint64 slack = 64LL << 20;
constexpr int longestAnswer = 60'000; ///< milliseconds; endless files would take days

QByteArray safetensors(const QByteArray& header, const QByteArray& data = {})
{
    const quint64 length = qToLittleEndian<quint64>(static_cast<quint64>(header.size()));
    return QByteArray(reinterpret_cast<const char*>(&length), sizeof length) + header + data;
}

/// `count` pieces between commas, {i} replaced by their number.
QByteArray repeated(const QByteArray& piece, int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i) {
        all += QByteArray(piece).replace("{i}", QByteArray::number(i)) + ',';
    }
    all.chop(1);
    return all;
}

} // namespace

/// Each file is read by a process of its own, which must answer, and grow by no more than the file's size and 64 MB.
class TestWeightMemory : public QObject
{
    Q_OBJECT

private slots:
    void references_data();
    void references();
    void made_data();
    void made();

private:
    static void measure(const QString& path);
};

void TestWeightMemory::measure(const QString& path)
{
    QProcess reader;
    reader.start(QStringLiteral(POSTIL_WEIGHT_READER), {path});
    QVERIFY2(reader.waitForFinished(longestAnswer), "no answer");
    QCOMPARE(reader.exitStatus(), QProcess::NormalExit);
    QVERIFY2(reader.exitCode() == 0 || reader.exitCode() == 1, reader.readAllStandardError().constData());
    const QList<QByteArray> lines = reader.readAllStandardOutput().split('\n');
    QVERIFY2(!lines.join().contains("CODE-WAS-RUN"), "code of the file was run");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1).isEmpty(), reader.exitCode() == 0);
    const qint64 grown = lines.first().toLongLong();
    const qint64 size = QFileInfo(path).size();
    qInfo("%.1f MB for a file of %.1f MB: %s", static_cast<double>(grown) / (1 << 20), static_cast<double>(size) / (1 << 20),
          lines.at(1).isEmpty() ? "read" : lines.at(1).constData());
#ifdef __SANITIZE_ADDRESS__
    QSKIP("memory is the sanitizer's here");
#endif
    if (grown < 0) {
        QSKIP("this system does not tell the memory of a process");
    }
    QVERIFY(grown <= size + slack);
}

void TestWeightMemory::references_data()
{
    QTest::addColumn<QString>("path");
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
    QDirIterator files(test::fixturesDir() + QStringLiteral("/clip"), {QStringLiteral("*.pt"), QStringLiteral("*.bin"), QStringLiteral("*.safetensors")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileInfo().dir().dirName() + QLatin1Char('/') + files.fileName())) << path;
    }
}

void TestWeightMemory::references()
{
    QFETCH(const QString, path);
    measure(path);
}

/// Files made to be as hungry as can be.
void TestWeightMemory::made_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"large safetensors", "large zip", "large legacy", "names", "long names", "metadata", "dimensions", "one long text", "pickled values", "pickled marks",
                             "pickled lists", "memo", "overlapping views", "zeros in a zip", "entries"}) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void TestWeightMemory::made()
{
    QFETCH(const QString, kind);
    const QTemporaryDir dir;
    const QString path = dir.filePath(kind.endsWith(QLatin1String("safetensors")) ? QStringLiteral("weights.safetensors") : QStringLiteral("weights.pt"));
    constexpr qint64 large = 100 << 20;
    const Storage storage{"0", "FloatStorage", large / 4, {}};
    const QByteArray one = pickle::dict({{"a", pickle::tensor(storage, {large / 4}, {1})}});
    const auto write = [&path](const QByteArray& bytes, qint64 zeros = 0) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(zeros == 0 || file.resize(bytes.size() + zeros));
    };
    const auto header = [&write](const QByteArray& inside, qint64 zeros = 0) { write(safetensors('{' + inside + '}'), zeros); };
    const QByteArray empty = R"(:{"dtype":"F32","shape":[0],"data_offsets":[0,0]})";
    if (kind == QLatin1String("large safetensors")) {
        header(R"("a":{"dtype":"F32","shape":[)" + QByteArray::number(large / 4) + R"(],"data_offsets":[0,)" + QByteArray::number(large) + "]}", large);
    } else if (kind == QLatin1String("large zip")) {
        pickle::writeTorchZip(path, one, {{"0", "FloatStorage", large / 4, QByteArray(large, '\1')}});
    } else if (kind == QLatin1String("large legacy")) {
        write(pickle::legacy(one, {storage}), large);
    } else if (kind == QLatin1String("names")) {
        header(repeated(R"("{i}")" + empty, 400'000));
    } else if (kind == QLatin1String("long names")) {
        header(repeated(R"("{i})" + QByteArray(100'000, 'n') + '"' + empty, 800));
    } else if (kind == QLatin1String("metadata")) {
        header(R"("__metadata__":{)" + repeated(R"("{i}":"")", 3'000'000) + '}');
    } else if (kind == QLatin1String("dimensions")) {
        header(R"("a":{"dtype":"F32","data_offsets":[0,0],"shape":[)" + repeated("0", 20'000'000) + "]}");
    } else if (kind == QLatin1String("one long text")) {
        header('"' + QByteArray(60'000'000, 'n') + '"' + empty);
    } else if (kind == QLatin1String("pickled values")) {
        write(pickle::legacy('(' + QByteArray(7'000'000, 'N') + 't', {}));
    } else if (kind == QLatin1String("pickled marks")) {
        write(pickle::legacy(QByteArray(7'000'000, '('), {}));
    } else if (kind == QLatin1String("pickled lists")) {
        write(pickle::legacy("](" + QByteArray("](NNe").repeated(1'400'000) + 'e', {}));
    } else if (kind == QLatin1String("memo")) {
        QByteArray list = "](Nq\1";
        list += QByteArray("h\1").repeated(180'000) + "eq\2";
        write(pickle::legacy("](" + list + QByteArray("](h\2h\2h\2h\2e").repeated(500'000) + 'e', {}));
    } else if (kind == QLatin1String("overlapping views")) {
        const Storage small{"0", "FloatStorage", 4096, QByteArray(16384, '\1')};
        pickle::Items views;
        for (int i = 0; i < 15; ++i) { // each 4 MB if it were laid out
            views.append({"v" + QByteArray::number(i), pickle::tensor(small, {1024, 1024}, {1, 1}, i)});
        }
        pickle::writeTorchZip(path, pickle::dict(views), {small});
    } else if (kind == QLatin1String("zeros in a zip")) {
        pickle::writeTorchZip(path, one, {{"0", "FloatStorage", large / 4, QByteArray(large, '\0')}}, true);
    } else if (kind == QLatin1String("entries")) {
        test::Entries entries;
        for (int i = 0; i < 60'000; ++i) {
            entries.emplace_back(QStringLiteral("archive/data/%1").arg(i), QByteArray());
        }
        test::writeZip(path, entries);
    }
    QVERIFY(QFileInfo(path).size() > 0);
    measure(path);
}

QTEST_GUILESS_MAIN(TestWeightMemory)
#include "tst_weightmemory.moc"
