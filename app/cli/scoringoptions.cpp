// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scoringoptions.h"

#include "core/base/text.h"
#include "core/project/classstore.h"
#include "core/project/projectdb.h"
#include "core/workflow/embed.h"

namespace postil::cli {

namespace {

/// "equal", "unknown" or "a=.3,b=.7".
Result<void> readProportions(const QString& text, ProjectDb& db, ZeroShotOptions& options)
{
    if (text.isEmpty()) {
        return {};
    }
    if (text == QLatin1String("unknown")) {
        options.proportionsUnknown = true;
        return {};
    }
    if (text == QLatin1String("equal")) {
        const auto classes = ClassStore(db).list();
        if (!classes) {
            return failAs(classes);
        }
        for (const ClassRow& row : *classes) {
            options.proportions[row.name] = 1.0 / static_cast<double>(classes->size());
        }
        return {};
    }
    for (const QString& part : text.split(QLatin1Char(','))) {
        const qsizetype equals = part.lastIndexOf(QLatin1Char('='));
        bool ok = false;
        const double value = part.mid(equals + 1).toDouble(&ok);
        if (equals <= 0 || !ok) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--proportions"),
                        Text::tr("'%1' is not equal, unknown or class=share,…").arg(text));
        }
        options.proportions[part.left(equals).trimmed()] = value;
    }
    return {};
}

} // namespace

void ScoringArguments::addTo(CLI::App* command, bool encoderRequired)
{
    encoder.addTo(command, encoderRequired);
    CLI::Option* scale = command->add_option("--logit-scale", logitScale, "softmax(scale x cosine); default: the preset's, else the encoder's own");
    command->add_option("--temperature", temperature, "1 / scale: 0.01 is the scale 100")->excludes(scale);
    command->add_option("--proportions", proportions, "equal, unknown, or a=.3,b=.7");
    command->add_option("--reject", reject, "Best cosine below this: none of these");
}

Result<ZeroShotOptions> ScoringArguments::options(const Context& context, ProjectDb& db) const
{
    ZeroShotOptions options;
    Result<EncoderOptions> wanted = encoder.options(context);
    if (!wanted) {
        return failAs(wanted);
    }
    options.encoder = std::move(*wanted);
    options.encoder.backend.precision = projectPrecision(db, options.encoder.backend.precision);
    if (logitScale && !(*logitScale > 0)) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--logit-scale"), Text::tr("must be above 0"));
    }
    if (temperature && !(*temperature > 0)) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--temperature"), Text::tr("must be above 0"));
    }
    options.logitScale = temperature ? 1 / *temperature : logitScale.value_or(0);
    options.reject = reject;
    options.seed = context.globals.seed;
    if (const auto read = readProportions(QString::fromStdString(proportions), db, options); !read) {
        return failAs(read);
    }
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    return options;
}

} // namespace postil::cli
