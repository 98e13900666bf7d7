// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filehash.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace postil;

namespace {

constexpr qsizetype largeFile = 9 << 20;

QByteArray contents(char first)
{
    QByteArray bytes(largeFile, 'x');
    bytes[0] = first;
    return bytes;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QJsonObject memory()
{
    QFile file(hashMemoryPath());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool writeMemory(const QJsonObject& object)
{
    return QDir().mkpath(QFileInfo(hashMemoryPath()).path()) && write(hashMemoryPath(), QJsonDocument(object).toJson());
}

/// Where the clock of the file's last change is safely past.
void letSettle()
{
    QThread::msleep(3'200);
}

} // namespace

class TestFileHash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QFile::remove(hashMemoryPath());
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("weights.bin"));
    }
    void cleanupTestCase() { QFile::remove(hashMemoryPath()); }

    void readsWhatIsThere()
    {
        QVERIFY(write(m_path, "abc"));
        // FIPS 180-2, appendix B.1
        QCOMPARE(sha256OfFile(m_path)->toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(*rememberedSha256(m_path), *sha256OfFile(m_path));
        QVERIFY(memory().isEmpty()); // a small file is not worth it
        const auto absent = rememberedSha256(m_dir->filePath(QStringLiteral("absent")));
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, Error::Code::NotFound);
        QVERIFY(!sha256OfFile(m_dir->path())); // a folder
    }

    void youngFileIsNotRemembered()
    {
        QVERIFY(write(m_path, contents('a')));
        QCOMPARE(*rememberedSha256(m_path), sha256(contents('a')));
        QVERIFY(memory().isEmpty());
    }

    void settledFileIsRememberedUntilItChanges()
    {
        QVERIFY(write(m_path, contents('a')));
        letSettle();
        QCOMPARE(*rememberedSha256(m_path), sha256(contents('a')));
        const QString key = QFileInfo(m_path).canonicalFilePath();
        QJsonObject all = memory();
        QJsonObject entry = all[key].toObject();
        QCOMPARE(entry[QStringLiteral("sha256")].toString().toLatin1(), sha256(contents('a')).toHex());

        // Whether it is used shows only in a lie.
        const QByteArray lie = sha256("a lie");
        entry[QStringLiteral("sha256")] = QString::fromLatin1(lie.toHex());
        all[key] = entry;
        QVERIFY(writeMemory(all));
        QCOMPARE(*rememberedSha256(m_path), lie);
        QCOMPARE(*sha256OfFile(m_path), sha256(contents('a')));
        // Another name of the same file is the same file.
        const QString link = m_dir->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_path, link));
        QCOMPARE(*rememberedSha256(link), lie);

        // Same size, same times of modification, other bytes, in place.
        const QDateTime modified = QFileInfo(m_path).lastModified();
        {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.write("b") == 1);
            QVERIFY(file.flush() && file.setFileTime(modified, QFileDevice::FileModificationTime));
        }
        QCOMPARE(QFileInfo(m_path).lastModified(), modified);
        QCOMPARE(*rememberedSha256(m_path), sha256(contents('b')));
    }

    void anotherFileInItsPlaceIsHashed()
    {
        const QString other = m_dir->filePath(QStringLiteral("other"));
        QVERIFY(write(m_path, contents('a')) && write(other, contents('b')));
        letSettle();
        QVERIFY(rememberedSha256(m_path) && memory().size() == 1);
        QVERIFY(QFile::remove(m_path) && QFile::rename(other, m_path));
        QCOMPARE(*rememberedSha256(m_path), sha256(contents('b')));
    }

    void damagedMemoryCostsNothingButTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("\xff{");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an entry that is none") << QByteArray("{\"PATH\": 3}");
        QTest::newRow("a hash that is too short") << QByteArray("{\"PATH\": {\"sha256\": \"00\"}}");
    }
    void damagedMemoryCostsNothingButTime()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(write(m_path, contents('a')));
        QVERIFY(QDir().mkpath(QFileInfo(hashMemoryPath()).path()));
        QVERIFY(write(hashMemoryPath(), bytes.replace("PATH", m_path.toUtf8())));
        QCOMPARE(*rememberedSha256(m_path), sha256(contents('a')));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestFileHash)
#include "tst_filehash.moc"
