// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/picklemaker.h"

#include "tests/support/npzmaker.h"

#include <QtEndian>

namespace postil::test::pickle {

namespace {

template <class T>
QByteArray littleEndian(T value)
{
    const T swapped = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&swapped), sizeof swapped);
}

QByteArray integers(const QList<qint64>& values)
{
    QList<QByteArray> items;
    for (const qint64 value : values) {
        items.append(integer(value));
    }
    return tuple(items);
}

QByteArray fill(const Items& items)
{
    QByteArray bytes = "(";
    for (const auto& [key, value] : items) {
        bytes += text(key) + value;
    }
    return bytes + 'u';
}

} // namespace

QByteArray text(const QByteArray& text)
{
    return 'X' + littleEndian(static_cast<quint32>(text.size())) + text;
}

QByteArray integer(qint64 value)
{
    if (value >= INT32_MIN && value <= INT32_MAX) {
        return 'J' + littleEndian(static_cast<qint32>(value));
    }
    return QByteArray("\x8a\x08") + littleEndian(value);
}

QByteArray global(const QByteArray& module, const QByteArray& name)
{
    return 'c' + module + '\n' + name + '\n';
}

QByteArray tuple(const QList<QByteArray>& items)
{
    return '(' + items.join() + 't';
}

QByteArray list(const QList<QByteArray>& items)
{
    return "](" + items.join() + 'e';
}

QByteArray dict(const Items& items)
{
    return '}' + fill(items);
}

QByteArray orderedDict(const Items& items)
{
    return call(global("collections", "OrderedDict"), {}) + fill(items);
}

QByteArray call(const QByteArray& callee, const QList<QByteArray>& arguments)
{
    return callee + tuple(arguments) + 'R';
}

QByteArray module(const QByteArray& className, const Items& attributes)
{
    return global("__torch__", className) + ")\x81" + dict(attributes) + 'b';
}

QByteArray storage(const Storage& storage)
{
    return tuple({text("storage"), global("torch", storage.type), text(storage.key), text("cpu"), integer(storage.elements)}) + 'Q';
}

QByteArray tensor(const Storage& of, const QList<qint64>& sizes, const QList<qint64>& strides, qint64 offset)
{
    return call(global("torch._utils", "_rebuild_tensor_v2"),
                {storage(of), integer(offset), integers(sizes), integers(strides), QByteArray("\x89"), orderedDict({})});
}

QByteArray parameter(const QByteArray& tensor)
{
    return call(global("torch._utils", "_rebuild_parameter"), {tensor, QByteArray("\x88"), orderedDict({})});
}

QByteArray whole(const QByteArray& value, int protocol)
{
    return QByteArray("\x80") + static_cast<char>(protocol) + value + '.';
}

void writeTorchZip(const QString& path, const QByteArray& value, const QList<Storage>& storages, bool compressed, bool script)
{
    Entries entries{{QStringLiteral("archive/data.pkl"), whole(value)}, {QStringLiteral("archive/byteorder"), "little"}};
    if (script) {
        entries.emplace_back(QStringLiteral("archive/constants.pkl"), whole(tuple({})));
    }
    for (const Storage& one : storages) {
        entries.emplace_back(QStringLiteral("archive/data/") + QString::fromUtf8(one.key), one.bytes);
    }
    entries.emplace_back(QStringLiteral("archive/version"), "3\n");
    writeZip(path, entries, compressed);
}

QByteArray legacy(const QByteArray& value, const QList<Storage>& storages)
{
    const QByteArray magic("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 12); // LONG1, ten bytes
    QList<QByteArray> keys;
    QByteArray data;
    for (const Storage& one : storages) {
        keys.append(text(one.key));
        data += littleEndian(one.elements) + one.bytes;
    }
    return whole(magic) + whole(integer(1001)) + whole(dict({{"protocol_version", integer(1001)}, {"little_endian", QByteArray("\x88")}})) + whole(value)
           + whole(list(keys)) + data;
}

QByteArray floats(int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        bytes += littleEndian(static_cast<float>(i));
    }
    return bytes;
}

} // namespace postil::test::pickle
