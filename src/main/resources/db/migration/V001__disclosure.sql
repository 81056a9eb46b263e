-- The catalogue of published information. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- One row. Whoever changes the catalogue locks it first, so that changes are numbered in the order they commit.
create table catalogue_change (
    id smallint primary key check (id = 1),
    sequence bigint not null
);
insert into catalogue_change (id, sequence) values (1, 0);

create table disclosure (
    id varchar(200) primary key,
    path varchar(1000) not null,
    -- Of metadata and blocks: an import that brings the same changes nothing.
    content_hash char(64) not null,
    title varchar not null,
    document_number varchar,
    category varchar not null,
    published_on date,
    effective_on date,
    expires_on date,
    status varchar(20) not null,
    drafting_unit varchar,
    url varchar,
    interprets varchar,
    asked text not null,
    blocks text not null,
    -- Whether residents may see it.
    published boolean not null,
    -- Its file is gone. The row stays, so that its removal has a number too.
    removed boolean not null,
    -- The number of the last change to it.
    sequence bigint not null
);
create index disclosure_path on disclosure (path);
create index disclosure_sequence on disclosure (sequence);

-- The files of the drop folder as last read.
create table disclosure_file (
    path varchar(1000) primary key,
    -- Size and time of change of the file and its sidecar: as long as these stay, it need not be opened.
    look varchar(200) not null,
    -- Of the contents of both and of the reader's version.
    fingerprint varchar(100) not null,
    -- What could not be read of it, sentences for staff, one a line; empty if nothing.
    problems text not null
);
