-- The annual report: what staff enter, correct, write and freeze. Runs unchanged on PostgreSQL and on H2 in its
-- PostgreSQL mode.

-- What is counted of the catalogue.
CREATE INDEX disclosure_category ON disclosure (category);
CREATE INDEX disclosure_published_on ON disclosure (published_on);

-- Disputes that concern no request of this register.
CREATE TABLE report_dispute (
    id         UUID PRIMARY KEY,
    kind       VARCHAR(24) NOT NULL,
    filed_on   DATE NOT NULL,
    result     VARCHAR(16),
    decided_on DATE,
    about      VARCHAR(500) NOT NULL,
    noted_by   VARCHAR(64) NOT NULL,
    noted_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    decided_by VARCHAR(64),
    -- Noted wrongly: kept, counted nowhere.
    withdrawn_for VARCHAR(1000),
    withdrawn_by  VARCHAR(64),
    withdrawn_at  TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX report_dispute_filed ON report_dispute (filed_on);

-- Figures nobody counts for us, month by month.
CREATE TABLE report_figure (
    report_year  INTEGER NOT NULL,
    report_month INTEGER NOT NULL,
    kind         VARCHAR(16) NOT NULL,
    number       NUMERIC(20, 6) NOT NULL,
    note         VARCHAR(500) NOT NULL,
    entered_by   VARCHAR(64) NOT NULL,
    entered_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (report_year, report_month, kind)
);

-- Cells corrected by hand. Rows stay when a correction is taken back or replaced.
CREATE TABLE report_correction (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_year INTEGER NOT NULL,
    -- The year, on the one in force only: a cell has one.
    current_year INTEGER,
    cell        VARCHAR(40) NOT NULL,
    number      NUMERIC(20, 6) NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    -- What stood there before, if anything.
    counted     NUMERIC(20, 6),
    made_by     VARCHAR(64) NOT NULL,
    made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    undone_by   VARCHAR(64),
    undone_at   TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT report_correction_in_force UNIQUE (current_year, cell)
);
CREATE INDEX report_correction_cell ON report_correction (report_year, cell);

CREATE TABLE report_chapter (
    report_year INTEGER NOT NULL,
    chapter     VARCHAR(16) NOT NULL,
    words       TEXT NOT NULL,
    written_by  VARCHAR(64) NOT NULL,
    written_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version     INTEGER NOT NULL,
    PRIMARY KEY (report_year, chapter)
);

-- A year's report as it was settled. Rows are only ever added.
CREATE TABLE report_freeze (
    report_year INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    -- JSON of cells and chapters, and the SHA-256 of exactly these characters in UTF-8.
    content     TEXT NOT NULL,
    sha256      VARCHAR(64) NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    frozen_by   VARCHAR(64) NOT NULL,
    frozen_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (report_year, number)
);

-- Where each request stood then, so that later changes can be told case by case.
CREATE TABLE report_freeze_request (
    report_year    INTEGER NOT NULL,
    freeze_number  INTEGER NOT NULL,
    request_id     UUID NOT NULL,
    request_number VARCHAR(60) NOT NULL,
    kind           VARCHAR(24) NOT NULL,
    received       BOOLEAN NOT NULL,
    outcome        VARCHAR(40),
    PRIMARY KEY (report_year, freeze_number, request_id)
);
