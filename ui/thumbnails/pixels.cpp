// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/pixels.h"

#include <QPainter>

#include <algorithm>

namespace postil::ui {

QImage toQImage(const Image& image)
{
    if (image.isNull()) {
        return {};
    }
    const auto stride = static_cast<qsizetype>(image.width) * image.channels;
    const auto wrap = [&](QImage::Format format) { return QImage(image.pixels.data(), image.width, image.height, stride, format); };
    if (image.channels == 1) {
        return wrap(QImage::Format_Grayscale8).copy();
    }
    if (image.channels == 3) {
        return wrap(QImage::Format_RGB888).copy();
    }
    QImage onBlack(image.width, image.height, QImage::Format_RGB32);
    onBlack.fill(Qt::black);
    QPainter painter(&onBlack);
    if (image.channels == 4) {
        painter.drawImage(0, 0, wrap(QImage::Format_RGBA8888));
    } else {
        QImage withAlpha(image.width, image.height, QImage::Format_ARGB32);
        for (int y = 0; y < image.height; ++y) {
            const std::uint8_t* in = image.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(stride);
            auto* out = reinterpret_cast<QRgb*>(withAlpha.scanLine(y));
            for (int x = 0; x < image.width; ++x) {
                out[x] = qRgba(in[2 * x], in[2 * x], in[2 * x], in[2 * x + 1]);
            }
        }
        painter.drawImage(0, 0, withAlpha);
    }
    return onBlack;
}

QSize shownSize(const QSize& image, int box)
{
    const int longest = std::max(image.width(), image.height());
    if (longest <= 0) {
        return {};
    }
    if (const int multiple = box / longest; multiple >= 2) {
        return image * multiple;
    }
    return image.scaled(box, box, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QImage fitted(const QImage& image, int box)
{
    const QSize size = shownSize(image.size(), box);
    if (size == image.size() || size.isEmpty()) {
        return image;
    }
    const bool whole = size.width() % image.width() == 0 && size.width() >= 2 * image.width();
    return image.scaled(size, Qt::IgnoreAspectRatio, whole ? Qt::FastTransformation : Qt::SmoothTransformation);
}

} // namespace postil::ui
