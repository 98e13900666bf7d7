// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/dataset/image.h"

#include <QStringList>

#include <array>

namespace postil {

/// Drawings that resemble radiographs: what the sample project shows, and a part of what postil-mini was
/// trained on.
enum class PhantomKind : std::uint8_t { Head, Chest, Hand, Breast };

inline constexpr std::array<PhantomKind, 4> phantomKinds{PhantomKind::Head, PhantomKind::Chest,
                                                         PhantomKind::Hand, PhantomKind::Breast};

[[nodiscard]] QString phantomName(PhantomKind kind); ///< "head", "chest", "hand", "breast"

struct Span
{
    double low = 0;
    double high = 0;
};

/// How a series of phantoms looks. Every picture draws its own value from each span; grey values are of [0,
/// 1].
struct PhantomStyle
{
    Span scale{0.90, 1.10};    ///< size of the body part
    double shift = 0.06;       ///< largest displacement, of the picture's side
    double rotation = 8;       ///< largest, degrees
    double deformation = 0.10; ///< largest relative change of each part's size and place
    Span contrast{0.85, 1.10};
    Span brightness{-0.05, 0.05};
    Span gamma{0.85, 1.2};
    Span blur{0.0, 0.5};      ///< sigma, pixels of the finished picture
    Span noise{0.01, 0.05};   ///< standard deviation of white noise
    double hardShare = 0;     ///< share of pictures that the spans below apply to
    Span hardNoise{0, 0};     ///< further white noise
    Span gridAmplitude{0, 0}; ///< lines of an anti-scatter grid
    Span haze{0, 0};          ///< scattered radiation: the picture is mixed with a grey slope

    [[nodiscard]] static PhantomStyle training(); ///< clean, as a phantom from a text book
    [[nodiscard]] static PhantomStyle
    sample(); ///< an old machine: grid lines, grain and haze that training() lacks
};

/// One grey picture, size × size. Equal states of `random` give equal pictures.
[[nodiscard]] Image drawPhantom(PhantomKind kind, const PhantomStyle& style, Random& random, int size = 64);

} // namespace postil
