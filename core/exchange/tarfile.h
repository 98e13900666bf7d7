// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

struct archive;

namespace postil {

/// A POSIX tar being written. Equal contents give equal bytes: every entry is dated 1970-01-01 and owned by nobody.
class TarWriter
{
public:
    [[nodiscard]] static Result<TarWriter> create(const QString& path);
    [[nodiscard]] Result<void> add(const QString& name, const QByteArray& bytes);
    [[nodiscard]] Result<void> close();

private:
    struct Free
    {
        void operator()(archive* one) const;
    };
    TarWriter(QString path, archive* handle)
        : m_path(std::move(path))
        , m_archive(handle)
    {
    }
    [[nodiscard]] tl::unexpected<Error> failure() const;

    QString m_path;
    std::unique_ptr<archive, Free> m_archive;
};

/// Calls `use` with every regular file of a tar, in order; the first error of `use` ends it.
[[nodiscard]] Result<void> readTar(const QString& path, const std::function<Result<void>(const QString& name, const QByteArray& bytes)>& use);

} // namespace postil
