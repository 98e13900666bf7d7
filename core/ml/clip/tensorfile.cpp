// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/tensorfile.h"

#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/torchfile.h"
#include "core/ml/clip/weightfile.h"

namespace postil::ml {

namespace {

constexpr qint64 lengthBytes = 8; ///< of a safetensors file, before its header

/// Eight bytes of length and a JSON object. A pickle or a zip archive has no brace there; what has neither is spoken of by its name.
bool looksSafetensors(QFile& file)
{
    const QByteArray start = file.peek(lengthBytes + 1);
    return (start.size() > lengthBytes && start[lengthBytes] == '{') || file.fileName().endsWith(QLatin1String(".safetensors"));
}

template <class File>
Result<TensorMap> tensorsOf(Result<File> file)
{
    return file ? Result<TensorMap>(std::move(file->tensors)) : failAs(file);
}

} // namespace

Result<TensorMap> readTensors(const QString& path)
{
    QFile file(path);
    if (const Result<void> opened = openWeights(file); !opened) {
        return failAs(opened);
    }
    return looksSafetensors(file) ? tensorsOf(readSafetensors(path)) : tensorsOf(readTorchFile(path));
}

} // namespace postil::ml
