// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Labels for new images, with a network that says the mean of what it sees: so every step before it can be checked by hand.
#include "core/dataset/imagefile.h"
#include "core/exchange/csv.h"
#include "core/workflow/newembeddings.h"
#include "core/workflow/predictnew.h"
#include "tests/support/brightness.h"
#include "tests/support/commandline.h"
#include "tests/support/darkandlight.h"
#include "tests/support/exampleproject.h"
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

namespace {

/// Probability of the second class: the mean of the first plane, of 255; of the third, where there is one: that of the last plane.
class MeanRefiner final : public Refiner
{
public:
    explicit MeanRefiner(int classes)
        : m_classes(classes)
    {
    }
    qint64 parameters() const override { return 0; }
    Result<Matrix> predict(const TrainingImages& images, TaskContext&) override
    {
        if (images.featureColumns > 0) { // a head: how far along the second axis of the embedding
            const auto columns = static_cast<std::size_t>(images.featureColumns);
            Matrix heads(images.features.size() / columns, static_cast<std::size_t>(m_classes));
            for (std::size_t i = 0; i < heads.rows; ++i) {
                heads.row(i)[1] = images.features[i * columns + 1];
                heads.row(i)[0] = 1 - images.features[i * columns + 1];
            }
            return heads;
        }
        const auto area = static_cast<std::size_t>(images.size * images.size);
        const auto planes = static_cast<std::size_t>(images.channels);
        Matrix result(images.pixels.size() / (planes * area), static_cast<std::size_t>(m_classes));
        for (std::size_t i = 0; i < result.rows; ++i) {
            const auto mean = [&](std::size_t plane) {
                const auto from = images.pixels.begin() + static_cast<std::ptrdiff_t>((i * planes + plane) * area);
                return std::accumulate(from, from + static_cast<std::ptrdiff_t>(area), 0.0F) / static_cast<float>(area) / 255;
            };
            result.row(i)[1] = mean(0);
            result.row(i)[0] = 1 - mean(0);
            if (m_classes > 2) {
                result.row(i)[2] = mean(planes - 1);
            }
        }
        return result;
    }
    Result<void> save(const QString&, const QJsonObject&) const override { return {}; }
    Result<NetWeights> weights() const override { return NetWeights(); }

private:
    const int m_classes;
};

class MeanTrainer final : public RefinerTrainer
{
public:
    RefinerOptions options;
    QJsonObject origin; ///< of the embeddings
    QStringList classes{u"dark"_s, u"light, \"bright\""_s};

    Result<TrainedRefiner> train(const RefinerOptions&, int, const TrainingImages&, const TrainingImages&, const QString&, TrainingObserver*,
                                 TaskContext&) const override
    {
        return fail(Error::Code::Unsupported, u"train"_s, u"not here"_s);
    }
    Result<std::unique_ptr<Refiner>> load(const QString&, const BackendOptions&) const override
    {
        return std::make_unique<MeanRefiner>(static_cast<int>(classes.size()));
    }
    Result<QJsonObject> metadata(const QString&) const override
    {
        QJsonObject about = origin;
        about.insert(u"options"_s, options.toJson());
        about.insert(u"class_names"_s, QJsonArray::fromStringList(classes));
        return about;
    }
    Result<qint64> parameterCount(const RefinerOptions&, int, int) const override { return 0; }
};

} // namespace

class TestPredictNew : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    MeanTrainer m_trainer;
    SilentTask m_task;

    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString out() const { return path(u"out.csv"_s); }
    Result<PredictReport> predicted(const QStringList& sources)
    {
        return predictNew(nullptr, m_trainer, {{}, path(u"model.safetensors"_s), sources, out(), {}}, m_task);
    }
    /// Grey pictures of one value each.
    static QByteArray greys(int first, int count, int pixels)
    {
        QByteArray bytes;
        for (int i = 0; i < count; ++i) {
            bytes.append(QByteArray(pixels, static_cast<char>((first + i) % 256)));
        }
        return bytes;
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(out());
        m_trainer = {};
        m_trainer.options.inputSize = 4;
        m_trainer.options.channels = 1;
        QVERIFY(writeFile(path(u"model.safetensors"_s), "not read here"));
    }

    void everyPictureOfAnNpz()
    {
        // More than one block, and a second array.
        constexpr int many = 5000;
        writeZip(path(u"new.npz"_s), {{u"test_images"_s, npyArray("|u1", "(3, 4, 4)", greys(100, 3, 16))},
                                     {u"train_images"_s, npyArray("|u1", "(5000, 4, 4)", greys(0, many, 16))}},
                 true);
        const auto report = predicted({path(u"new.npz"_s)});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->images, many + 3);
        QCOMPARE(report->classes, m_trainer.classes);
        QVERIFY(report->imagesPerSecond > 0);
        const CsvTable table = readCsv(out()).value();
        QCOMPARE(table.header, (QStringList{u"file_name"_s, u"label"_s, u"confidence"_s, u"prob_dark"_s, u"prob_"_s + m_trainer.classes[1]}));
        QCOMPARE(table.rows.size(), static_cast<std::size_t>(many + 3));
        std::vector<qint64> counts(2, 0);
        for (int i = 0; i < many + 3; ++i) {
            const QStringList& row = table.rows[static_cast<std::size_t>(i)];
            const int grey = i < many ? i % 256 : 100 + i - many;
            const int label = grey > 127 ? 1 : 0;
            ++counts[static_cast<std::size_t>(label)];
            QCOMPARE(row[0], i < many ? u"train_%1"_s.arg(i, 6, 10, QLatin1Char('0')) : u"test_%1"_s.arg(i - many, 6, 10, QLatin1Char('0')));
            QCOMPARE(row[1], m_trainer.classes[label]);
            QVERIFY2(std::abs(row[4].toDouble() - grey / 255.0) < 1e-6, qPrintable(row.join(u' ')));
            QCOMPARE(row[2], row[3 + label]);
        }
        QCOMPARE(report->perClass, counts);
    }

    /// Whatever a picture is, the network gets what it takes.
    void otherShapes_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<QByteArray>("shape");
        QTest::addColumn<QByteArray>("pixels");
        QTest::addColumn<double>("light");
        const QByteArray red = QByteArray("\xFF\x00\x00", 3).repeated(4);
        QTest::newRow("as it is") << 1 << QByteArray("(1, 4, 4)") << QByteArray(16, '\x33') << 0x33 / 255.0;
        QTest::newRow("larger") << 1 << QByteArray("(1, 9, 9)") << QByteArray(81, '\x33') << 0x33 / 255.0;
        QTest::newRow("not square") << 1 << QByteArray("(1, 1, 6)") << QByteArray(6, '\x33') << 0x33 / 255.0;
        QTest::newRow("grey to colour") << 3 << QByteArray("(1, 2, 2)") << QByteArray("\x33\x33\x33\x33") << 0x33 / 255.0;
        QTest::newRow("colour to colour: the first plane is red") << 3 << QByteArray("(1, 2, 2, 3)") << red << 1.0;
        QTest::newRow("colour to grey") << 1 << QByteArray("(1, 2, 2, 3)") << red << 76 / 255.0; // BT.601: .299
        QTest::newRow("one channel by name") << 1 << QByteArray("(1, 2, 2, 1)") << QByteArray("\x33\x33\x33\x33") << 0x33 / 255.0;
    }
    void otherShapes()
    {
        QFETCH(const int, channels);
        QFETCH(const QByteArray, shape);
        QFETCH(const QByteArray, pixels);
        QFETCH(const double, light);
        m_trainer.options.inputSize = 4;
        m_trainer.options.channels = channels;
        writeZip(path(u"one.npz"_s), {{u"val_images"_s, npyArray("|u1", shape, pixels)}});
        const auto report = predicted({path(u"one.npz"_s)});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        const CsvTable table = readCsv(out()).value();
        QVERIFY2(std::abs(table.rows.at(0)[4].toDouble() - light) < 1.0 / 255, qPrintable(table.rows[0].join(u' ')));
    }

    void foldersWithBrokenPictures()
    {
        QVERIFY(writeGreyPicture(path(u"pictures/b10.png"_s), 200));
        QVERIFY(writeGreyPicture(path(u"pictures/b9, \"x\".png"_s), 10));
        QVERIFY(writeGreyPicture(path(u"pictures/below/ä.png"_s), 250));
        QVERIFY(writePattern(path(u"pictures/colour.png"_s), 9, 7, 3, 1));
        QVERIFY(writeFile(path(u"pictures/broken.png"_s), "no picture"));
        QVERIFY(writeFile(path(u"pictures/notes.txt"_s), "not looked at"));
        const auto report = predicted({path(u"pictures"_s)});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->images, 4);
        QCOMPARE(report->skipped.size(), 1U);
        QVERIFY2(report->skipped[0].subject.endsWith(u"broken.png"_s) && !report->skipped[0].reason.isEmpty(), qPrintable(report->skipped[0].subject));
        const CsvTable table = readCsv(out()).value();
        QStringList names;
        for (const QStringList& row : table.rows) {
            names.append(row[0]);
        }
        QCOMPARE(names, (QStringList{u"b9, \"x\".png"_s, u"b10.png"_s, u"below/ä.png"_s, u"colour.png"_s}));
        QCOMPARE(table.rows[0][1], u"dark"_s);
        QCOMPARE(table.rows[2][1], m_trainer.classes[1]);
    }

    void severalAnswers()
    {
        m_trainer.options.answers = AnswerKind::Several;
        m_trainer.options.channels = 3;
                m_trainer.classes = {u"a"_s, u"b"_s, u"c"_s};
        // red 200, blue 0: b alone. red 0, blue 0: a alone. red 200, blue 255: b and c. red 128, blue 128: b and c, hardly.
        writeZip(path(u"new.npz"_s), {{u"test_images"_s, npyArray("|u1", "(4, 1, 1, 3)", QByteArray("\xC8\0\0\0\0\0\xC8\0\xFF\x80\0\x80", 12))}});
        const auto report = predicted({path(u"new.npz"_s)});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->perClass, (std::vector<qint64>{1, 3, 2}));
        const CsvTable table = readCsv(out()).value();
        QStringList labels;
        for (const QStringList& row : table.rows) {
            labels.append(row[1]);
        }
        QCOMPARE(labels, (QStringList{u"b"_s, u"a"_s, u"b|c"_s, u"b|c"_s}));
        QVERIFY(std::abs(table.rows[0][2].toDouble() - 200 / 255.0) < 1e-6); // the least sure answer
        QVERIFY(std::abs(table.rows[3][2].toDouble() - 128 / 255.0) < 1e-6);
    }

    /// Several sources make one table, in their order.
    void severalSources()
    {
        QVERIFY(writeGreyPicture(path(u"some/p.png"_s), 1));
        writeZip(path(u"more.npz"_s), {{u"val_images"_s, npyArray("|u1", "(1, 4, 4)", greys(9, 1, 16))}});
        const auto report = predicted({path(u"some"_s), path(u"more.npz"_s)});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        const CsvTable table = readCsv(out()).value();
        QCOMPARE(table.rows[0][0], u"p.png"_s);
        QCOMPARE(table.rows[1][0], u"val_000000"_s);
    }

    /// An error names what is wrong, and the table that was there stays.
    void refuses_data()
    {
        QTest::addColumn<QStringList>("sources");
        QTest::addColumn<QString>("named");
        QTest::newRow("no source") << QStringList() << u"sources"_s;
        QTest::newRow("absent") << QStringList{u"good"_s, u"absent"_s} << u"absent"_s;
        QTest::newRow("no source at all") << QStringList{u"text.txt"_s} << u"text.txt"_s;
        QTest::newRow("a folder of nothing") << QStringList{u"empty"_s} << u"empty"_s;
        QTest::newRow("all broken") << QStringList{u"broken"_s} << u"1.png"_s;
        QTest::newRow("damaged npz") << QStringList{u"good"_s, u"damaged.npz"_s} << u"damaged.npz"_s;
    }
    void refuses()
    {
        QFETCH(QStringList, sources);
        QFETCH(const QString, named);
        QVERIFY(writeGreyPicture(path(u"good/1.png"_s), 10));
        QVERIFY(QDir().mkpath(path(u"empty"_s)));
        QVERIFY(writeFile(path(u"broken/1.png"_s), "no picture"));
        QVERIFY(writeFile(path(u"text.txt"_s), "text"));
        writeZip(path(u"damaged.npz"_s), {{u"val_images"_s, npyArray("|u1", "(10, 4, 4)", greys(9, 9, 16))}});
        QVERIFY(writeFile(out(), "as before"));
        for (QString& source : sources) {
            source = path(source);
        }
        const auto report = predicted(sources);
        QVERIFY(!report);
        QVERIFY2(report.error().message().contains(named), qPrintable(report.error().message()));
        QCOMPARE(contentOfFile(out()), QByteArray("as before"));
        QCOMPARE(QDir(m_dir.path()).entryList({u"out.csv*"_s}, QDir::Files | QDir::Hidden).size(), 1); // and nothing half beside it
    }

    void options_data()
    {
        QTest::addColumn<PredictOptions>("options");
        QTest::addColumn<QString>("named");
        const QString model = path(u"model.safetensors"_s);
        QTest::newRow("neither") << PredictOptions{{}, {}, {u"x"_s}, u"o"_s, {}} << u"--run"_s;
        QTest::newRow("both") << PredictOptions{u"r1"_s, model, {u"x"_s}, u"o"_s, {}} << u"--run"_s;
        QTest::newRow("no out") << PredictOptions{{}, model, {u"x"_s}, {}, {}} << u"--out"_s;
        QTest::newRow("a run without its project") << PredictOptions{u"r1"_s, {}, {u"x"_s}, u"o"_s, {}} << u"--project"_s;
        QTest::newRow("no refiner") << PredictOptions{{}, path(u"absent"_s), {u"x"_s}, u"o"_s, {}} << u"absent"_s;
        QTest::newRow("a folder that is none") << PredictOptions{{}, path(u"empty"_s), {u"x"_s}, u"o"_s, {}} << u"model.safetensors"_s;
        QTest::newRow("out in no folder") << PredictOptions{{}, model, {u"x"_s}, path(u"absent/o.csv"_s), {}} << u"o.csv"_s;
    }
    void options()
    {
        QFETCH(const PredictOptions, options);
        QFETCH(const QString, named);
        QVERIFY(QDir().mkpath(path(u"empty"_s)));
        const auto report = predictNew(nullptr, m_trainer, options, m_task);
        QVERIFY(!report);
        QVERIFY2(report.error().message().contains(named), qPrintable(report.error().message()));
    }

    /// A head labels what its encoder makes of new pictures, of a folder and of an npz alike.
    void headsOnEmbeddings()
    {
        m_trainer.options = RefinerOptions::defaultsFor(u"linear"_s);
        m_trainer.options.inputSize = 2;
        const QString model = path(u"model.safetensors"_s);
        writeZip(path(u"new.npz"_s), {{u"test_images"_s, npyArray("|u1", "(300, 4, 4)", greys(0, 300, 16))}});
        QVERIFY(QDir().mkpath(path(u"heads"_s)));
        for (const int grey : {10, 240}) {
            const auto png = encodePng({4, 4, 1, std::vector<std::uint8_t>(16, static_cast<std::uint8_t>(grey))});
            QVERIFY(png && writeFile(path(u"heads/%1.png"_s.arg(grey, 3, 10, QLatin1Char('0'))), *png));
        }
        QVERIFY(writeFile(path(u"heads/broken.png"_s), "no picture"));
        const BrightnessLoader encoders;
        PredictOptions options{{}, model, {path(u"new.npz"_s), path(u"heads"_s)}, out(), {}};
        const auto report = predictNew(nullptr, m_trainer, options, m_task, &encoders);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->images, 302);
        QCOMPARE(report->skipped.size(), 1U);
        const auto table = readCsv(out());
        QVERIFY(table);
        for (std::size_t i = 0; i < table->rows.size(); ++i) {
            const int grey = i < 300 ? static_cast<int>(i % 256) : i == 300 ? 10 : 240;
            const double along = std::sin(grey / 255.0 * 1.5707963);
            QVERIFY2(std::abs(table->rows[i][4].toDouble() - along) < 1e-3, qPrintable(table->rows[i].join(u' ')));
            if (std::abs(along - .5) > 1e-3) {
                QCOMPARE(table->rows[i][1], m_trainer.classes[along > .5 ? 1 : 0]);
            }
        }

        const auto without = predictNew(nullptr, m_trainer, options, m_task);
        QVERIFY(!without);
        QCOMPARE(without.error().code, Error::Code::Unsupported);
    }

    void aHeadKnowsItsEncoder_data()
    {
        QTest::addColumn<QString>("sha256");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<bool>("fits");
        QTest::newRow("its own") << u"0123"_s << 2 << true;
        QTest::newRow("one that says nothing") << QString() << 2 << true;
        QTest::newRow("another one's") << u"4567"_s << 2 << false;
        QTest::newRow("another length") << u"0123"_s << 3 << false;
    }
    void aHeadKnowsItsEncoder()
    {
        QFETCH(const QString, sha256);
        QFETCH(const int, dimension);
        QFETCH(const bool, fits);
        m_trainer.options = RefinerOptions::defaultsFor(u"linear"_s);
        m_trainer.options.inputSize = dimension;
        m_trainer.origin = embeddingOrigin({{u"encoder"_s, u"ViT-X"_s}, {u"encoder_sha256"_s, sha256}, {u"precision"_s, u"fp32"_s}});
        writeZip(path(u"new.npz"_s), {{u"test_images"_s, npyArray("|u1", "(3, 4, 4)", greys(100, 3, 16))}});
        const BrightnessLoader encoders;
        const auto report = predictNew(nullptr, m_trainer, {{}, path(u"model.safetensors"_s), {path(u"new.npz"_s)}, out(), {}}, m_task, &encoders);
        QCOMPARE(report.has_value(), fits);
        if (!fits) {
            QCOMPARE(report.error().subject, u"--encoder"_s);
            QVERIFY(!QFileInfo::exists(out()));
        }
    }

    void cancelled()
    {
        writeZip(path(u"new.npz"_s), {{u"test_images"_s, npyArray("|u1", "(3, 4, 4)", greys(100, 3, 16))}});
        SilentTask task;
        task.cancel();
        const auto report = predictNew(nullptr, m_trainer, {{}, path(u"model.safetensors"_s), {path(u"new.npz"_s)}, out(), {}}, task);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Cancelled);
        QVERIFY(!QFileInfo::exists(out()));
    }

    /// Thread counts change nothing.
    void sameOnAnyThreads()
    {
        if (dataDir().isEmpty()) {
            QSKIP("real files are not at hand (POSTIL_DATA)");
        }
        m_trainer.options.inputSize = 28;
        for (const QFileInfo& file : QDir(dataDir()).entryInfoList({u"*.npz"_s}, QDir::Files)) {
            QByteArray first;
            for (const int threads : {1, 3}) {
                PredictOptions options{{}, path(u"model.safetensors"_s), {file.filePath()}, out(), {}};
                options.backend.threads = threads;
                const auto report = predictNew(nullptr, m_trainer, options, m_task);
                QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
                QVERIFY(report->images > 0);
                first = threads == 1 ? contentOfFile(out()) : first;
                QCOMPARE(first, contentOfFile(out()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPredictNew)
#include "tst_predictnew.moc"
