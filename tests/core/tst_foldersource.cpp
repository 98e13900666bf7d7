// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/foldersource.h"

#include "core/base/threads.h"
#include "core/dataset/imagefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace postil;
using namespace Qt::StringLiterals;

class TestFolderSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void naturalOrder();
    void flat();
    void classFolders();
    void splitFolders();
    void brokenPicturesAreReported();
    void orderDoesNotDependOnThreads();
    void linksAreFollowedOnce();
    void refuses_data();
    void refuses();
    void unreadableFolders();
    void cancels();
    void otherSources();

private:
    void add(const QString& name, int value = 7, int size = 5);
    [[nodiscard]] QStringList namesOf(const SourceListing& listing) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    SilentTask m_task;
};

void TestFolderSource::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestFolderSource::add(const QString& name, int value, int size)
{
    const QString path = m_dir->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    const auto png = encodePng(Image{size, size, 1, std::vector<std::uint8_t>(static_cast<std::size_t>(size * size), static_cast<std::uint8_t>(value))});
    QFile file(path);
    QVERIFY(png && file.open(QIODevice::WriteOnly) && file.write(*png) == png->size());
}

QStringList TestFolderSource::namesOf(const SourceListing& listing) const
{
    QStringList names;
    for (const SourceItem& item : listing.items) {
        names.append(item.fileName);
    }
    return names;
}

void TestFolderSource::naturalOrder()
{
    const QStringList sorted{u"1"_s, u"01"_s.mid(1) + u"a"_s, u"2"_s, u"10"_s, u"A2"_s, u"a2"_s, u"a10"_s, u"a10b"_s, u"a100"_s, u"b"_s};
    for (int i = 0; i < sorted.size(); ++i) {
        QVERIFY(!naturalLess(sorted[i], sorted[i]));
        for (int j = i + 1; j < sorted.size(); ++j) {
            QVERIFY2(naturalLess(sorted[i], sorted[j]) && !naturalLess(sorted[j], sorted[i]), qPrintable(sorted[i] + u" < "_s + sorted[j]));
        }
    }
    QVERIFY(naturalLess(u"a001"_s, u"a1"_s) != naturalLess(u"a1"_s, u"a001"_s)); // equal numbers, still one order
    QVERIFY(naturalLess(u"99999999999999999999998"_s, u"99999999999999999999999"_s));
}

void TestFolderSource::flat()
{
    for (const char* name : {"im10.png", "im2.png", "IM1.PNG", ".hidden.png", ".git/x.png", "__MACOSX/y.png", "readme.txt"}) {
        add(QString::fromLatin1(name));
    }
    const auto listing = listSource(m_dir->path(), m_task);
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message()));
    QCOMPARE(namesOf(*listing), (QStringList{u"IM1.PNG"_s, u"im2.png"_s, u"im10.png"_s}));
    QVERIFY(listing->classNames.isEmpty() && listing->skipped.empty());
    const SourceItem& item = listing->items[2];
    QCOMPARE(item.index, 2);
    QCOMPARE(item.label, -1);
    QCOMPARE(item.split, Split::None);
    QCOMPARE(item.width, 5);
    QFile file(m_dir->filePath(item.fileName));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(item.sha256, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    const auto reader = openSource(listing->kind, listing->path, {});
    QVERIFY(reader);
    const Result<Image> image = (*reader)->read(item.index, item.fileName);
    QVERIFY(image && image->pixels.front() == 7);
    QFile::remove(m_dir->filePath(item.fileName));
    const Result<Image> gone = (*reader)->read(item.index, item.fileName);
    QVERIFY(!gone && gone.error().subject.endsWith(item.fileName));
}

void TestFolderSource::classFolders()
{
    for (const char* name : {"Hand/b.png", "Chest CT/1.png", "Chest CT/deep/er/2.png", "loose.png", "grade10/x.png", "grade9/x.png"}) {
        add(QString::fromLatin1(name));
    }
    const auto listing = listSource(m_dir->path(), m_task);
    QVERIFY(listing);
    QCOMPARE(listing->classNames, (QStringList{u"Chest CT"_s, u"grade9"_s, u"grade10"_s, u"Hand"_s}));
    QCOMPARE(namesOf(*listing), (QStringList{u"Chest CT/1.png"_s, u"Chest CT/deep/er/2.png"_s, u"grade9/x.png"_s, u"grade10/x.png"_s,
                                             u"Hand/b.png"_s, u"loose.png"_s}));
    QCOMPARE(listing->items[1].label, 0);
    QCOMPARE(listing->items[3].label, 2);
    QCOMPARE(listing->items[5].label, -1);
}

void TestFolderSource::splitFolders()
{
    for (const char* name : {"train/a/1.png", "train/b/1.png", "Validation/a/2.png", "test/3.png"}) {
        add(QString::fromLatin1(name));
    }
    auto listing = listSource(m_dir->path(), m_task);
    QVERIFY(listing);
    QCOMPARE(listing->classNames, (QStringList{u"a"_s, u"b"_s}));
    for (const SourceItem& item : listing->items) {
        QCOMPARE(item.split, item.fileName.startsWith(u"train"_s) ? Split::Train : item.fileName.startsWith(u"V"_s) ? Split::Val : Split::Test);
        QCOMPARE(item.label, item.fileName.contains(u"/a/"_s) ? 0 : item.fileName.contains(u"/b/"_s) ? 1 : -1);
    }
    add(u"other/4.png"_s); // then the first level are classes like any others
    listing = listSource(m_dir->path(), m_task);
    QVERIFY(listing);
    QCOMPARE(listing->classNames.size(), 4);
    QCOMPARE(listing->items[0].split, Split::None);
}

void TestFolderSource::brokenPicturesAreReported()
{
    for (int i = 0; i < 8; ++i) {
        add(u"ok%1.png"_s.arg(i), i, 30);
    }
    QFile good(m_dir->filePath(u"ok3.png"_s));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray half = good.readAll().chopped(20);
    const std::array<std::pair<QString, QByteArray>, 3> broken{std::pair{u"half.png"_s, half}, {u"letter.jpg"_s, "Dear"}, {u"zero.tif"_s, ""}};
    for (const auto& [name, bytes] : broken) {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const auto listing = listSource(m_dir->path(), m_task);
    QVERIFY(listing);
    QCOMPARE(listing->items.size(), std::size_t(8));
    QCOMPARE(listing->skipped.size(), broken.size());
    for (std::size_t i = 0; i < broken.size(); ++i) {
        QCOMPARE(listing->skipped[i].subject, m_dir->filePath(broken[i].first));
        QVERIFY(!listing->skipped[i].reason.isEmpty());
    }
    QCOMPARE(listing->items[0].fileName, u"ok0.png"_s);
    QCOMPARE(listing->items[0].index, 2); // broken files keep their place
    for (int i = 0; i < 8; ++i) {
        QVERIFY(QFile::remove(m_dir->filePath(u"ok%1.png"_s.arg(i))));
    }
    const auto nothing = listSource(m_dir->path(), m_task);
    QVERIFY(!nothing && nothing.error().subject == m_dir->path() && nothing.error().reason.contains(u"half.png"_s));
}

void TestFolderSource::orderDoesNotDependOnThreads()
{
    for (int i = 0; i < 60; ++i) {
        add(u"c%1/p%2.png"_s.arg(i % 3).arg(i), i);
    }
    std::vector<QStringList> names;
    std::vector<QByteArray> hashes;
    for (const int threads : {1, 4}) {
        setThreadBudget(threads);
        const auto listing = listSource(m_dir->path(), m_task);
        QVERIFY(listing);
        names.push_back(namesOf(*listing));
        hashes.emplace_back();
        for (const SourceItem& item : listing->items) {
            hashes.back() += item.sha256;
        }
    }
    setThreadBudget(0);
    QCOMPARE(names[0], names[1]);
    QCOMPARE(hashes[0], hashes[1]);
}

void TestFolderSource::linksAreFollowedOnce()
{
    add(u"a/1.png"_s);
    QTemporaryDir elsewhere;
    QVERIFY(QFile::copy(m_dir->filePath(u"a/1.png"_s), elsewhere.filePath(u"2.png"_s)));
    QVERIFY(QFile::link(m_dir->path(), m_dir->filePath(u"a/loop"_s)));
    QVERIFY(QFile::link(m_dir->filePath(u"a"_s), m_dir->filePath(u"again"_s)));
    QVERIFY(QFile::link(elsewhere.path(), m_dir->filePath(u"b"_s)));
    const auto listing = listSource(m_dir->path(), m_task);
    QVERIFY(listing);
    QCOMPARE(namesOf(*listing), (QStringList{u"a/1.png"_s, u"b/2.png"_s}));
}

void TestFolderSource::refuses_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("word");
    QTest::newRow("no files") << QStringList() << "no pictures";
    QTest::newRow("no pictures") << QStringList{u"a.txt"_s, u"b/.c.png"_s} << "no pictures";
    QTest::newRow("names that differ in case alone") << QStringList{u"Chest/1.png"_s, u"chest/2.png"_s} << "duplicate class names";
    QTest::newRow("names that differ in blanks alone") << QStringList{u"x/1.png"_s, u"x /2.png"_s} << "duplicate class names";
}

void TestFolderSource::refuses()
{
    QFETCH(QStringList, files);
    QFETCH(QString, word);
    for (const QString& name : files) {
        add(name);
    }
    const auto listing = listSource(m_dir->path(), m_task);
    QVERIFY(!listing);
    QCOMPARE(listing.error().subject, m_dir->path());
    QVERIFY2(listing.error().reason.contains(word), qPrintable(listing.error().reason));
}

void TestFolderSource::unreadableFolders()
{
    if (geteuid() == 0) {
        QSKIP("root may read every folder");
    }
    add(u"a/1.png"_s);
    add(u"b/2.png"_s);
    QFile::setPermissions(m_dir->filePath(u"b"_s), {});
    const auto part = listSource(m_dir->path(), m_task);
    QFile::setPermissions(m_dir->path(), {});
    const auto none = listSource(m_dir->path(), m_task);
    QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::setPermissions(m_dir->filePath(u"b"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(part && part->items.size() == 1 && part->skipped.size() == 1 && part->skipped[0].subject == m_dir->filePath(u"b"_s));
    QVERIFY(!none && none.error().subject == m_dir->path());
}

void TestFolderSource::cancels()
{
    add(u"1.png"_s);
    SilentTask task;
    task.cancel();
    const auto listing = listSource(m_dir->path(), task);
    QVERIFY(!listing && listing.error().code == Error::Code::Cancelled);
}

void TestFolderSource::otherSources()
{
    add(u"1.png"_s);
    const auto missing = listSource(m_dir->filePath(u"none"_s), m_task);
    QVERIFY(!missing && missing.error().code == Error::Code::NotFound && missing.error().subject.endsWith(u"none"_s));
    const auto picture = listSource(m_dir->filePath(u"1.png"_s), m_task);
    QVERIFY(!picture && picture.error().reason.contains(u"neither"_s));
    QVERIFY(!openSource(SourceKind::Folder, m_dir->filePath(u"none"_s), {}));
    QVERIFY(!openSource(SourceKind::MedMnist, m_dir->filePath(u"none.npz"_s), {}));
}

QTEST_GUILESS_MAIN(TestFolderSource)
#include "tst_foldersource.moc"
