// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/netplan.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace postil {

namespace {

constexpr int largeFrom = 96; // pixels: above, the stem for 224-pixel pictures leaves enough to look at
constexpr qint64 mostParameters = 400'000'000; // VGG-16 at 224 pixels has 138 million
constexpr qint64 mostLinearWeights = 200'000'000;
constexpr int mostUnits = 65'536;
const QString none = QStringLiteral("none");

/// Puts layers one after another and follows the shape; after the first impossible one nothing is added.
class Builder
{
public:
    explicit Builder(NetPlan& plan)
        : m_plan(plan)
        , m_shape(plan.input)
    {
    }

    [[nodiscard]] const NetShape& shape() const { return m_shape; }
    [[nodiscard]] const QString& error() const { return m_error; }

    void conv(const QString& name, int out, int kernel, int stride = 1, int padding = 0, bool bias = true)
    {
        NetLayer layer{NetLayer::Kind::Conv, name, m_shape.channels, out, kernel, stride, padding, bias, 0, {}};
        slide(layer, Text::tr("convolution %1").arg(name), out);
    }
    void norm(const QString& name)
    {
        add({NetLayer::Kind::BatchNorm, name, m_shape.channels, m_shape.channels, 0, 1, 0, true, 0, m_shape});
    }
    void relu() { add({NetLayer::Kind::Relu, {}, m_shape.channels, m_shape.channels, 0, 1, 0, false, 0, m_shape}); }
    void maxPool(int kernel, int stride, int padding = 0)
    {
        NetLayer layer{NetLayer::Kind::MaxPool, {}, m_shape.channels, m_shape.channels, kernel, stride, padding, false, 0, {}};
        slide(layer, Text::tr("pooling after %1").arg(m_last), m_shape.channels);
    }
    void averagePool(int side)
    {
        m_shape = {m_shape.channels, side, side};
        add({NetLayer::Kind::AveragePool, {}, m_shape.channels, m_shape.channels, 0, 1, 0, false, 0, m_shape});
    }
    void flatten()
    {
        m_shape = {static_cast<int>(std::min<qint64>(m_shape.values(), INT_MAX)), 1, 1};
        add({NetLayer::Kind::Flatten, {}, m_shape.channels, m_shape.channels, 0, 1, 0, false, 0, m_shape});
    }
    void dropout(double share)
    {
        if (share > 0) {
            add({NetLayer::Kind::Dropout, {}, m_shape.channels, m_shape.channels, 0, 1, 0, false, share, m_shape});
        }
    }
    void linear(const QString& name, int out)
    {
        const qint64 weights = static_cast<qint64>(m_shape.channels) * out;
        if (m_error.isEmpty() && weights > mostLinearWeights) {
            m_error = Text::tr("linear layer %1 would have %2 million weights (%3 inputs, %4 outputs)").arg(name).arg(weights / 1'000'000).arg(m_shape.channels).arg(out);
        }
        NetLayer layer{NetLayer::Kind::Linear, name, m_shape.channels, out, 0, 1, 0, true, 0, {}};
        m_shape = {out, 1, 1};
        layer.shape = m_shape;
        add(layer);
    }
    void branch() { add({NetLayer::Kind::Branch, {}, m_shape.channels, m_shape.channels, 0, 1, 0, false, 0, m_shape}); }
    void shortcut(const QString& name, int in, int stride)
    {
        add({NetLayer::Kind::Shortcut, name, in, m_shape.channels, 1, stride, 0, false, 0, m_shape});
    }
    void join() { add({NetLayer::Kind::Join, {}, m_shape.channels, m_shape.channels, 0, 1, 0, false, 0, m_shape}); }

private:
    void slide(NetLayer& layer, const QString& what, int out)
    {
        const int room = std::min(m_shape.height, m_shape.width) + 2 * layer.padding;
        if (m_error.isEmpty() && room < layer.kernel) {
            m_error = Text::tr("%1 needs %2 × %2 values, but only %3 × %4 are left there")
                          .arg(what)
                          .arg(layer.kernel - 2 * layer.padding)
                          .arg(m_shape.height)
                          .arg(m_shape.width);
            return;
        }
        const auto side = [&layer](int length) { return (length + 2 * layer.padding - layer.kernel) / layer.stride + 1; };
        m_shape = {out, side(m_shape.height), side(m_shape.width)};
        layer.shape = m_shape;
        add(layer);
    }
    void add(NetLayer layer)
    {
        if (!layer.name.isEmpty()) {
            m_last = layer.name;
        }
        if (m_error.isEmpty()) {
            m_plan.layers.push_back(std::move(layer));
        }
    }

    NetPlan& m_plan;
    NetShape m_shape;
    QString m_last;
    QString m_error;
};

QString numbered(const QString& prefix, std::size_t number)
{
    return prefix + QString::number(number);
}

struct ConvSpec {
    int channels = 0;
    int kernel = 0;
};

Result<std::vector<ConvSpec>> convSpecs(const QString& text)
{
    if (text.isEmpty()) {
        return std::vector<ConvSpec>{{10, 3}, {20, 4}};
    }
    std::vector<ConvSpec> specs;
    if (text == none) {
        return specs;
    }
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,3})$"));
    for (const QString& part : text.split(QLatin1Char(','))) {
        const QRegularExpressionMatch match = form.match(part.trimmed());
        const ConvSpec spec{match.captured(1).toInt(), match.captured(2).toInt()};
        if (!match.hasMatch() || spec.channels < 1 || spec.kernel < 1) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--conv"),
                        Text::tr("'%1' is not CHANNELSxKERNEL, as in 10x3,20x4").arg(part));
        }
        specs.push_back(spec);
    }
    return specs;
}

Result<std::vector<int>> linearSpecs(const QString& text, const std::vector<int>& usual)
{
    std::vector<int> outputs;
    if (text.isEmpty() || text == none) {
        return text.isEmpty() ? usual : outputs;
    }
    for (const QString& part : text.split(QLatin1Char(','))) {
        bool isNumber = false;
        const int units = part.trimmed().toInt(&isNumber);
        if (!isNumber || units < 1 || units > mostUnits) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--linear"),
                        Text::tr("'%1' is no number of outputs from 1 to %2, as in 250,50").arg(part).arg(mostUnits));
        }
        outputs.push_back(units);
    }
    return outputs;
}

/// Linear layers 1 … n with dropout before each, the last one for the classes.
void denseLayers(Builder& net, const std::vector<int>& hidden, int outputs, double dropout)
{
    for (std::size_t i = 0; i <= hidden.size(); ++i) {
        net.dropout(dropout);
        net.linear(numbered(QStringLiteral("linear"), i + 1), i < hidden.size() ? hidden[i] : outputs);
        if (i < hidden.size()) {
            net.relu();
        }
    }
}

Result<void> shallow(Builder& net, const RefinerOptions& options, int outputs)
{
    const auto convs = convSpecs(options.conv);
    if (!convs) {
        return failAs(convs);
    }
    const auto hidden = linearSpecs(options.linear, {250, 50});
    if (!hidden) {
        return failAs(hidden);
    }
    for (std::size_t i = 0; i < convs->size(); ++i) {
        net.conv(numbered(QStringLiteral("conv"), i + 1), (*convs)[i].channels, (*convs)[i].kernel);
        net.relu();
        net.maxPool(2, 2);
    }
    net.flatten();
    denseLayers(net, *hidden, outputs, options.dropout);
    return {};
}

Result<void> heads(Builder& net, const RefinerOptions& options, int outputs)
{
    const bool mlp = options.refiner == QLatin1String("mlp");
    const auto hidden = linearSpecs(mlp ? options.linear : none, {256});
    if (!hidden) {
        return failAs(hidden);
    }
    denseLayers(net, *hidden, outputs, options.dropout);
    return {};
}

void vggSmall(Builder& net, const RefinerOptions& options, int outputs)
{
    std::size_t layer = 0;
    for (const int channels : {32, 64, 128}) {
        for (int i = 0; i < 2; ++i) {
            net.conv(QStringLiteral("features.%1").arg(layer), channels, 3, 1, 1, false);
            net.norm(QStringLiteral("features.%1").arg(layer + 1));
            net.relu();
            layer += 3;
        }
        if (channels < 128) {
            net.maxPool(2, 2);
            ++layer;
        }
    }
    net.averagePool(1);
    net.flatten();
    net.dropout(options.dropout);
    net.linear(QStringLiteral("classifier"), outputs);
}

/// The classifier of AlexNet and VGG, each with its own numbers.
void bigClassifier(Builder& net, const std::array<int, 3>& names, int units, int outputs, double dropout, bool dropoutFirst)
{
    const auto name = [&names](std::size_t i) { return QStringLiteral("classifier.%1").arg(names.at(i)); };
    for (std::size_t i = 0; i < 2; ++i) {
        if (dropoutFirst) {
            net.dropout(dropout);
        }
        net.linear(name(i), units);
        net.relu();
        if (!dropoutFirst) {
            net.dropout(dropout);
        }
    }
    net.linear(name(2), outputs);
}

void alexNet(Builder& net, const RefinerOptions& options, bool large, int outputs)
{
    const auto layer = [&net](int number, int out, int kernel, int stride, int padding) {
        net.conv(QStringLiteral("features.%1").arg(number), out, kernel, stride, padding);
        net.relu();
    };
    const auto pool = [&net, large] { large ? net.maxPool(3, 2) : net.maxPool(2, 2); };
    large ? layer(0, 64, 11, 4, 2) : layer(0, 64, 3, 1, 1);
    pool();
    large ? layer(3, 192, 5, 1, 2) : layer(3, 192, 3, 1, 1);
    pool();
    layer(6, 384, 3, 1, 1);
    layer(8, 256, 3, 1, 1);
    layer(10, 256, 3, 1, 1);
    pool();
    net.averagePool(large ? 6 : 2);
    net.flatten();
    bigClassifier(net, {1, 4, 6}, large ? 4096 : 512, outputs, options.dropout, true);
}

void vgg(Builder& net, const RefinerOptions& options, bool large, int outputs)
{
    const bool deep = options.refiner == QLatin1String("vgg16");
    constexpr std::array channels{64, 128, 256, 512, 512};
    constexpr std::array shallowDepth{1, 1, 2, 2, 2};
    constexpr std::array deepDepth{2, 2, 3, 3, 3};
    int layer = 0;
    for (std::size_t block = 0; block < channels.size(); ++block) {
        const int depth = deep ? deepDepth.at(block) : shallowDepth.at(block);
        for (int i = 0; i < depth; ++i) {
            net.conv(QStringLiteral("features.%1").arg(layer), channels.at(block), 3, 1, 1);
            net.relu();
            layer += 2;
        }
        // Five halvings leave nothing of 28 pixels.
        if (large || std::min(net.shape().height, net.shape().width) > 1) {
            net.maxPool(2, 2);
        }
        ++layer;
    }
    net.averagePool(large ? 7 : 1);
    net.flatten();
    bigClassifier(net, {0, 3, 6}, large ? 4096 : 512, outputs, options.dropout, false);
}

void residualBlock(Builder& net, const QString& name, int width, int stride, bool bottleneck)
{
    const int in = net.shape().channels;
    const int out = bottleneck ? 4 * width : width;
    net.branch();
    const auto conv = [&](int number, int channels, int kernel, int step) {
        net.conv(name + QStringLiteral(".conv%1").arg(number), channels, kernel, step, kernel / 2, false);
        net.norm(name + QStringLiteral(".bn%1").arg(number));
    };
    if (bottleneck) {
        conv(1, width, 1, 1);
        net.relu();
        conv(2, width, 3, stride);
        net.relu();
        conv(3, out, 1, 1);
    } else {
        conv(1, width, 3, stride);
        net.relu();
        conv(2, out, 3, 1);
    }
    if (stride != 1 || in != out) {
        net.shortcut(name + QStringLiteral(".downsample"), in, stride);
    }
    net.join();
    net.relu();
}

void resNet(Builder& net, const RefinerOptions& options, bool large, int outputs)
{
    const bool deep = options.refiner == QLatin1String("resnet50");
    constexpr std::array blocks18{2, 2, 2, 2};
    constexpr std::array blocks50{3, 4, 6, 3};
    large ? net.conv(QStringLiteral("conv1"), 64, 7, 2, 3, false) : net.conv(QStringLiteral("conv1"), 64, 3, 1, 1, false);
    net.norm(QStringLiteral("bn1"));
    net.relu();
    if (large) {
        net.maxPool(3, 2, 1);
    }
    for (int stage = 0; stage < 4; ++stage) {
        const int blocks = deep ? blocks50.at(static_cast<std::size_t>(stage)) : blocks18.at(static_cast<std::size_t>(stage));
        for (int block = 0; block < blocks; ++block) {
            residualBlock(net, QStringLiteral("layer%1.%2").arg(stage + 1).arg(block), 64 << stage, stage > 0 && block == 0 ? 2 : 1, deep);
        }
    }
    net.averagePool(1);
    net.flatten();
    net.linear(QStringLiteral("fc"), outputs);
}

Result<void> build(Builder& net, NetPlan& plan, const RefinerOptions& options)
{
    const bool large = options.stem == NetStem::Large || (options.stem == NetStem::Auto && options.inputSize >= largeFrom);
    if (options.readsEmbeddings()) {
        return heads(net, options, plan.outputs);
    }
    if (options.refiner == QLatin1String("shallow-cnn")) {
        return shallow(net, options, plan.outputs);
    }
    if (options.refiner == QLatin1String("alexnet")) {
        alexNet(net, options, large, plan.outputs);
        return {};
    }
    plan.init = NetInit::KaimingFanOut;
    if (options.refiner == QLatin1String("vgg-small")) {
        vggSmall(net, options, plan.outputs);
    } else if (options.refiner.startsWith(QLatin1String("vgg"))) {
        vgg(net, options, large, plan.outputs);
    } else {
        resNet(net, options, large, plan.outputs);
    }
    return {};
}

} // namespace

int outputsFor(AnswerKind answers, int classes)
{
    return answers == AnswerKind::Ordinal ? classes - 1 : classes;
}

Result<NetPlan> planNet(const RefinerOptions& options, int channels, int classes)
{
    const int least = options.answers == AnswerKind::Several ? 1 : 2;
    if (classes < least) {
        return fail(Error::Code::InvalidArgument, options.refiner,
                    Text::tr("needs two classes or more to tell apart, there is %n", nullptr, classes));
    }
    if (channels < 1) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--channels"), Text::tr("%1 is neither 1 nor 3").arg(channels));
    }
    NetPlan plan;
    plan.refiner = options.refiner;
    plan.input = options.readsEmbeddings() ? NetShape{options.inputSize, 1, 1} : NetShape{channels, options.inputSize, options.inputSize};
    plan.outputs = outputsFor(options.answers, classes);
    Builder net(plan);
    if (const Result<void> built = build(net, plan, options); !built) {
        return failAs(built);
    }
    if (!net.error().isEmpty()) {
        return fail(Error::Code::InvalidArgument, options.refiner,
                    Text::tr("is impossible with an input of %1 × %1: %2").arg(options.inputSize).arg(net.error()));
    }
    if (const qint64 count = plan.parameters(); count > mostParameters) {
        return fail(Error::Code::InvalidArgument, options.refiner,
                    Text::tr("would have %1 million parameters; %2 million is the most").arg(count / 1'000'000).arg(mostParameters / 1'000'000));
    }
    return plan;
}

} // namespace postil
