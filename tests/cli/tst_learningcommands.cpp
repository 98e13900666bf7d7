// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exampleproject.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

/// The learning commands through the real program: the shape of their answers, exit status, one clear message.
class TestLearningCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void captionsFromLabels();
    void refuses_data();
    void refuses();

private:
    /// The answer if the program ended with this status, else empty.
    [[nodiscard]] QJsonObject run(const QStringList& arguments, int exitCode = 0) const;
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

QJsonObject TestLearningCommands::run(const QStringList& arguments, int exitCode) const
{
    QProcess process;
    process.start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{u"--json"_s});
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != exitCode) {
        qWarning() << arguments << process.exitCode() << process.readAllStandardError() << process.readAllStandardOutput();
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void TestLearningCommands::initTestCase()
{
    QVERIFY(writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
}

void TestLearningCommands::captionsFromLabels()
{
    const QJsonObject preview = run({u"captions-from-labels"_s, path(u"pneumoniamnist.npz"_s), u"--preview"_s, u"4"_s});
    QCOMPARE(preview[u"images"_s].toInt(), 22);
    QCOMPARE(preview[u"captions"_s].toInt(), 2);
    QCOMPARE(preview[u"preview"_s].toArray().size(), 4);
    QVERIFY(preview[u"out"_s].isNull());
    const QJsonObject written = run({u"captions-from-labels"_s, path(u"pneumoniamnist.npz"_s), u"--out"_s, path(u"set"_s), u"--format"_s, u"tar"_s,
                                     u"--preset"_s, u"chestmnist"_s}, 1); // texts of other labels
    QVERIFY(written[u"error"_s][u"reason"_s].toString().contains(u"normal"_s));
    const QJsonObject answer = run({u"captions-from-labels"_s, path(u"pneumoniamnist.npz"_s), u"--out"_s, path(u"set"_s), u"--format"_s, u"tar"_s});
    for (const QJsonValue& file : answer[u"files"_s].toArray()) {
        QVERIFY(QFileInfo::exists(path(u"set/"_s + file.toString())));
    }
    QCOMPARE(answer[u"files"_s].toArray().size(), 4);
}

void TestLearningCommands::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no source") << QStringList{u"captions-from-labels"_s} << 2;
    QTest::newRow("a format that is none") << QStringList{u"captions-from-labels"_s, u"x.npz"_s, u"--format"_s, u"rar"_s} << 2;
    QTest::newRow("a missing file") << QStringList{u"captions-from-labels"_s, u"absent.npz"_s} << 1;
}

void TestLearningCommands::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    const QJsonObject answer = run(arguments, exitCode);
    QVERIFY(!answer[u"error"_s][u"message"_s].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestLearningCommands)
#include "tst_learningcommands.moc"
