// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// encoders list, add, info, verify, remove through the real program, with a data folder of its own.
class TestEncoderCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listBeginsWithTheBundled();
    void addNameRemove();
    void damagedAfterwards();
    void catalogue();
    void wrongUse_data();
    void wrongUse();

private:
    struct Ran {
        int exitCode = -1;
        QJsonObject json;
        QByteArray err;
    };
    [[nodiscard]] Ran run(const QStringList& arguments) const;
    [[nodiscard]] QStringList names() const;
    /// A copy of the bundled model in a folder of this name.
    [[nodiscard]] QString copyOfMini(const QString& name) const;
    QTemporaryDir m_dir;
    QString m_mini; ///< empty: this build has no bundled model or no LibTorch
};

TestEncoderCommands::Ran TestEncoderCommands::run(const QStringList& arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, m_dir.filePath(u"data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_dir.filePath(u"cache"_s));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{u"--json"_s, u"--quiet"_s});
    process.waitForFinished(120'000);
    const int exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {exitCode, QJsonDocument::fromJson(process.readAllStandardOutput()).object(), process.readAllStandardError()};
}

QStringList TestEncoderCommands::names() const
{
    QStringList list;
    for (const QJsonValue& entry : run({u"encoders"_s, u"list"_s}).json[u"encoders"_s].toArray()) {
        list.append(entry[u"name"_s].toString());
    }
    return list;
}

QString TestEncoderCommands::copyOfMini(const QString& name) const
{
    const QString path = m_dir.filePath(name);
    if (!QDir().mkpath(path)) {
        return {};
    }
    for (const QString& file : QDir(m_mini).entryList(QDir::Files)) {
        const QString copy = path + u'/' + file;
        if (!QFile::copy(m_mini + u'/' + file, copy) || !QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
            return {};
        }
    }
    return path;
}

void TestEncoderCommands::initTestCase()
{
    const QJsonArray encoders = run({u"encoders"_s, u"list"_s}).json[u"encoders"_s].toArray();
    if (!encoders.isEmpty() && run({u"encoders"_s, u"verify"_s, u"postil-mini"_s}).exitCode == 0) {
        m_mini = encoders[0][u"path"_s].toString();
    }
}

void TestEncoderCommands::listBeginsWithTheBundled()
{
    if (m_mini.isEmpty()) {
        QSKIP("no bundled model or no LibTorch");
    }
    const QJsonValue entry = run({u"encoders"_s, u"list"_s}).json[u"encoders"_s].toArray()[0];
    QCOMPARE(entry[u"name"_s].toString(), u"postil-mini"_s);
    QVERIFY(entry[u"bundled"_s].toBool() && entry[u"present"_s].toBool());
    QVERIFY(!entry[u"verified"_s].toString().isEmpty()); // by initTestCase(): its outcome was written down
    QVERIFY(entry[u"parameters"_s].toInteger() > 0);
}

void TestEncoderCommands::addNameRemove()
{
    if (m_mini.isEmpty()) {
        QSKIP("no bundled model or no LibTorch");
    }
    const QString folder = copyOfMini(u"my model"_s);
    QVERIFY(!folder.isEmpty());
    const Ran added = run({u"encoders"_s, u"add"_s, folder});
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QCOMPARE(added.json[u"path"_s].toString(), folder);
    QCOMPARE(added.json[u"ok"_s].toBool(), true);
    QCOMPARE(names(), (QStringList{u"postil-mini"_s, u"my model"_s}));

    // Equal to what it is a copy of, whatever it is called; a name does where a folder does.
    const QJsonObject mini = run({u"encoders"_s, u"info"_s, u"postil-mini"_s}).json;
    const QJsonObject named = run({u"encoders"_s, u"info"_s, u"my model"_s}).json;
    for (const QString& key : {u"sha256"_s, u"architecture"_s, u"parameters"_s, u"dimension"_s, u"image_size"_s, u"context_length"_s, u"tokenizer"_s}) {
        QVERIFY2(named.contains(key) && named[key] == mini[key], qPrintable(key));
    }
    QCOMPARE(named[u"path"_s].toString(), folder);
    QCOMPARE(run({u"tokenize"_s, u"--encoder"_s, u"my model"_s, u"--text"_s, u"a photo"_s}).json[u"ids"_s], run({u"tokenize"_s, u"--encoder"_s, u"postil-mini"_s, u"--text"_s, u"a photo"_s}).json[u"ids"_s]);

    const Ran verified = run({u"encoders"_s, u"verify"_s, u"my model"_s});
    QCOMPARE(verified.exitCode, 0);
    QCOMPARE(verified.json[u"files"_s].toArray().size(), qsizetype(1));
    const Ran removed = run({u"encoders"_s, u"remove"_s, u"my model"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json[u"path"_s].toString(), folder);
    QCOMPARE(names(), QStringList{u"postil-mini"_s});
    QVERIFY(QFileInfo::exists(folder));
    QCOMPARE(run({u"encoders"_s, u"info"_s, u"my model"_s}).exitCode, 1);
}

void TestEncoderCommands::damagedAfterwards()
{
    if (m_mini.isEmpty()) {
        QSKIP("no bundled model or no LibTorch");
    }
    const QString folder = copyOfMini(u"cut"_s);
    QVERIFY(!folder.isEmpty());
    QCOMPARE(run({u"encoders"_s, u"add"_s, folder}).exitCode, 0);
    const QStringList weights = QDir(folder).entryList({u"*.safetensors"_s});
    QCOMPARE(weights.size(), qsizetype(1));
    QFile file(folder + u'/' + weights[0]);
    QVERIFY(file.resize(file.size() - 4));
    const Ran verified = run({u"encoders"_s, u"verify"_s, u"cut"_s});
    QCOMPARE(verified.exitCode, 1);
    const QString message = verified.json[u"error"_s][u"message"_s].toString();
    QVERIFY2(message.contains(weights[0]), qPrintable(message));
    const QJsonArray encoders = run({u"encoders"_s, u"list"_s}).json[u"encoders"_s].toArray();
    QCOMPARE(encoders.last()[u"problem"_s].toString(), message);
    QVERIFY(QDir(folder).removeRecursively());
    QCOMPARE(run({u"encoders"_s, u"list"_s}).json[u"encoders"_s].toArray().last()[u"present"_s].toBool(true), false);
    QCOMPARE(run({u"encoders"_s, u"remove"_s, u"cut"_s}).exitCode, 0);
}

void TestEncoderCommands::catalogue()
{
    const Ran listed = run({u"encoders"_s, u"get"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(!listed.json[u"catalogue"_s].toArray().isEmpty());
    const Ran unknown = run({u"encoders"_s, u"get"_s, u"no-such-model"_s});
    QCOMPARE(unknown.exitCode, 1);
    QCOMPARE(unknown.json[u"error"_s][u"subject"_s].toString(), u"no-such-model"_s);
}

void TestEncoderCommands::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("verify what is not there") << QStringList{u"verify"_s, u"/nowhere/model"_s} << 1;
    QTest::newRow("add what is no model") << QStringList{u"add"_s, m_dir.path()} << 1;
    QTest::newRow("remove what is not listed") << QStringList{u"remove"_s, u"nothing"_s} << 1;
    QTest::newRow("remove the bundled one") << QStringList{u"remove"_s, u"postil-mini"_s} << 1;
    QTest::newRow("verify nothing") << QStringList{u"verify"_s} << 2;
    QTest::newRow("remove nothing") << QStringList{u"remove"_s} << 2;
    QTest::newRow("an act that is none") << QStringList{u"rename"_s, u"a"_s} << 2;
}

void TestEncoderCommands::wrongUse()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    const Ran ran = run(QStringList{u"encoders"_s} + arguments);
    QCOMPARE(ran.exitCode, exitCode);
    if (exitCode == 1) {
        const QString message = ran.json[u"error"_s][u"message"_s].toString();
        QVERIFY2(message.contains(arguments.last()) || message.contains(u"LibTorch"_s), qPrintable(message));
    }
}

QTEST_GUILESS_MAIN(TestEncoderCommands)
#include "tst_encodercommands.moc"
