// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/torchcontainer.h"

#include "core/base/text.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace postil::ml {

namespace {

using Kind = Pickle::Kind;

constexpr std::string_view magic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10); ///< 0x1950a86a20f9469cfc6c
constexpr std::int64_t protocol = 1001;
constexpr qint64 countBytes = 8; ///< each storage begins with its number of elements

class TorchLegacy final : public TorchContainer
{
public:
    explicit TorchLegacy(const QString& path)
        : m_file(path)
    {
    }

    Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly)) {
            return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
        }
        if (const Result<void> start = checkStart(); !start) {
            return start;
        }
        Result<Pickle> object = readPickle();
        if (!object) {
            return failAs(object);
        }
        m_pickle = std::move(*object);
        return readKeys();
    }

    const Pickle& pickle() const override { return m_pickle; }
    bool isTorchScript() const override { return false; }
    void dropPickle() override { m_pickle = {}; }

    Result<void> readStorage(const std::string& key, char* into) override
    {
        const Place& place = m_places.at(key);
        if (!m_file.seek(place.offset) || m_file.read(into, place.bytes) != place.bytes) {
            return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
        }
        return {};
    }
    Result<void> finish() override { return {}; } // old files have no checksums

private:
    struct Place {
        qint64 offset = 0;
        qint64 bytes = 0;
    };

    [[nodiscard]] tl::unexpected<Error> bad(const QString& reason) const { return fail(Error::Code::Format, m_file.fileName(), reason); }

    /// The pickle at m_at; m_at moves behind it.
    Result<Pickle> readPickle()
    {
        m_file.seek(m_at);
        Result<Pickle> pickle = Pickle::read(m_file.read(std::min<qint64>(Pickle::longest + 1, m_file.size() - m_at)), m_file.fileName(), isTorchGlobal);
        if (pickle) {
            m_at += pickle->length();
        }
        return pickle;
    }

    Result<void> checkStart()
    {
        const Result<Pickle> first = readPickle();
        if (!first) {
            return failAs(first);
        }
        if (first->kind(first->root()) != Kind::LongInteger || first->text(first->root()) != magic) {
            return bad(Text::tr("is a pickle, but no file of torch.save (its magic number is wrong)"));
        }
        const Result<Pickle> version = readPickle();
        if (!version) {
            return failAs(version);
        }
        if (version->kind(version->root()) != Kind::Integer || version->integer(version->root()) != protocol) {
            return bad(Text::tr("is of a version of torch.save that is not known"));
        }
        const Result<Pickle> system = readPickle();
        if (!system) {
            return failAs(system);
        }
        const auto items = system->items(system->root());
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            if (system->text(items[i]) == "little_endian" && !system->isTrue(items[i + 1])) {
                return bad(Text::tr("is not little-endian, the only order of bytes that is read"));
            }
        }
        return {};
    }

    /// The storages follow in the order of the list of keys.
    Result<void> readKeys()
    {
        const Result<Pickle> keys = readPickle();
        if (!keys) {
            return failAs(keys);
        }
        const auto storages = torchStorages(m_pickle, m_file.fileName());
        if (!storages) {
            return failAs(storages);
        }
        if (keys->kind(keys->root()) != Kind::List) {
            return bad(Text::tr("has no list of its storages"));
        }
        for (const Pickle::Ref ref : keys->items(keys->root())) {
            const auto storage = storages->find(std::string(keys->text(ref)));
            if (storage == storages->end()) {
                return bad(Text::tr("has a storage that no tensor lies in"));
            }
            if (const Result<void> placed = place(storage->second); !placed) {
                return placed;
            }
        }
        if (m_places.size() != storages->size()) {
            return bad(Text::tr("lacks a storage that a tensor lies in"));
        }
        return {};
    }

    Result<void> place(const TorchStorage& storage)
    {
        const QString name = QString::fromStdString(storage.key).left(100);
        m_file.seek(m_at);
        const QByteArray count = m_file.read(countBytes);
        const qint64 left = m_file.size() - m_at - countBytes;
        if (count.size() != countBytes || storage.bytes() > left) {
            return bad(Text::tr("is cut off in the storage '%1': %2 of %3 bytes are there").arg(name).arg(std::max<qint64>(left, 0)).arg(storage.bytes()));
        }
        if (qFromLittleEndian<qint64>(count.constData()) != storage.elements) {
            return bad(Text::tr("gives the storage '%1' two sizes").arg(name));
        }
        if (!m_places.emplace(storage.key, Place{m_at + countBytes, storage.bytes()}).second) {
            return bad(Text::tr("lists the storage '%1' twice").arg(name));
        }
        m_at += countBytes + storage.bytes();
        return {};
    }

    QFile m_file;
    qint64 m_at = 0;
    Pickle m_pickle;
    std::map<std::string, Place> m_places;
};

} // namespace

Result<std::unique_ptr<TorchContainer>> openTorchLegacy(const QString& path)
{
    auto opened = std::make_unique<TorchLegacy>(path);
    if (const Result<void> done = opened->open(); !done) {
        return failAs(done);
    }
    return opened;
}

} // namespace postil::ml
