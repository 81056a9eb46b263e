-- What lists of requests are narrowed to and what the desk counts. Runs unchanged on PostgreSQL and on H2 in its
-- PostgreSQL mode.

-- All derived from the events.
-- Who may act in the handler's place.
ALTER TABLE request ADD COLUMN deputy VARCHAR(100);
-- Who wrote the draft that stands, and who let it pass: neither may sign it.
ALTER TABLE request ADD COLUMN drafter VARCHAR(100);
ALTER TABLE request ADD COLUMN reviewer VARCHAR(100);
-- The number of the request whose letter answers this one too.
ALTER TABLE request ADD COLUMN leader VARCHAR(60);
-- The last day the applicant has for a supplement, reasons or a payment, while it is waited for.
ALTER TABLE request ADD COLUMN until_on DATE;
CREATE INDEX request_deputy ON request (deputy);
CREATE INDEX request_until ON request (until_on);
CREATE INDEX request_served ON request (served_on);

-- Rows that are there are filled in after the start.
UPDATE request SET counted_version = -1 WHERE state NOT IN ('ANSWERED', 'CLOSED', 'ARCHIVED');
