-- What residents have to be told. Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode.
--
-- No CHECK compares text: H2 2.4.240 ties such a constraint to the connection that made it, and refuses every row once
-- that connection is closed.

CREATE TABLE notice (
    -- Made from account and key, so that telling the same thing twice is one row.
    id          UUID PRIMARY KEY,
    account     VARCHAR(64) NOT NULL,
    open_id     VARCHAR(64) NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    subject     VARCHAR(40) NOT NULL,
    author      VARCHAR(16) NOT NULL,
    words       TEXT NOT NULL,
    -- WAITING, SENDING: not told yet. SENT, SHOWN: told in a message, or in a reply. STAFF: a person has to. DONE: one did.
    state       VARCHAR(16) NOT NULL,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    staff_after TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    reason      VARCHAR(16),
    settled_at  TIMESTAMP(6) WITH TIME ZONE,
    settled_by  VARCHAR(100),
    -- A hash of the message whose reply showed it: a repetition gets the same reply.
    shown_with  VARCHAR(64)
);

CREATE INDEX notice_person ON notice (account, open_id, state);
CREATE INDEX notice_state ON notice (state, created_at);

-- Every attempt, without a word of what was told.
CREATE TABLE notice_attempt (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice_id UUID NOT NULL REFERENCES notice ON DELETE CASCADE,
    made_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    way       VARCHAR(40) NOT NULL,
    outcome   VARCHAR(16) NOT NULL,
    code      INTEGER NOT NULL
);

CREATE INDEX notice_attempt_notice ON notice_attempt (notice_id, id);

-- What the platform allows just now, for residents who have to be told something or may have to be.
CREATE TABLE notice_contact (
    account    VARCHAR(64) NOT NULL,
    open_id    VARCHAR(64) NOT NULL,
    following  BOOLEAN NOT NULL,
    spoke_at   TIMESTAMP(6) WITH TIME ZONE,
    spoke_used INTEGER NOT NULL,
    tapped_at  TIMESTAMP(6) WITH TIME ZONE,
    tapped_used INTEGER NOT NULL,
    -- The platform said that its window is closed or its messages used up.
    closed_at  TIMESTAMP(6) WITH TIME ZONE,
    seen_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, open_id)
);

-- db-scheduler's own table, as its documentation has it.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            VARCHAR(100),
    last_success         TIMESTAMP(6) WITH TIME ZONE,
    last_failure         TIMESTAMP(6) WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP(6) WITH TIME ZONE,
    version              BIGINT NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- Threads go on: staff reply, residents ask further.
ALTER TABLE inbox_thread ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE inbox_thread ADD COLUMN answered BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE inbox_thread ADD COLUMN expected_on DATE;

CREATE TABLE inbox_message (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    thread_number VARCHAR(20) NOT NULL REFERENCES inbox_thread,
    -- Whether it was said before the thread was opened.
    earlier       BOOLEAN NOT NULL,
    author        VARCHAR(16) NOT NULL,
    -- Who of the staff.
    clerk         VARCHAR(100),
    words         TEXT NOT NULL,
    said_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- A hash of the message or request that brought it; none for what was said before.
    once_key      VARCHAR(64),
    CONSTRAINT inbox_message_once UNIQUE (once_key)
);

CREATE INDEX inbox_message_thread ON inbox_message (thread_number, id);
