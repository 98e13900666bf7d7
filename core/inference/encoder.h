// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/image.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace postil {

enum class Precision : std::uint8_t { Fp32, Bf16, Fp16, Auto };

[[nodiscard]] QString precisionName(Precision precision);
[[nodiscard]] std::optional<Precision> precisionFromName(const QString& name);

/// What multiplies matrices on the processor: which is faster differs between processors.
enum class MatrixLibrary : std::uint8_t {
    Mkl,    ///< what LibTorch takes by itself
    OneDnn, ///< with weights packed once
    Auto
};

[[nodiscard]] QString matrixLibraryName(MatrixLibrary library); ///< "mkl", "onednn", "auto"
[[nodiscard]] std::optional<MatrixLibrary> matrixLibraryFromName(const QString& name);

struct BackendOptions {
    QString device = QStringLiteral("auto"); ///< auto, cpu, cuda, cuda:N
    Precision precision = Precision::Auto;   ///< Auto: fp16 on a GPU, bf16 on the processor, if that is faster here and the model's embeddings agree
    MatrixLibrary library = MatrixLibrary::Auto; ///< `--backend`; Auto: what was faster when this machine was measured
    int block = 0;                           ///< `--block`, images encoded at once; 0: what was fastest when this machine was measured
    int threads = 0;                         ///< 0: every core
    [[nodiscard]] Result<void> validate() const;
};

struct EncoderOptions {
    QString path;       ///< folder or file of weights of a CLIP model, or a name that EncoderList::resolve() knows
    QString vocabulary; ///< `--vocab`; empty: beside the weights, POSTIL_VOCAB, the installed one
    BackendOptions backend;
    bool hashAnew = false; ///< read every byte of the weights for their checksums, even where they are remembered
};

/// One of the files that a model's weights lie in.
struct WeightFile {
    QString path;
    qint64 bytes = 0;
    QByteArray sha256; ///< hexadecimal
};

/// What is known of a loaded CLIP model.
struct EncoderInfo {
    QString name;          ///< folder name
    QString path;
    QString layout;        ///< "huggingface", "openai", "open_clip"
    QString architecture;  ///< "clip-vit", "clip-resnet", "clip-vit-bert", "clip-resnet-bert", "siglip"
    QString imageTower;    ///< "12 layers, width 768, 12 heads, patch 32", for people
    QString textTower;
    QString storedType;    ///< of the weight file: "fp32" …
    QString sha256;        ///< hex, of the weights and of what changes an image's embedding: the cache's key
    int imageSize = 0;     ///< pixels, square
    int contextLength = 0; ///< tokens
    int dimension = 0;     ///< of an embedding
    double logitScale = 1; ///< already exp
    double logitBias = 0;
    bool sigmoid = false;  ///< probability = sigmoid(scale · cosine + bias) of every caption for itself, as SigLIP was trained
    qint64 parameters = 0;
    QString precision;     ///< in effect: "fp32" …
    QString backend;       ///< in effect: "cpu", "cuda:0", with what changes bits: thread count is no part of it
    QString card;          ///< text of a model card beside the weights, or empty
    QString licence;       ///< path of a licence file beside the weights, or empty
    QString tokenizer;     ///< "byte-pair, 49408 pieces", or empty
    QStringList warnings;  ///< what was left aside when it was read
    std::vector<WeightFile> files;
    QString choice;        ///< why this precision, where it was left to the machine; for people
    int blockImages = 32;  ///< images that are encoded at once: bits of an embedding belong to its place in such a block
    QString tokenizerProblem; ///< why texts cannot be encoded; empty: they can
};

/// A CLIP model: image tower, text tower, tokenizer and preprocessing. Calls come from one thread at a time.
class Encoder
{
public:
    virtual ~Encoder() = default;
    [[nodiscard]] virtual const EncoderInfo& info() const = 0;
    /// Ids with start, end and padding, contextLength each.
    [[nodiscard]] virtual Result<std::vector<std::vector<std::int64_t>>> tokenize(const QStringList& texts) const = 0;
    /// Ids without start, end, padding and truncation.
    [[nodiscard]] virtual Result<std::vector<std::vector<std::int64_t>>> tokenizeBare(const QStringList& texts) const = 0;
    /// The uint8 square that the tower sees (size × size × 3).
    /// Safe from several threads, also while another encodes.
    [[nodiscard]] virtual Result<Image> preprocess(const Image& image) const = 0;
    /// Takes pictures as decoded. Rows L2-normalised, images × dimension.
    [[nodiscard]] virtual Result<Matrix> encodeImages(std::span<const Image> images) = 0;
    /// Takes squares as preprocess() gives them.
    [[nodiscard]] virtual Result<Matrix> encodePreprocessed(std::span<const Image> squares) = 0;
    /// The same for a block that may take seconds: once `task` is cancelled the answer is Error::Code::Cancelled, soon.
    [[nodiscard]] virtual Result<Matrix> encodeBlock(std::span<const Image> squares, const TaskContext& task);
    [[nodiscard]] virtual Result<Matrix> encodeTexts(const QStringList& texts) = 0;
};

class EncoderLoader
{
public:
    virtual ~EncoderLoader() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<Encoder>> load(const EncoderOptions& options) const = 0;
};

} // namespace postil
