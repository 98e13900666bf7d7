// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/onnxgraph.h"

#include "core/exchange/onnxfile.h"

#include <protozero/pbf_writer.hpp>

namespace postil {

namespace {

// Field numbers of onnx.proto.
namespace field {
constexpr int modelIrVersion = 1, modelProducer = 2, modelProducerVersion = 3, modelGraph = 7, modelOpset = 8, modelMetadata = 14;
constexpr int graphNode = 1, graphName = 2, graphConstant = 5, graphInput = 11, graphOutput = 12;
constexpr int nodeInput = 1, nodeOutput = 2, nodeName = 3, nodeType = 4, nodeAttribute = 5;
constexpr int attributeName = 1, attributeFloat = 2, attributeInteger = 3, attributeIntegers = 8, attributeType = 20;
constexpr int tensorSizes = 1, tensorType = 2, tensorName = 8, tensorBytes = 9;
constexpr int valueName = 1, valueType = 2, typeTensor = 1, tensorTypeElement = 1, tensorTypeShape = 2, shapeSize = 1;
constexpr int sizeValue = 1, sizeName = 2;
constexpr int opsetVersion = 2, entryKey = 1, entryValue = 2;
} // namespace field

// AttributeProto.AttributeType
constexpr int floatAttribute = 1;
constexpr int integerAttribute = 2;
constexpr int integersAttribute = 7;

void addAttribute(protozero::pbf_writer& node, const OnnxAttribute& one)
{
    protozero::pbf_writer attribute(node, field::nodeAttribute);
    attribute.add_string(field::attributeName, one.name);
    switch (one.kind) {
    case OnnxAttribute::Kind::Float:
        attribute.add_float(field::attributeFloat, one.number);
        attribute.add_enum(field::attributeType, floatAttribute);
        break;
    case OnnxAttribute::Kind::Integer:
        attribute.add_int64(field::attributeInteger, one.integers.front());
        attribute.add_enum(field::attributeType, integerAttribute);
        break;
    case OnnxAttribute::Kind::Integers:
        for (const qint64 integer : one.integers) {
            attribute.add_int64(field::attributeIntegers, integer);
        }
        attribute.add_enum(field::attributeType, integersAttribute);
        break;
    }
}

void addValue(std::string& to, int place, const QString& name, OnnxType type, const std::vector<qint64>& sizes)
{
    protozero::pbf_writer graph(to);
    protozero::pbf_writer value(graph, place);
    value.add_string(field::valueName, name.toStdString());
    protozero::pbf_writer kind(value, field::valueType);
    protozero::pbf_writer tensor(kind, field::typeTensor);
    tensor.add_enum(field::tensorTypeElement, static_cast<int>(type));
    protozero::pbf_writer shape(tensor, field::tensorTypeShape);
    for (const qint64 size : sizes) {
        protozero::pbf_writer dimension(shape, field::shapeSize);
        if (size < 0) {
            dimension.add_string(field::sizeName, "N");
        } else {
            dimension.add_int64(field::sizeValue, size);
        }
    }
}

} // namespace

QString OnnxGraph::node(const char* type, const QStringList& inputs, const std::vector<OnnxAttribute>& attributes, const QString& output)
{
    const QString name = QStringLiteral("%1_%2").arg(QString::fromLatin1(type).toLower()).arg(++m_nodes);
    const QString out = output.isEmpty() ? name : output;
    protozero::pbf_writer graph(m_graph);
    protozero::pbf_writer node(graph, field::graphNode);
    for (const QString& input : inputs) {
        node.add_string(field::nodeInput, input.toStdString());
    }
    node.add_string(field::nodeOutput, out.toStdString());
    node.add_string(field::nodeName, name.toStdString());
    node.add_string(field::nodeType, type);
    for (const OnnxAttribute& attribute : attributes) {
        addAttribute(node, attribute);
    }
    return out;
}

QString OnnxGraph::tensor(const QString& name, const std::vector<qint64>& sizes, const std::vector<float>& values)
{
    addTensor(name, OnnxType::Float, sizes, values.data(), values.size() * sizeof(float));
    return name;
}

QString OnnxGraph::tensor(const QString& name, const std::vector<qint64>& sizes, const std::vector<qint64>& values)
{
    addTensor(name, OnnxType::Int64, sizes, values.data(), values.size() * sizeof(qint64));
    return name;
}

void OnnxGraph::addTensor(const QString& name, OnnxType type, const std::vector<qint64>& sizes, const void* bytes, std::size_t count)
{
    static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "raw data of ONNX is little-endian");
    protozero::pbf_writer graph(m_graph);
    protozero::pbf_writer tensor(graph, field::graphConstant);
    for (const qint64 size : sizes) {
        tensor.add_int64(field::tensorSizes, size);
    }
    tensor.add_int32(field::tensorType, static_cast<int>(type));
    tensor.add_string(field::tensorName, name.toStdString());
    tensor.add_bytes(field::tensorBytes, static_cast<const char*>(bytes), count);
}

void OnnxGraph::input(const QString& name, OnnxType type, const std::vector<qint64>& sizes)
{
    addValue(m_ends, field::graphInput, name, type, sizes);
}

void OnnxGraph::output(const QString& name, const std::vector<qint64>& sizes)
{
    addValue(m_ends, field::graphOutput, name, OnnxType::Float, sizes);
}

std::string OnnxGraph::model(const QString& name, const QString& version, const std::vector<std::pair<QString, QString>>& metadata) const
{
    return model(name, version, metadata, {onnxOpset, onnxIrVersion});
}

std::string OnnxGraph::model(const QString& name, const QString& version, const std::vector<std::pair<QString, QString>>& metadata, const OnnxEdition& edition) const
{
    std::string bytes;
    protozero::pbf_writer model(bytes);
    model.add_int64(field::modelIrVersion, edition.irVersion);
    model.add_string(field::modelProducer, "postil");
    model.add_string(field::modelProducerVersion, version.toStdString());
    {
        std::string named;
        protozero::pbf_writer(named).add_string(field::graphName, name.toStdString());
        model.add_bytes_vectored(field::modelGraph, m_graph, named, m_ends); // fields may come in any order
    }
    {
        protozero::pbf_writer opset(model, field::modelOpset);
        opset.add_int64(field::opsetVersion, edition.opset);
    }
    for (const auto& [key, value] : metadata) {
        protozero::pbf_writer entry(model, field::modelMetadata);
        entry.add_string(field::entryKey, key.toStdString());
        entry.add_string(field::entryValue, value.toStdString());
    }
    return bytes;
}

} // namespace postil
