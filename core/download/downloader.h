// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace postil {

/// One file to fetch.
struct DownloadFile {
    QString name;      ///< in the folder; a plain name, no path
    QUrl url;
    QByteArray sha256; ///< hexadecimal, as published; empty: not known
    QByteArray md5;    ///< the same
    bool optional = false; ///< an answer of 404 is no failure
    QString unlessThere;   ///< not asked for when the folder has this other file: the same weights in another format
};

struct DownloadOptions {
    QString folder; ///< made if it is not there
    std::vector<DownloadFile> files;
    int stallSeconds = 60;     ///< without a byte, then the connection counts as broken
    int attempts = 4;          ///< connections per file before giving up; each goes on where the last one broke
    int pauseMilliseconds = 1000; ///< before another attempt
    [[nodiscard]] Result<void> validate() const;
};

struct DownloadedFile {
    QString path;
    qint64 bytes = 0;
    QByteArray sha256;      ///< hexadecimal, of what lies there now
    bool verified = false;  ///< equal to a published checksum
    bool alreadyThere = false;
};

struct DownloadReport {
    std::vector<DownloadedFile> files; ///< without optional ones that the server does not have
};

/// Fetches files one after the other over HTTP(S). A file arrives as "NAME.part" and is renamed when it is complete and its
/// checksum right; a broken or cancelled transfer leaves its part, and the next call asks for the rest (Range, If-Range). A
/// wrong checksum removes what came. Files that are there are checked, not fetched again, and never replaced.
/// Blocks; runs an event loop of its own, so it works on any thread that has no other one.
[[nodiscard]] Result<DownloadReport> download(const DownloadOptions& options, TaskContext& task);

} // namespace postil
