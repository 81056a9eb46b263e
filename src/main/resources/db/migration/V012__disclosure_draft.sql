-- Documents staff write before they are published. Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode.
CREATE TABLE disclosure_draft (
    id            UUID PRIMARY KEY,
    title         VARCHAR(100) NOT NULL,
    category      VARCHAR(100) NOT NULL,
    drafting_unit VARCHAR(100) NOT NULL,
    text          TEXT NOT NULL,
    -- JSON: a list of ways people ask for it.
    asked         TEXT NOT NULL,
    -- The question it came from; one draft each.
    source_number VARCHAR(20),
    -- DRAFT. Reviews will add to it.
    state         VARCHAR(16) NOT NULL,
    created_by    VARCHAR(64) NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    edited_by     VARCHAR(64) NOT NULL,
    edited_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version       INTEGER NOT NULL,
    CONSTRAINT disclosure_draft_source UNIQUE (source_number)
);
CREATE INDEX disclosure_draft_edited ON disclosure_draft (edited_at DESC, id);
