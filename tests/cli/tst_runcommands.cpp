// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// import-run, runs, use, corrections, measure and gold through the real program, on labels that are known beforehand.
#include "tests/support/commandline.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace postil::test;
using namespace Qt::StringLiterals;

namespace {

/// What the two imported voices say about the ten images: chest × 4, hand × 3, head × 3.
const QStringList truth{u"chest"_s, u"chest"_s, u"chest"_s, u"chest"_s, u"hand"_s, u"hand"_s, u"hand"_s, u"head"_s, u"head"_s, u"head"_s};
const QStringList clip{u"chest"_s, u"chest"_s, u"hand"_s, u"head"_s, u"hand"_s, u"hand"_s, u"chest"_s, u"head"_s, u"hand"_s, u"head"_s};
const QStringList refiner{u"chest"_s, u"chest"_s, u"chest"_s, u"head"_s, u"hand"_s, u"hand"_s, u"hand"_s, u"head"_s, u"hand"_s, u"chest"_s};
const QStringList classes{u"chest"_s, u"hand"_s, u"head"_s};

int equal(const QStringList& a, const QStringList& b)
{
    int n = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        n += a[i] == b[i] ? 1 : 0;
    }
    return n;
}

} // namespace

class TestRunCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_ids;
    [[nodiscard]] QString path(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] CliAnswer cli(const QString& command, const QStringList& rest = {}) const
    {
        return runCli(QStringList{command, path(u"p.postil"_s)} + rest);
    }
    /// `probability` of the named class; the others share the rest. Negative: no columns of probabilities.
    [[nodiscard]] QString table(const QString& name, const QStringList& labels, double probability = .8) const
    {
        QByteArray text = probability < 0 ? "image,label\n" : "image,label,confidence,prob_chest,prob_hand,prob_head\n";
        for (qsizetype i = 0; i < labels.size(); ++i) {
            text += m_ids[i].toUtf8() + ',' + labels[i].toUtf8();
            if (probability >= 0) {
                text += ',' + QByteArray::number(probability);
                for (const QString& one : classes) {
                    text += ',' + QByteArray::number(one == labels[i] ? probability : (1 - probability) / 2);
                }
            }
            text += '\n';
        }
        return writeFile(path(name), text) ? path(name) : QString();
    }
    void importBoth()
    {
        VERIFY_EXIT(cli(u"import-run"_s, {table(u"clip.csv"_s, clip), u"--voice"_s, u"zeroshot"_s, u"--name"_s, u"outside CLIP"_s}), 0);
        VERIFY_EXIT(cli(u"import-run"_s, {table(u"refiner.csv"_s, refiner, .9), u"--voice"_s, u"refiner"_s}), 0);
    }
    [[nodiscard]] QStringList labels() const { return cli(u"images"_s).column(u"images"_s, u"label"_s); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(writeClassFolders(path(u"pictures"_s)));
        VERIFY_EXIT(cli(u"create"_s, {u"--classes"_s, classes.join(u',')}), 0);
        VERIFY_EXIT(cli(u"import"_s, {path(u"pictures"_s)}), 0);
        m_ids = cli(u"images"_s).column(u"images"_s, u"image"_s);
        QCOMPARE(cli(u"images"_s).column(u"images"_s, u"reference"_s), truth);
    }

    void importedRunsSpeakWithTheirVoice()
    {
        const CliAnswer first = cli(u"import-run"_s, {table(u"clip.csv"_s, clip), u"--voice"_s, u"zeroshot"_s, u"--name"_s, u"outside CLIP"_s});
        VERIFY_EXIT(first, 0);
        QCOMPARE(first.json[u"images"_s].toInt(), 10);
        QCOMPARE(first.json[u"used"_s].toBool(), true); // a zero-shot run is in use at once
        QVERIFY(first.json[u"skipped"_s].toArray().isEmpty());
        QCOMPARE(labels(), clip);
        QCOMPARE(cli(u"images"_s).column(u"images"_s, u"label_source"_s), QStringList(10, u"imported"_s));
        const CliAnswer second = cli(u"import-run"_s, {table(u"refiner.csv"_s, refiner, .9), u"--voice"_s, u"refiner"_s});
        VERIFY_EXIT(second, 0);
        QCOMPARE(second.json[u"used"_s].toBool(), false); // a refiner only on request
        QCOMPARE(labels(), clip);
        const CliAnswer images = cli(u"images"_s);
        QCOMPARE(images.column(u"images"_s, u"zeroshot"_s), clip);
        QCOMPARE(images.column(u"images"_s, u"refiner"_s), refiner);
    }

    void runsAreListedAndUsed()
    {
        importBoth();
        const CliAnswer runs = cli(u"runs"_s);
        VERIFY_EXIT(runs, 0);
        QCOMPARE(runs.column(u"runs"_s, u"voice"_s), (QStringList{u"zeroshot"_s, u"refiner"_s}));
        QCOMPARE(runs.column(u"runs"_s, u"name"_s).first(), u"outside CLIP"_s);
        QCOMPARE(runs.column(u"runs"_s, u"used"_s), (QStringList{u"true"_s, u"false"_s}));
        QCOMPARE(runs.column(u"runs"_s, u"imported"_s), (QStringList{u"true"_s, u"true"_s}));
        QCOMPARE(runs.column(u"runs"_s, u"teacher"_s), (QStringList{u"null"_s, u"outside CLIP"_s}));
        const QJsonObject accuracy = runs.json[u"runs"_s].toArray().first()[u"accuracy"_s].toObject();
        QCOMPARE(accuracy[u"value"_s].toDouble(), equal(clip, truth) / 10.0);
        QCOMPARE(accuracy[u"n"_s].toInt(), 10);
        QVERIFY(accuracy[u"low"_s].toDouble() <= accuracy[u"value"_s].toDouble() && accuracy[u"value"_s].toDouble() <= accuracy[u"high"_s].toDouble());
        QVERIFY(accuracy[u"yardstick"_s].toString().contains(u"reference"_s));

        const QString name = runs.column(u"runs"_s, u"name"_s).last();
        const CliAnswer used = cli(u"use"_s, {u"--run"_s, name});
        VERIFY_EXIT(used, 0);
        QCOMPARE(used.json[u"labels_changed"_s].toInt(), 10 - equal(clip, refiner));
        QCOMPARE(labels(), refiner);
        QCOMPARE(cli(u"runs"_s).column(u"runs"_s, u"used"_s), (QStringList{u"false"_s, u"true"_s}));
        // Use is an act of a person: it can be taken back. The number of a run is as good as its name.
        VERIFY_EXIT(cli(u"undo"_s), 0);
        QCOMPARE(labels(), clip);
        VERIFY_EXIT(cli(u"use"_s, {u"--run"_s, runs.column(u"runs"_s, u"run"_s).last()}), 0);
        QCOMPARE(labels(), refiner);
        const CliAnswer unknown = cli(u"use"_s, {u"--run"_s, u"r77"_s});
        VERIFY_EXIT(unknown, 1);
        QVERIFY(unknown.error().contains(u"r77"_s));
        QCOMPARE(labels(), refiner);
    }

    void decisionsOverrideEveryRun()
    {
        importBoth();
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[0], u"--class"_s, u"head"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[1], u"--exclude"_s}), 0);
        VERIFY_EXIT(cli(u"use"_s, {u"--run"_s, u"2"_s}), 0);
        QStringList expected = refiner;
        expected[0] = u"head"_s;
        expected[1] = u"null"_s;
        QCOMPARE(labels(), expected);
        QStringList third = clip;
        third[0] = u"hand"_s;
        VERIFY_EXIT(cli(u"import-run"_s, {table(u"third.csv"_s, third), u"--voice"_s, u"zeroshot"_s}), 0);
        QCOMPARE(labels(), expected); // a refiner is in use: no zero-shot run takes its place by itself
    }

    void setAsideOnRequest()
    {
        const CliAnswer aside = cli(u"import-run"_s, {table(u"clip.csv"_s, clip), u"--voice"_s, u"zeroshot"_s, u"--no-use"_s});
        VERIFY_EXIT(aside, 0);
        QCOMPARE(aside.json[u"used"_s].toBool(), false);
        QCOMPARE(labels(), QStringList(10, u"null"_s));
    }

    void rowsThatCannotBeUsedAreReported()
    {
        QByteArray text = "label,image,confidence\n";
        text += "head," + m_ids[0].toUtf8() + ",\n";    // no confidence: not known
        text += "toe," + m_ids[1].toUtf8() + ",.5\n";   // no such class
        text += "hand,s9-000000,.5\n";                  // no such image
        text += "hand," + m_ids[0].toUtf8() + ",.5\n";  // a second time
        text += "hand," + m_ids[2].toUtf8() + ",1.5\n"; // no share
        text += "hand," + m_ids[3].toUtf8() + ",nan\n";
        text += "chest," + m_ids[4].toUtf8() + ",0.25\n";
        QVERIFY(writeFile(path(u"odd.csv"_s), text));
        const CliAnswer answer = cli(u"import-run"_s, {path(u"odd.csv"_s), u"--voice"_s, u"zeroshot"_s});
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"images"_s].toInt(), 2);
        QCOMPARE(answer.column(u"skipped"_s, u"subject"_s), (QStringList{m_ids[1], u"s9-000000"_s, m_ids[0], m_ids[2], m_ids[3]}));
        const QStringList reasons = answer.column(u"skipped"_s, u"reason"_s);
        for (qsizetype i = 0; i < reasons.size(); ++i) {
            QVERIFY2(reasons[i].contains(u"line %1"_s.arg(i + 3)), qPrintable(reasons[i]));
        }
        QCOMPARE(labels().mid(0, 5), (QStringList{u"head"_s, u"null"_s, u"null"_s, u"null"_s, u"chest"_s}));
        const CliAnswer images = cli(u"images"_s);
        QVERIFY(images.json[u"images"_s].toArray().at(0)[u"confidence"_s].isNull());
        QCOMPARE(images.json[u"images"_s].toArray().at(4)[u"confidence"_s].toDouble(), 0.25);
    }

    void importRunRefuses_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const QStringList voice{u"--voice"_s, u"zeroshot"_s};
        QTest::newRow("no label column") << QByteArray("image,class\ns1-000000,head\n") << voice << 1 << u"no column 'label'"_s;
        QTest::newRow("no image column") << QByteArray("id,label\ns1-000000,head\n") << voice << 1 << u"no column 'image'"_s;
        QTest::newRow("some probabilities") << QByteArray("image,label,prob_head\ns1-000000,head,.9\n") << voice << 1 << u"prob_chest"_s;
        QTest::newRow("no rows") << QByteArray("image,label\n") << voice << 1 << u"has no rows"_s;
        QTest::newRow("nothing usable") << QByteArray("image,label\ns1-000000,toe\n") << voice << 1 << u"no row can be used"_s;
        QTest::newRow("empty file") << QByteArray() << voice << 1 << u"run.csv"_s;
        QTest::newRow("not a table") << QByteArray("\x00\x01\x02\xff", 4) << voice << 1 << u"run.csv"_s;
        QTest::newRow("no voice") << QByteArray("image,label\ns1-000000,head\n") << QStringList{} << 2 << u"--voice"_s;
        QTest::newRow("unknown voice") << QByteArray("image,label\ns1-000000,head\n") << QStringList{u"--voice"_s, u"human"_s} << 2 << u"human"_s;
    }
    void importRunRefuses()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QString, says);
        QVERIFY(writeFile(path(u"run.csv"_s), csv));
        const CliAnswer answer = cli(u"import-run"_s, QStringList{path(u"run.csv"_s)} + options);
        VERIFY_EXIT(answer, status);
        QVERIFY2(answer.error().contains(says), answer.describe().constData());
        QVERIFY(cli(u"runs"_s).json[u"runs"_s].toArray().isEmpty());
    }

    void correctionsAreTheDifference()
    {
        importBoth();
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[2], u"--class"_s, u"head"_s}), 0);
        const CliAnswer answer = cli(u"corrections"_s);
        VERIFY_EXIT(answer, 0);
        QStringList expected;
        for (qsizetype i = 0; i < truth.size(); ++i) {
            if (clip[i] != refiner[i]) {
                expected.append(m_ids[i] + u' ' + clip[i] + u' ' + refiner[i] + u' ' + truth[i]);
            }
        }
        QStringList found;
        for (const QJsonValue& row : answer.json[u"corrections"_s].toArray()) {
            found.append(row[u"image"_s].toString() + u' ' + row[u"zeroshot"_s].toString() + u' ' + row[u"refiner"_s].toString() + u' '
                         + row[u"reference"_s].toString());
            QCOMPARE(row[u"decision"_s].toString(), row[u"image"_s].toString() == m_ids[2] ? u"head"_s : QString());
        }
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
    }

    void correctionsNeedARefiner()
    {
        VERIFY_EXIT(cli(u"corrections"_s), 1);
        VERIFY_EXIT(cli(u"import-run"_s, {table(u"clip.csv"_s, clip), u"--voice"_s, u"zeroshot"_s}), 0);
        const CliAnswer answer = cli(u"corrections"_s);
        VERIFY_EXIT(answer, 1);
        QVERIFY(!answer.reason().isEmpty());
    }

    void measures_data()
    {
        QTest::addColumn<QString>("voice");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("zeroshot") << u"zeroshot"_s << clip;
        QTest::newRow("refiner") << u"refiner"_s << refiner;
        QTest::newRow("label") << u"label"_s << clip;
    }
    void measures()
    {
        QFETCH(QString, voice);
        QFETCH(QStringList, labels);
        importBoth();
        const CliAnswer answer = cli(u"measure"_s, {u"--voice"_s, voice});
        VERIFY_EXIT(answer, 0);
        const QJsonObject& json = answer.json;
        QCOMPARE(json[u"voice"_s].toString(), voice);
        QCOMPARE(json[u"split"_s].toString(), u"all"_s);
        QCOMPARE(json[u"n"_s].toInt(), 10);
        QCOMPARE(json[u"classes"_s].toVariant().toStringList(), classes);
        // Counted here, by hand.
        QList<QList<int>> confusion(3, QList<int>(3, 0));
        for (qsizetype i = 0; i < truth.size(); ++i) {
            ++confusion[classes.indexOf(truth[i])][classes.indexOf(labels[i])];
        }
        double recalls = 0;
        double f1 = 0;
        for (int k = 0; k < 3; ++k) {
            const double hits = confusion[k][k];
            double of = 0;
            double said = 0;
            for (int j = 0; j < 3; ++j) {
                of += confusion[k][j];
                said += confusion[j][k];
                QCOMPARE(json[u"confusion"_s].toArray().at(k).toArray().at(j).toInt(), confusion[k][j]);
            }
            recalls += hits / of;
            f1 += 2 * hits / (of + said);
        }
        const auto near = [](const QJsonValue& value, double expected) { return value.isDouble() && std::abs(value.toDouble() - expected) < 1e-9; };
        QVERIFY(near(json[u"accuracy"_s][u"value"_s], equal(labels, truth) / 10.0));
        QVERIFY(near(json[u"balanced_accuracy"_s], recalls / 3));
        QVERIFY(near(json[u"macro_f1"_s], f1 / 3));
        QVERIFY(json[u"binary_f1"_s].isNull()); // three classes
        QVERIFY(json[u"auc"_s].isDouble() && json[u"auc"_s].toDouble() > 0.5 && json[u"auc"_s].toDouble() <= 1);
        QVERIFY(json[u"accuracy"_s][u"low"_s].toDouble() < json[u"accuracy"_s][u"value"_s].toDouble());
    }

    /// Classes in their order as grades: an answer two grades off weighs twice as much, or four times, as one that is one off.
    void gradesAreMeasuredByTheirDistance_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("CLIP's") << clip;
        QTest::newRow("the refiner's") << refiner;
        QTest::newRow("right") << truth;
    }
    void gradesAreMeasuredByTheirDistance()
    {
        QFETCH(QStringList, labels);
        const QString grades = path(u"grades.postil"_s);
        VERIFY_EXIT(runCli({u"create"_s, grades, u"--task"_s, u"ordinal"_s, u"--classes"_s, classes.join(u',')}), 0);
        VERIFY_EXIT(runCli({u"import"_s, grades, path(u"pictures"_s)}), 0);
        QCOMPARE(runCli({u"images"_s, grades}).column(u"images"_s, u"image"_s), m_ids);
        VERIFY_EXIT(runCli({u"import-run"_s, grades, table(u"grades.csv"_s, labels), u"--voice"_s, u"zeroshot"_s}), 0);
        const CliAnswer answer = runCli({u"measure"_s, grades});
        VERIFY_EXIT(answer, 0);
        for (const auto& [key, power] : {std::pair(u"linear_kappa"_s, 1), std::pair(u"quadratic_kappa"_s, 2)}) {
            // Every image against every other's answer: what chance alone would give.
            double off = 0;
            double byChance = 0;
            for (qsizetype i = 0; i < truth.size(); ++i) {
                const auto distance = [&](qsizetype j) { return std::pow(std::abs(double(classes.indexOf(truth[i]) - classes.indexOf(labels[j]))), power); };
                off += distance(i);
                for (qsizetype j = 0; j < truth.size(); ++j) {
                    byChance += distance(j) / double(truth.size());
                }
            }
            QVERIFY2(std::abs(answer.json[key].toDouble() - (1 - off / byChance)) < 1e-9, qPrintable(key));
        }
        QVERIFY(runCliPlain({u"measure"_s, grades}).out.contains("quadratic kappa"));
        importBoth(); // classes without an order have no such figure
        QVERIFY(cli(u"measure"_s).json[u"quadratic_kappa"_s].isNull());
        QVERIFY(cli(u"measure"_s).json[u"linear_kappa"_s].isNull());
    }

    void withoutProbabilitiesTheAucIsNotKnown()
    {
        VERIFY_EXIT(cli(u"import-run"_s, {table(u"clip.csv"_s, clip, -1), u"--voice"_s, u"zeroshot"_s}), 0);
        const CliAnswer answer = cli(u"measure"_s);
        VERIFY_EXIT(answer, 0);
        QVERIFY(answer.json[u"auc"_s].isNull());
        QCOMPARE(answer.json[u"accuracy"_s][u"value"_s].toDouble(), equal(clip, truth) / 10.0);
    }

    void nothingToMeasureIsNullNotZero()
    {
        const CliAnswer answer = cli(u"measure"_s, {u"--split"_s, u"test"_s});
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"n"_s].toInt(), 0);
        for (const QString& key : {u"accuracy"_s, u"balanced_accuracy"_s, u"macro_f1"_s, u"auc"_s, u"kappa"_s}) {
            QVERIFY2(answer.json.contains(key) && answer.json[key].isNull(), qPrintable(key));
        }
    }

    void measureRefuses_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("split") << QStringList{u"--split"_s, u"holdout"_s};
        QTest::newRow("voice") << QStringList{u"--voice"_s, u"human"_s};
        QTest::newRow("yardstick") << QStringList{u"--yardstick"_s, u"feeling"_s};
    }
    void measureRefuses()
    {
        QFETCH(QStringList, options);
        const CliAnswer answer = cli(u"measure"_s, options);
        VERIFY_EXIT(answer, 2);
        QVERIFY2(answer.error().contains(options.last()), answer.describe().constData());
    }

    void agreementIsNoAccuracy()
    {
        importBoth();
        const CliAnswer answer = cli(u"measure"_s);
        QJsonObject pair;
        for (const QJsonValue& one : answer.json[u"agreement"_s].toArray()) {
            const QStringList names{one[u"a"_s].toString(), one[u"b"_s].toString()};
            if (names.contains(u"zeroshot"_s) && names.contains(u"refiner"_s)) {
                pair = one.toObject();
            }
        }
        QCOMPARE(pair[u"n"_s].toInt(), 10);
        QCOMPARE(pair[u"share"_s].toDouble(), equal(clip, refiner) / 10.0);
        QVERIFY(pair[u"kappa"_s].toDouble() < pair[u"share"_s].toDouble());
        QVERIFY(runCliPlain({u"measure"_s, path(u"p.postil"_s)}).out.contains("(no accuracy)"));
    }

    void goldIsDrawnOnceAndForGood()
    {
        const CliAnswer drawn = cli(u"gold"_s, {u"draw"_s, u"6"_s, u"--seed"_s, u"4"_s});
        VERIFY_EXIT(drawn, 0);
        const QStringList names = drawn.json[u"drawn"_s].toVariant().toStringList();
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 6);
        QCOMPARE(drawn.json[u"tuning"_s].toInt() + drawn.json[u"reporting"_s].toInt(), 6);
        QCOMPARE(drawn.json[u"tuning"_s].toInt(), 2); // a third
        const CliAnswer list = cli(u"gold"_s, {u"list"_s});
        QCOMPARE(list.column(u"gold"_s, u"part"_s).count(u"tuning"_s), 2);
        QCOMPARE(list.column(u"gold"_s, u"answer"_s), QStringList(6, u"null"_s));
        // Those that are drawn are not drawn again; more than there are cannot be.
        const CliAnswer more = cli(u"gold"_s, {u"draw"_s, u"4"_s});
        VERIFY_EXIT(more, 0);
        for (const QJsonValue& name : more.json[u"drawn"_s].toArray()) {
            QVERIFY(!names.contains(name.toString()));
        }
        const CliAnswer tooMany = cli(u"gold"_s, {u"draw"_s, u"1"_s});
        VERIFY_EXIT(tooMany, 1);
    }

    void goldAnswersAreApartFromDecisions()
    {
        importBoth();
        VERIFY_EXIT(cli(u"gold"_s, {u"draw"_s, u"10"_s}), 0);
        QStringList answers = truth;
        answers[0] = u"hand"_s; // the person differs from the reference labels
        for (qsizetype i = 0; i < 9; ++i) {
            VERIFY_EXIT(cli(u"gold"_s, {u"answer"_s, m_ids[i], answers[i]}), 0);
        }
        VERIFY_EXIT(cli(u"gold"_s, {u"answer"_s, m_ids[9], u"--none-of-these"_s}), 0);
        QCOMPARE(cli(u"info"_s).json[u"decided"_s].toInt(), 0);
        QCOMPARE(labels(), clip);
        const CliAnswer list = cli(u"gold"_s, {u"list"_s});
        QStringList reporting;
        int right = 0;
        for (const QJsonValue& row : list.json[u"gold"_s].toArray()) {
            const qsizetype i = m_ids.indexOf(row[u"image"_s].toString());
            QCOMPARE(row[u"answer"_s].toString(), i == 9 ? u"none_of_these"_s : answers[i]);
            if (row[u"part"_s].toString() == u"reporting"_s && i != 9) {
                reporting.append(m_ids[i]);
                right += clip[i] == answers[i] ? 1 : 0;
            }
        }
        const CliAnswer measured = cli(u"measure"_s, {u"--voice"_s, u"zeroshot"_s});
        VERIFY_EXIT(measured, 0);
        QCOMPARE(measured.json[u"yardstick"_s].toString(), u"gold"_s);
        qint64 counted = 0;
        qint64 hits = 0;
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                const int n = measured.json[u"confusion"_s].toArray().at(row).toArray().at(column).toInt();
                counted += n;
                hits += row == column ? n : 0;
            }
        }
        QCOMPARE(counted, reporting.size());
        QCOMPARE(hits, right);
        QCOMPARE(cli(u"measure"_s, {u"--yardstick"_s, u"reference"_s}).json[u"n"_s].toInt(), 10);
        // An answer can be taken back; then it waits again.
        VERIFY_EXIT(cli(u"gold"_s, {u"answer"_s, m_ids[3], u"--clear"_s}), 0);
        QCOMPARE(cli(u"gold"_s, {u"list"_s, u"--unanswered"_s}).column(u"gold"_s, u"image"_s), QStringList{m_ids[3]});
        VERIFY_EXIT(cli(u"undo"_s), 0);
        QVERIFY(cli(u"gold"_s, {u"list"_s, u"--unanswered"_s}).json[u"gold"_s].toArray().isEmpty());
    }

    void goldRefuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("no number") << QStringList{u"draw"_s, u"many"_s} << 1 << u"many"_s;
        QTest::newRow("zero") << QStringList{u"draw"_s, u"0"_s} << 1 << u"at least one"_s;
        QTest::newRow("too many") << QStringList{u"draw"_s, u"11"_s} << 1 << u"10 image(s) are left"_s;
        QTest::newRow("of an empty split") << QStringList{u"draw"_s, u"1"_s, u"--split"_s, u"test"_s} << 1 << u"0 image(s) are left"_s;
        QTest::newRow("draw what") << QStringList{u"draw"_s} << 2 << u"too few"_s;
        QTest::newRow("not drawn") << QStringList{u"answer"_s, u"s1-000000"_s, u"head"_s} << 1 << u"was not drawn"_s;
        QTest::newRow("unknown image") << QStringList{u"answer"_s, u"s8-000000"_s, u"head"_s} << 1 << u"s8-000000"_s;
        QTest::newRow("unknown class") << QStringList{u"answer"_s, u"s1-000000"_s, u"toe"_s} << 1 << u"toe"_s;
        QTest::newRow("two answers") << QStringList{u"answer"_s, u"s1-000000"_s, u"--clear"_s, u"--none-of-these"_s} << 2 << u"too few or too many"_s;
        QTest::newRow("a word too many") << QStringList{u"list"_s, u"all"_s} << 2 << u"too few or too many"_s;
        QTest::newRow("no such act") << QStringList{u"melt"_s} << 2 << u"melt"_s;
    }
    void goldRefuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        const CliAnswer answer = cli(u"gold"_s, words);
        VERIFY_EXIT(answer, status);
        QString said = answer.error();
        said.replace(QRegularExpression(u"images?\\b"_s), u"image(s)"_s); // with a translation's plural or without
        said.replace(u"image(s)(s)"_s, u"image(s)"_s);
        QVERIFY2(said.contains(says) || answer.error().contains(says), answer.describe().constData());
        QVERIFY(cli(u"gold"_s, {u"list"_s}).json[u"gold"_s].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunCommands)
#include "tst_runcommands.moc"
