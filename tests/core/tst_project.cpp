// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/history.h"
#include "core/project/labelview.h"
#include "core/project/migration.h"
#include "core/project/networkfilesystem.h"
#include "core/workflow/decidecsv.h"
#include "tests/support/projectmaker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

QJsonObject cli(const QStringList& arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{u"--json"_s});
    process.waitForFinished(60'000);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createRefuses_data();
    void createRefuses();
    void createdProjectIsOneFile();
    void openRefuses_data();
    void openRefuses();
    void oneWriter();
    void anotherProcessIsLockedOut();
    void readOnlyReadsAndDoesNotWrite();
    void reopenSharesTheLock();
    void migrationBacksUp();
    void failedMigrationChangesNothing();
    void networkFileSystems_data();
    void networkFileSystems();
    void checkFindsTampering_data();
    void checkFindsTampering();
    void addingASourceIsAllOrNothing();
    void manyImagesLoad();
    void killedInABulkDecision();
    void decideCsvRefusesWhole_data();
    void decideCsvRefusesWhole();
    void settingsAreKept();
};

void TestProject::createRefuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("classes");
    QTest::addColumn<int>("code");
    QTest::newRow("existing file") << "there.postil" << QStringList() << int(Error::Code::AlreadyExists);
    QTest::newRow("existing folder") << "." << QStringList() << int(Error::Code::AlreadyExists);
    QTest::newRow("no folder") << "none/p.postil" << QStringList() << int(Error::Code::NotFound);
    QTest::newRow("class twice") << "p.postil" << QStringList{u"a"_s, u" a "_s} << int(Error::Code::InvalidArgument);
    QTest::newRow("empty class") << "p.postil" << QStringList{u"a"_s, u" "_s} << int(Error::Code::InvalidArgument);
}

void TestProject::createRefuses()
{
    QFETCH(QString, name);
    QFETCH(QStringList, classes);
    QFETCH(int, code);
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"there.postil"_s), "mine");
    CreateOptions options;
    options.classes = classes;
    const auto made = ProjectDb::create(dir.filePath(name), options);
    QVERIFY(!made);
    QCOMPARE(int(made.error().code), code);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"there.postil"_s});
    QFile file(dir.filePath(u"there.postil"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void TestProject::createdProjectIsOneFile()
{
    ProjectMaker p;
    QVERIFY(!p.db().isReadOnly());
    QCOMPARE(p.db().cacheDir(), QFileInfo(p.path()).canonicalPath() + u"/test.postil-cache"_s);
    p.close();
    QCOMPARE(QDir(p.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{u"test.postil"_s});
}

void TestProject::openRefuses_data()
{
    QTest::addColumn<QString>("make");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << "" << int(Error::Code::NotFound) << "no such project";
    QTest::newRow("folder") << "folder" << int(Error::Code::Format) << "folder";
    QTest::newRow("text") << "text" << int(Error::Code::Format) << "not a Postil project";
    QTest::newRow("empty") << "empty" << int(Error::Code::Format) << "not a Postil project";
    QTest::newRow("other database") << "CREATE TABLE t (a)" << int(Error::Code::Format) << "another program";
    QTest::newRow("newer schema") << "PRAGMA user_version = 9999" << int(Error::Code::Unsupported) << "newer Postil";
    QTest::newRow("cut") << "cut" << int(Error::Code::Format) << "damaged";
}

void TestProject::openRefuses()
{
    QFETCH(QString, make);
    QFETCH(int, code);
    QFETCH(QString, word);
    ProjectMaker p;
    p.addImages(2000);
    p.close();
    QString path = p.folder() + u"/other.postil"_s;
    if (make == u"folder"_s) {
        QVERIFY(QDir().mkdir(path));
    } else if (make == u"text"_s) {
        writeFile(path, "Dear radiologist,\nplease find enclosed\n");
    } else if (make == u"empty"_s) {
        writeFile(path, {});
    } else if (make == u"cut"_s) {
        path = p.path();
        QVERIFY(QFile::resize(path, 5000));
    } else if (!make.isEmpty()) {
        if (make.startsWith(u"PRAGMA"_s)) {
            path = p.path();
        }
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(make));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    for (const auto access : {ProjectDb::Access::ReadWrite, ProjectDb::Access::ReadOnly}) {
        const auto opened = ProjectDb::open(path, access);
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code), code);
        QVERIFY2(opened.error().message().contains(word), qPrintable(opened.error().message()));
        QVERIFY(opened.error().message().contains(QFileInfo(path).fileName()));
    }
}

void TestProject::oneWriter()
{
    ProjectMaker p;
    const auto second = ProjectDb::open(p.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Locked);
    {
        const auto reader = ProjectDb::open(p.path(), ProjectDb::Access::PreferReadWrite);
        QVERIFY(reader);
        QVERIFY((*reader)->isReadOnly());
    }
    p.close();
    const auto writer = ProjectDb::open(p.path(), ProjectDb::Access::PreferReadWrite);
    QVERIFY(writer);
    QVERIFY(!(*writer)->isReadOnly());
}

void TestProject::anotherProcessIsLockedOut()
{
    ProjectMaker p;
    QJsonObject answer = cli({u"classes"_s, p.path(), u"add"_s, u"knee"_s});
    const QString message = answer[u"error"_s][u"message"_s].toString();
    QVERIFY2(message.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(message));
    answer = cli({u"info"_s, p.path()});
    QCOMPARE(answer[u"classes"_s].toInt(-1), 3);
    p.close();
    answer = cli({u"classes"_s, p.path(), u"add"_s, u"knee"_s});
    QCOMPARE(answer[u"classes"_s].toArray().size(), 4);
}

void TestProject::readOnlyReadsAndDoesNotWrite()
{
    ProjectMaker p;
    const auto ids = p.addImages(3);
    p.reopen(ProjectDb::Access::ReadOnly);
    QCOMPARE(p.imageIds(), ids);
    const Result<Change> change = History(p.db()).decide(ids, {Decision::Kind::Excluded, {}, false});
    QVERIFY(!change);
    QVERIFY(change.error().message().contains(u"reading only"_s));
    QVERIFY(!p.db().setSetting(u"a"_s, u"b"_s));
}

void TestProject::reopenSharesTheLock()
{
    ProjectMaker p;
    const auto ids = p.addImages(3);
    const auto second = p.db().reopen();
    QVERIFY(second);
    QVERIFY(!(*second)->isReadOnly());
    QVERIFY(History(**second).decide(ids, {Decision::Kind::Excluded, {}, false}));
    QCOMPARE(LabelView::load(p.db())->rows[0].decision.kind, Decision::Kind::Excluded);
    p.close(); // the lock is still held by the second connection
    QCOMPARE(ProjectDb::open(p.path()).error().code, Error::Code::Locked);
}

void TestProject::migrationBacksUp()
{
    ProjectMaker p;
    p.addImages(3);
    std::vector<Migration> migrations = builtinMigrations();
    const int before = migrations.back().version;
    migrations.push_back({before + 1, u"-- a comment; with a semicolon\nCREATE TABLE extra (\n    a INTEGER -- ;\n);\n"
                                      "CREATE TRIGGER extra_guard BEFORE DELETE ON extra BEGIN\n    SELECT RAISE(ABORT, 'no');\nEND;\n"_s});
    QVERIFY(migrate(p.db().sql(), p.path(), before, migrations));
    QCOMPARE(schemaVersion(p.db().sql(), p.path()).value(), before + 1);
    QVERIFY(QSqlQuery(p.db().sql()).exec(u"INSERT INTO extra VALUES (1)"_s));
    QVERIFY(!QSqlQuery(p.db().sql()).exec(u"DELETE FROM extra"_s));
    const auto backup = ProjectDb::open(u"%1.v%2-backup"_s.arg(p.path()).arg(before), ProjectDb::Access::ReadOnly);
    QVERIFY(backup);
    QCOMPARE(ImageStore(**backup).count().value(), 3);
    p.close();
    QCOMPARE(ProjectDb::open(p.path()).error().code, Error::Code::Unsupported); // now newer than the program
}

void TestProject::failedMigrationChangesNothing()
{
    ProjectMaker p;
    std::vector<Migration> migrations = builtinMigrations();
    const int before = migrations.back().version;
    migrations.push_back({before + 1, u"CREATE TABLE extra (a INTEGER);\nCREATE TABLE event (a INTEGER);\n"_s});
    const Result<void> migrated = migrate(p.db().sql(), p.path(), before, migrations);
    QVERIFY(!migrated);
    QCOMPARE(schemaVersion(p.db().sql(), p.path()).value(), before);
    QVERIFY(!p.db().sql().tables().contains(u"extra"_s));
}

void TestProject::networkFileSystems_data()
{
    QTest::addColumn<quint32>("magic");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("network");
    QTest::newRow("ext4") << quint32(0xEF53) << "ext4" << false;
    QTest::newRow("tmpfs") << quint32(0x01021994) << "tmpfs" << false;
    QTest::newRow("NFS") << quint32(0x6969) << "nfs4" << true;
    QTest::newRow("CIFS") << quint32(0xFF534D42) << "cifs" << true;
    QTest::newRow("SMB2") << quint32(0xFE534D42) << "smb3" << true;
    QTest::newRow("sshfs") << quint32(0x65735546) << "fuse.sshfs" << true;
    QTest::newRow("NTFS") << quint32(0x65735546) << "fuseblk" << false;
    QTest::newRow("AppImage") << quint32(0x65735546) << "fuse.squashfuse" << false;
}

void TestProject::networkFileSystems()
{
    QFETCH(quint32, magic);
    QFETCH(QString, type);
    QFETCH(bool, network);
    QCOMPARE(!networkFileSystem(magic, type).isEmpty(), network);
}

void TestProject::checkFindsTampering_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("word");
    const QString noGuard = u"DROP TRIGGER event_no_update"_s;
    QTest::newRow("guard dropped") << QStringList{noGuard} << "guard";
    QTest::newRow("event rewritten") << QStringList{noGuard, u"UPDATE event SET after = 'class:1' WHERE id = 1"_s} << "changed after";
    QTest::newRow("decision changed") << QStringList{u"UPDATE decision SET class_id = 1 WHERE image_id = 2"_s} << "is not the one in its history";
    QTest::newRow("decision deleted") << QStringList{u"DELETE FROM decision WHERE image_id = 2"_s} << "missing";
    QTest::newRow("decision invented") << QStringList{u"INSERT INTO decision VALUES (9, 'class', 1, 0, 1)"_s} << "is not the one in its history";
    QTest::newRow("annotator changed") << QStringList{u"DROP TRIGGER event_group_no_update"_s, u"UPDATE event_group SET annotator = 'x'"_s}
                                       << "changed after";
    QTest::newRow("prediction cut") << QStringList{u"UPDATE prediction SET labels = x'00'"_s} << "wrong size";
    QTest::newRow("dangling key") << QStringList{u"PRAGMA foreign_keys = OFF"_s, u"UPDATE image SET source_id = 77"_s} << "does not exist";
}

void TestProject::checkFindsTampering()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, word);
    ProjectMaker p;
    const auto ids = p.addImages(10);
    p.addRun(Voice::ZeroShot, 0);
    QVERIFY(History(p.db()).decide(std::span(ids).first(5), {Decision::Kind::Class, p.classId(u"head"_s), false}));
    QCOMPARE(p.db().check().value(), QStringList());
    for (const QString& statement : statements) {
        QSqlQuery query(p.db().sql());
        QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }
    const QStringList problems = p.db().check().value();
    QVERIFY2(problems.join(u'\n').contains(word), qPrintable(problems.join(u'\n')));
}

void TestProject::addingASourceIsAllOrNothing()
{
    ProjectMaker p;
    NewSource source;
    source.listing.items.resize(3);
    source.listing.items[1].index = 1; // the third has the index of the first: two images of one name
    QVERIFY(!ImageStore(p.db()).addSource(source));
    QCOMPARE(ImageStore(p.db()).count().value(), 0);
    QVERIFY(ImageStore(p.db()).sources()->empty());
    p.addImages(2);
    QCOMPARE(ImageStore(p.db()).images()->front().name, u"s1-000000"_s);
}

void TestProject::manyImagesLoad()
{
    ProjectMaker p;
    constexpr int n = 100'000;
    const auto ids = p.addImages(n);
    QCOMPARE(ids.size(), std::size_t(n));
    p.addRun(Voice::ZeroShot, 1);
    const Result<LabelView> view = LabelView::load(p.db());
    QVERIFY(view);
    for (std::size_t i : {std::size_t{0}, std::size_t{4096}, std::size_t(n - 1)}) {
        QCOMPARE(view->classIndex(view->rows[i].reference), int(i % 3));
        QCOMPARE(view->classIndex(view->rows[i].label), int((i + 1) % 3));
        QCOMPARE(view->rows[i].confidence, .7F);
    }
    const Result<PredictionTable> table = RunStore(p.db()).predictions(view->chosenRun->id);
    QCOMPARE(table->images, ids);
    QCOMPARE(table->probabilities.row(n - 1)[n % 3], .7F);
}

// kill -9 at several moments of one bulk decision: all of it or none of it.
void TestProject::killedInABulkDecision()
{
    ProjectMaker p;
    p.addImages(20'000);
    const QString csv = p.folder() + u"/decide.csv"_s;
    QByteArray table = "image,class\n";
    const Result<std::vector<ImageRow>> images = ImageStore(p.db()).images();
    for (const ImageRow& row : *images) {
        table += row.name.toUtf8() + (row.id.value % 2 == 0 ? ",head\n" : ",hand\n");
    }
    writeFile(csv, table);
    p.close();
    const QString program = qEnvironmentVariable("POSTIL_CLI");
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(cli({u"decide"_s, p.path(), u"--csv"_s, csv})[u"changed"_s].toInt(), 20'000);
    const auto whole = timer.elapsed();
    cli({u"undo"_s, p.path()});
    for (int i = 1; i <= 6; ++i) {
        QProcess process;
        process.start(program, {u"decide"_s, p.path(), u"--csv"_s, csv, u"--json"_s});
        process.waitForFinished(static_cast<int>(whole * i / 6));
        process.kill();
        process.waitForFinished();
        const bool acknowledged = process.readAllStandardOutput().contains("changed");
        QCOMPARE(cli({u"check"_s, p.path()})[u"ok"_s].toBool(), true);
        const int decided = cli({u"info"_s, p.path()})[u"decided"_s].toInt(-1);
        QVERIFY2(decided == 20'000 || (decided == 0 && !acknowledged), qPrintable(QString::number(decided)));
        if (decided > 0) {
            cli({u"undo"_s, p.path()});
        }
    }
}

void TestProject::decideCsvRefusesWhole_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("decided");
    QTest::newRow("good") << QByteArray("image,class\ns1-000000,hand\nimage1.png,excluded\ns1-000002,\n") << "" << 2;
    QTest::newRow("unknown image") << QByteArray("image,class\ns1-000000,hand\ns9-000000,hand\n") << "line 3" << 0;
    QTest::newRow("unknown class") << QByteArray("image,class\ns1-000000,hand\ns1-000001,foot\n") << "line 3" << 0;
    QTest::newRow("no class column") << QByteArray("image,label\ns1-000000,hand\n") << "class" << 0;
}

void TestProject::decideCsvRefusesWhole()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, word);
    QFETCH(int, decided);
    ProjectMaker p;
    p.addImages(3);
    const QString csv = p.folder() + u"/d.csv"_s;
    writeFile(csv, table);
    const Result<DecideCsvReport> report = decideCsv(p.db(), csv);
    QCOMPARE(report.has_value(), word.isEmpty());
    if (!report) {
        QVERIFY2(report.error().message().contains(word), qPrintable(report.error().message()));
    } else {
        QCOMPARE(report->change.images, decided);
        QCOMPARE(report->skipped.size(), std::size_t{1});
    }
    QCOMPARE(int(History(p.db()).events()->size()), decided);
}

void TestProject::settingsAreKept()
{
    ProjectMaker p;
    QCOMPARE(p.db().setting(u"precision"_s, u"none"_s), u"none"_s);
    QVERIFY(p.db().setSetting(u"precision"_s, u"fp16"_s));
    QVERIFY(p.db().setSetting(u"precision"_s, u"bf16"_s));
    QVERIFY(p.db().setSetting(u"empty"_s, {}));
    p.reopen();
    QCOMPARE(p.db().setting(u"precision"_s), u"bf16"_s);
    QCOMPARE(p.db().setting(u"empty"_s, u"x"_s), QString());
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
