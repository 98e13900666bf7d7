// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/refinernetwork.h"

#include "core/base/stringlist.h"
#include "core/base/text.h"
#include "core/project/projectdb.h"
#include "core/project/runstore.h"
#include "core/workflow/refine.h"

#include <QDir>
#include <QFileInfo>

namespace postil {

Result<QString> networkOfRun(ProjectDb& db, const QString& runName)
{
    const Result<RunRow> run = RunStore(db).find(runName);
    if (!run) {
        return failAs(run);
    }
    if (run->voice != Voice::Refiner || run->imported) {
        return fail(Error::Code::InvalidArgument, runName,
                    run->imported ? Text::tr("this run was imported, its network is not here") : Text::tr("this is a zero-shot run; a refiner's is needed"));
    }
    QString path = networkPath(db, run->id);
    if (!QFileInfo::exists(path)) {
        return fail(Error::Code::NotFound, path,
                    Text::tr("the network of run '%1' went with the project's cache folder; its labels are still there. Train again with the "
                             "same settings and seed to get it back")
                        .arg(run->name));
    }
    return path;
}

Result<QString> networkOfFolder(const QString& path)
{
    const QFileInfo info(path);
    if (info.isFile()) {
        return path;
    }
    if (!info.isDir()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no such folder"));
    }
    QString file = QDir(path).filePath(refinerWeightsFile);
    if (!QFileInfo::exists(file)) {
        return fail(Error::Code::NotFound, path, Text::tr("is no exported refiner: it has no %1").arg(refinerWeightsFile));
    }
    return file;
}

Result<RefinerNetwork> loadRefinerNetwork(const RefinerTrainer& trainer, const QString& file, const BackendOptions& backend)
{
    const Result<QJsonObject> about = trainer.metadata(file);
    if (!about) {
        return failAs(about);
    }
    const Result<RefinerOptions> options = RefinerOptions::fromJson(about->value(QStringLiteral("options")).toObject());
    RefinerNetwork network{file, nullptr, stringsOf(about->value(QStringLiteral("class_names"))), {}, *about};
    if (!options || network.classes.isEmpty()) {
        return fail(Error::Code::Format, file, Text::tr("its metadata names no classes or no input size"));
    }
    network.options = *options;
    Result<std::unique_ptr<Refiner>> refiner = trainer.load(file, backend);
    if (!refiner) {
        return failAs(refiner);
    }
    network.refiner = std::move(*refiner);
    return network;
}

} // namespace postil
