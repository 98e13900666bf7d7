// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/tensorfile.h"
#include "core/ml/train/netweights.h"
#include "tests/support/exampleproject.h"
#include "tests/support/picklemaker.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/full.h>
#include <ATen/ops/zeros.h>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::ml;
namespace pickle = postil::test::pickle;
using pickle::Storage;

namespace {

NetPlan planOf(const QString& refiner, int channels, int classes)
{
    RefinerOptions options = RefinerOptions::defaultsFor(refiner);
    options.inputSize = 32;
    const auto plan = planNet(options, channels, classes);
    return plan ? *plan : NetPlan();
}

/// Numbers that tell tensors apart, exact in 16 bits.
TensorMap numbersFor(const NetPlan& plan)
{
    TensorMap tensors;
    int first = 1;
    for (const NetTensor& tensor : plan.tensors()) {
        const std::vector<std::int64_t> sizes(tensor.sizes.begin(), tensor.sizes.end());
        tensors[tensor.name.toStdString()] = at::arange(first, first + tensor.count(), at::kFloat).remainder(61).reshape(sizes);
        ++first;
    }
    return tensors;
}

/// A state dict as torchvision's files hold it: beside the weights, batch norms count their batches.
struct StateDict {
    QByteArray value;
    QList<Storage> storages;
};
StateDict stateDict(const TensorMap& tensors, at::ScalarType type, const QByteArray& prefix)
{
    StateDict all;
    pickle::Items items;
    const auto add = [&](const std::string& name, const at::Tensor& tensor, const QByteArray& storageType) {
        const Storage storage{QByteArray::number(all.storages.size()), storageType, tensor.numel(),
                              QByteArray(static_cast<const char*>(tensor.const_data_ptr()), static_cast<qsizetype>(tensor.nbytes()))};
        items.append({prefix + QByteArray::fromStdString(name), pickle::tensor(storage, QList<qint64>(tensor.sizes().begin(), tensor.sizes().end()),
                                                                               QList<qint64>(tensor.strides().begin(), tensor.strides().end()))});
        all.storages.append(storage);
    };
    for (const auto& [name, tensor] : tensors) {
        add(name, tensor.to(type).contiguous(), type == at::kHalf ? "HalfStorage" : "FloatStorage");
        if (name.ends_with("running_var")) {
            add(name.substr(0, name.size() - 11) + "num_batches_tracked", at::full({}, 7, at::kLong), "LongStorage");
        }
    }
    all.value = pickle::orderedDict(items);
    return all;
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestNetWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyContainer_data();
    void everyContainer();
    void nameDoesNotDecide();
    void greyImages();
    void refused_data();
    void refused();
};

void TestNetWeights::everyContainer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("refiner");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<bool>("half");
    const QByteArray none;
    QTest::newRow("safetensors") << QStringLiteral("w.safetensors") << QStringLiteral("resnet18") << none << false;
    QTest::newRow("state_dict, zip") << QStringLiteral("resnet18-f37072fd.pth") << QStringLiteral("resnet18") << none << false;
    QTest::newRow("state_dict, legacy") << QStringLiteral("resnet18-5c106cde.legacy") << QStringLiteral("resnet18") << none << false;
    QTest::newRow("checkpoint of DataParallel, 16 bit") << QStringLiteral("checkpoint.pt") << QStringLiteral("vgg-small") << QByteArray("module.") << true;
    QTest::newRow("legacy with a prefix") << QStringLiteral("old.legacy") << QStringLiteral("vgg-small") << QByteArray("module.") << false;
}

void TestNetWeights::everyContainer()
{
    QFETCH(const QString, name);
    QFETCH(const QString, refiner);
    QFETCH(const QByteArray, prefix);
    QFETCH(const bool, half);
    const QTemporaryDir dir;
    const QString path = dir.filePath(name);
    const NetPlan plan = planOf(refiner, 3, 4);
    QVERIFY(!plan.layers.empty());
    const TensorMap expected = numbersFor(plan);
    StateDict saved = stateDict(expected, half ? at::kHalf : at::kFloat, prefix);
    if (name.endsWith(QLatin1String(".safetensors"))) {
        VERIFY_OK(writeSafetensors(path, expected));
    } else if (name.endsWith(QLatin1String(".legacy"))) {
        QVERIFY(writeFile(path, pickle::legacy(saved.value, saved.storages)));
    } else {
        const bool nested = !prefix.isEmpty();
        pickle::writeTorchZip(path, nested ? pickle::dict({{"epoch", pickle::integer(3)}, {"state_dict", saved.value}}) : saved.value, saved.storages);
    }
    TensorMap tensors;
    const auto loaded = loadNetWeights(path, plan, tensors);
    VERIFY_OK(loaded);
    QCOMPARE(loaded->loaded, static_cast<int>(expected.size()));
    QVERIFY(loaded->fresh.isEmpty());
    QCOMPARE(tensors.size(), expected.size());
    for (const auto& [key, tensor] : expected) {
        QVERIFY2(tensors.at(key).scalar_type() == at::kFloat && tensors.at(key).equal(tensor), key.c_str());
    }
}

void TestNetWeights::nameDoesNotDecide()
{
    const QTemporaryDir dir;
    const TensorMap tensors{{"a", at::arange(5, at::kFloat)}};
    const QString path = dir.filePath(QStringLiteral("weights.bin"));
    VERIFY_OK(writeSafetensors(path, tensors));
    const auto read = readTensors(path);
    VERIFY_OK(read);
    QVERIFY(read->at("a").equal(tensors.at("a")));
    // A header of 640 bytes begins with the two bytes of a pickle.
    VERIFY_OK(writeSafetensors(path, tensors, {{"note", std::string(640 - 85, 'x')}}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.peek(2), pickle::raw("\x80\x02"));
    VERIFY_OK(readTensors(path));
}

void TestNetWeights::greyImages()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("colour.pth"));
    const NetPlan colour = planOf(QStringLiteral("resnet18"), 3, 1000);
    const TensorMap stored = numbersFor(colour);
    const StateDict saved = stateDict(stored, at::kFloat, {});
    pickle::writeTorchZip(path, saved.value, saved.storages);
    const NetPlan grey = planOf(QStringLiteral("resnet18"), 1, 2);
    const std::string first = grey.layers.front().name.toStdString() + ".weight";
    const std::string last = grey.lastLayer().toStdString() + ".weight";
    TensorMap tensors{{last, at::zeros({2, 512}, at::kFloat)}};
    const auto loaded = loadNetWeights(path, grey, tensors);
    VERIFY_OK(loaded);
    QVERIFY(tensors.at(first).equal(stored.at(first).sum(1, true)));
    QCOMPARE(loaded->adapted, grey.layers.front().name);
    QCOMPARE(loaded->fresh, QStringList{grey.lastLayer()});
    QCOMPARE(tensors.at(last).abs().sum().item<double>(), 0.0); // stays as it was drawn
}

void TestNetWeights::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray system = pickle::call(pickle::global("posix", "system"), {pickle::text("touch /tmp/never")});
    QTest::newRow("runs a program") << pickle::legacy(system, {}) << QStringLiteral("posix.system");
    QTest::newRow("a whole model, not its weights") << pickle::legacy(pickle::global("torchvision.models.resnet", "ResNet") + ")\x81}b", {}) << QStringLiteral("torchvision.models.resnet.ResNet");
    QTest::newRow("no tensors") << pickle::legacy(pickle::dict({{"epoch", pickle::integer(3)}}), {}) << QStringLiteral("epoch");
    const Storage storage{"0", "FloatStorage", 2, pickle::floats(2)};
    QTest::newRow("weights of something else") << pickle::legacy(pickle::dict({{"a", pickle::tensor(storage, {2}, {1})}}), {storage}) << QStringLiteral("resnet18");
    QTest::newRow("a web page") << QByteArray("<html>404</html>") << QStringLiteral("web page");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("0 bytes");
}

void TestNetWeights::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("w.pth"));
    QVERIFY(writeFile(path, bytes));
    TensorMap tensors;
    const auto loaded = loadNetWeights(path, planOf(QStringLiteral("resnet18"), 3, 2), tensors);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().subject, path);
    QVERIFY2(loaded.error().reason.contains(says), qPrintable(loaded.error().reason));
    QVERIFY(tensors.empty());
}

QTEST_GUILESS_MAIN(TestNetWeights)
#include "tst_netweights.moc"
