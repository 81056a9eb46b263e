-- Who works in the back office, and what they did there. Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode.

CREATE TABLE audit_entry (
    place    BIGINT PRIMARY KEY,
    happened TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor    VARCHAR(64) NOT NULL,
    kind     VARCHAR(32) NOT NULL,
    -- A number, a page, an account: what it was about. Never anything personal of a resident.
    subject  VARCHAR(200) NOT NULL,
    detail   VARCHAR(1000) NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash     VARCHAR(64) NOT NULL
);
CREATE INDEX audit_entry_actor ON audit_entry (actor, place);
CREATE INDEX audit_entry_kind ON audit_entry (kind, place);

-- The end of the chain, locked by whoever adds to it.
CREATE TABLE audit_end (
    id    INTEGER PRIMARY KEY,
    place BIGINT NOT NULL,
    hash  VARCHAR(64) NOT NULL
);
INSERT INTO audit_end (id, place, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE staff_account (
    name          VARCHAR(64) PRIMARY KEY,
    display_name  VARCHAR(64) NOT NULL,
    password      VARCHAR(500) NOT NULL,
    must_change   BOOLEAN NOT NULL,
    roles         VARCHAR(300) NOT NULL,
    enabled       BOOLEAN NOT NULL,
    -- Sealed with the ticket key.
    second_factor VARCHAR(400),
    -- The time step of the last code that was taken: none is taken twice (RFC 6238 section 5.2).
    last_step     BIGINT DEFAULT 0 NOT NULL,
    failures      INTEGER DEFAULT 0 NOT NULL,
    locked_until  TIMESTAMP(6) WITH TIME ZONE,
    -- Counts changes that end what is signed in: password, second factor, shut-out.
    stamp         INTEGER DEFAULT 0 NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE staff_token (
    id         UUID PRIMARY KEY,
    account    VARCHAR(64) NOT NULL REFERENCES staff_account (name),
    title      VARCHAR(100) NOT NULL,
    -- SHA-256 of the token: who reads this table cannot use it.
    hash       VARCHAR(64) NOT NULL,
    read_only  BOOLEAN NOT NULL,
    expires_on DATE NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_on    DATE,
    revoked    BOOLEAN DEFAULT FALSE NOT NULL,
    CONSTRAINT staff_token_hash UNIQUE (hash)
);

-- Who of the staff has a question in hand, and when it was first answered.
ALTER TABLE inbox_thread ADD COLUMN assigned VARCHAR(64);
ALTER TABLE inbox_thread ADD COLUMN first_reply_at TIMESTAMP(6) WITH TIME ZONE;

-- Sentences staff use again and again.
CREATE TABLE inbox_phrase (
    id    UUID PRIMARY KEY,
    title VARCHAR(60) NOT NULL,
    words TEXT NOT NULL
);
