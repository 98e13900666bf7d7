// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exampleproject.h"
#include "tests/support/fixtures.h"

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
    void fineTunes();
    void probes();
    void claims();
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

void TestLearningCommands::fineTunes()
{
    if (!QFileInfo::exists(sourceDir() + u"/resources/postil-mini/model.safetensors"_s)) {
        QSKIP("the bundled encoder is not there");
    }
    const QStringList command{u"fine-tune"_s, path(u"pneumoniamnist.npz"_s), u"--encoder"_s, u"postil-mini"_s, u"--out"_s, path(u"tuned"_s),
                              u"--epochs"_s, u"2"_s, u"--batch"_s, u"6"_s};
    const QJsonObject answer = run(command);
    QCOMPARE(answer[u"images"_s].toInt(), 12);
    QCOMPARE(answer[u"captions"_s].toInt(), 2);
    QCOMPARE(answer[u"epochs"_s].toArray().size(), 2);
    const QJsonObject row = answer[u"zeroshot"_s].toArray().first().toObject();
    QCOMPARE(row[u"n"_s].toInt(), 6);
    for (const QString& when : {u"before"_s, u"after"_s}) {
        const QJsonObject accuracy = row[when][u"accuracy"_s].toObject();
        QVERIFY(accuracy[u"low"_s].toDouble() <= accuracy[u"value"_s].toDouble() && accuracy[u"value"_s].toDouble() <= accuracy[u"high"_s].toDouble());
    }
    for (const QJsonValue& file : answer[u"files"_s].toArray()) {
        QVERIFY(QFileInfo::exists(path(u"tuned/"_s + file.toString())));
    }
    // Usable at once, and told again without being trained again.
    QVERIFY(run({u"encoders"_s, u"verify"_s, path(u"tuned"_s)}).value(u"ok"_s).toBool(true));
    const QJsonObject again = run(command);
    QCOMPARE(again[u"epochs"_s], answer[u"epochs"_s]);
    QCOMPARE(again[u"sha256"_s], answer[u"sha256"_s]);
    // A class that was kept out has a row of its own.
    const QJsonObject kept = run({u"fine-tune"_s, path(u"pneumoniamnist.npz"_s), u"--encoder"_s, u"postil-mini"_s, u"--out"_s, path(u"kept"_s),
                                  u"--epochs"_s, u"1"_s, u"--without"_s, u"pneumonia"_s});
    QCOMPARE(kept[u"images"_s].toInt(), 6);
    QCOMPARE(kept[u"captions"_s].toInt(), 1);
    QCOMPARE(kept[u"zeroshot"_s].toArray().last()[u"group"_s].toString(), u"pneumoniamnist pneumonia"_s);
    QCOMPARE(kept[u"zeroshot"_s].toArray().last()[u"n"_s].toInt(), 3);
}

void TestLearningCommands::probes()
{
    if (!QFileInfo::exists(sourceDir() + u"/resources/postil-mini/model.safetensors"_s)) {
        QSKIP("the bundled encoder is not there");
    }
    const QStringList command{u"probe"_s, path(u"pneumoniamnist.npz"_s), u"--encoder"_s, u"postil-mini"_s, u"--out"_s, path(u"probe"_s),
                              u"--epochs"_s, u"2"_s, u"--batch"_s, u"4"_s};
    const QJsonArray classifiers = run(command)[u"classifiers"_s].toArray();
    QCOMPARE(classifiers.size(), 2);
    QVERIFY(classifiers[0][u"saw_text"_s].toBool() && !classifiers[1][u"saw_text"_s].toBool());
    for (const QJsonValue& one : classifiers) {
        QCOMPARE(one[u"epochs"_s].toArray().size(), 2);
        QCOMPARE(one[u"best"_s][u"test"_s][u"images"_s].toInt(), 6);
    }
    QVERIFY(classifiers[0][u"parameters"_s].toInt() < classifiers[1][u"parameters"_s].toInt());
    QVERIFY(QFileInfo::exists(path(u"probe/probe.md"_s)));
    // Captions change the loss, and so the training.
    QStringList withCaptions = command + QStringList{u"--text-loss"_s, u"--against"_s, u"none"_s};
    withCaptions[5] = path(u"probe-text"_s);
    const QJsonArray text = run(withCaptions)[u"classifiers"_s].toArray();
    QCOMPARE(text.size(), 1);
    QVERIFY(text[0][u"epochs"_s][0][u"train_loss"_s] != classifiers[0][u"epochs"_s][0][u"train_loss"_s]);
}

void TestLearningCommands::claims()
{
    if (!QFileInfo::exists(sourceDir() + u"/resources/postil-mini/model.safetensors"_s)) {
        QSKIP("the bundled encoder is not there");
    }
    const QStringList training{u"--encoder"_s, u"postil-mini"_s, u"--epochs"_s, u"1"_s, u"--batch"_s, u"6"_s};
    const auto row = [](const QJsonObject& answer, const QString& model, const QString& group) {
        for (const QJsonValue& one : answer[u"rows"_s].toArray()) {
            if (one[u"model"_s].toString() == model && one[u"group"_s].toString() == group) {
                return one.toObject();
            }
        }
        return QJsonObject();
    };
    // One class left out at a time: three figures per class, of the same images, and the first is that of the model nobody trained.
    const QJsonObject unseen = run(QStringList{u"claims"_s, u"unseen"_s, path(u"pneumoniamnist.npz"_s), u"--out"_s, path(u"unseen"_s)} + training);
    QCOMPARE(unseen[u"rows"_s].toArray().size(), 6);
    for (const QString& group : {u"pneumoniamnist normal"_s, u"pneumoniamnist pneumonia"_s}) {
        for (const QString& model : {u"as it is"_s, u"trained on all classes"_s, u"trained without it"_s}) {
            const QJsonObject one = row(unseen, model, group);
            QCOMPARE(one[u"n"_s].toInt(), 3);
            QCOMPARE(one[u"seen"_s].toBool(), model == u"trained on all classes"_s);
        }
    }
    const QJsonObject kept = run(QStringList{u"fine-tune"_s, path(u"pneumoniamnist.npz"_s), u"--out"_s, path(u"by-hand"_s), u"--without"_s, u"normal"_s} + training);
    QCOMPARE(row(unseen, u"trained without it"_s, u"pneumoniamnist normal"_s)[u"accuracy"_s], kept[u"zeroshot"_s].toArray().last()[u"after"_s][u"accuracy"_s]);

    // Subgroups of a manifest; lines without an image are told.
    const QJsonArray pairs = run({u"captions-from-labels"_s, path(u"pneumoniamnist.npz"_s), u"--preview"_s, u"22"_s})[u"preview"_s].toArray();
    QFile manifest(path(u"people.csv"_s));
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    manifest.write("file_name,sex\nnowhere.png,f\n");
    int test = 0;
    for (const QJsonValue& pair : pairs) {
        if (pair[u"split"_s].toString() == u"test"_s) {
            manifest.write(QStringLiteral("%1,%2\n").arg(pair[u"file"_s].toString(), ++test <= 2 ? u"f"_s : u"m"_s).toUtf8());
        }
    }
    manifest.close();
    QCOMPARE(test, 6);
    const QStringList bias{u"claims"_s, u"bias"_s, path(u"pneumoniamnist.npz"_s), u"--manifest"_s, manifest.fileName(), u"--column"_s, u"sex"_s, u"--untrained"_s, u"--out"_s, path(u"bias"_s)};
    const QJsonObject groups = run(bias + training);
    QCOMPARE(groups[u"rows"_s].toArray().size(), 6); // two kinds of captions: all, f, m
    QCOMPARE(row(groups, u"as it is"_s, u"sex = f"_s)[u"n"_s].toInt(), 2);
    QCOMPARE(row(groups, u"as it is"_s, u"sex = m"_s)[u"n"_s].toInt(), 4);
    QCOMPARE(groups[u"summary"_s].toArray().size(), 2);
    QCOMPARE(groups[u"skipped"_s][0][u"subject"_s].toString(), u"nowhere.png"_s);
}

void TestLearningCommands::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no source") << QStringList{u"captions-from-labels"_s} << 2;
    QTest::newRow("a format that is none") << QStringList{u"captions-from-labels"_s, u"x.npz"_s, u"--format"_s, u"rar"_s} << 2;
    QTest::newRow("no encoder") << QStringList{u"fine-tune"_s, u"x.npz"_s, u"--out"_s, u"y"_s} << 2;
    QTest::newRow("a class that is none") << QStringList{u"fine-tune"_s, path(u"pneumoniamnist.npz"_s), u"--encoder"_s, u"postil-mini"_s, u"--out"_s,
                                                        path(u"refused"_s), u"--without"_s, u"fracture"_s} << 1;
    QTest::newRow("a shift without a second source") << QStringList{u"claims"_s, u"shift"_s, path(u"pneumoniamnist.npz"_s), u"--encoder"_s, u"postil-mini"_s, u"--out"_s,
                                                                   path(u"shift"_s)} << 1;
    QTest::newRow("a claim that is none") << QStringList{u"claims"_s, u"fame"_s} << 2;
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
