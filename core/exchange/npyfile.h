// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <cstdint>
#include <span>
#include <vector>

namespace postil {

/// Writes one .npy file (format 1.0) of unsigned bytes whose first dimension is known only at the end.
class NpyFile
{
public:
    /// `itemShape`: the dimensions after the first.
    NpyFile(const QString& path, std::vector<int> itemShape);
    [[nodiscard]] Result<void> open();
    /// One item: as many bytes as itemShape has elements.
    [[nodiscard]] Result<void> append(std::span<const std::uint8_t> item);
    /// Writes the header and closes the file.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    [[nodiscard]] Result<void> write(const QByteArray& bytes);

    QFile m_file;
    std::vector<int> m_itemShape;
    qint64 m_count = 0;
};

} // namespace postil
