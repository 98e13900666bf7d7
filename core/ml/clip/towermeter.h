// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/towermeter.h"

namespace postil::ml {

/// Times OpenAI's vision transformers with random weights on black-and-white noise.
class VitMeter final : public TowerMeter
{
public:
    [[nodiscard]] QStringList architectures() const override;
    [[nodiscard]] MachineFacts machine(bool anew = false) const override;
    [[nodiscard]] Result<std::unique_ptr<Encoder>> encoder(const QString& architecture, const BackendOptions& backend) const override;
    [[nodiscard]] bool has(Precision precision, const QString& device) const override;
    [[nodiscard]] Result<int> exportOnnx(const QString& architecture, const QString& path) const override;
    [[nodiscard]] Result<TowerFigures> measure(const TowerCase& tower, int repeats, TaskContext& task) const override;
};

} // namespace postil::ml
