// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/onnxfile.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/exchange/onnxgraph.h"
#include "core/inference/pixelscaling.h"
#include "postil_version.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace postil {

namespace {

constexpr float normEpsilon = 1e-5F; // PyTorch's
constexpr qint64 largestMessage = std::numeric_limits<qint32>::max(); // protocol buffers go no further

/// Row i of [out, in]: the mean over the i-th of `out` parts of `in` values, as PyTorch's adaptive pooling cuts them.
std::vector<float> poolingMatrix(int in, int out)
{
    std::vector<float> matrix(static_cast<std::size_t>(in) * static_cast<std::size_t>(out), 0.0F);
    for (int i = 0; i < out; ++i) {
        const int first = i * in / out;
        const int end = ((i + 1) * in + out - 1) / out;
        for (int j = first; j < end; ++j) {
            matrix[static_cast<std::size_t>(i * in + j)] = 1.0F / static_cast<float>(end - first);
        }
    }
    return matrix;
}

std::vector<float> transposed(const std::vector<float>& matrix, int rows, int columns)
{
    std::vector<float> turned(matrix.size());
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            turned[static_cast<std::size_t>(c * rows + r)] = matrix[static_cast<std::size_t>(r * columns + c)];
        }
    }
    return turned;
}

/// Turns the steps of a plan into nodes.
class Translator
{
public:
    explicit Translator(const OnnxSource& source)
        : m_source(source)
        , m_shape(source.plan.input)
    {
    }

    Result<std::string> model()
    {
        for (const NetTensor& wanted : m_source.plan.tensors()) {
            const auto found = m_source.weights.find(wanted.name);
            if (found == m_source.weights.end() || static_cast<qint64>(found->second.size()) != wanted.count()) {
                return fail(Error::Code::Internal, wanted.name, Text::tr("is missing or has another size than the network's plan says"));
            }
            m_graph.tensor(wanted.name, wanted.sizes, found->second);
        }
        m_value = m_source.options.readsEmbeddings() ? embeddings() : pixels();
        for (const NetLayer& layer : m_source.plan.layers) {
            add(layer);
            m_shape = layer.shape;
        }
        m_value = m_graph.node("Identity", {m_value}, {}, onnxScores);
        m_graph.output(onnxScores, {-1, m_source.plan.outputs});
        probabilities();
        m_graph.output(onnxProbabilities, {-1, m_source.classes.size()});
        const auto compact = [](const QJsonDocument& json) { return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); };
        return m_graph.model(m_source.plan.refiner, QStringLiteral(POSTIL_VERSION),
                             {{QStringLiteral("classes"), compact(QJsonDocument(QJsonArray::fromStringList(m_source.classes)))},
                              {QStringLiteral("options"), compact(QJsonDocument(m_source.options.toJson()))}});
    }

private:
    QString embeddings()
    {
        m_graph.input(onnxEmbeddings, OnnxType::Float, {-1, m_shape.channels});
        return onnxEmbeddings;
    }

    QString pixels()
    {
        m_graph.input(onnxPixels, OnnxType::UInt8, {-1, m_shape.channels, m_shape.height, m_shape.width});
        QString value = m_graph.node("Cast", {onnxPixels}, {OnnxAttribute::of("to", static_cast<qint64>(OnnxType::Float))});
        const PixelScaling scaling = pixelScaling(m_source.options.inputScale, m_shape.channels);
        if (scaling.divisor != 1) {
            value = m_graph.node("Div", {value, m_graph.tensor(QStringLiteral("pixel_divisor"), {1}, std::vector<float>{scaling.divisor})});
        }
        const std::vector<qint64> column{1, m_shape.channels, 1, 1};
        if (!scaling.offset.empty()) {
            value = m_graph.node("Sub", {value, m_graph.tensor(QStringLiteral("pixel_offset"), column, scaling.offset)});
        }
        if (!scaling.deviation.empty()) {
            value = m_graph.node("Div", {value, m_graph.tensor(QStringLiteral("pixel_deviation"), column, scaling.deviation)});
        }
        return value;
    }

    void add(const NetLayer& layer)
    {
        switch (layer.kind) {
        case NetLayer::Kind::Conv:
            m_value = convolution(layer, layer.name, m_value, layer.bias);
            break;
        case NetLayer::Kind::BatchNorm:
            m_value = norm(layer.name, m_value);
            break;
        case NetLayer::Kind::Relu:
            m_value = m_graph.node("Relu", {m_value});
            break;
        case NetLayer::Kind::MaxPool:
            m_value = m_graph.node("MaxPool", {m_value}, window(layer));
            break;
        case NetLayer::Kind::AveragePool:
            averagePool(layer.shape);
            break;
        case NetLayer::Kind::Flatten:
            m_value = m_graph.node("Flatten", {m_value}, {OnnxAttribute::of("axis", qint64{1})});
            break;
        case NetLayer::Kind::Linear:
            m_value = m_graph.node("Gemm", {m_value, layer.name + QStringLiteral(".weight"), layer.name + QStringLiteral(".bias")},
                                   {OnnxAttribute::of("transB", qint64{1})});
            break;
        case NetLayer::Kind::Branch:
            m_kept = m_value;
            break;
        case NetLayer::Kind::Shortcut:
            m_kept = norm(layer.name + QStringLiteral(".1"), convolution(layer, layer.name + QStringLiteral(".0"), m_kept, false));
            break;
        case NetLayer::Kind::Join:
            m_value = m_graph.node("Add", {m_value, m_kept});
            break;
        case NetLayer::Kind::Dropout: // does nothing but in training
            break;
        }
    }

    static std::vector<OnnxAttribute> window(const NetLayer& layer)
    {
        return {OnnxAttribute::of("kernel_shape", std::vector<qint64>{layer.kernel, layer.kernel}),
                OnnxAttribute::of("strides", std::vector<qint64>{layer.stride, layer.stride}),
                OnnxAttribute::of("pads", std::vector<qint64>(4, layer.padding))};
    }

    QString convolution(const NetLayer& layer, const QString& name, const QString& value, bool bias)
    {
        QStringList inputs{value, name + QStringLiteral(".weight")};
        if (bias) {
            inputs.append(name + QStringLiteral(".bias"));
        }
        return m_graph.node("Conv", inputs, window(layer));
    }

    QString norm(const QString& name, const QString& value)
    {
        return m_graph.node("BatchNormalization",
                            {value, name + QStringLiteral(".weight"), name + QStringLiteral(".bias"), name + QStringLiteral(".running_mean"),
                             name + QStringLiteral(".running_var")},
                            {OnnxAttribute::of("epsilon", normEpsilon)});
    }

    /// ONNX has no adaptive pooling: to 1 × 1 it is the mean of all, else a product with a matrix of parts from each side.
    void averagePool(const NetShape& to)
    {
        if (to.height == 1 && to.width == 1) {
            m_value = m_graph.node("GlobalAveragePool", {m_value});
            return;
        }
        const QString rows = m_graph.tensor(QStringLiteral("pool_rows"), {to.height, m_shape.height}, poolingMatrix(m_shape.height, to.height));
        const QString columns = m_graph.tensor(QStringLiteral("pool_columns"), {m_shape.width, to.width},
                                               transposed(poolingMatrix(m_shape.width, to.width), to.width, m_shape.width));
        m_value = m_graph.node("MatMul", {m_graph.node("MatMul", {rows, m_value}), columns});
    }

    void probabilities()
    {
        switch (m_source.options.answers) {
        case AnswerKind::OneClass:
            m_graph.node("Softmax", {onnxScores}, {OnnxAttribute::of("axis", qint64{1})}, onnxProbabilities);
            return;
        case AnswerKind::Several:
            m_graph.node("Sigmoid", {onnxScores}, {}, onnxProbabilities);
            return;
        case AnswerKind::Ordinal:
            break;
        }
        // P(grade > k) is the product of the steps up to k; ONNX has sums alone, so their logarithms are summed up.
        const QString logs = m_graph.node("Neg", {m_graph.node("Softplus", {m_graph.node("Neg", {onnxScores})})});
        const QString axis = m_graph.tensor(QStringLiteral("class_axis"), {}, std::vector<qint64>{1});
        const QString beyond = m_graph.node("Exp", {m_graph.node("CumSum", {logs, axis})});
        const QString one = m_graph.tensor(QStringLiteral("one"), {}, std::vector<float>{1});
        const QString reached = m_graph.node("Pad", {beyond, m_graph.tensor(QStringLiteral("one_before"), {4}, std::vector<qint64>{0, 1, 0, 0}), one});
        const QString gone = m_graph.node("Pad", {beyond, m_graph.tensor(QStringLiteral("none_behind"), {4}, std::vector<qint64>{0, 0, 0, 1})});
        m_graph.node("Sub", {reached, gone}, {}, onnxProbabilities);
    }

    const OnnxSource& m_source;
    OnnxGraph m_graph;
    NetShape m_shape; ///< of m_value
    QString m_value;
    QString m_kept; ///< by the last Branch
};

} // namespace

Result<void> writeOnnx(const QString& path, const OnnxSource& source)
{
    if (source.plan.parameters() * static_cast<qint64>(sizeof(float)) > largestMessage - (1 << 20)) {
        return fail(Error::Code::Unsupported, path, Text::tr("ONNX files end at 2 GB; this network is larger"));
    }
    const Result<std::string> model = Translator(source).model();
    if (!model) {
        return failAs(model);
    }
    return writeWholeFile(path, QByteArray::fromRawData(model->data(), static_cast<qsizetype>(model->size())));
}

} // namespace postil
