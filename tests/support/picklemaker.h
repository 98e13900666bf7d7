// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace postil::test::pickle {

/// The bytes of a literal, zeros too.
template <std::size_t N>
[[nodiscard]] QByteArray raw(const char (&literal)[N])
{
    return QByteArray(literal, static_cast<qsizetype>(N - 1));
}

// Values as Python pickles them (protocol 2), to be put together into what torch.save writes, and into what it never would.
[[nodiscard]] QByteArray text(const QByteArray& text);
[[nodiscard]] QByteArray integer(qint64 value);
[[nodiscard]] QByteArray global(const QByteArray& module, const QByteArray& name);
[[nodiscard]] QByteArray tuple(const QList<QByteArray>& items);
[[nodiscard]] QByteArray list(const QList<QByteArray>& items);
using Items = QList<std::pair<QByteArray, QByteArray>>; ///< keys as plain text, values pickled
[[nodiscard]] QByteArray dict(const Items& items);
[[nodiscard]] QByteArray orderedDict(const Items& items);
[[nodiscard]] QByteArray call(const QByteArray& callee, const QList<QByteArray>& arguments);
/// An object of a TorchScript class with these attributes.
[[nodiscard]] QByteArray module(const QByteArray& className, const Items& attributes);

struct Storage {
    QByteArray key = "0";
    QByteArray type = "FloatStorage";
    qint64 elements = 0;
    QByteArray bytes = {};
};
[[nodiscard]] QByteArray storage(const Storage& storage);
[[nodiscard]] QByteArray tensor(const Storage& storage, const QList<qint64>& sizes, const QList<qint64>& strides, qint64 offset = 0);
[[nodiscard]] QByteArray parameter(const QByteArray& tensor);

/// The whole pickle of one value.
[[nodiscard]] QByteArray whole(const QByteArray& value, int protocol = 2);

/// torch.save's zip archive; with `script`, as torch.jit.save would write it.
void writeTorchZip(const QString& path, const QByteArray& value, const QList<Storage>& storages, bool compressed = false, bool script = false);
/// torch.save before 1.6: five pickles and the storages.
[[nodiscard]] QByteArray legacy(const QByteArray& value, const QList<Storage>& storages);

/// The elements of a storage, from the beginning of 0, 1, 2 … as 32-bit floats.
[[nodiscard]] QByteArray floats(int count);

} // namespace postil::test::pickle
