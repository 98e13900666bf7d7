// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/captionreports.h"
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/projectanswer.h"

#include "core/base/wholefile.h"
#include "core/workflow/compareencoders.h"
#include "core/workflow/embed.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::vector<std::string> encoders;
    std::string vocabulary;
    std::string precision = "auto";
    std::string split;
    std::string out;
};

QString millions(double value)
{
    return QString::number(value * 1e-6, 'f', 1) + QStringLiteral(" M");
}

QJsonObject rowJson(const EncoderComparison& row, const QStringList& classes)
{
    const bool used = row.problem.isEmpty();
    QJsonObject perClass;
    for (std::size_t k = 0; k < row.perClass.size(); ++k) {
        perClass[classes.value(static_cast<qsizetype>(k))] = row.perClass[k];
    }
    return {{QStringLiteral("encoder"), row.name},
            {QStringLiteral("path"), row.path},
            {QStringLiteral("problem"), textOrNull(row.problem)},
            {QStringLiteral("architecture"), textOrNull(row.info.architecture)},
            {QStringLiteral("accuracy"), accuracyJson(row.accuracy)},
            {QStringLiteral("images"), row.images},
            {QStringLiteral("per_class"), used ? QJsonValue(perClass) : QJsonValue()},
            {QStringLiteral("images_per_second"), used ? QJsonValue(row.imagesPerSecond) : QJsonValue()},
            {QStringLiteral("parameters"), used ? QJsonValue(row.info.parameters) : QJsonValue()},
            {QStringLiteral("bytes"), row.bytes > 0 ? QJsonValue(row.bytes) : QJsonValue()},
            {QStringLiteral("dimension"), used ? QJsonValue(row.info.dimension) : QJsonValue()},
            {QStringLiteral("image_size"), used ? QJsonValue(row.info.imageSize) : QJsonValue()},
            {QStringLiteral("precision"), textOrNull(row.info.precision)},
            {QStringLiteral("logit_scale"), used ? QJsonValue(row.info.logitScale) : QJsonValue()}};
}

QString reportText(const CompareEncodersReport& report)
{
    std::vector<QStringList> table{{QStringLiteral("encoder"), QStringLiteral("accuracy"), QStringLiteral("images/s"), QStringLiteral("parameters"), QStringLiteral("MB"),
                                    QStringLiteral("agreement")}};
    for (std::size_t i = 0; i < report.encoders.size(); ++i) {
        const EncoderComparison& row = report.encoders[i];
        if (!row.problem.isEmpty()) {
            table.push_back({row.name, row.problem});
            continue;
        }
        QStringList agreement;
        for (const auto& share : report.agreement[i]) {
            agreement.append(share ? QString::number(*share, 'f', 3) : QStringLiteral("-"));
        }
        table.push_back({row.name, row.accuracy ? shareText(row.accuracy->interval) : QStringLiteral("-"), QString::number(row.imagesPerSecond, 'f', 1),
                         millions(static_cast<double>(row.info.parameters)), row.bytes > 0 ? QString::number(static_cast<double>(row.bytes) / 1e6, 'f', 1) : QStringLiteral("-"),
                         agreement.join(QStringLiteral("  "))});
    }
    return textTable(table) + (report.yardstick.isEmpty() ? QStringLiteral("\nno reference labels and no gold: accuracy is not known") : QStringLiteral("\naccuracy on %1").arg(report.yardstick));
}

Result<CompareEncodersOptions> optionsOf(const Options& typed, const Context& context, const ProjectDb& db)
{
    CompareEncodersOptions options;
    options.split = splitFromName(QString::fromStdString(typed.split));
    for (const std::string& path : typed.encoders) {
        Result<EncoderOptions> encoder = EncoderArguments{path, typed.vocabulary, typed.precision}.options(context);
        if (!encoder) {
            return failAs(encoder);
        }
        encoder->backend.precision = projectPrecision(db, encoder->backend.precision);
        options.encoders.push_back(std::move(*encoder));
    }
    return options;
}

Result<Answer> run(const Options& typed, Context& context)
{
    const auto db = openForWriting(typed.project);
    if (!db) {
        return failAs(db);
    }
    const Result<CompareEncodersOptions> options = optionsOf(typed, context, **db);
    if (!options) {
        return failAs(options);
    }
    if (const auto valid = options->validate(); !valid) {
        return failAs(valid);
    }
    const Result<CompareEncodersReport> report = compareEncoders(**db, *context.engine().encoders, *options, context.task);
    if (!report) {
        return failAs(report);
    }
    QJsonArray rows;
    QJsonArray agreement;
    for (std::size_t i = 0; i < report->encoders.size(); ++i) {
        rows.append(rowJson(report->encoders[i], report->classes));
        QJsonArray line;
        for (const auto& share : report->agreement[i]) {
            line.append(share ? QJsonValue(*share) : QJsonValue());
        }
        agreement.append(line);
    }
    Answer answer;
    answer.json = {{QStringLiteral("encoders"), rows}, {QStringLiteral("agreement"), agreement}, {QStringLiteral("yardstick"), textOrNull(report->yardstick)}};
    answer.text = reportText(*report);
    if (!typed.out.empty()) {
        const QString path = QString::fromStdString(typed.out);
        if (const auto written = writeWholeFile(path, encoderPicture(*report)); !written) {
            return failAs(written);
        }
        answer.json.insert(QStringLiteral("picture"), path);
    }
    return answer;
}

} // namespace

void addCompareEncoders(Commands& commands)
{
    CLI::App* command = commands.add("compare-encoders", "The same captions and images on several encoders: accuracy, agreement, images/s, size");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "Project file")->required();
    command->add_option("--encoders", options->encoders, "Two or more, separated by commas: folders of CLIP models, or postil-mini")->required()->delimiter(',');
    command->add_option("--vocab", options->vocabulary, "Byte-pair vocabulary (default: beside the weights, POSTIL_VOCAB, the installed one)");
    command->add_option("--precision", options->precision, "fp32, bf16, fp16 or auto");
    command->add_option("--split", options->split, "Accuracy on the reference labels of train, val, test or none (default: the images that may steer)")
        ->check(CLI::IsMember({"train", "val", "test", "none"}));
    command->add_option("--out", options->out, "Write one picture of it here, SVG");
    commands.run(command, [options](Context& context) { return run(*options, context); });
}

} // namespace postil::cli
