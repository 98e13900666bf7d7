// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/texttransformer.h"
#include "core/ml/clip/vit.h"
#include "core/ml/train/adam.h"
#include "core/ml/train/augmentation.h"
#include "core/ml/train/clippairs.h"
#include "core/ml/train/contrastiveloss.h"
#include "tests/support/fixtures.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/rand.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace postil;
using namespace postil::ml;

namespace {

at::Tensor matrix(std::vector<double> values)
{
    const auto side = static_cast<std::int64_t>(std::lround(std::sqrt(static_cast<double>(values.size()))));
    return at::from_blob(values.data(), {side, side}, at::kDouble).clone();
}

TransformerConfig transformer(const QJsonObject& json)
{
    TransformerConfig config;
    config.width = json.value(QLatin1String("hidden_size")).toInt();
    config.mlp = json.value(QLatin1String("intermediate_size")).toInt();
    config.layers = json.value(QLatin1String("num_hidden_layers")).toInt();
    config.heads = json.value(QLatin1String("num_attention_heads")).toInt();
    config.activation = json.value(QLatin1String("hidden_act")) == QLatin1String("gelu")
                            ? Activation::Gelu
                            : Activation::QuickGelu;
    return config;
}

at::Tensor unit(const at::Tensor& rows)
{
    return rows / at::linalg_vector_norm(rows, 2, {1}, true);
}

QDir reference()
{
    return QDir(test::fixturesDir() + QStringLiteral("/clip/train_reference"));
}

} // namespace

class TestContrastive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); } // small matrices: threads would only wait for each other

    // Three pairs, the first two captions say the same: ln Σ exp of a row minus the mean of its right logits,
    // columns alike.
    void multiPositiveLossByHand()
    {
        const at::Tensor logits = matrix({2, 0, -1, 1, 1, 0, 0, -1, 3});
        const at::Tensor positives = matrix({1, 1, 0, 1, 1, 0, 0, 0, 1});
        const auto logSum = [](double a, double b, double c) {
            return std::log(std::exp(a) + std::exp(b) + std::exp(c));
        };
        const double rows = (logSum(2, 0, -1) - 1) + (logSum(1, 1, 0) - 1) + (logSum(0, -1, 3) - 3);
        const double columns = (logSum(2, 1, 0) - 1.5) + (logSum(0, 1, -1) - 0.5) + (logSum(-1, 0, 3) - 3);
        QVERIFY(std::abs(contrastiveLoss(logits, positives).item<double>() - (rows + columns) / 6) < 1e-12);
        const double plain = (logSum(2, 0, -1) - 2 + logSum(1, 1, 0) - 1 + logSum(0, -1, 3) - 3 +
                              logSum(2, 1, 0) - 2 + logSum(0, 1, -1) - 1 + logSum(-1, 0, 3) - 3) /
                             6;
        QVERIFY(std::abs(contrastiveLoss(logits, at::eye(3, at::kDouble)).item<double>() - plain) < 1e-12);
    }

    void captionsThatFit()
    {
        ClipPairs pairs;
        pairs.captionLists = {{QStringLiteral("chest"), QStringLiteral("chest CT")},
                              {QStringLiteral("chest"), QStringLiteral("chest x-ray")}};
        pairs.captionList = {0, 1};
        const CaptionIndex index(pairs.captionList, pairs.captionLists);
        QCOMPARE(index.texts(), QStringList({QStringLiteral("chest"), QStringLiteral("chest CT"),
                                             QStringLiteral("chest x-ray")}));
        QVERIFY(index.fits(0, 0) && index.fits(1, 0) && index.fits(0, 1) && !index.fits(1, 1) &&
                !index.fits(0, 2));
        Random random(1);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(index.fits(1, index.draw(1, random)));
            QVERIFY(!dropWords(QStringLiteral("a b"), 0.9, random).isEmpty());
            const QStringList strewn =
                strewWords(QStringLiteral("chest CT"), {QStringLiteral("today")}, random)
                    .split(QLatin1Char(' '));
            QVERIFY(strewn.size() >= 3 && strewn.size() <= 7);
            QVERIFY(strewn.indexOf(QStringLiteral("chest")) < strewn.indexOf(QStringLiteral("CT")));
        }
    }

    void augmentationIsSeededAndBounded()
    {
        const at::Tensor pixels = at::rand({4, 3, 16, 16});
        Random first(9);
        Random second(9);
        const at::Tensor changed = Augmentation().apply(pixels, first);
        QVERIFY(at::equal(changed, Augmentation().apply(pixels, second)));
        QVERIFY(!at::equal(changed, Augmentation().apply(pixels, second)));
        QVERIFY(changed.min().item<float>() >= 0 && changed.max().item<float>() <= 1);
        QCOMPARE(changed.sizes(), pixels.sizes());
    }

    void gradientsAreClipped()
    {
        at::Tensor weight = at::rand({3}).set_requires_grad(true);
        (weight * at::arange(3)).sum().backward();
        const double norm = clipGradients({{"w", weight}}, 0.5);
        QVERIFY(std::abs(norm - std::sqrt(5.0)) < 1e-6);
        QVERIFY(std::abs(at::linalg_vector_norm(weight.grad()).item<double>() - 0.5) < 1e-6);
    }

    // Five steps on eight pairs, as the reference did them.
    void referenceTraining_data()
    {
        QTest::addColumn<QString>("name");
        const QJsonObject optimizers = test::readJson(reference().filePath(QStringLiteral("expected.json")))
                                           .value(QLatin1String("optimizers"))
                                           .toObject();
        for (const QString& name : optimizers.keys()) {
            QTest::addRow("%s", qPrintable(name)) << name;
        }
        if (optimizers.isEmpty()) {
            QTest::newRow("absent") << QString();
        }
    }

    void referenceTraining()
    {
        QFETCH(QString, name);
        if (name.isEmpty()) {
            QSKIP("no reference training (POSTIL_FIXTURES)");
        }
        const QDir dir = reference();
        const QJsonObject expected = test::readJson(dir.filePath(QStringLiteral("expected.json")));
        const QJsonArray losses = expected.value(QLatin1String("losses")).toObject().value(name).toArray();
        const auto answers = readSafetensors(dir.filePath(QStringLiteral("expected.safetensors")));
        const auto model = readSafetensors(dir.filePath(QStringLiteral("model.safetensors")));
        QVERIFY(answers && model && !losses.isEmpty());
        const QJsonObject json = test::readJson(dir.filePath(QStringLiteral("config.json")));
        const QJsonObject vision = json.value(QLatin1String("vision_config")).toObject();
        ClipConfig config;
        config.vision.transformer = transformer(vision);
        config.vision.imageSize = vision.value(QLatin1String("image_size")).toInt();
        config.vision.patchSize = vision.value(QLatin1String("patch_size")).toInt();
        config.text.transformer = transformer(json.value(QLatin1String("text_config")).toObject());

        TensorMap weights;
        for (const auto& [key, tensor] : model->tensors) {
            if (tensor.is_floating_point()) {
                weights.emplace(key, tensor.to(at::kFloat).set_requires_grad(true));
            }
        }
        AdamOptions options; // the betas, epsilon and decay that the reference names
        options.decoupled = name.startsWith(QLatin1String("adamw"));
        const double rate = name.endsWith(QLatin1String("1e-3")) ? 1e-3 : 5e-5;
        Adam optimizer(weights, options);
        const at::Tensor pixels = answers->tensors.at("pixel_values");
        const at::Tensor ids = answers->tensors.at("input_ids");
        for (qsizetype step = 0; step < losses.size(); ++step) {
            const at::Tensor images = unit(vitEmbed(weights, config.vision, pixels));
            const at::Tensor texts = unit(textEmbed(weights, config.text, ids));
            const at::Tensor loss = contrastiveLoss(
                at::matmul(images, texts.t()) * weights.at("logit_scale").exp(), at::eye(images.size(0)));
            const double wanted = losses[step].toDouble();
            QVERIFY2(
                std::abs(loss.item<double>() - wanted) < 1e-4 * wanted,
                qPrintable(
                    QStringLiteral("%1: %2 instead of %3").arg(step).arg(loss.item<double>()).arg(wanted)));
            if (step + 1 < losses.size()) {
                optimizer.zeroGradients();
                loss.backward();
                optimizer.step(rate);
                continue;
            }
            const at::Tensor wantedImages = unit(answers->tensors.at(name.toStdString() + ".image_embeds"));
            QVERIFY((images - wantedImages).abs().max().item<double>() < 1e-4);
            const at::Tensor wantedTexts = unit(answers->tensors.at(name.toStdString() + ".text_embeds"));
            QVERIFY((texts - wantedTexts).abs().max().item<double>() < 1e-4);
        }
    }
};

QTEST_GUILESS_MAIN(TestContrastive)
#include "tst_contrastive.moc"
