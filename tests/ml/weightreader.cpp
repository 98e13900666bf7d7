// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/tensorfile.h"

#include <ATen/ops/zeros.h>

#include <QByteArray>
#include <QFile>

#include <cstdio>

namespace {

/// A line of /proc/self/status in bytes; -1 where there is none.
long long memory(const char* line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return -1;
    }
    for (const QByteArray& text : status.readAll().split('\n')) {
        if (text.startsWith(line)) {
            return text.simplified().split(' ').value(1).toLongLong() * 1024;
        }
    }
    return -1;
}

} // namespace

/// `weightreader FILE` reads a file of weights alone and prints how much the process grew at its largest, and the error, if any.
int main(int argc, char** argv)
{
    if (argc != 2) {
        return 2;
    }
    // What the libraries load on first use is the program's own.
    static_cast<void>(at::zeros({16}, at::kFloat).clone());
    static_cast<void>(postil::ml::readTensors(QStringLiteral("/nowhere")));
    const long long before = memory("VmHWM:");
    const auto tensors = postil::ml::readTensors(QFile::decodeName(argv[1]));
    const long long after = memory("VmHWM:");
    std::printf("%lld\n%s\n", before < 0 || after < 0 ? -1 : after - before, tensors ? "" : qPrintable(tensors.error().message()));
    return tensors ? 0 : 1;
}
