// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"

#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSysInfo>

#include <thread>

namespace postil::cli {

namespace {

struct Typed {
    std::string name;
    std::string python;
    std::string only;
    bool peer = false;
    std::string source;
    qint64 images = 0;
    int repeats = 3;
};

QString machine()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    static const QRegularExpression model(QStringLiteral("model name\\s*:\\s*(.+)"));
    const QString cpu = file.open(QIODevice::ReadOnly) ? model.match(QString::fromUtf8(file.readAll())).captured(1) : QString();
    return QStringLiteral("%1, %2 cores, %3").arg(cpu.isEmpty() ? QSysInfo::currentCpuArchitecture() : cpu).arg(std::thread::hardware_concurrency()).arg(QSysInfo::prettyProductName());
}

Answer listing()
{
    QJsonArray names;
    std::vector<QStringList> table;
    for (const Benchmark& benchmark : benchmarks()) {
        names.append(benchmark.name);
        table.push_back({benchmark.name, benchmark.what});
    }
    return {{{QStringLiteral("benchmarks"), names}}, textTable(table)};
}

Result<Answer> run(const Typed& typed, Context& context)
{
    const QString name = QString::fromStdString(typed.name);
    QStringList known;
    for (const Benchmark& benchmark : benchmarks()) {
        known.append(benchmark.name);
        if (benchmark.name != name) {
            continue;
        }
        if (typed.peer && benchmark.peerScript.isEmpty()) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--peer"), QStringLiteral("%1 has no script to compare with").arg(name));
        }
        const auto rows = benchmark.run(context, {QString::fromStdString(typed.python), QString::fromStdString(typed.only), typed.peer,
                                                   QString::fromStdString(typed.source), typed.images, typed.repeats});
        if (!rows) {
            return failAs(rows);
        }
        QJsonArray json;
        std::vector<QStringList> table;
        for (const BenchRow& row : *rows) {
            json.append(QJsonObject{{QStringLiteral("case"), row.caseName},
                                    {QStringLiteral("value"), row.value},
                                    {QStringLiteral("unit"), row.unit},
                                    {QStringLiteral("ratio"), row.ratio ? QJsonValue(*row.ratio) : QJsonValue()},
                                    {QStringLiteral("against"), textOrNull(row.against)}});
            table.push_back({row.caseName, QString::number(row.value, 'g', 4), row.unit,
                             row.ratio ? QStringLiteral("%1 of %2").arg(*row.ratio, 0, 'f', 2).arg(row.against) : QString()});
        }
        Answer answer{{{QStringLiteral("name"), name}, {QStringLiteral("machine"), machine()}, {QStringLiteral("rows"), json}}, textTable(table)};
        if (typed.peer) {
            answer.json.insert(QStringLiteral("peer_script"), benchmark.peerScript);
            answer.text = benchmark.peerScript.trimmed() + QStringLiteral("\n\n") + answer.text;
        }
        return answer;
    }
    return fail(Error::Code::NotFound, name, QStringLiteral("there is no such benchmark; there are: %1").arg(known.join(QStringLiteral(", "))));
}

} // namespace

std::vector<Benchmark> benchmarks()
{
    return {captionsBenchmark(), towerBenchmark(), shallowCnnBenchmark(), resNetBenchmark(), predictBenchmark(), pipelineBenchmark()};
}

void addBench(Commands& commands)
{
    CLI::App* command = commands.add("bench", "Measures this machine; without a name it lists the benchmarks");
    const auto typed = std::make_shared<Typed>();
    command->add_option("name", typed->name, "Which one");
    command->add_option("--python", typed->python, "Python interpreter to measure the same job with: as --peer, without the script");
    command->add_option("--only", typed->only, "tower: cases whose name contains this, as 'ViT-B/32' or 'batch 8, fp32'");
    command->add_flag("--peer", typed->peer, "cnn, tower: show the Python script of the same job, and measure it: with --python, else python3 (cnn: the torch beside this program's; tower: ONNX Runtime and OpenVINO, whichever is there)");
    command->add_option("--source", typed->source, "pipeline: folder or MedMNIST file of pictures");
    command->add_option("--images", typed->images, "pipeline: so many of them, drawn at random (default: all)");
    command->add_option("--repeats", typed->repeats, "The best of so many counts")->check(CLI::Range(1, 100))->capture_default_str();
    commands.run(command, [typed](Context& context) { return typed->name.empty() ? Result<Answer>(listing()) : run(*typed, context); });
}

} // namespace postil::cli
