-- Published annual reports of earlier years, read from their files. Runs unchanged on PostgreSQL and on H2 in its
-- PostgreSQL mode.

-- What was read of a file and waits for staff to confirm it; for a day.
CREATE TABLE imported_report_draft (
    id         UUID PRIMARY KEY,
    report_year INTEGER NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    sha256     CHAR(64) NOT NULL,
    -- Cells by key, unread and repaired cells, chapters; JSON.
    reading    TEXT NOT NULL,
    upload_key VARCHAR(200) NOT NULL,
    created_by VARCHAR(64) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- The version it was confirmed as.
    kept_as    INTEGER,
    CONSTRAINT imported_report_draft_key UNIQUE (created_by, upload_key)
);
CREATE INDEX imported_report_draft_created ON imported_report_draft (created_at);

CREATE TABLE imported_report (
    report_year  INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    -- The year, on its newest version only: a year has one.
    current_year INTEGER,
    title        VARCHAR(300) NOT NULL,
    -- Numbers by the keys of the form; JSON.
    cells        TEXT NOT NULL,
    -- What staff typed from the paper, by the same keys; JSON.
    corrections  TEXT NOT NULL,
    -- Its running text by the chapters' names; JSON.
    chapters     TEXT NOT NULL,
    file_name    VARCHAR(200) NOT NULL,
    sha256       CHAR(64) NOT NULL,
    confirmed_by VARCHAR(64) NOT NULL,
    confirmed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (report_year, version),
    CONSTRAINT imported_report_current UNIQUE (current_year)
);
