// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filehash.h"
#include "core/dataset/imagefile.h"
#include "core/dataset/resample.h"
#include "core/exchange/csv.h"
#include "core/exchange/exportwriter.h"
#include "core/workflow/exportproject.h"
#include "tests/support/exampleproject.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <map>
#include <sys/resource.h>

using namespace postil;
using test::ExampleProject;

namespace {

/// Labelled by a run, with one image of each kind of decision.
void labelAll(ExampleProject& example)
{
    QVERIFY2(example.error().isEmpty(), qPrintable(example.error()));
    QVERIFY(example.addRun(Voice::ZeroShot, [](std::size_t i) { return i % 3 == 0 ? 0.75F : 0.125F; }));
    QVERIFY(example.addRun(Voice::Refiner, [](std::size_t i) { return i % 2 == 0 ? 0.875F : 0.25F; }));
    const LabelView view = example.view();
    History history(example.db());
    QVERIFY(history.decide({&view.rows[0].image, 1}, {Decision::Kind::Class, view.classes[1].id, false}));
    QVERIFY(history.decide({&view.rows[1].image, 1}, {Decision::Kind::Excluded, {}, false}));
    QVERIFY(history.decide({&view.rows[2].image, 1}, {Decision::Kind::NoneOfThese, {}, false}));
    QVERIFY(history.decide({&view.rows[4].image, 1}, {Decision::Kind::SecondLook, {}, false}));
}

Result<ExportReport> exportTo(ExampleProject& example, ExportFormat format, const QString& name, bool overwrite = false)
{
    SilentTask silent;
    ExportOptions options;
    options.format = format;
    options.out = example.path(name);
    options.overwrite = overwrite;
    return exportProject(example.db(), options, silent);
}

Result<VerifyReport> verify(ExampleProject& example, const QString& name)
{
    SilentTask silent;
    return verifyExport(example.path(name), silent);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void append(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Everything beside the project that a finished export must not leave behind.
QStringList strangers(ExampleProject& example, const QStringList& expected)
{
    QStringList names = QDir(example.path(QString())).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString& known : QStringList{QStringLiteral("pictures"), QStringLiteral("small.npz")} + expected) {
        names.removeAll(known);
    }
    names.removeIf([](const QString& name) { return name.startsWith(QLatin1String("example.postil")); });
    return names;
}

void addFormatRows()
{
    QTest::addColumn<ExportFormat>("format");
    for (const QString& name : exportFormatNames()) {
        QTest::addRow("%s", qPrintable(name)) << exportFormatFromName(name).value();
    }
}

const QString out = QStringLiteral("out");

} // namespace
Q_DECLARE_METATYPE(postil::ExportFormat)

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data() { addFormatRows(); }
    void roundTrip()
    {
        QFETCH(ExportFormat, format);
        ExampleProject example;
        labelAll(example);
        const qint64 all = static_cast<qint64>(example.view().images.size());
        const Result<ExportReport> report = exportTo(example, format, out);
        VERIFY_OK(report);
        QCOMPARE(report->images, all - 2); // excluded, none of these
        QCOMPARE(report->skipped.size(), std::size_t{2});
        QStringList files = report->files;
        files.sort();
        QCOMPARE(files, filesBelow(example.path(out)));
        QVERIFY2(strangers(example, {out}).isEmpty(), qPrintable(strangers(example, {out}).join(QLatin1Char(' '))));
        const Result<VerifyReport> verified = verify(example, out);
        VERIFY_OK(verified);
        QVERIFY2(verified->ok, qPrintable(verified->problems.join(QLatin1Char('\n'))));
        QCOMPARE(verified->images, report->images);
        QCOMPARE(verified->format, format);
    }

    // As typed on the command line: relative to the folder that one works in.
    void relativePaths_data() { addFormatRows(); }
    void relativePaths()
    {
        QFETCH(ExportFormat, format);
        ExampleProject example;
        labelAll(example);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(example.path(QString())));
        SilentTask silent;
        ExportOptions options;
        options.format = format;
        options.out = QStringLiteral("./out/");
        const auto first = exportProject(example.db(), options, silent);
        options.overwrite = true;
        const auto second = exportProject(example.db(), options, silent);
        const auto verified = verifyExport(out, silent);
        QVERIFY(QDir::setCurrent(before));
        VERIFY_OK(first);
        VERIFY_OK(second);
        VERIFY_OK(verified);
        QVERIFY2(verified->ok, qPrintable(verified->problems.join(QLatin1Char('\n'))));
        QVERIFY(strangers(example, {out}).isEmpty());
    }

    void csvSaysWhatTheProjectSays()
    {
        ExampleProject example;
        labelAll(example);
        QVERIFY(RunStore(example.db()).use(example.view().refinerRun->id));
        const LabelView view = example.view();
        const auto report = exportTo(example, ExportFormat::Csv, out);
        VERIFY_OK(report);
        const Result<CsvTable> table = readCsv(example.path(QStringLiteral("out/labels.csv")));
        VERIFY_OK(table);
        QCOMPARE(table->header.mid(0, labelTableColumns().size()), labelTableColumns());
        QCOMPARE(table->header.last(), QStringLiteral("prob_") + view.classes.back().name);
        QCOMPARE(table->rows.size(), view.rows.size());
        const auto cell = [&](std::size_t i, const char* name) { return table->rows[i].at(table->column(QString::fromLatin1(name))); };
        for (std::size_t i = 0; i < view.rows.size(); ++i) {
            const LabelRow& row = view.rows[i];
            QCOMPARE(cell(i, "image_id"), view.images[i].name);
            QCOMPARE(cell(i, "file_name"), view.images[i].fileName);
            QCOMPARE(cell(i, "split"), splitName(view.images[i].split));
            QCOMPARE(cell(i, "zeroshot_label"), view.className(row.zeroshot));
            QCOMPARE(cell(i, "refiner_label"), view.className(row.refiner));
            QCOMPARE(cell(i, "zeroshot_confidence").toFloat(), row.zeroshotConfidence);
            QCOMPARE(cell(i, "sha256"), QString::fromLatin1(view.images[i].sha256.toHex()));
            if (row.decision.kind == Decision::Kind::None) {
                QCOMPARE(cell(i, "label"), view.className(row.label));
                QCOMPARE(cell(i, "label_id"), QString::number(view.classIndex(row.label)));
                QCOMPARE(cell(i, "source"), QStringLiteral("refiner"));
                QCOMPARE(cell(i, "status"), QStringLiteral("auto"));
                QCOMPARE(cell(i, "model_run"), view.refinerRun->name);
                QVERIFY(cell(i, "annotator").isEmpty());
                QCOMPARE(cell(i, "margin").toFloat(), 2 * row.refinerConfidence - 1);
            }
        }
        QCOMPARE(cell(0, "source") + cell(0, "status") + cell(0, "label"), QStringLiteral("humanconfirmed") + view.classes[1].name);
        QCOMPARE(cell(0, "confidence"), QStringLiteral("1"));
        QVERIFY(!cell(0, "annotator").isEmpty() && !cell(0, "updated_at").isEmpty());
        QCOMPARE(cell(0, "label_issue_score").toFloat(), (1 - 0.875F + 0.125F) / 2); // the refiner said the same
        QCOMPARE(cell(1, "status") + cell(1, "label"), QStringLiteral("excluded"));
        QCOMPARE(cell(2, "status") + cell(2, "label"), QStringLiteral("confirmed"));
        QCOMPARE(cell(4, "status") + cell(4, "label"), QStringLiteral("needs_review") + view.className(view.rows[4].label));
    }

    void withoutRunsNothingIsInvented()
    {
        ExampleProject example;
        const auto report = exportTo(example, ExportFormat::Csv, out);
        VERIFY_OK(report);
        QCOMPARE(report->images, qint64{0});
        const Result<CsvTable> table = readCsv(example.path(QStringLiteral("out/labels.csv")));
        VERIFY_OK(table);
        QCOMPARE(table->header, labelTableColumns()); // no probability columns
        for (const QStringList& row : table->rows) {
            QCOMPARE(row.mid(3, 4).join(QString()), QString()); // label, label_id, confidence, source
            QCOMPARE(row.at(7), QStringLiteral("needs_review"));
        }
        QVERIFY(contentOf(example.path(QStringLiteral("out/README.md"))).contains("is not known"));
        QVERIFY(!exportTo(example, ExportFormat::Folders, QStringLiteral("folders")));
        QVERIFY(!exportTo(example, ExportFormat::MedMnist, QStringLiteral("npz")));
        QVERIFY(strangers(example, {out}).isEmpty());
    }

    // Times stand in manifest.json alone (the check sums hold its hash).
    void repeatIsIdentical_data() { addFormatRows(); }
    void repeatIsIdentical()
    {
        QFETCH(ExportFormat, format);
        ExampleProject example;
        labelAll(example);
        QVERIFY(exportTo(example, format, QStringLiteral("one")));
        QTest::qWait(1100); // another second in the clock and in file times
        QVERIFY(exportTo(example, format, QStringLiteral("two")));
        const QStringList files = filesBelow(example.path(QStringLiteral("one")));
        QCOMPARE(files, filesBelow(example.path(QStringLiteral("two"))));
        for (const QString& file : files) {
            if (file != exportfile::manifest && file != exportfile::checksums) {
                QVERIFY2(contentOf(example.path(QStringLiteral("one/") + file)) == contentOf(example.path(QStringLiteral("two/") + file)),
                         qPrintable(file));
            }
        }
    }

    void picturesAreCopiedUnchanged()
    {
        ExampleProject example;
        labelAll(example);
        QVERIFY(exportTo(example, ExportFormat::Folders, out));
        const LabelView view = example.view();
        const Result<CsvTable> table = readCsv(example.path(QStringLiteral("out/labels.csv")));
        VERIFY_OK(table);
        std::map<QString, const ImageRow*> images;
        for (const ImageRow& image : view.images) {
            images.emplace(image.name, &image);
        }
        int copied = 0;
        int converted = 0;
        for (const QStringList& row : table->rows) {
            const ImageRow& image = *images.at(row.at(0));
            const QString written = example.path(QStringLiteral("out/") + row.at(1));
            // Some images have splits, so that those without one lie under train.
            QCOMPARE(row.at(1).section(QLatin1Char('/'), 0, 0), image.split == Split::None ? QStringLiteral("train") : splitName(image.split));
            if (view.sources.front().id == image.source) {
                QCOMPARE(contentOf(written), contentOf(example.path(QStringLiteral("pictures/") + image.fileName)));
                ++copied;
            } else {
                const Result<Image> read = decodeImageFile(written);
                VERIFY_OK(read);
                QCOMPARE(read->width, 28);
                QCOMPARE(read->channels, 1);
                ++converted;
            }
        }
        QCOMPARE(copied, 4);
        QCOMPARE(converted, 10);
    }

    // a.png, sub/a.png and sub/A.png in one class: three pictures, told apart without regard to case.
    void equalNamesDoNotOverwriteEachOther()
    {
        ExampleProject example;
        QVERIFY(example.addRun(Voice::ZeroShot, [](std::size_t) { return 0.9F; }));
        const auto report = exportTo(example, ExportFormat::Folders, out);
        VERIFY_OK(report);
        QCOMPARE(report->images, static_cast<qint64>(example.view().images.size()));
        QStringList lower;
        for (const QString& file : report->files) {
            lower << file.toLower();
        }
        QCOMPARE(lower.removeDuplicates(), qsizetype{0});
    }

    void changedPictureIsLeftOutAndNamed()
    {
        ExampleProject example;
        QVERIFY(example.addRun(Voice::ZeroShot, [](std::size_t) { return 0.9F; }));
        QVERIFY(test::writePattern(example.path(QStringLiteral("pictures/a.png")), 20, 24, 1, 77));
        QVERIFY(QFile::remove(example.path(QStringLiteral("pictures/sub/c.png"))));
        const auto report = exportTo(example, ExportFormat::Folders, out);
        VERIFY_OK(report);
        QCOMPARE(report->skipped.size(), std::size_t{2});
        QVERIFY(report->skipped[0].reason.contains(QLatin1String("a.png")) || report->skipped[1].reason.contains(QLatin1String("a.png")));
        QVERIFY(contentOf(example.path(QStringLiteral("out/README.md"))).contains("2 images are left out (unreadable)"));
    }

    void medMnistHoldsPixelsAndLabels()
    {
        ExampleProject example;
        labelAll(example);
        const auto report = exportTo(example, ExportFormat::MedMnist, out);
        VERIFY_OK(report);
        QString archive;
        for (const QString& file : report->files) {
            archive = file.endsWith(QLatin1String(".npz")) ? example.path(QStringLiteral("out/") + file) : archive;
        }
        SilentTask silent;
        const Result<SourceListing> listing = listSource(archive, silent);
        VERIFY_OK(listing);
        std::map<Split, int> perSplit;
        for (const SourceItem& item : listing->items) {
            ++perSplit[item.split];
            QCOMPARE(item.width, 28); // ten of 28 × 28, six of 20 × 24
            QCOMPARE(item.channels, 1);
        }
        QCOMPARE(perSplit[Split::Train], 5 + 4); // those without a split, less the two without a label
        QCOMPARE(perSplit[Split::Val], 2);
        QCOMPARE(perSplit[Split::Test], 3);
        const auto reader = openSource(SourceKind::MedMnist, archive, example.path(QStringLiteral("cache")));
        VERIFY_OK(reader);
        for (const SourceItem& item : listing->items) {
            if (item.fileName == QLatin1String("train_000000")) { // pictures/a.png
                const Result<Image> read = (*reader)->read(item.index, item.fileName);
                VERIFY_OK(read);
                QCOMPARE(read->pixels, resizeArea(test::patternImage(20, 24, 1, 1), 28, 28).pixels);
                QCOMPARE(item.label, 1); // decided by hand
            }
        }
    }

    void existingTargetIsRefused_data()
    {
        addFormatRows();
    }
    void existingTargetIsRefused()
    {
        QFETCH(ExportFormat, format);
        ExampleProject example;
        labelAll(example);
        QVERIFY(exportTo(example, format, out));
        const QByteArray before = contentOf(example.path(QStringLiteral("out/manifest.json")));
        const auto refused = exportTo(example, format, out);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::AlreadyExists);
        QCOMPARE(contentOf(example.path(QStringLiteral("out/manifest.json"))), before);
        QVERIFY(strangers(example, {out}).isEmpty());
    }

    void overwriteReplacesAnExportOnly()
    {
        ExampleProject example;
        labelAll(example);
        QVERIFY(exportTo(example, ExportFormat::Folders, out));
        const auto replaced = exportTo(example, ExportFormat::Csv, out, true);
        VERIFY_OK(replaced);
        QVERIFY(!QDir(example.path(QStringLiteral("out/train"))).exists());
        QVERIFY(verify(example, out)->ok);
        QVERIFY(strangers(example, {out}).isEmpty());

        // A file of the person's own in it, another folder, a file: nothing of that is touched.
        append(example.path(QStringLiteral("out/notes.txt")), "mine");
        const auto withNotes = exportTo(example, ExportFormat::Csv, out, true);
        QVERIFY(!withNotes);
        QVERIFY(withNotes.error().reason.contains(QLatin1String("notes.txt")));
        QCOMPARE(contentOf(example.path(QStringLiteral("out/notes.txt"))), QByteArray("mine"));
        QVERIFY(!exportTo(example, ExportFormat::Csv, QStringLiteral("pictures"), true));
        QVERIFY(QFile::exists(example.path(QStringLiteral("pictures/a.png"))));
        QVERIFY(!exportTo(example, ExportFormat::Csv, QStringLiteral("small.npz"), true));
        QVERIFY(strangers(example, {out}).isEmpty());
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("named"); // must appear in a problem
        QTest::addRow("label changed") << QStringLiteral("label") << QStringLiteral("labels.csv");
        QTest::addRow("picture changed") << QStringLiteral("picture") << QStringLiteral(".png");
        QTest::addRow("picture missing") << QStringLiteral("missing") << QStringLiteral(".png");
        QTest::addRow("picture added") << QStringLiteral("added") << QStringLiteral("more.png");
        QTest::addRow("picture moved") << QStringLiteral("moved") << QStringLiteral(".png");
        QTest::addRow("manifest changed") << QStringLiteral("manifest") << QStringLiteral("manifest.json");
        QTest::addRow("manifest broken") << QStringLiteral("broken") << QStringLiteral("manifest.json");
        QTest::addRow("check sums missing") << QStringLiteral("sums") << QStringLiteral("SHA256SUMS");
    }

    void tamperingIsFound()
    {
        QFETCH(QString, what);
        QFETCH(QString, named);
        ExampleProject example;
        labelAll(example);
        const auto report = exportTo(example, ExportFormat::Folders, out);
        VERIFY_OK(report);
        const QDir dir(example.path(out));
        QStringList pictures = report->files.filter(QStringLiteral(".png"));
        const QString labels = dir.filePath(exportfile::labels);
        const QString manifest = dir.filePath(exportfile::manifest);
        if (what == QLatin1String("label")) {
            QByteArray text = contentOf(labels);
            text.replace(",breast,0,", ",\"chest, \"\"left\"\"\",1,");
            QVERIFY(text != contentOf(labels) && QFile::remove(labels));
            append(labels, text);
        } else if (what == QLatin1String("picture")) {
            append(dir.filePath(pictures.first()), "x");
        } else if (what == QLatin1String("missing")) {
            QVERIFY(QFile::remove(dir.filePath(pictures.first())));
        } else if (what == QLatin1String("added")) {
            QVERIFY(QFile::copy(dir.filePath(pictures.first()), dir.filePath(QStringLiteral("train/breast/more.png"))));
        } else if (what == QLatin1String("moved")) {
            const QString from = pictures.filter(QStringLiteral("train/breast/")).first();
            QVERIFY(QFile::rename(dir.filePath(from), dir.filePath(QStringLiteral("train/moved.png"))));
        } else if (what == QLatin1String("manifest")) {
            QByteArray text = contentOf(manifest);
            text.replace("\"images\": ", "\"images\": 1");
            QVERIFY(QFile::remove(manifest));
            append(manifest, text);
        } else if (what == QLatin1String("broken")) {
            append(manifest, "}");
        } else {
            QVERIFY(QFile::remove(dir.filePath(exportfile::checksums)));
        }
        const Result<VerifyReport> verified = verify(example, out);
        VERIFY_OK(verified);
        QVERIFY(!verified->ok);
        QVERIFY2(verified->problems.join(QLatin1Char('\n')).contains(named), qPrintable(verified->problems.join(QLatin1Char('\n'))));
    }

    // Label and hashes changed together, as an edit with all check sums renewed would: the pictures still say otherwise.
    void consistentTamperingIsFoundByReadingBack()
    {
        ExampleProject example;
        labelAll(example);
        QVERIFY(exportTo(example, ExportFormat::MedMnist, out));
        const QDir dir(example.path(out));
        QByteArray text = contentOf(dir.filePath(exportfile::labels));
        text.replace(",breast,0,", ",\"chest, \"\"left\"\"\",1,");
        Manifest manifest = readManifest(dir.path()).value();
        QVERIFY(QFile::remove(dir.filePath(exportfile::labels)) && QFile::remove(dir.filePath(exportfile::manifest)));
        append(dir.filePath(exportfile::labels), text);
        for (ExportedFile& file : manifest.files) {
            if (file.path == exportfile::labels) {
                file.sha256 = sha256OfFile(dir.filePath(exportfile::labels)).value();
                file.size = text.size();
            }
        }
        append(dir.filePath(exportfile::manifest), manifest.toJson());
        const Result<VerifyReport> verified = verify(example, out);
        VERIFY_OK(verified);
        QVERIFY2(verified->problems.join(QLatin1Char('\n')).contains(QLatin1String("reads back as 'breast'")),
                 qPrintable(verified->problems.join(QLatin1Char('\n'))));
    }

    void verifyRefusesWhatIsNoExport()
    {
        ExampleProject example;
        for (const QString& name : {QStringLiteral("pictures"), QStringLiteral("small.npz"), QStringLiteral("nowhere")}) {
            const Result<VerifyReport> verified = verify(example, name);
            QVERIFY(!verified);
            QVERIFY(verified.error().subject.contains(name));
        }
    }

    void unwritableTargets_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addRow("proc") << QStringLiteral("/proc/nowhere");
        QTest::addRow("in proc") << QStringLiteral("/proc/nowhere/out");
        QTest::addRow("no name") << QString();
        QTest::addRow("parent is a file") << QStringLiteral("small.npz/out");
        QTest::addRow("no parent") << QStringLiteral("a/b/out");
    }

    void unwritableTargets()
    {
        QFETCH(QString, target);
        ExampleProject example;
        labelAll(example);
        ExportOptions options;
        options.out = target.isEmpty() || target.startsWith(QLatin1Char('/')) ? target : example.path(target);
        SilentTask silent;
        const auto refused = exportProject(example.db(), options, silent);
        QVERIFY(!refused);
        QVERIFY(!refused.error().reason.isEmpty());
        QVERIFY(strangers(example, {}).isEmpty());
    }

    // A file size limit of the process stands for a full disk: the system refuses to write on.
    void fullDiskLeavesNothing_data() { addFormatRows(); }
    void fullDiskLeavesNothing()
    {
        QFETCH(ExportFormat, format);
        ExampleProject example;
        labelAll(example);
        // Arrays that a folder source does not need are unpacked before the limit holds.
        QVERIFY(exportTo(example, format, QStringLiteral("before")));
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit small{1024, old.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto refused = exportTo(example, format, out);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Io);
        QVERIFY2(strangers(example, {QStringLiteral("before")}).isEmpty(), qPrintable(strangers(example, {QStringLiteral("before")}).join(QLatin1Char(' '))));
    }

    void cancelledLeavesNothing_data() { addFormatRows(); }
    void cancelledLeavesNothing()
    {
        QFETCH(ExportFormat, format);
        ExampleProject example;
        labelAll(example);
        SilentTask cancelled;
        cancelled.cancel();
        ExportOptions options;
        options.format = format;
        options.out = example.path(out);
        const auto refused = exportProject(example.db(), options, cancelled);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Cancelled);
        QVERIFY(strangers(example, {}).isEmpty());
    }

    void manifestTellsWhereLabelsComeFrom()
    {
        ExampleProject example;
        labelAll(example);
        QVERIFY(exportTo(example, ExportFormat::Csv, out));
        const QJsonObject manifest = readManifest(example.path(out))->provenance;
        for (const char* key : {"tool", "created", "sources", "runs", "labels_per_class", "labels_per_source", "left_out", "accuracy", "warnings", "files"}) {
            QVERIFY2(manifest.contains(QString::fromLatin1(key)), key);
        }
        QCOMPARE(manifest.value(QStringLiteral("left_out")).toObject().value(QStringLiteral("excluded")).toInt(), 1);
        QVERIFY(manifest.value(QStringLiteral("accuracy")).toObject().value(QStringLiteral("n")).toInt() > 0);
        const QByteArray card = contentOf(example.path(QStringLiteral("out/README.md")));
        QVERIFY(card.contains("not confirmed by a person") && card.contains("No patients are known") && card.contains("small.npz") && card.contains("zeroshot"));
    }

    void classFoldersAreFileNames_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("folders");
        QTest::addRow("plain") << QStringList{QStringLiteral("breast"), QStringLiteral("CXR")} << QStringList{QStringLiteral("breast"), QStringLiteral("CXR")};
        QTest::addRow("slash") << QStringList{QStringLiteral("a/b"), QStringLiteral("a_b")} << QStringList{QStringLiteral("a_b"), QStringLiteral("a_b_2")};
        QTest::addRow("case") << QStringList{QStringLiteral("Mass"), QStringLiteral("mass")} << QStringList{QStringLiteral("Mass"), QStringLiteral("mass_2")};
        QTest::addRow("dots") << QStringList{QStringLiteral(".."), QStringLiteral(".x"), QStringLiteral("y.")} << QStringList{QStringLiteral("class"), QStringLiteral("_x"), QStringLiteral("y")};
        QTest::addRow("unicode") << QStringList{QStringLiteral("L\u00e4sion")} << QStringList{QStringLiteral("L\u00e4sion")};
        QTest::addRow("long") << QStringList{QString(300, QLatin1Char('x'))} << QStringList{QString(200, QLatin1Char('x'))};
    }

    void classFoldersAreFileNames()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, folders);
        QCOMPARE(classFolderNames(names), folders);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
