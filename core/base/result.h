// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace postil {

/// Why something outside the program failed. Bugs are assertions, not errors.
struct Error {
    enum class Code {
        InvalidArgument, ///< a value that a person gave cannot be right (exit status 1; usage errors are 2)
        NotFound,
        AlreadyExists,
        Io,          ///< the system refused: permission, disk full, broken medium
        Format,      ///< a file is not what it says it is
        Unsupported, ///< right, but not something this program can do
        Cancelled,
        Database,
        Locked, ///< another process is the project's one writer
        Model,  ///< weights, tokenizer or training failed
        Internal
    };

    Code code = Code::Internal;
    QString subject; ///< the thing: a path, a name, an option, as the person wrote it
    QString reason;  ///< what is wrong with it, one clause, translatable

    /// "subject: reason", the one line that a person reads.
    [[nodiscard]] QString message() const;
};

template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(Error::Code::Format, path, Text::tr("is not a zip archive"));`
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Code code, QString subject, QString reason)
{
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(reason)});
}

/// Hands the error of one result on as the error of another type.
template <class T>
[[nodiscard]] tl::unexpected<Error> failAs(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

/// One thing that a long job left out, and why. Reports list these; one bad image stops nothing.
struct Skipped {
    QString subject; ///< path or image id
    QString reason;
};

} // namespace postil
