// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/zeroshot.h"

namespace postil {

struct CompareEncodersOptions {
    std::vector<EncoderOptions> encoders; ///< two or more
    std::optional<Split> split;           ///< reference labels of this split; empty: the steering images
    [[nodiscard]] Result<void> validate() const;
};

struct EncoderComparison {
    QString name;
    QString path;
    QString problem;          ///< why it could not be used; then nothing below is known
    EncoderInfo info;
    qint64 bytes = 0;         ///< of its weights on disk; 0: not known
    double imagesPerSecond = 0; ///< of the image tower alone, full blocks, measured here
    qint64 images = 0;        ///< that it labelled
    std::vector<qint64> perClass;
    std::optional<Accuracy> accuracy;
};

struct CompareEncodersReport {
    std::vector<EncoderComparison> encoders;
    std::vector<std::vector<std::optional<double>>> agreement; ///< share of equal labels, where both label an image
    QStringList classes;
    QString yardstick; ///< on which images accuracy stands; empty: none
};

/// The same captions and images on several encoders, each at its own scale. Encodes what is not cached, stores no run. An encoder
/// that cannot be loaded is listed with its problem.
[[nodiscard]] Result<CompareEncodersReport> compareEncoders(ProjectDb& db, const EncoderLoader& loader, const CompareEncodersOptions& options,
                                                            TaskContext& task);

/// One picture of it, SVG.
[[nodiscard]] QByteArray encoderPicture(const CompareEncodersReport& report);

} // namespace postil
