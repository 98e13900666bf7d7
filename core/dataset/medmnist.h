// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/image.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <map>
#include <vector>

namespace postil {

enum class MedMnistTask : std::uint8_t { BinaryClass, MultiClass, MultiLabel, Ordinal };

/// One edition of a set's files.
struct MedMnistEdition {
    std::array<qint64, 3> samples{};  ///< train, val, test
    std::map<int, QByteArray> md5;    ///< of the npz file, hexadecimal, by picture size in pixels
};

/// Facts of one published set.
struct MedMnistSet {
    QString flag; ///< "pneumoniamnist": the name of its file
    QString name; ///< "PneumoniaMNIST"
    MedMnistTask task = MedMnistTask::MultiClass;
    int dimensions = 2;
    int channels = 1;
    QString licence;
    QStringList classes;
    std::vector<MedMnistEdition> editions; ///< today's first, then the one with blank samples
    [[nodiscard]] Task projectTask() const;
};

/// All published sets, 2-D and 3-D, from the program's own list of facts. Thread-safe.
[[nodiscard]] const std::vector<MedMnistSet>& medMnistSets();
[[nodiscard]] const MedMnistSet* medMnistSet(const QString& flag);
/// By file name: "<flag>.npz" or "<flag>_64.npz"; null for other names.
[[nodiscard]] const MedMnistSet* medMnistSetOfFile(const QString& fileName);

} // namespace postil
