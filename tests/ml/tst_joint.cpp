// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The joint classifier from files to figures: two small sets with one label per image and a multi-label one.
#include "core/base/random.h"
#include "core/exchange/csv.h"
#include "core/ml/train/jointtraining.h"
#include "core/workflow/joint.h"
#include "core/workflow/jointdata.h"
#include "tests/support/npzmaker.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::ml;

namespace {

constexpr int side = 12;

/// Pictures whose brightness says the label: `columns` 1 for a label of `classes`, else so many independent answers.
test::Entries brightSet(int train, int other, int classes, int columns, std::uint64_t seed)
{
    Random random(seed);
    test::Entries entries;
    for (const auto& [split, count] : {std::pair(QStringLiteral("train"), train), std::pair(QStringLiteral("val"), other), std::pair(QStringLiteral("test"), other)}) {
        QByteArray pixels;
        QByteArray labels;
        for (int i = 0; i < count; ++i) {
            const int label = i % classes;
            for (int column = 0; column < columns; ++column) {
                labels.append(static_cast<char>(columns == 1 ? label : (i >> column) & 1));
            }
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x) {
                    const int column = x * columns / side;
                    const int base = columns == 1 ? 30 + 180 * label / std::max(1, classes - 1) : 40 + 160 * ((i >> column) & 1);
                    pixels.append(static_cast<char>(base + static_cast<int>(random.below(25))));
                }
            }
        }
        const QByteArray n = QByteArray::number(count);
        const QByteArray s = QByteArray::number(side);
        entries.emplace_back(split + QStringLiteral("_images"), test::npyArray("|u1", "(" + n + ", " + s + ", " + s + ")", pixels));
        entries.emplace_back(split + QStringLiteral("_labels"), test::npyArray("|u1", "(" + n + ", " + QByteArray::number(columns) + ")", labels));
    }
    return entries;
}

/// Cancels when the n-th epoch is over.
class StopAfter final : public TaskContext
{
public:
    explicit StopAfter(qint64 batches)
        : m_batches(batches)
    {
    }
    bool isCancelled() const override { return m_stop; }
    void progress(qint64 done, qint64, const QString& what) override { m_stop = m_stop || (what.startsWith(QStringLiteral("Training")) && done >= m_batches); }
    void note(const QString&) override {}

private:
    qint64 m_batches;
    bool m_stop = false;
};

} // namespace

class TestJoint : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QStringList m_files;

    JointRunOptions options(const QString& out, int epochs) const
    {
        JointRunOptions options;
        options.sources = m_files;
        options.out = m_dir.filePath(out);
        options.training.epochs = epochs;
        options.training.inputSize = side;
        options.training.batch = 16;
        options.training.learningRate = 0.002;
        options.training.seed = 4;
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_files = {m_dir.filePath(QStringLiteral("two.npz")), m_dir.filePath(QStringLiteral("three.npz")), m_dir.filePath(QStringLiteral("several.npz"))};
        test::writeZip(m_files[0], brightSet(48, 16, 2, 1, 1));
        test::writeZip(m_files[1], brightSet(24, 12, 3, 1, 2));
        test::writeZip(m_files[2], brightSet(32, 16, 2, 4, 3));
    }

    void joinsWithOffsets()
    {
        SilentTask task;
        const auto joined = JoinedSources::open(m_files, options(QString(), 1).training, m_dir.filePath(QStringLiteral("cache")), 1'000'000, task);
        QVERIFY2(joined, joined ? "" : qPrintable(joined.error().message()));
        const JoinedSources& images = **joined;
        QVERIFY(images.isInMemory());
        QCOMPARE(images.count(Split::Train), 48U + 24U + 32U);
        QCOMPARE(images.sources()[1].offset, 2);
        QVERIFY(images.sources()[2].several);
        for (std::size_t row = 0; row < images.count(Split::Train); ++row) {
            const std::size_t source = images.source(Split::Train, row);
            if (source == 1) {
                QCOMPARE(images.label(Split::Train, row), 2 + static_cast<int>(row - 48) % 3);
            } else if (source == 2) {
                QCOMPARE(images.answers(Split::Train, row).size(), 4U);
                QCOMPARE(static_cast<int>(images.answers(Split::Train, row)[1]), static_cast<int>(((row - 72) >> 1) & 1));
            }
        }
        // From the disk the same bytes as from memory.
        const auto disk = JoinedSources::open(m_files, options(QString(), 1).training, m_dir.filePath(QStringLiteral("cache")), 0, task);
        QVERIFY(disk && !(*disk)->isInMemory());
        const std::vector<std::uint32_t> rows{50, 3, 90, 3};
        std::vector<std::uint8_t> a(rows.size() * side * side);
        std::vector<std::uint8_t> b(a.size());
        QVERIFY(images.read(Split::Train, rows, a) && (*disk)->read(Split::Train, rows, b));
        QVERIFY(a == b);
        QVERIFY(images.fingerprint() == (*disk)->fingerprint());
    }

    void learnsEverySource()
    {
        SilentTask task;
        JointRunOptions run = options(QStringLiteral("learned"), 10);
        run.training.balanced = true;
        const auto report = trainJoint(NetJointTrainer(), run, {}, task);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->result.epochs.size(), 10U);
        const QJsonObject best = report->result.epochs[static_cast<std::size_t>(report->result.bestEpoch) - 1];
        for (const QJsonObject& epoch : report->result.epochs) {
            QVERIFY(epoch[QStringLiteral("val")][QStringLiteral("auc")].toDouble() <= best[QStringLiteral("val")][QStringLiteral("auc")].toDouble());
        }
        const QJsonObject test = best[QStringLiteral("test")].toObject();
        QCOMPARE(test[QStringLiteral("images")].toInt(), 16 + 12 + 16);
        for (const JointSource& source : report->sources) {
            const QJsonObject figures = test[QStringLiteral("sources")][source.name].toObject();
            QVERIFY2(figures[QStringLiteral("auc")].toDouble() > 0.9, qPrintable(QString::fromUtf8(QJsonDocument(best).toJson())));
        }
        for (const QString& name : report->files) {
            QVERIFY(QFile::exists(m_dir.filePath(QStringLiteral("learned/") + name)));
        }
        const CsvTable history = readCsv(m_dir.filePath(QStringLiteral("learned/history.csv"))).value();
        QCOMPARE(history.rows.size(), std::size_t{10 * 3 * 4});
    }

    void stoppedAndResumedToTheBit()
    {
        SilentTask task;
        const auto whole = trainJoint(NetJointTrainer(), options(QStringLiteral("whole"), 3), {}, task);
        QVERIFY(whole);
        StopAfter stop(9);
        const auto stopped = trainJoint(NetJointTrainer(), options(QStringLiteral("parts"), 3), {}, stop);
        QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.error().message()));
        QVERIFY(stopped->result.stopped);
        QCOMPARE(stopped->result.epochs.size(), 1U);
        const auto resumed = trainJoint(NetJointTrainer(), options(QStringLiteral("parts"), 3), {}, task);
        QVERIFY(resumed && !resumed->result.stopped);
        QVERIFY(resumed->result.epochs == whole->result.epochs);
        QFile a(m_dir.filePath(QStringLiteral("whole/model.safetensors")));
        QFile b(m_dir.filePath(QStringLiteral("parts/model.safetensors")));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QVERIFY(a.readAll() == b.readAll());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("subject");
        QTest::newRow("no such network") << QStringLiteral("network") << QStringLiteral("--network");
        QTest::newRow("no source") << QStringLiteral("none") << QStringLiteral("joint");
        QTest::newRow("no such file") << QStringLiteral("file") << QStringLiteral("nowhere.npz");
        QTest::newRow("a batch of one") << QStringLiteral("batch") << QStringLiteral("--batch");
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(QString, subject);
        JointRunOptions run = options(QStringLiteral("refused"), 1);
        if (what == QLatin1String("network")) {
            run.training.network = QStringLiteral("resnet19");
        } else if (what == QLatin1String("none")) {
            run.sources.clear();
        } else if (what == QLatin1String("file")) {
            run.sources.append(m_dir.filePath(QStringLiteral("nowhere.npz")));
        } else {
            run.training.batch = 1;
        }
        SilentTask task;
        const auto report = trainJoint(NetJointTrainer(), run, {}, task);
        QVERIFY(!report);
        QVERIFY2(report.error().subject.endsWith(subject), qPrintable(report.error().message()));
    }
};

QTEST_GUILESS_MAIN(TestJoint)
#include "tst_joint.moc"
