// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exampleproject.h"
#include "tests/support/fixtures.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace postil::test;

/// Both studies by one command each, on files of a few pictures: what they write is told, whole and repeatable.
class TestStudyCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void autoAnnotation();
    void captionPretraining();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] QJsonObject run(const QStringList& arguments, int exitCode = 0) const;
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] QByteArray content(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Every file told is there, every picture is well-formed, and the report shows no picture that is not there.
    void verifyReport(const QString& folder, const QJsonArray& files) const;
    QTemporaryDir m_dir;
};

QJsonObject TestStudyCommands::run(const QStringList& arguments, int exitCode) const
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

void TestStudyCommands::verifyReport(const QString& folder, const QJsonArray& files) const
{
    QVERIFY(files.contains(u"report.md"_s));
    for (const QJsonValue& file : files) {
        const QString name = folder + u'/' + file.toString();
        QVERIFY2(QFileInfo::exists(path(name)), qPrintable(name));
        if (name.endsWith(u".svg"_s)) {
            QXmlStreamReader xml(content(name));
            while (!xml.atEnd()) {
                xml.readNext();
            }
            QVERIFY2(!xml.hasError(), qPrintable(name + xml.errorString()));
        }
    }
    static const QRegularExpression shown(u"!\\[[^\\]]*\\]\\(([^)]+)\\)"_s);
    const QString report = QString::fromUtf8(content(folder + u"/report.md"_s));
    auto pictures = shown.globalMatch(report);
    QVERIFY(pictures.hasNext());
    while (pictures.hasNext()) {
        const QString name = pictures.next().captured(1);
        QVERIFY2(QFileInfo::exists(path(folder + u'/' + name)), qPrintable(name));
    }
}

void TestStudyCommands::initTestCase()
{
    if (!QFileInfo::exists(sourceDir() + u"/resources/postil-mini/model.safetensors"_s)) {
        QSKIP("the bundled encoder is not there");
    }
    QVERIFY(writeSmallNpz(path(u"pneumoniamnist.npz"_s), 24, 6, 10));
    QVERIFY(writeSmallNpz(path(u"breastmnist.npz"_s), 24, 6, 10));
}

void TestStudyCommands::autoAnnotation()
{
    const QStringList command{u"study"_s, u"auto-annotation"_s, path(u"pneumoniamnist.npz=chest"_s), path(u"breastmnist.npz"_s), u"--repeats"_s, u"3"_s,
                              u"--train"_s, u"20"_s, u"--test"_s, u"12"_s, u"--epochs"_s, u"2"_s, u"--out"_s, path(u"a"_s)};
    const QJsonObject answer = run(command);
    QCOMPARE(answer[u"classes"_s].toArray(), (QJsonArray{u"chest"_s, u"breastmnist"_s}));
    // Of files with splits, the training images come from the one and the test images from the others.
    QCOMPARE(answer[u"train_images"_s].toInt(), 40);
    QCOMPARE(answer[u"test_images"_s].toInt(), 24);
    const QJsonArray rows = run({u"images"_s, path(u"a/study.postil"_s)})[u"images"_s].toArray();
    QCOMPARE(rows.size(), 64);
    for (const QJsonValue& row : rows) {
        QCOMPARE(row[u"split"_s].toString() == u"train"_s, row[u"file_name"_s].toString().startsWith(u"train"_s));
    }
    // The figures are those that the project gives by itself.
    for (const auto& [key, split, voice] : {std::tuple(u"clip_train"_s, u"train"_s, u"zeroshot"_s), {u"clip_test"_s, u"test"_s, u"zeroshot"_s}, {u"refiner_test"_s, u"test"_s, u"refiner"_s}}) {
        const QJsonObject measured = run({u"measure"_s, path(u"a/study.postil"_s), u"--split"_s, split, u"--voice"_s, voice});
        QCOMPARE(answer[key][u"accuracy"_s], measured[u"accuracy"_s][u"value"_s]);
        QCOMPARE(answer[key][u"n"_s], measured[u"n"_s]);
    }
    QCOMPARE(answer[u"epochs"_s].toArray().size(), 2);
    QCOMPARE(answer[u"experiment"_s][u"repeats"_s].toArray().size(), 3);
    QCOMPARE(run({u"corrections"_s, path(u"a/study.postil"_s)})[u"corrections"_s].toArray().size(), answer[u"corrections"_s].toInt());
    verifyReport(u"a"_s, answer[u"files"_s].toArray());
    QVERIFY(content(u"a/report.md"_s).contains("breastmnist"));

    // Once more: what is finished is not done again, and nothing changes. A fresh folder gives the same figures.
    const QByteArray report = content(u"a/report.md"_s);
    QCOMPARE(run(command), answer);
    QCOMPARE(content(u"a/report.md"_s), report);
    QStringList anew = command;
    anew.last() = path(u"a2"_s);
    QJsonObject other = run(anew);
    for (const QString& key : {u"clip_train"_s, u"clip_test"_s, u"refiner_test"_s, u"corrections"_s, u"epochs"_s}) {
        QCOMPARE(other[key], answer[key]);
    }
}

void TestStudyCommands::captionPretraining()
{
    const QJsonObject answer = run({u"study"_s, u"caption-pretraining"_s, path(u"pneumoniamnist.npz"_s), path(u"breastmnist.npz"_s), u"--encoder"_s, u"postil-mini"_s,
                                    u"--epochs"_s, u"1"_s, u"--batch"_s, u"8"_s, u"--classifier-epochs"_s, u"1"_s, u"--out"_s, path(u"b"_s)});
    const QJsonArray scores = answer[u"fine_tune"_s][u"zeroshot"_s].toArray();
    QCOMPARE(scores.size(), 2);
    for (const QJsonValue& score : scores) {
        QCOMPARE(score[u"n"_s].toInt(), 10);
    }
    const QJsonArray classifiers = answer[u"probe"_s][u"classifiers"_s].toArray();
    QCOMPARE(classifiers.size(), 3); // before, after, never saw text
    QCOMPARE(classifiers[2][u"saw_text"_s].toBool(), false);
    QVERIFY(classifiers[0][u"best"_s] != classifiers[1][u"best"_s]); // the tuning changed the embeddings
    for (const QJsonValue& one : classifiers) {
        QCOMPARE(one[u"best"_s][u"test"_s][u"images"_s].toInt(), 20);
    }
    verifyReport(u"b"_s, answer[u"files"_s].toArray());
    QVERIFY(run({u"encoders"_s, u"verify"_s, path(u"b/tuned"_s)}).value(u"ok"_s).toBool(true));
}

void TestStudyCommands::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("names");
    QTest::newRow("no study") << QStringList{u"study"_s} << 2 << QString();
    QTest::newRow("one class") << QStringList{u"study"_s, u"auto-annotation"_s, path(u"pneumoniamnist.npz"_s), u"--out"_s, path(u"r"_s)} << 1 << u"auto-annotation"_s;
    QTest::newRow("the same class twice") << QStringList{u"study"_s, u"auto-annotation"_s, path(u"pneumoniamnist.npz=x"_s), path(u"breastmnist.npz=x"_s), u"--out"_s, path(u"r2"_s)} << 1 << u"x"_s;
    QTest::newRow("a missing file") << QStringList{u"study"_s, u"auto-annotation"_s, path(u"pneumoniamnist.npz"_s), path(u"absent.npz"_s), u"--out"_s, path(u"r3"_s)} << 1 << u"absent.npz"_s;
    QTest::newRow("no encoder to tune") << QStringList{u"study"_s, u"caption-pretraining"_s, path(u"pneumoniamnist.npz"_s), u"--encoder"_s, u"/nowhere"_s, u"--out"_s, path(u"r4"_s)} << 1 << u"/nowhere"_s;
}

void TestStudyCommands::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, names);
    const QJsonObject answer = run(arguments, exitCode);
    QVERIFY(answer.contains(u"error"_s));
    const QJsonObject error = answer[u"error"_s].toObject();
    QVERIFY2(error[u"message"_s].toString().contains(names), qPrintable(error[u"message"_s].toString()));
}

QTEST_GUILESS_MAIN(TestStudyCommands)
#include "tst_studycommands.moc"
