// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toytraining.h"

#include "core/base/random.h"

namespace postil {

TrainingImages toySet(int count, int size, int channels, int classes, std::uint64_t seed)
{
    TrainingImages images;
    images.size = size;
    images.channels = channels;
    Random random(seed);
    for (int i = 0; i < count; ++i) {
        const int label = static_cast<int>(random.below(static_cast<std::uint64_t>(classes)));
        images.labels.push_back(label);
        const int left = label * size / classes + static_cast<int>(random.below(2));
        for (int c = 0; c < channels; ++c) {
            for (int y = 0; y < size; ++y) {
                for (int x = 0; x < size; ++x) {
                    const bool inside = x >= left && x < left + size / classes - 2 && y >= size / 4 && y < size / 2;
                    images.pixels.push_back(static_cast<std::uint8_t>(random.below(60) + (inside ? 150 : 20)));
                }
            }
        }
    }
    return images;
}

} // namespace postil
