-- What the annual report counts of a request. Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode.

-- All derived from the events. The first end: a redo is no new request and moves no year.
ALTER TABLE request ADD COLUMN counted_on DATE;
ALTER TABLE request ADD COLUMN counted_outcome VARCHAR(40);
-- Who applied. Stays when the file is destroyed and with it who it was.
ALTER TABLE request ADD COLUMN counted_kind VARCHAR(24);
-- Divided: its parts are counted, it is not.
ALTER TABLE request ADD COLUMN split BOOLEAN DEFAULT FALSE NOT NULL;
-- The version these columns were written with. Another one: a program that did not know them was here.
ALTER TABLE request ADD COLUMN counted_version INTEGER DEFAULT -1 NOT NULL;
CREATE INDEX request_counted ON request (counted_on);
-- For the fees paid in a year.
CREATE INDEX request_event_kind ON request_event (kind, happened_on);

-- Reconsiderations and lawsuits, derived like the columns above.
CREATE TABLE request_dispute (
    request_id UUID NOT NULL REFERENCES request (id),
    -- The sequence of the event that noted it.
    number     INTEGER NOT NULL,
    kind       VARCHAR(24) NOT NULL,
    filed_on   DATE NOT NULL,
    result     VARCHAR(16),
    decided_on DATE,
    PRIMARY KEY (request_id, number)
);
CREATE INDEX request_dispute_filed ON request_dispute (filed_on);
