// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"

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

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& options)
{
    const TowerMeter& meter = *context.engine().towers;
    const QString asked = context.backend().device;
    const QString device = asked == QLatin1String("auto") ? QStringLiteral("cpu") : asked;
    const bool onDevice = device.startsWith(QLatin1String("cuda"));
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
    return {QStringLiteral("tower"), QStringLiteral("OpenAI's vision transformers with random weights: images per second, and the share of the rate of matrix products"), run};
}

} // namespace postil::cli
