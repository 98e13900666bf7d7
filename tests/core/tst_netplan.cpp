// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/netplan.h"
#include "core/inference/optionnames.h"

#include <QTest>

#include <algorithm>

using namespace postil;

namespace {

RefinerOptions optionsOf(const QString& refiner, int size)
{
    RefinerOptions options = RefinerOptions::defaultsFor(refiner);
    options.inputSize = size;
    return options;
}

} // namespace

class TestNetPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// torchvision's own counts, of its documentation's tables of weights ("num_params"), for 1000 classes.
    void torchvisionCounts_data()
    {
        QTest::addColumn<QString>("refiner");
        QTest::addColumn<qint64>("parameters");
        QTest::newRow("AlexNet") << QStringLiteral("alexnet") << qint64{61'100'840};
        QTest::newRow("VGG-11") << QStringLiteral("vgg11") << qint64{132'863'336};
        QTest::newRow("VGG-16") << QStringLiteral("vgg16") << qint64{138'357'544};
        QTest::newRow("ResNet-18") << QStringLiteral("resnet18") << qint64{11'689'512};
        QTest::newRow("ResNet-50") << QStringLiteral("resnet50") << qint64{25'557'032};
    }
    void torchvisionCounts()
    {
        QFETCH(QString, refiner);
        QFETCH(qint64, parameters);
        const auto plan = planNet(optionsOf(refiner, 224), 3, 1000);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->parameters(), parameters);
        QCOMPARE(plan->layers.back().shape, (NetShape{1000, 1, 1}));
    }

    void theStudysNetwork()
    {
        const NetPlan plan = planNet(RefinerOptions(), 1, 2).value();
        std::vector<NetShape> shapes;
        for (const NetStage& stage : netStages(plan)) {
            shapes.push_back(stage.shape);
        }
        const std::vector<NetShape> expected{{10, 26, 26}, {10, 13, 13}, {20, 10, 10}, {20, 5, 5}, {250, 1, 1}, {50, 1, 1}, {2, 1, 1}};
        QVERIFY(shapes == expected);
        QCOMPARE(plan.parameters(), qint64{10 * 9 + 10 + 20 * 160 + 20 + 500 * 250 + 250 + 250 * 50 + 50 + 50 * 2 + 2});
        QCOMPARE(std::ranges::count(plan.layers, NetLayer::Kind::Dropout, &NetLayer::kind), 3);
    }

    void editableDimensions_data()
    {
        QTest::addColumn<QString>("conv");
        QTest::addColumn<QString>("linear");
        QTest::addColumn<qint64>("parameters"); // 28 × 28 × 1, three classes
        QTest::newRow("one convolution") << QStringLiteral("6x5") << QStringLiteral("32")
                                         << qint64{6 * 25 + 6 + 6 * 12 * 12 * 32 + 32 + 32 * 3 + 3};
        QTest::newRow("three convolutions") << QStringLiteral("8x3, 16x3,24x2") << QStringLiteral("none")
                                            << qint64{8 * 9 + 8 + 16 * 72 + 16 + 24 * 64 + 24 + 24 * 2 * 2 * 3 + 3};
        QTest::newRow("no convolution") << QStringLiteral("none") << QStringLiteral("10,20") << qint64{784 * 10 + 10 + 10 * 20 + 20 + 20 * 3 + 3};
    }
    void editableDimensions()
    {
        QFETCH(QString, conv);
        QFETCH(QString, linear);
        QFETCH(qint64, parameters);
        RefinerOptions options;
        options.conv = conv;
        options.linear = linear;
        const auto plan = planNet(options, 1, 3);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->parameters(), parameters);
        QVERIFY(!options.isStudyTraining());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("refiner");
        QTest::addColumn<QString>("conv");
        QTest::addColumn<QString>("linear");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("classes");
        QTest::addColumn<QString>("says");
        const QString cnn = QStringLiteral("shallow-cnn");
        QTest::newRow("kernel too large") << cnn << "10x3,20x14" << "" << 28 << 2 << "convolution conv2 needs 14 × 14";
        QTest::newRow("too many poolings") << cnn << "4x3,4x3,4x3,4x3" << "" << 28 << 2 << "conv4";
        QTest::newRow("no channels") << cnn << "0x3" << "" << 28 << 2 << "0x3";
        QTest::newRow("not a list") << cnn << "10*3" << "" << 28 << 2 << "CHANNELSxKERNEL";
        QTest::newRow("no outputs") << cnn << "" << "250,0" << 28 << 2 << "'0'";
        QTest::newRow("too many weights") << cnn << "none" << "65000" << 128 << 2 << "million weights";
        QTest::newRow("one class") << cnn << "" << "" << 28 << 1 << "two classes";
        QTest::newRow("AlexNet with the large stem at 28") << QStringLiteral("alexnet") << "" << "" << 28 << 2 << "pooling";
    }
    void refusals()
    {
        QFETCH(QString, refiner);
        QFETCH(QString, conv);
        QFETCH(QString, linear);
        QFETCH(int, size);
        QFETCH(int, classes);
        QFETCH(QString, says);
        RefinerOptions options = optionsOf(refiner, size);
        options.conv = conv;
        options.linear = linear;
        options.stem = NetStem::Large;
        const auto plan = planNet(options, 1, classes);
        QVERIFY(!plan);
        QVERIFY2(plan.error().message().contains(says), qPrintable(plan.error().message()));
    }

    void everyKindTakesSmallAndLargePictures_data()
    {
        QTest::addColumn<QString>("refiner");
        QTest::addColumn<int>("size");
        for (const RefinerKind& kind : refinerKinds()) {
            for (const int size : {28, 64, 96, 224}) {
                QTest::addRow("%s at %d", qPrintable(kind.id), size) << kind.id << size;
            }
        }
    }
    void everyKindTakesSmallAndLargePictures()
    {
        QFETCH(QString, refiner);
        QFETCH(int, size);
        const RefinerOptions options = optionsOf(refiner, size);
        QVERIFY(options.validate());
        const auto plan = planNet(options, 3, 5);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->outputs, 5);
        QCOMPARE(plan->layers.back().shape.channels, 5);
        qint64 drawn = 0;
        for (const NetStage& stage : netStages(*plan)) {
            drawn += stage.parameters;
            QVERIFY(!stage.text.isEmpty());
        }
        QCOMPARE(drawn, plan->parameters());
        const NetPlan trunk = plan->trunk();
        QCOMPARE(trunk.layers.size() + 1, plan->layers.size());
        QCOMPARE(trunk.outputs, plan->layers.back().in);
    }

    void gradesNeedOneOutputLess()
    {
        RefinerOptions options;
        options.answers = AnswerKind::Ordinal;
        QCOMPARE(planNet(options, 1, 5).value().outputs, 4);
        options.answers = AnswerKind::Several;
        QCOMPARE(planNet(options, 1, 14).value().outputs, 14);
    }

    void optionsSurviveJson()
    {
        RefinerOptions options = RefinerOptions::defaultsFor(QStringLiteral("resnet18"));
        options.conv = QStringLiteral("5x3");
        options.linear = QStringLiteral("7");
        options.weights = QStringLiteral("/some/file");
        options.stem = NetStem::Large;
        options.optimizer = OptimizerKind::AdamW;
        options.schedule = ScheduleKind::Cosine;
        options.labelSmoothing = .1;
        options.balanceClasses = true;
        options.loss = LossKind::Elr;
        options.gceQ = .5;
        options.elrBeta = .9;
        options.elrLambda = 2;
        options.augment = {true, true, .1, 15, .2};
        options.earlyStopping = StoppingRule::Human;
        options.inputScale = InputScale::ImageNet;
        options.seed = 123456789012345678U;
        const auto again = RefinerOptions::fromJson(options.toJson());
        QVERIFY2(again, again ? "" : qPrintable(again.error().message()));
        QVERIFY(again->toJson() == options.toJson());
        QVERIFY(!(RefinerOptions().toJson() == options.toJson()));
    }

    void anUnknownSettingIsNoDefault()
    {
        QJsonObject json = RefinerOptions().toJson();
        json[QStringLiteral("loss")] = QStringLiteral("a later one");
        const auto read = RefinerOptions::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::Format);
    }

    void optionsRefused_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("refiner") << "--refiner" << "refiner" << QJsonValue(QStringLiteral("resnet19"));
        QTest::newRow("smoothing") << "--label-smoothing" << "label_smoothing" << QJsonValue(1);
        QTest::newRow("q") << "--gce-q" << "gce_q" << QJsonValue(0);
        QTest::newRow("beta") << "--elr-beta" << "elr_beta" << QJsonValue(1);
        QTest::newRow("shift") << "--shift" << "shift" << QJsonValue(.6);
        QTest::newRow("rotate") << "--rotate" << "rotate" << QJsonValue(-1);
        QTest::newRow("channels") << "--channels" << "channels" << QJsonValue(2);
        QTest::newRow("size") << "--input-size" << "input_size" << QJsonValue(0);
    }
    void optionsRefused()
    {
        QFETCH(QString, option);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = RefinerOptions().toJson();
        json[key] = value;
        const auto read = RefinerOptions::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().subject, option);
    }

    /// What the study did stays with the kernels made for it; any other setting does not.
    void whatTheStudyDid()
    {
        QVERIFY(RefinerOptions().isStudyTraining());
        const std::vector<std::pair<QString, QJsonValue>> others{{QStringLiteral("refiner"), QStringLiteral("vgg-small")},
                                                                 {QStringLiteral("conv"), QStringLiteral("10x3")},
                                                                 {QStringLiteral("optimizer"), QStringLiteral("adamw")},
                                                                 {QStringLiteral("schedule"), QStringLiteral("cosine")},
                                                                 {QStringLiteral("loss"), QStringLiteral("gce")},
                                                                 {QStringLiteral("label_smoothing"), .1},
                                                                 {QStringLiteral("class_weights"), true},
                                                                 {QStringLiteral("flip_horizontal"), true},
                                                                 {QStringLiteral("rotate"), 5},
                                                                 {QStringLiteral("answers"), QStringLiteral("ordinal")},
                                                                 {QStringLiteral("input_scale"), QStringLiteral("signed")},
                                                                 {QStringLiteral("early_stopping"), QStringLiteral("human")}};
        for (const auto& [key, value] : others) {
            QJsonObject json = RefinerOptions().toJson();
            json[key] = value;
            const auto read = RefinerOptions::fromJson(json);
            QVERIFY2(read && !read->isStudyTraining(), qPrintable(key));
        }
    }
};

QTEST_GUILESS_MAIN(TestNetPlan)
#include "tst_netplan.moc"
