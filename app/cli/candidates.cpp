// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/captionreports.h"
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"
#include "app/cli/scoringoptions.h"

#include "core/workflow/candidates.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Arguments {
    std::string project;
    ScoringArguments scoring;
    std::string use;
    bool noUse = false;
};

QJsonObject reportJson(const CandidatesReport& report)
{
    QJsonArray candidates;
    for (const Candidate& one : report.candidates) {
        candidates.append(QJsonObject{{QStringLiteral("name"), one.name},
                                      {QStringLiteral("what"), one.what},
                                      {QStringLiteral("per_class"), perClassJson(one.perClass, report.classes)},
                                      {QStringLiteral("differs_from_zeroshot"), one.differs},
                                      {QStringLiteral("mean_agreement"), one.meanAgreement},
                                      {QStringLiteral("right"), report.answers > 0 ? QJsonValue(static_cast<qint64>(one.right)) : QJsonValue()},
                                      {QStringLiteral("accuracy"), accuracyJson(one.accuracy)},
                                      {QStringLiteral("balanced_accuracy"), one.balancedAccuracy ? QJsonValue(*one.balancedAccuracy) : QJsonValue()}});
    }
    QJsonArray agreement;
    for (const auto& line : report.agreement) {
        QJsonArray row;
        for (const double share : line) {
            row.append(share);
        }
        agreement.append(row);
    }
    return {{QStringLiteral("images"), report.images},
            {QStringLiteral("candidates"), candidates},
            {QStringLiteral("agreement"), agreement},
            {QStringLiteral("answers"), static_cast<qint64>(report.answers)},
            {QStringLiteral("yardstick"), textOrNull(report.yardstick)},
            {QStringLiteral("winner"), report.winner ? QJsonValue(report.candidates[*report.winner].name) : QJsonValue()},
            {QStringLiteral("informative"), report.winner ? QJsonValue(!report.uninformative) : QJsonValue()},
            {QStringLiteral("verdict"), report.verdict},
            {QStringLiteral("neighbour_recall"), report.neighbourRecall},
            {QStringLiteral("skipped"), skippedJson(report.skipped)},
            {QStringLiteral("run"), report.run ? QJsonValue(report.run->id.value) : QJsonValue()},
            {QStringLiteral("name"), textOrNull(report.run ? report.run->name : QString())}};
}

QString reportText(const CandidatesReport& report)
{
    std::vector<QStringList> table{{QStringLiteral("candidate"), QStringLiteral("differs"), QStringLiteral("agreement"), QStringLiteral("right"), QStringLiteral("accuracy"),
                                    QStringLiteral("meaning")}};
    for (const Candidate& one : report.candidates) {
        table.push_back({one.name, QString::number(one.differs), QStringLiteral("%1 %").arg(100 * one.meanAgreement, 0, 'f', 1),
                         report.answers > 0 ? QStringLiteral("%1/%2").arg(one.right).arg(report.answers) : QStringLiteral("-"),
                         one.accuracy ? shareText(one.accuracy->interval) : QStringLiteral("-"), one.what});
    }
    QString text = textTable(table);
    text += QStringLiteral("\n%1 images").arg(report.images) + (report.yardstick.isEmpty() ? QString() : QStringLiteral("; accuracy on %1").arg(report.yardstick));
    text += QLatin1Char('\n') + report.verdict;
    if (report.neighbourRecall < 1) {
        text += QStringLiteral("\nneighbours were searched approximately; %1 % of the true ones were found").arg(100 * report.neighbourRecall, 0, 'f', 1);
    }
    if (report.run) {
        text += QStringLiteral("\nstored as run %1%2").arg(report.run->name, report.run->used ? QStringLiteral(", in use") : QString());
    }
    return text;
}

Result<Answer> run(const Arguments& arguments, Context& context)
{
    const auto db = openForWriting(arguments.project);
    if (!db) {
        return failAs(db);
    }
    const Result<ZeroShotOptions> zeroShot = arguments.scoring.options(context, **db);
    if (!zeroShot) {
        return failAs(zeroShot);
    }
    CandidateOptions options{*zeroShot, QString::fromStdString(arguments.use)};
    options.zeroShot.leaveAside = arguments.noUse;
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const auto encoder = context.engine().encoders->load(options.zeroShot.encoder);
    if (!encoder) {
        return failAs(encoder);
    }
    const Result<CandidatesReport> report = labelCandidates(**db, **encoder, options, context.task);
    return report ? Answer{reportJson(*report), reportText(*report)} : Result<Answer>(failAs(report));
}

} // namespace

void addCandidates(Commands& commands)
{
    CLI::App* command = commands.add("candidates", "Seven labelings of the same embeddings, how they agree, and which one the tuning gold (or the steering "
                                                   "reference labels) picks");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("project", arguments->project, "Project file")->required();
    arguments->scoring.addTo(command);
    command->add_option("--use", arguments->use, "Store this candidate as a zero-shot run: winner, " + candidateNames().join(QStringLiteral(", ")).toStdString());
    command->add_flag("--no-use", arguments->noUse, "Keep that run aside: labels stay as they are");
    commands.run(command, [arguments](Context& context) { return run(*arguments, context); });
}

} // namespace postil::cli
