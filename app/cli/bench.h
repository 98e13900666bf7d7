// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <vector>

namespace postil::cli {

/// One figure of a benchmark. `ratio` compares it with `against`, measured in the same invocation.
struct BenchRow {
    QString caseName;
    double value = 0;
    QString unit;
    std::optional<double> ratio; ///< value / that of `against`
    QString against;
};

struct BenchOptions {
    QString python; ///< interpreter that can import torch, for the comparisons; empty: none
    QString only;   ///< cases whose name contains it; empty: all
    bool peer = false; ///< measure with the first Python that can import torch, and show the script
    QString source;  ///< pipeline: folder or file of pictures
    qint64 images = 0; ///< pipeline: drawn from it; 0: all
    int repeats = 3; ///< the best of these counts: other programs only ever make it slower
};

struct Benchmark {
    QString name;
    QString what; ///< one line for the list
    std::function<Result<std::vector<BenchRow>>(Context&, const BenchOptions&)> run;
    QString peerScript = {}; ///< the same job in Python; empty: there is none
};

/// Every benchmark; each has a file of its own, and a line in bench.cpp.
[[nodiscard]] std::vector<Benchmark> benchmarks();

/// 10⁹ floating-point operations per second that matrix products alone reach in the same library: the yardstick of networks.
[[nodiscard]] Result<double> gemmRate(Context& context, const BackendOptions& backend, int repeats);
[[nodiscard]] QString gemmCase(); ///< its name in a table

[[nodiscard]] Benchmark towerBenchmark();
[[nodiscard]] Benchmark shallowCnnBenchmark();
[[nodiscard]] Benchmark resNetBenchmark();
[[nodiscard]] Benchmark captionsBenchmark();
[[nodiscard]] Benchmark predictBenchmark();
[[nodiscard]] Benchmark pipelineBenchmark();

} // namespace postil::cli
