-- Disclosure requests. Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode. What identifies a person is
-- encrypted before it gets here (columns "sealed"), or stands here only as a keyed hash (columns "…_name").

CREATE TABLE request_draft (
    id           UUID PRIMARY KEY,
    -- Of the token that opens it on the page.
    token_hash   VARCHAR(64) NOT NULL,
    -- One open draft a resident.
    owner_name   VARCHAR(64),
    -- Token, resident, values.
    sealed       BYTEA NOT NULL,
    step         VARCHAR(200) NOT NULL,
    paused       BOOLEAN NOT NULL,
    version      INTEGER NOT NULL,
    saved_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT request_draft_token UNIQUE (token_hash),
    CONSTRAINT request_draft_owner UNIQUE (owner_name)
);
CREATE INDEX request_draft_expiry ON request_draft (expires_at);

-- Files of drafts and of requests. A file keeps its owner's id when its draft becomes a request.
CREATE TABLE request_file (
    id           UUID PRIMARY KEY,
    owner_id     UUID NOT NULL,
    kind         VARCHAR(32) NOT NULL,
    content_type VARCHAR(100) NOT NULL,
    size         BIGINT NOT NULL,
    sha256       VARCHAR(64) NOT NULL,
    added_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX request_file_owner ON request_file (owner_id, added_at);

-- In parts, because H2 holds no more than a megabyte in a value that PostgreSQL would call BYTEA too.
CREATE TABLE request_file_part (
    file_id      UUID NOT NULL REFERENCES request_file (id) ON DELETE CASCADE,
    part         INTEGER NOT NULL,
    sealed       BYTEA NOT NULL,
    PRIMARY KEY (file_id, part)
);

-- One row a year, locked by whoever draws a number: no gaps, no twins.
CREATE TABLE request_counter (
    number_year  INTEGER PRIMARY KEY,
    last_number  INTEGER NOT NULL
);

-- A request. What is not marked as its own is derived from its events and kept for lists; it is rewritten in the
-- transaction that adds an event.
CREATE TABLE request (
    -- The id of its draft, where it had one.
    id             UUID PRIMARY KEY,
    -- Own. Drawn on receipt.
    number         VARCHAR(60),
    number_year    INTEGER,
    number_in_year INTEGER,
    -- Own. The message or click that brought it: the platform sends a message up to three times.
    once_key       VARCHAR(64) NOT NULL,
    -- Own. Goes when the person withdraws consent to the account knowing them.
    owner_name     VARCHAR(64),
    -- Own. Resident and query code: what belongs to the access, not to the record.
    sealed         BYTEA NOT NULL,
    channel        VARCHAR(16) NOT NULL,
    state          VARCHAR(24) NOT NULL,
    outcome        VARCHAR(40),
    received_on    DATE,
    due_on         DATE,
    provisional    BOOLEAN NOT NULL,
    handler        VARCHAR(100),
    version        INTEGER NOT NULL,
    created_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT request_number UNIQUE (number),
    CONSTRAINT request_number_in_year UNIQUE (number_year, number_in_year),
    CONSTRAINT request_once UNIQUE (once_key)
);
CREATE INDEX request_owner ON request (owner_name, created_at);
CREATE INDEX request_list ON request (state, created_at);

-- What happened to requests. Rows are only ever added. Each carries the hash of the one before it, over all requests.
CREATE TABLE request_event (
    place        BIGINT PRIMARY KEY,
    request_id   UUID NOT NULL REFERENCES request (id),
    sequence     INTEGER NOT NULL,
    kind         VARCHAR(32) NOT NULL,
    -- The day it happened, which is not always the day it was written down.
    happened_on  DATE NOT NULL,
    occurred_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor        VARCHAR(100) NOT NULL,
    -- JSON without personal data.
    facts        TEXT NOT NULL,
    -- JSON with it, and the salted hash of it: the hash stays when the rest has to be deleted.
    sealed       BYTEA,
    sealed_hash  VARCHAR(64),
    -- The message, click or call that caused it.
    once_key     VARCHAR(64),
    previous     VARCHAR(64) NOT NULL,
    hash         VARCHAR(64) NOT NULL,
    CONSTRAINT request_event_sequence UNIQUE (request_id, sequence),
    CONSTRAINT request_event_once UNIQUE (once_key)
);

-- The end of the chain; locked by whoever adds an event.
CREATE TABLE request_chain (
    id           SMALLINT PRIMARY KEY CHECK (id = 1),
    place        BIGINT NOT NULL,
    hash         VARCHAR(64) NOT NULL
);
INSERT INTO request_chain (id, place, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Attempts to guess a query code, by number and by caller; both only as keyed hashes.
CREATE TABLE request_attempt (
    subject      VARCHAR(64) PRIMARY KEY,
    failures     INTEGER NOT NULL,
    last_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    locked_until TIMESTAMP(6) WITH TIME ZONE
);
