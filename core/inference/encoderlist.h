// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace postil {

/// A model that the person works with.
struct ListedEncoder {
    QString path;                    ///< folder or file of weights, absolute
    bool bundled = false;            ///< came with the program, cannot be removed
    std::optional<EncoderInfo> info; ///< what loading it told last time, without its card; none: it was not loaded yet
    QDateTime verified;              ///< when it was last read whole and found complete; invalid: never
    QString published;               ///< name in the catalogue of the model whose published checksum its weights have, or empty
    QString problem;                 ///< why it could not be loaded when that was last tried, or empty
    [[nodiscard]] QString name() const;   ///< "postil-mini", or the folder's or file's
    [[nodiscard]] bool isPresent() const; ///< something lies at the path
};

/// The models that a person has added, kept in one small file of the user's data folder, which the window and the command line
/// share. What the list knows of a model is what the engine said when it last loaded it; the weights are not read. Every call
/// reads the file; changes are made under a lock, so that two programs do not lose each other's.
class EncoderList
{
public:
    explicit EncoderList(QString file = defaultFile());

    [[nodiscard]] static QString defaultFile();
    [[nodiscard]] const QString& file() const { return m_file; }

    /// The bundled model first, where it is installed, then the others in the order in which they were added.
    [[nodiscard]] Result<std::vector<ListedEncoder>> entries() const;
    /// The entry of this name or path; NotFound names it.
    [[nodiscard]] Result<ListedEncoder> find(const QString& nameOrPath) const;
    /// The path that `nameOrPath` means: what exists stays as it is, a name is looked up in the list, and what is neither is
    /// handed back for the loader to refuse. A name that two entries have is an error.
    [[nodiscard]] Result<QString> resolve(const QString& nameOrPath) const;

    /// Adds the entry, or takes the place of the one with its path. What is known of the bundled model is kept as well.
    [[nodiscard]] Result<void> put(const ListedEncoder& entry);
    /// Takes an entry out of the list and says which it was; its files stay where they are.
    [[nodiscard]] Result<ListedEncoder> remove(const QString& nameOrPath);

private:
    [[nodiscard]] Result<std::vector<ListedEncoder>> read() const;
    [[nodiscard]] Result<void> write(const std::vector<ListedEncoder>& entries) const;

    QString m_file;
};

/// What the list keeps of a model, and what commands say of it.
[[nodiscard]] QJsonObject encoderInfoJson(const EncoderInfo& info);

} // namespace postil
