-- Corrections of own records (条例 art. 41) beside disclosure requests. Runs unchanged on PostgreSQL and on H2 in its
-- PostgreSQL mode.

-- Derived from the events. The annual report counts DISCLOSURE only.
ALTER TABLE request ADD COLUMN matter VARCHAR(16) DEFAULT 'DISCLOSURE' NOT NULL;

-- One letter may answer several requests of an applicant: its number then stands on all of them, with the place of each.
ALTER TABLE request ADD COLUMN reply_place INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE request DROP CONSTRAINT request_reply_number;
ALTER TABLE request ADD CONSTRAINT request_reply_number UNIQUE (reply_number, reply_place);

-- The order of lists, so that a page behind a row is found without sorting.
CREATE INDEX request_newest ON request (created_at DESC, id);
CREATE INDEX request_due_order ON request (due_on, created_at DESC, id);
