// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <memory>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

/// embed --shard and --merge through the real program, two processes at a time.
class TestEmbedShards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partsAreTheWhole();
    void killedPartGoesOn();
    void missingParts();
    void wrongUse_data();
    void wrongUse();

private:
    struct Ended {
        int exitCode = 0;
        QJsonObject json;
        QString error;
    };
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments) const;
    [[nodiscard]] static Ended finish(QProcess& process);
    [[nodiscard]] Ended run(const QStringList& arguments) const { return finish(*start(arguments)); }
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString freshProject(const QString& name) const;
    QTemporaryDir m_dir;
    int m_images = 0;
};

std::unique_ptr<QProcess> TestEmbedShards::start(const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"POSTIL_MACHINE_FILE"_s, path(u"machine.json"_s)); // both processes take the same library
    process->setProcessEnvironment(environment);
    process->start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{u"--json"_s, u"--quiet"_s});
    return process;
}

TestEmbedShards::Ended TestEmbedShards::finish(QProcess& process)
{
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestEmbedShards::freshProject(const QString& name) const
{
    const QString project = path(name + u".postil"_s);
    return run({u"sample"_s, project}).exitCode == 0 ? project : QString();
}

void TestEmbedShards::initTestCase()
{
    const QString project = freshProject(u"whole"_s);
    QVERIFY(!project.isEmpty());
    const Ended whole = run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s});
    if (whole.exitCode != 0) {
        QSKIP("no encoder in this build");
    }
    m_images = whole.json[u"images"_s].toInt();
    QVERIFY(m_images > 0);
}

void TestEmbedShards::partsAreTheWhole()
{
    const QString project = freshProject(u"parts"_s);
    const QString out = path(u"parts-out"_s);
    const auto first = start({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--shard"_s, u"1/2"_s, u"--out"_s, out});
    const auto second = start({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--shard"_s, u"2/2"_s, u"--out"_s, out});
    const Ended a = finish(*first);
    const Ended b = finish(*second);
    QVERIFY2(a.exitCode == 0, qPrintable(a.error));
    QVERIFY2(b.exitCode == 0, qPrintable(b.error));
    QVERIFY(a.json[u"encoded"_s].toInt() > 0);
    QVERIFY(b.json[u"encoded"_s].toInt() > 0);
    const Ended merged = run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--merge"_s, out});
    QVERIFY2(merged.exitCode == 0, qPrintable(merged.error));
    QCOMPARE(merged.json[u"parts"_s].toInt(), 2);
    QCOMPARE(merged.json[u"missing"_s].toInt(), 0);
    QCOMPARE(merged.json[u"added"_s].toInt(), a.json[u"encoded"_s].toInt() + b.json[u"encoded"_s].toInt());
    const Ended after = run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s});
    QCOMPARE(after.json[u"encoded"_s].toInt(), 0);
    QCOMPARE(after.json[u"images"_s].toInt(), m_images);
    QCOMPARE(run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--merge"_s, out}).json[u"added"_s].toInt(), 0); // twice changes nothing

    // Bit for bit what one process makes: the files hold the same 4-byte words, in the order of their blocks.
    const auto words = [](const QString& file) {
        QFile cache(file);
        std::vector<quint32> list;
        if (cache.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = cache.readAll();
            list.resize(static_cast<std::size_t>(bytes.size()) / 4);
            std::memcpy(list.data(), bytes.constData(), list.size() * 4);
        }
        return list;
    };
    const auto whole = words(run({u"embed"_s, path(u"whole.postil"_s), u"--encoder"_s, u"postil-mini"_s}).json[u"cache"_s].toString());
    const auto parts = words(after.json[u"cache"_s].toString());
    QVERIFY(whole.size() > 1000);
    const std::set<quint32> known(whole.begin(), whole.end());
    const auto unknown = std::ranges::count_if(parts, [&known](quint32 word) { return !known.contains(word); });
    QVERIFY2(unknown <= 2 * (m_images / 4096 + 1), qPrintable(QString::number(unknown))); // counts and checksums of larger blocks
}

void TestEmbedShards::killedPartGoesOn()
{
    const QString project = freshProject(u"killed"_s);
    const QString out = path(u"killed-out"_s);
    const QStringList part{u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--shard"_s, u"1/1"_s, u"--out"_s, out};
    const auto process = start(part);
    const auto written = [&out] {
        QDirIterator files(out, {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? QFileInfo(files.next()).size() : qint64{0};
    };
    QTRY_VERIFY_WITH_TIMEOUT(written() > 4096 || process->waitForFinished(0), 60'000);
    process->kill(); // no chance to tidy up
    process->waitForFinished();
    const Ended resumed = run(part);
    QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.error));
    QVERIFY(resumed.json[u"encoded"_s].toInt() < m_images); // what was stored is not done again
    const Ended merged = run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--merge"_s, out});
    QCOMPARE(merged.json[u"missing"_s].toInt(), 0);
    QCOMPARE(run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s}).json[u"images"_s].toInt(), m_images);
}

void TestEmbedShards::missingParts()
{
    const QString project = freshProject(u"some"_s);
    const QString out = path(u"some-out"_s);
    const int encoded = run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--shard"_s, u"3/3"_s, u"--out"_s, out}).json[u"encoded"_s].toInt();
    const Ended merged = run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--merge"_s, out});
    QCOMPARE(merged.json[u"added"_s].toInt(), encoded);
    QVERIFY(merged.json[u"missing"_s].toInt() > 0);
    QCOMPARE(run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s}).json[u"cached"_s].toInt() >= encoded, true);
    // Parts of another library or precision are not mixed in.
    const Ended other = run({u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s, u"--precision"_s, u"fp32"_s, u"--merge"_s, path(u"nowhere"_s)});
    QVERIFY(other.exitCode != 0);
    QVERIFY(other.error.contains(u"nowhere"_s) || !other.json.isEmpty());
}

void TestEmbedShards::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("part 0") << QStringList{u"--shard"_s, u"0/2"_s, u"--out"_s, u"x"_s};
    QTest::newRow("part behind the last") << QStringList{u"--shard"_s, u"3/2"_s, u"--out"_s, u"x"_s};
    QTest::newRow("no number") << QStringList{u"--shard"_s, u"one"_s, u"--out"_s, u"x"_s};
    QTest::newRow("nowhere to") << QStringList{u"--shard"_s, u"1/2"_s};
    QTest::newRow("both") << QStringList{u"--shard"_s, u"1/2"_s, u"--out"_s, u"x"_s, u"--merge"_s, u"x"_s};
    QTest::newRow("library") << QStringList{u"--backend"_s, u"abacus"_s};
}

void TestEmbedShards::wrongUse()
{
    QFETCH(const QStringList, arguments);
    const QString project = path(u"whole.postil"_s);
    QVERIFY(run(QStringList{u"embed"_s, project, u"--encoder"_s, u"postil-mini"_s} + arguments).exitCode > 0);
}

QTEST_GUILESS_MAIN(TestEmbedShards)
#include "tst_embedshards.moc"
