// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/onnxfile.h"
#include "core/exchange/onnxgraph.h"
#include "tests/support/commandline.h"
#include "tests/support/onnxinterpreter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

/// The encoding of a graph, read back by a reader of its own.
class TestOnnxGraph : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    [[nodiscard]] QString write(const OnnxGraph& graph)
    {
        const std::string bytes = graph.model(u"näme"_s, u"1.2"_s, {{u"key"_s, u"wörth"_s}, {u"other"_s, QString()}});
        const QString path = m_dir.filePath(u"graph.onnx"_s);
        return writeFile(path, QByteArray::fromStdString(bytes)) ? path : QString();
    }

private Q_SLOTS:
    void roundTrip()
    {
        OnnxGraph graph;
        graph.input(u"in"_s, OnnxType::UInt8, {-1, 3});
        const QString twice = graph.node("Div", {u"in"_s, graph.tensor(u"half"_s, {}, std::vector<float>{0.5F})});
        graph.tensor(u"large"_s, {2, 1}, std::vector<qint64>{-1, 1'000'000});
        const QString moved = graph.node("Sub", {twice, graph.tensor(u"offset"_s, {1, 3}, std::vector<float>{1, 2, -300})});
        const QString flat = graph.node("Flatten", {moved}, {OnnxAttribute::of("axis", qint64{1})});
        QVERIFY(twice != moved && moved != flat);
        graph.node("Identity", {flat}, {}, u"out"_s);
        graph.output(u"out"_s, {-1, 3});
        try {
            const OnnxInterpreter read(write(graph));
            QCOMPARE(read.irVersion, onnxIrVersion);
            QCOMPARE(read.opset, onnxOpset);
            QCOMPARE(read.producer, u"postil"_s);
            QCOMPARE(read.metadata, (QMap<QString, QString>{{u"key"_s, u"wörth"_s}, {u"other"_s, QString()}}));
            QCOMPARE(read.kinds, (QStringList{u"Div"_s, u"Sub"_s, u"Flatten"_s, u"Identity"_s}));
            QCOMPARE(read.inputs[0].type, 2);
            QCOMPARE(read.inputs[0].sizes, (std::vector<qint64>{-1, 3}));
            QCOMPARE(read.outputs[0].name, u"out"_s);
            QCOMPARE(read.outputs[0].type, 1);
            const auto values = read.run({{2, 3}, {0, 1, 2, 3, 4, 255}});
            QCOMPARE(values.at(u"out"_s).values, (std::vector<float>{-1, 0, 304, 5, 6, 810}));
            QCOMPARE(values.at(u"large"_s).values, (std::vector<float>{-1, 1'000'000}));
            QCOMPARE(values.at(u"large"_s).sizes, (std::vector<qint64>{2, 1}));
            QVERIFY(values.at(u"half"_s).sizes.empty());
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }

    void attributes()
    {
        OnnxGraph graph;
        graph.input(u"in"_s, OnnxType::Float, {-1, 1, 3, 3});
        const QString pooled = graph.node("MaxPool", {u"in"_s},
                                          {OnnxAttribute::of("kernel_shape", std::vector<qint64>{2, 3}),
                                           OnnxAttribute::of("strides", std::vector<qint64>{1, 2}),
                                           OnnxAttribute::of("pads", std::vector<qint64>{0, 1, 0, 1})});
        const QStringList norm{pooled, graph.tensor(u"scale"_s, {1}, std::vector<float>{2}), graph.tensor(u"bias"_s, {1}, std::vector<float>{1}),
                               graph.tensor(u"mean"_s, {1}, std::vector<float>{3}), graph.tensor(u"variance"_s, {1}, std::vector<float>{3.75F})};
        graph.node("BatchNormalization", norm, {OnnxAttribute::of("epsilon", 0.25F)}, u"out"_s);
        graph.output(u"out"_s, {-1, 1, 2, 2});
        try {
            const OnnxInterpreter read(write(graph));
            const OnnxValue out = read.run({{1, 1, 3, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9}}).at(u"out"_s);
            QCOMPARE(out.sizes, (std::vector<qint64>{1, 1, 2, 2}));
            QCOMPARE(out.values, (std::vector<float>{3, 4, 6, 7})); // maxima 5 6 8 9, less 3, by the root of 4, times 2, plus 1
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }
};

QTEST_APPLESS_MAIN(TestOnnxGraph)
#include "tst_onnxgraph.moc"
