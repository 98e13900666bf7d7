// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/exportrefiner.h"

#include "core/base/text.h"
#include "core/exchange/exportfolder.h"
#include "core/exchange/onnxfile.h"
#include "core/inference/optionnames.h"
#include "core/project/projectdb.h"
#include "core/project/runstore.h"
#include "core/workflow/refinernetwork.h"
#include "postil_version.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace postil {

namespace {

const QString formatKey = QStringLiteral("format");
const QString refinerFormat = QStringLiteral("postil-refiner");

QJsonObject aboutNetwork(const RefinerNetwork& network, const RunRow& run, bool onnx, const std::vector<ExportedFile>& files)
{
    const RefinerOptions& options = network.options;
    const bool embeddings = options.readsEmbeddings();
    QJsonObject input{{QStringLiteral("kind"), embeddings ? QStringLiteral("embeddings") : QStringLiteral("pixels")}};
    if (embeddings) {
        input.insert(QStringLiteral("length"), options.inputSize);
    } else {
        input.insert(QStringLiteral("size"), options.inputSize);
        input.insert(QStringLiteral("channels"), options.channels);
        input.insert(QStringLiteral("scale"), optionName(options.inputScale));
    }
    QJsonObject checksums;
    for (const ExportedFile& file : files) {
        checksums.insert(file.path, QString::fromLatin1(file.sha256.toHex()));
    }
    QJsonObject metrics = run.metrics;
    metrics.remove(QStringLiteral("seconds")); // the same network gives the same file
    QJsonObject json{{formatKey, refinerFormat},
                     {QStringLiteral("version"), 1},
                     {QStringLiteral("program"), QStringLiteral("Postil " POSTIL_VERSION)},
                     {QStringLiteral("run"), run.name},
                     {QStringLiteral("refiner"), options.refiner},
                     {QStringLiteral("classes"), QJsonArray::fromStringList(network.classes)},
                     {QStringLiteral("input"), input},
                     {QStringLiteral("parameters"), network.refiner->parameters()},
                     {QStringLiteral("options"), options.toJson()},
                     {QStringLiteral("metrics"), metrics},
                     {QStringLiteral("weights"), refinerWeightsFile},
                     {QStringLiteral("sha256"), checksums}};
    if (onnx) {
        json.insert(QStringLiteral("onnx"), QJsonObject{{QStringLiteral("file"), refinerOnnxFile},
                                                        {QStringLiteral("opset"), onnxOpset},
                                                        {QStringLiteral("input"), embeddings ? onnxEmbeddings : onnxPixels},
                                                        {QStringLiteral("outputs"), QJsonArray{onnxScores, onnxProbabilities}}});
    }
    return json;
}

/// What an earlier exportRefiner() left in a folder.
Result<QStringList> filesOfRefiner(const QString& folder)
{
    QFile file(QDir(folder).filePath(refinerAboutFile));
    if (!file.open(QIODevice::ReadOnly) || QJsonDocument::fromJson(file.readAll()).object().value(formatKey) != refinerFormat) {
        return fail(Error::Code::Format, folder, Text::tr("it holds no exported refiner"));
    }
    return QStringList{refinerWeightsFile, refinerAboutFile, refinerOnnxFile};
}

Result<void> addOnnx(const RefinerNetwork& network, ExportFolder& folder)
{
    const Result<NetPlan> plan = planNet(network.options, network.options.channels, static_cast<int>(network.classes.size()));
    const Result<NetWeights> weights = network.refiner->weights();
    if (!plan || !weights) {
        return plan ? failAs(weights) : failAs(plan);
    }
    const Result<void> written = writeOnnx(folder.filePath(refinerOnnxFile), {*plan, network.options, *weights, network.classes});
    return written ? folder.adopt(refinerOnnxFile) : written;
}

Result<void> addWeights(const RefinerNetwork& network, ExportFolder& folder)
{
    QFile file(network.file);
    return file.copy(folder.filePath(refinerWeightsFile)) ? folder.adopt(refinerWeightsFile) : fail(Error::Code::Io, network.file, file.errorString());
}

} // namespace

Result<void> ExportRefinerOptions::validate() const
{
    if (run.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--run"), Text::tr("names no run"));
    }
    return out.isEmpty() ? fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("names no folder")) : Result<void>();
}

Result<ExportRefinerReport> exportRefiner(ProjectDb& db, const RefinerTrainer& trainer, const ExportRefinerOptions& options)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const Result<RunRow> run = RunStore(db).find(options.run);
    const Result<QString> file = networkOfRun(db, options.run);
    if (!run || !file) {
        return run ? failAs(file) : failAs(run);
    }
    BackendOptions here;
    here.device = QStringLiteral("cpu");
    const Result<RefinerNetwork> network = loadRefinerNetwork(trainer, *file, here);
    if (!network) {
        return failAs(network);
    }
    const auto folder = ExportFolder::create(options.out, options.overwrite, filesOfRefiner);
    if (!folder) {
        return failAs(folder);
    }
    if (const Result<void> copied = addWeights(*network, **folder); !copied) {
        return failAs(copied);
    }
    if (options.onnx) {
        if (const Result<void> written = addOnnx(*network, **folder); !written) {
            return failAs(written);
        }
    }
    const QJsonObject about = aboutNetwork(*network, *run, options.onnx, (*folder)->files());
    if (const Result<void> written = (*folder)->write(refinerAboutFile, QJsonDocument(about).toJson()); !written) {
        return failAs(written);
    }
    ExportRefinerReport report{run->name, {}, network->classes, network->refiner->parameters(), options.onnx ? onnxOpset : 0};
    for (const ExportedFile& written : (*folder)->files()) {
        report.files.append(written.path);
    }
    if (const Result<void> done = (*folder)->commit(); !done) {
        return failAs(done);
    }
    return report;
}

} // namespace postil
