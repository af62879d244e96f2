-- One DDL for SQLite and PostgreSQL: BYTEA holds blobs in both, times are BIGINT milliseconds since 1970 in UTC,
-- identifiers are TEXT. Names of people stand in person only; free words in reason, remark and tried, where they can
-- be erased. Everything else has identifiers.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT,
  mail TEXT UNIQUE,
  secret TEXT,
  admin SMALLINT NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('active', 'closed', 'elsewhere', 'erased')),
  created_at BIGINT NOT NULL,
  seen_on BIGINT
);

CREATE TABLE session (
  hash BYTEA PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX session_person ON session (person);

CREATE TABLE attempt (
  account BYTEA NOT NULL,
  at BIGINT NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (account, at, mark)
);

CREATE TABLE work (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  made_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  removed_at BIGINT
);
CREATE INDEX work_made_by ON work (made_by);

CREATE TABLE membership (
  work TEXT NOT NULL REFERENCES work,
  person TEXT NOT NULL REFERENCES person,
  role TEXT NOT NULL CHECK (role IN ('reader', 'drafter', 'owner')),
  PRIMARY KEY (work, person)
);
CREATE INDEX membership_person ON membership (person);

-- work: the one it is of; empty for what concerns the installation. subject: the person it lets back in.
CREATE TABLE token (
  hash BYTEA PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('open', 'invite', 'share', 'feed', 'seat', 'return', 'api')),
  work TEXT REFERENCES work,
  subject TEXT,
  role TEXT CHECK (role IN ('reader', 'drafter', 'owner')),
  made_by TEXT,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  uses_left INTEGER,
  revoked_at BIGINT
);
CREATE INDEX token_work ON token (work);

-- For each work its own: the same bytes in two works are kept twice, so that nobody learns what another work has.
CREATE TABLE blob (
  work TEXT NOT NULL REFERENCES work,
  sha BYTEA NOT NULL,
  size BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (work, sha)
);
CREATE INDEX blob_made_by ON blob (made_by, size);

-- brought: revisions up to this number came with a work from another installation; their authors and times are what that
-- one told, and nobody here has seen them write.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  work TEXT NOT NULL REFERENCES work,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  head INTEGER NOT NULL DEFAULT 0,
  brought INTEGER NOT NULL DEFAULT 0,
  made_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  removed_at BIGINT
);
-- What is removed does not keep its name from others.
CREATE UNIQUE INDEX document_name ON document (work, name) WHERE removed_at IS NULL;
CREATE INDEX document_made_by ON document (made_by);

-- closure: the digest of the manifest of every file used, the catalog's included, and of the language's version.
-- reason: the commitment to the words in the table reason. link: the chain.
CREATE TABLE revision (
  document TEXT NOT NULL REFERENCES document,
  n INTEGER NOT NULL CHECK (n > 0),
  base INTEGER NOT NULL,
  sha BYTEA NOT NULL,
  closure BYTEA NOT NULL,
  author TEXT NOT NULL,
  at BIGINT NOT NULL,
  origin TEXT NOT NULL,
  renames TEXT NOT NULL,
  save_key TEXT NOT NULL,
  reason BYTEA,
  link BYTEA NOT NULL,
  PRIMARY KEY (document, n),
  UNIQUE (document, save_key),
  CHECK (base = n - 1)
);

CREATE TABLE reason (
  document TEXT NOT NULL,
  n INTEGER NOT NULL,
  salt BYTEA NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (document, n),
  FOREIGN KEY (document, n) REFERENCES revision (document, n)
);

CREATE TABLE version (
  id TEXT PRIMARY KEY,
  work TEXT NOT NULL REFERENCES work,
  title TEXT NOT NULL,
  closure BYTEA NOT NULL,
  held TEXT NOT NULL,
  author TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX version_work ON version (work);

CREATE TABLE remark (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document,
  n INTEGER NOT NULL,
  clause TEXT NOT NULL,
  author TEXT NOT NULL,
  at BIGINT NOT NULL,
  words TEXT,
  settled_at BIGINT
);
CREATE INDEX remark_document ON remark (document);

CREATE TABLE tried (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document,
  n INTEGER NOT NULL,
  sha BYTEA NOT NULL,
  closure BYTEA NOT NULL,
  author TEXT NOT NULL,
  at BIGINT NOT NULL,
  words TEXT,
  expires_at BIGINT NOT NULL
);
CREATE INDEX tried_document ON tried (document);

-- Who did what; identifiers only.
CREATE TABLE deed (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  person TEXT,
  work TEXT,
  what TEXT NOT NULL,
  subject TEXT
);
CREATE INDEX deed_work ON deed (work, at);
CREATE INDEX deed_at ON deed (at);

-- People that were erased, works and documents that were purged: carried out again after a restore.
CREATE TABLE erased (
  subject TEXT PRIMARY KEY,
  at BIGINT NOT NULL
);

-- One row, written to find out whether anything can be written.
CREATE TABLE pulse (
  id INTEGER PRIMARY KEY,
  at BIGINT NOT NULL
);
INSERT INTO pulse (id, at) VALUES (1, 0);
