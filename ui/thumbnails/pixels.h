// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/image.h"

#include <QImage>

namespace postil::ui {

/// A copy that owns its pixels; grey stays grey, alpha is put on black.
[[nodiscard]] QImage toQImage(const Image& image);

/// The size at which an image is shown in a square of `box` device pixels: enlarged twice or more by the largest whole
/// multiple that fits, else fitted.
[[nodiscard]] QSize shownSize(const QSize& image, int box);
/// Scaled to shownSize(): nearest neighbour for whole multiples (pixels stay pixels), smooth otherwise.
[[nodiscard]] QImage fitted(const QImage& image, int box);

} // namespace postil::ui
