// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/torchfile.h"

#include "core/base/text.h"
#include "core/ml/clip/torchcontainer.h"
#include "core/ml/clip/weightfile.h"

#include <ATen/ops/empty.h>

#include <set>

namespace postil::ml {

namespace {

Result<std::unique_ptr<TorchContainer>> openContainer(const QString& path)
{
    QFile file(path);
    if (const Result<void> opened = openWeights(file); !opened) {
        return failAs(opened);
    }
    const QByteArray start = file.peek(4);
    if (start == QByteArrayView("PK\3\4")) {
        return openTorchZip(path);
    }
    if (start.startsWith('\x80')) {
        return openTorchLegacy(path);
    }
    return fail(Error::Code::Format, path, Text::tr("is no file of torch.save: neither a zip archive nor a pickle"));
}

/// The memory that all tensors would take if they were laid out one by one. Views may overlap, so the file's size alone says
/// nothing. The same view under two names (tied weights) counts once, but no more than twice as much may hide behind that.
Result<void> checkMemory(const TorchViews& views, qint64 fileSize, const QString& path)
{
    qint64 all = 0;
    qint64 distinct = 0;
    std::set<TorchView> seen;
    const qint64 most = fileSize + weightSlack;
    for (const auto& [name, view] : views) {
        const bool isNew = seen.insert(view).second;
        if (qAddOverflow(all, qint64(view.bytes()), &all) || (isNew && qAddOverflow(distinct, qint64(view.bytes()), &distinct)) || distinct > most || all / 2 > most) {
            return fail(Error::Code::Format, path,
                        Text::tr("tensor '%1' brings the memory for all tensors over %2 bytes, far more than the file holds")
                            .arg(QString::fromStdString(name).left(200))
                            .arg(most));
        }
    }
    return {};
}

Result<TorchFile> build(TorchContainer& container, const TorchViews& views, const std::map<std::string, TorchStorage>& storages)
{
    TorchFile file;
    std::map<std::string, at::Tensor> read; // bytes, shared by the views of a storage
    for (const auto& [name, view] : views) {
        if (view.numbers == 0) {
            file.tensors.emplace(name, at::empty(view.sizes, at::TensorOptions(view.type)));
            continue;
        }
        at::Tensor& bytes = read[view.key];
        if (!bytes.defined()) {
            bytes = at::empty({storages.at(view.key).bytes()}, at::TensorOptions(at::kByte));
            if (const Result<void> done = container.readStorage(view.key, static_cast<char*>(bytes.mutable_data_ptr())); !done) {
                return failAs(done);
            }
        }
        const auto itemSize = static_cast<std::int64_t>(c10::elementSize(view.type));
        const at::Tensor typed = bytes.narrow(0, 0, bytes.numel() / itemSize * itemSize).view(view.type);
        file.tensors.emplace(name, typed.as_strided(view.sizes, view.strides, view.offset));
    }
    return file;
}

} // namespace

Result<TorchFile> readTorchFile(const QString& path)
{
    try {
        const auto container = openContainer(path);
        if (!container) {
            return failAs(container);
        }
        const Pickle& pickle = (*container)->pickle();
        const bool isScript = (*container)->isTorchScript();
        const Result<TorchViews> views = isScript ? scriptTensors(pickle, path) : stateDictTensors(pickle, path);
        if (!views) {
            return failAs(views);
        }
        const auto storages = torchStorages(pickle, path);
        if (!storages) {
            return failAs(storages);
        }
        if (const Result<void> fits = checkMemory(*views, QFile(path).size(), path); !fits) {
            return failAs(fits);
        }
        (*container)->dropPickle();
        Result<TorchFile> file = build(**container, *views, *storages);
        if (!file) {
            return file;
        }
        if (const Result<void> done = (*container)->finish(); !done) {
            return failAs(done);
        }
        file->torchScript = isScript;
        return file;
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, path, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
