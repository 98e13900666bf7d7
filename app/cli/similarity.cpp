// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "core/base/text.h"
#include "core/dataset/imagefile.h"
#include "core/labelling/scoring.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Arguments {
    EncoderArguments encoder;
    std::vector<std::string> images;
    std::vector<std::string> captions;
    double logitScale = 0;
    bool noExif = false;
};

QString table(const QStringList& images, const QStringList& captions, const Matrix& probabilities)
{
    QStringList lines;
    for (qsizetype i = 0; i < images.size(); ++i) {
        lines.append(images[i]);
        for (qsizetype c = 0; c < captions.size(); ++c) {
            lines.append(QStringLiteral("  %1  %2").arg(static_cast<double>(probabilities.row(static_cast<std::size_t>(i))[static_cast<std::size_t>(c)]), 0, 'f', 4).arg(captions[c]));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Answer> similarity(const Arguments& arguments, Context& context)
{
    EncoderArguments exact = arguments.encoder;
    if (exact.precision == "auto") {
        exact.precision = "fp32";
    }
    if (arguments.logitScale < 0) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--logit-scale"), Text::tr("must be above 0"));
    }
    const auto encoder = exact.load(context);
    if (!encoder) {
        return failAs(encoder);
    }
    const QStringList names = toStringList(arguments.images);
    const QStringList captions = toStringList(arguments.captions);
    std::vector<Image> images;
    DecodeOptions decode;
    decode.applyExif = !arguments.noExif;
    for (const QString& name : names) {
        Result<Image> image = decodeImageFile(name, decode);
        if (!image) {
            return failAs(image);
        }
        images.push_back(std::move(*image));
    }
    const auto ids = (*encoder)->tokenize(captions);
    if (!ids) {
        return failAs(ids);
    }
    const auto texts = (*encoder)->encodeTexts(captions);
    if (!texts) {
        return failAs(texts);
    }
    const auto pictures = (*encoder)->encodeImages(images);
    if (!pictures) {
        return failAs(pictures);
    }
    const double scale = arguments.logitScale > 0 ? arguments.logitScale : (*encoder)->info().logitScale;
    Matrix logits = cosines(*pictures, *texts);
    for (float& value : logits.values) {
        value = static_cast<float>(value * scale + (*encoder)->info().logitBias);
    }
    const Matrix probabilities = (*encoder)->info().sigmoid ? sigmoid(logits) : softmax(logits);
    Answer answer;
    answer.json = {{QStringLiteral("images"), QJsonArray::fromStringList(names)},
                   {QStringLiteral("captions"), QJsonArray::fromStringList(captions)},
                   {QStringLiteral("input_ids"), idsJson(*ids)},
                   {QStringLiteral("image_embeddings"), rowsJson(*pictures)},
                   {QStringLiteral("text_embeddings"), rowsJson(*texts)},
                   {QStringLiteral("logit_scale"), scale},
                   {QStringLiteral("logits_per_image"), rowsJson(logits)},
                   {QStringLiteral("probabilities"), rowsJson(probabilities)}};
    answer.text = table(names, captions, probabilities);
    return answer;
}

} // namespace

void addSimilarity(Commands& commands)
{
    CLI::App* command = commands.add("similarity", "Cosines and probabilities of pictures against captions");
    auto arguments = std::make_shared<Arguments>();
    arguments->encoder.addTo(command);
    command->add_option("--images", arguments->images, "Pictures")->required();
    command->add_option("--captions", arguments->captions, "Captions")->required();
    command->add_option("--logit-scale", arguments->logitScale, "softmax(scale x cosine), SigLIP: sigmoid(scale x cosine + bias); default: the encoder's own");
    command->add_flag("--no-exif", arguments->noExif, "Ignore the EXIF orientation");
    commands.run(command, [arguments](Context& context) { return similarity(*arguments, context); });
}

} // namespace postil::cli
