// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commandline.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace postil::test;
using namespace Qt::StringLiterals;

/// few-shot through the real program, on the sample project with the encoder that comes with it.
class TestFewShotCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] CliAnswer cli(const QStringList& rest) const
    {
        return runCli(QStringList{u"few-shot"_s, path(u"sample.postil"_s), u"--encoder"_s, u"postil-mini"_s} + rest);
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_EXIT(runCli({u"sample"_s, path(u"sample.postil"_s), u"--images"_s, u"400"_s}), 0); }

    void answers()
    {
        const QStringList rest{u"--shots"_s, u"1,4,8,999"_s, u"--draws"_s, u"3"_s, u"--seed"_s, u"5"_s, u"--out"_s, path(u"out"_s)};
        const CliAnswer answer = cli(rest);
        QVERIFY2(answer.exitCode == 0 && answer.isOneObject, answer.describe().constData());
        QCOMPARE(answer.json[u"encoder"_s].toString(), u"postil-mini"_s);
        QCOMPARE(answer.json[u"left_out"_s].toArray(), QJsonArray{999});
        QVERIFY(answer.json[u"n"_s].toInt() > 0);
        for (const QString& line : {u"zeroshot"_s, u"supervised"_s}) {
            const QJsonObject one = answer.json[line].toObject();
            QVERIFY2(one[u"low"_s].toDouble() <= one[u"value"_s].toDouble() && one[u"value"_s].toDouble() <= one[u"high"_s].toDouble(), answer.describe().constData());
        }
        QCOMPARE(answer.column(u"curves"_s, u"method"_s), (QStringList{u"probe"_s, u"cache"_s, u"gda"_s}));
        for (const QJsonValue& curve : answer.json[u"curves"_s].toArray()) {
            const QJsonArray points = curve[u"points"_s].toArray();
            QCOMPARE(points.size(), 3);
            for (const QJsonValue& point : points) {
                double sum = 0;
                for (const QJsonValue& one : point[u"accuracies"_s].toArray()) {
                    sum += one.toDouble();
                }
                QVERIFY(std::abs(sum / 3 - point[u"accuracy"_s][u"mean"_s].toDouble()) < 1e-12);
            }
        }
        QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files, QDir::Name), (QStringList{u"few-shot.csv"_s, u"few-shot.json"_s, u"few-shot.svg"_s}));
        const CliAnswer again = cli(rest + QStringList{u"--overwrite"_s});
        QVERIFY2(again.exitCode == 0, again.describe().constData());
        QCOMPARE(again.json, answer.json);

        const CliAnswer text = runCliPlain({u"few-shot"_s, path(u"sample.postil"_s), u"--encoder"_s, u"postil-mini"_s, u"--shots"_s, u"2"_s, u"--draws"_s, u"1"_s,
                                            u"--methods"_s, u"gda"_s, u"--supervised"_s, u"0"_s});
        QVERIFY(text.exitCode == 0 && text.out.contains("zero-shot") && !text.out.contains("all "));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("rest");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("named");
        QTest::newRow("a method that is none") << QStringList{u"--methods"_s, u"magic"_s} << 2 << u"--methods"_s;
        QTest::newRow("words for shots") << QStringList{u"--shots"_s, u"one"_s} << 2 << u"--shots"_s;
        QTest::newRow("shots that fall") << QStringList{u"--shots"_s, u"4,2"_s} << 1 << u"--shots"_s;
        QTest::newRow("more than there are") << QStringList{u"--shots"_s, u"999"_s} << 1 << u"labelled images"_s;
        QTest::newRow("a split without labels") << QStringList{u"--split"_s, u"none"_s, u"--train-splits"_s, u"train"_s} << 1 << u"--split"_s;
        QTest::newRow("no encoder of that name") << QStringList{u"--encoder"_s, u"/nowhere"_s} << 2 << u"--encoder"_s; // given twice
    }
    void refuses()
    {
        QFETCH(const QStringList, rest);
        QFETCH(const int, exitCode);
        QFETCH(const QString, named);
        const CliAnswer answer = cli(rest + QStringList{u"--out"_s, path(u"never"_s)});
        QVERIFY2(answer.exitCode == exitCode && answer.isOneObject && answer.error().contains(named), answer.describe().constData());
        QVERIFY(!QFileInfo::exists(path(u"never"_s)));
    }
};

QTEST_GUILESS_MAIN(TestFewShotCommand)
#include "tst_fewshotcommand.moc"
