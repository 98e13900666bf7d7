// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/torchcontainer.h"

#include "core/base/text.h"
#include "core/dataset/ziparchive.h"

#include <algorithm>
#include <array>
#include <set>

namespace postil::ml {

namespace {

constexpr qint64 mostEntries = 65'535;
constexpr qint64 mostUnpackedBeyondFile = 32 << 20; ///< torch compresses nothing; another program may have, but not such zeros
constexpr qint64 blockBytes = 64 << 10;

class TorchZip final : public TorchContainer
{
public:
    explicit TorchZip(std::unique_ptr<ZipArchive> archive)
        : m_archive(std::move(archive))
    {
    }

    Result<void> open()
    {
        if (const Result<void> found = findRoot(); !found) {
            return found;
        }
        m_isScript = m_archive->find(m_root + QStringLiteral("constants.pkl")) != nullptr;
        if (const Result<void> order = checkByteOrder(); !order) {
            return order;
        }
        const Result<QByteArray> bytes = readEntry(m_root + QStringLiteral("data.pkl"), Pickle::longest);
        if (!bytes) {
            return failAs(bytes);
        }
        Result<Pickle> pickle = Pickle::read(*bytes, m_archive->path(), [this](std::string_view module, std::string_view name) {
            return isTorchGlobal(module, name) || (m_isScript && isScriptClass(module));
        });
        if (!pickle) {
            return failAs(pickle);
        }
        m_pickle = std::move(*pickle);
        return checkStorages();
    }

    const Pickle& pickle() const override { return m_pickle; }
    bool isTorchScript() const override { return m_isScript; }
    void dropPickle() override { m_pickle = {}; }

    Result<void> readStorage(const std::string& key, char* into) override
    {
        const ZipEntry* entry = storageEntry(key);
        Q_ASSERT(entry != nullptr); // open() has found it
        const auto stream = m_archive->stream(*entry);
        if (!stream) {
            return failAs(stream);
        }
        if (const Result<void> done = (*stream)->read(into, entry->size); !done) {
            return done;
        }
        m_verified.insert(entry->index);
        return (*stream)->finish();
    }

    Result<void> finish() override
    {
        std::array<char, blockBytes> block{};
        for (const ZipEntry& entry : m_archive->entries()) {
            if (m_verified.contains(entry.index)) {
                continue;
            }
            const auto stream = m_archive->stream(entry);
            if (!stream) {
                return failAs(stream);
            }
            for (qint64 left = entry.size; left > 0; left -= blockBytes) {
                if (const Result<void> done = (*stream)->read(block.data(), std::min(left, blockBytes)); !done) {
                    return done;
                }
            }
            if (const Result<void> done = (*stream)->finish(); !done) {
                return done;
            }
        }
        return {};
    }

private:
    [[nodiscard]] tl::unexpected<Error> bad(const QString& reason) const { return fail(Error::Code::Format, m_archive->path(), reason); }

    /// torch puts everything into one folder of the archive, named as it likes.
    Result<void> findRoot()
    {
        for (const ZipEntry& entry : m_archive->entries()) {
            const QStringList parts = entry.name.split(QLatin1Char('/'));
            if (parts.size() != 2 || parts.last() != QLatin1String("data.pkl")) {
                continue;
            }
            if (!m_root.isEmpty()) {
                return bad(Text::tr("holds two files of torch.save: %1 and %2").arg(m_root + parts.last(), entry.name));
            }
            m_root = parts.first() + QLatin1Char('/');
        }
        return m_root.isEmpty() ? bad(Text::tr("is a zip archive without data.pkl, no file of torch.save")) : Result<void>();
    }

    Result<void> checkByteOrder()
    {
        const QString name = m_root + QStringLiteral("byteorder");
        if (m_archive->find(name) == nullptr) {
            return {};
        }
        const Result<QByteArray> order = readEntry(name, 16);
        if (!order) {
            return failAs(order);
        }
        return *order == "little" ? Result<void>() : bad(Text::tr("is not little-endian, the only order of bytes that is read"));
    }

    Result<QByteArray> readEntry(const QString& name, qint64 longest)
    {
        const ZipEntry& entry = *m_archive->find(name);
        if (entry.size > longest) {
            return bad(Text::tr("%1 has %2 bytes; at most %3 are read").arg(name).arg(entry.size).arg(longest));
        }
        const auto stream = m_archive->stream(entry);
        if (!stream) {
            return failAs(stream);
        }
        QByteArray bytes(entry.size, Qt::Uninitialized);
        if (const Result<void> done = (*stream)->read(bytes.data(), bytes.size()); !done) {
            return failAs(done);
        }
        if (const Result<void> done = (*stream)->finish(); !done) {
            return failAs(done);
        }
        m_verified.insert(entry.index);
        return bytes;
    }

    [[nodiscard]] const ZipEntry* storageEntry(const std::string& key) const
    {
        return m_archive->find(m_root + QStringLiteral("data/") + QString::fromStdString(key));
    }

    Result<void> checkStorages()
    {
        const auto storages = torchStorages(m_pickle, m_archive->path());
        if (!storages) {
            return failAs(storages);
        }
        for (const auto& [key, storage] : *storages) {
            const QString name = QStringLiteral("data/") + QString::fromStdString(key).left(100);
            const ZipEntry* entry = storageEntry(key);
            if (entry == nullptr) {
                return bad(Text::tr("%1, which a tensor lies in, is missing").arg(name));
            }
            if (entry->size != storage.bytes()) {
                return bad(Text::tr("%1 has %2 bytes instead of %3").arg(name).arg(entry->size).arg(storage.bytes()));
            }
        }
        return {};
    }

    std::unique_ptr<ZipArchive> m_archive;
    QString m_root; ///< with its slash
    bool m_isScript = false;
    Pickle m_pickle;
    std::set<quint64> m_verified;
};

} // namespace

Result<std::unique_ptr<TorchContainer>> openTorchZip(const QString& path)
{
    auto archive = ZipArchive::open(path, {mostEntries, mostUnpackedBeyondFile});
    if (!archive) {
        return failAs(archive);
    }
    auto opened = std::make_unique<TorchZip>(std::move(*archive));
    if (const Result<void> done = opened->open(); !done) {
        return failAs(done);
    }
    return opened;
}

} // namespace postil::ml
