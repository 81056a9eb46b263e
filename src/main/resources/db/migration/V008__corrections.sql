-- Corrections of own records (条例 art. 41) beside disclosure requests. Runs unchanged on PostgreSQL and on H2 in its
-- PostgreSQL mode.

-- Derived from the events. The annual report counts DISCLOSURE only.
ALTER TABLE request ADD COLUMN matter VARCHAR(16) DEFAULT 'DISCLOSURE' NOT NULL;
