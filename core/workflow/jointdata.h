// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/source.h"
#include "core/inference/jointtrainer.h"

#include <array>

namespace postil {

/// Sources on the disk joined with label offsets. Pixels lie in memory as bytes if they fit into `memory`, else every batch is read.
class JoinedSources final : public JointImages
{
public:
    [[nodiscard]] static Result<std::unique_ptr<JoinedSources>> open(const QStringList& paths, const JointOptions& options, const QString& cacheDir,
                                                                     qint64 memory, TaskContext& task);

    [[nodiscard]] const std::vector<JointSource>& sources() const override { return m_sources; }
    [[nodiscard]] int channels() const override { return m_channels; }
    [[nodiscard]] std::size_t count(Split split) const override { return of(split).rows.size(); }
    [[nodiscard]] std::size_t source(Split split, std::size_t row) const override { return of(split).rows[row].source; }
    [[nodiscard]] int label(Split split, std::size_t row) const override;
    [[nodiscard]] std::span<const std::uint8_t> answers(Split split, std::size_t row) const override { return item(split, row).multiLabel; }
    [[nodiscard]] Result<void> read(Split split, std::span<const std::uint32_t> rows, std::span<std::uint8_t> pixels) const override;
    [[nodiscard]] QByteArray fingerprint() const override { return m_fingerprint; }

    [[nodiscard]] bool isInMemory() const { return m_inMemory; }
    [[nodiscard]] const std::vector<Skipped>& skipped() const { return m_skipped; }

private:
    struct Row {
        std::size_t source = 0;
        std::size_t item = 0;
    };
    struct Part {
        std::vector<Row> rows;
        std::vector<std::uint8_t> pixels; ///< empty unless in memory
    };

    [[nodiscard]] const Part& of(Split split) const { return m_parts.at(static_cast<std::size_t>(split)); }
    [[nodiscard]] const SourceItem& item(Split split, std::size_t row) const;
    [[nodiscard]] Result<void> add(const QString& path, const QString& cacheDir, TaskContext& task);
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] Result<void> load(qint64 memory, TaskContext& task);
    void hash();
    [[nodiscard]] std::size_t bytes() const;

    int m_size = 28;
    int m_channels = 1;
    int m_threads = 0;
    bool m_inMemory = false;
    std::vector<JointSource> m_sources;
    std::vector<SourceListing> m_listings;
    std::vector<std::unique_ptr<SourceReader>> m_readers;
    std::array<Part, 4> m_parts;
    std::vector<Skipped> m_skipped;
    QByteArray m_fingerprint;
};

} // namespace postil
