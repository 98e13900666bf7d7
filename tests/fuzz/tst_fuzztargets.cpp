// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/target.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace postil;

/// The fuzzer's targets without the fuzzer: every seed, every seed damaged in simple ways, and every input that once was a finding.
/// A target stops the program where something does not hold, so an input that passes returns.
class TestFuzzTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedSeeds_data() { targets(); }
    void damagedSeeds();
    void findings_data() { targets(); }
    void findings();
    void everyFolderHasATarget();

private:
    static QDir findingsFolder() { return QDir(test::sourceDir() + QStringLiteral("/tests/fuzz/findings")); }
    static void targets();
};

void TestFuzzTargets::targets()
{
    QTest::addColumn<QString>("name");
    for (const fuzz::Target& target : fuzz::targets()) {
        QTest::newRow(target.name) << QString::fromLatin1(target.name);
    }
}

void TestFuzzTargets::damagedSeeds()
{
    QFETCH(const QString, name);
    const fuzz::Target* target = fuzz::targetByName(name);
    QVERIFY(target != nullptr);
    const QList<QByteArray> seeds = fuzz::seeds(name);
    QVERIFY(seeds.size() >= 3);
    QCOMPARE(fuzz::seeds(name), seeds); // reproducible: a finding's way can be followed again
    for (const QByteArray& seed : seeds) {
        QVERIFY(!seed.isEmpty());
        target->run(seed);
        const qsizetype step = std::max<qsizetype>(1, seed.size() / 60);
        for (qsizetype at = 0; at < seed.size(); at += step) {
            target->run(seed.first(at));
            for (const char byte : {'\0', '\x7f', '\xff', '9', '"'}) {
                QByteArray damaged = seed;
                damaged[at] = byte;
                target->run(damaged);
            }
            target->run(seed.first(at) + seed.sliced(std::min(at + step, seed.size()))); // a piece is missing
            target->run(seed.first(at) + seed);                                         // a piece is there twice
        }
    }
}

void TestFuzzTargets::findings()
{
    QFETCH(const QString, name);
    const fuzz::Target* target = fuzz::targetByName(name);
    QVERIFY(target != nullptr);
    const QDir folder(findingsFolder().filePath(name));
    for (const QString& file : folder.entryList(QDir::Files)) {
        QFile input(folder.filePath(file));
        QVERIFY(input.open(QIODevice::ReadOnly));
        target->run(input.readAll());
    }
}

/// A folder with another name would never be run.
void TestFuzzTargets::everyFolderHasATarget()
{
    for (const QString& name : findingsFolder().entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QVERIFY2(fuzz::targetByName(name) != nullptr, qPrintable(name));
    }
    QVERIFY(fuzz::targetByName(QStringLiteral("nonsense")) == nullptr);
}

QTEST_GUILESS_MAIN(TestFuzzTargets)
#include "tst_fuzztargets.moc"
