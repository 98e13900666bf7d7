// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// refine, predict and export-refiner through the real program, with networks that were really trained; what they say is computed
// again from the ONNX file by a reader of its own.
#include "core/exchange/csv.h"
#include "tests/support/commandline.h"
#include "tests/support/exampleproject.h"
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"
#include "tests/support/onnxinterpreter.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

class TestNewImages : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString project() const { return path(u"p.postil"_s); }
    [[nodiscard]] CliAnswer predict(const QStringList& rest) const
    {
        return runCli(QStringList{u"predict"_s, u"--out"_s, path(u"out.csv"_s)} + rest);
    }
    [[nodiscard]] CsvTable table() const { return readCsv(path(u"out.csv"_s)).value(); }
    void trainAs(const QString& name, const QStringList& rest = {})
    {
        VERIFY_EXIT(runCli(QStringList{u"refine"_s, project(), u"--epochs"_s, u"1"_s, u"--name"_s, name} + rest), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(writeSmallNpz(path(u"small.npz"_s), 30, 4, 6));
        VERIFY_EXIT(runCli({u"create"_s, project(), u"--classes"_s, u"normal,opacity"_s}), 0);
        VERIFY_EXIT(runCli({u"import"_s, project(), path(u"small.npz"_s), u"--map"_s, u"0=normal,1=opacity"_s}), 0);
        const CliAnswer images = runCli({u"images"_s, project()});
        QByteArray csv = "image,label,confidence,prob_normal,prob_opacity\n";
        int i = 0;
        for (const QString& id : images.column(u"images"_s, u"image"_s)) {
            csv += id.toUtf8() + (i++ % 2 == 0 ? ",normal,0.8,0.8,0.2\n" : ",opacity,0.8,0.2,0.8\n");
        }
        QCOMPARE(i, 40);
        QVERIFY(writeFile(path(u"clip.csv"_s), csv));
        const CliAnswer imported = runCli({u"import-run"_s, project(), path(u"clip.csv"_s), u"--voice"_s, u"zeroshot"_s, u"--name"_s, u"clip"_s});
        QCOMPARE(imported.exitCode, 0);
        trainAs(u"cnn"_s);
        trainAs(u"colour"_s, {u"--channels"_s, u"3"_s, u"--input-scale"_s, u"signed"_s});
    }

    void labelsNpz()
    {
        const CliAnswer answer = predict({path(u"small.npz"_s), u"--project"_s, project(), u"--run"_s, u"cnn"_s});
        QVERIFY2(answer.exitCode == 0 && answer.isOneObject, answer.describe().constData());
        QCOMPARE(answer.json[u"images"_s].toInt(), 40);
        QVERIFY(answer.json[u"images_per_second"_s].toDouble() > 0);
        QCOMPARE(answer.json[u"per_class"_s][u"normal"_s].toInt() + answer.json[u"per_class"_s][u"opacity"_s].toInt(), 40);
        const CsvTable rows = table();
        QCOMPARE(rows.header, (QStringList{u"file_name"_s, u"label"_s, u"confidence"_s, u"prob_normal"_s, u"prob_opacity"_s}));
        QCOMPARE(rows.rows.size(), 40U);
        // The run labelled the very same pictures.
        const CliAnswer images = runCli({u"images"_s, project()});
        QVERIFY(images.exitCode == 0);
        const CliAnswer used = runCli({u"use"_s, project(), u"--run"_s, u"cnn"_s});
        QVERIFY2(used.exitCode == 0, used.describe().constData());
        const QStringList labels = runCli({u"images"_s, project()}).column(u"images"_s, u"label"_s);
        for (std::size_t i = 0; i < 40; ++i) {
            QCOMPARE(rows.rows[i][1], labels[static_cast<qsizetype>(i)]);
        }
    }

    void onnxSaysTheSame_data()
    {
        QTest::addColumn<QString>("run");
        QTest::addColumn<int>("channels");
        QTest::newRow("grey") << u"cnn"_s << 1;
        QTest::newRow("colour") << u"colour"_s << 3;
    }
    void onnxSaysTheSame()
    {
        QFETCH(const QString, run);
        QFETCH(const int, channels);
        const QString folder = path(u"export "_s + run);
        const CliAnswer exported = runCli({u"export-refiner"_s, project(), u"--run"_s, run, u"--out"_s, folder});
        QVERIFY2(exported.exitCode == 0 && exported.isOneObject, exported.describe().constData());
        QStringList files = strings(exported.json[u"files"_s]);
        files.sort();
        QCOMPARE(files, (QStringList{u"model.onnx"_s, u"model.safetensors"_s, u"refiner.json"_s}));
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), files);
        QCOMPARE(exported.json[u"opset"_s].toInt(), 13);
        const QJsonObject about = readJson(folder + u"/refiner.json"_s);
        QCOMPARE(about[u"input"_s][u"channels"_s].toInt(), channels);

        // Pictures that were never in the project, one after another as grey bytes.
        constexpr int count = 5;
        constexpr int bytes = 28 * 28;
        QByteArray pixels;
        for (int i = 0; i < count; ++i) {
            const Image image = patternImage(28, 28, 1, 100 + i);
            pixels.append(reinterpret_cast<const char*>(image.pixels.data()), bytes);
        }
        writeZip(path(u"new.npz"_s), {{u"test_images"_s, npyArray("|u1", "(5, 28, 28)", pixels)}}, true);
        const CliAnswer byRun = predict({path(u"new.npz"_s), u"--project"_s, project(), u"--run"_s, run});
        QVERIFY2(byRun.exitCode == 0, byRun.describe().constData());
        const QByteArray csv = contentOfFile(path(u"out.csv"_s));
        const CliAnswer byFolder = predict({path(u"new.npz"_s), u"--refiner"_s, folder});
        QVERIFY2(byFolder.exitCode == 0, byFolder.describe().constData());
        QCOMPARE(contentOfFile(path(u"out.csv"_s)), csv);

        try {
            const OnnxInterpreter model(folder + u"/model.onnx"_s);
            OnnxValue input{{count, channels, 28, 28}, {}};
            for (int i = 0; i < count; ++i) {
                for (int c = 0; c < channels; ++c) {
                    for (int p = 0; p < bytes; ++p) {
                        input.values.push_back(static_cast<quint8>(pixels[i * bytes + p]));
                    }
                }
            }
            const OnnxValue probabilities = model.run(input).at(u"probabilities"_s);
            QCOMPARE(probabilities.sizes, (std::vector<qint64>{count, 2}));
            const CsvTable rows = table();
            for (std::size_t i = 0; i < count; ++i) {
                const double ours = rows.rows[i][3].toDouble();
                QVERIFY2(std::abs(probabilities.values[2 * i] - ours) < 1e-5, qPrintable(u"%1 %2"_s.arg(probabilities.values[2 * i]).arg(ours)));
            }
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }

    void realFiles()
    {
        if (dataDir().isEmpty()) {
            QSKIP("real files are not at hand (POSTIL_DATA)");
        }
        for (const QFileInfo& file : QDir(dataDir()).entryInfoList({u"*.npz"_s}, QDir::Files)) {
            const CliAnswer answer = predict({file.filePath(), u"--project"_s, project(), u"--run"_s, u"cnn"_s});
            QVERIFY2(answer.exitCode == 0, answer.describe().constData());
            QVERIFY(answer.json[u"images"_s].toInt() > 0);
            QCOMPARE(static_cast<int>(table().rows.size()), answer.json[u"images"_s].toInt());
        }
    }

    void brokenPicturesAreTold()
    {
        QVERIFY(writeClassFolders(path(u"pictures"_s)));
        QVERIFY(writePattern(path(u"pictures/chest/rgb.png"_s), 50, 40, 3, 7));
        QVERIFY(writeFile(path(u"pictures/hand/broken.png"_s), "\x89PNG\r\n\x1a\nno more"));
        const CliAnswer answer = predict({path(u"pictures"_s), u"--project"_s, project(), u"--run"_s, u"cnn"_s});
        QVERIFY2(answer.exitCode == 0 && answer.isOneObject, answer.describe().constData());
        QCOMPARE(answer.json[u"images"_s].toInt(), 11);
        QCOMPARE(answer.json[u"skipped"_s].toArray().size(), 1);
        QVERIFY(answer.out.contains("hand/broken.png"));
        QCOMPARE(table().rows.size(), 11U);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("named");
        const QString npz = path(u"small.npz"_s);
        const QString csv = path(u"never.csv"_s);
        const QStringList here{u"--project"_s, project()};
        QTest::newRow("unknown run") << QStringList{u"predict"_s, npz, u"--out"_s, csv, u"--run"_s, u"absent"_s} + here << 1 << u"absent"_s;
        QTest::newRow("zero-shot run") << QStringList{u"predict"_s, npz, u"--out"_s, csv, u"--run"_s, u"clip"_s} + here << 1 << u"clip"_s;
        QTest::newRow("no run") << QStringList{u"predict"_s, npz, u"--out"_s, csv} + here << 1 << u"--run"_s;
        QTest::newRow("run without project") << QStringList{u"predict"_s, npz, u"--out"_s, csv, u"--run"_s, u"cnn"_s} << 2 << u"--project"_s;
        QTest::newRow("run and refiner") << QStringList{u"predict"_s, npz, u"--out"_s, csv, u"--run"_s, u"cnn"_s, u"--refiner"_s, u"x"_s} + here << 2 << u"--refiner"_s;
        QTest::newRow("no source") << QStringList{u"predict"_s, u"--out"_s, csv, u"--run"_s, u"cnn"_s} + here << 2 << u"sources"_s;
        QTest::newRow("missing source") << QStringList{u"predict"_s, path(u"gone.npz"_s), u"--out"_s, csv, u"--run"_s, u"cnn"_s} + here << 1 << u"gone.npz"_s;
        QTest::newRow("export of an unknown run") << QStringList{u"export-refiner"_s, project(), u"--run"_s, u"absent"_s, u"--out"_s, csv} << 1 << u"absent"_s;
        QTest::newRow("export over a file") << QStringList{u"export-refiner"_s, project(), u"--run"_s, u"cnn"_s, u"--out"_s, npz, u"--overwrite"_s} << 1 << u"small.npz"_s;
        QTest::newRow("export without out") << QStringList{u"export-refiner"_s, project(), u"--run"_s, u"cnn"_s} << 2 << u"--out"_s;
    }
    void refuses()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QString, named);
        const CliAnswer answer = runCli(arguments);
        QVERIFY2(answer.exitCode == exitCode && answer.isOneObject, answer.describe().constData());
        QVERIFY2(answer.error().contains(named), answer.describe().constData());
        QVERIFY(!QFileInfo::exists(path(u"never.csv"_s)));
    }

    void exportsReplaceOnlyWhenTold()
    {
        const QStringList command{u"export-refiner"_s, project(), u"--run"_s, u"cnn"_s, u"--out"_s, path(u"again"_s)};
        VERIFY_EXIT(runCli(command), 0);
        VERIFY_EXIT(runCli(command), 1);
        const CliAnswer second = runCli(command + QStringList{u"--overwrite"_s, u"--no-onnx"_s});
        QVERIFY2(second.exitCode == 0, second.describe().constData());
        QVERIFY(second.json[u"opset"_s].isNull());
        QVERIFY(!QFileInfo::exists(path(u"again/model.onnx"_s)));
    }
};

QTEST_GUILESS_MAIN(TestNewImages)
#include "tst_newimages.moc"
