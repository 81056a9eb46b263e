-- Who ended a question and why, whose a file in hand is, and the audit trail by day. Runs unchanged on PostgreSQL and on
-- H2 in its PostgreSQL mode.

-- The reason goes when the person withdraws consent: it may speak of their matter.
ALTER TABLE inbox_thread ADD COLUMN closed_by VARCHAR(64);
ALTER TABLE inbox_thread ADD COLUMN closed_why VARCHAR(1000);

-- Of files that belong to no request: the account of whoever has them in hand, and whether a secrecy reviewer is asked.
ALTER TABLE request_file ADD COLUMN holder VARCHAR(64);
ALTER TABLE request_file ADD COLUMN for_review BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX request_file_kind ON request_file (kind, title, holder);

CREATE INDEX audit_entry_happened ON audit_entry (happened, place);
