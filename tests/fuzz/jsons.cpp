// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tokenizerfile.h"
#include "core/ml/clip/hfconfig.h"
#include "tests/fuzz/target.h"

#include <QFileInfo>

#include <algorithm>

namespace postil::fuzz {

namespace {

constexpr int contextLength = 24;
constexpr qsizetype longestText = 2000;

template <class Config>
void checkPreprocessor(const QString& path, const Config& config)
{
    using namespace postil::ml;
    if constexpr (requires { readHfPreprocessor(path, config.vision); }) {
        static_cast<void>(readHfPreprocessor(path, config.vision));
    } else {
        static_cast<void>(readHfPreprocessor(path, config.vision.imageSize));
    }
}

template <class Tower>
void checkTower(const Tower& tower)
{
    require(tower.width > 0 && tower.layers > 0 && tower.heads > 0 && tower.width % tower.heads == 0, "heads divide the width");
}

} // namespace

void tokenizer(const QByteArray& bytes)
{
    const auto read = readTokenizer(asFile(bytes, QStringLiteral("tokenizer.json")));
    if (!read) {
        require(!read.error().reason.isEmpty(), "a refusal has a reason");
        return;
    }
    const Tokenizer& tokenizer = **read;
    const QString itself = QString::fromUtf8(bytes).left(longestText);
    for (const QString& text : {QString(), QStringLiteral("A photo of a cat."), QStringLiteral("na\u00efve caf\u00e9 \u4e2d\u6587 \U0001F600 12's"), itself}) {
        const Tokenizer::Ids ids = tokenizer.encode(text);
        require(std::ranges::all_of(ids, [&](std::int64_t id) { return id >= 0 && id <= tokenizer.largestId(); }), "ids are in the vocabulary");
        require(tokenizer.encodePadded(text, contextLength, tokenizer.padId()).size() == contextLength, "padded texts have one length");
    }
    require(!tokenizer.description().isEmpty(), "a tokenizer has a description");
}

void config(const QByteArray& bytes)
{
    using namespace postil::ml;
    const QString folder = QFileInfo(asFile(bytes, QStringLiteral("config.json"))).path();
    for (const QString& name : {QStringLiteral("preprocessor_config.json"), QStringLiteral("tokenizer_config.json"), QStringLiteral("special_tokens_map.json")}) {
        static_cast<void>(asFile(bytes, name));
    }
    const auto read = readHfConfig(folder + QStringLiteral("/config.json"));
    if (read) {
        checkTower(read->vision.transformer);
        checkTower(read->text.transformer);
        checkPreprocessor(folder + QStringLiteral("/preprocessor_config.json"), *read);
    } else {
        require(!read.error().reason.isEmpty(), "a refusal has a reason");
        checkPreprocessor(folder + QStringLiteral("/preprocessor_config.json"), ClipConfig());
    }
    static_cast<void>(readHfPadToken(folder));
    static_cast<void>(maxLengthBeside(folder + QStringLiteral("/vocab.json")));
}

} // namespace postil::fuzz
