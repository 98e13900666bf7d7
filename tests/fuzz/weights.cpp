// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/safetensorsheader.h"
#include "core/ml/clip/torchcontainer.h"
#include "core/ml/clip/weightfile.h"
#include "tests/fuzz/target.h"

#include <QFileInfo>

namespace postil::fuzz {

using namespace postil::ml;

namespace {

/// Numbers wider than any that a file can hold: what is computed with them cannot overflow.
__extension__ using Wide = __int128;

Wide product(const std::vector<std::int64_t>& sizes)
{
    Wide all = 1;
    for (const std::int64_t size : sizes) {
        require(size >= 0, "sizes are not negative");
        if (size == 0) {
            return 0;
        }
        all *= size;
        require(all < Wide(1) << 64, "the product of the sizes is a number");
    }
    return all;
}

/// The last element that a view reaches lies in its storage.
void check(const TorchView& view, const std::map<std::string, TorchStorage>& storages)
{
    const auto storage = storages.find(view.key);
    require(storage != storages.end(), "every view has a storage");
    const auto item = static_cast<std::int64_t>(c10::elementSize(view.type));
    require(view.sizes.size() == view.strides.size() && view.offset >= 0, "a view is well formed");
    require(Wide(view.numbers) == product(view.sizes), "a view has as many numbers as its sizes say");
    if (view.numbers == 0) {
        return;
    }
    Wide last = view.offset;
    for (std::size_t i = 0; i < view.sizes.size(); ++i) {
        require(view.strides[i] >= 0, "strides are not negative");
        last += Wide(view.sizes[i] - 1) * view.strides[i];
    }
    require((last + 1) * item <= storage->second.bytes(), "a view ends in its storage");
}

void checkTensors(const Pickle& pickle, bool script)
{
    const QString path = QStringLiteral("x.pt");
    const auto storages = torchStorages(pickle, path);
    const auto views = script ? scriptTensors(pickle, path) : stateDictTensors(pickle, path);
    if (!storages || !views) {
        return;
    }
    require(!views->empty(), "what is read has tensors");
    for (const auto& [name, view] : *views) {
        check(view, *storages);
    }
}

} // namespace

void safetensors(const QByteArray& bytes)
{
    const auto header = readSafetensorsHeader(asFile(bytes, QStringLiteral("x.safetensors")));
    if (!header) {
        require(!header.error().reason.isEmpty(), "a refusal has a reason");
        return;
    }
    std::uint64_t at = 0;
    for (const SafetensorsEntry& entry : header->entries) {
        require(entry.begin == at && entry.end >= entry.begin, "tensors follow each other");
        require(product(entry.sizes) * static_cast<Wide>(c10::elementSize(entry.type)) == Wide(entry.end - entry.begin), "a tensor has as many bytes as its shape says");
        at = entry.end;
    }
    require(header->bufferStart + at == static_cast<std::uint64_t>(bytes.size()), "tensors fill the file");
}

/// The first byte says whether the rest is the pickle of a state dict or of a TorchScript module.
void pickle(const QByteArray& bytes)
{
    if (bytes.isEmpty()) {
        return;
    }
    const bool script = (bytes[0] & 1) != 0;
    const auto read = Pickle::read(bytes.sliced(1), QStringLiteral("x.pt"), [script](std::string_view module, std::string_view name) {
        return isTorchGlobal(module, name) || (script && isScriptClass(module));
    });
    if (read) {
        require(read->root() < read->size() && read->length() <= bytes.size() - 1, "a pickle lies in its bytes");
        checkTensors(*read, script);
    }
}

void torchFile(const QByteArray& bytes)
{
    const QString path = asFile(bytes, QStringLiteral("x.pt"));
    QFile file(path);
    if (!openWeights(file)) {
        return;
    }
    const auto container = bytes.startsWith('\x80') ? openTorchLegacy(path) : openTorchZip(path);
    if (!container) {
        require(!container.error().reason.isEmpty(), "a refusal has a reason");
        return;
    }
    checkTensors((*container)->pickle(), (*container)->isTorchScript());
    const auto storages = torchStorages((*container)->pickle(), path);
    if (!storages) {
        return;
    }
    std::vector<char> into;
    for (const auto& [key, storage] : *storages) {
        require(storage.bytes() <= bytes.size() + weightSlack, "a storage is no larger than the file and its slack");
        into.resize(static_cast<std::size_t>(storage.bytes()));
        if (!(*container)->readStorage(key, into.data())) {
            return;
        }
    }
    (*container)->dropPickle();
    static_cast<void>((*container)->finish());
}

} // namespace postil::fuzz
