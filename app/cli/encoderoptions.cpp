// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/encoderoptions.h"

#include "core/base/text.h"

#include <QJsonArray>

namespace postil::cli {

void EncoderArguments::addTo(CLI::App* command, bool required)
{
    command->add_option("--encoder", encoder, "Folder or file of a CLIP model, a name of 'encoders list', or postil-mini")->required(required);
    command->add_option("--vocab", vocabulary, "Vocabulary: vocab.json, tokenizer.json, vocab.txt or OpenAI's merge list (default: beside the weights, POSTIL_VOCAB, the installed one)");
    command->add_option("--precision", precision, "fp32, bf16, fp16 or auto");
    command->add_option("--backend", library, "What multiplies matrices on the processor: mkl, onednn, or auto, what was faster when this machine was measured");
    command->add_option("--block", block, "Images encoded at once (default: what was fastest when this machine was measured)")->check(CLI::Range(1, 4096));
}

Result<EncoderOptions> EncoderArguments::options(const Context& context) const
{
    const std::optional<Precision> parsed = precisionFromName(QString::fromStdString(precision));
    if (!parsed) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--precision"),
                    Text::tr("'%1' is none of fp32, bf16, fp16, auto").arg(QString::fromStdString(precision)));
    }
    const std::optional<MatrixLibrary> multiplies = matrixLibraryFromName(QString::fromStdString(library));
    if (!multiplies) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--backend"),
                    Text::tr("'%1' is none of mkl, onednn, auto").arg(QString::fromStdString(library)));
    }
    EncoderOptions result;
    result.path = QString::fromStdString(encoder);
    result.vocabulary = QString::fromStdString(vocabulary);
    result.backend = context.backend(*parsed);
    result.backend.library = *multiplies;
    result.backend.block = block;
    return result;
}

Result<std::unique_ptr<Encoder>> EncoderArguments::load(const Context& context) const
{
    const Result<EncoderOptions> wanted = options(context);
    if (!wanted) {
        return failAs(wanted);
    }
    return context.engine().encoders->load(*wanted);
}

QStringList toStringList(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words) {
        list.append(QString::fromStdString(word));
    }
    return list;
}

QJsonArray rowsJson(const Matrix& matrix)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        QJsonArray row;
        for (const float value : matrix.row(i)) {
            row.append(static_cast<double>(value));
        }
        rows.append(row);
    }
    return rows;
}

QJsonArray idsJson(const std::vector<std::vector<std::int64_t>>& ids)
{
    QJsonArray rows;
    for (const auto& list : ids) {
        QJsonArray row;
        for (const std::int64_t id : list) {
            row.append(static_cast<qint64>(id));
        }
        rows.append(row);
    }
    return rows;
}

} // namespace postil::cli
