// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/inference/tokenizer.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/imagetower.h"
#include "core/ml/clip/texttower.h"

namespace postil::ml {

/// A CLIP model's towers, tokenizer and preprocessing.
class ClipEncoder final : public Encoder
{
public:
    /// Takes the weights to the device and precision that `info` and `towers` name. Without a tokenizer pictures can still be
    /// encoded.
    ClipEncoder(const Checkpoint& checkpoint, Result<std::shared_ptr<const Tokenizer>> tokenizer, std::int64_t padId, EncoderInfo info,
                const TowerOptions& towers);

    [[nodiscard]] const EncoderInfo& info() const override { return m_info; }
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenize(const QStringList& texts) const override;
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenizeBare(const QStringList& texts) const override;
    [[nodiscard]] Result<Image> preprocess(const Image& image) const override;
    [[nodiscard]] Result<Matrix> encodeImages(std::span<const Image> images) override;
    [[nodiscard]] Result<Matrix> encodePreprocessed(std::span<const Image> squares) override;
    [[nodiscard]] Result<Matrix> encodeBlock(std::span<const Image> squares, const TaskContext& task) override;
    [[nodiscard]] Result<Matrix> encodeTexts(const QStringList& texts) override;

private:
    [[nodiscard]] at::Tensor pixels(const at::Tensor& squares) const;
    [[nodiscard]] at::Tensor embed(std::span<const Image> squares);
    [[nodiscard]] Result<Matrix> embedded(std::span<const Image> squares);

    std::unique_ptr<ImageTower> m_images;
    std::unique_ptr<TextTower> m_texts;
    Result<std::shared_ptr<const Tokenizer>> m_tokenizer;
    std::int64_t m_padId;
    Pipeline m_pipeline;
    EncoderInfo m_info;
    std::int64_t m_imageBatch; ///< smaller than a block once the device's memory has run out
    std::int64_t m_textBatch;
    c10::Device m_device;
    at::ScalarType m_type;
    Normalization m_normalization;
};

/// The encoder of a checkpoint that was read or made; `options.path` only names it in errors.
[[nodiscard]] Result<std::unique_ptr<Encoder>> encoderOf(const Checkpoint& checkpoint, const EncoderOptions& options);

class ClipEncoderLoader final : public EncoderLoader
{
public:
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions& options) const override;
};

} // namespace postil::ml
