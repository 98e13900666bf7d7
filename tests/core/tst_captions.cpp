// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/goldstore.h"
#include "core/project/history.h"
#include "core/project/migration.h"
#include "core/workflow/captionfile.h"
#include "tests/support/projectmaker.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace postil;
using test::ProjectMaker;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(ProjectMaker& p, const QString& className)
{
    QStringList texts;
    const PromptSet prompts = CaptionStore(p.db()).current().value();
    for (const CaptionRow& row : prompts.captions) {
        if (row.classId == p.classId(className)) {
            texts.append(row.enabled ? row.text : u"-"_s + row.text);
        }
    }
    return texts;
}

CaptionId idOf(ProjectMaker& p, const QString& text)
{
    const PromptSet prompts = CaptionStore(p.db()).current().value();
    for (const CaptionRow& row : prompts.captions) {
        if (row.text == text) {
            return row.id;
        }
    }
    return {};
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestCaptions : public QObject
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void movesToAnotherClass();
    void manyAtOnce();
    void templates_data();
    void templates();
    void versionsComeBack();
    void restoredWithFewerClasses();
    void filesGoRound();
    void filesRefused_data();
    void filesRefused();
    void pastedLines_data();
    void pastedLines();
    void differences();
    void oldProjectsOpen();
};

void TestCaptions::moves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("place");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("to the front") << u"c"_s << 0 << QStringList{u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("to the end") << u"a"_s << 99 << QStringList{u"b"_s, u"c"_s, u"a"_s};
    QTest::newRow("between") << u"a"_s << 1 << QStringList{u"b"_s, u"a"_s, u"c"_s};
    QTest::newRow("where it is") << u"b"_s << 1 << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("below zero") << u"b"_s << -5 << QStringList{u"b"_s, u"a"_s, u"c"_s};
}

void TestCaptions::moves()
{
    QFETCH(const QString, text);
    QFETCH(const int, place);
    QFETCH(const QStringList, order);
    ProjectMaker p;
    const QStringList before{u"a"_s, u"b"_s, u"c"_s};
    QCOMPARE(CaptionStore(p.db()).addMany(p.classId(u"hand"_s), before).value_or(0), 3);
    QVERIFY(CaptionStore(p.db()).move(idOf(p, text), p.classId(u"hand"_s), place));
    QCOMPARE(textsOf(p, u"hand"_s), order);
    p.reopen();
    QCOMPARE(textsOf(p, u"hand"_s), order);
    QVERIFY(CaptionStore(p.db()).add(p.classId(u"hand"_s), u"new"_s)); // comes last, whatever the order
    QCOMPARE(textsOf(p, u"hand"_s), order + QStringList{u"new"_s});
    QVERIFY(History(p.db()).undo());
    if (order != before) {
        QVERIFY(History(p.db()).undo());
    }
    QCOMPARE(textsOf(p, u"hand"_s), before);
    QVERIFY(p.db().check()->isEmpty());
}

void TestCaptions::movesToAnotherClass()
{
    ProjectMaker p;
    QVERIFY(CaptionStore(p.db()).addMany(p.classId(u"hand"_s), {u"a"_s, u"b"_s}));
    QVERIFY(CaptionStore(p.db()).addMany(p.classId(u"head"_s), {u"x"_s, u"a"_s}));
    const Result<void> twice = CaptionStore(p.db()).move(idOf(p, u"a"_s), p.classId(u"head"_s), 0);
    QVERIFY(!twice && twice.error().code == Error::Code::AlreadyExists);
    QVERIFY(CaptionStore(p.db()).move(idOf(p, u"b"_s), p.classId(u"head"_s), 1));
    QCOMPARE(textsOf(p, u"hand"_s), QStringList{u"a"_s});
    QCOMPARE(textsOf(p, u"head"_s), (QStringList{u"x"_s, u"b"_s, u"a"_s}));
    QVERIFY(!CaptionStore(p.db()).move(CaptionId{99}, p.classId(u"head"_s), 1));
}

void TestCaptions::manyAtOnce()
{
    ProjectMaker p;
    const ClassId hand = p.classId(u"hand"_s);
    QVERIFY(CaptionStore(p.db()).add(hand, u"a"_s));
    QCOMPARE(CaptionStore(p.db()).addMany(hand, {u"b"_s, u" a "_s, u""_s, u"c"_s, u"b"_s}).value_or(0), 2);
    QCOMPARE(textsOf(p, u"hand"_s), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(History(p.db()).undo());
    QCOMPARE(textsOf(p, u"hand"_s), QStringList{u"a"_s});
    QCOMPARE(CaptionStore(p.db()).addMany(hand, {u"a"_s}).value_or(9), 0);
    QVERIFY(History(p.db()).undo()); // of the first caption: nothing was no step
    QVERIFY(textsOf(p, u"hand"_s).isEmpty());
}

void TestCaptions::templates_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<QString>("modality");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("class and modality") << u"a {modality} of the {class}"_s << u"CT slice"_s << QStringList{u"a CT slice of the hand"_s};
    QTest::newRow("no modality given") << u"a {modality}: {}"_s << QString() << QStringList{u"a medical image: bones"_s, u"a medical image: fingers"_s};
    QTest::newRow("caption") << u"{}, {class}"_s << u"MRI"_s << QStringList{u"bones, hand"_s, u"fingers, hand"_s};
}

void TestCaptions::templates()
{
    QFETCH(const QString, frame);
    QFETCH(const QString, modality);
    QFETCH(const QStringList, texts);
    ProjectMaker p;
    const ClassId hand = p.classId(u"hand"_s);
    CaptionStore store(p.db());
    QVERIFY(store.addMany(hand, {u"bones"_s, u"fingers"_s}));
    QVERIFY(store.setTemplates({frame}));
    QVERIFY(store.setModality(modality));
    p.reopen();
    QCOMPARE(CaptionStore(p.db()).current()->textsFor(hand, u"hand"_s), texts);
    if (!modality.isEmpty()) {
        QVERIFY(History(p.db()).undo());
        QVERIFY(CaptionStore(p.db()).current()->modality.isEmpty());
        QVERIFY(History(p.db()).redo());
        QCOMPARE(CaptionStore(p.db()).current()->modality, modality);
    }
}

void TestCaptions::versionsComeBack()
{
    ProjectMaker p;
    CaptionStore store(p.db());
    QVERIFY(store.addMany(p.classId(u"hand"_s), {u"a"_s, u"b"_s}));
    QVERIFY(store.setEnabled(idOf(p, u"b"_s), false));
    QVERIFY(store.setModality(u"MRI"_s));
    const auto first = store.keep(u" two per class "_s);
    QVERIFY(first);
    QCOMPARE(store.keep({}).value_or(PromptSetId{}), *first); // nothing changed: the same version, its name stays
    QVERIFY(store.setText(idOf(p, u"a"_s), u"z"_s));
    QVERIFY(store.setTemplates({u"x {}"_s}));
    const auto second = store.keep({});
    QVERIFY(second && *second != *first);
    const auto versions = store.versions();
    QCOMPARE(versions->size(), std::size_t{2});
    QCOMPARE(versions->front().name, u"two per class"_s);
    QVERIFY(versions->back().name.isEmpty() && !versions->back().created.isEmpty());
    QVERIFY(store.restore(*first)->isEmpty());
    QCOMPARE(textsOf(p, u"hand"_s), (QStringList{u"a"_s, u"-b"_s}));
    QVERIFY(store.current()->templates.isEmpty());
    QCOMPARE(store.current()->modality, u"MRI"_s);
    QVERIFY(History(p.db()).undo()); // one step
    QCOMPARE(textsOf(p, u"hand"_s), (QStringList{u"z"_s, u"-b"_s}));
    QCOMPARE(store.restore(PromptSetId{77}).error().code, Error::Code::NotFound);
}

void TestCaptions::restoredWithFewerClasses()
{
    ProjectMaker p;
    CaptionStore store(p.db());
    QVERIFY(store.add(p.classId(u"hand"_s), u"a"_s));
    QVERIFY(store.add(p.classId(u"head"_s), u"b"_s));
    QVERIFY(store.add(p.classId(u"chest"_s), u"c"_s));
    const auto kept = store.keep({});
    QVERIFY(ClassStore(p.db()).merge(p.classId(u"head"_s), p.classId(u"hand"_s)));
    QVERIFY(ClassStore(p.db()).remove(p.classId(u"chest"_s)));
    QVERIFY(store.restore(*kept));
    QCOMPARE(*store.restore(*kept), QStringList{u"chest"_s});
    QCOMPARE(textsOf(p, u"hand"_s), (QStringList{u"c"_s, u"a"_s, u"b"_s}).mid(1));
}

void TestCaptions::filesGoRound()
{
    ProjectMaker p;
    CaptionStore store(p.db());
    QVERIFY(store.addMany(p.classId(u"hand"_s), {u"an X-ray, \"quoted\""_s, u"knöchern ✓"_s}));
    QVERIFY(store.setEnabled(idOf(p, u"knöchern ✓"_s), false));
    QVERIFY(store.addMany(p.classId(u"head"_s), {u"skull"_s}));
    QVERIFY(store.setTemplates({u"{} in {modality}"_s}));
    QVERIFY(store.setModality(u"X-ray"_s));
    const QString path = p.folder() + u"/captions.json"_s;
    QCOMPARE(exportCaptions(p.db(), path).value_or(0), 3);
    ProjectMaker q({u"Head"_s, u"HAND"_s, u"foot"_s}); // case aside
    const auto imported = importCaptions(q.db(), path);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message()));
    QCOMPARE(imported->captions, 3);
    QCOMPARE(imported->withoutCaptions, QStringList{u"foot"_s});
    QCOMPARE(textsOf(q, u"HAND"_s), textsOf(p, u"hand"_s));
    QCOMPARE(CaptionStore(q.db()).current()->templates, store.current()->templates);
    QCOMPARE(CaptionStore(q.db()).current()->modality, u"X-ray"_s);
    QVERIFY(History(q.db()).undo());
    QVERIFY(CaptionStore(q.db()).current()->captions.empty());
}

void TestCaptions::filesRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("captions, please");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("another format") << QByteArray(R"({"format": "coco", "classes": []})");
    QTest::newRow("a newer version") << QByteArray(R"({"format": "postil-captions", "version": 2, "classes": []})");
    QTest::newRow("no classes") << QByteArray(R"({"format": "postil-captions", "version": 1})");
    QTest::newRow("class without a name") << QByteArray(R"({"classes": [{"captions": ["a"]}]})");
    QTest::newRow("captions are no list") << QByteArray(R"({"classes": [{"name": "hand", "captions": "a"}]})");
    QTest::newRow("empty caption") << QByteArray(R"({"classes": [{"name": "hand", "captions": ["a", " "]}]})");
    QTest::newRow("no class of ours") << QByteArray(R"({"classes": [{"name": "foot", "captions": ["a"]}]})");
    QTest::newRow("template without a place") << QByteArray(R"({"templates": ["x"], "classes": [{"name": "hand", "captions": ["a"]}]})");
}

void TestCaptions::filesRefused()
{
    QFETCH(const QByteArray, bytes);
    ProjectMaker p;
    QVERIFY(CaptionStore(p.db()).add(p.classId(u"hand"_s), u"mine"_s));
    const QString path = p.folder() + u"/bad.json"_s;
    write(path, bytes);
    const auto imported = importCaptions(p.db(), path);
    QVERIFY(!imported);
    QVERIFY(!imported.error().subject.isEmpty() && !imported.error().reason.isEmpty());
    QCOMPARE(textsOf(p, u"hand"_s), QStringList{u"mine"_s});
    QCOMPARE(importCaptions(p.db(), p.folder() + u"/none.json"_s).error().code, Error::Code::Io);
}

void TestCaptions::pastedLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("plain") << u"a b\nc"_s << QStringList{u"a b"_s, u"c"_s};
    QTest::newRow("list marks") << u" - a\r\n* b\n• c\n3. d\n12) e"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QTest::newRow("no marks") << u"3D image\n-dense tissue\n2.5 cm mass"_s << QStringList{u"3D image"_s, u"-dense tissue"_s, u"2.5 cm mass"_s};
    QTest::newRow("empty and repeated") << u"\n\n a \n\t\n a"_s << QStringList{u"a"_s};
    QTest::newRow("nothing") << QString() << QStringList{};
}

void TestCaptions::pastedLines()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, lines);
    QCOMPARE(captionLines(text), lines);
}

void TestCaptions::differences()
{
    const std::vector<ClassRow> classes{{ClassId{1}, u"hand"_s, 0}};
    PromptSet before;
    before.captions = {{CaptionId{1}, ClassId{1}, u"a"_s, true}, {CaptionId{2}, ClassId{1}, u"b"_s, true}};
    before.templates = {u"{}"_s, u"x {}"_s};
    PromptSet after;
    after.captions = {{CaptionId{7}, ClassId{1}, u"b"_s, false}, {CaptionId{8}, ClassId{1}, u"c"_s, true}};
    after.templates = {u"x {}"_s};
    after.modality = u"CT"_s;
    const PromptDifference difference = comparePrompts(before, after, classes);
    QStringList said;
    for (const auto& line : difference.lines) {
        said.append(line.what + u' ' + line.text);
        QCOMPARE(line.className, u"hand"_s);
    }
    QCOMPARE(said, (QStringList{u"removed a"_s, u"switched off b"_s, u"added c"_s}));
    QCOMPARE(difference.templatesRemoved, QStringList{u"{}"_s});
    QVERIFY(difference.templatesAdded.isEmpty() && difference.modalityDiffers && !difference.isEmpty());
    QVERIFY(comparePrompts(before, before, classes).isEmpty());
}

void TestCaptions::oldProjectsOpen()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"old.postil"_s);
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        sql.setDatabaseName(path);
        QVERIFY(sql.open());
        QVERIFY(migrate(sql, path, 0, {builtinMigrations().front()}));
        for (const QString& statement :
             {u"INSERT INTO setting VALUES ('task', 'single')"_s, u"INSERT INTO class (id, name, position) VALUES (1, 'a', 0)"_s,
              u"INSERT INTO source (id, kind, path, name, task, images, added_at) VALUES (1, 'folder', '/nowhere', 'n', 'single', 1, '')"_s,
              u"INSERT INTO image (id, name, source_id, source_index, file_name, split, width, height, channels) VALUES (1, 's1-000000', 1, 0, 'f.png', 'none', 1, 1, 1)"_s,
              u"INSERT INTO caption (id, class_id, text) VALUES (3, 1, 'second'), (2, 1, 'first')"_s,
              u"INSERT INTO prompt_set (id, created_at, content) VALUES (1, '2026-01-01', '{\"captions\": [], \"classes\": [], \"templates\": []}')"_s,
              u"INSERT INTO gold (image_id, part, drawn_at) VALUES (1, 'tuning', '2026-01-01')"_s}) {
            QSqlQuery query(sql);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        sql.close();
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    const auto db = ProjectDb::open(path);
    QVERIFY2(db, db ? "" : qPrintable(db.error().message()));
    QVERIFY(QFile::exists(path + u".v1-backup"_s));
    const auto prompts = CaptionStore(**db).current();
    QCOMPARE(prompts->captions.size(), std::size_t{2});
    QCOMPARE(prompts->captions[0].text, u"first"_s);
    QVERIFY(CaptionStore(**db).move(CaptionId{3}, ClassId{1}, 0));
    QCOMPARE(CaptionStore(**db).current()->captions[0].text, u"second"_s);
    QCOMPARE(CaptionStore(**db).versions()->size(), std::size_t{1});
    QCOMPARE(GoldStore(**db).list()->front().part, GoldPart::Tuning);
    // What is drawn is drawn for good, whoever asks the database.
    for (const QString& statement : {u"DELETE FROM gold"_s, u"UPDATE gold SET part = 'reporting'"_s}) {
        QSqlQuery query((*db)->sql());
        QVERIFY(!query.exec(statement));
    }
}

QTEST_GUILESS_MAIN(TestCaptions)
#include "tst_captions.moc"
