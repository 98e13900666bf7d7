// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace postil {

/// An attribute of a node: one of the three kinds that our networks need.
struct OnnxAttribute {
    enum class Kind : std::uint8_t { Float, Integer, Integers };
    const char* name;
    Kind kind = Kind::Integer;
    float number = 0;
    std::vector<qint64> integers;

    static OnnxAttribute of(const char* name, float number) { return {name, Kind::Float, number, {}}; }
    static OnnxAttribute of(const char* name, qint64 integer) { return {name, Kind::Integer, 0, {integer}}; }
    static OnnxAttribute of(const char* name, std::vector<qint64> integers) { return {name, Kind::Integers, 0, std::move(integers)}; }
};

/// Element types of ONNX's TensorProto.
enum class OnnxType : std::uint8_t { Float = 1, UInt8 = 2, Int64 = 7 };

/// What a model says it is written in.
struct OnnxEdition {
    int opset;
    int irVersion;
};

/// Collects an ONNX graph in the protocol-buffer encoding of onnx.proto.
class OnnxGraph
{
public:
    /// Adds a node with one output, and gives the output's name.
    QString node(const char* type, const QStringList& inputs, const std::vector<OnnxAttribute>& attributes = {}, const QString& output = {});
    /// Adds a constant, and gives its name. No sizes: a single number.
    QString tensor(const QString& name, const std::vector<qint64>& sizes, const std::vector<float>& values);
    QString tensor(const QString& name, const std::vector<qint64>& sizes, const std::vector<qint64>& values);
    /// -1 stands for a number of images that is open.
    void input(const QString& name, OnnxType type, const std::vector<qint64>& sizes);
    void output(const QString& name, const std::vector<qint64>& sizes);

    /// The whole model, in the edition of our networks unless told otherwise.
    [[nodiscard]] std::string model(const QString& name, const QString& version, const std::vector<std::pair<QString, QString>>& metadata) const;
    [[nodiscard]] std::string model(const QString& name, const QString& version, const std::vector<std::pair<QString, QString>>& metadata, const OnnxEdition& edition) const;

private:
    void addTensor(const QString& name, OnnxType type, const std::vector<qint64>& sizes, const void* bytes, std::size_t count);

    std::string m_graph; ///< nodes and constants; inputs and outputs come last
    std::string m_ends;
    int m_nodes = 0;
};

} // namespace postil
