// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/probe.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/workflow/labelledjoint.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

namespace postil {

namespace {

const QStringList splitKeys{QStringLiteral("train"), QStringLiteral("val"), QStringLiteral("test")};

QString figure(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'f', 4) : QStringLiteral("–");
}

QString tableRow(const QString& name, const QString& source, const std::function<QJsonObject(const QString& split)>& figures)
{
    QStringList cells{name, source};
    for (const QString& split : splitKeys) {
        const QJsonObject one = figures(split);
        cells << figure(one.value(QStringLiteral("auc"))) << figure(one.value(QStringLiteral("accuracy")));
    }
    return QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
}

class Probe
{
public:
    Probe(const JointTrainer& trainer, const ProbeOptions& options, TaskContext& task)
        : m_trainer(trainer)
        , m_options(options)
        , m_task(task)
    {
    }

    /// False when stopped.
    Result<bool> train(const LabelledJoint& images, const JointOptions& training, const QString& name, bool sawText)
    {
        QString folder = name;
        for (int n = 2; m_folders.contains(folder); ++n) {
            folder = QStringLiteral("%1-%2").arg(name).arg(n);
        }
        m_folders.append(folder);
        const QDir out(QDir(m_options.out).filePath(folder));
        if (!out.mkpath(QStringLiteral("."))) {
            return fail(Error::Code::Io, out.path(), Text::tr("the folder cannot be made"));
        }
        const auto tell = [&](const QJsonObject& epoch, bool isBest) {
            m_task.note(QStringLiteral("%1  epoch %2  loss %3  val AUC %4%5")
                            .arg(folder)
                            .arg(epoch.value(QStringLiteral("epoch")).toInt())
                            .arg(epoch.value(QStringLiteral("train_loss")).toDouble(), 0, 'f', 4)
                            .arg(figure(epoch.value(QStringLiteral("val")).toObject().value(QStringLiteral("auc"))), isBest ? Text::tr("  best") : QString()));
        };
        auto result = m_trainer.train(training, images, out.path(), tell, m_task);
        if (!result) {
            return failAs(result);
        }
        report.sources = images.sources();
        report.rows.push_back({folder, sawText, std::move(*result)});
        report.stopped = report.rows.back().result.stopped;
        return !report.stopped;
    }

    ProbeReport report;

private:
    const JointTrainer& m_trainer;
    const ProbeOptions& m_options;
    TaskContext& m_task;
    QStringList m_folders;
};

} // namespace

Result<void> ProbeOptions::validate() const
{
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("names no folder"));
    }
    if (encoders.empty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--encoder"), Text::tr("names no model"));
    }
    if (training.network != QLatin1String("linear") && training.network != QLatin1String("mlp")) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--network"), Text::tr("'%1' reads no embeddings; linear and mlp do").arg(training.network));
    }
    const auto sources = data.validate();
    return sources ? training.validate() : sources;
}

QJsonObject ProbeRow::best() const
{
    return result.bestEpoch > 0 ? result.epochs.at(static_cast<std::size_t>(result.bestEpoch) - 1) : QJsonObject();
}

QJsonObject ProbeReport::toJson() const
{
    QJsonArray classifiers;
    for (const ProbeRow& row : rows) {
        QJsonArray epochs;
        for (const QJsonObject& epoch : row.result.epochs) {
            epochs.append(epoch);
        }
        classifiers.append(QJsonObject{{QStringLiteral("name"), row.name},
                                       {QStringLiteral("saw_text"), row.sawText},
                                       {QStringLiteral("best_epoch"), row.result.bestEpoch},
                                       {QStringLiteral("parameters"), row.result.parameters},
                                       {QStringLiteral("seconds"), row.result.seconds},
                                       {QStringLiteral("best"), row.best()},
                                       {QStringLiteral("epochs"), epochs}});
    }
    return {{QStringLiteral("classifiers"), classifiers}};
}

QString ProbeReport::table() const
{
    QString text = QStringLiteral("| %1 | %2 | train AUC | ACC | val AUC | ACC | test AUC | ACC |\n|---|---|---|---|---|---|---|---|\n")
                       .arg(Text::tr("classifier"), Text::tr("data set"));
    for (const ProbeRow& row : rows) {
        const QJsonObject best = row.best();
        const QString name = row.sawText ? Text::tr("on embeddings of %1").arg(row.name) : Text::tr("%1, never saw text").arg(row.name);
        text += tableRow(name, Text::tr("all"), [&best](const QString& split) { return best.value(split).toObject(); });
        for (const JointSource& source : sources) {
            if (sources.size() > 1) {
                text += tableRow(name, source.name, [&](const QString& split) {
                    return best.value(split).toObject().value(QStringLiteral("sources")).toObject().value(source.name).toObject();
                });
            }
        }
    }
    return text;
}

Result<ProbeReport> probe(const JointTrainer& trainer, const EncoderLoader& loader, const ProbeOptions& options, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const auto set = loadLabelledSet(options.data, task);
    if (!set) {
        return failAs(set);
    }
    Probe probe(trainer, options, task);
    probe.report.skipped = set->skipped;
    for (const EncoderOptions& one : options.encoders) {
        const auto encoder = loader.load(one);
        if (!encoder) {
            return failAs(encoder);
        }
        const auto images = LabelledJoint::fromEmbeddings(*set, **encoder, options.textLoss, task);
        if (!images) {
            return failAs(images);
        }
        JointOptions training = options.training;
        training.inputSize = (*images)->features();
        const auto done = probe.train(**images, training, (*encoder)->info().name, true);
        if (!done || !*done) {
            return done ? Result<ProbeReport>(probe.report) : failAs(done);
        }
    }
    if (!options.withoutText.isEmpty()) {
        const auto images = LabelledJoint::fromPixels(*set, options.inputSize, options.training.backend.threads, task);
        if (!images) {
            return failAs(images);
        }
        JointOptions training = options.training;
        training.network = options.withoutText;
        training.inputSize = options.inputSize;
        const auto done = probe.train(**images, training, options.withoutText, false);
        if (!done || !*done) {
            return done ? Result<ProbeReport>(probe.report) : failAs(done);
        }
    }
    const std::pair<QString, QByteArray> files[]{{QStringLiteral("probe.json"), QJsonDocument(probe.report.toJson()).toJson()},
                                                 {QStringLiteral("probe.md"), probe.report.table().toUtf8()}};
    for (const auto& [name, bytes] : files) {
        if (const auto written = writeWholeFile(QDir(options.out).filePath(name), bytes); !written) {
            return failAs(written);
        }
        probe.report.files.append(name);
    }
    return probe.report;
}

} // namespace postil
