// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <span>

namespace postil::fuzz {

/// One reader of files from outside. `run` gives it any bytes: it has to return, whatever they are, and stops the program
/// (require()) where an answer contradicts itself.
struct Target {
    const char* name;
    std::function<void(const QByteArray&)> run;
};
[[nodiscard]] std::span<const Target> targets();
[[nodiscard]] const Target* targetByName(const QString& name);

/// Stops the program, so that the fuzzer keeps the input.
void require(bool holds, const char* what);

/// The bytes as a file with that name, in a folder of this process (in memory where the system has such a place).
[[nodiscard]] QString asFile(const QByteArray& bytes, const QString& name);

void safetensors(const QByteArray& bytes);
void pickle(const QByteArray& bytes);
void torchFile(const QByteArray& bytes);
void npz(const QByteArray& bytes);
void npy(const QByteArray& bytes);
void tokenizer(const QByteArray& bytes);
void config(const QByteArray& bytes);

} // namespace postil::fuzz
