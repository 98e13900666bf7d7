// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postil {

/// Python's str.isspace() for one code point: what the reference tokenizers split and strip at.
[[nodiscard]] bool isPythonSpace(char32_t c);

/// The cleaning that OpenAI's tokenizer does before it splits a caption: reduced ftfy repairs (HTML entities, C1 controls,
/// ligatures, full width, curly quotes, line breaks, terminal escapes, control characters, NFC), html.unescape twice, white
/// space collapsed and stripped, lower case (final sigma by context, as Python). Broken encodings are not guessed.
[[nodiscard]] QString cleanCaption(const QString& text);

} // namespace postil
