// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace postil::ui {

/// The person's models by name, the bundled one first; the data of an entry is its path.
[[nodiscard]] QComboBox* makeEncoderChoice();

} // namespace postil::ui
