// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// create, info, images, classes, decide, undo, redo, history and check through the real program.
#include "tests/support/commandline.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postil::test;
using namespace Qt::StringLiterals;

class TestProjectCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] QString path(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString project() const { return path(u"p.postil"_s); }
    [[nodiscard]] CliAnswer cli(const QString& command, const QStringList& rest = {}) const { return runCli(QStringList{command, project()} + rest); }
    [[nodiscard]] QStringList ids() const { return cli(u"images"_s).column(u"images"_s, u"image"_s); }
    [[nodiscard]] QJsonObject row(qsizetype i) const { return cli(u"images"_s).json[u"images"_s].toArray().at(i).toObject(); }
    /// Decisions of all images, in order; "null" where there is none.
    [[nodiscard]] QStringList decisions() const { return cli(u"images"_s).column(u"images"_s, u"decision"_s); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("POSTIL_ANNOTATOR", "a tester");
        QVERIFY(writeClassFolders(path(u"pictures"_s)));
        VERIFY_EXIT(cli(u"create"_s), 0);
        const CliAnswer imported = cli(u"import"_s, {path(u"pictures"_s)});
        VERIFY_EXIT(imported, 0);
        QCOMPARE(imported.json[u"images"_s].toInt(), 10);
    }

    void creates_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("task");
        QTest::addColumn<QStringList>("classes");
        QTest::newRow("plain") << QStringList{} << u"single"_s << QStringList{};
        QTest::newRow("classes") << QStringList{u"--classes"_s, u"chest,hand"_s} << u"single"_s << QStringList{u"chest"_s, u"hand"_s};
        QTest::newRow("classes with blanks") << QStringList{u"--classes"_s, u"left hand , right hand"_s} << u"single"_s
                                             << QStringList{u"left hand"_s, u"right hand"_s};
        QTest::newRow("no ASCII") << QStringList{u"--classes"_s, u"Schädel,胸部"_s} << u"single"_s << QStringList{u"Schädel"_s, u"胸部"_s};
        QTest::newRow("multi") << QStringList{u"--task"_s, u"multi"_s, u"--classes"_s, u"a"_s} << u"multi"_s << QStringList{u"a"_s};
        QTest::newRow("ordinal") << QStringList{u"--task"_s, u"ordinal"_s, u"--classes"_s, u"0,1,2"_s} << u"ordinal"_s
                                 << QStringList{u"0"_s, u"1"_s, u"2"_s};
    }
    void creates()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, task);
        QFETCH(QStringList, classes);
        const QString file = path(u"new.postil"_s);
        VERIFY_EXIT(runCli(QStringList{u"create"_s, file} + options), 0);
        const CliAnswer info = runCli({u"info"_s, file});
        VERIFY_EXIT(info, 0);
        QCOMPARE(info.json[u"task"_s].toString(), task);
        QCOMPARE(info.json[u"class_names"_s].toVariant().toStringList(), classes);
        QCOMPARE(info.json[u"classes"_s].toInt(), int(classes.size()));
        QCOMPARE(info.json[u"images"_s].toInt(), 0);
        QCOMPARE(info.json[u"decided"_s].toInt(), 0);
        QVERIFY(info.json[u"run_in_use"_s].isNull());
        QCOMPARE(runCli({u"check"_s, file}).json[u"ok"_s].toBool(), true);
    }

    void createRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("exists") << u"p.postil"_s << QStringList{} << 1 << u"exists already"_s;
        QTest::newRow("is a folder") << u"pictures"_s << QStringList{} << 1 << u"exists already"_s;
        QTest::newRow("no folder") << u"nowhere/p.postil"_s << QStringList{} << 1 << u"there is no folder"_s;
        QTest::newRow("twice the same class") << u"n.postil"_s << QStringList{u"--classes"_s, u"a,b,a"_s} << 1 << u"'a' is named twice"_s;
        QTest::newRow("the same after trimming") << u"n.postil"_s << QStringList{u"--classes"_s, u"a, a"_s} << 1 << u"'a' is named twice"_s;
        QTest::newRow("empty class") << u"n.postil"_s << QStringList{u"--classes"_s, u"a, ,b"_s} << 1 << u"class name is empty"_s;
        QTest::newRow("unknown task") << u"n.postil"_s << QStringList{u"--task"_s, u"regression"_s} << 2 << u"regression"_s;
        QTest::newRow("unknown option") << u"n.postil"_s << QStringList{u"--colour"_s, u"red"_s} << 2 << u"--colour"_s;
    }
    void createRefuses()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QString, says);
        const bool was = QFileInfo::exists(path(name));
        const QByteArray before = contentOfFile(path(name));
        const CliAnswer answer = runCli(QStringList{u"create"_s, path(name)} + options);
        VERIFY_EXIT(answer, status);
        QVERIFY2(answer.error().contains(says), answer.describe().constData());
        QCOMPARE(QFileInfo::exists(path(name)), was);
        QCOMPARE(contentOfFile(path(name)), before);
    }

    void infoCounts()
    {
        const QStringList images = ids();
        VERIFY_EXIT(cli(u"decide"_s, {images[0], images[1], u"--class"_s, u"hand"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {images[2], u"--exclude"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {images[3], u"--none-of-these"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {images[4], u"--second-look"_s}), 0);
        const QJsonObject info = cli(u"info"_s).json;
        QCOMPARE(info[u"images"_s].toInt(), 10);
        QCOMPARE(info[u"decided"_s].toInt(), 5);
        QCOMPARE(info[u"undecided"_s].toInt(), 5);
        QCOMPARE(info[u"excluded"_s].toInt(), 1);
        QCOMPARE(info[u"none_of_these"_s].toInt(), 1);
        QCOMPARE(info[u"second_look"_s].toInt(), 1);
        QCOMPARE(info[u"confirmed"_s].toInt(), 0);
        QCOMPARE(info[u"labelled"_s].toInt(), 2);
        QCOMPARE(info[u"per_class"_s][u"hand"_s].toInt(), 2);
        QCOMPARE(info[u"per_class"_s][u"chest"_s].toInt(), 0);
        QCOMPARE(info[u"references"_s].toInt(), 10);
        QCOMPARE(info[u"splits"_s][u"none"_s].toInt(), 10);
        QCOMPARE(info[u"runs"_s].toInt(), 0);
        const QJsonObject source = info[u"sources"_s].toArray().first().toObject();
        QCOMPARE(source[u"images"_s].toInt(), 10);
        QCOMPARE(source[u"path"_s].toString(), path(u"pictures"_s));
        QCOMPARE(source[u"classes"_s][u"head"_s].toString(), u"head"_s);
        QVERIFY(source[u"dataset"_s].isNull());
    }

    void imagesHaveTheirShape()
    {
        const QJsonArray images = cli(u"images"_s).json[u"images"_s].toArray();
        QCOMPARE(images.size(), 10);
        for (const QJsonValue& image : images) {
            for (const QString& key : {u"image"_s, u"file_name"_s, u"source"_s, u"split"_s}) {
                QVERIFY2(!image[key].toString().isEmpty(), qPrintable(key));
            }
            // Not known is null, never an empty text or 0.
            for (const QString& key : {u"label"_s, u"label_source"_s, u"confidence"_s, u"zeroshot"_s, u"refiner"_s, u"decision"_s}) {
                QVERIFY2(image.toObject().contains(key) && image[key].isNull(), qPrintable(key));
            }
            QCOMPARE(image[u"reference"_s].toString(), image[u"file_name"_s].toString().section(u'/', 0, 0));
            QVERIFY(!image[u"image"_s].toString().contains(QRegularExpression(u"[,\" ']"_s)));
        }
        QStringList names = ids();
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void imagesFilterAndSort_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QList<int>>("rows"); ///< of the import order
        QTest::newRow("all") << QStringList{} << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        QTest::newRow("class") << QStringList{u"--class"_s, u"head"_s} << QList<int>{0, 8};
        QTest::newRow("undecided") << QStringList{u"--undecided"_s} << QList<int>{2, 3, 4, 5, 6, 7, 9};
        QTest::newRow("split of none") << QStringList{u"--split"_s, u"train"_s} << QList<int>{};
        QTest::newRow("split") << QStringList{u"--split"_s, u"none"_s, u"--class"_s, u"hand"_s} << QList<int>{1};
        QTest::newRow("file name") << QStringList{u"--sort"_s, u"file-name"_s} << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        // The sure ones behind, those without a confidence last.
        QTest::newRow("confidence") << QStringList{u"--sort"_s, u"confidence"_s} << QList<int>{0, 1, 8, 2, 3, 4, 5, 6, 7, 9};
    }
    void imagesFilterAndSort()
    {
        QFETCH(QStringList, options);
        QFETCH(QList<int>, rows);
        const QStringList all = ids();
        VERIFY_EXIT(cli(u"decide"_s, {all[0], all[8], u"--class"_s, u"head"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {all[1], u"--class"_s, u"hand"_s}), 0);
        QStringList expected;
        for (const int i : rows) {
            expected.append(all[i]);
        }
        const CliAnswer answer = cli(u"images"_s, options);
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.column(u"images"_s, u"image"_s), expected);
    }

    void decides_data()
    {
        QTest::addColumn<QStringList>("act");
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QString>("label");
        QTest::newRow("class") << QStringList{u"--class"_s, u"head"_s} << u"head"_s << u"head"_s;
        QTest::newRow("excluded") << QStringList{u"--exclude"_s} << u"excluded"_s << u"null"_s;
        QTest::newRow("none of these") << QStringList{u"--none-of-these"_s} << u"none_of_these"_s << u"null"_s;
        QTest::newRow("second look") << QStringList{u"--second-look"_s} << u"second_look"_s << u"null"_s;
    }
    void decides()
    {
        QFETCH(QStringList, act);
        QFETCH(QString, decision);
        QFETCH(QString, label);
        const QStringList all = ids();
        const CliAnswer answer = cli(u"decide"_s, QStringList{all[1], all[2], all[1]} + act);
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"changed"_s].toInt(), 2); // named twice, changed once
        QVERIFY(!answer.json[u"what"_s].toString().isEmpty());
        const CliAnswer images = cli(u"images"_s);
        QCOMPARE(images.column(u"images"_s, u"decision"_s).mid(0, 4), (QStringList{u"null"_s, decision, decision, u"null"_s}));
        QCOMPARE(images.column(u"images"_s, u"label"_s).mid(1, 2), (QStringList{label, label}));
        QCOMPARE(cli(u"decide"_s, QStringList{all[1]} + act).json[u"changed"_s].toInt(), 0); // it is so already
        VERIFY_EXIT(cli(u"decide"_s, {all[1], u"--clear"_s}), 0);
        QCOMPARE(decisions()[1], u"null"_s);
        QCOMPARE(decisions()[2], decision);
    }

    /// By file name where only one image has it.
    void fileNamesStandForImages()
    {
        const QString name = row(5)[u"file_name"_s].toString();
        VERIFY_EXIT(cli(u"decide"_s, {name, u"--class"_s, u"chest"_s}), 0);
        QCOMPARE(row(5)[u"decision"_s].toString(), u"chest"_s);
        VERIFY_EXIT(cli(u"import"_s, {path(u"pictures"_s)}), 0);
        const CliAnswer answer = cli(u"decide"_s, {name, u"--class"_s, u"hand"_s});
        VERIFY_EXIT(answer, 1);
        QCOMPARE(answer.subject(), name);
        QVERIFY(answer.reason().contains(u"several images have this file name"_s));
        QCOMPARE(row(5)[u"decision"_s].toString(), u"chest"_s);
    }

    void confirmTakesTheMachinesLabel()
    {
        const QStringList all = ids();
        QVERIFY(writeFile(path(u"run.csv"_s), "image,label,confidence\n" + all[0].toUtf8() + ",hand,0.75\n" + all[1].toUtf8() + ",head,0.5\n"));
        VERIFY_EXIT(cli(u"import-run"_s, {path(u"run.csv"_s), u"--voice"_s, u"zeroshot"_s}), 0);
        const CliAnswer answer = cli(u"decide"_s, {all[0], all[1], all[2], u"--confirm"_s});
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"changed"_s].toInt(), 2); // the third has no label to confirm
        QCOMPARE(decisions().mid(0, 3), (QStringList{u"hand"_s, u"head"_s, u"null"_s}));
        QCOMPARE(cli(u"info"_s).json[u"confirmed"_s].toInt(), 2);
        QCOMPARE(row(0)[u"label_source"_s].toString(), u"human"_s);
        QCOMPARE(row(0)[u"confidence"_s].toDouble(), 1.0);
    }

    void decideRefuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const QString id = u"s1-000000"_s;
        QTest::newRow("unknown image") << QStringList{u"s9-000000"_s, u"--exclude"_s} << 1 << u"s9-000000"_s;
        QTest::newRow("one good, one unknown") << QStringList{id, u"nothing.png"_s, u"--exclude"_s} << 1 << u"nothing.png"_s;
        QTest::newRow("unknown class") << QStringList{id, u"--class"_s, u"elbow"_s} << 1 << u"chest, hand, head"_s;
        QTest::newRow("two acts") << QStringList{id, u"--exclude"_s, u"--clear"_s} << 2 << u"needs images and one of"_s;
        QTest::newRow("no act") << QStringList{id} << 2 << u"needs images and one of"_s;
        QTest::newRow("no image") << QStringList{u"--exclude"_s} << 2 << u"needs images and one of"_s;
        QTest::newRow("csv and image") << QStringList{id, u"--csv"_s, u"x.csv"_s} << 2 << u"--csv names images"_s;
        QTest::newRow("csv and act") << QStringList{u"--csv"_s, u"x.csv"_s, u"--exclude"_s} << 2 << u"--csv names images"_s;
        QTest::newRow("csv that is not there") << QStringList{u"--csv"_s, u"nowhere.csv"_s} << 1 << u"nowhere.csv"_s;
    }
    void decideRefuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        const CliAnswer answer = cli(u"decide"_s, words);
        VERIFY_EXIT(answer, status);
        QVERIFY2(answer.error().contains(says), answer.describe().constData());
        QCOMPARE(decisions().count(u"null"_s), 10); // nothing was half done
        QCOMPARE(cli(u"history"_s).column(u"events"_s, u"kind"_s).count(u"decision"_s), 0);
    }

    void decidesByTable()
    {
        const QStringList all = ids();
        const QString file = row(3)[u"file_name"_s].toString();
        QVERIFY(writeFile(path(u"d.csv"_s), "comment,image,class\r\n,\"" + all[0].toUtf8() + "\",head\r\n\"a, b\"," + all[1].toUtf8() + ",excluded\r\n,"
                                                + all[2].toUtf8() + ",\r\n," + file.toUtf8() + ",none_of_these\r\n," + all[4].toUtf8() + ",second_look\r\n"));
        const CliAnswer answer = cli(u"decide"_s, {u"--csv"_s, path(u"d.csv"_s)});
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"changed"_s].toInt(), 4);
        QCOMPARE(answer.column(u"skipped"_s, u"subject"_s), QStringList{all[2]});
        QVERIFY(answer.column(u"skipped"_s, u"reason"_s).first().contains(u"line 4"_s));
        QCOMPARE(decisions().mid(0, 6), (QStringList{u"head"_s, u"excluded"_s, u"null"_s, u"none_of_these"_s, u"second_look"_s, u"null"_s}));
        // One undo step for the whole table.
        const CliAnswer undone = cli(u"undo"_s);
        QCOMPARE(undone.json[u"changed"_s].toInt(), 4);
        QCOMPARE(decisions().count(u"null"_s), 10);
    }

    void tablesAreRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("says");
        QTest::newRow("no class column") << QByteArray("image,label\ns1-000000,head\n") << u"no column 'class'"_s;
        QTest::newRow("no image column") << QByteArray("file,class\ns1-000000,head\n") << u"no column 'image'"_s;
        QTest::newRow("unknown class") << QByteArray("image,class\ns1-000000,head\ns1-000001,elbow\n") << u"line 3: there is no class 'elbow'"_s;
        QTest::newRow("unknown image") << QByteArray("image,class\ns1-000000,head\ns7-000001,head\n") << u"line 3"_s;
        QTest::newRow("short line") << QByteArray("image,class\ns1-000000\n") << u"line 2"_s;
        QTest::newRow("open quote") << QByteArray("image,class\n\"s1-000000,head\n") << u"line 2"_s;
        QTest::newRow("no UTF-8") << QByteArray("image,class\ns1-000000,\xff\xfe\n") << u"UTF-8"_s;
        QTest::newRow("column twice") << QByteArray("image,class,image\ns1-000000,head,x\n") << u"two columns"_s;
    }
    void tablesAreRefusedWhole()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, says);
        QVERIFY(writeFile(path(u"d.csv"_s), csv));
        const CliAnswer answer = cli(u"decide"_s, {u"--csv"_s, path(u"d.csv"_s)});
        VERIFY_EXIT(answer, 1);
        QVERIFY2(answer.error().contains(says) && answer.error().contains(u"d.csv"_s), answer.describe().constData());
        QCOMPARE(decisions().count(u"null"_s), 10);
    }

    void undoAndRedoOutliveTheProgram()
    {
        const QStringList all = ids();
        VERIFY_EXIT(cli(u"decide"_s, {all[0], u"--class"_s, u"head"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {all[0], u"--class"_s, u"hand"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {all[0], all[1], u"--exclude"_s}), 0);
        QCOMPARE(cli(u"undo"_s).json[u"changed"_s].toInt(), 2);
        QCOMPARE(decisions().mid(0, 2), (QStringList{u"hand"_s, u"null"_s}));
        QCOMPARE(cli(u"undo"_s).json[u"changed"_s].toInt(), 1);
        QCOMPARE(decisions()[0], u"head"_s);
        QCOMPARE(cli(u"redo"_s).json[u"changed"_s].toInt(), 1);
        QCOMPARE(decisions()[0], u"hand"_s);
        QCOMPARE(cli(u"redo"_s).json[u"changed"_s].toInt(), 2);
        QCOMPARE(decisions().mid(0, 2), (QStringList{u"excluded"_s, u"excluded"_s}));
        const CliAnswer nothing = cli(u"redo"_s);
        VERIFY_EXIT(nothing, 1);
        QVERIFY(nothing.error().contains(u"nothing to redo"_s));
    }

    void aNewActEndsRedo()
    {
        const QStringList all = ids();
        VERIFY_EXIT(cli(u"decide"_s, {all[0], u"--class"_s, u"head"_s}), 0);
        VERIFY_EXIT(cli(u"undo"_s), 0);
        VERIFY_EXIT(cli(u"decide"_s, {all[1], u"--exclude"_s}), 0);
        VERIFY_EXIT(cli(u"redo"_s), 1);
        VERIFY_EXIT(cli(u"undo"_s), 0);
        QCOMPARE(decisions().count(u"null"_s), 10);
        const CliAnswer nothing = cli(u"undo"_s);
        VERIFY_EXIT(nothing, 1);
        QVERIFY(nothing.error().contains(u"nothing to undo"_s));
        QVERIFY(cli(u"check"_s).json[u"ok"_s].toBool());
    }

    /// An import and its classes are no step of undo.
    void importIsNoStep() { VERIFY_EXIT(cli(u"undo"_s), 1); }

    void historySaysWhoAndWhat()
    {
        const QStringList all = ids();
        VERIFY_EXIT(cli(u"decide"_s, {all[0], all[1], u"--class"_s, u"head"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {all[0], u"--exclude"_s}), 0);
        VERIFY_EXIT(cli(u"undo"_s), 0);
        const CliAnswer one = cli(u"history"_s, {all[0]});
        VERIFY_EXIT(one, 0);
        QCOMPARE(one.column(u"events"_s, u"kind"_s), (QStringList{u"decision"_s, u"decision"_s, u"undo"_s}));
        QCOMPARE(one.column(u"events"_s, u"before"_s), (QStringList{u"null"_s, u"head"_s, u"excluded"_s}));
        QCOMPARE(one.column(u"events"_s, u"after"_s), (QStringList{u"head"_s, u"excluded"_s, u"head"_s}));
        QCOMPARE(one.column(u"events"_s, u"annotator"_s), (QStringList{u"a tester"_s, u"a tester"_s, u"a tester"_s}));
        QCOMPARE(one.column(u"events"_s, u"image"_s).count(all[0]), 3);
        const QStringList groups = one.column(u"events"_s, u"group"_s);
        QVERIFY(groups[0] != groups[1] && groups[1] != groups[2]);
        for (const QString& time : one.column(u"events"_s, u"time"_s)) {
            QVERIFY2(QDateTime::fromString(time, Qt::ISODateWithMs).isValid(), qPrintable(time));
        }
        const CliAnswer both = cli(u"history"_s);
        QCOMPARE(both.column(u"events"_s, u"kind"_s).count(u"decision"_s), 3);
        const CliAnswer unknown = cli(u"history"_s, {u"s1-999999"_s});
        VERIFY_EXIT(unknown, 1);
        QVERIFY(unknown.error().contains(u"s1-999999"_s));
    }

    void classesKeepTheirIds()
    {
        const CliAnswer before = cli(u"classes"_s, {u"list"_s});
        VERIFY_EXIT(before, 0);
        QCOMPARE(before.column(u"classes"_s, u"name"_s), (QStringList{u"chest"_s, u"hand"_s, u"head"_s}));
        QCOMPARE(before.column(u"classes"_s, u"position"_s), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        const QStringList idsBefore = before.column(u"classes"_s, u"id"_s);
        const CliAnswer renamed = cli(u"classes"_s, {u"rename"_s, u"head"_s, u"skull, \"lateral\""_s});
        VERIFY_EXIT(renamed, 0);
        QCOMPARE(renamed.column(u"classes"_s, u"id"_s), idsBefore);
        QCOMPARE(renamed.column(u"classes"_s, u"name"_s).last(), u"skull, \"lateral\""_s);
        QCOMPARE(row(9)[u"reference"_s].toString(), u"skull, \"lateral\""_s);
        VERIFY_EXIT(cli(u"undo"_s), 0);
        QCOMPARE(row(9)[u"reference"_s].toString(), u"head"_s);
    }

    void classesAddMergeRemove()
    {
        const QStringList all = ids();
        VERIFY_EXIT(cli(u"classes"_s, {u"add"_s, u"foot"_s, u"knee"_s}), 0);
        QCOMPARE(cli(u"classes"_s, {u"list"_s}).column(u"classes"_s, u"name"_s),
                 (QStringList{u"chest"_s, u"hand"_s, u"head"_s, u"foot"_s, u"knee"_s}));
        VERIFY_EXIT(cli(u"decide"_s, {all[0], u"--class"_s, u"foot"_s}), 0);
        VERIFY_EXIT(cli(u"decide"_s, {all[1], u"--class"_s, u"knee"_s}), 0);
        const CliAnswer merged = cli(u"classes"_s, {u"merge"_s, u"foot"_s, u"hand"_s});
        VERIFY_EXIT(merged, 0);
        QCOMPARE(merged.json[u"images"_s].toInt(), 1);
        QVERIFY(merged.json[u"what"_s].toString().contains(u"foot"_s));
        QCOMPARE(decisions().mid(0, 2), (QStringList{u"hand"_s, u"knee"_s}));
        const CliAnswer removed = cli(u"classes"_s, {u"remove"_s, u"knee"_s});
        VERIFY_EXIT(removed, 0);
        QCOMPARE(removed.json[u"images"_s].toInt(), 1);
        QCOMPARE(decisions().mid(0, 2), (QStringList{u"hand"_s, u"null"_s}));
        // All of it can be taken back.
        VERIFY_EXIT(cli(u"undo"_s), 0);
        VERIFY_EXIT(cli(u"undo"_s), 0);
        QCOMPARE(decisions().mid(0, 2), (QStringList{u"foot"_s, u"knee"_s}));
        QVERIFY(cli(u"check"_s).json[u"ok"_s].toBool());
    }

    void mergingReferencesTogether()
    {
        const CliAnswer merged = cli(u"classes"_s, {u"merge"_s, u"hand"_s, u"head"_s});
        VERIFY_EXIT(merged, 0);
        QCOMPARE(merged.json[u"images"_s].toInt(), 3); // of the reference labels
        QCOMPARE(cli(u"images"_s).column(u"images"_s, u"reference"_s).count(u"head"_s), 6);
    }

    void classesRefuse_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("add what is there") << QStringList{u"add"_s, u"hand"_s} << 1 << u"a class of this name already"_s;
        QTest::newRow("add nothing") << QStringList{u"add"_s} << 2 << u"too few"_s;
        QTest::newRow("add blanks") << QStringList{u"add"_s, u"  "_s} << 1 << u"is empty"_s;
        QTest::newRow("rename to another's") << QStringList{u"rename"_s, u"hand"_s, u"head"_s} << 1 << u"a class of this name already"_s;
        QTest::newRow("rename unknown") << QStringList{u"rename"_s, u"toe"_s, u"foot"_s} << 1 << u"there are: chest, hand, head"_s;
        QTest::newRow("rename one word") << QStringList{u"rename"_s, u"hand"_s} << 2 << u"two class names"_s;
        QTest::newRow("merge with itself") << QStringList{u"merge"_s, u"hand"_s, u"hand"_s} << 1 << u"into itself"_s;
        QTest::newRow("merge unknown") << QStringList{u"merge"_s, u"hand"_s, u"toe"_s} << 1 << u"toe"_s;
        QTest::newRow("remove unknown") << QStringList{u"remove"_s, u"toe"_s} << 1 << u"toe"_s;
        QTest::newRow("remove two") << QStringList{u"remove"_s, u"hand"_s, u"head"_s} << 2 << u"too many"_s;
        QTest::newRow("list something") << QStringList{u"list"_s, u"hand"_s} << 2 << u"too many"_s;
        QTest::newRow("no such act") << QStringList{u"paint"_s, u"hand"_s} << 2 << u"paint"_s;
        QTest::newRow("no act") << QStringList{} << 2 << u"action"_s;
    }
    void classesRefuse()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        const CliAnswer answer = cli(u"classes"_s, words);
        VERIFY_EXIT(answer, status);
        QVERIFY2(answer.error().contains(says), answer.describe().constData());
        QCOMPARE(cli(u"classes"_s, {u"list"_s}).column(u"classes"_s, u"name"_s), (QStringList{u"chest"_s, u"hand"_s, u"head"_s}));
    }

    /// Every command that opens a project says the same about what is no project.
    void noProject_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QStringList>("rest");
        const std::pair<const char*, QStringList> commands[] = {
            {"info", {}}, {"images", {}}, {"check", {}}, {"history", {}}, {"runs", {}}, {"corrections", {}}, {"measure", {}}, {"undo", {}}, {"redo", {}},
            {"classes", {u"list"_s}}, {"captions", {u"list"_s}}, {"use", {u"--run"_s, u"r1"_s}}, {"decide", {u"s1-000000"_s, u"--exclude"_s}},
            {"gold", {u"list"_s}}, {"import", {u"somewhere"_s}}, {"export", {u"somewhere"_s, u"--format"_s, u"csv"_s}},
            {"import-run", {u"x.csv"_s, u"--voice"_s, u"refiner"_s}}};
        for (const auto& [name, rest] : commands) {
            QTest::newRow(name) << QStringList{QString::fromLatin1(name)} << rest;
        }
    }
    void noProject()
    {
        QFETCH(QStringList, command);
        QFETCH(QStringList, rest);
        QVERIFY(writeFile(path(u"text.postil"_s), "this is no database, but it is longer than sixteen bytes"));
        QVERIFY(writeFile(path(u"empty.postil"_s), {}));
        const std::pair<QString, QString> cases[] = {{u"missing.postil"_s, u"there is no such project"_s},
                                                     {u"text.postil"_s, u"is not a Postil project"_s},
                                                     {u"empty.postil"_s, u"is not a Postil project"_s},
                                                     {u"pictures"_s, u"is a folder"_s}};
        for (const auto& [name, says] : cases) {
            const CliAnswer answer = runCli(command + QStringList{path(name)} + rest);
            VERIFY_EXIT(answer, 1);
            QCOMPARE(answer.subject(), path(name));
            QVERIFY2(answer.reason().contains(says), answer.describe().constData());
        }
        QVERIFY(!QFileInfo::exists(path(u"missing.postil"_s)));
    }

    void checkFindsDamage()
    {
        const CliAnswer whole = cli(u"check"_s);
        VERIFY_EXIT(whole, 0);
        QVERIFY(whole.json[u"ok"_s].toBool() && whole.json[u"problems"_s].toArray().isEmpty());
        QFile file(project());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(size > 3 * 4096);
        file.seek(2 * 4096); // behind the first pages, where rows and indexes lie
        QCOMPARE(file.write(QByteArray(size - 2 * 4096, '\x5a')), size - 2 * 4096);
        file.close();
        const CliAnswer damaged = cli(u"check"_s);
        QCOMPARE(damaged.exitCode, 1);
        QVERIFY2(damaged.isOneObject, damaged.describe().constData());
        QVERIFY(!damaged.json[u"ok"_s].toBool());
        QVERIFY(!damaged.json[u"problems"_s].toArray().isEmpty() || !damaged.error().isEmpty());
    }

    void plainTextIsForPeople_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("info") << QStringList{u"info"_s} << u"images      10"_s;
        QTest::newRow("images") << QStringList{u"images"_s} << u"chest/chest-0.png"_s;
        QTest::newRow("check") << QStringList{u"check"_s} << u"the project is whole"_s;
        QTest::newRow("classes") << QStringList{u"classes"_s, u"list"_s} << u"hand"_s;
        QTest::newRow("runs") << QStringList{u"runs"_s} << u"voice"_s;
    }
    void plainTextIsForPeople()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        words.insert(1, project());
        const CliAnswer answer = runCliPlain(words);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.out.contains(says.toUtf8()), answer.describe().constData());
        QVERIFY(!answer.out.startsWith('{'));
    }

    void plainErrorsGoToStderrAlone()
    {
        const CliAnswer answer = runCliPlain({u"info"_s, path(u"missing.postil"_s)});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.err.startsWith("postil-cli: ") && answer.err.contains("missing.postil"));
        QCOMPARE(answer.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestProjectCommands)
#include "tst_projectcommands.moc"
