-- Questions left to a person. Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode.
--
-- No CHECK compares text: H2 2.4.240 ties such a constraint to the connection that made it, and refuses every row once
-- that connection is closed.

-- One row a year. Whoever opens a thread locks it, so numbers have no gaps and no twins.
CREATE TABLE inbox_counter (
    number_year INTEGER PRIMARY KEY,
    last_number INTEGER NOT NULL
);

CREATE TABLE inbox_thread (
    number    VARCHAR(20) PRIMARY KEY,
    account   VARCHAR(64) NOT NULL,
    -- Both go when the person withdraws consent; the number stays.
    open_id   VARCHAR(64),
    question  TEXT,
    kind      VARCHAR(16) NOT NULL,
    state     VARCHAR(16) NOT NULL,
    opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP(6) WITH TIME ZONE,
    -- A hash of the message that opened it: the platform sends a message up to three times.
    once_key  VARCHAR(64) NOT NULL,
    CONSTRAINT inbox_thread_once UNIQUE (once_key)
);

CREATE INDEX inbox_thread_state ON inbox_thread (state, opened_at, number);
CREATE INDEX inbox_thread_open_id ON inbox_thread (account, open_id, opened_at);
