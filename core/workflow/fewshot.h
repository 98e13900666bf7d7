// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/linechart.h"
#include "core/inference/encoder.h"
#include "core/metrics/interval.h"
#include "core/metrics/spread.h"
#include "core/project/imagestore.h"

#include <QJsonObject>
#include <QStringList>

namespace postil {

class ProjectDb;

enum class FewShotMethod : std::uint8_t {
    Probe, ///< softmax regression that begins at the captions' logits
    Cache, ///< Tip-Adapter
    Gda    ///< a Gaussian per class, one covariance
};
[[nodiscard]] const std::vector<std::pair<FewShotMethod, QString>>& fewShotMethods(); ///< with their names: "probe" …
[[nodiscard]] QString fewShotTitle(FewShotMethod method); ///< for people

struct FewShotOptions {
    EncoderOptions encoder;
    std::vector<int> shots{1, 2, 4, 8, 16, 32, 64}; ///< labelled images per class
    int draws = 10;                                 ///< of labelled images, each anew
    std::vector<FewShotMethod> methods{FewShotMethod::Probe, FewShotMethod::Cache, FewShotMethod::Gda};
    std::vector<Split> trainSplits{Split::Train, Split::None}; ///< where labelled images are drawn: a person's decision, else the reference label
    std::optional<Split> split; ///< what is measured on; empty: test, or half of each class kept out where test has no reference labels
    int supervised = 10'000;    ///< labelled images, at most, of the line for all labels; 0: no such line
    std::uint64_t seed = 0;
    int threads = 0;            ///< 0: the program's budget
    QString out;                ///< folder for JSON, CSV and SVG; empty: none
    bool overwrite = false;
    [[nodiscard]] Result<void> validate() const;
};

struct FewShotPoint {
    int shots = 0;
    std::vector<double> accuracies; ///< by draw
    std::vector<double> balanced;
    MeanInterval accuracy;          ///< over the draws
    MeanInterval balancedAccuracy;
};

struct FewShotCurve {
    FewShotMethod method = FewShotMethod::Probe;
    std::vector<FewShotPoint> points;
};

struct FewShotReport {
    QString encoder;
    QStringList classes;
    QString yardstick;  ///< "reference (test)", "reference (kept out)"; where there are no reference labels at all "decisions (kept out)"
    qint64 testImages = 0;
    qint64 poolImages = 0; ///< that could be drawn
    Accuracy zeroShot;
    std::optional<Accuracy> supervised; ///< anchored probe on supervisedImages
    qint64 supervisedImages = 0;
    std::vector<FewShotCurve> curves;
    std::vector<int> leftOut;  ///< shots that a class has too few images for
    QStringList unlabelled;    ///< classes without a labelled image to draw
    QStringList files;
    std::vector<Skipped> skipped;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QByteArray toCsv() const; ///< a row per method, shots and draw
    [[nodiscard]] LineChartFigure figure() const; ///< accuracy against shots, with the lines of no and of all labels
};

/// Writes JSON, table and SVG to a folder that is not there, or with `overwrite` over an earlier one of these; gives their names.
[[nodiscard]] Result<QStringList> saveFewShot(const FewShotReport& report, const QString& out, bool overwrite);

/// What K labelled images of each class bring over zero-shot: draws them again and again from the reference labels, learns in each
/// way, measures on other images. Encodes what is not cached; stores no run.
[[nodiscard]] Result<FewShotReport> fewShot(ProjectDb& db, Encoder& encoder, const FewShotOptions& options, TaskContext& task);

} // namespace postil
