// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/project/projectdb.h"

#include <cmath>
#include <memory>

namespace postil::test {

constexpr int brightnessSide = 4;

/// Looks at the mean brightness: dark pictures point along the first axis, bright ones along the second. Texts that say "bright"
/// point along the second; those that say "grey" lean to the other side, those that say "gloomy" beyond the middle. A picture's last digit depends on
/// its place in the block, as real arithmetic may.
class BrightnessEncoder : public Encoder
{
public:
    explicit BrightnessEncoder(const QString& path = {})
    {
        m_info.path = path;
        m_info.name = QStringLiteral("brightness");
        m_info.sha256 = QStringLiteral("0123");
        m_info.imageSize = brightnessSide;
        m_info.dimension = 2;
        m_info.logitScale = 20;
        m_info.blockImages = 4;
        m_info.precision = QStringLiteral("fp32");
        m_info.backend = QStringLiteral("cpu");
    }
    [[nodiscard]] const EncoderInfo& info() const override { return m_info; }
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenize(const QStringList&) const override { return fail(Error::Code::Unsupported, {}, {}); }
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenizeBare(const QStringList&) const override { return fail(Error::Code::Unsupported, {}, {}); }
    [[nodiscard]] Result<Image> preprocess(const Image& image) const override
    {
        return Image{brightnessSide, brightnessSide, 3, std::vector<std::uint8_t>(brightnessSide * brightnessSide * 3, image.pixels.front())};
    }
    [[nodiscard]] Result<Matrix> encodeImages(std::span<const Image> images) override { return encodePreprocessed(images); }
    [[nodiscard]] Result<Matrix> encodePreprocessed(std::span<const Image> squares) override
    {
        encoded += static_cast<int>(squares.size());
        ++blocks;
        if (blocks == cancelAfter) {
            task->cancel();
        }
        Matrix out(squares.size(), 2);
        for (std::size_t i = 0; i < squares.size(); ++i) {
            const double angle = squares[i].pixels.front() / 255.0 * 1.5707963 + 1e-6 * static_cast<double>(i);
            out.row(i)[0] = static_cast<float>(std::cos(angle));
            out.row(i)[1] = static_cast<float>(std::sin(angle));
        }
        return out;
    }
    [[nodiscard]] Result<Matrix> encodeTexts(const QStringList& texts) override
    {
        textsEncoded += static_cast<int>(texts.size());
        Matrix out(static_cast<std::size_t>(texts.size()), 2);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const auto row = out.row(static_cast<std::size_t>(i));
            const bool grey = texts[i].contains(QLatin1String("grey"));
            const bool gloomy = texts[i].contains(QLatin1String("gloomy"));
            row[texts[i].contains(QLatin1String("bright")) ? 1 : 0] = gloomy ? 0.5F : grey ? 0.8F : 1;
            row[texts[i].contains(QLatin1String("bright")) ? 0 : 1] = gloomy ? 0.8660254F : grey ? 0.6F : 0;
        }
        return out;
    }

    int encoded = 0;
    int textsEncoded = 0;
    int blocks = 0;
    int cancelAfter = -1;
    SilentTask* task = nullptr;

private:
    EncoderInfo m_info;
};

/// Gives a BrightnessEncoder for every path.
class BrightnessLoader final : public EncoderLoader
{
public:
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions& options) const override
    {
        return std::make_unique<BrightnessEncoder>(options.path);
    }
};

/// `count` grey pictures in two class folders, every second one bright; brightness says the class but for one in seven. False if
/// one could not be written.
[[nodiscard]] bool writePictures(const QString& root, int count);

/// A project with the classes "dark" and "bright" and these pictures; null if that failed.
[[nodiscard]] std::unique_ptr<ProjectDb> makeBrightnessProject(const QString& path, const QString& pictures, Task task = Task::Single);

} // namespace postil::test
