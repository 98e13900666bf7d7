// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commandline.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using postil::test::CliAnswer;
using postil::test::runCli;

/// `refine` interrupted by a real signal, and gone on with by another process: nothing that was learned is lost, and the end is the same.
class TestRefineResume : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    CliAnswer m_whole; ///< of a training that nobody disturbed

    QString path(const QString& name) const { return m_dir.filePath(name); }
    static QStringList training(const QString& project)
    {
        return {u"refine"_s, project, u"--seed"_s, u"3"_s, u"--epochs"_s, u"12"_s, u"--learning-rate"_s, u"0.01"_s, u"--threads"_s, u"1"_s};
    }
    /// A fresh copy of the labelled project. Empty: it could not be made.
    QString project(const QString& name)
    {
        const QString copy = path(name + u".postil"_s);
        return QFile::copy(path(u"labelled.postil"_s), copy) ? copy : QString();
    }
    /// Sends `signal` to the program once it has said what begins with `line`.
    static CliAnswer interrupted(const QStringList& arguments, const QByteArray& line, int signal)
    {
        QProcess process;
        process.setReadChannel(QProcess::StandardError);
        process.start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{u"--json"_s});
        CliAnswer answer;
        while (!answer.err.contains(line) && process.waitForReadyRead(60'000)) {
            answer.err += process.readAllStandardError();
        }
        ::kill(static_cast<pid_t>(process.processId()), signal);
        process.waitForFinished(60'000);
        answer.err += process.readAllStandardError();
        answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        answer.out = process.readAllStandardOutput();
        return answer;
    }
    static QStringList labels(const QString& project) { return runCli({u"images"_s, project}).column(u"images"_s, u"refiner"_s); }

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariable("POSTIL_CLI").isEmpty()) {
            QSKIP("POSTIL_CLI does not name the program");
        }
        VERIFY_EXIT(runCli({u"sample"_s, path(u"labelled.postil"_s)}), 0);
        if (runCli({u"zeroshot"_s, path(u"labelled.postil"_s), u"--encoder"_s, u"postil-mini"_s}).exitCode != 0) {
            QSKIP("no encoder in this build");
        }
        const QString whole = project(u"whole"_s);
        m_whole = runCli(training(whole));
        QVERIFY2(m_whole.exitCode == 0, m_whole.describe().constData());
        QVERIFY(m_whole.json[u"epochs"_s].toArray().size() >= 6);
    }

    void goesOnAfterASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("saysSo");
        QTest::newRow("Ctrl+C in the first epoch") << SIGINT << QByteArray("training images") << true;
        QTest::newRow("Ctrl+C in the fourth epoch") << SIGINT << QByteArray("epoch   3") << true;
        QTest::newRow("an array job's time is over") << SIGTERM << QByteArray("epoch   2") << true;
    }

    void goesOnAfterASignal()
    {
        QFETCH(const int, signal);
        QFETCH(const QByteArray, line);
        const QString copy = project(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_').replace(u'\'', u'_'));
        QVERIFY(!copy.isEmpty());
        const CliAnswer stopped = interrupted(training(copy), line, signal);
        QVERIFY2(stopped.exitCode == 130, stopped.describe().constData());
        QVERIFY2((stopped.out + stopped.err).contains("--resume"), stopped.describe().constData());
        const CliAnswer info = runCli({u"info"_s, copy});
        QCOMPARE(info.json[u"runs"_s].toInt(), 1); // half a training is no run
        const CliAnswer resumed = runCli({u"refine"_s, copy, u"--resume"_s, u"--threads"_s, u"1"_s});
        QVERIFY2(resumed.exitCode == 0, resumed.describe().constData());
        QCOMPARE(resumed.json[u"epochs"_s], m_whole.json[u"epochs"_s]);
        QCOMPARE(resumed.json[u"best_epoch"_s], m_whole.json[u"best_epoch"_s]);
        QCOMPARE(resumed.json[u"corrections"_s], m_whole.json[u"corrections"_s]);
        QCOMPARE(labels(copy), labels(path(u"whole.postil"_s)));
        QVERIFY(!labels(copy).isEmpty());
        const CliAnswer again = runCli({u"refine"_s, copy, u"--resume"_s});
        QVERIFY2(again.exitCode == 1, again.describe().constData()); // there is nothing left to go on with
    }

    void theBestEpochCanBeTaken()
    {
        const QString copy = project(u"best"_s);
        QVERIFY(interrupted(training(copy), "epoch   3", SIGINT).exitCode == 130);
        const CliAnswer best = runCli({u"refine"_s, copy, u"--resume"_s, u"--back-to-best"_s});
        QVERIFY2(best.exitCode == 0, best.describe().constData());
        const QJsonArray epochs = best.json[u"epochs"_s].toArray();
        QVERIFY(epochs.size() >= 3 && epochs.size() < m_whole.json[u"epochs"_s].toArray().size());
        for (qsizetype i = 0; i < epochs.size(); ++i) {
            QCOMPARE(epochs[i], m_whole.json[u"epochs"_s][i]);
        }
        QCOMPARE(runCli({u"info"_s, copy}).json[u"runs"_s].toInt(), 2);
    }

    /// Without a chance to say anything: the project is whole, and the training can be gone on with from its last checkpoint, or anew.
    void survivesAKill()
    {
        const QString copy = project(u"killed"_s);
        const CliAnswer killed = interrupted(training(copy), "epoch   3", SIGKILL);
        QCOMPARE(killed.exitCode, -1);
        VERIFY_EXIT(runCli({u"check"_s, copy}), 0);
        const CliAnswer anew = runCli(training(copy));
        QVERIFY2(anew.exitCode == 0, anew.describe().constData());
        QCOMPARE(anew.json[u"epochs"_s], m_whole.json[u"epochs"_s]);
        QCOMPARE(labels(copy), labels(path(u"whole.postil"_s)));
    }
};

QTEST_GUILESS_MAIN(TestRefineResume)
#include "tst_refineresume.moc"
