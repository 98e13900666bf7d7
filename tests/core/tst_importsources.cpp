// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "core/project/classstore.h"
#include "core/project/imagestore.h"
#include "core/project/projectdb.h"
#include "core/workflow/importsources.h"
#include "tests/support/npzmaker.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

class TestImportSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstSourceGivesTheClasses();
    void givenClassesAreClosed();
    void asClass();
    void map();
    void mapRefuses_data();
    void mapRefuses();
    void splitsAndInto();
    void takeIsDrawnBySeed();
    void withoutReferenceLabels();
    void badSourcesLeaveNothing();
    void mappings_data();
    void mappings();
    void whatWasLeftOutIsKept();
    void sameSourceTwice();
    void validates_data();
    void validates();
    void cancels();

private:
    void create(const QStringList& classes = {});
    [[nodiscard]] QString npz() const { return m_dir->filePath(u"set.npz"_s); }
    [[nodiscard]] QString folder() const { return m_dir->filePath(u"pictures"_s); }
    [[nodiscard]] QStringList classNames();
    /// Class that the references say, by file name; empty: none.
    [[nodiscard]] QMap<QString, QString> references();
    [[nodiscard]] std::vector<ImageRow> images();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProjectDb> m_db;
    SilentTask m_task;
};

void TestImportSources::init()
{
    m_db.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    writeZip(npz(), smallSet());
    for (const QString& name : {u"chest/1.png"_s, u"chest/2.png"_s, u"hand/3.png"_s, u"loose.png"_s}) {
        QVERIFY(QDir().mkpath(QFileInfo(folder() + u'/' + name).path()));
        const auto png = encodePng(Image{4, 4, 1, std::vector<std::uint8_t>(16, static_cast<std::uint8_t>(name.size()))});
        QFile file(folder() + u'/' + name);
        QVERIFY(png && file.open(QIODevice::WriteOnly) && file.write(*png) == png->size());
    }
}

void TestImportSources::create(const QStringList& classes)
{
    static int number = 0;
    CreateOptions options;
    options.classes = classes;
    auto db = ProjectDb::create(m_dir->filePath(u"p%1.postil"_s.arg(++number)), options);
    QVERIFY2(db, db ? "" : qPrintable(db.error().message()));
    m_db = std::move(*db);
}

QStringList TestImportSources::classNames()
{
    QStringList names;
    const auto rows = ClassStore(*m_db).list();
    for (const ClassRow& row : rows ? *rows : std::vector<ClassRow>()) {
        names.append(row.name);
    }
    return names;
}

std::vector<ImageRow> TestImportSources::images()
{
    auto rows = ImageStore(*m_db).images();
    return rows ? std::move(*rows) : std::vector<ImageRow>();
}

QMap<QString, QString> TestImportSources::references()
{
    const auto sources = ImageStore(*m_db).sources();
    const auto classes = ClassStore(*m_db).list();
    QMap<QString, QString> found;
    for (const ImageRow& row : images()) {
        const auto source = std::ranges::find(*sources, row.source, &SourceRow::id);
        const auto label = source->classOfLabel.find(row.sourceLabel);
        found[row.fileName] = label == source->classOfLabel.end() ? QString() : std::ranges::find(*classes, label->second, &ClassRow::id)->name;
    }
    return found;
}

void TestImportSources::firstSourceGivesTheClasses()
{
    create();
    const auto report = importSources(*m_db, {folder(), npz()}, {}, m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
    QCOMPARE(report->images, 34);
    QCOMPARE(report->sources.size(), std::size_t(2));
    QCOMPARE(classNames(), (QStringList{u"chest"_s, u"hand"_s}));
    QVERIFY(report->sources[0].unmappedClasses.isEmpty());
    QCOMPARE(report->sources[1].unmappedClasses, (QStringList{u"0"_s, u"1"_s, u"2"_s}));
    const auto found = references();
    QCOMPARE(found[u"hand/3.png"_s], u"hand"_s);
    QCOMPARE(found[u"loose.png"_s], QString());
    QCOMPARE(found[u"train_000001"_s], QString());
}

void TestImportSources::givenClassesAreClosed()
{
    create({u"hand"_s, u"skull"_s});
    const auto report = importSources(*m_db, {folder()}, {}, m_task);
    QVERIFY(report);
    QCOMPARE(classNames(), (QStringList{u"hand"_s, u"skull"_s}));
    QCOMPARE(report->sources[0].unmappedClasses, QStringList{u"chest"_s});
    QCOMPARE(references()[u"chest/1.png"_s], QString());
    QCOMPARE(references()[u"hand/3.png"_s], u"hand"_s);
    ImportOptions options;
    options.asClass = u"foot"_s;
    const auto refused = importSources(*m_db, {npz()}, options, m_task);
    QVERIFY(!refused && refused.error().subject == u"foot"_s && refused.error().reason.contains(u"skull"_s));
    QCOMPARE(images().size(), std::size_t(4));
}

void TestImportSources::asClass()
{
    create();
    ImportOptions options;
    options.asClass = u"breast"_s;
    QVERIFY(importSources(*m_db, {folder()}, options, m_task));
    options.asClass = u"grade"_s; // the list is open: another source adds its class
    QVERIFY(importSources(*m_db, {npz()}, options, m_task));
    QCOMPARE(classNames(), (QStringList{u"breast"_s, u"grade"_s}));
    const auto found = references();
    for (auto it = found.begin(); it != found.end(); ++it) {
        QCOMPARE(it.value(), it.key().endsWith(u".png"_s) ? u"breast"_s : u"grade"_s);
    }
}

void TestImportSources::map()
{
    create();
    ImportOptions options;
    options.map = {{0, u"low"_s}, {1, u"low"_s}}; // two labels become one class
    const auto report = importSources(*m_db, {npz()}, options, m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
    QCOMPARE(classNames(), (QStringList{u"low"_s, u"2"_s}));
    QCOMPARE(references()[u"train_000000"_s], u"low"_s);
    QCOMPARE(references()[u"test_000001"_s], u"low"_s);
    QCOMPARE(references()[u"val_000002"_s], u"2"_s);
    options.map.clear();
    options.nameMap = {{u"chest"_s, u"2"_s}};
    QVERIFY(importSources(*m_db, {folder()}, options, m_task));
    QCOMPARE(references()[u"chest/2.png"_s], u"2"_s);
    QCOMPARE(references()[u"hand/3.png"_s], QString());
}

void TestImportSources::mapRefuses_data()
{
    QTest::addColumn<int>("label");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("target");
    QTest::newRow("label that is not there") << 3 << QString() << "a";
    QTest::newRow("name that is not there") << -1 << "nine" << "a";
    QTest::newRow("class that is not there") << 0 << QString() << "zzz";
}

void TestImportSources::mapRefuses()
{
    QFETCH(int, label);
    QFETCH(QString, own);
    QFETCH(QString, target);
    create({u"a"_s, u"b"_s});
    ImportOptions options;
    if (label >= 0) {
        options.map[label] = target;
    } else {
        options.nameMap[own] = target;
    }
    QVERIFY(!importSources(*m_db, {npz()}, options, m_task));
    QVERIFY(images().empty());
}

void TestImportSources::splitsAndInto()
{
    create();
    ImportOptions options;
    options.splits = {Split::Val, Split::Test};
    QVERIFY(importSources(*m_db, {npz()}, options, m_task));
    QCOMPARE(images().size(), std::size_t(20));
    QVERIFY(std::ranges::none_of(images(), [](const ImageRow& row) { return row.split == Split::Train; }));
    options.into = Split::Train;
    options.splits = {Split::Val};
    QVERIFY(importSources(*m_db, {npz()}, options, m_task));
    QCOMPARE(std::ranges::count(images(), Split::Train, &ImageRow::split), 10);
    const auto none = importSources(*m_db, {folder()}, options, m_task); // its images have no split
    QVERIFY(!none && none.error().reason.contains(u"splits"_s));
}

void TestImportSources::takeIsDrawnBySeed()
{
    const auto draw = [this](std::uint64_t seed) {
        create();
        ImportOptions options;
        options.take = 9;
        options.seed = seed;
        const auto report = importSources(*m_db, {npz()}, options, m_task);
        QStringList names;
        for (const ImageRow& row : images()) {
            names.append(row.fileName);
        }
        return report && report->images == 9 ? names : QStringList();
    };
    const QStringList first = draw(1);
    QCOMPARE(first.size(), 9);
    QCOMPARE(draw(1), first);
    QVERIFY(draw(2) != first);
    ImportOptions options;
    options.take = 31;
    const auto tooMany = importSources(*m_db, {npz()}, options, m_task);
    QVERIFY(!tooMany && tooMany.error().reason.contains(u"30"_s));
}

void TestImportSources::withoutReferenceLabels()
{
    create();
    ImportOptions options;
    options.referenceLabels = false;
    QVERIFY(importSources(*m_db, {folder()}, options, m_task));
    QVERIFY(std::ranges::all_of(images(), [](const ImageRow& row) { return row.sourceLabel < 0; }));
    QCOMPARE(classNames().size(), 2);
}

void TestImportSources::badSourcesLeaveNothing()
{
    create();
    const QString bad = m_dir->filePath(u"bad.npz"_s);
    writeZip(bad, with(smallSet(), u"test_labels"_s, npyArray("|u1", "(9, 1)", QByteArray(9, '\0'))));
    const auto alone = importSources(*m_db, {bad}, {}, m_task);
    QVERIFY(!alone && alone.error().subject == bad);
    QVERIFY(images().empty() && classNames().isEmpty());
    const auto both = importSources(*m_db, {bad, folder(), m_dir->filePath(u"none"_s)}, {}, m_task);
    QVERIFY(both);
    QCOMPARE(both->images, 4);
    QCOMPARE(both->refused.size(), std::size_t(2));
    QCOMPARE(both->refused[0].subject, bad);
    QVERIFY(both->refused[1].subject.endsWith(u"none"_s));
    QCOMPARE(classNames(), (QStringList{u"chest"_s, u"hand"_s}));
    const auto problems = m_db->check();
    QVERIFY(problems && problems->isEmpty());
}

void TestImportSources::mappings_data()
{
    QTest::addColumn<QStringList>("pairs");
    QTest::addColumn<QString>("wrong"); // named by the message; empty: all are right
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("two on one class") << QStringList{u"0=a"_s, u" 1 = a"_s} << QString();
    QTest::newRow("by name, a class with spaces") << QStringList{u"chest=lung opacity"_s} << QString();
    QTest::newRow("an equals sign in the class") << QStringList{u"1=a=b"_s} << QString();
    QTest::newRow("no class") << QStringList{u"1="_s} << u"1="_s;
    QTest::newRow("no label") << QStringList{u"=a"_s} << u"=a"_s;
    QTest::newRow("no equals sign") << QStringList{u"1"_s} << u"1"_s;
    QTest::newRow("number twice") << QStringList{u"1=a"_s, u"1=b"_s} << u"1=b"_s;
    QTest::newRow("name twice") << QStringList{u"chest=a"_s, u"chest=b"_s} << u"chest=b"_s;
}

void TestImportSources::mappings()
{
    QFETCH(const QStringList, pairs);
    QFETCH(const QString, wrong);
    ImportOptions options;
    for (const QString& pair : pairs) {
        if (const Result<void> added = options.addMapping(pair); !added) {
            QVERIFY2(!wrong.isEmpty() && added.error().reason.contains(wrong), qPrintable(added.error().message()));
            QCOMPARE(added.error().code, Error::Code::InvalidArgument);
            return;
        }
    }
    QVERIFY(wrong.isEmpty());
    QCOMPARE(qsizetype(options.map.size() + options.nameMap.size()), pairs.size());
}

void TestImportSources::whatWasLeftOutIsKept()
{
    create();
    const QString broken = folder() + u"/hand/broken.png"_s;
    QVERIFY(QFile(broken).open(QIODevice::WriteOnly));
    ImportOptions options;
    options.licence = u"CC BY 4.0"_s;
    const auto report = importSources(*m_db, {folder()}, options, m_task);
    QVERIFY(report);
    QCOMPARE(report->skipped.size(), std::size_t(1));
    const QString path = m_db->path();
    m_db.reset();
    auto again = ProjectDb::open(path);
    QVERIFY(again);
    const auto kept = ImageStore(**again).skipped();
    QVERIFY(kept);
    QCOMPARE(kept->size(), std::size_t(1));
    QCOMPARE(kept->front().subject, report->skipped.front().subject);
    QCOMPARE(kept->front().reason, report->skipped.front().reason);
    QVERIFY(!kept->front().reason.isEmpty());
    const auto sources = ImageStore(**again).sources();
    QVERIFY(sources && sources->front().licence == u"CC BY 4.0"_s);
}

void TestImportSources::sameSourceTwice()
{
    create();
    QVERIFY(importSources(*m_db, {folder()}, {}, m_task)->notes.isEmpty());
    const auto again = importSources(*m_db, {folder() + u"/../pictures"_s}, {}, m_task);
    QVERIFY(again);
    QCOMPARE(again->notes.size(), 1);
    QStringList names;
    for (const ImageRow& row : images()) {
        names.append(row.name);
    }
    QCOMPARE(names.size(), 8);
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestImportSources::validates_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"take 0", "take -5", "class and map", "class without references", "negative label", "empty class"}) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void TestImportSources::validates()
{
    QFETCH(QString, what);
    ImportOptions options;
    QVERIFY(options.validate());
    options.take = what == u"take 0"_s ? 0 : what == u"take -5"_s ? -5 : -1;
    options.asClass = what.startsWith(u"class"_s) ? u"a"_s : QString();
    options.referenceLabels = what != u"class without references"_s;
    if (what == u"class and map"_s || what == u"negative label"_s) {
        options.map[what == u"negative label"_s ? -1 : 0] = u"a"_s;
    } else if (what == u"empty class"_s) {
        options.map[0] = u" "_s;
    }
    QVERIFY(!options.validate());
}

void TestImportSources::cancels()
{
    create();
    SilentTask task;
    task.cancel();
    const auto report = importSources(*m_db, {folder(), npz()}, {}, task);
    QVERIFY(!report && report.error().code == Error::Code::Cancelled);
    QVERIFY(images().empty());
}

QTEST_GUILESS_MAIN(TestImportSources)
#include "tst_importsources.moc"
