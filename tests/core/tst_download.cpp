// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/download/catalogue.h"
#include "core/download/downloader.h"
#include "tests/support/httpserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace postil;
using test::HttpServer;

namespace {

QByteArray someBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    quint32 state = 12345;
    for (char& byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// Keeps what is noted.
class NotingTask final : public TaskContext
{
public:
    QStringList notes;

    [[nodiscard]] bool isCancelled() const override { return false; }
    void progress(qint64, qint64, const QString&) override {}
    void note(const QString& line) override { notes.append(line); }
};

} // namespace

class TestDownload : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        m_body = someBytes(300'000);
        m_server->pages["/w.bin"] = {.body = m_body, .etag = "\"v1\"", .takenInto = path(QStringLiteral("w.bin.part"))};
    }

    void arrivesWhole_data()
    {
        QTest::addColumn<QByteArray>("sha");
        QTest::addColumn<QByteArray>("md5");
        QTest::addColumn<bool>("length");
        QTest::newRow("no published checksum") << QByteArray() << QByteArray() << true;
        QTest::newRow("SHA-256") << sha256(someBytes(300'000)) << QByteArray() << true;
        QTest::newRow("SHA-256 in capitals") << sha256(someBytes(300'000)).toUpper() << QByteArray() << true;
        QTest::newRow("MD5") << QByteArray() << QCryptographicHash::hash(someBytes(300'000), QCryptographicHash::Md5).toHex() << true;
        QTest::newRow("the server does not say how long it is") << sha256(someBytes(300'000)) << QByteArray() << false;
    }
    void arrivesWhole()
    {
        QFETCH(QByteArray, sha);
        QFETCH(QByteArray, md5);
        QFETCH(bool, length);
        m_server->pages["/w.bin"].length = length;
        const auto report = fetch({{QStringLiteral("w.bin"), m_server->url(QStringLiteral("/w.bin")), sha, md5, false, {}}});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->files.size(), std::size_t(1));
        const DownloadedFile& file = report->files.front();
        QCOMPARE(contents(file.path), m_body);
        QCOMPARE(file.bytes, m_body.size());
        QCOMPARE(file.sha256, sha256(m_body));
        QCOMPARE(file.verified, !sha.isEmpty() || !md5.isEmpty());
        QVERIFY(!file.alreadyThere);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("w.bin")});
    }

    void brokenConnectionGoesOnWhereItBroke()
    {
        m_server->pages["/w.bin"].closeAfter = 100'000; // of what is left, each time
        NotingTask task;
        const auto report = download(optionsFor({one()}), task);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message()));
        QCOMPARE(contents(report->files.front().path), m_body);
        QCOMPARE(task.notes.size(), 2); // three attempts of ours
        // Qt 6.4 may repeat a request whose connection ended, and drop it again as it reports the end: it is the same request.
        QList<QByteArray> asked;
        for (const auto& request : m_server->requests) {
            if (const QByteArray range = request.headers.value("range", "all"); asked.isEmpty() || asked.constLast() != range) {
                asked.append(range);
                QCOMPARE(request.headers.value("if-range"), range == "all" ? QByteArray() : QByteArray("\"v1\""));
            }
        }
        QCOMPARE(asked, (QList<QByteArray>{"all", "bytes=100000-", "bytes=200000-"}));
    }

    void alwaysBreakingSaysSoAndKeepsItsPart()
    {
        m_server->pages["/w.bin"].closeAfter = 1'000;
        const auto report = fetch({one()});
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, Error::Code::Io);
        QVERIFY2(report.error().reason.contains(QLatin1String("goes on from there")), qPrintable(report.error().reason));
        QCOMPARE(contents(path(QStringLiteral("w.bin.part"))), m_body.left(4'000)); // four attempts of 1,000 bytes
        m_server->pages["/w.bin"].closeAfter = -1;
        QVERIFY(fetch({one()}).has_value());
        QCOMPARE(m_server->requests.constLast().headers.value("range"), QByteArray("bytes=4000-"));
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), m_body);
    }

    void serverWithoutRangesStartsAnew()
    {
        m_server->pages["/w.bin"].ranges = false;
        m_server->pages["/w.bin"].closeAfter = 50'000;
        m_server->pages["/w.bin"].breaks = 1;
        QVERIFY(fetch({one()}).has_value());
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), m_body);
    }

    void changedFileIsNotJoinedToAnOldPart()
    {
        m_server->pages["/w.bin"].closeAfter = 1'000;
        QVERIFY(!fetch({one()}).has_value());
        const QByteArray other = someBytes(5'000).toHex();
        m_server->pages["/w.bin"] = {.body = other, .etag = "\"v2\""};
        QVERIFY(fetch({one()}).has_value());
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), other);
    }

    void partWithoutTagOrChecksumStartsAnew()
    {
        m_server->pages["/w.bin"].etag.clear();
        m_server->pages["/w.bin"].closeAfter = 1'000;
        QVERIFY(!fetch({one()}).has_value());
        QVERIFY(!m_server->requests.constLast().headers.contains("range"));
        DownloadFile known = one();
        known.sha256 = sha256(m_body); // will tell a wrong joint
        QVERIFY(!fetch({known}).has_value());
        QVERIFY(m_server->requests.constLast().headers.contains("range"));
    }

    void completePartIsOnlyChecked()
    {
        QFile part(path(QStringLiteral("w.bin.part")));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(m_body) == m_body.size());
        part.close();
        DownloadFile known = one();
        known.sha256 = sha256(m_body);
        QVERIFY(fetch({known}).has_value());
        QCOMPARE(m_server->requests.size(), 1);
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), m_body);
    }

    void partThatIsLongerThanTheFileStartsAnew()
    {
        QFile part(path(QStringLiteral("w.bin.part")));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(m_body + "more") > 0);
        part.close();
        DownloadFile known = one();
        known.sha256 = sha256(m_body);
        QVERIFY(fetch({known}).has_value());
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), m_body);
    }

    void wrongChecksumLeavesNothing()
    {
        DownloadFile wrong = one();
        wrong.sha256 = sha256("something else");
        const auto report = fetch({wrong});
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, Error::Code::Format);
        QVERIFY(report.error().reason.contains(QString::fromLatin1(sha256(m_body))));
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void whatIsThereIsCheckedAndNeverReplaced()
    {
        QVERIFY(fetch({one()}).has_value());
        const qsizetype asked = m_server->requests.size();
        const auto again = fetch({one()});
        QVERIFY(again.has_value() && again->files.front().alreadyThere);
        QCOMPARE(m_server->requests.size(), asked);
        DownloadFile other = one();
        other.sha256 = sha256("another version");
        const auto refused = fetch({other});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, Error::Code::AlreadyExists);
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), m_body);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("connections");
        QTest::addColumn<QString>("word");
        QTest::newRow("absent") << 404 << 1 << QStringLiteral("404");
        QTest::newRow("forbidden") << 403 << 1 << QStringLiteral("403");
        QTest::newRow("broken server, tried again") << 503 << 4 << QStringLiteral("w.bin");
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(int, connections);
        QFETCH(QString, word);
        m_server->pages["/w.bin"] = {.body = "<html>an error page</html>", .status = status};
        const auto report = fetch({one()});
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().message().contains(word), qPrintable(report.error().message()));
        QCOMPARE(int(m_server->requests.size()), connections);
        QVERIFY(QDir(m_dir->path()).isEmpty()); // the error page is no part of a file
    }

    void optionalFilesMayBeAbsent()
    {
        DownloadFile absent{QStringLiteral("card.md"), m_server->url(QStringLiteral("/card.md")), {}, {}, true, {}};
        const auto report = fetch({absent, one()});
        QVERIFY(report.has_value());
        QCOMPARE(report->files.size(), std::size_t(1));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("w.bin")});
    }

    void secondFormatOnlyWithoutTheFirst()
    {
        m_server->pages["/w.pt"] = {.body = "other format"};
        DownloadFile other{QStringLiteral("w.pt"), m_server->url(QStringLiteral("/w.pt")), {}, {}, false, QStringLiteral("w.bin")};
        DownloadFile first = one();
        first.optional = true;
        QCOMPARE(fetch({first, other})->files.size(), std::size_t(1));
        QVERIFY(QFile::remove(path(QStringLiteral("w.bin"))));
        m_server->pages.remove("/w.bin");
        QCOMPARE(fetch({first, other})->files.front().path, path(QStringLiteral("w.pt")));
    }

    void redirectsAreFollowed()
    {
        m_server->pages["/moved"] = {.status = 302, .location = "/w.bin"};
        DownloadFile moved = one();
        moved.url = m_server->url(QStringLiteral("/moved"));
        QVERIFY(fetch({moved}).has_value());
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), m_body);
    }

    void silentServerIsLeft()
    {
        m_server->pages["/w.bin"].silent = true;
        DownloadOptions options = optionsFor({one()});
        options.stallSeconds = 1;
        options.attempts = 2;
        SilentTask task;
        const auto report = download(options, task);
        QVERIFY(!report.has_value());
        QCOMPARE(m_server->requests.size(), 2);
        QVERIFY2(report.error().reason.contains(QLatin1String("too long")), qPrintable(report.error().reason));
    }

    void slowServerIsWaitedFor()
    {
        m_server->pages["/w.bin"].pieceBytes = 60'000;
        m_server->pages["/w.bin"].pieceMilliseconds = 300; // longer than the limit in all, not between two pieces
        DownloadOptions options = optionsFor({one()});
        options.stallSeconds = 1;
        options.attempts = 1;
        SilentTask task;
        QVERIFY(download(options, task).has_value());
    }

    void cancelStopsAtOnceAndKeepsThePart()
    {
        m_server->pages["/w.bin"].pieceBytes = 10'000;
        m_server->pages["/w.bin"].pieceMilliseconds = 50;
        SilentTask task;
        QTimer::singleShot(400, this, [&task] { task.cancel(); });
        const auto report = download(optionsFor({one()}), task);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, Error::Code::Cancelled);
        const qint64 kept = QFileInfo(path(QStringLiteral("w.bin.part"))).size();
        QVERIFY(kept > 0 && kept < m_body.size());
        m_server->pages["/w.bin"].pieceBytes = 0;
        QVERIFY(fetch({one()}).has_value());
        QCOMPARE(m_server->requests.constLast().headers.value("range"), "bytes=" + QByteArray::number(kept) + '-');
        QCOMPARE(contents(path(QStringLiteral("w.bin"))), m_body);
    }

    void noNetworkIsSaidPlainly()
    {
        const QUrl nobody = m_server->url(QStringLiteral("/w.bin"));
        m_server.reset(); // the port is free now
        DownloadFile file{QStringLiteral("w.bin"), nobody, {}, {}, false, {}};
        const auto refused = fetch({file});
        QVERIFY(!refused.has_value());
        QVERIFY2(refused.error().reason.contains(QLatin1String("refuses the connection")), qPrintable(refused.error().reason));
        file.url = QUrl(QStringLiteral("http://no-such-host.invalid/w.bin")); // RFC 2606: never resolves
        const auto unknown = fetch({file});
        QVERIFY(!unknown.has_value());
        QVERIFY2(unknown.error().reason.contains(QLatin1String("no network")), qPrintable(unknown.error().reason));
    }

    void unwritableFolder()
    {
        QFile blocker(path(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        DownloadOptions options = optionsFor({one()});
        options.folder = path(QStringLiteral("file/below"));
        SilentTask task;
        const auto report = download(options, task);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().subject, options.folder);
        QVERIFY(m_server->requests.isEmpty());
    }

    void options_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::newRow("a path") << QStringLiteral("../w.bin") << QStringLiteral("http://127.0.0.1/w");
        QTest::newRow("hidden") << QStringLiteral(".bashrc") << QStringLiteral("http://127.0.0.1/w");
        QTest::newRow("empty") << QString() << QStringLiteral("http://127.0.0.1/w");
        QTest::newRow("a local file") << QStringLiteral("w") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("no address") << QStringLiteral("w") << QString();
    }
    void options()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        const auto valid = optionsFor({{name, QUrl(url), {}, {}, false, {}}}).validate();
        QVERIFY(!valid.has_value());
        QCOMPARE(valid.error().code, Error::Code::InvalidArgument);
    }

    void catalogueIsSound()
    {
        QSet<QString> ids;
        int openAi = 0;
        int images = 0;
        for (const CatalogueItem& item : catalogue()) {
            QVERIFY2(!ids.contains(item.id), qPrintable(item.id));
            ids.insert(item.id);
            QVERIFY(!item.name.isEmpty() && !item.about.isEmpty() && !item.files.empty());
            DownloadOptions options;
            options.files = item.files;
            QVERIFY2(options.validate().has_value(), qPrintable(item.id));
            for (const DownloadFile& file : item.files) {
                QCOMPARE(file.url.scheme(), QStringLiteral("https"));
                QVERIFY(file.sha256.isEmpty() || file.sha256.size() == 64);
                QVERIFY(file.md5.isEmpty() || file.md5.size() == 32);
                QVERIFY(file.unlessThere.isEmpty()
                        || std::ranges::any_of(item.files, [&](const DownloadFile& other) { return other.name == file.unlessThere && other.optional; }));
            }
            if (item.id.startsWith(QLatin1String("openai-"))) {
                ++openAi;
                QVERIFY(item.hasChecksums());
                QVERIFY(item.files.front().url.path().contains(QString::fromLatin1(item.files.front().sha256)));
            }
            images += item.kind == CatalogueItem::Kind::Images ? 1 : 0;
        }
        QCOMPARE(openAi, 9);
        QVERIFY(images >= 12 * 4); // twelve 2-D sets in four sizes
        QVERIFY(catalogueItem(QStringLiteral("pneumoniamnist_64"))->hasChecksums());
        const auto none = catalogueItem(QStringLiteral("no-such-model"));
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().subject, QStringLiteral("no-such-model"));
        QVERIFY(catalogueFolder(*catalogueItem(QStringLiteral("biomedclip"))).endsWith(QLatin1String("/postil/encoders/biomedclip")));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return QDir(m_dir->path()).filePath(name); }
    [[nodiscard]] DownloadFile one() const { return {QStringLiteral("w.bin"), m_server->url(QStringLiteral("/w.bin")), {}, {}, false, {}}; }
    [[nodiscard]] DownloadOptions optionsFor(std::vector<DownloadFile> files) const
    {
        DownloadOptions options;
        options.folder = m_dir->path();
        options.files = std::move(files);
        options.pauseMilliseconds = 1;
        return options;
    }
    [[nodiscard]] Result<DownloadReport> fetch(std::vector<DownloadFile> files) const
    {
        SilentTask task;
        return download(optionsFor(std::move(files)), task);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HttpServer> m_server;
    QByteArray m_body;
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
