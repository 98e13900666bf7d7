-- SPDX-FileCopyrightText: 2026 The Postil developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Three kinds of tables:
--   what a person did:     event_group, event (append-only), and class, caption, template, decision, run_in_use, which
--                          are what the events amount to and change in the same transaction as an event;
--   what sources hold:     source, source_class, image;
--   what machines made:    prompt_set, run, prediction.

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- A removed class stays, since decisions of the past and predictions name it; merged_into says who speaks for it now.
CREATE TABLE class (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    merged_into INTEGER REFERENCES class (id)
);
CREATE UNIQUE INDEX class_name ON class (name) WHERE removed = 0;

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    dataset TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    official INTEGER NOT NULL DEFAULT 0,
    task TEXT NOT NULL,
    images INTEGER NOT NULL,
    added_at TEXT NOT NULL
);

-- The source's own class names in label order, and the project's class that each stands for (null: none, no reference).
CREATE TABLE source_class (
    source_id INTEGER NOT NULL REFERENCES source (id),
    label INTEGER NOT NULL,
    name TEXT NOT NULL,
    class_id INTEGER REFERENCES class (id),
    PRIMARY KEY (source_id, label)
) WITHOUT ROWID;

CREATE TABLE image (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    source_id INTEGER NOT NULL REFERENCES source (id),
    source_index INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    split TEXT NOT NULL CHECK (split IN ('train', 'val', 'test', 'none')),
    group_name TEXT,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    depth INTEGER NOT NULL DEFAULT 1,
    sha256 BLOB,
    source_label INTEGER,
    multi_label BLOB -- one byte 0/1 per class of the source; multi-label sources only
);

CREATE TABLE caption (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    class_id INTEGER NOT NULL REFERENCES class (id),
    text TEXT NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
);
CREATE INDEX caption_class ON caption (class_id);

CREATE TABLE template (
    position INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);

-- A version of the captions as a run used them: JSON with classes, captions and templates.
CREATE TABLE prompt_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at TEXT NOT NULL,
    content TEXT NOT NULL
);

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    voice TEXT NOT NULL CHECK (voice IN ('zeroshot', 'refiner')),
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    imported INTEGER NOT NULL DEFAULT 0,
    teacher_id INTEGER REFERENCES run (id),
    prompt_set_id INTEGER REFERENCES prompt_set (id),
    classes TEXT NOT NULL, -- JSON list of class ids: the columns of the probabilities
    has_probabilities INTEGER NOT NULL,
    config TEXT NOT NULL,
    metrics TEXT NOT NULL
);

-- Which run speaks for a voice. A refiner is in it only once a person accepted it; then its labels count.
CREATE TABLE run_in_use (
    voice TEXT PRIMARY KEY CHECK (voice IN ('zeroshot', 'refiner')),
    run_id INTEGER NOT NULL REFERENCES run (id)
) WITHOUT ROWID;

-- What a run says, thousands of images to a row, little-endian arrays. Probabilities come last, so that reading labels
-- does not touch their pages.
CREATE TABLE prediction (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES run (id),
    block INTEGER NOT NULL,
    images BLOB NOT NULL,        -- int64 image ids, ascending over all blocks
    labels BLOB NOT NULL,        -- int32 class ids, 0 = rejected
    confidences BLOB NOT NULL,   -- float32, NaN = not known
    probabilities BLOB,          -- float32, images × classes of the run
    UNIQUE (run_id, block)
);

-- One act of a person, one undo step. `parent`, `undo_top` and `redo_top` are the undo stack as it stood: after this
-- group, undo takes back `undo_top` and redo brings back `redo_top`; an act's parent is the act below it.
-- kind: act; undo and redo (of the act `target`); note (an import or a run: no undo step).
-- hash: sha256 over the previous group's hash, this group's events and its own columns.
CREATE TABLE event_group (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    annotator TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo', 'note')),
    what TEXT NOT NULL,
    images INTEGER NOT NULL,
    target INTEGER REFERENCES event_group (id),
    parent INTEGER REFERENCES event_group (id),
    undo_top INTEGER REFERENCES event_group (id),
    redo_top INTEGER REFERENCES event_group (id),
    hash BLOB NOT NULL
);
CREATE INDEX event_group_parent ON event_group (parent);

-- before, after: decisions as "class:5", "class:5:confirmed", "excluded", "none_of_these", "second_look" or null; else JSON.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES event_group (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    image_id INTEGER REFERENCES image (id),
    before TEXT,
    after TEXT,
    run_id INTEGER REFERENCES run (id)
);
CREATE INDEX event_of_group ON event (group_id);
CREATE INDEX event_of_image ON event (image_id) WHERE image_id IS NOT NULL;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
    SELECT RAISE(ABORT, 'the history of a project cannot be changed');
END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
    SELECT RAISE(ABORT, 'the history of a project cannot be deleted');
END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'the history of a project cannot be replaced');
END;
CREATE TRIGGER event_group_no_update BEFORE UPDATE ON event_group BEGIN
    SELECT RAISE(ABORT, 'the history of a project cannot be changed');
END;
CREATE TRIGGER event_group_no_delete BEFORE DELETE ON event_group BEGIN
    SELECT RAISE(ABORT, 'the history of a project cannot be deleted');
END;
CREATE TRIGGER event_group_no_replace BEFORE INSERT ON event_group
WHEN EXISTS (SELECT 1 FROM event_group WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'the history of a project cannot be replaced');
END;

CREATE TABLE decision (
    image_id INTEGER PRIMARY KEY REFERENCES image (id),
    kind TEXT NOT NULL CHECK (kind IN ('class', 'excluded', 'none_of_these', 'second_look')),
    class_id INTEGER REFERENCES class (id) CHECK ((kind = 'class') = (class_id IS NOT NULL)),
    confirmed INTEGER NOT NULL DEFAULT 0,
    event_id INTEGER NOT NULL REFERENCES event (id)
);
CREATE INDEX decision_class ON decision (class_id) WHERE class_id IS NOT NULL;

-- Multi-label tasks: a person's yes (1) or no (0) per class; no row: unknown.
CREATE TABLE decision_label (
    image_id INTEGER NOT NULL REFERENCES image (id),
    class_id INTEGER NOT NULL REFERENCES class (id),
    answer INTEGER NOT NULL CHECK (answer IN (0, 1)),
    event_id INTEGER NOT NULL REFERENCES event (id),
    PRIMARY KEY (image_id, class_id)
) WITHOUT ROWID;

-- Images drawn for blind labelling, assigned for good to tuning or reporting; answers are apart from decisions.
CREATE TABLE gold (
    image_id INTEGER PRIMARY KEY REFERENCES image (id),
    part TEXT NOT NULL CHECK (part IN ('tuning', 'reporting')),
    drawn_at TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('class', 'none_of_these')),
    class_id INTEGER REFERENCES class (id),
    annotator TEXT,
    answered_at TEXT
);
