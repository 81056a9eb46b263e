-- What the first page counts, and what is changed while the program runs. Runs unchanged on PostgreSQL and on H2 in its
-- PostgreSQL mode.

-- Derived from the events, for lists and for counting.
-- The day it ended: answered, closed, withdrawn or split; none while it is open.
ALTER TABLE request ADD COLUMN ended_on DATE;
-- The day after which an answer is late. None while the period does not run; it stays when the request ends.
ALTER TABLE request ADD COLUMN last_on DATE;
UPDATE request SET ended_on = (SELECT MAX(e.happened_on) FROM request_event e
    WHERE e.request_id = request.id AND e.kind IN ('SERVED', 'CLOSED', 'WITHDRAWN', 'SPLIT'))
WHERE state IN ('ANSWERED', 'CLOSED', 'ARCHIVED');
UPDATE request SET last_on = due_on WHERE state <> 'CONSULTING';
CREATE INDEX request_received ON request (received_on);
CREATE INDEX request_ended ON request (ended_on);
CREATE INDEX request_last ON request (last_on);

-- What the bot's answers came to, by day. Nobody's question stands here.
CREATE TABLE answer_count (
    counted_on DATE NOT NULL,
    outcome    VARCHAR(16) NOT NULL,
    answers    BIGINT NOT NULL,
    PRIMARY KEY (counted_on, outcome)
);

-- How a resident was told in the end: a clerk's words, no personal data.
ALTER TABLE notice ADD COLUMN note VARCHAR(500);

-- Texts an administrator changed, in place of the files'. A row without a text was taken back: the file's counts again.
CREATE TABLE setting_text (
    kind       VARCHAR(16) NOT NULL,
    name       VARCHAR(120) NOT NULL,
    text       TEXT,
    -- The number of the change, over all texts.
    sequence   BIGINT NOT NULL,
    changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    PRIMARY KEY (kind, name)
);

-- One row, locked by whoever changes a text: the other nodes look at it every few seconds.
CREATE TABLE setting_change (
    id       SMALLINT PRIMARY KEY CHECK (id = 1),
    sequence BIGINT NOT NULL
);
INSERT INTO setting_change (id, sequence) VALUES (1, 0);
