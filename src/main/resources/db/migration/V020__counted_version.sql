-- Whether rows are still to be counted for the annual report, answered from an index. Runs unchanged on PostgreSQL and on
-- H2 in its PostgreSQL mode.
CREATE INDEX request_counted_version ON request (counted_version, version);
