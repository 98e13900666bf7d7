// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace postil::test {

struct OnnxValue {
    std::vector<qint64> sizes;
    std::vector<float> values; ///< integers too: all of ours are small
    [[nodiscard]] qint64 count() const;
};

/// An input or an output as the file declares it.
struct OnnxPort {
    QString name;
    int type = 0;              ///< TensorProto.DataType
    std::vector<qint64> sizes; ///< -1: open, by a name
};

/// Reads an ONNX file and computes it, by the words of the ONNX specification and without anything of the program: slow, plain
/// loops. What is wrong with a file is thrown as std::runtime_error.
class OnnxInterpreter
{
public:
    explicit OnnxInterpreter(const QString& path);

    [[nodiscard]] std::map<QString, OnnxValue> run(const OnnxValue& input) const; ///< every value by its name

    qint64 irVersion = 0;
    qint64 opset = 0;
    QString producer;
    QMap<QString, QString> metadata;
    std::vector<OnnxPort> inputs;
    std::vector<OnnxPort> outputs;
    QStringList kinds; ///< of the nodes, in order

private:
    struct Attribute {
        float number = 0;
        std::vector<qint64> integers;
    };
    struct Node {
        QString kind;
        QStringList inputs;
        QStringList outputs;
        std::map<QString, Attribute> attributes;
        [[nodiscard]] qint64 integer(const QString& name, qint64 otherwise) const;
        [[nodiscard]] std::vector<qint64> integers(const QString& name, std::vector<qint64> otherwise) const;
    };
    void readGraph(const QByteArray& bytes);
    void readNode(const QByteArray& bytes);
    void readConstant(const QByteArray& bytes);
    static OnnxPort portOf(const QByteArray& bytes);
    static OnnxValue compute(const Node& node, const std::vector<const OnnxValue*>& in);
    static OnnxValue convolution(const Node& node, const std::vector<const OnnxValue*>& in);
    static OnnxValue maxPool(const Node& node, const OnnxValue& x);
    static OnnxValue matrixProduct(const OnnxValue& a, const OnnxValue& b);

    std::map<QString, OnnxValue> m_constants;
    std::vector<Node> m_nodes;
};

} // namespace postil::test
