-- SPDX-FileCopyrightText: 2026 The Postil developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import had to leave out, and why: an import's report can be read again after the project was closed.

CREATE TABLE skipped (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    subject TEXT NOT NULL,
    reason TEXT NOT NULL
);
