// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postil::test {

/// POSTIL_FIXTURES (default: ../shared/fixtures beside the source tree), or empty if the folder is not there: then skip.
[[nodiscard]] QString fixturesDir();
/// POSTIL_DATA (default: ../shared/data), or empty.
[[nodiscard]] QString dataDir();

/// The source tree that these tests were built from.
[[nodiscard]] QString sourceDir();

} // namespace postil::test
