// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A multi-label project through the real program: one yes, no or nothing per class, from import to export and back.
#include "tests/support/commandline.h"
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace postil::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList classes{u"fluid"_s, u"mass"_s, u"air"_s};
constexpr int columns = 3;
constexpr std::array<std::pair<const char*, int>, 3> splits{std::pair{"train", 12}, {"val", 6}, {"test", 6}};

/// Whether class k is in image i, counted over all splits; some images have none.
bool isThere(int i, int k)
{
    return ((i * 5 + 3) >> k & 1) != 0;
}

bool writeMultiLabelNpz(const QString& path)
{
    Entries entries;
    int image = 0;
    for (const auto& [split, count] : splits) {
        QByteArray pixels;
        QByteArray labels;
        for (int i = 0; i < count; ++i, ++image) {
            for (int pixel = 0; pixel < 28 * 28; ++pixel) {
                pixels.append(static_cast<char>((pixel * 3 + image * 17) % 256));
            }
            for (int k = 0; k < columns; ++k) {
                labels.append(isThere(image, k) ? '\1' : '\0');
            }
        }
        const QByteArray n = QByteArray::number(count);
        entries.emplace_back(QStringLiteral("%1_images").arg(QLatin1String(split)), npyArray("|u1", "(" + n + ", 28, 28)", pixels));
        entries.emplace_back(QStringLiteral("%1_labels").arg(QLatin1String(split)), npyArray("|u1", "(" + n + ", 3)", labels));
    }
    writeZip(path, entries);
    return QFile::exists(path);
}

/// One column of the answers of one image: "yes", "no", or "null" for nothing.
QStringList answersOf(const QJsonObject& row, const QString& key)
{
    QStringList all;
    for (const QJsonValue& one : row[u"answers"_s].toArray()) {
        all.append(one[key].isNull() ? u"null"_s : one[key].toString());
    }
    return all;
}

QStringList truth(int image)
{
    QStringList answers;
    for (int k = 0; k < columns; ++k) {
        answers.append(isThere(image, k) ? u"yes"_s : u"no"_s);
    }
    return answers;
}

QString yesNames(const QStringList& answers)
{
    QStringList names;
    for (qsizetype k = 0; k < answers.size(); ++k) {
        if (answers[k] == u"yes"_s) {
            names.append(classes[k]);
        }
    }
    return names.join(u'|');
}

/// A voice that is right but for every third image's second class, and never quite sure.
double probability(int image, int k)
{
    const bool yes = isThere(image, k) != (image % 3 == 0 && k == 1);
    return yes ? 0.55 + 0.01 * (image % 7) : 0.45 - 0.01 * (image % 5);
}

bool near(const QJsonValue& value, double expected)
{
    return value.isDouble() && std::abs(value.toDouble() - expected) < 1e-6;
}

} // namespace

class TestFindingsCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_ids;
    [[nodiscard]] QString path(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] CliAnswer cli(const QString& command, const QStringList& rest = {}, const QString& project = u"p.postil"_s) const
    {
        return runCli(QStringList{command, path(project)} + rest);
    }
    void makeProject(const QString& name) const
    {
        VERIFY_EXIT(cli(u"create"_s, {u"--task"_s, u"multi"_s, u"--classes"_s, classes.join(u',')}, name), 0);
        VERIFY_EXIT(cli(u"import"_s, {path(u"small.npz"_s), u"--map"_s, u"0=fluid,1=mass,2=air"_s}, name), 0);
    }
    [[nodiscard]] QJsonObject row(int image) const { return cli(u"images"_s).json[u"images"_s].toArray().at(image).toObject(); }
    [[nodiscard]] QStringList decisions(int image) const { return answersOf(row(image), u"decision"_s); }
    /// `wrong`: also turns the first class of every fourth image round.
    [[nodiscard]] QString table(const QString& name, bool wrong = false) const
    {
        QByteArray text = "image,prob_fluid,prob_mass,prob_air\n";
        for (qsizetype i = 0; i < m_ids.size(); ++i) {
            text += m_ids[i].toUtf8();
            for (int k = 0; k < columns; ++k) {
                const double p = probability(int(i), k);
                text += ',' + QByteArray::number(wrong && k == 0 && i % 4 == 0 ? 1 - p : p, 'g', 6);
            }
            text += '\n';
        }
        return writeFile(path(name), text) ? path(name) : QString();
    }
    void importVoice(const QString& voice, bool wrong = false) const
    {
        VERIFY_EXIT(cli(u"import-run"_s, {table(voice + u".csv"_s, wrong), u"--voice"_s, voice}), 0);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(writeMultiLabelNpz(path(u"small.npz"_s)));
        makeProject(u"p.postil"_s);
        m_ids = cli(u"images"_s).column(u"images"_s, u"image"_s);
        QCOMPARE(m_ids.size(), 24);
    }

    void referencesAreKeptPerClass()
    {
        const QJsonArray images = cli(u"images"_s).json[u"images"_s].toArray();
        for (int i = 0; i < images.size(); ++i) {
            const QJsonObject one = images.at(i).toObject();
            QCOMPARE(answersOf(one, u"reference"_s), truth(i));
            QCOMPARE(one[u"reference"_s].toString(), yesNames(truth(i)));
            QVERIFY(one[u"label"_s].isNull()); // nobody spoke yet; a reference is no label
            QCOMPARE(answersOf(one, u"answer"_s), QStringList(3, u"null"_s));
        }
    }

    void eachClassIsAnsweredForItself_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("decision");
        const QString none = u"null"_s;
        QTest::newRow("yes") << QStringList{u"--yes"_s, u"mass"_s} << QStringList{none, u"yes"_s, none} << none;
        QTest::newRow("no") << QStringList{u"--no"_s, u"fluid,air"_s} << QStringList{u"no"_s, none, u"no"_s} << none;
        QTest::newRow("class") << QStringList{u"--class"_s, u"air"_s} << QStringList{none, none, u"yes"_s} << none;
        QTest::newRow("all") << QStringList{u"--yes"_s, u"fluid,air"_s, u"--no"_s, u"mass"_s} << QStringList{u"yes"_s, u"no"_s, u"yes"_s} << u"fluid|air"_s;
        QTest::newRow("none of these") << QStringList{u"--none-of-these"_s} << QStringList(3, u"no"_s) << u"none_of_these"_s;
        QTest::newRow("excluded") << QStringList{u"--exclude"_s} << QStringList(3, none) << u"excluded"_s;
        QTest::newRow("second look") << QStringList{u"--second-look"_s} << QStringList(3, none) << u"second_look"_s;
    }
    void eachClassIsAnsweredForItself()
    {
        QFETCH(QStringList, options);
        QFETCH(QStringList, expected);
        QFETCH(QString, decision);
        const CliAnswer done = cli(u"decide"_s, QStringList{m_ids[2], m_ids[5]} + options);
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json[u"changed"_s].toInt(), 2);
        const auto check = [&](const QStringList& answers, const QString& whole) {
            const QJsonObject one = row(5);
            QCOMPARE(answersOf(one, u"decision"_s), answers);
            QCOMPARE(one[u"decision"_s].isNull() ? u"null"_s : one[u"decision"_s].toString(), whole);
            QCOMPARE(decisions(3), QStringList(3, u"null"_s)); // an image that was not named
        };
        check(expected, decision);
        QCOMPARE(cli(u"info"_s).json[u"decided"_s].toInt(), decision == u"null"_s ? 0 : 2);
        VERIFY_EXIT(cli(u"undo"_s), 0);
        check(QStringList(3, u"null"_s), u"null"_s);
        VERIFY_EXIT(cli(u"redo"_s), 0);
        check(expected, decision);
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[5], u"--unknown"_s, classes.join(u',')}), 0);
        QCOMPARE(decisions(5), QStringList(3, u"null"_s));
        QVERIFY(cli(u"check"_s).json[u"ok"_s].toBool());
    }

    void tablesAnswer_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("expected");
        const QString none = u"null"_s;
        QTest::newRow("a class is a yes") << QByteArray("image,class") << QByteArray("@,mass") << QStringList{none, u"yes"_s, none};
        QTest::newRow("with an answer") << QByteArray("image,class,answer") << QByteArray("@,mass,no") << QStringList{none, u"no"_s, none};
        QTest::newRow("several lines") << QByteArray("image,class,answer") << QByteArray("@,mass,no\n@,air,yes") << QStringList{none, u"no"_s, u"yes"_s};
        QTest::newRow("a column per class") << QByteArray("image,answer_fluid,answer_mass,answer_air") << QByteArray("@,yes,,no") << QStringList{u"yes"_s, none, u"no"_s};
        QTest::newRow("0 and 1") << QByteArray("image_id,answer_fluid,answer_air") << QByteArray("@,1,0") << QStringList{u"yes"_s, none, u"no"_s};
        QTest::newRow("words") << QByteArray("image,class") << QByteArray("@,none_of_these") << QStringList(3, u"no"_s);
    }
    void tablesAnswer()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, line);
        QFETCH(QStringList, expected);
        QVERIFY(writeFile(path(u"t.csv"_s), head + '\n' + line.replace('@', m_ids[7].toUtf8()) + '\n'));
        const CliAnswer done = cli(u"decide"_s, {u"--csv"_s, path(u"t.csv"_s)});
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json[u"changed"_s].toInt(), 1);
        QCOMPARE(decisions(7), expected);
        VERIFY_EXIT(cli(u"undo"_s), 0); // all of it is one step
        QCOMPARE(decisions(7), QStringList(3, u"null"_s));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown class") << QStringList{u"decide"_s, u"@"_s, u"--yes"_s, u"bone"_s} << 1 << u"bone"_s;
        QTest::newRow("two acts") << QStringList{u"decide"_s, u"@"_s, u"--yes"_s, u"air"_s, u"--exclude"_s} << 2 << u"decide"_s;
        QTest::newRow("unknown answer") << QStringList{u"decide"_s, u"--csv"_s, u"bad.csv"_s} << 1 << u"maybe"_s;
        QTest::newRow("gold") << QStringList{u"gold"_s, u"draw"_s, u"3"_s} << 1 << u"gold"_s;
        QTest::newRow("folders") << QStringList{u"export"_s, u"out"_s, u"--format"_s, u"folders"_s} << 1 << u"folders"_s;
        QTest::newRow("a run without a class") << QStringList{u"import-run"_s, u"part.csv"_s, u"--voice"_s, u"zeroshot"_s} << 1 << u"prob_air"_s;
    }
    void refusals()
    {
        QFETCH(QStringList, command);
        QFETCH(int, status);
        QFETCH(QString, named);
        QVERIFY(writeFile(path(u"bad.csv"_s), "image,class,answer\n" + m_ids[0].toUtf8() + ",air,maybe\n"));
        QVERIFY(writeFile(path(u"part.csv"_s), "image,prob_fluid,prob_mass\n" + m_ids[0].toUtf8() + ",.5,.5\n"));
        QStringList rest = command.mid(1);
        for (QString& word : rest) {
            word = word == u"@"_s ? m_ids[0] : word.endsWith(u".csv"_s) || word == u"out"_s ? path(word) : word;
        }
        const CliAnswer answer = cli(command.first(), rest);
        VERIFY_EXIT(answer, status);
        QVERIFY2(answer.error().contains(named), answer.describe().constData());
        QCOMPARE(decisions(0), QStringList(3, u"null"_s));
    }

    void anAnswerPerClassNeedsSuchAProject()
    {
        VERIFY_EXIT(cli(u"create"_s, {u"--classes"_s, classes.join(u',')}, u"single.postil"_s), 0);
        QVERIFY(writeClassFolders(path(u"pictures"_s)));
        VERIFY_EXIT(cli(u"import"_s, {path(u"pictures"_s)}, u"single.postil"_s), 0);
        const QString image = cli(u"images"_s, {}, u"single.postil"_s).column(u"images"_s, u"image"_s).first();
        const CliAnswer answer = cli(u"decide"_s, {image, u"--no"_s, u"mass"_s}, u"single.postil"_s);
        VERIFY_EXIT(answer, 1);
        QVERIFY(answer.error().contains(u"single.postil"_s));
    }

    void aVoiceAnswersEveryClassAndPeopleOverrule()
    {
        importVoice(u"zeroshot"_s);
        const auto said = [](int i, int k) { return probability(i, k) > .5 ? u"yes"_s : u"no"_s; };
        for (int i = 0; i < m_ids.size(); i += 5) {
            const QJsonObject one = row(i);
            QCOMPARE(answersOf(one, u"answer"_s), (QStringList{said(i, 0), said(i, 1), said(i, 2)}));
            QCOMPARE(one[u"label"_s].toString(), yesNames(answersOf(one, u"answer"_s)));
            QCOMPARE(one[u"label_source"_s].toString(), u"imported"_s);
        }
        const QString other = said(3, 1) == u"yes"_s ? u"no"_s : u"yes"_s;
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[3], u"--"_s + other, u"mass"_s}), 0);
        QCOMPARE(answersOf(row(3), u"answer"_s), (QStringList{said(3, 0), other, said(3, 2)}));
        QCOMPARE(answersOf(row(3), u"source"_s), (QStringList{u"imported"_s, u"human"_s, u"imported"_s}));
        importVoice(u"refiner"_s, true);
        VERIFY_EXIT(cli(u"use"_s, {u"--run"_s, cli(u"runs"_s).column(u"runs"_s, u"name"_s).last()}), 0);
        QCOMPARE(answersOf(row(3), u"answer"_s)[1], other); // a run never changes what a person said
        QCOMPARE(answersOf(row(4), u"answer"_s)[0], said(4, 0) == u"yes"_s ? u"no"_s : u"yes"_s);
        // Confirming fills what is open, and leaves the rest.
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[3], u"--confirm"_s}), 0);
        QCOMPARE(decisions(3), (QStringList{said(3, 0), other, said(3, 2)}));
        QVERIFY(cli(u"check"_s).json[u"ok"_s].toBool());
    }

    /// The list of runs and that of caption sets give the share of right answers, as the run itself did when it was made.
    void runsAreListedWithTheShareOfRightAnswers()
    {
        importVoice(u"zeroshot"_s);
        const QJsonObject listed = cli(u"runs"_s).json[u"runs"_s].toArray().last()[u"accuracy"_s].toObject();
        const CliAnswer measured = cli(u"measure"_s, {u"--voice"_s, u"zeroshot"_s, u"--split"_s, listed[u"yardstick"_s].toString().section(u'(', 1).chopped(1)});
        VERIFY_EXIT(measured, 0);
        const double expected = measured.json[u"accuracy"_s].toObject()[u"value"_s].toDouble();
        QVERIFY(expected > 0);
        QVERIFY(std::abs(listed[u"value"_s].toDouble() - expected) < 1e-9);
        const CliAnswer calibrated = cli(u"calibrate"_s);
        VERIFY_EXIT(calibrated, 1);
        QVERIFY(calibrated.error().contains(u"answer per class"_s));
    }

    void correctionsArePerClass()
    {
        importVoice(u"zeroshot"_s);
        importVoice(u"refiner"_s, true);
        const CliAnswer answer = cli(u"corrections"_s);
        VERIFY_EXIT(answer, 0);
        const QJsonArray list = answer.json[u"corrections"_s].toArray();
        QCOMPARE(list.size(), (m_ids.size() + 3) / 4); // every fourth image
        for (const QJsonValue& one : list) {
            const auto i = m_ids.indexOf(one[u"image"_s].toString());
            QCOMPARE(i % 4, 0);
            const QJsonArray changed = one[u"answers"_s].toArray();
            QCOMPARE(changed.size(), 1);
            QCOMPARE(changed.at(0)[u"class"_s].toString(), u"fluid"_s);
            QCOMPARE(changed.at(0)[u"zeroshot"_s].toString(), probability(int(i), 0) > .5 ? u"yes"_s : u"no"_s);
            QCOMPARE(changed.at(0)[u"reference"_s].toString(), truth(int(i))[0]);
        }
    }

    void measures_data()
    {
        QTest::addColumn<QString>("split");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << u"all"_s << 0 << 24;
        QTest::newRow("val") << u"val"_s << 12 << 6;
        QTest::newRow("test") << u"test"_s << 18 << 6;
    }
    void measures()
    {
        QFETCH(QString, split);
        QFETCH(int, first);
        QFETCH(int, count);
        importVoice(u"zeroshot"_s);
        const CliAnswer answer = cli(u"measure"_s, {u"--voice"_s, u"zeroshot"_s, u"--split"_s, split});
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"n"_s].toInt(), count);
        QVERIFY(answer.json[u"confusion"_s].isNull());
        int right = 0;
        int whole = 0;
        int yesRight = 0;
        int yesWrong = 0;
        double aucs = 0;
        int withAuc = 0;
        double f1s = 0;
        for (int k = 0; k < columns; ++k) {
            int hits = 0;
            int wrong = 0;
            int pairs = 0;
            double above = 0;
            for (int i = first; i < first + count; ++i) {
                const bool said = probability(i, k) > .5;
                right += said == isThere(i, k) ? 1 : 0;
                hits += said && isThere(i, k) ? 1 : 0;
                wrong += said != isThere(i, k) ? 1 : 0;
                for (int j = first; j < first + count; ++j) {
                    if (isThere(i, k) && !isThere(j, k)) {
                        ++pairs;
                        const double difference = double(float(probability(i, k))) - double(float(probability(j, k)));
                        above += difference > 1e-7 ? 1 : difference < -1e-7 ? 0 : .5;
                    }
                }
            }
            const QJsonObject figures = answer.json[u"findings"_s].toArray().at(k).toObject();
            QCOMPARE(figures[u"class"_s].toString(), classes[k]);
            QCOMPARE(figures[u"true_yes"_s].toInt(), hits);
            QCOMPARE(figures[u"false_yes"_s].toInt() + figures[u"false_no"_s].toInt(), wrong);
            QVERIFY(near(figures[u"accuracy"_s][u"value"_s], 1 - wrong / double(count)));
            const double f1 = hits + wrong > 0 ? 2.0 * hits / (2.0 * hits + wrong) : 0;
            QVERIFY(near(figures[u"f1"_s], f1));
            f1s += f1;
            yesRight += hits;
            yesWrong += wrong;
            QCOMPARE(figures[u"auc"_s].isNull(), pairs == 0);
            if (pairs > 0) {
                QVERIFY(near(figures[u"auc"_s][u"value"_s], above / pairs));
                aucs += above / pairs;
                ++withAuc;
            }
        }
        for (int i = first; i < first + count; ++i) {
            bool all = true;
            for (int k = 0; k < columns; ++k) {
                all = all && (probability(i, k) > .5) == isThere(i, k);
            }
            whole += all ? 1 : 0;
        }
        QVERIFY(near(answer.json[u"accuracy"_s][u"value"_s], right / double(count * columns)));
        QVERIFY(answer.json[u"accuracy"_s][u"low"_s].toDouble() <= right / double(count * columns));
        QVERIFY(near(answer.json[u"subset_accuracy"_s][u"value"_s], whole / double(count)));
        QVERIFY(near(answer.json[u"hamming_loss"_s], 1 - right / double(count * columns)));
        QVERIFY(near(answer.json[u"macro_f1"_s], f1s / columns));
        QVERIFY(near(answer.json[u"micro_f1"_s], 2.0 * yesRight / (2.0 * yesRight + yesWrong)));
        QVERIFY(withAuc > 0 && near(answer.json[u"auc"_s], aucs / withAuc));
    }

    void answersWithoutProbabilitiesHaveNoAuc()
    {
        QByteArray text = "image,label\n";
        for (int i = 0; i < m_ids.size(); ++i) {
            text += m_ids[i].toUtf8() + ',' + yesNames(truth(i)).toUtf8() + '\n';
        }
        QVERIFY(writeFile(path(u"labels.csv"_s), text));
        VERIFY_EXIT(cli(u"import-run"_s, {path(u"labels.csv"_s), u"--voice"_s, u"zeroshot"_s}), 0);
        const CliAnswer answer = cli(u"measure"_s);
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"accuracy"_s][u"value"_s].toDouble(), 1.0);
        QVERIFY(answer.json[u"auc"_s].isNull() && answer.json[u"ece"_s].isNull());
        QCOMPARE(cli(u"measure"_s, {u"--voice"_s, u"refiner"_s}).exitCode, 1);
    }

    void nothingSaidIsNullNotZero()
    {
        const CliAnswer answer = cli(u"measure"_s);
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"n"_s].toInt(), 24);
        for (const QString& key : {u"accuracy"_s, u"macro_f1"_s, u"auc"_s, u"micro_f1"_s, u"subset_accuracy"_s}) {
            QVERIFY2(answer.json.contains(key) && answer.json[key].isNull(), qPrintable(key));
        }
    }

    void exportsReadBack_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << u"csv"_s;
        QTest::newRow("medmnist") << u"medmnist"_s;
    }
    void exportsReadBack()
    {
        QFETCH(QString, format);
        importVoice(u"zeroshot"_s);
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[1], u"--no"_s, u"fluid,mass"_s, u"--yes"_s, u"air"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[2], u"--exclude"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[4], u"--none-of-these"_s}), 0); // a label all the same: no to everything
        const QString out = path(u"out"_s);
        const CliAnswer done = cli(u"export"_s, {out, u"--format"_s, format});
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json[u"images"_s].toInt(), 23);
        VERIFY_EXIT(runCli({u"verify"_s, out}), 0);
        QCOMPARE(runCli({u"verify"_s, out}).json[u"images"_s].toInt(), 23);

        // What the images' answers were comes back: the npz as reference labels, the table as a run and as decisions.
        QHash<QString, QStringList> expected;
        for (const QJsonValue& one : cli(u"images"_s).json[u"images"_s].toArray()) {
            expected.insert(one[u"image"_s].toString(), answersOf(one.toObject(), u"answer"_s));
        }
        makeProject(u"again.postil"_s);
        QByteArray table = contentOfFile(out + u"/labels.csv"_s);
        QVERIFY(table.contains("answer_fluid,source_fluid,answer_mass"));
        const CliAnswer run = cli(u"import-run"_s, {out + u"/labels.csv"_s, u"--voice"_s, u"zeroshot"_s}, u"again.postil"_s);
        VERIFY_EXIT(run, 0);
        VERIFY_EXIT(cli(u"decide"_s, {u"--csv"_s, out + u"/labels.csv"_s}, u"again.postil"_s), 0);
        for (const QJsonValue& one : cli(u"images"_s, {}, u"again.postil"_s).json[u"images"_s].toArray()) {
            const QString id = one[u"image"_s].toString();
            if (id != m_ids[2]) {
                QCOMPARE(answersOf(one.toObject(), u"decision"_s), expected[id]);
            }
        }
        if (format == u"medmnist"_s) {
            const QString archive = QDir(out).entryList({u"*.npz"_s}).value(0);
            VERIFY_EXIT(cli(u"create"_s, {u"--task"_s, u"multi"_s, u"--classes"_s, classes.join(u',')}, u"npz.postil"_s), 0);
            VERIFY_EXIT(cli(u"import"_s, {out + u'/' + archive, u"--map"_s, u"0=fluid,1=mass,2=air"_s}, u"npz.postil"_s), 0);
            const QJsonArray back = cli(u"images"_s, {}, u"npz.postil"_s).json[u"images"_s].toArray();
            QStringList ids = m_ids;
            ids.removeAt(2);
            QCOMPARE(back.size(), ids.size());
            for (qsizetype i = 0; i < ids.size(); ++i) {
                QCOMPARE(answersOf(back.at(i).toObject(), u"reference"_s), expected[ids[i]]);
            }
        }
        // A table that no longer says what the arrays say is found out.
        QVERIFY(writeFile(out + u"/labels.csv"_s, table.replace(",yes,", ",no,")));
        const CliAnswer damaged = runCli({u"verify"_s, out});
        QVERIFY(!damaged.json[u"ok"_s].toBool());
    }

    void imagesWithoutEveryAnswerStayOut()
    {
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[0], m_ids[13], u"--none-of-these"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[1], u"--yes"_s, u"air"_s}), 0); // nothing is known of the others
        const CliAnswer done = cli(u"export"_s, {path(u"out"_s), u"--format"_s, u"medmnist"_s});
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json[u"images"_s].toInt(), 2);
        QCOMPARE(done.json[u"skipped"_s].toArray().size(), 22);
        QVERIFY(done.column(u"skipped"_s, u"subject"_s).contains(m_ids[1]));
    }

    void classesThatMergeKeepTheirAnswers()
    {
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[0], u"--yes"_s, u"mass"_s, u"--no"_s, u"fluid"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[1], u"--no"_s, u"mass"_s}), 0);
        VERIFY_EXIT(cli(u"classes"_s, {u"merge"_s, u"mass"_s, u"fluid"_s}), 0);
        QCOMPARE(decisions(0), (QStringList{u"yes"_s, u"null"_s})); // a yes to either is a yes
        QCOMPARE(decisions(1), (QStringList{u"no"_s, u"null"_s}));
        VERIFY_EXIT(cli(u"undo"_s), 0);
        QCOMPARE(decisions(0), (QStringList{u"no"_s, u"yes"_s, u"null"_s}));
        QVERIFY(cli(u"check"_s).json[u"ok"_s].toBool());
    }

    /// Captions, CLIP, the network, a person and the export, on real chest radiographs.
    void chestRadiographsGoTheWholeWay()
    {
        const QString chest = QDir(dataDir()).filePath(QDir(dataDir()).entryList({u"chest*.npz"_s}).value(0));
        if (!chest.endsWith(u".npz"_s)) {
            QSKIP("no chest*.npz among the data");
        }
        const QString project = u"chest.postil"_s;
        VERIFY_EXIT(cli(u"create"_s, {u"--task"_s, u"multi"_s}, project), 0);
        const CliAnswer imported = cli(u"import"_s, {chest}, project);
        VERIFY_EXIT(imported, 0);
        const int n = imported.json[u"images"_s].toInt();
        const int labels = cli(u"info"_s, {}, project).json[u"classes"_s].toInt();
        QVERIFY(n > 0 && labels > 1);
        VERIFY_EXIT(cli(u"captions"_s, {u"preset"_s, u"chestmnist"_s}, project), 0);
        const CliAnswer zeroshot = cli(u"zeroshot"_s, {u"--encoder"_s, u"postil-mini"_s}, project);
        VERIFY_EXIT(zeroshot, 0);
        QCOMPARE(zeroshot.json[u"images"_s].toInt(), n);
        const CliAnswer refined = cli(u"refine"_s, {u"--epochs"_s, u"3"_s, u"--seed"_s, u"1"_s}, project);
        VERIFY_EXIT(refined, 0);
        QCOMPARE(refined.json[u"epochs"_s].toArray().size(), 3);
        QCOMPARE(cli(u"corrections"_s, {}, project).json[u"corrections"_s].toArray().size(), qsizetype(refined.json[u"corrections"_s].toInt()));
        VERIFY_EXIT(cli(u"use"_s, {u"--run"_s, QString::number(refined.json[u"run"_s].toInt())}, project), 0);

        const CliAnswer images = cli(u"images"_s, {}, project);
        for (const QString& voice : {u"zeroshot"_s, u"refiner"_s}) {
            qint64 right = 0;
            for (const QJsonValue& one : images.json[u"images"_s].toArray()) {
                for (const QJsonValue& answer : one[u"answers"_s].toArray()) {
                    right += (answer[voice].toDouble() > .5) == (answer[u"reference"_s].toString() == u"yes"_s) ? 1 : 0;
                }
            }
            const CliAnswer measured = cli(u"measure"_s, {u"--voice"_s, voice}, project);
            VERIFY_EXIT(measured, 0);
            QVERIFY(near(measured.json[u"accuracy"_s][u"value"_s], double(right) / double(n * labels)));
            QCOMPARE(measured.json[u"findings"_s].toArray().size(), labels);
        }
        const QString id = images.column(u"images"_s, u"image"_s).first();
        VERIFY_EXIT(cli(u"decide"_s, {id, u"--none-of-these"_s}, project), 0);
        const CliAnswer done = cli(u"export"_s, {path(u"chest-out"_s), u"--format"_s, u"medmnist"_s}, project);
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json[u"images"_s].toInt(), n);
        QCOMPARE(runCli({u"verify"_s, path(u"chest-out"_s)}).json[u"images"_s].toInt(), n);
    }
};

QTEST_GUILESS_MAIN(TestFindingsCommands)
#include "tst_findingscommands.moc"
