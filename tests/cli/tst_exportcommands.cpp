// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// export and verify through the real program, in every format; what comes out goes in again; damage is found.
#include "core/base/random.h"
#include "core/exchange/csv.h"
#include "core/exchange/exportfolder.h"
#include "core/exchange/manifest.h"
#include "tests/support/commandline.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

class TestExportCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_ids;
    [[nodiscard]] QString path(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString project() const { return path(u"p.postil"_s); }
    [[nodiscard]] CliAnswer cli(const QString& command, const QStringList& rest = {}) const { return runCli(QStringList{command, project()} + rest); }
    [[nodiscard]] CliAnswer exportTo(const QString& name, const QString& format, const QStringList& rest = {}) const
    {
        return cli(u"export"_s, QStringList{path(name), u"--format"_s, format} + rest);
    }
    [[nodiscard]] QString firstFile(const QString& folder, const QString& ending) const
    {
        for (const QString& file : filesBelow(path(folder))) {
            if (file.endsWith(ending)) {
                return file;
            }
        }
        return {};
    }
    static void addFormats()
    {
        QTest::addColumn<QString>("format");
        for (const QString& name : exportFormatNames()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(writeClassFolders(path(u"pictures"_s)));
        VERIFY_EXIT(cli(u"create"_s, {u"--classes"_s, u"chest,hand,head"_s}), 0);
        VERIFY_EXIT(cli(u"import"_s, {path(u"pictures"_s)}), 0);
        const CliAnswer images = cli(u"images"_s);
        m_ids = images.column(u"images"_s, u"image"_s);
        // Everything decided as the folders say, but for four images.
        QByteArray table = "image,class\n";
        const QStringList truth = images.column(u"images"_s, u"reference"_s);
        for (qsizetype i = 4; i < m_ids.size(); ++i) {
            table += m_ids[i].toUtf8() + ',' + truth[i].toUtf8() + '\n';
        }
        table += m_ids[0].toUtf8() + ",excluded\n" + m_ids[1].toUtf8() + ",none_of_these\n" + m_ids[2].toUtf8() + ",head\n";
        QVERIFY(writeFile(path(u"d.csv"_s), table));
        VERIFY_EXIT(cli(u"decide"_s, {u"--csv"_s, path(u"d.csv"_s)}), 0);
    }

    void exports_data() { addFormats(); }
    void exports()
    {
        QFETCH(QString, format);
        const CliAnswer answer = exportTo(u"out"_s, format);
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"images"_s].toInt(), 7);
        QCOMPARE(answer.json[u"format"_s].toString(), format);
        QStringList files = answer.json[u"files"_s].toVariant().toStringList();
        files.sort();
        QCOMPARE(files, filesBelow(path(u"out"_s)));
        QVERIFY(files.contains(u"README.md"_s) && files.contains(u"manifest.json"_s) && files.contains(u"SHA256SUMS"_s));
        const CliAnswer verified = runCli({u"verify"_s, path(u"out"_s)});
        VERIFY_EXIT(verified, 0);
        QVERIFY(verified.json[u"ok"_s].toBool());
        QCOMPARE(verified.json[u"images"_s].toInt(), 7);
        QCOMPARE(verified.json[u"format"_s].toString(), format);
        QVERIFY(verified.json[u"problems"_s].toArray().isEmpty());
        // The project is as it was.
        QCOMPARE(cli(u"info"_s).json[u"decided"_s].toInt(), 9);
        QVERIFY(cli(u"check"_s).json[u"ok"_s].toBool());
    }

    /// Folders and npz are sources like any other: their labels come back as reference labels.
    void comesBackAsASource_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("folders") << u"folders"_s;
        QTest::newRow("medmnist") << u"medmnist"_s;
    }
    void comesBackAsASource()
    {
        QFETCH(QString, format);
        VERIFY_EXIT(exportTo(u"out"_s, format), 0);
        const QString again = path(u"again.postil"_s);
        VERIFY_EXIT(runCli({u"create"_s, again}), 0);
        const QString source = format == u"medmnist"_s ? path(u"out/"_s + firstFile(u"out"_s, u".npz"_s)) : path(u"out"_s);
        const CliAnswer imported = runCli({u"import"_s, again, source});
        VERIFY_EXIT(imported, 0);
        QCOMPARE(imported.json[u"images"_s].toInt(), 7);
        QMap<QString, int> count;
        for (const QString& name : runCli({u"images"_s, again}).column(u"images"_s, u"reference"_s)) {
            ++count[name];
        }
        QList<int> sizes = count.values();
        std::ranges::sort(sizes);
        QCOMPARE(sizes, (QList<int>{3, 4})); // hand × 3; head × 3 and the chest image that was called a head
    }

    void tableTellsTheSource()
    {
        QVERIFY(writeFile(path(u"run.csv"_s), "image,label,confidence\n" + m_ids[3].toUtf8() + ",hand,0.625\n"));
        VERIFY_EXIT(cli(u"import-run"_s, {path(u"run.csv"_s), u"--voice"_s, u"zeroshot"_s}), 0);
        const CliAnswer answer = exportTo(u"out"_s, u"csv"_s);
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"images"_s].toInt(), 8);
        const auto table = readCsv(path(u"out/labels.csv"_s));
        QVERIFY(table.has_value());
        const auto cell = [&](int row, const QString& column) { return table->rows[std::size_t(row)][table->column(column)]; };
        QCOMPARE(cell(3, u"image_id"_s), m_ids[3]);
        QCOMPARE(cell(3, u"label"_s), u"hand"_s);
        QCOMPARE(cell(3, u"source"_s), u"imported"_s);
        QCOMPARE(cell(3, u"confidence"_s).toDouble(), 0.625);
        QCOMPARE(cell(0, u"status"_s), u"excluded"_s);
        QCOMPARE(cell(0, u"label"_s), QString());
        QCOMPARE(cell(2, u"label"_s), u"head"_s);
        QCOMPARE(cell(2, u"source"_s), u"human"_s);
    }

    void neverOverUnlessTold_data() { addFormats(); }
    void neverOverUnlessTold()
    {
        QFETCH(QString, format);
        VERIFY_EXIT(exportTo(u"out"_s, format), 0);
        const QByteArray before = contentOfFile(path(u"out/SHA256SUMS"_s));
        VERIFY_EXIT(cli(u"decide"_s, {m_ids[3], u"--class"_s, u"hand"_s}), 0);
        const CliAnswer refused = exportTo(u"out"_s, format);
        VERIFY_EXIT(refused, 1);
        QVERIFY(refused.reason().contains(u"overwrite"_s));
        QCOMPARE(contentOfFile(path(u"out/SHA256SUMS"_s)), before);
        const CliAnswer replaced = exportTo(u"out"_s, format, {u"--overwrite"_s});
        VERIFY_EXIT(replaced, 0);
        QCOMPARE(replaced.json[u"images"_s].toInt(), 8);
        QVERIFY(contentOfFile(path(u"out/SHA256SUMS"_s)) != before);
        QCOMPARE(runCli({u"verify"_s, path(u"out"_s)}).json[u"images"_s].toInt(), 8);
        // Only an export is replaced, and only one without anything else in it.
        QVERIFY(writeFile(path(u"out/notes.txt"_s), "mine"));
        VERIFY_EXIT(exportTo(u"out"_s, format, {u"--overwrite"_s}), 1);
        VERIFY_EXIT(exportTo(u"pictures"_s, format, {u"--overwrite"_s}), 1);
        VERIFY_EXIT(exportTo(u"d.csv"_s, format, {u"--overwrite"_s}), 1);
        QCOMPARE(contentOfFile(path(u"out/notes.txt"_s)), "mine");
        QVERIFY(QFileInfo(path(u"pictures/chest/chest-0.png"_s)).size() > 0);
    }

    void exportRefuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("no format") << QStringList{u"out"_s} << 2 << u"--format"_s;
        QTest::newRow("unknown format") << QStringList{u"out"_s, u"--format"_s, u"parquet"_s} << 2 << u"parquet"_s;
        QTest::newRow("no parent") << QStringList{u"a/b/out"_s, u"--format"_s, u"csv"_s} << 1 << u"does not exist"_s;
        QTest::newRow("size 0") << QStringList{u"out"_s, u"--format"_s, u"medmnist"_s, u"--size"_s, u"0"_s} << 2 << u"--size"_s;
        QTest::newRow("no target") << QStringList{} << 2 << u"out"_s;
    }
    void exportRefuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        if (!words.isEmpty()) {
            words[0] = path(words[0]);
        }
        const CliAnswer answer = cli(u"export"_s, words);
        VERIFY_EXIT(answer, status);
        QVERIFY2(answer.error().contains(says), answer.describe().constData());
        QVERIFY(!QFileInfo::exists(path(u"out"_s)));
    }

    void medMnistHasTheSizeAskedFor()
    {
        VERIFY_EXIT(exportTo(u"out"_s, u"medmnist"_s, {u"--size"_s, u"17"_s}), 0);
        QVERIFY(runCli({u"verify"_s, path(u"out"_s)}).json[u"ok"_s].toBool());
        const QString again = path(u"again.postil"_s);
        VERIFY_EXIT(runCli({u"create"_s, again}), 0);
        VERIFY_EXIT(runCli({u"import"_s, again, path(u"out/"_s + firstFile(u"out"_s, u".npz"_s))}), 0);
        VERIFY_EXIT(runCli({u"decide"_s, again, runCli({u"images"_s, again}).column(u"images"_s, u"image"_s).first(), u"--class"_s,
                            runCli({u"classes"_s, again, u"list"_s}).column(u"classes"_s, u"name"_s).first()}), 0);
        VERIFY_EXIT(runCli({u"export"_s, again, path(u"pixels"_s), u"--format"_s, u"folders"_s}), 0);
        const QByteArray png = contentOfFile(path(u"pixels/"_s + firstFile(u"pixels"_s, u".png"_s)));
        QCOMPARE(png.mid(16, 8).toHex(), QByteArray("0000001100000011")); // IHDR: 17 × 17
    }

    void goldAnswersGoOutUnlessSwitchedOff()
    {
        VERIFY_EXIT(cli(u"gold"_s, {u"draw"_s, u"10"_s}), 0);
        VERIFY_EXIT(cli(u"gold"_s, {u"answer"_s, m_ids[4], u"chest"_s}), 0); // decided: hand
        VERIFY_EXIT(exportTo(u"with"_s, u"csv"_s), 0);
        VERIFY_EXIT(exportTo(u"without"_s, u"csv"_s, {u"--no-gold"_s}), 0);
        for (const auto& [name, label, source] : {std::tuple{u"with"_s, u"chest"_s, u"gold"_s}, {u"without"_s, u"hand"_s, u"human"_s}}) {
            const auto table = readCsv(path(name + u"/labels.csv"_s));
            QVERIFY(table.has_value());
            QCOMPARE(table->rows[4][table->column(u"label"_s)], label);
            QCOMPARE(table->rows[4][table->column(u"source"_s)], source);
        }
    }

    void verifyRefusesWhatIsNoExport_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("folder of pictures") << u"pictures"_s;
        QTest::newRow("project") << u"p.postil"_s;
        QTest::newRow("missing") << u"nowhere"_s;
        QTest::newRow("another's manifest") << u"foreign"_s;
    }
    void verifyRefusesWhatIsNoExport()
    {
        QFETCH(QString, name);
        QVERIFY(writeFile(path(u"foreign/manifest.json"_s), R"({"name": "web app"})"));
        const CliAnswer answer = runCli({u"verify"_s, path(name)});
        VERIFY_EXIT(answer, 1);
        QVERIFY(answer.subject().contains(name));
        QVERIFY(!answer.reason().isEmpty());
    }

    /// One byte of any file of an export: found, and the file named.
    void oneByteIsEnough_data() { addFormats(); }
    void oneByteIsEnough()
    {
        QFETCH(QString, format);
        VERIFY_EXIT(exportTo(u"out"_s, format), 0);
        Random random(11);
        const QStringList files = filesBelow(path(u"out"_s));
        for (const QString& file : files) {
            const QByteArray whole = contentOfFile(path(u"out/"_s + file));
            QByteArray changed = whole;
            const auto at = qsizetype(random.below(std::uint64_t(whole.size())));
            changed[at] = char(changed[at] ^ 0x10);
            QVERIFY(writeFile(path(u"out/"_s + file), changed));
            const CliAnswer answer = runCli({u"verify"_s, path(u"out"_s)});
            QVERIFY2(answer.exitCode == 1 && answer.isOneObject, answer.describe().constData());
            // A manifest can be spoilt so that it is no export any more; then that is said.
            const QString said = answer.json.contains(u"error"_s) ? answer.error() : answer.json[u"problems"_s].toVariant().toStringList().join(u'\n');
            QVERIFY2(answer.json.contains(u"error"_s) ? file == u"manifest.json"_s : !answer.json[u"ok"_s].toBool(), qPrintable(file));
            QVERIFY2(said.contains(file.section(u'/', -1)) || file == u"SHA256SUMS"_s, qPrintable(file + u": "_s + said));
            QVERIFY(writeFile(path(u"out/"_s + file), whole));
        }
        QVERIFY(runCli({u"verify"_s, path(u"out"_s)}).json[u"ok"_s].toBool());
    }

    void missingAndShortFiles_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("shortened");
        for (const QString& format : exportFormatNames()) {
            for (const QString& ending : {u"labels.csv"_s, u"classes.txt"_s, u"README.md"_s, u"provenance.csv"_s, u"SHA256SUMS"_s}) {
                for (const bool shortened : {false, true}) {
                    QTest::addRow("%s %s %s", qPrintable(format), qPrintable(ending), shortened ? "shortened" : "missing") << format << ending << shortened;
                }
            }
        }
        for (const bool shortened : {false, true}) {
            QTest::addRow("folders picture %s", shortened ? "shortened" : "missing") << u"folders"_s << u".png"_s << shortened;
            QTest::addRow("medmnist archive %s", shortened ? "shortened" : "missing") << u"medmnist"_s << u".npz"_s << shortened;
        }
    }
    void missingAndShortFiles()
    {
        QFETCH(QString, format);
        QFETCH(QString, ending);
        QFETCH(bool, shortened);
        VERIFY_EXIT(exportTo(u"out"_s, format), 0);
        const QString file = firstFile(u"out"_s, ending);
        QVERIFY2(!file.isEmpty(), qPrintable(ending));
        const QByteArray whole = contentOfFile(path(u"out/"_s + file));
        QVERIFY(QFile::remove(path(u"out/"_s + file)));
        if (shortened) {
            QVERIFY(writeFile(path(u"out/"_s + file), whole.left(whole.size() / 2)));
        }
        const CliAnswer answer = runCli({u"verify"_s, path(u"out"_s)});
        VERIFY_EXIT(answer, 1);
        QVERIFY(!answer.json[u"ok"_s].toBool());
        const QString said = answer.json[u"problems"_s].toVariant().toStringList().join(u'\n');
        QVERIFY2(said.contains(file.section(u'/', -1)), qPrintable(said));
    }

    void strangersAreNamed_data() { addFormats(); }
    void strangersAreNamed()
    {
        QFETCH(QString, format);
        VERIFY_EXIT(exportTo(u"out"_s, format), 0);
        QVERIFY(writeFile(path(u"out/deep/er/notes.txt"_s), "x"));
        const CliAnswer answer = runCli({u"verify"_s, path(u"out"_s)});
        VERIFY_EXIT(answer, 1);
        QVERIFY(answer.json[u"problems"_s].toVariant().toStringList().join(u'\n').contains(u"deep/er/notes.txt"_s));
    }

    void laterVersionsAreRefused()
    {
        VERIFY_EXIT(exportTo(u"out"_s, u"csv"_s), 0);
        QByteArray manifest = contentOfFile(path(u"out/manifest.json"_s));
        const qsizetype at = manifest.indexOf("\"postil_export\": 1");
        QVERIFY(at >= 0);
        manifest.replace(at, 18, "\"postil_export\": 99");
        QVERIFY(writeFile(path(u"out/manifest.json"_s), manifest));
        const CliAnswer answer = runCli({u"verify"_s, path(u"out"_s)});
        VERIFY_EXIT(answer, 1);
        QVERIFY(answer.error().contains(u"later version"_s));
        VERIFY_EXIT(exportTo(u"out"_s, u"csv"_s, {u"--overwrite"_s}), 1); // what it does not know it does not replace
    }

    /// A manifest must not send the reader outside of the export.
    void pathsStayInside_data()
    {
        QTest::addColumn<QString>("evil");
        QTest::newRow("up") << u"../d.csv"_s;
        QTest::newRow("up from below") << u"a/../../d.csv"_s;
        QTest::newRow("absolute") << u"/etc/hostname"_s;
        QTest::newRow("empty") << QString();
    }
    void pathsStayInside()
    {
        QFETCH(QString, evil);
        VERIFY_EXIT(exportTo(u"out"_s, u"csv"_s), 0);
        QByteArray manifest = contentOfFile(path(u"out/manifest.json"_s));
        QVERIFY(manifest.contains("\"path\": \"labels.csv\""));
        manifest.replace("\"path\": \"labels.csv\"", "\"path\": \"" + evil.toUtf8() + "\"");
        QVERIFY(writeFile(path(u"out/manifest.json"_s), manifest));
        const CliAnswer answer = runCli({u"verify"_s, path(u"out"_s)});
        QCOMPARE(answer.exitCode, 1);
        const QString said = answer.error() + answer.json[u"problems"_s].toVariant().toStringList().join(u'\n');
        QVERIFY2(said.contains(u"list of files is damaged"_s), qPrintable(said));
    }

    void unreadablePicturesAreLeftOutAndNamed()
    {
        QVERIFY(writeFile(path(u"pictures/hand/hand-1.png"_s), "spoilt since the import"));
        const CliAnswer answer = exportTo(u"out"_s, u"folders"_s);
        VERIFY_EXIT(answer, 0);
        QCOMPARE(answer.json[u"images"_s].toInt(), 6);
        bool named = false;
        for (const QJsonValue& one : answer.json[u"skipped"_s].toArray()) {
            named = named || (one[u"subject"_s].toString() + one[u"reason"_s].toString()).contains(u"hand-1.png"_s);
        }
        QVERIFY(named);
        QVERIFY(runCli({u"verify"_s, path(u"out"_s)}).json[u"ok"_s].toBool());
    }
};

QTEST_GUILESS_MAIN(TestExportCommands)
#include "tst_exportcommands.moc"
