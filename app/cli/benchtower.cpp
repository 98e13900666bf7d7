// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"
#include "app/cli/peer.h"
#include "app/cli/towerpeer.h"

#include "core/base/threads.h"

#include <QTemporaryDir>

#include <algorithm>

namespace postil::cli {

namespace {

void addRows(std::vector<BenchRow>& rows, const QString& name, const TowerCase& tower, const TowerFigures& figures)
{
    const double rate = figures.flop / figures.seconds * 1e-9;
    const double best = std::max(figures.mkl, figures.oneDnn);
    const QString gemm = name + QStringLiteral(", matrix products ");
    const bool onDevice = tower.device.startsWith(QLatin1String("cuda"));
    const auto perSecond = [&](double seconds) { return tower.images / seconds; };
    rows.push_back({name + QStringLiteral(", one by one"), perSecond(figures.plainSeconds), QStringLiteral("images/s"), std::nullopt, {}});
    rows.push_back({name, perSecond(figures.seconds), QStringLiteral("images/s"), figures.plainSeconds / figures.seconds, QStringLiteral("LibTorch's operations one by one")});
    rows.push_back({gemm + (onDevice ? QStringLiteral("on the device") : QStringLiteral("mkl")), figures.mkl, QStringLiteral("GFLOP/s"), std::nullopt, {}});
    if (figures.oneDnn > 0) {
        rows.push_back({gemm + QStringLiteral("onednn"), figures.oneDnn, QStringLiteral("GFLOP/s"), figures.oneDnn / figures.mkl, QStringLiteral("mkl")});
    }
    rows.push_back({name, rate, QStringLiteral("GFLOP/s"), rate / best, QStringLiteral("the best matrix products of the same shapes")});
}

/// Rows of the programs that Python has, on the tower that was just timed; none of them: said so.
Result<void> addPeers(Context& context, const BenchOptions& options, const TowerCase& tower, const QString& name, double ours, std::vector<BenchRow>& rows)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("tower.onnx"));
    const Result<int> size = context.engine().towers->exportOnnx(tower.architecture, file);
    if (!size) {
        return failAs(size);
    }
    const QStringList arguments{file, QString::number(*size), QString::number(tower.images), precisionName(tower.precision), QString::number(threadBudget()), QString::number(options.repeats)};
    context.task.note(QStringLiteral("python3 peer.py %1").arg(arguments.join(QLatin1Char(' '))));
    const auto lines = runPeer(QString::fromUtf8(towerPeer), options.python, arguments);
    if (!lines) {
        return failAs(lines);
    }
    if (lines->isEmpty()) {
        context.task.note(QStringLiteral("%1: Python finds neither onnxruntime nor openvino for it").arg(name));
    }
    for (const QString& line : *lines) {
        const double theirs = line.section(QLatin1Char(' '), 1).toDouble();
        const QString peer = name + QStringLiteral(", ") + line.section(QLatin1Char(' '), 0, 0);
        rows.push_back({peer, theirs, QStringLiteral("images/s"), std::nullopt, {}});
        rows.push_back({name, ours, QStringLiteral("images/s"), ours / theirs, peer});
    }
    return {};
}

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& options)
{
    const TowerMeter& meter = *context.engine().towers;
    const QString asked = context.backend().device;
    const QString device = asked == QLatin1String("auto") ? QStringLiteral("cpu") : asked;
    const bool onDevice = device.startsWith(QLatin1String("cuda"));
    const bool peers = options.peer || !options.python.isEmpty();
    if (peers && onDevice) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--peer"), QStringLiteral("ONNX Runtime and OpenVINO are timed on the processor only"));
    }
    std::vector<BenchRow> rows;
    for (const QString& architecture : meter.architectures()) {
        for (const int images : onDevice ? std::vector{1, 32, 256} : std::vector{1, 8, 32}) {
            for (const Precision precision : {Precision::Fp32, Precision::Bf16, Precision::Fp16}) {
                const QString name = QStringLiteral("%1, batch %2, %3").arg(architecture).arg(images).arg(precisionName(precision));
                const bool unusual = precision == Precision::Fp16 && !onDevice;
                if (unusual || !meter.has(precision, device) || !name.contains(options.only)) {
                    continue;
                }
                context.task.note(name);
                const TowerCase tower{architecture, images, precision, device};
                const Result<TowerFigures> figures = meter.measure(tower, options.repeats, context.task);
                if (!figures) {
                    return failAs(figures);
                }
                addRows(rows, name, tower, *figures);
                if (peers) {
                    if (const Result<void> done = addPeers(context, options, tower, name, images / figures->seconds, rows); !done) {
                        return failAs(done);
                    }
                }
            }
        }
    }
    if (rows.empty()) {
        return fail(Error::Code::NotFound, options.only, QStringLiteral("no case is called so on this machine"));
    }
    return rows;
}

} // namespace

Benchmark towerBenchmark()
{
    return {QStringLiteral("tower"), QStringLiteral("OpenAI's vision transformers with random weights: images per second, and the share of the rate of matrix products"), run,
            QString::fromUtf8(towerPeer)};
}

} // namespace postil::cli
