// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace postil::cli {

/// `encoders get`: without a name the catalogue, else fetches what is called so into `out` (empty: the user's data folder) and puts
/// a model into the list of encoders. `options`: for loading it.
[[nodiscard]] Result<Answer> getEncoder(const QString& name, const QString& out, const EncoderOptions& options, Context& context);

} // namespace postil::cli
