-- SPDX-FileCopyrightText: 2026 The Postil developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Captions have an order of their own, templates a word for {modality}, prompt sets a name; a gold image keeps its part.

ALTER TABLE caption ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
UPDATE caption SET position = id;

CREATE TABLE modality (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    text TEXT NOT NULL
);

ALTER TABLE prompt_set ADD COLUMN name TEXT NOT NULL DEFAULT '';

CREATE TRIGGER gold_part_no_update BEFORE UPDATE OF part ON gold WHEN NEW.part <> OLD.part BEGIN
    SELECT RAISE(ABORT, 'an image of the gold set keeps its part');
END;
CREATE TRIGGER gold_no_delete BEFORE DELETE ON gold BEGIN
    SELECT RAISE(ABORT, 'an image stays in the gold set');
END;
