// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resourcepath.h"
#include "core/workflow/encoders.h"
#include "tests/support/httpserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;

namespace {

/// An encoder that knows its file and nothing else.
class FileEncoder final : public Encoder
{
public:
    explicit FileEncoder(EncoderInfo info)
        : m_info(std::move(info))
    {
    }
    [[nodiscard]] const EncoderInfo& info() const override { return m_info; }
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenize(const QStringList&) const override { return none(); }
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenizeBare(const QStringList&) const override { return none(); }
    [[nodiscard]] Result<Image> preprocess(const Image&) const override { return none(); }
    [[nodiscard]] Result<Matrix> encodeImages(std::span<const Image>) override { return none(); }
    [[nodiscard]] Result<Matrix> encodePreprocessed(std::span<const Image>) override { return none(); }
    [[nodiscard]] Result<Matrix> encodeTexts(const QStringList&) override { return none(); }

private:
    static tl::unexpected<Error> none() { return fail(Error::Code::Unsupported, {}, {}); }
    EncoderInfo m_info;
};

/// Loads folders with a file "w.bin" that does not begin with "bad".
class FileLoader final : public EncoderLoader
{
public:
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions& options) const override
    {
        asked.push_back(options);
        QFile file(options.path + QStringLiteral("/w.bin"));
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(Error::Code::NotFound, options.path, QStringLiteral("no weights"));
        }
        const QByteArray bytes = file.readAll();
        if (bytes.startsWith("bad")) {
            return fail(Error::Code::Model, options.path, QStringLiteral("bad weights"));
        }
        EncoderInfo info;
        info.path = options.path;
        info.name = QFileInfo(options.path).fileName();
        info.layout = QStringLiteral("openai");
        info.architecture = QStringLiteral("clip-vit");
        info.imageTower = QStringLiteral("ViT, 12 layers");
        info.textTower = QStringLiteral("12 layers");
        info.storedType = QStringLiteral("fp16");
        info.sha256 = QString(64, QLatin1Char('a'));
        info.imageSize = 224;
        info.contextLength = 77;
        info.dimension = 512;
        info.logitScale = 100;
        info.logitBias = -10.5;
        info.sigmoid = true;
        info.parameters = 151'277'313'000;
        info.card = QStringLiteral("# A card");
        info.licence = QStringLiteral("/l/LICENSE");
        info.tokenizer = QStringLiteral("byte-pair");
        info.tokenizerProblem = QStringLiteral("none of the three");
        info.warnings = {QStringLiteral("first"), QStringLiteral("second")};
        info.files = {{file.fileName(), bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()}};
        return std::make_unique<FileEncoder>(info);
    }
    mutable std::vector<EncoderOptions> asked;
};

} // namespace

class TestEncoderList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_list = std::make_unique<EncoderList>(m_dir->filePath(QStringLiteral("data/encoders.json")));
    }

    void beginsWithWhatCameWithTheProgram()
    {
        const auto entries = m_list->entries();
        QVERIFY(entries);
        const bool bundled = !resourcePath(QStringLiteral("postil-mini")).isEmpty();
        QCOMPARE(entries->size(), std::size_t(bundled ? 1 : 0));
        if (bundled) {
            QCOMPARE(entries->front().name(), QStringLiteral("postil-mini"));
            QVERIFY(entries->front().isPresent() && entries->front().bundled && !entries->front().info);
            QCOMPARE(m_list->remove(QStringLiteral("postil-mini")).error().code, Error::Code::InvalidArgument);
            // What loading it told is kept, in its one place.
            ListedEncoder told = entries->front();
            told.verified = QDateTime::fromString(QStringLiteral("2026-11-01T10:00:00Z"), Qt::ISODate);
            QVERIFY(m_list->put(told) && m_list->put(told));
            QCOMPARE(m_list->entries()->size(), std::size_t(1));
            QCOMPARE(m_list->entries()->front().verified, told.verified);
        }
        QVERIFY(!QFileInfo::exists(m_list->file()) || bundled); // looking writes nothing
    }

    void addKeepsEverythingThatWasTold()
    {
        const QString path = folder(QStringLiteral("a"));
        const auto added = add(path);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message()));
        QVERIFY(m_loader.asked.back().hashAnew); // not from memory
        const auto entries = own();
        QCOMPARE(entries.size(), std::size_t(1));
        const ListedEncoder& entry = entries.front();
        QCOMPARE(entry.path, path);
        QCOMPARE(entry.name(), QStringLiteral("a"));
        QVERIFY(!entry.bundled && entry.isPresent() && entry.problem.isEmpty() && entry.published.isEmpty());
        QVERIFY(entry.verified.isValid());
        QVERIFY(entry.info.has_value());
        const EncoderInfo& info = *entry.info;
        const EncoderInfo& told = *added->info;
        QCOMPARE(info.name, told.name);
        QCOMPARE(info.path, told.path);
        QCOMPARE(info.layout, told.layout);
        QCOMPARE(info.architecture, told.architecture);
        QCOMPARE(info.imageTower, told.imageTower);
        QCOMPARE(info.textTower, told.textTower);
        QCOMPARE(info.storedType, told.storedType);
        QCOMPARE(info.sha256, told.sha256);
        QCOMPARE(info.imageSize, told.imageSize);
        QCOMPARE(info.contextLength, told.contextLength);
        QCOMPARE(info.dimension, told.dimension);
        QCOMPARE(info.logitScale, told.logitScale);
        QCOMPARE(info.logitBias, told.logitBias);
        QCOMPARE(info.sigmoid, told.sigmoid);
        QCOMPARE(info.parameters, told.parameters);
        QCOMPARE(info.licence, told.licence);
        QCOMPARE(info.tokenizer, told.tokenizer);
        QCOMPARE(info.tokenizerProblem, told.tokenizerProblem);
        QCOMPARE(info.warnings, told.warnings);
        QCOMPARE(info.files.size(), told.files.size());
        QCOMPARE(info.files[0].path, told.files[0].path);
        QCOMPARE(info.files[0].bytes, told.files[0].bytes);
        QCOMPARE(info.files[0].sha256, told.files[0].sha256);
        QVERIFY(info.card.isEmpty());
    }

    void addingTwiceIsOneEntry()
    {
        QVERIFY(add(folder(QStringLiteral("a"))) && add(folder(QStringLiteral("b"))) && add(folder(QStringLiteral("a"))));
        QCOMPARE(names(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void whatCannotBeLoadedIsNotAdded()
    {
        const auto added = add(folder(QStringLiteral("a"), "bad"));
        QVERIFY(!added);
        QCOMPARE(added.error().reason, QStringLiteral("bad weights"));
        QVERIFY(own().empty());
    }

    void verifyWritesDownWhatItFinds()
    {
        const QString path = folder(QStringLiteral("a"));
        QVERIFY(add(path));
        const QDateTime first = own().front().verified;
        folder(QStringLiteral("a"), "bad now");
        const auto verified = verify(QStringLiteral("a")); // by its name
        QVERIFY(!verified);
        QCOMPARE(own().size(), std::size_t(1));
        QCOMPARE(own().front().problem, verified.error().message());
        QCOMPARE(own().front().verified, first);
        QVERIFY(own().front().info.has_value());
        folder(QStringLiteral("a"), "good again");
        const auto again = verify(path);
        QVERIFY(again);
        QVERIFY(own().front().problem.isEmpty());
        QCOMPARE(own().front().info->files[0].bytes, qint64(10));
        // One that is not in the list is only checked.
        QVERIFY(verify(folder(QStringLiteral("b"))));
        QCOMPARE(names(), QStringList{QStringLiteral("a")});
    }

    void removeLeavesTheFiles()
    {
        const QString path = folder(QStringLiteral("a"));
        QVERIFY(add(path) && add(folder(QStringLiteral("b"))));
        const auto removed = m_list->remove(QStringLiteral("a"));
        QVERIFY(removed);
        QCOMPARE(removed->path, path);
        QCOMPARE(names(), QStringList{QStringLiteral("b")});
        QVERIFY(QFileInfo::exists(path + QStringLiteral("/w.bin")));
        const auto again = m_list->remove(QStringLiteral("a"));
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::NotFound);
        QCOMPARE(again.error().subject, QStringLiteral("a"));
        // A folder that is gone can still be taken out.
        QVERIFY(QDir(m_dir->filePath(QStringLiteral("b"))).removeRecursively());
        QVERIFY(!own().front().isPresent());
        QVERIFY(m_list->remove(m_dir->filePath(QStringLiteral("b"))));
        QVERIFY(own().empty());
    }

    void namesStandForFolders()
    {
        const QString a = folder(QStringLiteral("x/model"));
        QVERIFY(add(a));
        QCOMPARE(*m_list->resolve(QStringLiteral("model")), a);
        QCOMPARE(*m_list->resolve(m_dir->path()), m_dir->path()); // there, and no entry
        QCOMPARE(*m_list->resolve(QStringLiteral("unknown")), QStringLiteral("unknown")); // the loader says so
        const QString b = folder(QStringLiteral("y/model"));
        QVERIFY(add(b));
        const auto either = m_list->resolve(QStringLiteral("model"));
        QVERIFY(!either);
        QCOMPARE(either.error().subject, QStringLiteral("model"));
        QVERIFY(!m_list->remove(QStringLiteral("model")));
        QCOMPARE(*m_list->resolve(b), b);
        QVERIFY(m_list->remove(a));
        QCOMPARE(*m_list->resolve(QStringLiteral("model")), b);
        const QString mini = resourcePath(QStringLiteral("postil-mini"));
        QCOMPARE(*m_list->resolve(QStringLiteral("postil-mini")), mini.isEmpty() ? QStringLiteral("postil-mini") : mini);
    }

    void damagedListIsToldAndKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("{\"encoders\": [");
        QTest::newRow("something else") << QByteArray("{\"classes\": []}");
        QTest::newRow("empty") << QByteArray();
    }
    void damagedListIsToldAndKept()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(QDir().mkpath(QFileInfo(m_list->file()).path()));
        {
            QFile file(m_list->file());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        const auto entries = m_list->entries();
        QVERIFY(!entries);
        QCOMPARE(entries.error().subject, m_list->file());
        QVERIFY(!add(folder(QStringLiteral("a"))));
        QVERIFY(!m_list->remove(QStringLiteral("a")));
        QVERIFY(m_list->resolve(m_dir->path())); // paths work without it
        QVERIFY(verify(folder(QStringLiteral("a"))));
        QFile file(m_list->file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void fetchedModelIsInTheList_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("loads");
        QTest::newRow("a model") << QByteArray("good weights") << true;
        QTest::newRow("one that this build cannot load") << QByteArray("bad weights") << false;
    }
    void fetchedModelIsInTheList()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, loads);
        test::HttpServer server;
        server.pages["/w.bin"] = {.body = body, .etag = {}};
        CatalogueItem item;
        item.id = QStringLiteral("some-model");
        item.files = {{QStringLiteral("w.bin"), server.url(QStringLiteral("/w.bin")), {}, {}, false, {}}};
        const QString path = m_dir->filePath(QStringLiteral("some-model"));
        SilentTask task;
        const auto fetched = fetchEncoder(item, path, {}, m_loader, *m_list, task);
        QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().message()));
        QCOMPARE(fetched->files.files.size(), std::size_t(1));
        QCOMPARE(names(), QStringList{QStringLiteral("some-model")});
        QCOMPARE(own().front().path, path);
        QCOMPARE(own().front().problem.isEmpty(), loads);
        QCOMPARE(own().front().info.has_value(), loads);
        QCOMPARE(fetched->listed->problem, own().front().problem);
    }

    void brokenFetchLeavesTheListAlone()
    {
        test::HttpServer server;
        CatalogueItem item;
        item.id = QStringLiteral("some-model");
        item.files = {{QStringLiteral("w.bin"), server.url(QStringLiteral("/nothing")), {}, {}, false, {}}};
        SilentTask task;
        QVERIFY(!fetchEncoder(item, m_dir->filePath(QStringLiteral("m")), {}, m_loader, *m_list, task));
        QVERIFY(own().empty());
    }

    void fetchedFileMustStayWhatWasPublished()
    {
        // The catalogue's first model with a checksum, in the folder where it is fetched to, with other bytes under its name.
        const auto& all = catalogue();
        const auto item = std::ranges::find_if(all, [](const CatalogueItem& one) { return one.kind == CatalogueItem::Kind::Encoder && one.hasChecksums(); });
        QVERIFY(item != all.end());
        class PublishedLoader final : public EncoderLoader
        {
        public:
            EncoderInfo info;
            [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions&) const override { return std::make_unique<FileEncoder>(info); }
        } loader;
        const QDir place(catalogueFolder(*item));
        loader.info.path = place.path();
        const DownloadFile& file = item->files.front();
        loader.info.files = {{place.filePath(file.name), 1, QByteArray(64, '0')}};
        EncoderOptions options;
        options.path = place.path();
        const auto changed = verifyEncoder(options, loader, *m_list);
        QVERIFY(!changed);
        QVERIFY2(changed.error().reason.contains(item->id), qPrintable(changed.error().reason));
        loader.info.files = {{place.filePath(file.name), 1, file.sha256}};
        const auto right = verifyEncoder(options, loader, *m_list);
        QVERIFY2(right, right ? "" : qPrintable(right.error().message()));
        QCOMPARE(right->published, item->id);
        // Elsewhere a file may be called the same.
        loader.info.files = {{m_dir->filePath(file.name), 1, QByteArray(64, '0')}};
        const auto elsewhere = verifyEncoder(options, loader, *m_list);
        QVERIFY(elsewhere);
        QVERIFY(elsewhere->published.isEmpty());
    }

    void twoProgramsAtOnce()
    {
        EncoderList other(m_list->file());
        QVERIFY(add(folder(QStringLiteral("a"))));
        ListedEncoder entry;
        entry.path = m_dir->filePath(QStringLiteral("b"));
        QVERIFY(other.put(entry));
        QVERIFY(add(folder(QStringLiteral("c"))));
        QCOMPARE(names(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(!QFileInfo::exists(m_list->file() + QStringLiteral(".lock")));
    }

private:
    /// Makes a folder with a file of weights.
    QString folder(const QString& name, const QByteArray& bytes = "weights") const
    {
        const QString path = m_dir->filePath(name);
        QFile file(path + QStringLiteral("/w.bin"));
        return QDir().mkpath(path) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    Result<ListedEncoder> add(const QString& path) { return addEncoder({path, {}, {}}, m_loader, *m_list); }
    Result<ListedEncoder> verify(const QString& path) { return verifyEncoder({path, {}, {}}, m_loader, *m_list); }
    [[nodiscard]] std::vector<ListedEncoder> own() const
    {
        auto entries = m_list->entries().value_or(std::vector<ListedEncoder>());
        std::erase_if(entries, &ListedEncoder::bundled);
        return entries;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (const ListedEncoder& entry : own()) {
            list.append(entry.name());
        }
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<EncoderList> m_list;
    FileLoader m_loader;
};

QTEST_GUILESS_MAIN(TestEncoderList)
#include "tst_encoderlist.moc"
