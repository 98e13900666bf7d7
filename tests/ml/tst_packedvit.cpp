// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/encoderinfo.h"
#include "core/ml/clip/halving.h"
#include "core/ml/clip/machineplan.h"
#include "core/ml/clip/packedvit.h"
#include "core/ml/clip/precisionchoice.h"
#include "core/ml/clip/squares.h"
#include "core/ml/clip/towerkernels.h"
#include "core/ml/clip/vit.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/randint.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <c10/core/InferenceMode.h>

#include <cmath>

using namespace postil;
using namespace postil::ml;
using namespace Qt::StringLiterals;

namespace {

/// A small tower with heads of `headDim` numbers.
ClipConfig smallTower(std::int64_t headDim, std::int64_t layers, std::int64_t imageSize, Activation activation)
{
    ClipConfig config;
    config.vision.transformer = {2 * headDim, layers, 2, 6 * headDim, activation, 1e-5};
    config.vision.imageSize = imageSize;
    config.vision.patchSize = 8;
    config.projection = 24;
    config.text.transformer = {16, 1, 1, 16, activation, 1e-5};
    config.text.vocabulary = 16;
    return config;
}

/// Embeddings and biases large enough that a forgotten term shows.
TensorMap loudWeights(const ClipConfig& config)
{
    TensorMap weights = randomClip(config, 5);
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(9);
    for (auto& [name, tensor] : weights) {
        const bool bias = name.ends_with(".bias");
        if (bias || name.find("embedding") != std::string::npos) {
            tensor = tensor + (at::randint(-100, 101, tensor.sizes(), generator).to(at::kFloat) / (bias ? 200.0 : 1000.0));
        }
    }
    return weights;
}

at::Tensor pixelsOf(const at::Tensor& squares, const Normalization& normalization)
{
    const auto perChannel = [](const std::array<float, 3>& v) { return at::tensor(v).view({1, 3, 1, 1}); };
    return (squares.permute({0, 3, 1, 2}).to(at::kFloat) / 255 - perChannel(normalization.mean)) / perChannel(normalization.std);
}

at::Tensor unit(const at::Tensor& embeddings)
{
    const at::Tensor wide = embeddings.to(at::kFloat);
    return wide / wide.norm(2, {-1}, true);
}

at::Tensor noise(std::int64_t images, std::int64_t size, bool grey)
{
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(3);
    const at::Tensor squares = at::randint(0, 256, {images, size, size, grey ? 1 : 3}, generator).to(at::kByte);
    return grey ? squares.expand({-1, -1, -1, 3}).contiguous() : squares;
}

double difference(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

} // namespace

class TestPackedVit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void swishIsExact_data();
    void swishIsExact();
    void agrees_data();
    void agrees();
    void narrowTypes();
    void neighboursChangeNoBit();
    void greyImagesAreFound();
    void smallTowersAskNoPlan();
    void planIsKept();
    void planTakesTheFastest();
    void planKeepsOthersAndAgreement();
    void blockFollowsTokens();
    void precisionIsChosen();
    void memoryRunsOut_data();
    void memoryRunsOut();
    void tooSmallForOne();
    void stopsBetweenLayers();
    void planOfAnotherMachine_data();
    void planOfAnotherMachine();
};

void TestPackedVit::agrees_data()
{
    QTest::addColumn<int>("headDim");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("imageSize");
    QTest::addColumn<int>("activation");
    QTest::addColumn<int>("images");
    const struct {
        const char* name;
        int headDim, layers, imageSize;
        Activation activation;
        int images;
    } cases[] = {{"quick gelu, a block", 32, 3, 40, Activation::QuickGelu, 7},
                 {"one image", 64, 2, 32, Activation::QuickGelu, 1},
                 {"exact gelu", 16, 2, 32, Activation::Gelu, 5},
                 {"gelu by tanh", 48, 2, 32, Activation::GeluTanh, 3},
                 {"one layer", 32, 1, 32, Activation::QuickGelu, 4},
                 {"heads that no kernel takes", 12, 2, 32, Activation::QuickGelu, 3},
                 {"more tokens than a step, and a remainder", 32, 2, 77, Activation::QuickGelu, 2},
                 {"32 images", 16, 2, 24, Activation::QuickGelu, 32}};
    for (const auto& c : cases) {
        QTest::newRow(c.name) << c.headDim << c.layers << c.imageSize << static_cast<int>(c.activation) << c.images;
    }
}

/// Colour, grey and both, with either library, from bytes and from pixels.
void TestPackedVit::agrees()
{
    QFETCH(const int, headDim);
    QFETCH(const int, layers);
    QFETCH(const int, imageSize);
    QFETCH(const int, activation);
    QFETCH(const int, images);
    const c10::InferenceMode inference;
    const ClipConfig config = smallTower(headDim, layers, imageSize, static_cast<Activation>(activation));
    const TensorMap weights = loudWeights(config);
    const Normalization normalization;
    const at::Tensor colour = noise(images, imageSize, false);
    const at::Tensor grey = noise(images, imageSize, true);
    const PixelsOf pixels = [&](const at::Tensor& squares) { return pixelsOf(squares, normalization); };
    for (const MatrixLibrary library : {MatrixLibrary::Mkl, MatrixLibrary::OneDnn}) {
        if (library == MatrixLibrary::OneDnn && !hasOneDnn(at::kFloat)) {
            continue;
        }
        const PackedVit packed(weights, config.vision, normalization, {c10::kCPU, at::kFloat, library, images});
        for (const at::Tensor& squares : {colour, grey, at::cat({grey, colour})}) {
            const at::Tensor expected = unit(vitEmbed(weights, config.vision, pixels(squares)));
            QCOMPARE_LE(difference(unit(packed.embedSquares(squares, pixels)), expected), 1e-5);
            QCOMPARE_LE(difference(unit(packed.embed(pixels(squares))), expected), 1e-5);
        }
    }
}

void TestPackedVit::narrowTypes()
{
    if (!hasOneDnn(at::kBFloat16)) {
        QSKIP("this processor has no bf16");
    }
    const c10::InferenceMode inference;
    const ClipConfig config = smallTower(32, 3, 64, Activation::QuickGelu);
    const TensorMap weights = loudWeights(config);
    const at::Tensor squares = noise(6, 64, true);
    const PixelsOf pixels = [](const at::Tensor& block) { return pixelsOf(block, {}); };
    const at::Tensor expected = unit(vitEmbed(weights, config.vision, pixels(squares)));
    for (const MatrixLibrary library : {MatrixLibrary::Mkl, MatrixLibrary::OneDnn}) {
        const PackedVit packed(weights, config.vision, {}, {c10::kCPU, at::kBFloat16, library, 6});
        const at::Tensor embeddings = packed.embedSquares(squares, pixels);
        QCOMPARE(embeddings.scalar_type(), at::kBFloat16);
        QCOMPARE_GE((unit(embeddings) * expected).sum(1).min().item<double>(), .999);
    }
}

/// An interrupted encoding leaves places black that are known already: the others' bits stay.
void TestPackedVit::neighboursChangeNoBit()
{
    const c10::InferenceMode inference;
    const ClipConfig config = smallTower(32, 2, 32, Activation::QuickGelu);
    const TensorMap weights = loudWeights(config);
    const PixelsOf pixels = [](const at::Tensor& block) { return pixelsOf(block, {}); };
    const at::Tensor squares = at::cat({noise(3, 32, true), noise(3, 32, false)});
    for (const MatrixLibrary library : {MatrixLibrary::Mkl, MatrixLibrary::OneDnn}) {
        if (library == MatrixLibrary::OneDnn && !hasOneDnn(at::kFloat)) {
            continue;
        }
        const PackedVit packed(weights, config.vision, {}, {c10::kCPU, at::kFloat, library, 6});
        const at::Tensor whole = packed.embedSquares(squares, pixels);
        for (std::int64_t i = 0; i < squares.size(0); ++i) {
            at::Tensor alone = at::zeros_like(squares);
            alone.select(0, i).copy_(squares.select(0, i));
            QVERIFY(packed.embedSquares(alone, pixels).select(0, i).equal(whole.select(0, i)));
        }
    }
}

void TestPackedVit::greyImagesAreFound()
{
    at::Tensor squares = noise(3, 65, true);
    squares.select(0, 1).select(0, 64).select(0, 64).select(0, 2).bitwise_xor_(1); // the last byte
    const at::Tensor grey = greyImages(squares);
    QVERIFY(grey[0].item<bool>());
    QVERIFY(!grey[1].item<bool>());
    QVERIFY(grey[2].item<bool>());
}

void TestPackedVit::swishIsExact_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("bias");
    for (const int width : {1, 7, 16, 33, 64}) {
        QTest::addRow("%d, no bias", width) << width << false;
        QTest::addRow("%d, bias", width) << width << true;
    }
}

void TestPackedVit::swishIsExact()
{
    QFETCH(const int, width);
    QFETCH(const bool, bias);
    constexpr int rows = 5;
    std::vector<float> values;
    std::vector<float> offsets;
    for (int i = 0; i < rows * width; ++i) {
        values.push_back(static_cast<float>((i * 7919) % 401 - 200) * .11F); // -22 to 22
    }
    values.front() = -200; // far below any exponential
    values.back() = 200;
    for (int i = 0; i < width; ++i) {
        offsets.push_back(.25F * static_cast<float>(i % 5 - 2));
    }
    std::vector<const towerkernels::Table*> tables{&towerkernels::baselineTable(), &towerkernels::chosenTable()};
    for (const towerkernels::Table* table : tables) {
        std::vector<float> got = values;
        got.push_back(77); // what lies behind is nobody's
        table->swish(got.data(), bias ? offsets.data() : nullptr, rows, width);
        QCOMPARE(got.back(), 77.0F);
        for (int i = 0; i < rows * width; ++i) {
            const double x = double(values[std::size_t(i)] + (bias ? offsets[std::size_t(i % width)] : 0.0F));
            const double expected = x / (1 + std::exp(-x));
            QVERIFY2(std::abs(double(got[std::size_t(i)]) - expected) <= 1e-6 * std::max(1.0, std::abs(expected)),
                     qPrintable(u"x %1: %2 instead of %3"_s.arg(x).arg(got[std::size_t(i)]).arg(expected)));
        }
    }
}

void TestPackedVit::planIsKept()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"new/machine.json"_s);
    qputenv("POSTIL_MACHINE_FILE", file.toUtf8());
    const MachinePlan& plan = machinePlan(); // measures
    const VisionConfig vision; // ViT-B/32
    const auto stored = MachinePlan::read(file);
    QVERIFY(stored);
    QCOMPARE(stored->rates().size(), plan.rates().size());
    for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
        for (const int images : {1, 4, 32}) {
            const MatrixLibrary planned = plan.library(type, images * vision.tokens());
            QCOMPARE(stored->library(type, images * vision.tokens()), planned);
            QCOMPARE(towerLibrary(vision, {c10::kCPU, type, MatrixLibrary::Auto, images}), hasOneDnn(type) ? planned : MatrixLibrary::Mkl);
        }
    }
    QCOMPARE(towerLibrary(vision, {c10::kCPU, at::kFloat, MatrixLibrary::Mkl, 4}), MatrixLibrary::Mkl); // asked for
    const std::vector<BlockRate> fastest = plan.fastest();
    QCOMPARE(stored->fastest().size(), fastest.size());
    for (std::size_t i = 0; i < fastest.size(); ++i) {
        QCOMPARE(stored->fastest()[i].library, fastest[i].library);
        QCOMPARE(stored->fastest()[i].tokens, fastest[i].tokens);
    }
    // A block of the fastest one's size is multiplied with the library that was faster there.
    QCOMPARE(plan.library(at::kFloat, fastest.front().tokens), fastest.front().library);
    QCOMPARE(towerLibrary(vision, {c10::kCPU, at::kFloat, MatrixLibrary::Auto, fastest.front().tokens / 50}), fastest.front().library);
}

void TestPackedVit::planTakesTheFastest()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"machine.json"_s);
    const auto block = [](const char* library, int tokens, double rate) {
        return QStringLiteral(R"({"precision": "fp32", "library": "%1", "tokens": %2, "images_per_second": %3})").arg(QLatin1String(library)).arg(tokens).arg(rate);
    };
    const QStringList blocks{block("mkl", 200, 60), block("onednn", 200, 70), block("mkl", 800, 97.5), block("onednn", 800, 98), block("mkl", 1600, 100), block("onednn", 1600, 90)};
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral(R"({"here": {"rates": [{"precision": "fp32", "library": "mkl", "gflops_per_second": 100}], "blocks": [%1]}})").arg(blocks.join(u',')).toUtf8());
    file.close();
    const auto plan = MachinePlan::read(path, u"here"_s);
    QVERIFY(plan);
    QCOMPARE(plan->fastest().size(), std::size_t{1});
    QCOMPARE(plan->fastest().front().tokens, 800); // nearly as fast as the largest
    QCOMPARE(plan->fastest().front().library, MatrixLibrary::OneDnn);
    QCOMPARE(plan->images(at::kFloat, 50), 16);
    QCOMPARE(plan->library(at::kFloat, 50), MatrixLibrary::OneDnn);
    QCOMPARE(plan->library(at::kFloat, 200), MatrixLibrary::OneDnn);
    QCOMPARE(plan->library(at::kFloat, 1600), MatrixLibrary::Mkl);
    QCOMPARE(plan->library(at::kFloat, 100'000), MatrixLibrary::Mkl);
    QCOMPARE(plan->library(at::kBFloat16, 200), MatrixLibrary::Mkl); // none was tried
    QCOMPARE(plan->bf16Gain(), 0.0);
}

/// The program's own small encoder is at work at once on a machine that was never measured.
void TestPackedVit::smallTowersAskNoPlan()
{
    const VisionConfig small = smallTower(32, 2, 32, Activation::QuickGelu).vision;
    QVERIFY(isSmall(small));
    QVERIFY(!isSmall(ClipConfig().vision));
    QCOMPARE(towerLibrary(small, {c10::kCPU, at::kFloat, MatrixLibrary::Auto, 32}), hasOneDnn(at::kFloat) ? MatrixLibrary::OneDnn : MatrixLibrary::Mkl);
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"machine.json"_s);
    qputenv("POSTIL_MACHINE_FILE", file.toUtf8());
    Checkpoint checkpoint;
    checkpoint.config = smallTower(32, 2, 32, Activation::QuickGelu);
    checkpoint.weights = loudWeights(checkpoint.config);
    EncoderOptions options;
    options.backend.precision = Precision::Auto;
    const auto encoder = encoderOf(checkpoint, options);
    QVERIFY2(encoder, encoder ? "" : qPrintable(encoder.error().message()));
    QVERIFY(!QFileInfo::exists(file));
}

void TestPackedVit::planKeepsOthersAndAgreement()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"machine.json"_s);
    const MachinePlan plan = machinePlan();
    QVERIFY(plan.write(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray other = file.readAll().replace(machineName().toUtf8(), "Another");
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(other);
    file.close();
    QVERIFY(plan.write(path));
    QVERIFY(MachinePlan::read(path));
    QVERIFY(MachinePlan::read(path, u"Another"_s));
    QVERIFY(!keptAgreement(path, u"abc"_s));
    QVERIFY(keepAgreement(path, u"abc"_s, .9995));
    QVERIFY(keepAgreement(path, u"abd"_s, .5));
    QCOMPARE(keptAgreement(path, u"abc"_s).value(), .9995);
    QCOMPARE(keptAgreement(path, u"abd"_s).value(), .5);
    QVERIFY(MachinePlan::read(path)); // is untouched by them
}

void TestPackedVit::blockFollowsTokens()
{
    const MachinePlan plan = machinePlan();
    QCOMPARE_GE(plan.fastest().size(), std::size_t{1});
    const int tokens = plan.fastest().front().tokens;
    QCOMPARE(plan.fastest().front().precision, Precision::Fp32);
    QCOMPARE(plan.images(at::kFloat, 50), tokens / 50);
    QCOMPARE(plan.images(at::kFloat, 10 * tokens), 1); // never none
    QCOMPARE(plan.images(at::kFloat, 1), 64);
    QCOMPARE(plan.bf16Gain() > 0, hasOneDnn(at::kBFloat16));
}

void TestPackedVit::precisionIsChosen()
{
    const QTemporaryDir dir;
    Checkpoint checkpoint;
    checkpoint.config = smallTower(32, 2, 32, Activation::QuickGelu);
    checkpoint.weights = loudWeights(checkpoint.config);
    QCOMPARE(choosePrecision(checkpoint).precision, Precision::Fp32); // small: nothing to gain
    QVERIFY(!choosePrecision(checkpoint).why.isEmpty());
    if (!hasOneDnn(at::kBFloat16)) {
        QSKIP("this processor has no bf16");
    }
    const double cosine = probeAgreement(checkpoint, c10::kCPU, at::kBFloat16);
    QVERIFY(cosine > .99 && cosine < 1);
    // A model that counts, with the answer of its probe kept: it decides.
    checkpoint.config = ClipConfig();
    checkpoint.sha256 = u"agrees"_s;
    QVERIFY(keepAgreement(machinePlanFile(), u"agrees"_s, .9991));
    QVERIFY(keepAgreement(machinePlanFile(), u"differs"_s, .9989));
    QCOMPARE(choosePrecision(checkpoint).precision, machinePlan().bf16Gain() >= leastGain ? Precision::Bf16 : Precision::Fp32);
    checkpoint.sha256 = u"differs"_s;
    QCOMPARE(choosePrecision(checkpoint).precision, Precision::Fp32);
}

void TestPackedVit::memoryRunsOut_data()
{
    QTest::addColumn<int>("fits");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("left");
    QTest::newRow("everything fits") << 32 << 32 << 32 << 32;
    QTest::newRow("half") << 16 << 32 << 32 << 16;
    QTest::newRow("one by one") << 1 << 7 << 32 << 1;
    QTest::newRow("an odd rest") << 5 << 23 << 12 << 3;
}

void TestPackedVit::memoryRunsOut()
{
    QFETCH(const int, fits);
    QFETCH(const int, rows);
    QFETCH(const int, batch);
    QFETCH(const int, left);
    const at::Tensor all = at::randint(0, 1000, {rows, 3}).to(at::kFloat);
    std::int64_t parts = batch;
    const auto embed = [&](std::int64_t first, std::int64_t count) {
        if (count > fits) {
            C10_THROW_ERROR(OutOfMemoryError, "injected");
        }
        return all.narrow(0, first, count) * 2;
    };
    QVERIFY(embedHalving(rows, parts, embed).equal(all * 2));
    QCOMPARE(parts, left);
    QVERIFY(embedHalving(rows, parts, embed).equal(all * 2)); // goes on with what fits
    QCOMPARE(parts, left);
}

void TestPackedVit::tooSmallForOne()
{
    std::int64_t parts = 4;
    const auto never = [](std::int64_t, std::int64_t) -> at::Tensor { C10_THROW_ERROR(OutOfMemoryError, "injected"); };
    QVERIFY_THROWS_EXCEPTION(c10::OutOfMemoryError, (void)embedHalving(4, parts, never));
}

void TestPackedVit::stopsBetweenLayers()
{
    const c10::InferenceMode inference;
    const ClipConfig config = smallTower(32, 4, 32, Activation::QuickGelu);
    PackedVit packed(loudWeights(config), config.vision, {}, {c10::kCPU, at::kFloat, MatrixLibrary::Mkl, 2});
    int asked = 0;
    packed.setBetweenLayers([&asked] {
        if (++asked == 2) {
            throw std::runtime_error("stop");
        }
    });
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)packed.embedSquares(noise(2, 32, true), {}));
    QCOMPARE(asked, 2);
    packed.setBetweenLayers({});
    QCOMPARE(packed.embedSquares(noise(2, 32, true), {}).size(0), 2);
}

void TestPackedVit::planOfAnotherMachine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another processor") << machineName().toUtf8() << QByteArray("Another");
    QTest::newRow("an unknown library") << QByteArray("\"mkl\"") << QByteArray("\"abacus\"");
    QTest::newRow("no library at all") << QByteArray("\"mkl\"") << QByteArray("\"auto\"");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("");
}

void TestPackedVit::planOfAnotherMachine()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"machine.json"_s);
    QVERIFY(MachinePlan::measure().write(path));
    QVERIFY(MachinePlan::read(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    QVERIFY(text.contains(from));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.replace(from, to));
    file.close();
    QVERIFY(!MachinePlan::read(path));
    QVERIFY(!MachinePlan::read(dir.filePath(u"absent.json"_s)));
}

QTEST_GUILESS_MAIN(TestPackedVit)
#include "tst_packedvit.moc"
