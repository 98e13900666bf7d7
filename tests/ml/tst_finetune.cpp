// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fine-tuning against PyTorch's own steps, and what must not change its result: parts of a batch, stopping, the way pictures are read.
#include "core/inference/optionnames.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/train/finetuning.h"
#include "tests/support/exampleproject.h"
#include "tests/support/fixtures.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/tensor.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::ml;
using namespace postil::test;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what a training tells; cancels after a number of batches.
class Watcher final : public FineTuneObserver
{
public:
    explicit Watcher(SilentTask* task = nullptr, int cancelAfter = -1)
        : m_task(task)
        , m_left(cancelAfter)
    {
    }
    void epochDone(const FineTuneEpoch& row, bool isBest) override
    {
        rows.push_back(row);
        bests.push_back(isBest);
    }
    void batchDone(qint64, qint64, double loss) override
    {
        losses.push_back(loss);
        if (--m_left == 0) {
            m_task->cancel();
        }
    }
    std::vector<FineTuneEpoch> rows;
    std::vector<bool> bests;
    std::vector<double> losses;

private:
    SilentTask* m_task;
    int m_left;
};

/// A folder of the reference's kind: a model, pictures, captions and what PyTorch's optimisers made of them.
struct Reference
{
    QString folder;
    QJsonObject expected;
    TensorMap tensors;
    QStringList captions;
    std::vector<Image> images;

    static std::vector<Reference> all()
    {
        std::vector<Reference> found;
        const QDir clip(fixturesDir() + u"/clip"_s);
        for (const QString& name : clip.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile json(clip.filePath(name + u"/expected.json"_s));
            if (!json.open(QIODevice::ReadOnly)) {
                continue;
            }
            Reference one;
            one.folder = clip.filePath(name);
            one.expected = QJsonDocument::fromJson(json.readAll()).object();
            if (!one.expected.contains(u"optimizers"_s)) {
                continue;
            }
            one.tensors = readSafetensors(one.folder + u"/expected.safetensors"_s).value().tensors;
            for (const QJsonValue& caption : one.expected[u"captions"_s].toArray()) {
                one.captions.append(caption.toString());
            }
            const at::Tensor pixels = one.tensors.at("images_u8").contiguous();
            for (std::int64_t i = 0; i < pixels.size(0); ++i) {
                const auto* first = pixels[i].const_data_ptr<std::uint8_t>();
                one.images.push_back({static_cast<int>(pixels.size(2)), static_cast<int>(pixels.size(1)), 3,
                                      std::vector<std::uint8_t>(first, first + pixels[i].numel())});
            }
            found.push_back(std::move(one));
        }
        return found;
    }

    [[nodiscard]] CaptionedImages pairs() const
    {
        CaptionedImages pairs;
        for (std::size_t i = 0; i < images.size(); ++i) {
            pairs.captionList.push_back(static_cast<int>(i));
            pairs.captionLists.push_back({captions[static_cast<qsizetype>(i)]});
            pairs.hashes.push_back(QByteArray::number(static_cast<qint64>(i)));
        }
        pairs.read = [this](std::size_t i) { return Result<Image>(images[i]); };
        return pairs;
    }

    [[nodiscard]] FineTuneOptions options() const
    {
        FineTuneOptions options;
        options.encoder = folder;
        options.epochs = 5; // one step each
        options.batch = static_cast<int>(images.size());
        options.multiPositive = false;
        options.backend.device = u"cpu"_s;
        return options;
    }
};

double largestDifference(const at::Tensor& a, const at::Tensor& b)
{
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

at::Tensor asTensor(const Matrix& matrix)
{
    return at::tensor(matrix.values).reshape({static_cast<std::int64_t>(matrix.rows), static_cast<std::int64_t>(matrix.cols)});
}

} // namespace

class TestFineTune : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_references = Reference::all();
    }

    void equalsPyTorch_data()
    {
        QTest::addColumn<int>("reference");
        QTest::addColumn<QString>("optimizer");
        QTest::addColumn<int>("accumulate");
        for (std::size_t r = 0; r < m_references.size(); ++r) {
            for (const QString& name : m_references[r].expected[u"optimizers"_s].toObject().keys()) {
                for (const int parts : {1, 3}) {
                    QTest::addRow("%s %s in %d", qPrintable(QDir(m_references[r].folder).dirName()), qPrintable(name), parts)
                        << static_cast<int>(r) << name << parts;
                }
            }
        }
        if (m_references.empty()) {
            QTest::newRow("absent") << -1 << QString() << 1;
        }
    }

    void equalsPyTorch()
    {
        QFETCH(const int, reference);
        QFETCH(const QString, optimizer);
        QFETCH(const int, accumulate);
        if (reference < 0) {
            QSKIP("no folder of training references");
        }
        const Reference& wanted = m_references[static_cast<std::size_t>(reference)];
        FineTuneOptions options = wanted.options();
        options.accumulate = accumulate;
        options.decay = optimizer.startsWith(u"adamw"_s) ? DecayKind::Decoupled : DecayKind::L2;
        if (const qsizetype rate = optimizer.indexOf(u"_lr"_s); rate > 0) {
            options.learningRate = optimizer.mid(rate + 3).toDouble();
        }
        const QTemporaryDir out;
        SilentTask task;
        Watcher watcher;
        const auto result = ContrastiveFineTuner().train(options, wanted.pairs(), {}, out.path(), &watcher, task);
        VERIFY_OK(result);
        const QJsonArray losses = wanted.expected[u"losses"_s][optimizer].toArray();
        QCOMPARE(watcher.losses.size(), 5U);
        for (std::size_t step = 0; step < 5; ++step) {
            const double expected = losses.at(static_cast<qsizetype>(step)).toDouble();
            QVERIFY2(std::abs(watcher.losses[step] - expected) <= 1e-4 * expected,
                     qPrintable(u"step %1: %2 instead of %3"_s.arg(step).arg(watcher.losses[step], 0, 'g', 9).arg(expected, 0, 'g', 9)));
            QCOMPARE(result->epochs[step].trainLoss, watcher.losses[step]);
        }
        // What was written, used as any encoder.
        const auto encoder = ClipEncoderLoader().load({out.path(), {}, options.backend});
        VERIFY_OK(encoder);
        const auto images = (*encoder)->encodeImages(wanted.images);
        const auto texts = (*encoder)->encodeTexts(wanted.captions);
        VERIFY_OK(images);
        VERIFY_OK(texts);
        const auto unit = [](const at::Tensor& rows) { return rows / at::linalg_vector_norm(rows, 2, {1}, true); };
        const std::string prefix = optimizer.toStdString();
        QVERIFY(largestDifference(asTensor(*images), unit(wanted.tensors.at(prefix + ".image_embeds"))) <= 1e-4);
        QVERIFY(largestDifference(asTensor(*texts), unit(wanted.tensors.at(prefix + ".text_embeds"))) <= 1e-4);
        const double scale = (*encoder)->info().logitScale;
        QVERIFY(std::abs(std::log(scale) - wanted.tensors.at(prefix + ".logit_scale").item<double>()) < 1e-4);
        QVERIFY(!QFile::exists(out.filePath(u"checkpoint.safetensors"_s)));
    }

    void frozenTowersStay_data()
    {
        QTest::addColumn<TrainedTowers>("towers");
        QTest::addColumn<int>("accumulate");
        for (const TrainedTowers towers : {TrainedTowers::Image, TrainedTowers::Text}) {
            for (const int parts : {1, 2}) {
                QTest::addRow("%s %d", qPrintable(optionName(towers)), parts) << towers << parts;
            }
        }
    }

    void frozenTowersStay()
    {
        QFETCH(const TrainedTowers, towers);
        QFETCH(const int, accumulate);
        if (m_references.empty()) {
            QSKIP("no folder of training references");
        }
        const Reference& wanted = m_references.front();
        FineTuneOptions options = wanted.options();
        options.towers = towers;
        options.accumulate = accumulate;
        options.learningRate = 1e-3;
        const QTemporaryDir out;
        SilentTask task;
        VERIFY_OK(ContrastiveFineTuner().train(options, wanted.pairs(), {}, out.path(), nullptr, task));
        const TensorMap before = readSafetensors(wanted.folder + u"/model.safetensors"_s).value().tensors;
        const TensorMap after = readSafetensors(out.filePath(u"model.safetensors"_s)).value().tensors;
        for (const auto& [name, tensor] : after) {
            const bool image = name.starts_with("vision_") || name.starts_with("visual_");
            const bool moves = name == "logit_scale" || image == (towers == TrainedTowers::Image);
            const double moved = largestDifference(tensor, before.at(name));
            QVERIFY2(moves ? moved > 0 : moved == 0, name.c_str());
        }
    }

    void stoppedAndResumedToTheBit()
    {
        if (m_references.empty()) {
            QSKIP("no folder of training references");
        }
        const Reference& wanted = m_references.front();
        FineTuneOptions options = wanted.options();
        options.batch = 3; // two steps and a rest of two
        options.epochs = 3;
        options.multiPositive = true;
        options.augment = true;
        options.schedule = ScheduleKind::Cosine;
        const QTemporaryDir whole;
        const QTemporaryDir parts;
        SilentTask task;
        Watcher undisturbed;
        const auto once = ContrastiveFineTuner().train(options, wanted.pairs(), wanted.pairs(), whole.path(), &undisturbed, task);
        VERIFY_OK(once);
        SilentTask stopping;
        Watcher stop(&stopping, 4);
        const auto stopped = ContrastiveFineTuner().train(options, wanted.pairs(), wanted.pairs(), parts.path(), &stop, stopping);
        VERIFY_OK(stopped);
        QVERIFY(stopped->stopped);
        QVERIFY(!QFile::exists(parts.filePath(u"model.safetensors"_s)));
        Watcher rest;
        const auto resumed = ContrastiveFineTuner().train(options, wanted.pairs(), wanted.pairs(), parts.path(), &rest, task);
        VERIFY_OK(resumed);
        QCOMPARE(resumed->epochs.size(), 3U);
        for (std::size_t e = 0; e < 3; ++e) {
            QCOMPARE(resumed->epochs[e].toJson(), once->epochs[e].toJson());
            QVERIFY(once->epochs[e].validationLoss.has_value());
        }
        QCOMPARE(rest.bests, undisturbed.bests);
        QFile a(whole.filePath(u"model.safetensors"_s));
        QFile b(parts.filePath(u"model.safetensors"_s));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QVERIFY(a.readAll() == b.readAll());
        // A finished training is told again, not done again.
        Watcher again;
        const auto repeated = ContrastiveFineTuner().train(options, wanted.pairs(), wanted.pairs(), parts.path(), &again, task);
        VERIFY_OK(repeated);
        QCOMPARE(again.rows.size(), 3U);
        QVERIFY(again.losses.empty());
    }

    void imagesReadForEveryBatchChangeNothing()
    {
        if (m_references.empty()) {
            QSKIP("no folder of training references");
        }
        const Reference& wanted = m_references.front();
        FineTuneOptions options = wanted.options();
        options.epochs = 2;
        std::vector<std::vector<double>> losses;
        for (const qint64 memory : {qint64{0}, qint64{1'000'000'000}}) {
            options.memory = memory;
            const QTemporaryDir out;
            SilentTask task;
            Watcher watcher;
            VERIFY_OK(ContrastiveFineTuner().train(options, wanted.pairs(), {}, out.path(), &watcher, task));
            losses.push_back(watcher.losses);
        }
        QCOMPARE(losses[1], losses[0]);
    }

    void equalCaptionsAreAllRight()
    {
        if (m_references.empty()) {
            QSKIP("no folder of training references");
        }
        Reference same = m_references.front();
        for (QString& caption : same.captions) {
            caption = same.captions.front();
        }
        FineTuneOptions options = same.options();
        options.epochs = 1;
        SilentTask task;
        CaptionedImages pairs = same.pairs();
        pairs.captionLists = {{same.captions.front()}};
        pairs.captionList.assign(same.images.size(), 0);
        for (const bool multi : {false, true}) {
            options.multiPositive = multi;
            const QTemporaryDir out;
            Watcher watcher;
            VERIFY_OK(ContrastiveFineTuner().train(options, pairs, {}, out.path(), &watcher, task));
            if (multi) { // every caption fits every image: each row's softmax is even, and so is its target
                const double even = std::log(static_cast<double>(same.images.size()));
                QVERIFY(watcher.losses.front() >= even - 1e-6);
            }
        }
    }

    void fromScratchForgets()
    {
        if (m_references.empty()) {
            QSKIP("no folder of training references");
        }
        const Reference& wanted = m_references.front();
        FineTuneOptions options = wanted.options();
        options.fromScratch = true;
        options.epochs = 30;
        options.learningRate = 2e-3;
        const QTemporaryDir out;
        SilentTask task;
        const auto result = ContrastiveFineTuner().train(options, wanted.pairs(), {}, out.path(), nullptr, task);
        VERIFY_OK(result);
        const double first = wanted.expected[u"losses"_s].toObject().begin()->toArray().first().toDouble();
        QVERIFY(std::abs(result->epochs.front().trainLoss - first) > 1e-3); // other weights
        QVERIFY(result->epochs.back().trainLoss < result->epochs.front().trainLoss / 2);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("names");
        QTest::newRow("no encoder") << u"encoder"_s << u"--encoder"_s;
        QTest::newRow("absent encoder") << u"absent"_s << u"nowhere"_s;
        QTest::newRow("batch of one") << u"batch"_s << u"--batch"_s;
        QTest::newRow("more parts than images") << u"parts"_s << u"--accumulate"_s;
        QTest::newRow("one image") << u"one"_s << u"two images"_s;
    }

    void refuses()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, names);
        FineTuneOptions options;
        options.encoder = what == u"absent"_s ? u"/nowhere"_s : what == u"encoder"_s ? QString() : u"postil-mini"_s;
        options.batch = what == u"batch"_s ? 1 : 4;
        options.accumulate = what == u"parts"_s ? 5 : 1;
        CaptionedImages pairs;
        pairs.captionList = what == u"one"_s ? std::vector{0} : std::vector{0, 0};
        pairs.captionLists = {{u"a picture"_s}};
        pairs.hashes.resize(pairs.captionList.size());
        pairs.read = [](std::size_t) { return Result<Image>(patternImage(8, 8, 1, 1)); };
        const QTemporaryDir out;
        SilentTask task;
        const auto result = ContrastiveFineTuner().train(options, pairs, {}, out.path(), nullptr, task);
        QVERIFY(!result);
        QVERIFY2(result.error().message().contains(names), qPrintable(result.error().message()));
    }

private:
    std::vector<Reference> m_references;
};

QTEST_GUILESS_MAIN(TestFineTune)
#include "tst_finetune.moc"
