// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace postil {

/// Characters of a named reference of the HTML standard; `name` without '&', with the ';' where there is one.
[[nodiscard]] std::optional<QString> htmlEntity(const QString& name);

/// As Python's html.unescape(): numeric references with the standard's replacements, names with or without ';' by their
/// longest known beginning.
[[nodiscard]] QString htmlUnescape(const QString& text);

/// As ftfy's unescape_html: only references that end with ';', and names in capitals too (&EACUTE;).
[[nodiscard]] QString htmlUnescapeStrict(const QString& text);

/// Windows-1252's character for a byte 0x80–0x9F, which the HTML standard and ftfy put in place of that C1 control.
[[nodiscard]] char32_t windows1252(char32_t c1);

} // namespace postil
