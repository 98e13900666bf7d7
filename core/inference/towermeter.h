// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"

namespace postil {

/// How fast one library multiplies matrices of a transformer on this machine.
struct MatrixRate {
    Precision precision = Precision::Fp32;
    MatrixLibrary library = MatrixLibrary::Mkl;
    double gigaflops = 0; ///< per second; 0: this processor or this LibTorch lacks it
};

/// How fast blocks of so many images were encoded on this machine.
struct BlockRate {
    Precision precision = Precision::Fp32;
    MatrixLibrary library = MatrixLibrary::Mkl;
    int tokens = 1600;           ///< of a block: images × patches and class token
    double imagesPerSecond = 0;  ///< of a small tower, to compare with
};

/// What was measured once on this machine; it decides whatever is left to it.
struct MachineFacts {
    QString machine; ///< processor, threads, LibTorch
    QString file;    ///< that keeps it; empty: it could not be written
    std::vector<MatrixRate> rates;
    std::vector<BlockRate> blocks; ///< the fastest of each precision
    Precision precision = Precision::Fp32; ///< Auto's answer for models whose embeddings agree
};

/// An image tower of random weights.
struct TowerCase {
    QString architecture; ///< one of TowerMeter::architectures()
    int images = 32;      ///< encoded at once
    Precision precision = Precision::Fp32;
    QString device = QStringLiteral("cpu");
};

/// Best times within one run. Floating-point operations (2 × multiply-add) are those that run.
struct TowerFigures {
    double seconds = 0;      ///< of one block, from bytes to embeddings
    double plainSeconds = 0; ///< the same with LibTorch's operations one by one
    double flop = 0;         ///< of one block
    double mkl = 0;          ///< GFLOP/s of the tower's matrix products alone; on a device: its library
    double oneDnn = 0;       ///< 0: not there
};

/// Times image towers.
class TowerMeter
{
public:
    virtual ~TowerMeter() = default;
    [[nodiscard]] virtual QStringList architectures() const = 0;
    /// Measured and stored when it is first needed; `anew`: now.
    [[nodiscard]] virtual MachineFacts machine(bool anew = false) const = 0;
    /// A model with an image tower of random weights and next to no text tower.
    [[nodiscard]] virtual Result<std::unique_ptr<Encoder>> encoder(const QString& architecture, const BackendOptions& backend) const = 0;
    [[nodiscard]] virtual bool has(Precision precision, const QString& device) const = 0;
    /// Writes the tower that measure() times as an ONNX model, for other programs; gives the pixels of its square pictures' side.
    [[nodiscard]] virtual Result<int> exportOnnx(const QString& architecture, const QString& path) const = 0;
    [[nodiscard]] virtual Result<TowerFigures> measure(const TowerCase& tower, int repeats, TaskContext& task) const = 0;
};

} // namespace postil
