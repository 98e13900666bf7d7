// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/image.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace postil {

/// Pictures with their captions, for contrastive training. Pixels are read when they are needed, from several threads.
struct CaptionedImages
{
    std::function<Result<Image>(std::size_t)> read;
    std::vector<QByteArray> hashes;        ///< per image: SHA-256 of its content
    std::vector<int> captionList;          ///< per image: index into captionLists
    std::vector<QStringList> captionLists; ///< captions that say the same; one is drawn each time an image is shown
    [[nodiscard]] std::size_t count() const { return captionList.size(); }
};

} // namespace postil
