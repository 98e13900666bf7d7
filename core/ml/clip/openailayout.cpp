// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/openailayout.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace postil::ml {

namespace {

constexpr std::int64_t headWidth = 64; // of every OpenAI model
constexpr std::int64_t reduction = 32; // of a ModifiedResNet's last feature map

/// Renames what follows "<prefix>layers.7." in the towers to what follows "resblocks.7.".
TensorSource resblockSource(const std::string& prefix, std::string_view rest)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> names{{{"layer_norm1.", "ln_1."},
                                                                                  {"layer_norm2.", "ln_2."},
                                                                                  {"self_attn.out_proj.", "attn.out_proj."},
                                                                                  {"mlp.fc1.", "mlp.c_fc."},
                                                                                  {"mlp.fc2.", "mlp.c_proj."}}};
    const std::size_t dot = rest.find('.');
    return blockSource(prefix + "transformer.resblocks." + std::string(rest.substr(0, dot)) + '.', rest.substr(dot + 1), names, "attn.in_proj_");
}

std::int64_t firstKnown(std::initializer_list<std::int64_t> sizes)
{
    const auto* found = std::ranges::find_if(sizes, [](std::int64_t size) { return size > 0; });
    return found == sizes.end() ? 0 : *found;
}

Result<std::int64_t> headsOf(std::int64_t width, const char* tower, const QString& path)
{
    if (width % headWidth != 0) {
        return fail(Error::Code::Model, path, Text::tr("the %1 tower's width %2 is no multiple of %3, as in OpenAI's models").arg(QString::fromLatin1(tower)).arg(width).arg(headWidth));
    }
    return width / headWidth;
}

Result<VisionConfig> inferVit(const TensorMap& stored, const QString& path)
{
    VisionConfig vision;
    const std::string blocks = "visual.transformer.resblocks.";
    vision.transformer.width = firstKnown({sizeOf(stored, "visual.conv1.weight", 4, 0), sizeOf(stored, "visual.ln_post.weight", 1, 0)});
    vision.patchSize = sizeOf(stored, "visual.conv1.weight", 4, 3);
    if (vision.transformer.width <= 0 || vision.patchSize <= 0) {
        return fail(Error::Code::Model, path, Text::tr("visual.conv1.weight is missing or has not the shape [width, 3, patch, patch]"));
    }
    const std::int64_t rows = sizeOf(stored, "visual.positional_embedding", 2, 0);
    if (rows > 0) {
        const Result<std::int64_t> grid = gridOf(rows, "visual.positional_embedding", path);
        if (!grid) {
            return failAs(grid);
        }
        vision.imageSize = *grid * vision.patchSize;
    }
    vision.transformer.layers = countBlocks(stored, blocks);
    vision.transformer.mlp = firstKnown({sizeOf(stored, blocks + "0.mlp.c_fc.weight", 2, 0), 4 * vision.transformer.width});
    const Result<std::int64_t> heads = headsOf(vision.transformer.width, "image", path);
    if (!heads) {
        return failAs(heads);
    }
    vision.transformer.heads = *heads;
    return vision;
}

Result<VisionConfig> inferResNet(const TensorMap& stored, const QString& path)
{
    VisionConfig vision;
    vision.kind = VisionKind::ModifiedResNet;
    vision.patchSize = reduction;
    vision.resnet.width = sizeOf(stored, "visual.layer1.0.conv1.weight", 4, 0);
    if (vision.resnet.width <= 0 || vision.resnet.width % 2 != 0) {
        return fail(Error::Code::Model, path, Text::tr("visual.layer1.0.conv1.weight is missing or has not the shape [width, width, 1, 1]"));
    }
    vision.resnet.heads = vision.resnet.features() / headWidth;
    for (std::size_t i = 0; i < vision.resnet.blocks.size(); ++i) {
        vision.resnet.blocks[i] = countBlocks(stored, "visual.layer" + std::to_string(i + 1) + '.');
    }
    const std::string positions = "visual.attnpool.positional_embedding";
    const std::int64_t rows = sizeOf(stored, positions, 2, 0);
    if (rows > 0) {
        const Result<std::int64_t> grid = gridOf(rows, positions, path);
        if (!grid) {
            return failAs(grid);
        }
        vision.imageSize = *grid * reduction;
    }
    return vision;
}

} // namespace

bool looksOpenAi(const TensorMap& stored)
{
    return std::ranges::any_of(stored, [](const auto& item) {
        const std::string_view name = item.first;
        return (name.starts_with("visual.") && !name.starts_with("visual.trunk.") && !name.starts_with("visual.head.")) || name.starts_with("transformer.resblocks.")
               || name == "token_embedding.weight" || name == "text_projection" || name.starts_with("ln_final.");
    });
}

Result<std::int64_t> gridOf(std::int64_t rows, const std::string& tensor, const QString& path)
{
    const auto grid = static_cast<std::int64_t>(std::lround(std::sqrt(static_cast<double>(std::max<std::int64_t>(rows - 1, 0)))));
    if (grid < 1 || grid * grid + 1 != rows) {
        return fail(Error::Code::Model, path, Text::tr("%1 has %2 rows: %3 patches are no square grid").arg(QString::fromStdString(tensor)).arg(rows).arg(rows - 1));
    }
    return grid;
}

Result<ClipConfig> inferOpenAi(const TensorMap& stored, const QString& path)
{
    ClipConfig config;
    const bool resnet = std::ranges::any_of(stored, [](const auto& item) { return item.first.starts_with("visual.layer1."); });
    const Result<VisionConfig> vision = resnet ? inferResNet(stored, path) : inferVit(stored, path);
    if (!vision) {
        return failAs(vision);
    }
    config.vision = *vision;
    TextConfig& text = config.text;
    text.transformer.width = firstKnown({sizeOf(stored, "token_embedding.weight", 2, 1), sizeOf(stored, "positional_embedding", 2, 1), sizeOf(stored, "ln_final.weight", 1, 0)});
    text.vocabulary = sizeOf(stored, "token_embedding.weight", 2, 0);
    text.contextLength = sizeOf(stored, "positional_embedding", 2, 0);
    const std::string blocks = "transformer.resblocks.";
    text.transformer.layers = countBlocks(stored, blocks);
    text.transformer.mlp = firstKnown({sizeOf(stored, blocks + "0.mlp.c_fc.weight", 2, 0), 4 * text.transformer.width});
    const Result<std::int64_t> heads = headsOf(text.transformer.width, "text", path);
    if (!heads) {
        return failAs(heads);
    }
    text.transformer.heads = std::max<std::int64_t>(*heads, 1);
    config.projection = firstKnown({sizeOf(stored, "text_projection", 2, 1), sizeOf(stored, "visual.proj", 2, 1)});
    return config;
}

TensorSource openAiSource(const std::string& tensor, const std::string& textPrefix, bool linearProjection)
{
    const std::string_view name = tensor;
    constexpr std::string_view visionBlocks = "vision_model.encoder.layers.";
    constexpr std::string_view textBlocks = "text_model.encoder.layers.";
    if (name.starts_with(visionBlocks)) {
        return resblockSource("visual.", name.substr(visionBlocks.size()));
    }
    if (name.starts_with(textBlocks)) {
        return resblockSource(textPrefix, name.substr(textBlocks.size()));
    }
    struct Rename {
        std::string_view ours;
        std::string_view theirs;
    };
    constexpr std::array<Rename, 5> vision{{{"vision_model.embeddings.class_embedding", "visual.class_embedding"},
                                            {"vision_model.embeddings.patch_embedding.", "visual.conv1."},
                                            {"vision_model.embeddings.position_embedding.weight", "visual.positional_embedding"},
                                            {"vision_model.pre_layrnorm.", "visual.ln_pre."},
                                            {"vision_model.post_layernorm.", "visual.ln_post."}}};
    for (const Rename& rename : vision) {
        if (name.starts_with(rename.ours)) {
            return {std::string(rename.theirs) + std::string(name.substr(rename.ours.size()))};
        }
    }
    constexpr std::array<Rename, 3> text{{{"text_model.embeddings.token_embedding.", "token_embedding."},
                                          {"text_model.embeddings.position_embedding.weight", "positional_embedding"},
                                          {"text_model.final_layer_norm.", "ln_final."}}};
    for (const Rename& rename : text) {
        if (name.starts_with(rename.ours)) {
            return {textPrefix + std::string(rename.theirs) + std::string(name.substr(rename.ours.size()))};
        }
    }
    if (name == "visual_projection.weight") {
        return {"visual.proj", TensorSource::Form::Transposed};
    }
    if (name == "text_projection.weight" && !linearProjection) {
        return {textPrefix + "text_projection", TensorSource::Form::Transposed};
    }
    return {name.starts_with("text_projection.") ? textPrefix + tensor : tensor};
}

} // namespace postil::ml
