// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/wholefile.h"
#include "core/exchange/onnxfile.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/vit.h"
#include "core/ml/clip/vitonnx.h"
#include "core/ml/train/netrefiner.h"
#include "tests/support/onnxinterpreter.h"
#include "tests/support/toytraining.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/randn.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace postil;
using namespace postil::ml;
using namespace postil::test;
using namespace Qt::StringLiterals;

namespace {

bool hasOnnxRuntime()
{
    static const bool atHand = [] {
        QProcess look;
        look.start(u"python3"_s, {u"-c"_s, u"import onnxruntime"_s});
        return look.waitForFinished(-1) && look.exitStatus() == QProcess::NormalExit && look.exitCode() == 0;
    }();
    return atHand;
}

/// Random weights whose running means and variances are not 0 and 1 any more, as after a training.
TensorMap usedNet(const NetPlan& plan)
{
    TensorMap tensors = randomNet(plan, 5);
    Random random(6);
    for (const NetTensor& tensor : plan.tensors()) {
        const bool variance = tensor.role == NetTensorRole::RunningVariance;
        if (variance || tensor.role == NetTensorRole::RunningMean || tensor.role == NetTensorRole::NormBias) {
            auto* values = tensors.at(tensor.name.toStdString()).mutable_data_ptr<float>();
            for (qint64 i = 0; i < tensor.count(); ++i) {
                values[i] = static_cast<float>(variance ? 0.5 + random.unit() : random.normal() * 0.1);
            }
        }
    }
    return tensors;
}

TrainingImages embeddings(int count, int columns)
{
    TrainingImages images;
    images.featureColumns = columns;
    Random random(8);
    for (int i = 0; i < count * columns; ++i) {
        images.features.push_back(static_cast<float>(random.normal()));
    }
    return images;
}

OnnxValue asInput(const TrainingImages& images, qint64 count)
{
    if (images.featureColumns > 0) {
        return {{count, images.featureColumns}, images.features};
    }
    return {{count, images.channels, images.size, images.size}, {images.pixels.begin(), images.pixels.end()}};
}

double largestDifference(const Matrix& ours, const OnnxValue& theirs)
{
    double most = 0;
    for (std::size_t i = 0; i < ours.values.size(); ++i) {
        const double difference = std::abs(static_cast<double>(ours.values[i]) - theirs.values.at(i));
        most = std::isnan(difference) ? 1 : std::max(most, difference);
    }
    return most;
}

QStringList namesOf(int classes)
{
    QStringList names;
    for (int k = 0; k < classes; ++k) {
        names.append(u"class, %1"_s.arg(k));
    }
    return names;
}

} // namespace

/// Networks written as ONNX say what the program says, computed by others.
class TestOnnx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void towersAlike_data();
    void towersAlike();
    void labelsAlike_data();
    void labelsAlike();
    void poolsUnevenParts();
    void refusesOtherWeights();

private:
    /// Writes the network, computes it, and compares.
    void compare(const NetPlan& plan, const RefinerOptions& options, int classes, const TrainingImages& images, qint64 count);
    void compareWithOnnxRuntime(const QString& model, const OnnxValue& input, bool bytes, const Matrix& expected, const QString& output = QStringLiteral("probabilities"));
    QTemporaryDir m_dir;
};

void TestOnnx::compare(const NetPlan& plan, const RefinerOptions& options, int classes, const TrainingImages& images, qint64 count)
{
    NetRefiner refiner(plan, options, classes, usedNet(plan), c10::Device("cpu"));
    SilentTask task;
    const Result<Matrix> expected = refiner.predict(images, task);
    QVERIFY2(expected, expected ? "" : qPrintable(expected.error().message()));
    const QString path = m_dir.filePath(u"model.onnx"_s);
    const Result<NetWeights> weights = refiner.weights();
    QVERIFY(weights.has_value());
    const Result<void> written = writeOnnx(path, {plan, options, *weights, namesOf(classes)});
    QVERIFY2(written, written ? "" : qPrintable(written.error().message()));

    const OnnxValue input = asInput(images, count);
    const bool pixels = images.featureColumns == 0;
    try {
        const OnnxInterpreter model(path);
        QCOMPARE(model.irVersion, onnxIrVersion);
        QCOMPARE(model.opset, onnxOpset);
        QCOMPARE(model.inputs.size(), 1U);
        QCOMPARE(model.inputs[0].name, pixels ? onnxPixels : onnxEmbeddings);
        QCOMPARE(model.inputs[0].type, pixels ? 2 : 1);
        std::vector<qint64> declared = input.sizes;
        declared[0] = -1;
        QCOMPARE(model.inputs[0].sizes, declared);
        QCOMPARE(model.outputs.size(), 2U);
        QCOMPARE(model.outputs[1].name, onnxProbabilities);
        QCOMPARE(model.outputs[1].sizes, (std::vector<qint64>{-1, classes}));
        QCOMPARE(QJsonDocument::fromJson(model.metadata[u"classes"_s].toUtf8()).array(), QJsonArray::fromStringList(namesOf(classes)));
        QCOMPARE(RefinerOptions::fromJson(QJsonDocument::fromJson(model.metadata[u"options"_s].toUtf8()).object()).value().toJson(), options.toJson());
        const auto values = model.run(input);
        QCOMPARE(values.at(onnxScores).sizes, (std::vector<qint64>{count, outputsFor(options.answers, classes)}));
        QCOMPARE(values.at(onnxProbabilities).sizes, (std::vector<qint64>{count, classes}));
        const double difference = largestDifference(*expected, values.at(onnxProbabilities));
        QVERIFY2(difference < 1e-5, qPrintable(QString::number(difference)));
    } catch (const std::exception& error) {
        QFAIL(error.what());
    }
    compareWithOnnxRuntime(path, input, pixels, *expected);
}

/// The same by ONNX Runtime, where Python has it.
void TestOnnx::compareWithOnnxRuntime(const QString& model, const OnnxValue& input, bool bytes, const Matrix& expected, const QString& output)
{
    if (!hasOnnxRuntime()) {
        return;
    }
    QStringList values;
    for (const float value : input.values) {
        values.append(QString::number(value, 'g', 9));
    }
    QStringList sizes;
    for (const qint64 size : input.sizes) {
        sizes.append(QString::number(size));
    }
    const QString script = u"import sys, numpy, onnxruntime as o\n"
                           "s = o.InferenceSession(sys.argv[1], providers=['CPUExecutionProvider'])\n"
                           "x = numpy.array(sys.stdin.read().split(','), dtype='f4').reshape(eval(sys.argv[2])).astype(sys.argv[3])\n"
                           "print(','.join(repr(float(v)) for v in s.run([sys.argv[4]], {s.get_inputs()[0].name: x})[0].ravel()))\n"_s;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script, model, u'(' + sizes.join(u',') + u')', bytes ? u"u1"_s : u"f4"_s, output});
    python.write(values.join(u',').toUtf8());
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished(-1));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    OnnxValue theirs;
    for (const QByteArray& value : python.readAllStandardOutput().trimmed().split(',')) {
        theirs.values.push_back(value.toFloat());
    }
    const double difference = largestDifference(expected, theirs);
    QVERIFY2(difference < 1e-5, qPrintable(u"ONNX Runtime: %1"_s.arg(difference)));
}

/// The tower that other programs are timed on is the one that we time.
void TestOnnx::towersAlike_data()
{
    QTest::addColumn<Activation>("activation");
    QTest::newRow("fast GELU") << Activation::QuickGelu;
    QTest::newRow("exact GELU") << Activation::Gelu;
}
void TestOnnx::towersAlike()
{
    if (!hasOnnxRuntime()) {
        QSKIP("Python has no onnxruntime");
    }
    QFETCH(const Activation, activation);
    const QTemporaryDir dir;
    ClipConfig config;
    config.vision.transformer = {64, 3, 2, 160, activation, 1e-5};
    config.vision.imageSize = 32;
    config.vision.patchSize = 8;
    config.projection = 24;
    config.text.transformer = {16, 1, 1, 16, activation, 1e-5};
    config.text.vocabulary = 16;
    const TensorMap weights = randomClip(config, 3);
    const QString path = dir.filePath(u"tower.onnx"_s);
    const std::string model = vitOnnx(weights, config.vision);
    QVERIFY(writeWholeFile(path, QByteArray::fromStdString(model)));
    const at::Tensor pixels = at::randn({3, 3, 32, 32}, at::kFloat);
    const at::Tensor embeddings = vitEmbed(weights, config.vision, pixels).contiguous();
    Matrix expected(3, 24);
    std::copy_n(embeddings.const_data_ptr<float>(), expected.values.size(), expected.values.begin());
    OnnxValue input;
    input.sizes = {3, 3, 32, 32};
    input.values.assign(pixels.const_data_ptr<float>(), pixels.const_data_ptr<float>() + pixels.numel());
    compareWithOnnxRuntime(path, input, false, expected, u"embeddings"_s);
}

void TestOnnx::labelsAlike_data()
{
    QTest::addColumn<QString>("refiner");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("classes");
    QTest::addColumn<AnswerKind>("answers");
    QTest::addColumn<InputScale>("scale");
    QTest::newRow("the study's") << u"shallow-cnn"_s << 28 << 1 << 2 << AnswerKind::OneClass << InputScale::Unit;
    QTest::newRow("raw pixels") << u"shallow-cnn"_s << 28 << 1 << 3 << AnswerKind::OneClass << InputScale::Raw;
    QTest::newRow("signed pixels") << u"shallow-cnn"_s << 20 << 3 << 3 << AnswerKind::OneClass << InputScale::Signed;
    QTest::newRow("ImageNet's pixels") << u"shallow-cnn"_s << 28 << 3 << 4 << AnswerKind::OneClass << InputScale::ImageNet;
    QTest::newRow("ImageNet's pixels, grey") << u"shallow-cnn"_s << 28 << 1 << 4 << AnswerKind::OneClass << InputScale::ImageNet;
    QTest::newRow("grades") << u"shallow-cnn"_s << 28 << 1 << 5 << AnswerKind::Ordinal << InputScale::Unit;
    QTest::newRow("two grades") << u"linear"_s << 6 << 1 << 2 << AnswerKind::Ordinal << InputScale::Unit;
    QTest::newRow("several answers") << u"shallow-cnn"_s << 28 << 1 << 14 << AnswerKind::Several << InputScale::Unit;
    QTest::newRow("small VGG") << u"vgg-small"_s << 16 << 3 << 3 << AnswerKind::OneClass << InputScale::Unit;
    QTest::newRow("ResNet-18") << u"resnet18"_s << 28 << 1 << 3 << AnswerKind::OneClass << InputScale::Signed;
    QTest::newRow("ResNet-18 for large pictures") << u"resnet18"_s << 96 << 3 << 3 << AnswerKind::OneClass << InputScale::ImageNet;
    QTest::newRow("ResNet-50") << u"resnet50"_s << 16 << 3 << 3 << AnswerKind::OneClass << InputScale::ImageNet;
    QTest::newRow("linear head") << u"linear"_s << 32 << 1 << 4 << AnswerKind::OneClass << InputScale::Unit;
    QTest::newRow("MLP") << u"mlp"_s << 32 << 1 << 4 << AnswerKind::Several << InputScale::Unit;
}

void TestOnnx::labelsAlike()
{
    QFETCH(const QString, refiner);
    QFETCH(const int, size);
    QFETCH(const int, channels);
    QFETCH(const int, classes);
    QFETCH(const AnswerKind, answers);
    QFETCH(const InputScale, scale);
    RefinerOptions options = RefinerOptions::defaultsFor(refiner);
    options.inputSize = size;
    options.channels = channels;
    options.answers = answers;
    options.inputScale = scale;
    const Result<NetPlan> plan = planNet(options, channels, classes);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
    const int count = 3;
    compare(*plan, options, classes, options.readsEmbeddings() ? embeddings(count, size) : toySet(count, size, channels, classes, 7), count);
}

/// AlexNet and VGG pool to a size that does not divide what comes in: parts overlap.
void TestOnnx::poolsUnevenParts()
{
    RefinerOptions options;
    options.inputSize = 7;
    options.channels = 3;
    NetPlan plan{u"made for this"_s, {3, 7, 7}, 3, NetInit::Uniform, {}};
    NetLayer pool;
    pool.kind = NetLayer::Kind::AveragePool;
    pool.shape = {3, 3, 5};
    NetLayer flat;
    flat.kind = NetLayer::Kind::Flatten;
    flat.shape = {45, 1, 1};
    NetLayer last;
    last.kind = NetLayer::Kind::Linear;
    last.name = u"fc"_s;
    last.in = 45;
    last.out = 3;
    last.shape = {3, 1, 1};
    plan.layers = {pool, flat, last};
    compare(plan, options, 3, toySet(4, 7, 3, 3, 9), 4);
}

void TestOnnx::refusesOtherWeights()
{
    RefinerOptions options;
    options.channels = 1;
    const NetPlan plan = planNet(options, 1, 2).value();
    const QString path = m_dir.filePath(u"never.onnx"_s);
    NetWeights weights = NetRefiner(plan, options, 2, randomNet(plan, 1), c10::Device("cpu")).weights().value();
    const QString name = weights.begin()->first;
    weights.begin()->second.pop_back();
    const Result<void> shorter = writeOnnx(path, {plan, options, weights, namesOf(2)});
    QVERIFY(!shorter);
    QCOMPARE(shorter.error().subject, name);
    weights.erase(weights.begin());
    QVERIFY(!writeOnnx(path, {plan, options, weights, namesOf(2)}));
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_GUILESS_MAIN(TestOnnx)
#include "tst_onnx.moc"
