// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/trainingcheckpoint.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

namespace postil::ml {

namespace {

constexpr quint32 magic = 0x50544331; // "PTC1"
constexpr int hashBytes = 32;

void put(QDataStream& stream, const std::vector<float>& values)
{
    stream << static_cast<quint64>(values.size());
    stream.writeRawData(reinterpret_cast<const char*>(values.data()), static_cast<int>(values.size() * sizeof(float)));
}

/// False unless the stream holds no values, or `parameters` of them.
bool get(QDataStream& stream, std::size_t parameters, std::vector<float>& values)
{
    quint64 count = 0;
    stream >> count;
    if (stream.status() != QDataStream::Ok || (count != 0 && count != parameters)) {
        return false;
    }
    values.resize(count);
    const int bytes = static_cast<int>(count * sizeof(float));
    return stream.readRawData(reinterpret_cast<char*>(values.data()), bytes) == bytes;
}

bool get(QDataStream& stream, std::vector<EpochRow>& epochs)
{
    qint32 count = 0;
    stream >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        EpochRow row;
        row.epoch = i + 1;
        stream >> row.trainLoss >> row.trainAccuracy >> row.validationLoss >> row.validationAccuracy;
        epochs.push_back(row);
    }
    return count >= 0 && stream.status() == QDataStream::Ok;
}

} // namespace

Result<void> TrainingCheckpoint::write(const QString& path) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << magic << fingerprint << now.steps;
    put(stream, now.weights);
    put(stream, now.first);
    put(stream, now.second);
    put(stream, best);
    stream << static_cast<qint32>(epochs.size());
    for (const EpochRow& row : epochs) {
        stream << row.trainLoss << row.trainAccuracy << row.validationLoss << row.validationAccuracy;
    }
    stream << static_cast<qint32>(bestEpoch) << static_cast<quint64>(batch) << sums.loss << sums.correct << seconds << finished;
    bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);

    return writeWholeFile(path, bytes);
}

Result<TrainingCheckpoint> TrainingCheckpoint::read(const QString& path, std::size_t parameters)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    const QByteArray bytes = file.readAll();
    const QByteArray body = bytes.left(bytes.size() - hashBytes);
    const auto broken = [&path] { return fail(Error::Code::Format, path, Text::tr("is not a whole checkpoint of this network")); };
    if (bytes.size() <= hashBytes || QCryptographicHash::hash(body, QCryptographicHash::Sha256) != bytes.right(hashBytes)) {
        return broken();
    }
    QDataStream stream(body);
    stream.setVersion(QDataStream::Qt_6_4);
    TrainingCheckpoint checkpoint;
    quint32 found = 0;
    stream >> found >> checkpoint.fingerprint >> checkpoint.now.steps;
    if (found != magic || !get(stream, parameters, checkpoint.now.weights) || !get(stream, parameters, checkpoint.now.first)
        || !get(stream, parameters, checkpoint.now.second) || !get(stream, parameters, checkpoint.best) || !get(stream, checkpoint.epochs)) {
        return broken();
    }
    qint32 bestEpoch = 0;
    quint64 batch = 0;
    stream >> bestEpoch >> batch >> checkpoint.sums.loss >> checkpoint.sums.correct >> checkpoint.seconds >> checkpoint.finished;
    if (stream.status() != QDataStream::Ok || checkpoint.now.weights.empty()) {
        return broken();
    }
    checkpoint.bestEpoch = bestEpoch;
    checkpoint.batch = batch;
    return checkpoint;
}

} // namespace postil::ml
