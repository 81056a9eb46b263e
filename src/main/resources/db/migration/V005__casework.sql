-- From registration to the archive. Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode.

-- Derived from the events, for lists and for counting.
ALTER TABLE request ADD COLUMN applicant_kind VARCHAR(24);
-- A keyed hash of the identity number: the same applicant is found again without being readable.
ALTER TABLE request ADD COLUMN applicant_name VARCHAR(64);
ALTER TABLE request ADD COLUMN reply_number VARCHAR(60);
ALTER TABLE request ADD COLUMN served_on DATE;
ALTER TABLE request ADD CONSTRAINT request_reply_number UNIQUE (reply_number);
CREATE INDEX request_applicant ON request (applicant_name, received_on);
CREATE INDEX request_due ON request (due_on, id);
CREATE INDEX request_handler ON request (handler, due_on);
CREATE INDEX request_year ON request (number_year, number_in_year);

-- One row a year, locked by whoever signs: no gaps, no twins.
CREATE TABLE request_reply_counter (
    number_year INTEGER PRIMARY KEY,
    last_number INTEGER NOT NULL
);

-- What a file is called in lists; nothing personal.
ALTER TABLE request_file ADD COLUMN title VARCHAR(200) DEFAULT '' NOT NULL;
