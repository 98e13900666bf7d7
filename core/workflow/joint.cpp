// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/joint.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/figures/linechart.h"
#include "core/exchange/csv.h"
#include "core/workflow/jointdata.h"

#include <QDir>
#include <QJsonDocument>

namespace postil {

namespace {

const QStringList splitKeys{QStringLiteral("train"), QStringLiteral("val"), QStringLiteral("test")};

QString cell(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 10) : QString();
}

/// One row per epoch, split and source ("all": every one).
QByteArray historyCsv(const std::vector<QJsonObject>& epochs)
{
    QByteArray text = csvLine({QStringLiteral("epoch"), QStringLiteral("split"), QStringLiteral("source"), QStringLiteral("images"), QStringLiteral("auc"),
                               QStringLiteral("accuracy"), QStringLiteral("train_loss")});
    for (const QJsonObject& epoch : epochs) {
        const auto line = [&](const QString& split, const QString& source, const QJsonObject& figures) {
            text += csvLine({QString::number(epoch.value(QStringLiteral("epoch")).toInt()), split, source, cell(figures.value(QStringLiteral("images"))),
                             cell(figures.value(QStringLiteral("auc"))), cell(figures.value(QStringLiteral("accuracy"))),
                             cell(epoch.value(QStringLiteral("train_loss")))});
        };
        for (const QString& split : splitKeys) {
            const QJsonObject figures = epoch.value(split).toObject();
            line(split, QStringLiteral("all"), figures);
            const QJsonObject sources = figures.value(QStringLiteral("sources")).toObject();
            for (auto it = sources.begin(); it != sources.end(); ++it) {
                line(split, it.key(), it.value().toObject());
            }
        }
    }
    return text;
}

QString epochLine(const QJsonObject& epoch, bool isBest)
{
    QString text = QStringLiteral("epoch %1  loss %2").arg(epoch.value(QStringLiteral("epoch")).toInt(), 3).arg(epoch.value(QStringLiteral("train_loss")).toDouble(), 0, 'f', 4);
    for (const QString& split : splitKeys) {
        const QJsonObject figures = epoch.value(split).toObject();
        text += QStringLiteral("  %1 AUC %2 ACC %3")
                    .arg(split)
                    .arg(figures.value(QStringLiteral("auc")).toDouble(), 0, 'f', 4)
                    .arg(figures.value(QStringLiteral("accuracy")).toDouble(), 0, 'f', 4);
    }
    return isBest ? text + Text::tr("  best") : text;
}

QJsonArray sourcesJson(const std::vector<JointSource>& sources)
{
    QJsonArray list;
    for (const JointSource& source : sources) {
        list.append(QJsonObject{{QStringLiteral("name"), source.name},
                                {QStringLiteral("classes"), QJsonArray::fromStringList(source.classes)},
                                {QStringLiteral("multi_label"), source.several},
                                {QStringLiteral("offset"), source.several ? QJsonValue() : QJsonValue(source.offset)}});
    }
    return list;
}

} // namespace

Result<void> JointRunOptions::validate() const
{
    if (sources.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("joint"), Text::tr("names no source"));
    }
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("names no folder"));
    }
    if (memory < 0) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--memory"), Text::tr("is below 0"));
    }
    return training.validate();
}

QJsonObject JointReport::toJson() const
{
    QJsonArray epochs;
    for (const QJsonObject& epoch : result.epochs) {
        epochs.append(epoch);
    }
    return {{QStringLiteral("sources"), sourcesJson(sources)},
            {QStringLiteral("epochs"), epochs},
            {QStringLiteral("best_epoch"), result.bestEpoch},
            {QStringLiteral("seconds"), result.seconds},
            {QStringLiteral("parameters"), result.parameters},
            {QStringLiteral("in_memory"), inMemory},
            {QStringLiteral("files"), QJsonArray::fromStringList(files)}};
}

QByteArray jointCurve(const std::vector<QJsonObject>& epochs, int bestEpoch, JointMeasure measure)
{
    const bool isAuc = measure == JointMeasure::Auc;
    const QString key = isAuc ? QStringLiteral("auc") : QStringLiteral("accuracy");
    const QString what = isAuc ? QStringLiteral("AUC") : Text::tr("accuracy");
    LineChartFigure figure;
    figure.title = bestEpoch > 0 ? Text::tr("%1, best epoch %2").arg(what).arg(bestEpoch) : what;
    figure.xAxis = Text::tr("epoch");
    figure.yAxis = what;
    const std::pair<QString, QString> splits[]{{QStringLiteral("train"), Text::tr("training")}, {QStringLiteral("val"), Text::tr("validation")}, {QStringLiteral("test"), Text::tr("test")}};
    for (const auto& [split, name] : splits) {
        ChartSeries series{name, {}, split == QLatin1String("val")};
        for (const QJsonObject& epoch : epochs) {
            const QJsonValue value = epoch.value(split).toObject().value(key);
            if (value.isDouble()) {
                series.points.push_back({epoch.value(QStringLiteral("epoch")).toDouble(), value.toDouble()});
            }
        }
        if (!series.points.empty()) {
            figure.series.push_back(std::move(series));
        }
    }
    return lineChartSvg(figure);
}

Result<JointReport> trainJoint(const JointTrainer& trainer, const JointRunOptions& options, const JointEpochDone& epochDone, TaskContext& task)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const QDir out(options.out);
    if (!out.mkpath(QStringLiteral("."))) {
        return fail(Error::Code::Io, options.out, Text::tr("the folder cannot be made"));
    }
    const QString cacheDir = options.cacheDir.isEmpty() ? out.filePath(QStringLiteral("cache")) : options.cacheDir;
    const auto images = JoinedSources::open(options.sources, options.training, cacheDir, options.memory, task);
    if (!images) {
        return failAs(images);
    }
    JointReport report;
    report.sources = (*images)->sources();
    report.inMemory = (*images)->isInMemory();
    report.skipped = (*images)->skipped();
    const auto tell = [&](const QJsonObject& epoch, bool isBest) {
        task.note(epochLine(epoch, isBest));
        if (epochDone) {
            epochDone(epoch, isBest);
        }
    };
    Result<JointResult> result = trainer.train(options.training, **images, options.out, tell, task);
    if (!result) {
        return failAs(result);
    }
    report.result = std::move(*result);
    QJsonObject history = report.toJson();
    history.remove(QStringLiteral("files"));
    history.insert(QStringLiteral("options"), options.training.toJson());
    const std::pair<QString, QByteArray> files[]{{QStringLiteral("history.json"), QJsonDocument(history).toJson()},
                                                 {QStringLiteral("history.csv"), historyCsv(report.result.epochs)},
                                                 {QStringLiteral("auc.svg"), jointCurve(report.result.epochs, report.result.bestEpoch, JointMeasure::Auc)},
                                                 {QStringLiteral("accuracy.svg"), jointCurve(report.result.epochs, report.result.bestEpoch, JointMeasure::Accuracy)}};
    for (const auto& [name, bytes] : files) {
        if (const Result<void> written = writeWholeFile(out.filePath(name), bytes); !written) {
            return failAs(written);
        }
        report.files.append(name);
    }
    if (report.result.bestEpoch > 0) {
        report.files.append(QStringLiteral("model.safetensors"));
    }
    return report;
}

} // namespace postil
