// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Validation and conversion of the option structs of the CLIP ports.
#include "core/inference/cliptrainer.h"
#include "core/inference/encoder.h"
#include "core/inference/optionchecks.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace postil {

namespace {

const std::array<QLatin1String, 4> precisionNames{QLatin1String("fp32"), QLatin1String("bf16"), QLatin1String("fp16"),
                                                  QLatin1String("auto")};
const std::array<QLatin1String, 3> libraryNames{QLatin1String("mkl"), QLatin1String("onednn"), QLatin1String("auto")};

} // namespace

QString precisionName(Precision precision)
{
    return precisionNames.at(static_cast<std::size_t>(precision));
}

std::optional<Precision> precisionFromName(const QString& name)
{
    for (std::size_t i = 0; i < precisionNames.size(); ++i) {
        if (name == precisionNames[i]) {
            return static_cast<Precision>(i);
        }
    }
    return std::nullopt;
}

QString matrixLibraryName(MatrixLibrary library)
{
    return libraryNames.at(static_cast<std::size_t>(library));
}

std::optional<MatrixLibrary> matrixLibraryFromName(const QString& name)
{
    const auto found = std::ranges::find(libraryNames, name);
    return found == libraryNames.end() ? std::nullopt : std::optional(static_cast<MatrixLibrary>(found - libraryNames.begin()));
}

Result<void> BackendOptions::validate() const
{
    static const QRegularExpression known(QStringLiteral("^(auto|cpu|cuda(:\\d+)?)$"));
    if (!known.match(device).hasMatch()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--device"),
                    Text::tr("'%1' is none of auto, cpu, cuda, cuda:N").arg(device));
    }
    return firstFailure({inRange(QStringLiteral("--threads"), threads, 0, 1024), inRange(QStringLiteral("--block"), block, 0, 4096)});
}

Result<Matrix> Encoder::encodeBlock(std::span<const Image> squares, const TaskContext& task)
{
    return task.isCancelled() ? fail(Error::Code::Cancelled, info().name, Text::tr("stopped")) : encodePreprocessed(squares);
}

Result<void> ClipTrainOptions::validate() const
{
    if (geometry.patchSize <= 0 || geometry.imageSize % geometry.patchSize != 0) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--patch-size"),
                    Text::tr("%1 does not divide the image size %2").arg(geometry.patchSize).arg(geometry.imageSize));
    }
    return firstFailure({
        inRange(QStringLiteral("--epochs"), epochs, 1, 100'000),
        inRange(QStringLiteral("--batch"), batch, 2, 65'536),
        inRange(QStringLiteral("--learning-rate"), learningRate, 1e-12, 100),
        inRange(QStringLiteral("--weight-decay"), weightDecay, 0, 10),
        inRange(QStringLiteral("--vocabulary"), vocabulary, 514, 65'536),
        backend.validate(),
    });
}

} // namespace postil
