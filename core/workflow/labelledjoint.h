// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/embeddedimages.h"
#include "core/workflow/labelledset.h"

#include <array>

namespace postil {

/// A labelled set as a joint classifier reads it: with its own division, as embeddings of an encoder or as pixels.
class LabelledJoint final : public EmbeddedImages
{
public:
    /// `set` must outlive this.
    [[nodiscard]] static Result<std::unique_ptr<LabelledJoint>> fromEmbeddings(const LabelledSet& set, Encoder& encoder, bool withCaptions, TaskContext& task);
    [[nodiscard]] static Result<std::unique_ptr<LabelledJoint>> fromPixels(const LabelledSet& set, int size, int threads, TaskContext& task);

    [[nodiscard]] const std::vector<JointSource>& sources() const override { return m_sources; }
    [[nodiscard]] int channels() const override { return m_channels; }
    [[nodiscard]] std::size_t count(Split split) const override { return of(split).places.size(); }
    [[nodiscard]] std::size_t source(Split split, std::size_t row) const override { return static_cast<std::size_t>(image(split, row).source); }
    [[nodiscard]] int label(Split split, std::size_t row) const override;
    [[nodiscard]] std::span<const std::uint8_t> answers(Split split, std::size_t row) const override { return image(split, row).multiLabel; }
    [[nodiscard]] Result<void> read(Split split, std::span<const std::uint32_t> rows, std::span<std::uint8_t> pixels) const override;
    [[nodiscard]] int features() const override { return m_features; }
    [[nodiscard]] bool learnsCaptions() const override { return m_withCaptions; }
    [[nodiscard]] Result<void> readFeatures(Split split, std::span<const std::uint32_t> rows, bool ofCaptions, std::span<float> values) const override;
    [[nodiscard]] QByteArray fingerprint() const override { return m_fingerprint; }

private:
    struct Part
    {
        std::vector<std::size_t> places;  ///< in the set
        std::vector<std::uint8_t> pixels;
        Matrix embeddings;
        std::vector<std::size_t> caption; ///< row of m_captions
    };
    explicit LabelledJoint(const LabelledSet& set);
    [[nodiscard]] Result<void> check() const;
    void hash(const QByteArray& what);
    [[nodiscard]] const Part& of(Split split) const { return m_parts.at(static_cast<std::size_t>(split)); }
    [[nodiscard]] const LabelledImage& image(Split split, std::size_t row) const { return m_set.images[of(split).places[row]]; }
    [[nodiscard]] Result<void> encode(Encoder& encoder, TaskContext& task);
    [[nodiscard]] Result<void> load(int size, int threads, TaskContext& task);

    const LabelledSet& m_set;
    std::vector<JointSource> m_sources;
    std::vector<int> m_offsets; ///< per source: among the classes of single-label sources
    std::array<Part, 4> m_parts;
    Matrix m_captions;
    int m_channels = 1;
    int m_features = 0;
    bool m_withCaptions = false;
    std::size_t m_bytes = 0; ///< of one image
    QByteArray m_fingerprint;
};

} // namespace postil
