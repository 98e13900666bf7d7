// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/onnxinterpreter.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace postil::test {

namespace {

[[noreturn]] void wrong(const QString& what)
{
    throw std::runtime_error(what.toStdString());
}

/// A field of a protocol-buffer message.
struct Field {
    int number = 0;
    quint64 integer = 0; ///< wire types 0 and 5
    QByteArray bytes;    ///< wire type 2
    [[nodiscard]] QString text() const { return QString::fromUtf8(bytes); }
    [[nodiscard]] float real() const
    {
        const auto bits = static_cast<quint32>(integer);
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
};

quint64 varint(const QByteArray& bytes, qsizetype& at)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (at >= bytes.size()) {
            wrong(QStringLiteral("a number ends early"));
        }
        const auto byte = static_cast<quint8>(bytes[at++]);
        value |= static_cast<quint64>(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0) {
            return value;
        }
    }
    wrong(QStringLiteral("a number is too long"));
}

std::vector<Field> fields(const QByteArray& bytes)
{
    std::vector<Field> list;
    for (qsizetype at = 0; at < bytes.size();) {
        const quint64 key = varint(bytes, at);
        Field field{static_cast<int>(key >> 3), 0, {}};
        switch (key & 7) {
        case 0:
            field.integer = varint(bytes, at);
            break;
        case 2: {
            const auto length = static_cast<qsizetype>(varint(bytes, at));
            if (length < 0 || at + length > bytes.size()) {
                wrong(QStringLiteral("field %1 ends early").arg(field.number));
            }
            field.bytes = QByteArray::fromRawData(bytes.constData() + at, length);
            at += length;
            break;
        }
        case 5: {
            quint32 bits = 0;
            if (at + 4 > bytes.size()) {
                wrong(QStringLiteral("field %1 ends early").arg(field.number));
            }
            std::memcpy(&bits, bytes.constData() + at, 4);
            field.integer = bits;
            at += 4;
            break;
        }
        default:
            wrong(QStringLiteral("wire type %1").arg(key & 7));
        }
        list.push_back(std::move(field));
    }
    return list;
}

std::vector<qint64> stridesOf(const std::vector<qint64>& sizes)
{
    std::vector<qint64> strides(sizes.size(), 1);
    for (std::size_t i = sizes.size(); i > 1; --i) {
        strides[i - 2] = strides[i - 1] * sizes[i - 1];
    }
    return strides;
}

/// Two values of any shapes that broadcast as numpy's do.
OnnxValue broadcast(const OnnxValue& a, const OnnxValue& b, const std::function<float(float, float)>& f)
{
    const std::size_t rank = std::max(a.sizes.size(), b.sizes.size());
    const auto padded = [rank](std::vector<qint64> sizes) {
        sizes.insert(sizes.begin(), rank - sizes.size(), 1);
        return sizes;
    };
    const std::vector<qint64> left = padded(a.sizes);
    const std::vector<qint64> right = padded(b.sizes);
    OnnxValue result;
    for (std::size_t d = 0; d < rank; ++d) {
        if (left[d] != right[d] && left[d] != 1 && right[d] != 1) {
            wrong(QStringLiteral("shapes that do not go together"));
        }
        result.sizes.push_back(std::max(left[d], right[d]));
    }
    const std::vector<qint64> strides = stridesOf(result.sizes);
    const std::vector<qint64> leftStrides = stridesOf(left);
    const std::vector<qint64> rightStrides = stridesOf(right);
    result.values.resize(static_cast<std::size_t>(result.count()));
    for (qint64 i = 0; i < result.count(); ++i) {
        qint64 l = 0;
        qint64 r = 0;
        for (std::size_t d = 0; d < rank; ++d) {
            const qint64 at = i / strides[d] % result.sizes[d];
            l += left[d] == 1 ? 0 : at * leftStrides[d];
            r += right[d] == 1 ? 0 : at * rightStrides[d];
        }
        result.values[static_cast<std::size_t>(i)] = f(a.values[static_cast<std::size_t>(l)], b.values[static_cast<std::size_t>(r)]);
    }
    return result;
}

OnnxValue each(const OnnxValue& x, const std::function<double(double)>& f)
{
    OnnxValue result = x;
    std::ranges::transform(result.values, result.values.begin(), [&f](float value) { return static_cast<float>(f(value)); });
    return result;
}

/// [rows, columns] by rows.
OnnxValue eachRow(const OnnxValue& x, const std::function<void(float*, qint64)>& f)
{
    if (x.sizes.size() != 2) {
        wrong(QStringLiteral("rows and columns are wanted"));
    }
    OnnxValue result = x;
    for (qint64 r = 0; r < x.sizes[0]; ++r) {
        f(result.values.data() + r * x.sizes[1], x.sizes[1]);
    }
    return result;
}

OnnxValue padded(const OnnxValue& x, const OnnxValue& pads, float value)
{
    if (x.sizes.size() != 2 || pads.values.size() != 4 || pads.values[0] != 0 || pads.values[2] != 0) {
        wrong(QStringLiteral("a Pad that is not of columns"));
    }
    const auto before = static_cast<qint64>(pads.values[1]);
    const auto behind = static_cast<qint64>(pads.values[3]);
    OnnxValue result{{x.sizes[0], x.sizes[1] + before + behind}, {}};
    result.values.assign(static_cast<std::size_t>(result.count()), value);
    for (qint64 r = 0; r < x.sizes[0]; ++r) {
        std::copy_n(x.values.begin() + r * x.sizes[1], x.sizes[1], result.values.begin() + r * result.sizes[1] + before);
    }
    return result;
}

OnnxValue linear(const OnnxValue& x, const OnnxValue& weight, const OnnxValue& bias, bool transposed)
{
    if (x.sizes.size() != 2 || weight.sizes.size() != 2 || !transposed || weight.sizes[1] != x.sizes[1] || bias.count() != weight.sizes[0]) {
        wrong(QStringLiteral("a Gemm whose shapes do not fit"));
    }
    OnnxValue result{{x.sizes[0], weight.sizes[0]}, {}};
    for (qint64 r = 0; r < x.sizes[0]; ++r) {
        for (qint64 o = 0; o < weight.sizes[0]; ++o) {
            result.values.push_back(static_cast<float>(std::inner_product(x.values.begin() + r * x.sizes[1], x.values.begin() + (r + 1) * x.sizes[1],
                                                                          weight.values.begin() + o * x.sizes[1],
                                                                          static_cast<double>(bias.values[static_cast<std::size_t>(o)]))));
        }
    }
    return result;
}

OnnxValue batchNorm(const OnnxValue& x, const std::vector<const OnnxValue*>& in, double epsilon)
{
    OnnxValue result = x;
    const qint64 channels = x.sizes.at(1);
    const qint64 area = x.count() / x.sizes[0] / channels;
    for (qint64 i = 0; i < x.count(); ++i) {
        const auto c = static_cast<std::size_t>(i / area % channels);
        const double scale = in[1]->values.at(c) / std::sqrt(in[4]->values.at(c) + epsilon);
        result.values[static_cast<std::size_t>(i)] = static_cast<float>((x.values[static_cast<std::size_t>(i)] - in[3]->values.at(c)) * scale + in[2]->values.at(c));
    }
    return result;
}

OnnxValue meanOfPictures(const OnnxValue& x)
{
    OnnxValue result{{x.sizes.at(0), x.sizes.at(1), 1, 1}, {}};
    const qint64 area = x.sizes.at(2) * x.sizes.at(3);
    for (qint64 i = 0; i < x.sizes[0] * x.sizes[1]; ++i) {
        result.values.push_back(static_cast<float>(std::accumulate(x.values.begin() + i * area, x.values.begin() + (i + 1) * area, 0.0) / static_cast<double>(area)));
    }
    return result;
}

void softmax(float* row, qint64 columns)
{
    const double most = *std::max_element(row, row + columns);
    double sum = 0;
    for (qint64 c = 0; c < columns; ++c) {
        sum += std::exp(row[c] - most);
    }
    for (qint64 c = 0; c < columns; ++c) {
        row[c] = static_cast<float>(std::exp(row[c] - most) / sum);
    }
}

} // namespace

qint64 OnnxValue::count() const
{
    return std::accumulate(sizes.begin(), sizes.end(), qint64{1}, std::multiplies<>());
}

qint64 OnnxInterpreter::Node::integer(const QString& name, qint64 otherwise) const
{
    return integers(name, {otherwise}).at(0);
}

std::vector<qint64> OnnxInterpreter::Node::integers(const QString& name, std::vector<qint64> otherwise) const
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? otherwise : found->second.integers;
}

OnnxInterpreter::OnnxInterpreter(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        wrong(path + QStringLiteral(" cannot be read"));
    }
    const QByteArray bytes = file.readAll();
    for (const Field& field : fields(bytes)) {
        if (field.number == 1) {
            irVersion = static_cast<qint64>(field.integer);
        } else if (field.number == 2) {
            producer = field.text();
        } else if (field.number == 7) {
            readGraph(field.bytes);
        } else if (field.number == 8) {
            for (const Field& part : fields(field.bytes)) {
                opset = part.number == 2 ? static_cast<qint64>(part.integer) : opset;
            }
        } else if (field.number == 14) {
            QString key;
            for (const Field& part : fields(field.bytes)) {
                (part.number == 1 ? key : metadata[key]) = part.text();
            }
        }
    }
}

void OnnxInterpreter::readGraph(const QByteArray& bytes)
{
    for (const Field& field : fields(bytes)) {
        if (field.number == 1) {
            readNode(field.bytes);
        } else if (field.number == 5) {
            readConstant(field.bytes);
        } else if (field.number == 11) {
            inputs.push_back(portOf(field.bytes));
        } else if (field.number == 12) {
            outputs.push_back(portOf(field.bytes));
        }
    }
}

void OnnxInterpreter::readNode(const QByteArray& bytes)
{
    Node node;
    for (const Field& field : fields(bytes)) {
        if (field.number == 1) {
            node.inputs.append(field.text());
        } else if (field.number == 2) {
            node.outputs.append(field.text());
        } else if (field.number == 4) {
            node.kind = field.text();
        } else if (field.number == 5) {
            QString name;
            Attribute attribute;
            qint64 type = 0;
            for (const Field& part : fields(field.bytes)) {
                if (part.number == 1) {
                    name = part.text();
                } else if (part.number == 2) {
                    attribute.number = part.real();
                } else if (part.number == 3 || part.number == 8) {
                    attribute.integers.push_back(static_cast<qint64>(part.integer));
                } else if (part.number == 20) {
                    type = static_cast<qint64>(part.integer);
                }
            }
            if (type != 1 && type != 2 && type != 7) {
                wrong(QStringLiteral("attribute %1 has no type").arg(name));
            }
            node.attributes.emplace(name, attribute);
        }
    }
    kinds.append(node.kind);
    m_nodes.push_back(std::move(node));
}

void OnnxInterpreter::readConstant(const QByteArray& bytes)
{
    OnnxValue value;
    QString name;
    qint64 type = 0;
    QByteArray raw;
    for (const Field& field : fields(bytes)) {
        if (field.number == 1) {
            value.sizes.push_back(static_cast<qint64>(field.integer));
        } else if (field.number == 2) {
            type = static_cast<qint64>(field.integer);
        } else if (field.number == 8) {
            name = field.text();
        } else if (field.number == 9) {
            raw = field.bytes;
        }
    }
    const auto width = static_cast<qsizetype>(type == 1 ? sizeof(float) : sizeof(qint64));
    if ((type != 1 && type != 7) || raw.size() != value.count() * width) {
        wrong(QStringLiteral("constant %1 has another size than its shape says").arg(name));
    }
    for (qint64 i = 0; i < value.count(); ++i) {
        float number = 0;
        qint64 integer = 0;
        std::memcpy(type == 1 ? static_cast<void*>(&number) : &integer, raw.constData() + i * width, static_cast<std::size_t>(width));
        value.values.push_back(type == 1 ? number : static_cast<float>(integer));
    }
    if (!m_constants.emplace(name, std::move(value)).second) {
        wrong(QStringLiteral("two constants are named %1").arg(name));
    }
}

OnnxPort OnnxInterpreter::portOf(const QByteArray& bytes)
{
    OnnxPort port;
    for (const Field& field : fields(bytes)) {
        if (field.number == 1) {
            port.name = field.text();
            continue;
        }
        for (const Field& kind : fields(field.bytes)) { // TypeProto: one tensor_type
            for (const Field& tensor : fields(kind.bytes)) {
                if (tensor.number == 1) {
                    port.type = static_cast<int>(tensor.integer);
                    continue;
                }
                for (const Field& dimension : fields(tensor.bytes)) {
                    const std::vector<Field> size = fields(dimension.bytes);
                    port.sizes.push_back(size.at(0).number == 1 ? static_cast<qint64>(size[0].integer) : -1);
                }
            }
        }
    }
    return port;
}

std::map<QString, OnnxValue> OnnxInterpreter::run(const OnnxValue& input) const
{
    std::map<QString, OnnxValue> values = m_constants;
    values.emplace(inputs.at(0).name, input);
    for (const Node& node : m_nodes) {
        std::vector<const OnnxValue*> in;
        for (const QString& name : node.inputs) {
            const auto found = values.find(name);
            if (found == values.end()) {
                wrong(QStringLiteral("%1 reads %2 before it is there").arg(node.kind, name));
            }
            in.push_back(&found->second);
        }
        if (!values.emplace(node.outputs.at(0), compute(node, in)).second) {
            wrong(QStringLiteral("two values are named %1").arg(node.outputs[0]));
        }
    }
    return values;
}

OnnxValue OnnxInterpreter::compute(const Node& node, const std::vector<const OnnxValue*>& in)
{
    const OnnxValue& x = *in.at(0);
    const QString& kind = node.kind;
    if (kind == QLatin1String("Identity") || kind == QLatin1String("Cast")) {
        return x;
    }
    if (kind == QLatin1String("Add")) {
        return broadcast(x, *in.at(1), std::plus<>());
    }
    if (kind == QLatin1String("Sub")) {
        return broadcast(x, *in.at(1), std::minus<>());
    }
    if (kind == QLatin1String("Div")) {
        return broadcast(x, *in.at(1), std::divides<>());
    }
    if (kind == QLatin1String("Neg")) {
        return each(x, std::negate<>());
    }
    if (kind == QLatin1String("Exp")) {
        return each(x, [](double v) { return std::exp(v); });
    }
    if (kind == QLatin1String("Softplus")) {
        return each(x, [](double v) { return std::log1p(std::exp(-std::abs(v))) + std::max(v, 0.0); });
    }
    if (kind == QLatin1String("Sigmoid")) {
        return each(x, [](double v) { return 1 / (1 + std::exp(-v)); });
    }
    if (kind == QLatin1String("Relu")) {
        return each(x, [](double v) { return std::max(v, 0.0); });
    }
    if (kind == QLatin1String("Softmax") && node.integer(QStringLiteral("axis"), -1) == 1) {
        return eachRow(x, softmax);
    }
    if (kind == QLatin1String("CumSum") && in.at(1)->values.at(0) == 1 && in[1]->sizes.empty()) {
        return eachRow(x, [](float* row, qint64 columns) { std::partial_sum(row, row + columns, row); });
    }
    if (kind == QLatin1String("Pad")) {
        return padded(x, *in.at(1), in.size() > 2 ? in[2]->values.at(0) : 0.0F);
    }
    if (kind == QLatin1String("Conv")) {
        return convolution(node, in);
    }
    if (kind == QLatin1String("BatchNormalization") && in.size() == 5) {
        return batchNorm(x, in, node.attributes.at(QStringLiteral("epsilon")).number);
    }
    if (kind == QLatin1String("MaxPool")) {
        return maxPool(node, x);
    }
    if (kind == QLatin1String("GlobalAveragePool")) {
        return meanOfPictures(x);
    }
    if (kind == QLatin1String("MatMul")) {
        return matrixProduct(x, *in.at(1));
    }
    if (kind == QLatin1String("Flatten") && node.integer(QStringLiteral("axis"), 1) == 1) {
        return {{x.sizes.at(0), x.count() / x.sizes[0]}, x.values};
    }
    if (kind == QLatin1String("Gemm")) {
        return linear(x, *in.at(1), *in.at(2), node.integer(QStringLiteral("transB"), 0) == 1);
    }
    wrong(QStringLiteral("node %1 is not known, or not so").arg(kind));
}

OnnxValue OnnxInterpreter::convolution(const Node& node, const std::vector<const OnnxValue*>& in)
{
    const OnnxValue& x = *in.at(0);
    const OnnxValue& weight = *in.at(1);
    const std::vector<qint64> stride = node.integers(QStringLiteral("strides"), {1, 1});
    const std::vector<qint64> pads = node.integers(QStringLiteral("pads"), {0, 0, 0, 0});
    const std::vector<qint64> kernel = node.integers(QStringLiteral("kernel_shape"), {weight.sizes.at(2), weight.sizes.at(3)});
    const qint64 height = x.sizes.at(2);
    const qint64 width = x.sizes.at(3);
    const qint64 channels = x.sizes.at(1);
    if (weight.sizes.at(1) != channels || kernel != std::vector<qint64>{weight.sizes.at(2), weight.sizes.at(3)}) {
        wrong(QStringLiteral("a Conv whose shapes do not fit"));
    }
    OnnxValue result{{x.sizes[0], weight.sizes[0], (height + pads.at(0) + pads.at(2) - kernel[0]) / stride[0] + 1,
                      (width + pads.at(1) + pads.at(3) - kernel[1]) / stride[1] + 1},
                     {}};
    for (qint64 n = 0; n < x.sizes[0]; ++n) {
        for (qint64 o = 0; o < weight.sizes[0]; ++o) {
            for (qint64 r = 0; r < result.sizes[2]; ++r) {
                for (qint64 c = 0; c < result.sizes[3]; ++c) {
                    double sum = in.size() > 2 ? in[2]->values.at(static_cast<std::size_t>(o)) : 0.0F;
                    for (qint64 i = 0; i < channels; ++i) {
                        for (qint64 y = std::max<qint64>(0, pads[0] - r * stride[0]); y < kernel[0] && r * stride[0] + y - pads[0] < height; ++y) {
                            const float* from = x.values.data() + ((n * channels + i) * height + r * stride[0] + y - pads[0]) * width;
                            const float* by = weight.values.data() + ((o * channels + i) * kernel[0] + y) * kernel[1];
                            for (qint64 z = std::max<qint64>(0, pads[1] - c * stride[1]); z < kernel[1] && c * stride[1] + z - pads[1] < width; ++z) {
                                sum += static_cast<double>(from[c * stride[1] + z - pads[1]]) * by[z];
                            }
                        }
                    }
                    result.values.push_back(static_cast<float>(sum));
                }
            }
        }
    }
    return result;
}

OnnxValue OnnxInterpreter::maxPool(const Node& node, const OnnxValue& x)
{
    const std::vector<qint64> kernel = node.integers(QStringLiteral("kernel_shape"), {});
    const std::vector<qint64> stride = node.integers(QStringLiteral("strides"), {1, 1});
    const std::vector<qint64> pads = node.integers(QStringLiteral("pads"), {0, 0, 0, 0});
    const qint64 height = x.sizes.at(2);
    const qint64 width = x.sizes.at(3);
    OnnxValue result{{x.sizes[0], x.sizes.at(1), (height + pads.at(0) + pads.at(2) - kernel.at(0)) / stride[0] + 1,
                      (width + pads.at(1) + pads.at(3) - kernel.at(1)) / stride[1] + 1},
                     {}};
    for (qint64 plane = 0; plane < x.sizes[0] * x.sizes[1]; ++plane) {
        for (qint64 r = 0; r < result.sizes[2]; ++r) {
            for (qint64 c = 0; c < result.sizes[3]; ++c) {
                float most = -std::numeric_limits<float>::infinity();
                for (qint64 y = std::max<qint64>(0, r * stride[0] - pads[0]); y < std::min(height, r * stride[0] - pads[0] + kernel[0]); ++y) {
                    for (qint64 z = std::max<qint64>(0, c * stride[1] - pads[1]); z < std::min(width, c * stride[1] - pads[1] + kernel[1]); ++z) {
                        most = std::max(most, x.values[static_cast<std::size_t>((plane * height + y) * width + z)]);
                    }
                }
                result.values.push_back(most);
            }
        }
    }
    return result;
}

/// The last two dimensions are matrices; the ones before are those of the factor that has them.
OnnxValue OnnxInterpreter::matrixProduct(const OnnxValue& a, const OnnxValue& b)
{
    const qint64 rows = a.sizes.at(a.sizes.size() - 2);
    const qint64 inner = a.sizes.back();
    const qint64 columns = b.sizes.back();
    if (b.sizes.at(b.sizes.size() - 2) != inner || (a.sizes.size() > 2 && b.sizes.size() > 2)) {
        wrong(QStringLiteral("a MatMul whose shapes do not fit"));
    }
    const qint64 left = a.count() / (rows * inner);
    const qint64 right = b.count() / (inner * columns);
    OnnxValue result;
    result.sizes = a.sizes.size() > 2 ? a.sizes : b.sizes;
    result.sizes[result.sizes.size() - 2] = rows;
    result.sizes.back() = columns;
    for (qint64 m = 0; m < std::max(left, right); ++m) {
        const float* from = a.values.data() + (left > 1 ? m * rows * inner : 0);
        const float* by = b.values.data() + (right > 1 ? m * inner * columns : 0);
        for (qint64 r = 0; r < rows; ++r) {
            for (qint64 c = 0; c < columns; ++c) {
                double sum = 0;
                for (qint64 i = 0; i < inner; ++i) {
                    sum += static_cast<double>(from[r * inner + i]) * by[i * columns + c];
                }
                result.values.push_back(static_cast<float>(sum));
            }
        }
    }
    return result;
}

} // namespace postil::test
