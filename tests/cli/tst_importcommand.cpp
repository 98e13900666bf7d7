// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "tests/support/npzmaker.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

/// Bad input through the real program: exit status, one JSON object, the thing named.
class TestImportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void imports();
    void refuses_data();
    void refuses();
    void leavesTheProjectSound();

private:
    /// The answer if the program ended with this status, else empty.
    [[nodiscard]] QJsonObject run(const QStringList& arguments, int exitCode) const;
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

QJsonObject TestImportCommand::run(const QStringList& arguments, int exitCode) const
{
    QProcess process;
    process.start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{u"--json"_s});
    process.waitForFinished();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != exitCode) {
        qWarning() << arguments << process.exitCode() << process.readAllStandardError();
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void TestImportCommand::initTestCase()
{
    QVERIFY(!run({u"create"_s, path(u"p.postil"_s), u"--classes"_s, u"a,b"_s}, 0).isEmpty());
    const Entries good = smallSet();
    writeZip(path(u"good.npz"_s), good);
    writeZip(path(u"short.npz"_s), with(good, u"train_labels"_s, npyArray("|u1", "(5, 1)", QByteArray(5, '\0'))));
    writeZip(path(u"object.npz"_s), with(good, u"train_labels"_s, npyArray("|O", "(10, 1)", QByteArray(10, 'x'))));
    writeZip(path(u"huge.npz"_s), {{u"train_images"_s, npyArray("|u1", "(99999999999, 28, 28)", {})}});
    writeZip(path(u"foreign.npz"_s), {{u"readme.txt"_s, "hello"}});
    writeZip(path(u"secret.npz"_s), good, false, true);
    QFile whole(path(u"good.npz"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const auto png = encodePng(Image{40, 40, 1, std::vector<std::uint8_t>(1600, 9)});
    QVERIFY(png && QDir().mkpath(path(u"pictures"_s)) && QDir().mkpath(path(u"no-images"_s)));
    const std::array<std::pair<QString, QByteArray>, 7> files{
        std::pair{u"cut.npz"_s, bytes.left(bytes.size() / 2)}, {u"text.npz"_s, "not a zip\n"}, {u"empty.npz"_s, ""},
        {u"pictures/ok1.png"_s, *png}, {u"pictures/ok2.png"_s, *png}, {u"pictures/half.png"_s, png->chopped(15)}, {u"pictures/zero.png"_s, ""}};
    for (const auto& [name, content] : files) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
}

void TestImportCommand::imports()
{
    const QJsonObject answer = run({u"import"_s, path(u"p.postil"_s), path(u"pictures"_s), path(u"good.npz"_s), u"--take"_s, u"2"_s, u"--seed"_s,
                                    u"5"_s, u"--as-class"_s, u"b"_s, u"--into"_s, u"val"_s}, 0);
    QCOMPARE(answer[u"images"_s].toInt(), 4);
    QCOMPARE(answer[u"sources"_s].toArray().size(), 2);
    QStringList skipped;
    for (const QJsonValue& value : answer[u"skipped"_s].toArray()) {
        skipped.append(value[u"subject"_s].toString());
        QVERIFY(!value[u"reason"_s].toString().isEmpty());
    }
    QCOMPARE(skipped, (QStringList{path(u"pictures/half.png"_s), path(u"pictures/zero.png"_s)}));
    const QJsonArray images = run({u"images"_s, path(u"p.postil"_s)}, 0)[u"images"_s].toArray();
    QCOMPARE(images.size(), 4);
    for (const QJsonValue& image : images) {
        QCOMPARE(image[u"reference"_s].toString(), u"b"_s);
        QCOMPARE(image[u"split"_s].toString(), u"val"_s);
    }
    QCOMPARE(run({u"import"_s, path(u"p.postil"_s), path(u"good.npz"_s), u"--map"_s, u"0=a,1=b,2=b"_s, u"--splits"_s, u"val,test"_s}, 0)[u"images"_s].toInt(), 20);
}

void TestImportCommand::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    for (const char* name : {"cut.npz", "text.npz", "empty.npz", "short.npz", "object.npz", "huge.npz", "foreign.npz", "secret.npz", "no-images", "missing.npz"}) {
        QTest::newRow(name) << QStringList{path(QString::fromLatin1(name))} << 1;
    }
    const QString good = path(u"good.npz"_s);
    QTest::newRow("--map") << QStringList{good, u"--map"_s, u"nonsense"_s} << 1;
    QTest::newRow("zzz") << QStringList{good, u"--as-class"_s, u"zzz"_s} << 1;
    QTest::newRow("good.npz") << QStringList{good, u"--take"_s, u"31"_s} << 1;
    QTest::newRow("--splits") << QStringList{good, u"--splits"_s, u"sometimes"_s} << 2;
    QTest::newRow("--take") << QStringList{good, u"--take"_s, u"0"_s} << 2;
}

void TestImportCommand::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const QJsonValue error = run(QStringList{u"import"_s, path(u"p.postil"_s)} + arguments, status)[u"error"_s];
    QVERIFY2(error[u"message"_s].toString().contains(QString::fromLatin1(QTest::currentDataTag())), qPrintable(error[u"message"_s].toString()));
    QVERIFY(!error[u"reason"_s].toString().isEmpty());
}

void TestImportCommand::leavesTheProjectSound()
{
    QCOMPARE(run({u"info"_s, path(u"p.postil"_s)}, 0)[u"images"_s].toInt(), 24);
    QCOMPARE(run({u"check"_s, path(u"p.postil"_s)}, 0)[u"ok"_s].toBool(), true);
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
