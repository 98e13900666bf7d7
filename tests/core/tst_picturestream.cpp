// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/picturestream.h"
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

/// The pictures of an npz one after another, in blocks.
class TestPictureStream : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    [[nodiscard]] QString path() const { return m_dir.filePath(u"set.npz"_s); }
    /// Every picture's split and pixels, in blocks of so many.
    static Result<std::vector<std::pair<Split, QByteArray>>> all(const QString& path, qint64 block)
    {
        const auto stream = PictureStream::open(path);
        if (!stream) {
            return failAs(stream);
        }
        std::vector<std::pair<Split, QByteArray>> pictures;
        qint64 expected = 0; // position in the array
        while (true) {
            const auto next = (*stream)->next(block);
            if (!next) {
                return failAs(next);
            }
            if (!*next) {
                break;
            }
            const PictureBlock& one = **next;
            expected = !pictures.empty() && pictures.back().first == one.split ? expected : 0;
            if (one.first != expected || one.shape.count < 1 || one.shape.count > block) {
                return fail(Error::Code::Internal, path, QStringLiteral("a block at %1 of %2").arg(one.first).arg(one.shape.count));
            }
            expected += one.shape.count;
            for (qint64 i = 0; i < one.shape.count; ++i) {
                pictures.emplace_back(one.split, QByteArray(reinterpret_cast<const char*>(one.pixels.data()) + i * one.shape.bytes(), one.shape.bytes()));
            }
        }
        if ((*stream)->count() != static_cast<qint64>(pictures.size())) {
            return fail(Error::Code::Internal, path, QStringLiteral("counts %1").arg((*stream)->count()));
        }
        return pictures;
    }

private Q_SLOTS:
    void readsInOrder_data()
    {
        QTest::addColumn<qint64>("block");
        QTest::addColumn<bool>("packed");
        for (const qint64 block : {1, 3, 5, 10, 11, 1000}) {
            QTest::addRow("%lld packed", block) << block << true;
            QTest::addRow("%lld stored", block) << block << false;
        }
    }
    void readsInOrder()
    {
        QFETCH(const qint64, block);
        QFETCH(const bool, packed);
        const Entries entries = smallSet();
        writeZip(path(), entries, packed);
        const auto pictures = all(path(), block);
        QVERIFY2(pictures, pictures ? "" : qPrintable(pictures.error().message()));
        QCOMPARE(pictures->size(), 30U);
        for (std::size_t i = 0; i < 30; ++i) {
            QCOMPARE((*pictures)[i].first, npzSplits[i / 10]);
            // The array's bytes end with its pictures.
            const QByteArray& array = entries[2 * (i / 10)].second;
            QCOMPARE((*pictures)[i].second, array.last(240).mid(static_cast<qsizetype>(i % 10) * 24, 24));
        }
    }

    /// What labels need not have: splits that are missing, empty ones, labels of any kind, shapes that differ.
    void takesWhatIsThere()
    {
        writeZip(path(), {{u"test_images"_s, npyArray("|u1", "(2, 1, 2, 3)", QByteArray("abcdefghijkl"))},
                          {u"val_images"_s, npyArray("|u1", "(0, 5, 5)", {})},
                          {u"train_images"_s, npyArray("|u1", "(3, 1, 1)", QByteArray("xyz"))},
                          {u"train_labels"_s, npyArray("<f8", "(1,)", QByteArray(8, 'a'))}});
        const auto pictures = all(path(), 2);
        QVERIFY2(pictures, pictures ? "" : qPrintable(pictures.error().message()));
        QCOMPARE(pictures->size(), 5U);
        QCOMPARE((*pictures)[2].second, QByteArray("z"));
        QCOMPARE((*pictures)[3], (std::pair{Split::Test, QByteArray("abcdef")}));
    }

    void refuses_data()
    {
        QTest::addColumn<Entries>("entries");
        QTest::addColumn<QString>("named");
        QTest::newRow("no pictures") << Entries{{u"labels"_s, npyArray("|u1", "(2,)", "ab")}} << u"train_images"_s;
        QTest::newRow("empty arrays") << Entries{{u"train_images"_s, npyArray("|u1", "(0, 5, 5)", {})}} << u"empty"_s;
        QTest::newRow("not bytes") << Entries{{u"train_images"_s, npyArray("<f4", "(1, 1, 1)", QByteArray(4, 'a'))}} << u"train_images"_s;
        QTest::newRow("volumes") << with(smallSet(), u"val_images"_s, npyArray("|u1", "(1, 2, 2, 2, 1)", QByteArray(8, 'a'))) << u"val_images"_s;
        QTest::newRow("ends early") << with(smallSet(), u"val_images"_s, npyArray("|u1", "(10, 4, 6)", QByteArray(239, 'a'))) << u"val_images"_s;
        QTest::newRow("too long") << with(smallSet(), u"val_images"_s, npyArray("|u1", "(10, 4, 6)", QByteArray(241, 'a'))) << u"val_images"_s;
    }
    void refuses()
    {
        QFETCH(const Entries, entries);
        QFETCH(const QString, named);
        writeZip(path(), entries, true);
        const auto pictures = all(path(), 4);
        QVERIFY(!pictures);
        QVERIFY2(pictures.error().message().contains(named), qPrintable(pictures.error().message()));
        QVERIFY(pictures.error().message().contains(path()));
    }

    void damagedBytesAreFound()
    {
        writeZip(path(), smallSet(), false);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf(smallSet()[2].second.last(240)); // pictures of val
        QVERIFY(at > 0);
        QVERIFY(file.seek(at + 17) && file.putChar(static_cast<char>(bytes[at + 17] ^ 1)));
        file.close();
        const auto pictures = all(path(), 4);
        QVERIFY(!pictures);
        QVERIFY2(pictures.error().message().contains(u"val_images"_s), qPrintable(pictures.error().message()));
    }

    void noFile()
    {
        const auto missing = PictureStream::open(m_dir.filePath(u"absent.npz"_s));
        QVERIFY(!missing);
        QVERIFY(missing.error().subject.contains(u"absent.npz"_s));
    }

    void realFiles()
    {
        if (dataDir().isEmpty()) {
            QSKIP("real files are not at hand (POSTIL_DATA)");
        }
        for (const QFileInfo& file : QDir(dataDir()).entryInfoList({u"*.npz"_s}, QDir::Files)) {
            const auto pictures = all(file.filePath(), 1000);
            QVERIFY2(pictures, pictures ? "" : qPrintable(pictures.error().message()));
            QVERIFY(!pictures->empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestPictureStream)
#include "tst_picturestream.moc"
