// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

/// captions, gold, zeroshot, candidates, calibrate and compare-encoders through the real program, on the sample project.
class TestCaptionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void versionsAndFiles();
    void ablation();
    void temperature();
    void candidates();
    void gold();
    void encoders();
    void wrongUse_data();
    void wrongUse();

private:
    /// The answer if the program ended with this status, else empty.
    [[nodiscard]] QJsonObject run(const QStringList& arguments, int exitCode = 0) const;
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString project() const { return path(u"s.postil"_s); }
    QTemporaryDir m_dir;
    bool m_encodes = false; ///< this build has LibTorch and the bundled model
};

QJsonObject TestCaptionCommands::run(const QStringList& arguments, int exitCode) const
{
    QProcess process;
    process.start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{u"--json"_s, u"--quiet"_s});
    process.waitForFinished(120'000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != exitCode) {
        qWarning() << arguments << process.exitCode() << process.readAllStandardError() << process.readAllStandardOutput();
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void TestCaptionCommands::initTestCase()
{
    QVERIFY(!run({u"sample"_s, project()}).isEmpty());
    QProcess encode;
    encode.start(qEnvironmentVariable("POSTIL_CLI"), {u"zeroshot"_s, project(), u"--encoder"_s, u"postil-mini"_s, u"--quiet"_s});
    encode.waitForFinished(120'000);
    m_encodes = encode.exitCode() == 0;
}

void TestCaptionCommands::versionsAndFiles()
{
    const QString first = QString::number(run({u"captions"_s, project(), u"keep"_s, u"as drawn"_s})[u"set"_s].toInt());
    QVERIFY(!run({u"captions"_s, project(), u"export"_s, path(u"c.json"_s)}).isEmpty());
    const QJsonArray before = run({u"captions"_s, project(), u"list"_s})[u"captions"_s].toArray();
    QVERIFY(!before.isEmpty());
    const QString name = before[0][u"class"_s].toString();
    QVERIFY(!run({u"captions"_s, project(), u"add"_s, name, u"one"_s, u"two"_s}).isEmpty());
    const QJsonArray added = run({u"captions"_s, project(), u"list"_s})[u"captions"_s].toArray();
    QCOMPARE(added.size(), before.size() + 2);
    const QString last = QString::number(added[2][u"id"_s].toInt());
    QCOMPARE(run({u"captions"_s, project(), u"move"_s, last, u"1"_s})[u"captions"_s].toArray()[0][u"text"_s].toString(), u"two"_s);
    QCOMPARE(run({u"captions"_s, project(), u"template"_s, u"a {modality} of {}"_s})[u"templates"_s].toArray().size(), 1);
    const QJsonObject texts = run({u"captions"_s, project(), u"modality"_s, u"drawing"_s});
    QVERIFY(texts[u"texts"_s][name].toArray()[0].toString().startsWith(u"a drawing of "_s));
    const QString second = QString::number(run({u"captions"_s, project(), u"keep"_s})[u"set"_s].toInt());
    const QJsonObject difference = run({u"captions"_s, project(), u"compare"_s, first, second});
    QCOMPARE(difference[u"captions"_s].toArray().size(), 2);
    QCOMPARE(difference[u"templates_added"_s].toArray().size(), 1);
    QCOMPARE(run({u"captions"_s, project(), u"versions"_s})[u"versions"_s].toArray().last()[u"set"_s].toInt(), second.toInt());
    QCOMPARE(run({u"captions"_s, project(), u"restore"_s, first})[u"captions"_s].toArray().size(), before.size());
    QCOMPARE(run({u"captions"_s, project(), u"import"_s, path(u"c.json"_s)})[u"captions"_s].toArray().size(), before.size());
}

void TestCaptionCommands::ablation()
{
    if (!m_encodes) {
        QSKIP("no encoder in this build");
    }
    const QJsonObject answer = run({u"captions"_s, project(), u"ablation"_s, u"--encoder"_s, u"postil-mini"_s});
    const QJsonArray captions = run({u"captions"_s, project(), u"list"_s})[u"captions"_s].toArray();
    QCOMPARE(answer[u"captions"_s].toArray().size(), captions.size());
    QVERIFY(answer[u"n"_s].toInt() > 0 && answer[u"yardstick"_s].toString().startsWith(u"reference"_s));
    const QJsonArray effects = answer[u"captions"_s].toArray();
    for (const QJsonValue& one : effects) {
        const QJsonObject change = one[u"accuracy_change"_s].toObject();
        QVERIFY(change[u"low"_s].toDouble() <= change[u"value"_s].toDouble() && change[u"value"_s].toDouble() <= change[u"high"_s].toDouble());
        QVERIFY(std::abs(one[u"net"_s].toInt()) <= one[u"labels_changed"_s].toInt());
    }
}

void TestCaptionCommands::temperature()
{
    if (!m_encodes) {
        QSKIP("no encoder in this build");
    }
    const QStringList zeroshot{u"zeroshot"_s, project(), u"--encoder"_s, u"postil-mini"_s, u"--no-use"_s};
    const QJsonObject a = run(zeroshot + QStringList{u"--temperature"_s, u"0.05"_s});
    const QJsonObject b = run(zeroshot + QStringList{u"--logit-scale"_s, u"20"_s});
    QCOMPARE(a[u"per_class"_s], b[u"per_class"_s]);
    QVERIFY(a.contains(u"warning"_s));
    QVERIFY(!run(zeroshot + QStringList{u"--temperature"_s, u"0"_s}, 1).isEmpty());
    QVERIFY(!run(zeroshot + QStringList{u"--temperature"_s, u"1"_s, u"--logit-scale"_s, u"1"_s}, 2).isEmpty());
}

void TestCaptionCommands::candidates()
{
    if (!m_encodes) {
        QSKIP("no encoder in this build");
    }
    const QJsonObject answer = run({u"candidates"_s, project(), u"--encoder"_s, u"postil-mini"_s, u"--use"_s, u"winner"_s, u"--no-use"_s});
    const QJsonArray list = answer[u"candidates"_s].toArray();
    QVERIFY(list.size() >= 5);
    int most = 0;
    for (const QJsonValue& one : list) {
        most = std::max(most, one[u"right"_s].toInt());
    }
    for (const QJsonValue& one : list) {
        QVERIFY(one[u"name"_s] != answer[u"winner"_s] || one[u"right"_s].toInt() == most);
    }
    const int stored = answer[u"run"_s].toInt();
    QVERIFY(stored > 0);
    const QJsonArray runs = run({u"runs"_s, project()})[u"runs"_s].toArray();
    QVERIFY(std::any_of(runs.begin(), runs.end(), [&](const QJsonValue& one) { return one[u"run"_s].toInt() == stored && !one[u"used"_s].toBool(); }));
}

void TestCaptionCommands::gold()
{
    QCOMPARE(run({u"gold"_s, project(), u"draw"_s, u"30"_s, u"--seed"_s, u"4"_s})[u"tuning"_s].toInt(), 10);
    const QJsonArray images = run({u"images"_s, project()})[u"images"_s].toArray();
    QHash<QString, QString> truth;
    for (const QJsonValue& image : images) {
        truth.insert(image[u"image"_s].toString(), image[u"reference"_s].toString());
    }
    const QJsonArray drawn = run({u"gold"_s, project(), u"list"_s, u"--unanswered"_s})[u"gold"_s].toArray();
    QCOMPARE(drawn.size(), 30);
    int answered = 0;
    for (const QJsonValue& one : drawn) {
        const QString reference = truth.value(one[u"image"_s].toString());
        if (reference.isEmpty()) {
            continue; // no file says what it is
        }
        QCOMPARE(run({u"gold"_s, project(), u"answer"_s, one[u"image"_s].toString(), reference})[u"changed"_s].toInt(), 1);
        ++answered;
    }
    const QJsonObject list = run({u"gold"_s, project(), u"list"_s});
    QCOMPARE(list[u"tuning"_s][u"answered"_s].toInt() + list[u"reporting"_s][u"answered"_s].toInt(), answered);
    const QJsonObject measured = run({u"measure"_s, project()});
    QCOMPARE(measured[u"yardstick"_s].toString(), u"gold"_s);
    QCOMPARE(measured[u"n"_s].toInt(), list[u"reporting"_s][u"answered"_s].toInt());
    QCOMPARE(run({u"measure"_s, project(), u"--yardstick"_s, u"reference"_s})[u"yardstick"_s].toString(), u"reference"_s);
    if (m_encodes) {
        const QJsonObject calibrated = run({u"calibrate"_s, project()});
        QCOMPARE(calibrated[u"fitted_on"_s][u"yardstick"_s].toString(), u"gold (tuning)"_s);
        QCOMPARE(calibrated[u"shown_on"_s].toString(), u"gold (reporting)"_s);
        QVERIFY(!calibrated[u"used"_s].toBool());
        // Kept, the scale is that of runs which name none.
        const auto scaleOfNextRun = [this] {
            const QString name = run({u"zeroshot"_s, project(), u"--encoder"_s, u"postil-mini"_s, u"--no-use"_s})[u"run"_s].toString();
            const QJsonArray runs = run({u"runs"_s, project()})[u"runs"_s].toArray();
            const auto found = std::find_if(runs.begin(), runs.end(), [&name](const QJsonValue& one) { return one[u"name"_s].toString() == name; });
            return found == runs.end() ? 0.0 : (*found)[u"config"_s][u"logit_scale"_s].toDouble();
        };
        const double own = scaleOfNextRun();
        const QJsonObject used = run({u"calibrate"_s, project(), u"--use"_s});
        QVERIFY(used[u"used"_s].toBool());
        const double fitted = used[u"logit_scale"_s].toDouble();
        QVERIFY(fitted > 0 && std::abs(fitted - own) > 1e-3);
        QVERIFY(std::abs(scaleOfNextRun() - fitted) < 1e-6 * fitted);
        QVERIFY(!run({u"calibrate"_s, project(), u"--own-scale"_s})[u"used"_s].toBool());
        QCOMPARE(scaleOfNextRun(), own);
    }
    QVERIFY(run({u"check"_s, project()})[u"ok"_s].toBool());
    // Exports carry the answers, unless they are switched off.
    for (const auto& [option, says] : {std::pair{QStringList{}, true}, {QStringList{u"--no-gold"_s}, false}}) {
        const QString out = path(says ? u"with"_s : u"without"_s);
        QVERIFY(!run(QStringList{u"export"_s, project(), out, u"--format"_s, u"csv"_s} + option).isEmpty());
        QFile labels(out + u"/labels.csv"_s);
        QVERIFY(labels.open(QIODevice::ReadOnly));
        QCOMPARE(labels.readAll().count(",gold,confirmed,"), says ? answered : 0);
    }
}

void TestCaptionCommands::encoders()
{
    if (!m_encodes) {
        QSKIP("no encoder in this build");
    }
    const QJsonObject answer = run({u"compare-encoders"_s, project(), u"--encoders"_s, u"postil-mini,postil-mini,/nowhere"_s, u"--out"_s, path(u"e.svg"_s)});
    const QJsonArray rows = answer[u"encoders"_s].toArray();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(answer[u"agreement"_s][0][1].toDouble(), 1.0);
    QVERIFY(rows[0][u"images_per_second"_s].toDouble() > 0 && rows[0][u"bytes"_s].toDouble() > 0);
    QVERIFY(!rows[2][u"problem"_s].toString().isEmpty() && rows[2][u"accuracy"_s].isNull());
    QFile picture(path(u"e.svg"_s));
    QVERIFY(picture.open(QIODevice::ReadOnly) && picture.readAll().contains("postil-mini"));
}

void TestCaptionCommands::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto captions = [this](const QStringList& words) { return QStringList{u"captions"_s, project()} + words; };
    QTest::newRow("ablation without an encoder") << captions({u"ablation"_s}) << 2;
    QTest::newRow("compare one set") << captions({u"compare"_s, u"1"_s}) << 2;
    QTest::newRow("no such set") << captions({u"restore"_s, u"999"_s}) << 1;
    QTest::newRow("set is no number") << captions({u"restore"_s, u"first"_s}) << 1;
    QTest::newRow("no such file") << captions({u"import"_s, u"/nowhere.json"_s}) << 1;
    QTest::newRow("place 0") << captions({u"move"_s, u"1"_s, u"0"_s}) << 1;
    QTest::newRow("gold without a class") << QStringList{u"gold"_s, project(), u"answer"_s, u"x"_s} << 2;
    QTest::newRow("gold of an unknown image") << QStringList{u"gold"_s, project(), u"answer"_s, u"x"_s, u"hand"_s} << 1;
    QTest::newRow("gold draws words") << QStringList{u"gold"_s, project(), u"draw"_s, u"many"_s} << 1;
    QTest::newRow("gold draws too many") << QStringList{u"gold"_s, project(), u"draw"_s, u"100000"_s} << 1;
    QTest::newRow("one encoder") << QStringList{u"compare-encoders"_s, project(), u"--encoders"_s, u"postil-mini"_s} << 1;
    QTest::newRow("no such candidate") << QStringList{u"candidates"_s, project(), u"--encoder"_s, u"postil-mini"_s, u"--use"_s, u"best"_s} << 1;
}

void TestCaptionCommands::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QVERIFY(!run(arguments, status)[u"error"_s][u"message"_s].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestCaptionCommands)
#include "tst_captioncommands.moc"
